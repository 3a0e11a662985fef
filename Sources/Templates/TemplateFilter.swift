internal import SecretMemory

/// How a value is written into a template, so that what reads the result gets the value itself.
package enum TemplateFilter: String, CaseIterable, Sendable {
  /// Percent-encoded for any part of a URL: all but `A-Z a-z 0-9 - . _ ~` (RFC 3986, section 2.3).
  case url
  /// RFC 4648, section 4.
  case base64
  /// RFC 4648, section 5, without padding.
  case base64url
  /// Two lower-case digits a byte.
  case hex
  /// The inside of a JSON string, without its quotes (RFC 8259, section 7); the value must be UTF-8.
  case json
  /// A word of a POSIX shell in single quotes; the value must have no NUL.
  case shell

  /// Writes a value.
  ///
  /// - Returns: the text; nil for a value that can't be written so.
  func apply(_ value: borrowing SecretBytes) -> SecretBytes? {
    var text = SecretBuffer(capacity: value.count * 3 + 16)
    let isWritten = value.withSpan { (bytes: Span<UInt8>) -> Bool in
      switch self {
      case .url: Self.percentEncode(bytes, &text)
      case .base64: Base64.append(bytes, to: &text)
      case .base64url: Base64.append(bytes, to: &text, isForURLs: true)
      case .hex: for index in bytes.indices { Self.appendHex(bytes[index], Self.lowerDigits, &text) }
      case .json: return Self.escapeJSON(bytes, &text)
      case .shell: return Self.quote(bytes, &text)
      }
      return true
    }
    return isWritten ? text.finish() : nil
  }

  private static let lowerDigits = Array("0123456789abcdef".utf8)
  private static let upperDigits = Array("0123456789ABCDEF".utf8)
  private static let unreserved = Set(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~".utf8)

  private static func appendHex(_ byte: UInt8, _ digits: [UInt8], _ text: inout SecretBuffer) {
    text.append(digits[Int(byte >> 4)])
    text.append(digits[Int(byte & 15)])
  }

  private static func percentEncode(_ bytes: Span<UInt8>, _ text: inout SecretBuffer) {
    for index in bytes.indices {
      if unreserved.contains(bytes[index]) {
        text.append(bytes[index])
      } else {
        text.append(UInt8(ascii: "%"))
        appendHex(bytes[index], upperDigits, &text)
      }
    }
  }

  private static func escapeJSON(_ bytes: Span<UInt8>, _ text: inout SecretBuffer) -> Bool {
    guard isUTF8(bytes) else { return false }
    for index in bytes.indices {
      switch bytes[index] {
      case UInt8(ascii: "\""): text.append("\\\"")
      case UInt8(ascii: "\\"): text.append("\\\\")
      case 0x0a: text.append("\\n")
      case 0x0d: text.append("\\r")
      case 0x09: text.append("\\t")
      case 0..<0x20, 0x7f:
        text.append("\\u00")
        appendHex(bytes[index], lowerDigits, &text)
      default: text.append(bytes[index])
      }
    }
    return true
  }

  private static func quote(_ bytes: Span<UInt8>, _ text: inout SecretBuffer) -> Bool {
    text.append("'")
    for index in bytes.indices {
      guard bytes[index] != 0 else { return false }
      if bytes[index] == UInt8(ascii: "'") { text.append("'\\''") } else { text.append(bytes[index]) }
    }
    text.append("'")
    return true
  }

  /// Whether bytes are UTF-8: shortest forms, no surrogates, at most U+10FFFF (RFC 3629).
  private static func isUTF8(_ bytes: Span<UInt8>) -> Bool {
    var index = 0
    while index < bytes.count {
      let lead = bytes[index]
      let count: Int
      switch lead {
      case 0..<0x80: count = 1
      case 0xc2...0xdf: count = 2
      case 0xe0...0xef: count = 3
      case 0xf0...0xf4: count = 4
      default: return false
      }
      guard index + count <= bytes.count else { return false }
      for offset in 1..<max(count, 1) where bytes[index + offset] & 0xc0 != 0x80 { return false }
      if count > 2 {
        let second = bytes[index + 1]
        let isBad =
          lead == 0xe0 && second < 0xa0 || lead == 0xed && second > 0x9f || lead == 0xf0 && second < 0x90
          || lead == 0xf4 && second > 0x8f
        if isBad { return false }
      }
      index += count
    }
    return true
  }
}
