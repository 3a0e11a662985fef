/// A file's text, or the part of a large one round a finding, with its lines.
struct TextWindow {
  let bytes: [UInt8]
  /// The offset of the first byte in the file.
  let base: Int
  /// The offsets in `bytes` at which lines begin; nil where the window is a part, whose lines aren't numbered.
  private let starts: [Int]?

  /// How much of a line is looked at on either side of a place.
  static let reach = 2048

  init(whole bytes: [UInt8]) {
    self.bytes = bytes
    base = 0
    starts = [0] + bytes.indices.filter { bytes[$0] == 0x0a }.map { $0 + 1 }
  }

  init(part bytes: [UInt8], base: Int) {
    self.bytes = bytes
    self.base = base
    starts = nil
  }

  /// Where the line of a finding lies in ``bytes``; cut to ``reach`` on either side of its value.
  func line(of finding: Finding) -> Range<Int>? {
    if let range = finding.range {
      let position = range.lowerBound - base
      guard bytes.indices.contains(position) else { return nil }
      return line(around: position)
    }
    guard let starts, let number = finding.line, starts.indices.contains(number - 1) else { return nil }
    let start = starts[number - 1]
    return start..<lineEnd(from: start)
  }

  /// The line before one; nil at the beginning.
  func lineBefore(_ line: Range<Int>) -> Range<Int>? {
    guard line.lowerBound > 0, bytes[line.lowerBound - 1] == 0x0a else { return nil }
    let end = line.lowerBound - 1
    return lineStart(from: end)..<end
  }

  private func line(around position: Int) -> Range<Int> {
    lineStart(from: position)..<lineEnd(from: position)
  }

  private func lineStart(from position: Int) -> Int {
    var start = position
    while start > 0, position - start < Self.reach, bytes[start - 1] != 0x0a { start -= 1 }
    return start
  }

  private func lineEnd(from position: Int) -> Int {
    var end = position
    while end < bytes.count, end - position < Self.reach, bytes[end] != 0x0a { end += 1 }
    return end
  }
}
