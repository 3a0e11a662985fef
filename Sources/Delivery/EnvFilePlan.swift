internal import Dialects
internal import SafeFiles
internal import SecretMemory
internal import Vault
internal import VaultFormat

/// What writing an `.env` file comes to: found out without a change, then carried out.
struct EnvFilePlan: ~Copyable {
  private(set) var report = DeliveryReport()

  private let delivery: EnvFile
  private let path: String
  private let name: String
  private let text: EnvFileText
  private var replacing: FileStatus?
  private var oldValues: [String: SharedSecret] = [:]
  private var refusals: [Refusal] = []

  private init(_ delivery: EnvFile, _ path: String, _ text: consuming EnvFileText) {
    self.delivery = delivery
    self.path = path
    name = String(path.split(separator: "/", omittingEmptySubsequences: false).last ?? "")
    self.text = text
  }

  /// Compares what is to be written with what is there.
  ///
  /// - Parameter folder: the file's folder, found safe.
  static func make(
    _ delivery: EnvFile, _ path: String, in folder: borrowing Folder
  ) throws(DeliveryError) -> EnvFilePlan {
    let digest = try DeliveryDigest(delivery.selection.vault)
    var plan = EnvFilePlan(delivery, path, try EnvFileText(delivery, digest))
    try plan.compare(digest, in: folder)
    return plan
  }

  private mutating func compare(
    _ digest: borrowing DeliveryDigest, in folder: borrowing Folder
  ) throws(DeliveryError) {
    report.notes = text.notes
    switch try ExistingFile(name, in: folder, limit: EnvFile.limits.bytes) {
    case .absent: report.target = .created
    case .unsafe(let error): refusals.append(.unsafeTarget(error))
    case .tooLarge(let status):
      replacing = status
      report.target = .changed(previousBytes: status.size)
      if !delivery.isReplacing { refusals.append(.wouldLose(path: path, names: [], lines: [])) }
    case .contents(let old):
      replacing = old.status
      report.target = try change(from: old.bytes, old.status, digest)
    }
    guard refusals.isEmpty else { throw .refused(refusals) }
    fillItems()
  }

  private mutating func change(
    from old: borrowing SecretBytes, _ status: FileStatus, _ digest: borrowing DeliveryDigest
  ) throws(DeliveryError) -> DeliveryReport.Change {
    let isOwn = try old.withSpan { (span) throws(DeliveryError) in try EnvFileText.isOwn(span, digest) }
    try examine(old, isOwn: isOwn)
    guard old.isEqual(to: text.bytes) else { return .changed(previousBytes: old.count) }
    return delivery.access.holds(for: status) ? .unchanged : .modeFixed(from: status.mode)
  }

  /// Reads the file that is to be replaced, and refuses if something in it is known nowhere else.
  private mutating func examine(
    _ old: borrowing SecretBytes, isOwn: Bool
  ) throws(DeliveryError) {
    // It is read by those that it says it is for; if it doesn't say, by those that are to read it.
    let found = old.withSpan { span in
      let readers = EnvHeader(span).map { EnvWriter($0.consumers).readers } ?? delivery.writer.readers
      return try? EnvImport.read(span, dialects: readers, lastWins: true, limits: EnvFile.limits)
    }
    guard let found else { return }
    var names: [String] = []
    var lines: [Int] = []
    // Where reading stopped there is an item too.
    for item in found.items {
      if case .accepted(let value) = item.outcome, let name = item.name {
        oldValues[name] = value
        if isOwn || delivery.marks.contains(where: { $0.name == name }) { continue }
        if try delivery.selection.knows(value.bytes, of: name) { continue }
      }
      lines.append(item.line)
      if let name = item.name, !names.contains(name) { names.append(name) }
    }
    guard !isOwn else { return }
    if !lines.isEmpty, !delivery.isReplacing {
      refusals.append(.wouldLose(path: path, names: names, lines: lines))
    }
    let comments = old.withSpan { Self.comments(in: $0) }
    if comments > 0 { report.notes.append(.commentsNotKept(lines: comments)) }
  }

  /// The number of lines that begin with `#`, this program's header left out.
  private static func comments(in text: Span<UInt8>) -> Int {
    var count = 0
    var atLineStart = true
    for index in text.indices {
      if atLineStart, text[index] == UInt8(ascii: "#"), EnvHeader(text.extracting(index...)) == nil {
        count += 1
      }
      atLineStart = text[index] == 0x0a
    }
    return count
  }

  private mutating func fillItems() {
    let names = delivery.selection.names
    for (index, name) in names.enumerated() where index < text.entries.count {
      let change: DeliveryReport.Change
      if let old = oldValues.removeValue(forKey: name.text) {
        var isSame = false
        if case .value(let new) = text.entries[index].reading { isSame = new.bytes.isEqual(to: old.bytes) }
        change = isSame ? .unchanged : .changed(previousBytes: old.bytes.count)
      } else {
        change = .created
      }
      report.items.append(DeliveryReport.Item(name: name, change: change, bytes: text.sizes[index]))
    }
    report.stale = Set(oldValues.keys).subtracting(delivery.marks.map(\.name)).sorted()
  }

  /// The digest by which the file is known again.
  func digest(_ digest: borrowing DeliveryDigest, as recordedPath: String) throws(DeliveryError) -> String {
    try digest.ofFile(recordedPath, text.bytes)
  }

  /// Writes the file, if it isn't right already.
  ///
  /// - Parameter folder: the folder that was planned for, locked.
  func carryOut(in folder: borrowing Folder) throws(DeliveryError) {
    do { try folder.sweepStaleTemporaries(of: name) } catch { throw .file(error) }
    var set = StagedSet()
    try stage(into: &set, in: folder)
    if !set.isEmpty { do { try set.commit() } catch { throw .file(error) } }
  }

  /// Stages the file, if it isn't right already.
  func stage(into set: inout StagedSet, in folder: borrowing Folder) throws(DeliveryError) {
    guard report.target != .unchanged else { return }
    do {
      try text.bytes.withSpan { (span) throws(FileError) in
        try set.add(
          name, in: folder, contents: span, mode: delivery.access.mode, owner: delivery.access.owner,
          expecting: replacing)
      }
    } catch {
      throw .file(error)
    }
  }
}
