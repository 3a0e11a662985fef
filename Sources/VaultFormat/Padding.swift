internal import SecretMemory

/// Padding of a record before encryption, so that a file shows size classes, not sizes.
///
/// One byte 0x80, then zeros up to a multiple of 64 bytes, or of 1 KiB above 1 KiB. Source: Docs/vault-format.md,
/// 'Keys' (`pad`); the bit pattern is ISO/IEC 7816-4's.
package enum Padding {
  /// The nonce and tag around an encrypted record, in bytes.
  package static let sealedOverhead = 40

  /// The size of a record of `count` bytes once padded.
  package static func paddedCount(_ count: Int) -> Int {
    let least = count + 1
    let step = least <= 1024 ? 64 : 1024
    return (least + step - 1) / step * step
  }

  /// The largest padded record.
  static let largestPaddedCount = paddedCount(4 + Caps.metadataBytes + Caps.valueBytes)

  /// Whether an encrypted record can have this many bytes, nonce and tag included.
  static func isBlobCount(_ count: Int) -> Bool {
    let padded = count - sealedOverhead
    guard padded >= 64, padded <= largestPaddedCount else { return false }
    return padded % (padded <= 1024 ? 64 : 1024) == 0
  }

  /// The size of the record in a padded one, or nil where the padding isn't what a writer makes.
  static func unpaddedCount(_ padded: Span<UInt8>) -> Int? {
    var end = padded.count
    while end > 0, padded[end - 1] == 0 { end -= 1 }
    guard end > 0, padded[end - 1] == 0x80, paddedCount(end - 1) == padded.count else { return nil }
    return end - 1
  }
}
