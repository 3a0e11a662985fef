internal import SafeFiles

/// What one thread reads files with, and what came of them.
struct TreeReader: ~Copyable {
  private var examiner: FileExaminer
  private let standings: GitStandings
  private let memory: TreeMemory
  var result = WalkResult()

  init(_ detector: Detector, _ standings: GitStandings, _ memory: TreeMemory) throws(AuditError) {
    self.memory = memory
    examiner = FileExaminer(detector)
    self.standings = standings
  }

  /// Room to begin with, which most files fit into.
  static var buffer: [UInt8] { [UInt8](repeating: 0, count: 256 << 10) }

  /// Reads and examines a file; whatever keeps it from being read is noted.
  ///
  /// - Parameter buffer: the thread's own, used for one file after the other.
  mutating func read(
    _ name: [UInt8], in folder: ScannedFolder, path: [UInt8], _ buffer: inout [UInt8]
  ) throws(AuditError) {
    let file: ScannedFile
    do { file = try folder.file(name) } catch { return note(path, error) }
    let mode = file.status.permissions
    let standing = { [standings] in standings.standing(of: path, mode: mode) }
    // One byte more than the size shows whether it has grown.
    Self.grow(&buffer, to: min(file.status.size, FileExaminer.largestWhole) + 1)
    let count: Int
    do { count = try file.read(into: &buffer, at: 0) } catch { return note(path, error) }
    var examined = Examined()
    if count == buffer.count {
      var offset = 0
      examined = try examiner.examineLarge(
        &buffer, path: path, standing: standing, bytesRead: &result.counts.bytes
      ) { (buffer, start) throws(FileError) in
        let count = try file.read(into: &buffer, from: start, at: offset)
        offset += count
        return count
      }
    } else {
      result.counts.bytes += count
      let text = buffer.span.extracting(0..<count)
      switch TextDecoding.form(of: text) {
      case .binary:
        result.counts.binaries += 1
        guard examiner.searchesBinaries else { return }
        examined = examiner.examineBinary(
          text, ending: 0..<(text.count + 1), path: path, standing: standing)
        take(examined, of: path, isText: false)
        return
      case .bytes: examined = try examiner.examine(text, path: path, standing: standing)
      case .wide(let isBigEndian, let marked):
        let converted = TextDecoding.utf8(fromWide: text, isBigEndian: isBigEndian, marked: marked)
        examined = try examiner.examine(converted.span, path: path, standing: standing)
      }
    }
    take(examined, of: path)
  }

  private static func grow(_ buffer: inout [UInt8], to count: Int) {
    guard buffer.count < count else { return }
    buffer = [UInt8](repeating: 0, count: max(count, min(buffer.count * 2, FileExaminer.largestWhole + 1)))
  }

  private mutating func note(_ path: [UInt8], _ error: FileError) {
    result.unread.append(UnreadPlace(path: path, reason: .init(error)))
  }

  private mutating func take(_ examined: Examined, of path: [UInt8], isText: Bool = true) {
    if isText { result.counts.files += 1 }
    if let file = examined.file, !memory.keep(file, in: &result) {
      result.unread.append(UnreadPlace(path: path, reason: .tooMuchToCompare))
    }
    if examined.findings.isEmpty || memory.hasRoom(forFindings: examined.findings.count) {
      result.findings += examined.findings
    } else if examined.unread != .tooManyFindings {
      result.unread.append(UnreadPlace(path: path, reason: .tooManyFindings))
    }
    if let reason = examined.unread { result.unread.append(UnreadPlace(path: path, reason: reason)) }
  }
}
