package import SecretMemory

/// XAES-256-GCM: AES-256-GCM under a key derived anew for each message, with a 24-byte nonce.
///
/// The nonce is long enough to be random for any number of messages under one key.
///
/// Source: C2SP, `c2sp.org/XAES-256-GCM`; NIST SP 800-108r1 (derivation), SP 800-38D (GCM).
package enum XAES256GCM {
  /// The size of a key in bytes.
  package static let keySize = 32
  /// The size of a nonce in bytes.
  package static let nonceSize = 24
  /// The size of a tag in bytes.
  package static let tagSize = AESGCM.tagSize

  /// How many of a nonce's bytes go into the derived key; the rest is AES-256-GCM's own nonce.
  private static let derivationSize = 12
  private static let blockSize = 16

  /// Encrypts and authenticates under a fresh random nonce.
  ///
  /// - Parameters:
  ///   - plaintext: at most 1 GiB.
  ///   - key: 32 bytes.
  ///   - authenticated: bytes that must be the same on opening, at most 1 GiB; not in the result.
  /// - Returns: 24 bytes of nonce, the ciphertext (as long as the plaintext), 16 bytes of tag.
  /// - Throws: ``CryptoError/invalidParameter(name:)`` when a size is out of range;
  ///   ``CryptoError/libraryFailure(operation:)``, also when there is no randomness to be had.
  package static func seal(
    _ plaintext: borrowing SecretBytes, key: borrowing SecretBytes,
    authenticating authenticated: Span<UInt8>
  ) throws(CryptoError) -> [UInt8] {
    let nonce = try SecureRandom.bytes(nonceSize)
    return try seal(plaintext, key: key, nonce: nonce.span, authenticating: authenticated)
  }

  /// Seals under a nonce of the caller's choice, for published vectors alone.
  ///
  /// A nonce used twice with one key gives away both plaintexts' difference and lets anyone forge.
  static func seal(
    _ plaintext: borrowing SecretBytes, key: borrowing SecretBytes, nonce: Span<UInt8>,
    authenticating authenticated: Span<UInt8>
  ) throws(CryptoError) -> [UInt8] {
    let derived = try deriveKey(from: key, nonce: nonce)
    let rest = nonce.extracting(derivationSize...)
    return try plaintext.withSpan { (plaintext) throws(CryptoError) in
      try AESGCM.seal(
        plaintext, key: derived, nonce: rest, authenticating: authenticated, prefix: nonce)
    }
  }

  /// Decrypts what ``seal(_:key:authenticating:)`` made, if it is unchanged.
  ///
  /// - Parameters:
  ///   - sealed: nonce, ciphertext and tag; fewer than 40 bytes count as changed.
  ///   - key: 32 bytes.
  ///   - authenticated: the bytes given on sealing.
  /// - Returns: the plaintext, only once its tag has been found right; it is wiped otherwise.
  /// - Throws: ``CryptoError/authenticationFailed`` when anything is not as it was on sealing;
  ///   ``CryptoError/invalidParameter(name:)`` when a size is out of range;
  ///   ``CryptoError/libraryFailure(operation:)``.
  package static func open(
    _ sealed: Span<UInt8>, key: borrowing SecretBytes, authenticating authenticated: Span<UInt8>
  ) throws(CryptoError) -> SecretBytes {
    guard sealed.count >= nonceSize + tagSize else { throw .authenticationFailed }
    let nonce = sealed.extracting(..<nonceSize)
    let tagStart = sealed.count - tagSize
    let derived = try deriveKey(from: key, nonce: nonce)
    return try AESGCM.open(
      sealed.extracting(nonceSize..<tagStart), tag: sealed.extracting(tagStart...), key: derived,
      nonce: nonce.extracting(derivationSize...), authenticating: authenticated)
  }

  /// Derives a message's key: CMAC of two fixed blocks, each with 12 bytes of the nonce.
  ///
  /// Both blocks are whole, so CMAC comes down to encrypting each combined with the subkey K1.
  private static func deriveKey(
    from key: borrowing SecretBytes, nonce: Span<UInt8>
  ) throws(CryptoError) -> SecretBytes {
    try require(key.count, within: keySize...keySize, "key")
    try require(nonce.count, within: nonceSize...nonceSize, "nonce")
    let none: [UInt8] = []
    let cipher = try CipherContext()
    try cipher.start(LibCrypto.aes256ECB, .encrypt, key: key, nonce: none.span)
    cipher.disablePadding()
    let subkey = try makeSubkey(cipher)
    let blocks = subkey.withSpan { subkey in
      SecretBytes(count: 2 * blockSize) { blocks in
        for counter in 0..<2 {
          let start = counter * blockSize
          for index in 0..<blockSize { blocks[start + index] = subkey[index] }
          blocks[start + 1] ^= UInt8(counter + 1)
          blocks[start + 2] ^= UInt8(ascii: "X")
          for index in 0..<derivationSize { blocks[start + 4 + index] ^= nonce[index] }
        }
      }
    }
    return try blocks.withSpan { (blocks) throws(CryptoError) in
      try encrypt(blocks, with: cipher)
    }
  }

  /// Makes CMAC's subkey K1: the encryption of a block of zeros, doubled in GF(2^128).
  ///
  /// Source: NIST SP 800-38B section 6.1. Free of branches on the key.
  private static func makeSubkey(_ cipher: borrowing CipherContext) throws(CryptoError) -> SecretBytes {
    let zeros = [UInt8](repeating: 0, count: blockSize)
    var subkey = try encrypt(zeros.span, with: cipher)
    subkey.withMutableSpan { block in
      let carry = block[0] >> 7
      for index in 0..<(blockSize - 1) { block[index] = block[index] << 1 | block[index + 1] >> 7 }
      block[blockSize - 1] = block[blockSize - 1] << 1 ^ (0x87 & (0 &- carry))
    }
    return subkey
  }

  private static func encrypt(
    _ blocks: Span<UInt8>, with cipher: borrowing CipherContext
  ) throws(CryptoError) -> SecretBytes {
    try SecretBytes(count: blocks.count) { (output) throws(CryptoError) in
      try unsafe output.withAddress { (start) throws(CryptoError) in
        try unsafe cipher.transform(blocks, to: start)
      }
    }
  }
}
