/// Line numbers of offsets that come in ascending order, each byte looked at once.
struct LineCounter {
  private var line: Int
  private var position = 0
  private var lineStart: Int

  /// - Parameters:
  ///   - line: the line from 1 that the text's first byte is in.
  ///   - column: how many bytes of that line come before the text.
  init(line: Int = 1, column: Int = 0) {
    self.line = line
    lineStart = -column
  }

  /// The line and the column in bytes of an offset, both from 1.
  ///
  /// - Parameter offset: not before the last one.
  mutating func place(of offset: Int, in text: Span<UInt8>) -> (line: Int, column: Int) {
    let end = min(offset, text.count)
    while position < end {
      if text[position] == 0x0a {
        line += 1
        lineStart = position + 1
      }
      position += 1
    }
    return (line, offset - lineStart + 1)
  }
}
