internal import COpenSSL
package import SecretMemory

/// scrypt: makes a key from a passphrase at a cost in memory that guessing has to pay too.
///
/// Source: RFC 7914.
package enum Scrypt {
  /// The exponents of the cost parameter N = 2^log2N that are accepted.
  package static let costs = 1...20

  private static let blockSizes = 1...32
  private static let lanes = 1...32
  private static let outputSizes = 1...1024
  private static let largestInput = 1 << 30

  /// Derives a key from a passphrase.
  ///
  /// - Parameters:
  ///   - passphrase: its bytes, none included; normalised by the caller.
  ///   - salt: public bytes, different for each passphrase.
  ///   - log2N: the binary logarithm of the cost parameter N, 1 to 20.
  ///   - r: the block size parameter, 1 to 32.
  ///   - p: the parallelisation parameter, 1 to 32.
  ///   - count: the size of the derived key in bytes, 1 to 1024.
  /// - Returns: the derived key.
  /// - Throws: ``CryptoError/outOfMemory(neededBytes:)`` when the memory can't be had;
  ///   ``CryptoError/invalidParameter(name:)`` when a parameter is out of range, or N too large for
  ///   a small `r` (RFC 7914 section 2); ``CryptoError/libraryFailure(operation:)``.
  package static func derive(
    passphrase: borrowing SecretBytes, salt: Span<UInt8>, log2N: Int, r: Int = 8, p: Int = 1,
    count: Int = 32
  ) throws(CryptoError) -> SecretBytes {
    try require(passphrase.count, within: 0...largestInput, "passphrase")
    try require(salt.count, within: 0...largestInput, "salt")
    try require(log2N, within: costs, "log2N")
    try require(r, within: blockSizes, "r")
    try require(p, within: lanes, "p")
    try require(count, within: outputSizes, "count")
    // N < 2^(128 * r / 8)
    try require(log2N, within: 1...(16 * r - 1), "log2N")
    try LibCrypto.start()
    return try passphrase.withSpan { (passphrase) throws(CryptoError) in
      try SecretBytes(count: count) { (output) throws(CryptoError) in
        try derive(passphrase, salt, log2N, r, p, to: &output)
      }
    }
  }

  /// The memory in bytes that a derivation takes, with room for what OpenSSL adds.
  static func neededBytes(log2N: Int, r: Int, p: Int) -> Int {
    128 * r << log2N + 128 * r * p + 64 * 1024
  }

  private static func derive(
    _ passphrase: Span<UInt8>, _ salt: Span<UInt8>, _ log2N: Int, _ r: Int, _ p: Int,
    to output: inout MutableSpan<UInt8>
  ) throws(CryptoError) {
    let size = output.count
    // Without a limit OpenSSL refuses more than 32 MiB, which is N = 2^14.
    let memory = neededBytes(log2N: log2N, r: r, p: p)
    let done = unsafe output.withAddress { output in
      unsafe passphrase.withAddress { passphraseStart in
        unsafe salt.withAddress { saltStart in
          unsafe EVP_PBE_scrypt(
            UnsafeRawPointer(passphraseStart).assumingMemoryBound(to: CChar.self),
            passphrase.count, saltStart, salt.count, 1 << UInt64(log2N), UInt64(r), UInt64(p),
            UInt64(memory), output, size)
        }
      }
    }
    guard done == 1 else {
      guard CryptoError.drainReasons().contains(pbk_reason_no_memory()) else {
        throw .failed("EVP_PBE_scrypt")
      }
      throw .outOfMemory(neededBytes: memory)
    }
  }
}
