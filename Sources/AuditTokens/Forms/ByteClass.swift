/// A set of ASCII bytes.
package struct ByteClass: Sendable, Equatable {
  private let low: UInt64
  private let high: UInt64

  private init(low: UInt64, high: UInt64) {
    self.low = low
    self.high = high
  }

  /// - Parameter members: ASCII characters; others are left out.
  package init(_ members: String) {
    var low: UInt64 = 0
    var high: UInt64 = 0
    for byte in members.utf8 {
      if byte < 64 { low |= 1 << UInt64(byte) } else if byte < 128 { high |= 1 << UInt64(byte - 64) }
    }
    self.init(low: low, high: high)
  }

  package func contains(_ byte: UInt8) -> Bool {
    if byte < 64 { return low & (1 << UInt64(byte)) != 0 }
    return byte < 128 && high & (1 << UInt64(byte & 63)) != 0
  }

  package func union(_ members: String) -> ByteClass {
    let other = ByteClass(members)
    return ByteClass(low: low | other.low, high: high | other.high)
  }

  private static let lowerLetters = "abcdefghijklmnopqrstuvwxyz"
  private static let upperLetters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"

  package static let digits = ByteClass("0123456789")
  package static let hex = digits.union("abcdef")
  package static let upperHex = digits.union("ABCDEF")
  package static let anyHex = hex.union("ABCDEF")
  package static let lower = ByteClass(lowerLetters)
  package static let upper = ByteClass(upperLetters)
  package static let letters = lower.union(upperLetters)
  package static let lowerAlnum = digits.union(lowerLetters)
  package static let upperAlnum = digits.union(upperLetters)
  package static let base32 = upper.union("234567")
  package static let base36 = lowerAlnum
  package static let base62 = lowerAlnum.union(upperLetters)
  package static let base64 = base62.union("+/")
  package static let base64url = base62.union("-_")
  /// Letters, digits and the underscore: what can't stand next to a token.
  package static let word = base62.union("_")
  package static let bech32 = ByteClass("QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L")
  package static let padding = ByteClass("=")
}
