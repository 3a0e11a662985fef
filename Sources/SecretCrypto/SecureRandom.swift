internal import COpenSSL
package import SecretMemory

/// Randomness from OpenSSL's generators, which the system's entropy seeds and which survive `fork`.
///
/// Source: `RAND_bytes(3)`.
package enum SecureRandom {
  /// OpenSSL counts in 32 bits; no caller needs nearly as much.
  private static let largestCount = 1 << 30

  /// Makes bytes that will be public, such as a nonce or a salt.
  ///
  /// - Parameter count: 0 to 1 GiB.
  /// - Returns: that many random bytes.
  /// - Throws: ``CryptoError/invalidParameter(name:)`` when `count` is out of range;
  ///   ``CryptoError/libraryFailure(operation:)`` when there is no randomness to be had.
  package static func bytes(_ count: Int) throws(CryptoError) -> [UInt8] {
    try LibCrypto.start()
    try require(count, within: 0...largestCount, "count")
    var bytes = [UInt8](repeating: 0, count: count)
    var room = bytes.mutableSpan
    let done = unsafe room.withAddress { unsafe RAND_bytes($0, Int32(count)) }
    guard done == 1 else { throw .failed("RAND_bytes") }
    return bytes
  }

  /// Makes bytes that stay secret, from a generator whose output never leaves as public bytes.
  ///
  /// - Parameter count: 0 to 1 GiB.
  /// - Returns: that many random bytes.
  /// - Throws: ``CryptoError/invalidParameter(name:)`` when `count` is out of range;
  ///   ``CryptoError/libraryFailure(operation:)`` when there is no randomness to be had.
  package static func secret(_ count: Int) throws(CryptoError) -> SecretBytes {
    try LibCrypto.start()
    try require(count, within: 0...largestCount, "count")
    return try SecretBytes(count: count) { (room) throws(CryptoError) in
      let done = unsafe room.withAddress { unsafe RAND_priv_bytes($0, Int32(count)) }
      guard done == 1 else { throw .failed("RAND_priv_bytes") }
    }
  }

  /// Draws a number, each with the same probability: for the characters of a password.
  ///
  /// - Parameter bound: 1 or more.
  /// - Returns: a number in `0..<bound`.
  /// - Throws: ``CryptoError/invalidParameter(name:)`` when `bound` is less than 1;
  ///   ``CryptoError/libraryFailure(operation:)`` when there is no randomness to be had.
  package static func below(_ bound: Int) throws(CryptoError) -> Int {
    try require(bound, within: 1...Int.max, "bound")
    let divisor = UInt64(bound)
    // The numbers above the last whole multiple of `bound` would favour small remainders.
    let surplus = (UInt64.max % divisor + 1) % divisor
    while true {
      let word = try secret(8).withSpan { bytes in
        bytes.indices.reduce(UInt64(0)) { $0 << 8 | UInt64(bytes[$1]) }
      }
      if word <= UInt64.max - surplus { return Int(word % divisor) }
    }
  }
}
