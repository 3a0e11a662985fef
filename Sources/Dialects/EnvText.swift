/// The bytes that the dialects are made of, and searches in text.
enum EnvText {
  static let newline = UInt8(ascii: "\n")
  static let carriageReturn = UInt8(ascii: "\r")
  static let space = UInt8(ascii: " ")
  static let tab = UInt8(ascii: "\t")
  static let hash = UInt8(ascii: "#")
  static let equals = UInt8(ascii: "=")
  static let colon = UInt8(ascii: ":")
  static let backslash = UInt8(ascii: "\\")
  static let doubleQuote = UInt8(ascii: "\"")
  static let singleQuote = UInt8(ascii: "'")
  static let backtick = UInt8(ascii: "`")
  static let dollar = UInt8(ascii: "$")

  static func isBlank(_ byte: UInt8) -> Bool { byte == space || byte == tab }

  /// The position of the next LF, or `nil` if there is none.
  static func lineEnd(in text: Span<UInt8>, from start: Int) -> Int? {
    var at = start
    while at < text.count {
      if text[at] == newline { return at }
      at += 1
    }
    return nil
  }

  /// The position of the first byte that is not part of valid UTF-8, or `nil`.
  static func firstInvalidUTF8(in text: Span<UInt8>) -> Int? {
    do {
      _ = try UTF8Span(validating: text)
      return nil
    } catch {
      return error.byteOffsets.lowerBound
    }
  }

  /// The position of the first noncharacter of Unicode, or `nil`.
  ///
  /// - Parameter text: UTF-8.
  static func firstNoncharacter(in text: Span<UInt8>) -> Int? {
    var at = 0
    while at + 2 < text.count {
      let (first, second, third) = (text[at], text[at + 1], text[at + 2])
      // U+FDD0 to U+FDEF; U+FFFE and U+FFFF; the last two of each further plane.
      if first == 0xEF, second == 0xB7, (0x90...0xAF).contains(third) { return at }
      if first == 0xEF, second == 0xBF, third >= 0xBE { return at }
      if first >= 0xF0, second & 0x0F == 0x0F, third == 0xBF, at + 3 < text.count, text[at + 3] >= 0xBE {
        return at
      }
      at += 1
    }
    return nil
  }

  /// Text that is not secret, such as a name; bytes outside ASCII become `?`.
  static func publicText(_ bytes: Span<UInt8>) -> String {
    var text = ""
    for index in bytes.indices {
      text.unicodeScalars.append(Unicode.Scalar(bytes[index] < 0x80 ? bytes[index] : UInt8(ascii: "?")))
    }
    return text
  }
}
