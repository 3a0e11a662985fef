internal import COpenSSL
internal import SecretMemory

/// A key of Ed25519 or X25519; OpenSSL keeps private ones in its secure heap and wipes them when
/// the value's lifetime ends.
@safe struct Curve25519Key: ~Copyable {
  enum Algorithm {
    case ed25519, x25519

    var identifier: Int32 {
      switch self {
      case .ed25519: EVP_PKEY_ED25519
      case .x25519: EVP_PKEY_X25519
      }
    }
  }

  /// The size of a private and of a public key in bytes.
  static let size = 32

  /// Valid as long as the value is; never freed elsewhere.
  @unsafe let pointer: OpaquePointer

  /// Takes a private key of 32 bytes.
  init(
    _ algorithm: Algorithm, privateKey: borrowing SecretBytes, name: StaticString
  ) throws(CryptoError) {
    try LibCrypto.start()
    try require(privateKey.count, within: Self.size...Self.size, name)
    let pointer = unsafe privateKey.withSpan { key in
      unsafe key.withAddress {
        unsafe EVP_PKEY_new_raw_private_key(algorithm.identifier, nil, $0, key.count)
      }
    }
    guard let pointer = unsafe pointer else { throw .failed("EVP_PKEY_new_raw_private_key") }
    unsafe self.pointer = pointer
  }

  /// Takes a public key of 32 bytes.
  init(_ algorithm: Algorithm, publicKey: Span<UInt8>) throws(CryptoError) {
    try LibCrypto.start()
    try require(publicKey.count, within: Self.size...Self.size, "publicKey")
    let pointer = unsafe publicKey.withAddress {
      unsafe EVP_PKEY_new_raw_public_key(algorithm.identifier, nil, $0, publicKey.count)
    }
    guard let pointer = unsafe pointer else { throw .failed("EVP_PKEY_new_raw_public_key") }
    unsafe self.pointer = pointer
  }

  deinit { unsafe EVP_PKEY_free(pointer) }

  /// Makes the 32 bytes of the public key.
  func publicKey() throws(CryptoError) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: Self.size)
    var room = bytes.mutableSpan
    var size = Self.size
    let done = unsafe room.withAddress { unsafe EVP_PKEY_get_raw_public_key(pointer, $0, &size) }
    guard done == 1, size == Self.size else { throw .failed("EVP_PKEY_get_raw_public_key") }
    return bytes
  }
}
