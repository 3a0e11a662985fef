/// What this module knows of single bytes; anything outside ASCII belongs to no class.
enum ASCII {
  static let star = UInt8(ascii: "*")
  static let underscore = UInt8(ascii: "_")
  static let dash = UInt8(ascii: "-")
  static let dot = UInt8(ascii: ".")
  static let space = UInt8(ascii: " ")
  static let colon = UInt8(ascii: ":")
  static let at = UInt8(ascii: "@")
  static let slash = UInt8(ascii: "/")

  static func lowercased(_ byte: UInt8) -> UInt8 {
    isUpper(byte) ? byte | 0x20 : byte
  }

  static func isUpper(_ byte: UInt8) -> Bool { byte >= 0x41 && byte <= 0x5A }
  static func isLower(_ byte: UInt8) -> Bool { byte >= 0x61 && byte <= 0x7A }
  static func isLetter(_ byte: UInt8) -> Bool { isLower(byte | 0x20) }
  static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
  static func isAlphanumeric(_ byte: UInt8) -> Bool { isLetter(byte) || isDigit(byte) }
  static func isBlank(_ byte: UInt8) -> Bool { byte == space || (byte >= 0x09 && byte <= 0x0D) }
  static func isVisible(_ byte: UInt8) -> Bool { byte > space && byte < 0x7F }

  static func separatesNames(_ byte: UInt8) -> Bool {
    byte == underscore || byte == dash || byte == dot || byte == slash
  }

  /// Whether a byte commonly joins the words of one phrase: `CHANGE_ME`, `change-me`, `change me`.
  static func joinsWords(_ byte: UInt8) -> Bool {
    byte == underscore || byte == dash || byte == space
  }

  /// The value of a hexadecimal digit in either case, or nil.
  static func hexValue(_ byte: UInt8) -> UInt8? {
    if isDigit(byte) { return byte - 0x30 }
    let lower = byte | 0x20
    return lower >= 0x61 && lower <= 0x66 ? lower - 0x61 + 10 : nil
  }
}
