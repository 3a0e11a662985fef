import SecretMemory

/// Writes secret bytes as text that is secret too.
enum TextEncoding {
  private static let hexDigits = Array("0123456789abcdef".utf8)

  /// Two lower-case digits for each byte.
  static func hexadecimal(_ secret: borrowing SecretBytes) -> SecretBytes {
    var text = SecretBuffer(capacity: secret.count * 2)
    secret.withSpan { bytes in
      for index in bytes.indices {
        text.append(hexDigits[Int(bytes[index] >> 4)])
        text.append(hexDigits[Int(bytes[index] & 15)])
      }
    }
    return text.finish()
  }

  private static let base64Alphabet = Charset.alnum.characters + Array("+/".utf8)

  /// base64url without padding (RFC 4648, section 5).
  static func base64url(_ secret: borrowing SecretBytes) -> SecretBytes {
    base64(secret, alphabet: Charset.base64url.characters)
  }

  /// base64 (RFC 4648, section 4) with its padding.
  static func base64(_ secret: borrowing SecretBytes) -> SecretBytes {
    let unpadded = base64(secret, alphabet: base64Alphabet)
    var text = SecretBuffer(capacity: unpadded.count + 2)
    text.append(unpadded)
    while text.count % 4 != 0 { text.append("=") }
    return text.finish()
  }

  private static func base64(_ secret: borrowing SecretBytes, alphabet: [UInt8]) -> SecretBytes {
    var text = SecretBuffer(capacity: secret.count * 4 / 3 + 2)
    secret.withSpan { bytes in
      var bits = 0
      var waiting = 0
      for index in bytes.indices {
        bits = (bits << 8 | Int(bytes[index])) & 0xFFFF
        waiting += 8
        while waiting >= 6 {
          waiting -= 6
          text.append(alphabet[bits >> waiting & 63])
        }
      }
      if waiting > 0 { text.append(alphabet[bits << (6 - waiting) & 63]) }
    }
    return text.finish()
  }
}
