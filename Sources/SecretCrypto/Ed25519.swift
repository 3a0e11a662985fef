internal import COpenSSL
package import SecretMemory

/// Ed25519 signatures.
///
/// Source: RFC 8032 section 5.1.
package enum Ed25519 {
  /// The size of a seed, from which a key pair follows, in bytes.
  package static let seedSize = 32
  /// The size of a public key in bytes.
  package static let publicKeySize = 32
  /// The size of a signature in bytes.
  package static let signatureSize = 64

  /// Makes the public key that belongs to a seed.
  ///
  /// - Parameter seed: 32 bytes.
  /// - Returns: 32 bytes.
  /// - Throws: ``CryptoError/invalidParameter(name:)`` when the seed's size is another;
  ///   ``CryptoError/libraryFailure(operation:)``.
  package static func publicKey(seed: borrowing SecretBytes) throws(CryptoError) -> [UInt8] {
    try Curve25519Key(.ed25519, privateKey: seed, name: "seed").publicKey()
  }

  /// Signs a message; the same message and seed always give the same signature.
  ///
  /// - Parameters:
  ///   - message: any number of bytes.
  ///   - seed: 32 bytes.
  /// - Returns: 64 bytes.
  /// - Throws: ``CryptoError/invalidParameter(name:)`` when the seed's size is another;
  ///   ``CryptoError/libraryFailure(operation:)``.
  package static func sign(
    _ message: Span<UInt8>, seed: borrowing SecretBytes
  ) throws(CryptoError) -> [UInt8] {
    let key = try Curve25519Key(.ed25519, privateKey: seed, name: "seed")
    let context = try DigestContext()
    var signature = [UInt8](repeating: 0, count: signatureSize)
    var room = signature.mutableSpan
    try context.sign(message, key: key, to: &room)
    return signature
  }

  /// Checks a signature.
  ///
  /// A signature has one form only: its second half must be less than the group's order.
  ///
  /// - Parameters:
  ///   - signature: the signature; one of other than 64 bytes is not valid.
  ///   - message: any number of bytes.
  ///   - publicKey: 32 bytes; under bytes that are no point of the curve nothing is valid. Some few
  ///     keys of low order verify signatures made without a private key: a caller trusts a key for
  ///     where it comes from.
  /// - Returns: whether the signature is the message's under this key.
  /// - Throws: ``CryptoError/invalidParameter(name:)`` when the public key's size is another;
  ///   ``CryptoError/libraryFailure(operation:)``.
  package static func isValid(
    signature: Span<UInt8>, of message: Span<UInt8>, publicKey: Span<UInt8>
  ) throws(CryptoError) -> Bool {
    let key = try Curve25519Key(.ed25519, publicKey: publicKey)
    guard signature.count == signatureSize else { return false }
    return try DigestContext().verify(signature, of: message, key: key)
  }
}

/// A signature being made or checked.
@safe private struct DigestContext: ~Copyable {
  private let context: OpaquePointer

  init() throws(CryptoError) {
    guard let context = unsafe EVP_MD_CTX_new() else { throw .failed("EVP_MD_CTX_new") }
    unsafe self.context = context
  }

  deinit { unsafe EVP_MD_CTX_free(context) }

  func sign(
    _ message: Span<UInt8>, key: borrowing Curve25519Key, to output: inout MutableSpan<UInt8>
  ) throws(CryptoError) {
    guard unsafe EVP_DigestSignInit(context, nil, nil, nil, key.pointer) == 1 else {
      throw .failed("EVP_DigestSignInit")
    }
    var size = output.count
    let expected = size
    let done = unsafe output.withAddress { output in
      unsafe message.withAddress { unsafe EVP_DigestSign(context, output, &size, $0, message.count) }
    }
    guard done == 1, size == expected else { throw .failed("EVP_DigestSign") }
  }

  func verify(
    _ signature: Span<UInt8>, of message: Span<UInt8>, key: borrowing Curve25519Key
  ) throws(CryptoError) -> Bool {
    guard unsafe EVP_DigestVerifyInit(context, nil, nil, nil, key.pointer) == 1 else {
      throw .failed("EVP_DigestVerifyInit")
    }
    let result = unsafe signature.withAddress { start in
      unsafe message.withAddress {
        unsafe EVP_DigestVerify(context, start, signature.count, $0, message.count)
      }
    }
    ERR_clear_error()
    guard result >= 0 else { throw .libraryFailure(operation: "EVP_DigestVerify") }
    return result == 1
  }
}
