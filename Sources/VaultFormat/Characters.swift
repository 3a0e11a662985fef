/// The classes of ASCII characters that the grammar is made of.
enum Characters {
  static let space = UInt8(ascii: " ")
  static let lineFeed = UInt8(ascii: "\n")
  static let slash = UInt8(ascii: "/")
  static let hyphen = UInt8(ascii: "-")
  static let comma = UInt8(ascii: ",")

  static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

  static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

  /// `[A-Za-z0-9_]`, what a segment of a name begins with.
  static func beginsSegment(_ byte: UInt8) -> Bool {
    isLetter(byte) || isDigit(byte) || byte == UInt8(ascii: "_")
  }

  /// `[A-Za-z0-9_.-]`, what a segment of a name goes on with.
  static func continuesSegment(_ byte: UInt8) -> Bool {
    beginsSegment(byte) || byte == UInt8(ascii: ".") || byte == hyphen
  }

  /// `[A-Za-z0-9_.@-]`, what labels and tags are made of.
  static func belongsInLabel(_ byte: UInt8) -> Bool {
    continuesSegment(byte) || byte == UInt8(ascii: "@")
  }
}
