internal import COpenSSL
internal import SecretMemory

/// AES-256-GCM with a nonce of 12 bytes and a tag of 16: what XAES-256-GCM ends in.
///
/// Source: NIST SP 800-38D. Its nonces must never repeat under a key, so nothing but ``XAES256GCM`` uses it.
enum AES256GCM {
  static let tagSize = 16
  static let nonceSize = 12

  /// Encrypts into a buffer with room for the plaintext and the tag behind it.
  static func seal(
    _ plaintext: borrowing SecretBytes, key: borrowing SecretBytes, nonce: Span<UInt8>,
    authenticating data: Span<UInt8>, into output: UnsafeMutablePointer<UInt8>
  ) throws(CryptoError) {
    let context = try CipherContext()
    try begin(context, encrypting: true, key: key, nonce: nonce, data)
    var written: Int32 = 0
    try unsafe plaintext.withPointer { (bytes, count) throws(CryptoError) in
      let done = unsafe EVP_CipherUpdate(context.raw, output, &written, bytes, Int32(count))
      try OpenSSL.require(done == 1 && Int(written) == count, "AES-256-GCM update")
    }
    let end = unsafe output + plaintext.count
    try OpenSSL.require(
      unsafe EVP_CipherFinal_ex(context.raw, end, &written) == 1
        && EVP_CIPHER_CTX_ctrl(context.raw, EVP_CTRL_AEAD_GET_TAG, Int32(tagSize), end) == 1,
      "AES-256-GCM tag")
  }

  /// Decrypts; nothing is returned unless the tag is right, and what was decrypted is wiped.
  static func open(
    _ ciphertext: Span<UInt8>, tag: Span<UInt8>, key: borrowing SecretBytes, nonce: Span<UInt8>,
    authenticating data: Span<UInt8>
  ) throws(CryptoError) -> SecretBytes {
    let context = try CipherContext()
    try begin(context, encrypting: false, key: key, nonce: nonce, data)
    return try SecretBytes(count: ciphertext.count) { (span) throws(CryptoError) in
      try unsafe span.withUnsafeMutableBufferPointer { (buffer) throws(CryptoError) in
        var spare: UInt8 = 0
        try unsafe withUnsafeMutablePointer(to: &spare) { (spare) throws(CryptoError) in
          let output = unsafe buffer.baseAddress ?? spare
          try unsafe finish(context, ciphertext, tag, into: output)
        }
      }
    }
  }

  private static func begin(
    _ context: borrowing CipherContext, encrypting: Bool, key: borrowing SecretBytes, nonce: Span<UInt8>,
    _ data: Span<UInt8>
  ) throws(CryptoError) {
    guard key.count == 32 else { throw .invalidParameter("key") }
    guard nonce.count == nonceSize else { throw .invalidParameter("nonce") }
    let cipher = try unsafe OpenSSL.gcmCipher()
    try unsafe key.withPointer { (key, _) throws(CryptoError) in
      try unsafe nonce.withPointer { (nonce, _) throws(CryptoError) in
        let done = unsafe EVP_CipherInit_ex(context.raw, cipher, nil, key, nonce, encrypting ? 1 : 0)
        try OpenSSL.require(done == 1, "AES-256-GCM key")
      }
    }
    guard !data.isEmpty else { return }
    try unsafe data.withPointer { (bytes, count) throws(CryptoError) in
      var written: Int32 = 0
      let done = unsafe EVP_CipherUpdate(context.raw, nil, &written, bytes, Int32(count))
      try OpenSSL.require(done == 1, "AES-256-GCM authenticated data")
    }
  }

  private static func finish(
    _ context: borrowing CipherContext, _ ciphertext: Span<UInt8>, _ tag: Span<UInt8>,
    into output: UnsafeMutablePointer<UInt8>
  ) throws(CryptoError) {
    var written: Int32 = 0
    try unsafe ciphertext.withPointer { (bytes, count) throws(CryptoError) in
      let done = unsafe EVP_CipherUpdate(context.raw, output, &written, bytes, Int32(count))
      try OpenSSL.require(done == 1, "AES-256-GCM update")
    }
    var expected = (0..<tag.count).map { tag[$0] }
    let set = unsafe EVP_CIPHER_CTX_ctrl(
      context.raw, EVP_CTRL_AEAD_SET_TAG, Int32(expected.count), &expected)
    try OpenSSL.require(set == 1, "AES-256-GCM tag")
    guard unsafe EVP_CipherFinal_ex(context.raw, output + ciphertext.count, &written) == 1 else {
      ERR_clear_error()
      throw .authenticationFailed
    }
  }
}
