/// What YAML makes of a scalar without quotes.
enum PlainScalar {
  private static let words: Set<String> = [
    "~", "null", "true", "false", "yes", "no", "on", "off", "y", "n", ".inf", "-.inf", "+.inf", ".nan", "<<",
    "=",
  ]

  /// Whether some version of YAML reads the text as nothing, a truth value, a number or a date.
  ///
  /// Source: YAML 1.1, the types of <https://yaml.org/type/>; YAML 1.2.2, section 10.3.2. Both together, as programs
  /// differ in which they follow.
  static func isOtherThanText(_ text: [UInt8]) -> Bool {
    guard let first = text.first else { return true }
    if words.contains(String(decoding: text, as: UTF8.self).lowercased()) { return true }
    guard
      isDigit(first) || first == UInt8(ascii: "+") || first == UInt8(ascii: "-") || first == UInt8(ascii: ".")
    else { return false }
    return text.contains(where: isDigit) && text.allSatisfy(isInNumber)
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  /// Digits of any base, their prefixes, exponents, and what separates the parts of dates and times.
  private static func isInNumber(_ byte: UInt8) -> Bool { numberBytes.contains(byte) }

  private static let numberBytes = Set("0123456789abcdefABCDEFxXoOtTzZ_.:+- ".utf8)
}
