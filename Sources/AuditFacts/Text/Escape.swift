/// Escapes with a backslash.
enum Escape {
  private static let letters: [UInt8: UInt8] = [
    UInt8(ascii: "n"): 0x0a, UInt8(ascii: "r"): 0x0d, UInt8(ascii: "t"): 0x09, UInt8(ascii: "b"): 0x08,
    UInt8(ascii: "f"): 0x0c, UInt8(ascii: "a"): 0x07, UInt8(ascii: "v"): 0x0b, UInt8(ascii: "e"): 0x1b,
    UInt8(ascii: "s"): 0x20,
  ]

  /// The byte that `\n` and the like stand for.
  static func letter(_ byte: UInt8) -> UInt8? { byte == UInt8(ascii: "s") ? nil : letters[byte] }

  /// An escape of C's, as shells and systemd read them.
  ///
  /// - Parameter index: that of the backslash.
  /// - Returns: the bytes it stands for and its length in bytes; nil where it is none, so that the backslash stands.
  static func c(_ text: PlacedBytes, at index: Int) -> (bytes: [UInt8], length: Int)? {
    guard let next = text.at(index + 1) else { return nil }
    if let byte = letter(next) { return ([byte], 2) }
    switch next {
    case Mark.backslash, Mark.singleQuote, Mark.doubleQuote, UInt8(ascii: "?"): return ([next], 2)
    case UInt8(ascii: "x"):
      return number(text, from: index + 2, digits: 1...2, base: 16).map {
        ([UInt8(truncatingIfNeeded: $0.0)], $0.1 + 2)
      }
    case UInt8(ascii: "u"): return unicode(text, at: index, digits: 1...4)
    case UInt8(ascii: "U"): return unicode(text, at: index, digits: 1...8)
    case UInt8(ascii: "0")...UInt8(ascii: "7"):
      return number(text, from: index + 1, digits: 1...3, base: 8).map {
        ([UInt8(truncatingIfNeeded: $0.0)], $0.1 + 1)
      }
    default: return nil
    }
  }

  /// `\u` with digits; two that make one character are read together.
  static func unicode(
    _ text: PlacedBytes, at index: Int, digits: ClosedRange<Int>
  ) -> (bytes: [UInt8], length: Int)? {
    guard let (value, length) = number(text, from: index + 2, digits: digits, base: 16) else { return nil }
    if (0xd800..<0xdc00).contains(value), text.holds("\\u", at: index + 2 + length),
      let (low, lowLength) = number(text, from: index + 4 + length, digits: digits, base: 16),
      (0xdc00..<0xe000).contains(low)
    {
      let joined = 0x10000 + ((value - 0xd800) << 10) + (low - 0xdc00)
      return (utf8(joined), 4 + length + lowLength)
    }
    return (utf8(value), 2 + length)
  }

  private static func utf8(_ value: UInt32) -> [UInt8] {
    Array(String(Character(Unicode.Scalar(value) ?? "\u{fffd}")).utf8)
  }

  private static func number(
    _ text: PlacedBytes, from index: Int, digits: ClosedRange<Int>, base: UInt32
  ) -> (UInt32, Int)? {
    var value: UInt32 = 0
    var length = 0
    while length < digits.upperBound, let digit = text.at(index + length)?.hexValue, UInt32(digit) < base {
      value = value &* base &+ UInt32(digit)
      length += 1
    }
    return length >= digits.lowerBound ? (value, length) : nil
  }
}
