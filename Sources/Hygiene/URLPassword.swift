import SecretMemory

/// Finds the password within a URL (RFC 3986, section 3.2.1).
enum URLPassword {
  /// Where the parts of the user information stand.
  struct Parts: Equatable {
    let user: Range<Int>
    let password: Range<Int>
  }

  /// Whether bytes begin with a scheme and `://`.
  static func isURL(_ bytes: Span<UInt8>) -> Bool { authorityStart(bytes) != nil }

  /// The user and the password of a URL, or nil if there is no password.
  ///
  /// The last `@` of the authority ends the user information, and its first `:` begins the password.
  static func find(in url: Span<UInt8>) -> Parts? {
    guard let start = authorityStart(url) else { return nil }
    var at: Int?
    var colon: Int?
    scan: for index in start..<url.count {
      switch url[index] {
      case ASCII.slash, UInt8(ascii: "?"), UInt8(ascii: "#"): break scan
      case ASCII.at: at = index
      case ASCII.colon: if colon == nil, at == nil { colon = index }
      default: continue
      }
    }
    guard let at, let colon else { return nil }
    return Parts(user: start..<colon, password: (colon + 1)..<at)
  }

  /// Bytes with each valid `%XX` turned into the byte it stands for.
  static func decoded(_ bytes: Span<UInt8>) -> SecretBytes {
    var result = SecretBuffer(capacity: bytes.count)
    var index = 0
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "%"), index + 2 < bytes.count,
        let high = ASCII.hexValue(bytes[index + 1]), let low = ASCII.hexValue(bytes[index + 2])
      {
        result.append(high << 4 | low)
        index += 3
      } else {
        result.append(bytes[index])
        index += 1
      }
    }
    return result.finish()
  }

  private static func authorityStart(_ bytes: Span<UInt8>) -> Int? {
    guard bytes.count > 3, ASCII.isLetter(bytes[0]) else { return nil }
    var index = 1
    while index < bytes.count, index <= 32 {
      let byte = bytes[index]
      if byte == ASCII.colon { break }
      guard ASCII.isAlphanumeric(byte) || byte == UInt8(ascii: "+") || byte == ASCII.dot || byte == ASCII.dash
      else { return nil }
      index += 1
    }
    guard index + 2 < bytes.count, bytes[index] == ASCII.colon, bytes[index + 1] == ASCII.slash,
      bytes[index + 2] == ASCII.slash
    else { return nil }
    return index + 3
  }
}
