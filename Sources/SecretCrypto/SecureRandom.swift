internal import COpenSSL
package import SecretMemory

/// Random bytes from OpenSSL's generators, which the kernel seeds.
///
/// Source: RAND_bytes(3), NIST SP 800-90A.
package enum SecureRandom {
  /// Random bytes that are not secret: a nonce, a salt, an id.
  ///
  /// - Parameter count: 0 or more bytes.
  /// - Throws: ``CryptoError/libraryFailure(operation:)`` if the generator has no seed.
  package static func bytes(_ count: Int) throws(CryptoError) -> [UInt8] {
    guard OpenSSL.isUp, (0..<Int(Int32.max)).contains(count) else { throw .invalidParameter("count") }
    return try unsafe SecretCrypto.bytes(count) { (output) throws(CryptoError) in
      try OpenSSL.require(unsafe RAND_bytes(output, Int32(count)) == 1, "RAND_bytes")
    }
  }

  /// Random bytes that are secret: a key, a generated value.
  ///
  /// They come from a generator of their own.
  ///
  /// - Parameter count: 0 or more bytes.
  /// - Throws: ``CryptoError/libraryFailure(operation:)`` if the generator has no seed.
  package static func secret(_ count: Int) throws(CryptoError) -> SecretBytes {
    guard OpenSSL.isUp, (0..<Int(Int32.max)).contains(count) else { throw .invalidParameter("count") }
    return try unsafe SecretBytes(
      size: count,
      writtenBy: { (output) throws(CryptoError) in
        try OpenSSL.require(unsafe RAND_priv_bytes(output, Int32(count)) == 1, "RAND_priv_bytes")
      })
  }

  /// A number below a bound, each as likely as the others.
  ///
  /// - Parameter bound: 1 to 2^31.
  /// - Throws: ``CryptoError/invalidParameter(_:)``; ``CryptoError/libraryFailure(operation:)``.
  package static func below(_ bound: Int) throws(CryptoError) -> Int {
    guard (1...1 << 31).contains(bound) else { throw .invalidParameter("bound") }
    // Numbers of the last, incomplete run would make the low results likelier: they are drawn again.
    let whole = (1 << 32) / bound * bound
    while true {
      let drawn = try secret(4).withSpan { span in (0..<4).reduce(0) { $0 << 8 | Int(span[$1]) } }
      if drawn < whole { return drawn % bound }
    }
  }
}
