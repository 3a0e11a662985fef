internal import COpenSSL
package import SecretMemory

/// X25519 key agreement.
///
/// Source: RFC 7748 sections 5 and 6.1.
package enum X25519 {
  /// The size of a private key, of a public key and of a shared secret in bytes.
  package static let keySize = 32

  /// Makes the public key that belongs to a private key.
  ///
  /// - Parameter privateKey: 32 bytes.
  /// - Returns: 32 bytes.
  /// - Throws: ``CryptoError/invalidParameter(name:)`` when the key's size is another;
  ///   ``CryptoError/libraryFailure(operation:)``.
  package static func publicKey(privateKey: borrowing SecretBytes) throws(CryptoError) -> [UInt8] {
    try Curve25519Key(.x25519, privateKey: privateKey, name: "privateKey").publicKey()
  }

  /// Makes the secret that both parties share.
  ///
  /// - Parameters:
  ///   - privateKey: one's own, 32 bytes.
  ///   - publicKey: the other party's, 32 bytes; non-canonical ones are reduced (RFC 7748 section 5).
  /// - Returns: 32 bytes, to be run through a key derivation together with both public keys.
  /// - Throws: ``CryptoError/weakSharedSecret`` when the result would be all zeros, as an attacker
  ///   gets with a public key of low order (RFC 7748 section 6.1);
  ///   ``CryptoError/invalidParameter(name:)`` when a key's size is another;
  ///   ``CryptoError/libraryFailure(operation:)``.
  package static func sharedSecret(
    privateKey: borrowing SecretBytes, publicKey: Span<UInt8>
  ) throws(CryptoError) -> SecretBytes {
    let own = try Curve25519Key(.x25519, privateKey: privateKey, name: "privateKey")
    let other = try Curve25519Key(.x25519, publicKey: publicKey)
    let agreement = try KeyAgreementContext(own: own)
    let secret = try SecretBytes(count: keySize) { (output) throws(CryptoError) in
      try agreement.derive(with: other, to: &output)
    }
    // OpenSSL refuses such a result by itself; that this holds for every version is not for us to rely on.
    let combined = secret.withSpan { bytes in bytes.indices.reduce(UInt8(0)) { $0 | bytes[$1] } }
    guard combined != 0 else { throw .weakSharedSecret }
    return secret
  }
}

/// A key agreement at work; OpenSSL counts references to both keys.
@safe private struct KeyAgreementContext: ~Copyable {
  private let context: OpaquePointer

  init(own: borrowing Curve25519Key) throws(CryptoError) {
    guard let context = unsafe EVP_PKEY_CTX_new(own.pointer, nil) else {
      throw .failed("EVP_PKEY_CTX_new")
    }
    unsafe self.context = context
  }

  deinit { unsafe EVP_PKEY_CTX_free(context) }

  func derive(
    with other: borrowing Curve25519Key, to output: inout MutableSpan<UInt8>
  ) throws(CryptoError) {
    guard unsafe EVP_PKEY_derive_init(context) == 1,
      unsafe EVP_PKEY_derive_set_peer(context, other.pointer) == 1
    else { throw .failed("EVP_PKEY_derive_set_peer") }
    var size = output.count
    let expected = size
    let done = unsafe output.withAddress { unsafe EVP_PKEY_derive(context, $0, &size) }
    guard done == 1 else {
      guard CryptoError.drainReasons().contains(PROV_R_FAILED_DURING_DERIVATION) else {
        throw .libraryFailure(operation: "EVP_PKEY_derive")
      }
      throw .weakSharedSecret
    }
    guard size == expected else { throw .failed("EVP_PKEY_derive") }
  }
}
