/// Why a cryptographic operation gave no result.
package enum CryptoError: Error, Equatable, Sendable {
  /// The key, the nonce, the authenticated data or the ciphertext isn't what was sealed.
  case authenticationFailed
  /// Key derivation needs this many bytes of memory, and there aren't as many.
  case outOfMemory(neededBytes: Int)
  /// A key agreement gave zeros only: the public key is of low order. Source: RFC 7748, section 6.1.
  case weakSharedSecret
  /// A parameter is out of its range; the name says which.
  case invalidParameter(String)
  /// OpenSSL failed at an operation that doesn't fail on valid input.
  case libraryFailure(operation: String)
}
