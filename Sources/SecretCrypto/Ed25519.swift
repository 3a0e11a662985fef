internal import COpenSSL
package import SecretMemory

/// Ed25519 signatures.
///
/// Source: RFC 8032, section 5.1.
package enum Ed25519 {
  /// The public key of a seed.
  ///
  /// - Parameter seed: 32 bytes.
  /// - Returns: 32 bytes.
  /// - Throws: ``CryptoError/invalidParameter(_:)``; ``CryptoError/libraryFailure(operation:)``.
  package static func publicKey(seed: borrowing SecretBytes) throws(CryptoError) -> [UInt8] {
    try Curve25519Key(.ed25519, private: seed).publicKey()
  }

  /// Signs a message.
  ///
  /// - Parameters:
  ///   - message: any bytes.
  ///   - seed: 32 bytes.
  /// - Returns: 64 bytes.
  /// - Throws: ``CryptoError/invalidParameter(_:)``; ``CryptoError/libraryFailure(operation:)``.
  package static func sign(
    _ message: Span<UInt8>, seed: borrowing SecretBytes
  ) throws(CryptoError) -> [UInt8] {
    let key = try Curve25519Key(.ed25519, private: seed)
    let context = try DigestContext()
    try OpenSSL.require(
      unsafe EVP_DigestSignInit(context.raw, nil, nil, nil, key.raw) == 1, "Ed25519 key")
    return try unsafe bytes(64) { (output) throws(CryptoError) in
      try unsafe message.withPointer { (start, count) throws(CryptoError) in
        var written = 64
        let done = unsafe EVP_DigestSign(context.raw, output, &written, start, count)
        try OpenSSL.require(done == 1 && written == 64, "Ed25519 signature")
      }
    }
  }

  /// Whether a signature is valid.
  ///
  /// - Parameters:
  ///   - signature: any bytes; only 64 can be one.
  ///   - message: the bytes that were signed.
  ///   - publicKey: 32 bytes.
  /// - Throws: ``CryptoError/invalidParameter(_:)`` for a public key of another size;
  ///   ``CryptoError/libraryFailure(operation:)``.
  package static func isValid(
    signature: Span<UInt8>, of message: Span<UInt8>, publicKey: Span<UInt8>
  ) throws(CryptoError) -> Bool {
    let key = try Curve25519Key(.ed25519, public: publicKey)
    let context = try DigestContext()
    try OpenSSL.require(
      unsafe EVP_DigestVerifyInit(context.raw, nil, nil, nil, key.raw) == 1, "Ed25519 key")
    let valid = unsafe signature.withPointer { signature, signatureCount in
      unsafe message.withPointer { start, count in
        unsafe EVP_DigestVerify(context.raw, signature, signatureCount, start, count)
      }
    }
    ERR_clear_error()
    return valid == 1
  }
}

/// A signature's state.
@safe
private struct DigestContext: ~Copyable {
  let raw: OpaquePointer

  init() throws(CryptoError) {
    guard let raw = unsafe EVP_MD_CTX_new() else { throw .libraryFailure(operation: "EVP_MD_CTX_new") }
    unsafe self.raw = raw
  }

  deinit { unsafe EVP_MD_CTX_free(raw) }
}
