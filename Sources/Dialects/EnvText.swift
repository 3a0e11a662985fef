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

  /// Text that is not secret, such as a name; bytes outside ASCII become `?`.
  static func publicText(_ bytes: Span<UInt8>) -> String {
    var text = ""
    for index in bytes.indices {
      text.unicodeScalars.append(Unicode.Scalar(bytes[index] < 0x80 ? bytes[index] : UInt8(ascii: "?")))
    }
    return text
  }
}
