internal import COpenSSL
internal import SecretMemory

/// AES-GCM with 16-byte tags, the part under ``XAES256GCM``.
///
/// It stays inside this module: with random nonces of 12 bytes a key wears out after 2^32 messages.
///
/// Source: NIST SP 800-38D.
enum AESGCM {
  static let tagSize = 16
  static let usualNonceSize = 12

  /// The sizes of nonce that every OpenSSL from 3.0 on takes.
  static let nonceSizes = 1...128

  /// Encrypts and authenticates.
  ///
  /// - Parameters:
  ///   - plaintext: at most 1 GiB.
  ///   - key: 16, 24 or 32 bytes.
  ///   - nonce: 1 to 128 bytes, never used before with this key.
  ///   - authenticated: bytes that must be the same on opening, at most 1 GiB.
  ///   - prefix: bytes to put in front of the result, as they are.
  /// - Returns: `prefix`, the ciphertext, and 16 bytes of tag.
  /// - Throws: ``CryptoError/invalidParameter(name:)`` when a size is out of range;
  ///   ``CryptoError/libraryFailure(operation:)``.
  static func seal(
    _ plaintext: Span<UInt8>, key: borrowing SecretBytes, nonce: Span<UInt8>,
    authenticating authenticated: Span<UInt8>, prefix: Span<UInt8>
  ) throws(CryptoError) -> [UInt8] {
    try checkSizes(plaintext, nonce, authenticated)
    let context = try CipherContext()
    try context.start(cipher(for: key), .encrypt, key: key, nonce: nonce)
    try context.authenticate(authenticated)
    var sealed = [UInt8](repeating: 0, count: prefix.count + plaintext.count + tagSize)
    for index in prefix.indices { sealed[index] = prefix[index] }
    var room = sealed.mutableSpan
    try unsafe room.withAddress { (start) throws(CryptoError) in
      let body = unsafe start + prefix.count
      try unsafe context.transform(plaintext, to: body)
      try unsafe context.finish(tagTo: body + plaintext.count)
    }
    return sealed
  }

  /// Decrypts what ``seal(_:key:nonce:authenticating:prefix:)`` made, if it is unchanged.
  ///
  /// - Parameters:
  ///   - ciphertext: at most 1 GiB, without the tag.
  ///   - tag: exactly 16 bytes; with any other number the answer is `authenticationFailed`.
  ///   - key: 16, 24 or 32 bytes.
  ///   - nonce: 1 to 128 bytes.
  ///   - authenticated: the bytes given on sealing.
  /// - Returns: the plaintext, only once its tag has been found right; it is wiped otherwise.
  /// - Throws: ``CryptoError/authenticationFailed`` when the tag is wrong;
  ///   ``CryptoError/invalidParameter(name:)`` when a size is out of range;
  ///   ``CryptoError/libraryFailure(operation:)``.
  static func open(
    _ ciphertext: Span<UInt8>, tag: Span<UInt8>, key: borrowing SecretBytes, nonce: Span<UInt8>,
    authenticating authenticated: Span<UInt8>
  ) throws(CryptoError) -> SecretBytes {
    try checkSizes(ciphertext, nonce, authenticated)
    let context = try CipherContext()
    try context.start(cipher(for: key), .decrypt, key: key, nonce: nonce)
    try context.authenticate(authenticated)
    return try SecretBytes(count: ciphertext.count) { (plaintext) throws(CryptoError) in
      try unsafe plaintext.withAddress { (start) throws(CryptoError) in
        try unsafe context.transform(ciphertext, to: start)
      }
      try context.finish(checking: tag)
    }
  }

  private static func cipher(for key: borrowing SecretBytes) throws(CryptoError) -> Cipher {
    switch key.count {
    case 16: LibCrypto.aes128GCM
    case 24: LibCrypto.aes192GCM
    case 32: LibCrypto.aes256GCM
    default: throw .invalidParameter(name: "key")
    }
  }

  private static func checkSizes(
    _ text: Span<UInt8>, _ nonce: Span<UInt8>, _ authenticated: Span<UInt8>
  ) throws(CryptoError) {
    let allowed = 0...CipherContext.largestInput
    try require(text.count, within: allowed, "text")
    try require(nonce.count, within: nonceSizes, "nonce")
    try require(authenticated.count, within: allowed, "authenticating")
  }
}
