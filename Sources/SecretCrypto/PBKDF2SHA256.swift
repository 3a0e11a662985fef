internal import COpenSSL
package import SecretMemory

/// PBKDF2 with HMAC-SHA-256, for reading files that other programs encrypted.
///
/// Nothing new is protected with it: guessing costs no memory. That is ``Scrypt``.
///
/// Source: RFC 8018 section 5.2.
package enum PBKDF2SHA256 {
  private static let iterationCounts = 1...100_000_000
  private static let outputSizes = 1...1024
  private static let largestInput = 1 << 30

  /// Derives a key from a passphrase.
  ///
  /// - Parameters:
  ///   - passphrase: its bytes, none included.
  ///   - salt: public bytes.
  ///   - iterations: 1 to 100 million; a caller that takes it from a file bounds it further.
  ///   - count: the size of the derived key in bytes, 1 to 1024.
  /// - Returns: the derived key.
  /// - Throws: ``CryptoError/invalidParameter(name:)`` when a parameter is out of range;
  ///   ``CryptoError/libraryFailure(operation:)``.
  package static func derive(
    passphrase: borrowing SecretBytes, salt: Span<UInt8>, iterations: Int, count: Int
  ) throws(CryptoError) -> SecretBytes {
    try require(passphrase.count, within: 0...largestInput, "passphrase")
    try require(salt.count, within: 0...largestInput, "salt")
    try require(iterations, within: iterationCounts, "iterations")
    try require(count, within: outputSizes, "count")
    let sha256 = try unsafe LibCrypto.sha256.fetched()
    return try passphrase.withSpan { (passphrase) throws(CryptoError) in
      try SecretBytes(count: count) { (output) throws(CryptoError) in
        let done = unsafe output.withAddress { output in
          unsafe passphrase.withAddress { passphraseStart in
            unsafe salt.withAddress { saltStart in
              unsafe PKCS5_PBKDF2_HMAC(
                UnsafeRawPointer(passphraseStart).assumingMemoryBound(to: CChar.self),
                Int32(passphrase.count), saltStart, Int32(salt.count), Int32(iterations), sha256,
                Int32(count), output)
            }
          }
        }
        guard done == 1 else { throw .failed("PKCS5_PBKDF2_HMAC") }
      }
    }
  }
}
