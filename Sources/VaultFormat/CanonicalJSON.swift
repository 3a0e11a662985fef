/// The little JSON that metadata is: one object of texts, lists of texts and `true`.
///
/// Source: RFC 8259. Reading is lenient only in what a comparison with the written form refuses afterwards.
struct CanonicalJSON {
  enum Value: Equatable {
    case text(String)
    case list([String])
    case yes
  }

  private let bytes: [UInt8]
  private var position = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Text in quotes: the quote, the backslash and control characters are escaped, nothing else.
  static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\u{8}": result += "\\b"
      case "\u{9}": result += "\\t"
      case "\u{a}": result += "\\n"
      case "\u{c}": result += "\\f"
      case "\u{d}": result += "\\r"
      case "\u{0}"..<"\u{20}":
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }

  /// Reads the one object that the bytes are; nil where they aren't.
  mutating func readObject() -> [String: Value]? {
    var fields: [String: Value] = [:]
    guard take("{") else { return nil }
    repeat {
      guard let key = readText(), take(":"), let value = readValue(), fields[key] == nil else { return nil }
      fields[key] = value
    } while take(",")
    return take("}") && position == bytes.count ? fields : nil
  }

  private mutating func readValue() -> Value? {
    if take("true") { return .yes }
    if take("[") {
      var texts: [String] = []
      repeat {
        guard texts.count < Caps.tags, let text = readText() else { return nil }
        texts.append(text)
      } while take(",")
      return take("]") ? .list(texts) : nil
    }
    return readText().map { .text($0) }
  }

  private mutating func readText() -> String? {
    guard take("\"") else { return nil }
    var text: [UInt8] = []
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      if byte == UInt8(ascii: "\"") {
        // Invalid UTF-8 must not become U+FFFD, which would compare unequal later, but with less reason.
        return String(validating: text, as: UTF8.self)
      }
      guard byte == UInt8(ascii: "\\") else {
        text.append(byte)
        continue
      }
      guard let escaped = readEscape() else { return nil }
      text.append(escaped)
    }
    return nil
  }

  private mutating func readEscape() -> UInt8? {
    guard position < bytes.count else { return nil }
    let byte = bytes[position]
    position += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): return byte
    case UInt8(ascii: "b"): return 8
    case UInt8(ascii: "t"): return 9
    case UInt8(ascii: "n"): return 10
    case UInt8(ascii: "f"): return 12
    case UInt8(ascii: "r"): return 13
    case UInt8(ascii: "u"):
      guard position + 4 <= bytes.count else { return nil }
      let digits = String(decoding: bytes[position..<position + 4], as: UTF8.self)
      position += 4
      return UInt16(digits, radix: 16).flatMap { $0 < 0x20 ? UInt8($0) : nil }
    default: return nil
    }
  }

  private mutating func take(_ text: StaticString) -> Bool {
    let wanted = text.description.utf8
    guard bytes[position...].starts(with: wanted) else { return false }
    position += wanted.count
    return true
  }
}
