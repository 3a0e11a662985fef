internal import COpenSSL
package import SecretMemory

/// XAES-256-GCM: authenticated encryption whose nonce of 24 bytes may be drawn at random for ever.
///
/// A key for AES-256-GCM is derived from the first 12 bytes of the nonce by three AES-256 block operations (a CMAC in
/// counter mode), and used with the other 12. Source: C2SP's XAES-256-GCM specification; NIST SP 800-108r1,
/// section 4.1.
package enum XAES256GCM {
  /// The key's size in bytes.
  package static let keySize = 32
  /// The nonce's size in bytes.
  package static let nonceSize = 24
  /// The tag's size in bytes.
  package static let tagSize = 16

  /// Encrypts under a fresh random nonce.
  ///
  /// - Parameters:
  ///   - plaintext: any bytes, up to 2^31 - 1 of them.
  ///   - key: 32 bytes.
  ///   - data: what is authenticated besides, and has to be the same for opening.
  /// - Returns: the nonce, the ciphertext and the tag: 40 bytes more than the plaintext.
  /// - Throws: ``CryptoError/invalidParameter(_:)`` for another size of key; ``CryptoError/libraryFailure(operation:)``.
  package static func seal(
    _ plaintext: borrowing SecretBytes, key: borrowing SecretBytes, authenticating data: Span<UInt8>
  ) throws(CryptoError) -> [UInt8] {
    try seal(plaintext, key: key, nonce: SecureRandom.bytes(nonceSize), authenticating: data)
  }

  /// Encrypts under a given nonce, which must not have been used with the key before.
  static func seal(
    _ plaintext: borrowing SecretBytes, key: borrowing SecretBytes, nonce: [UInt8],
    authenticating data: Span<UInt8>
  ) throws(CryptoError) -> [UInt8] {
    guard plaintext.count < Int(Int32.max) else { throw .invalidParameter("plaintext") }
    guard nonce.count == nonceSize else { throw .invalidParameter("nonce") }
    let messageKey = try derivedKey(key, nonce.span)
    return try unsafe bytes(nonceSize + plaintext.count + tagSize) { (output) throws(CryptoError) in
      for index in nonce.indices { unsafe output[index] = nonce[index] }
      try unsafe AES256GCM.seal(
        plaintext, key: messageKey, nonce: nonce.span.extracting(12..<24), authenticating: data,
        into: output + nonceSize)
    }
  }

  /// Decrypts what ``seal(_:key:authenticating:)`` made.
  ///
  /// - Parameters:
  ///   - sealed: nonce, ciphertext and tag.
  ///   - key: the key it was sealed with.
  ///   - data: the data it was sealed with.
  /// - Returns: the plaintext.
  /// - Throws: ``CryptoError/authenticationFailed`` if anything of it isn't as it was, or is shorter than 40 bytes;
  ///   ``CryptoError/invalidParameter(_:)``; ``CryptoError/libraryFailure(operation:)``.
  package static func open(
    _ sealed: Span<UInt8>, key: borrowing SecretBytes, authenticating data: Span<UInt8>
  ) throws(CryptoError) -> SecretBytes {
    guard sealed.count >= nonceSize + tagSize else { throw .authenticationFailed }
    guard sealed.count < Int(Int32.max) else { throw .invalidParameter("sealed") }
    let end = sealed.count - tagSize
    let messageKey = try derivedKey(key, sealed.extracting(0..<nonceSize))
    return try AES256GCM.open(
      sealed.extracting(nonceSize..<end), tag: sealed.extracting(end...), key: messageKey,
      nonce: sealed.extracting(12..<24), authenticating: data)
  }

  /// `K1` is CMAC's subkey; the two blocks are 0x00 0x01 'X' 0x00 || N[:12] and 0x00 0x02 'X' 0x00 || N[:12].
  private static func derivedKey(
    _ key: borrowing SecretBytes, _ nonce: Span<UInt8>
  ) throws(CryptoError) -> SecretBytes {
    guard key.count == keySize else { throw .invalidParameter("key") }
    let zeros = SecretBytes(count: 16) { _ in }
    var subkey = try encrypted(zeros, key)
    subkey.withMutableSpan { block in
      let overflow = block[0] >> 7
      for index in 0..<15 { block[index] = block[index] << 1 | block[index + 1] >> 7 }
      // The reduction is done without a branch on a bit of the key.
      block[15] = block[15] << 1 ^ (0x87 & (0 &- overflow))
    }
    let blocks = subkey.withSpan { subkey in
      SecretBytes(count: 32) { blocks in
        for half in 0..<2 {
          let start = half * 16
          blocks[start + 1] = UInt8(half + 1)
          blocks[start + 2] = UInt8(ascii: "X")
          for index in 0..<12 { blocks[start + 4 + index] = nonce[index] }
          for index in 0..<16 { blocks[start + index] ^= subkey[index] }
        }
      }
    }
    return try encrypted(blocks, key)
  }

  /// Encrypts whole blocks of 16 bytes with AES-256, each by itself.
  private static func encrypted(
    _ blocks: borrowing SecretBytes, _ key: borrowing SecretBytes
  ) throws(CryptoError) -> SecretBytes {
    let context = try CipherContext()
    let cipher = try unsafe OpenSSL.blockCipher()
    return try unsafe SecretBytes(
      size: blocks.count,
      writtenBy: { (output) throws(CryptoError) in
        try unsafe key.withPointer { (key, _) throws(CryptoError) in
          try unsafe blocks.withPointer { (input, count) throws(CryptoError) in
            var written: Int32 = 0
            try OpenSSL.require(
              unsafe EVP_CipherInit_ex(context.raw, cipher, nil, key, nil, 1) == 1
                && EVP_CIPHER_CTX_set_padding(context.raw, 0) == 1
                && EVP_CipherUpdate(context.raw, output, &written, input, Int32(count)) == 1
                && Int(written) == count,
              "AES-256")
          }
        }
      })
  }
}
