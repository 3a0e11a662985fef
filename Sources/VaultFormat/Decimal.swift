/// Decimal numbers in the two spellings that the grammar has.
enum Decimal {
  /// Reads a number of a fixed number of digits; nil where a byte is no digit.
  static func fixed(_ text: Span<UInt8>) -> Int? {
    var value = 0
    for index in text.indices {
      guard Characters.isDigit(text[index]) else { return nil }
      value = value * 10 + Int(text[index] - 0x30)
    }
    return value
  }

  /// Reads `[1-9][0-9]{0,15}`; nil for every other spelling.
  static func counter(_ text: Span<UInt8>) -> UInt64? {
    guard (1...16).contains(text.count), text[0] != 0x30 else { return nil }
    return fixed(text).map { UInt64($0) }
  }

  /// The digits of a number of 0 or more, with zeros in front.
  static func padded(_ value: Int, to width: Int) -> String {
    let digits = String(value)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
