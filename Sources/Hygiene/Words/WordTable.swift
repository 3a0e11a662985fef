/// Words of one width, filled up with dots, in one literal: the n-th stands at n times the width.
///
/// Nothing is built or indexed when the program starts, and each word is found in the same time.
struct WordTable: Sendable {
  /// Rows of words; each row ends in a line break.
  let text: String
  /// The width of a word in bytes, fill included.
  let width: Int
  /// The number of words in a full row.
  let perRow: Int
  /// The number of words.
  let count: Int

  /// Lends the bytes of the n-th word, without fill.
  ///
  /// - Parameter index: 0 to `count - 1`.
  func withWord<R>(_ index: Int, _ body: (Span<UInt8>) -> R) -> R {
    let bytes = text.utf8Span.span
    let start = index * width + index / perRow
    var end = start + width
    while end > start, bytes[end - 1] == ASCII.dot { end -= 1 }
    return body(bytes.extracting(start..<end))
  }

  /// Whether a word is in the table, which is sorted and in lower case.
  ///
  /// - Parameter word: any bytes; letters count in either case.
  func contains(_ word: Span<UInt8>) -> Bool {
    guard !word.isEmpty, word.count <= width else { return false }
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      let order = withWord(middle) { Self.compare(word, with: $0) }
      if order == 0 { return true }
      if order < 0 { high = middle } else { low = middle + 1 }
    }
    return false
  }

  private static func compare(_ word: Span<UInt8>, with entry: Span<UInt8>) -> Int {
    for index in 0..<min(word.count, entry.count) {
      let byte = ASCII.lowercased(word[index])
      if byte != entry[index] { return byte < entry[index] ? -1 : 1 }
    }
    return word.count - entry.count
  }
}
