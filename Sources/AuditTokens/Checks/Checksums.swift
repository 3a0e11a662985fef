/// The check digits of a token, by which a made-up one is told.
package enum TokenChecksum: Sendable {
  /// The last six characters: the CRC-32 in base 62 of those between the prefix, up to its underscore, and them.
  ///
  /// Source: GitHub, 'Behind GitHub's new authentication token formats'; npm's tokens are made alike.
  case crc32Base62
  /// The last eight characters: the CRC-32 of what stands before the underscore, its bytes in hex from the lowest on.
  ///
  /// Source: Grafana, pkg/components/satokengen.
  case crc32LittleEndianHex
  /// The last seven characters: the CRC-32 in base 36 of all others; before it the payload's length in two.
  ///
  /// Source: GitLab's documentation of routable tokens.
  case crc32Base36
  /// Bech32 over the whole. Source: BIP 173; age's specification.
  case bech32

  package func isValid(_ token: Span<UInt8>) -> Bool {
    switch self {
    case .crc32Base62: Self.isBase62Valid(token)
    case .crc32LittleEndianHex: Self.isHexValid(token)
    case .crc32Base36: Self.isBase36Valid(token)
    case .bech32: Bech32.isValid(token)
    }
  }

  private static func isBase62Valid(_ token: Span<UInt8>) -> Bool {
    guard let underscore = token.first(0x5f), token.count >= underscore + 8 else { return false }
    let start = token.count - 6
    let sum = CRC32.sum(token.extracting((underscore + 1)..<start))
    return token.ends(sum, digits: 6, alphabet: Radix.base62)
  }

  private static func isHexValid(_ token: Span<UInt8>) -> Bool {
    guard token.count > 9, token[token.count - 9] == 0x5f else { return false }
    let sum = CRC32.sum(token.extracting(0..<(token.count - 9)))
    return token.ends(sum.byteSwapped, digits: 8, alphabet: Radix.base16)
  }

  private static func isBase36Valid(_ token: Span<UInt8>) -> Bool {
    guard token.count > 7 else { return false }
    let sum = CRC32.sum(token.extracting(0..<(token.count - 7)))
    return token.ends(sum, digits: 7, alphabet: Radix.base36)
  }
}

/// CRC-32 with the polynomial of IEEE 802.3.
enum CRC32 {
  private static let table: [UInt32] = (0..<256).map { (index: UInt32) -> UInt32 in
    var value = index
    for _ in 0..<8 { value = value & 1 == 1 ? 0xedb8_8320 ^ (value >> 1) : value >> 1 }
    return value
  }

  static func sum(_ bytes: Span<UInt8>) -> UInt32 {
    let table = table
    var value: UInt32 = 0xffff_ffff
    for index in bytes.indices {
      value = table[Int((value ^ UInt32(bytes[index])) & 0xff)] ^ (value >> 8)
    }
    return value ^ 0xffff_ffff
  }
}

/// The digits of numbers to other bases than ten.
enum Radix {
  static let base62 = Array("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz".utf8)
  static let base36 = Array("0123456789abcdefghijklmnopqrstuvwxyz".utf8)
  static let base16 = Array("0123456789abcdef".utf8)
}

extension Span<UInt8> {
  /// Whether the last bytes are the number, filled up with zeros from the left.
  func ends(_ number: UInt32, digits: Int, alphabet: [UInt8]) -> Bool {
    guard count >= digits else { return false }
    var rest = number
    let base = UInt32(alphabet.count)
    for back in 1...digits {
      guard self[count - back] == alphabet[Int(rest % base)] else { return false }
      rest /= base
    }
    return rest == 0
  }

  func first(_ byte: UInt8) -> Int? {
    for index in indices where self[index] == byte { return index }
    return nil
  }
}
