internal import AuditFacts
internal import AuditTokens
internal import SafeFiles

extension FileExaminer {
  /// How much of its neighbours each piece of a large file has on either side: no token is longer.
  static let overlap = 64 << 10

  /// Searches a file of any size for tokens, in pieces that overlap, so that memory is bounded.
  ///
  /// - Parameters:
  ///   - buffer: room of at least ``largestWhole`` bytes.
  ///   - path: relative to the root of the audit.
  ///   - bytesRead: grows by what was read.
  ///   - more: fills the buffer from an index on with the bytes that come next; fewer than fit at the end alone.
  mutating func examineLarge(
    _ buffer: inout [UInt8], path: [UInt8], standing: () -> FileStanding?, bytesRead: inout Int,
    reading more: (inout [UInt8], Int) throws(FileError) -> Int
  ) throws(AuditError) -> Examined {
    var large = LargeText(path: path)
    var kept = 0
    while true {
      let count: Int
      do { count = kept + (try more(&buffer, kept)) } catch {
        large.result.unread = UnreadPlace.Reason(error)
        return large.result
      }
      bytesRead += count - kept
      let isLast = count < buffer.count
      try examine(buffer.span.extracting(0..<count), of: &large, isLast: isLast, standing: standing)
      if isLast || large.isRefused { break }
      kept = 2 * Self.overlap
      buffer.replaceSubrange(0..<kept, with: Array(buffer[(count - kept)...]))
    }
    if large.result.unread == nil, !large.isBinary { large.result.unread = .tooLargeToUnderstand }
    return large.result
  }

  private mutating func examine(
    _ piece: Span<UInt8>, of large: inout LargeText, isLast: Bool, standing: () -> FileStanding?
  ) throws(AuditError) {
    let form = TextDecoding.form(of: piece)
    if large.base == 0, form != .bytes {
      if form != .binary { large.result.unread = .tooLargeToConvert }
      large.isBinary = true
      large.isRefused = !searchesBinaries
    }
    if large.isRefused { return }
    // An occurrence counts in the piece in which it has room on both sides.
    let ends = (large.base == 0 ? 0 : Self.overlap)..<(isLast ? piece.count + 1 : piece.count - Self.overlap)
    if large.isBinary {
      let found = examineBinary(piece, ending: ends, base: large.base, path: large.path, standing: standing)
      large.add(found)
      large.base += isLast ? 0 : piece.count - 2 * Self.overlap
      return
    }
    let hits = try tokens(in: piece, ending: ends)
    if !hits.tokens.isEmpty || !hits.known.isEmpty, large.result.findings.count < Examined.mostFindings {
      let kind = FileKind(path: large.path, beginning: piece.extracting(0..<0))
      let file = AuditedFile(path: large.path, kind: kind, facts: FileFacts(), standing: standing())
      large.result.findings += knownFindings(hits, in: piece, file: file, base: large.base, large.lines)
      large.result.findings += TokenFindings.findings(
        hits.tokens, in: piece, file: file, base: large.base, large.lines)
    }
    if hits.isCut || large.result.findings.count >= Examined.mostFindings {
      large.result.unread = .tooManyFindings
    }
    if !isLast {
      let step = piece.count - 2 * Self.overlap
      large.lines.advance(over: piece.extracting(0..<step))
      large.base += step
    }
  }
}

/// How far a large file is.
private struct LargeText {
  let path: [UInt8]
  var result = Examined()
  /// The offset of the piece's first byte, and where that stands.
  var base = 0
  var lines = LineBase()
  /// Whether it is no text.
  var isBinary = false
  /// Whether it isn't searched.
  var isRefused = false

  mutating func add(_ part: Examined) {
    let room = Examined.mostFindings - result.findings.count
    result.findings += part.findings.prefix(room)
    if part.findings.count > room { result.unread = .tooManyFindings }
    result.unread = result.unread ?? part.unread
  }
}

/// Where the first byte of a piece stands: the line from 1, and how many bytes of it come before.
struct LineBase {
  private(set) var line = 1
  private(set) var column = 0

  mutating func advance(over bytes: Span<UInt8>) {
    for index in bytes.indices {
      if bytes[index] == 0x0a {
        line += 1
        column = 0
      } else {
        column += 1
      }
    }
  }
}
