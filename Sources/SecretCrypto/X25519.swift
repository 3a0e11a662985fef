internal import COpenSSL
package import SecretMemory

/// X25519 key agreement.
///
/// Source: RFC 7748, section 6.1.
package enum X25519 {
  /// The public key of a private one.
  ///
  /// - Parameter privateKey: 32 bytes.
  /// - Returns: 32 bytes.
  /// - Throws: ``CryptoError/invalidParameter(_:)``; ``CryptoError/libraryFailure(operation:)``.
  package static func publicKey(privateKey: borrowing SecretBytes) throws(CryptoError) -> [UInt8] {
    try Curve25519Key(.x25519, private: privateKey).publicKey()
  }

  /// The secret that two keys share.
  ///
  /// - Parameters:
  ///   - privateKey: one's own, 32 bytes.
  ///   - publicKey: the other's, 32 bytes.
  /// - Returns: 32 bytes, not uniform: derive a key from them.
  /// - Throws: ``CryptoError/weakSharedSecret`` for a public key of low order, under which every private key would give
  ///   the same; ``CryptoError/invalidParameter(_:)``; ``CryptoError/libraryFailure(operation:)``.
  package static func sharedSecret(
    privateKey: borrowing SecretBytes, publicKey: Span<UInt8>
  ) throws(CryptoError) -> SecretBytes {
    let mine = try Curve25519Key(.x25519, private: privateKey)
    let theirs = try Curve25519Key(.x25519, public: publicKey)
    guard let context = unsafe EVP_PKEY_CTX_new(mine.raw, nil) else {
      throw .libraryFailure(operation: "EVP_PKEY_CTX_new")
    }
    defer { unsafe EVP_PKEY_CTX_free(context) }
    try OpenSSL.require(
      unsafe EVP_PKEY_derive_init(context) == 1 && EVP_PKEY_derive_set_peer(context, theirs.raw) == 1,
      "X25519 key")
    let shared = try unsafe SecretBytes(
      size: 32,
      writtenBy: { (output) throws(CryptoError) in
        var count = 32
        guard unsafe EVP_PKEY_derive(context, output, &count) == 1, count == 32 else {
          ERR_clear_error()
          // With valid keys, the agreement fails for one reason: OpenSSL refuses a result of zeros.
          throw .weakSharedSecret
        }
      })
    guard !shared.isEqual(to: [UInt8](repeating: 0, count: 32).span) else { throw .weakSharedSecret }
    return shared
  }
}
