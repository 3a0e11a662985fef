internal import SecretMemory
internal import Vault

/// A value as JSON, built in secret memory.
enum ValueJSON {
  /// An object with the name, the version, and the value as text, or as base64 where it isn't UTF-8.
  static func object(_ secret: borrowing FoundSecret) -> SecretBytes {
    var text = SecretBuffer(capacity: secret.value.count * 2 + 512)
    let version = secret.version.map(String.init) ?? "null"
    append("{\n  \"name\": \"\(secret.name)\",\n  \"version\": \(version),\n  ", to: &text)
    secret.value.withSpan { bytes in
      if (try? UTF8Span(validating: bytes)) != nil {
        text.append("\"value\": \"")
        appendEscaped(bytes, to: &text)
      } else {
        text.append("\"value_base64\": \"")
        appendBase64(bytes, to: &text)
      }
    }
    text.append("\"\n}\n")
    return text.finish()
  }

  private static func append(_ plain: String, to text: inout SecretBuffer) {
    for byte in plain.utf8 { text.append(byte) }
  }

  private static func appendEscaped(_ bytes: Span<UInt8>, to text: inout SecretBuffer) {
    let digits = Array("0123456789abcdef".utf8)
    for index in bytes.indices {
      switch bytes[index] {
      case UInt8(ascii: "\""): text.append("\\\"")
      case UInt8(ascii: "\\"): text.append("\\\\")
      case 0..<0x20:
        text.append("\\u00")
        text.append(digits[Int(bytes[index] >> 4)])
        text.append(digits[Int(bytes[index] & 15)])
      default: text.append(bytes[index])
      }
    }
  }

  private static func appendBase64(_ bytes: Span<UInt8>, to text: inout SecretBuffer) {
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    var start = 0
    while start < bytes.count {
      let left = min(3, bytes.count - start)
      var bits: UInt32 = 0
      for offset in 0..<3 { bits = bits << 8 | (offset < left ? UInt32(bytes[start + offset]) : 0) }
      for digit in 0..<4 {
        text.append(digit > left ? UInt8(ascii: "=") : alphabet[Int(bits >> UInt32(18 - 6 * digit) & 63)])
      }
      start += 3
    }
  }
}
