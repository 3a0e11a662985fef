/// Where a text differs from another that is much like it.
package enum Differences {
  /// The lines of a text that are not at its beginning or at its end as they are in another, and some lines round them.
  ///
  /// - Parameters:
  ///   - text: the text.
  ///   - other: what it is compared with.
  ///   - reach: how many lines on each side are taken along.
  /// - Returns: whole lines, as a range of offsets; empty where the texts are the same.
  package static func lines(of text: Span<UInt8>, besides other: Span<UInt8>, reach: Int) -> Range<Int> {
    let shorter = min(text.count, other.count)
    let beginning = common(text, other, upTo: shorter)
    guard beginning < text.count || beginning < other.count else { return 0..<0 }
    let end = text.count - commonEnd(text, other, upTo: shorter - beginning)
    return lineStart(in: text, before: beginning, reach)..<lineEnd(in: text, after: end, reach)
  }

  /// A copy of a text, in place of another one.
  package static func copy(_ text: Span<UInt8>, over other: inout [UInt8]) {
    other.removeAll(keepingCapacity: true)
    // The array copies what it is given, before the bytes can go.
    unsafe text.withUnsafeBufferPointer { bytes in unsafe other.append(contentsOf: bytes) }
  }

  /// How many bytes at the beginning are the same.
  private static func common(_ text: Span<UInt8>, _ other: Span<UInt8>, upTo most: Int) -> Int {
    var index = 0
    while index + 8 <= most, word(text, index) == word(other, index) { index += 8 }
    while index < most, text[index] == other[index] { index += 1 }
    return index
  }

  /// How many bytes at the end are the same.
  private static func commonEnd(_ text: Span<UInt8>, _ other: Span<UInt8>, upTo most: Int) -> Int {
    var count = 0
    while count + 8 <= most,
      word(text, text.count - count - 8) == word(other, other.count - count - 8)
    { count += 8 }
    while count < most, text[text.count - count - 1] == other[other.count - count - 1] { count += 1 }
    return count
  }

  private static func word(_ text: Span<UInt8>, _ index: Int) -> UInt64 {
    // It checks the bounds; a number may be made of any bytes.
    unsafe text.bytes.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self)
  }

  /// Where the line of an offset begins, or one some lines above it.
  private static func lineStart(in text: Span<UInt8>, before offset: Int, _ lines: Int) -> Int {
    var index = min(offset, text.count)
    var left = lines
    while index > 0 {
      if text[index - 1] == 0x0a {
        if left == 0 { return index }
        left -= 1
      }
      index -= 1
    }
    return 0
  }

  /// Where the line of an offset ends, its end included, or one some lines below it.
  private static func lineEnd(in text: Span<UInt8>, after offset: Int, _ lines: Int) -> Int {
    var index = offset
    var left = lines
    while index < text.count {
      if text[index] == 0x0a {
        if left == 0 { return index + 1 }
        left -= 1
      }
      index += 1
    }
    return text.count
  }
}
