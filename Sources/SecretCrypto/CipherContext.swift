internal import COpenSSL
internal import SecretMemory

/// A cipher at work with one key; OpenSSL wipes its key schedule when the value's lifetime ends.
@safe struct CipherContext: ~Copyable {
  enum Direction: Int32 { case decrypt = 0, encrypt = 1 }

  /// OpenSSL counts in 32 bits; a gibibyte a call is more than any value that this package takes.
  static let largestInput = 1 << 30

  private let context: OpaquePointer

  /// Makes a context that has no key yet.
  init() throws(CryptoError) {
    try LibCrypto.start()
    guard let context = unsafe EVP_CIPHER_CTX_new() else { throw .failed("EVP_CIPHER_CTX_new") }
    unsafe self.context = context
  }

  deinit { unsafe EVP_CIPHER_CTX_free(context) }

  /// Sets a key and, where the mode takes one, a nonce.
  ///
  /// - Parameters:
  ///   - cipher: the cipher, which decides the size of the key.
  ///   - key: a key of exactly the cipher's size; the caller checks.
  ///   - nonce: as many bytes as the mode takes; for GCM 1 to 128; empty for a mode without.
  func start(
    _ cipher: Cipher, _ direction: Direction, key: borrowing SecretBytes, nonce: Span<UInt8>
  ) throws(CryptoError) {
    var algorithm: OpaquePointer? = try unsafe cipher.fetched()
    if !nonce.isEmpty, nonce.count != AESGCM.usualNonceSize {
      // A nonce can only be given after its length, and the length only after the cipher; naming the
      // cipher once more would put the length back to the usual one.
      guard unsafe EVP_CipherInit_ex2(context, algorithm, nil, nil, direction.rawValue, nil) == 1,
        unsafe EVP_CIPHER_CTX_ctrl(context, EVP_CTRL_AEAD_SET_IVLEN, Int32(nonce.count), nil) == 1
      else { throw .failed("EVP_CTRL_AEAD_SET_IVLEN") }
      unsafe algorithm = nil
    }
    let started = key.withSpan { key in
      unsafe key.withAddress { key in
        unsafe nonce.withAddress { nonce in
          unsafe EVP_CipherInit_ex2(context, algorithm, key, nonce, direction.rawValue, nil)
        }
      }
    }
    guard started == 1 else { throw .failed("EVP_CipherInit_ex2") }
  }

  /// Leaves out the padding that whole blocks don't need.
  func disablePadding() {
    _ = unsafe EVP_CIPHER_CTX_set_padding(context, 0)
  }

  /// Authenticates bytes without encrypting them.
  func authenticate(_ bytes: Span<UInt8>) throws(CryptoError) {
    guard !bytes.isEmpty else { return }
    var written: Int32 = 0
    let done = unsafe bytes.withAddress {
      unsafe EVP_CipherUpdate(context, nil, &written, $0, Int32(bytes.count))
    }
    guard done == 1 else { throw .failed("EVP_CipherUpdate") }
  }

  /// Encrypts or decrypts bytes.
  ///
  /// - Parameters:
  ///   - bytes: at most ``largestInput`` bytes.
  ///   - output: has room for as many bytes.
  @unsafe
  func transform(
    _ bytes: Span<UInt8>, to output: UnsafeMutablePointer<UInt8>
  ) throws(CryptoError) {
    guard !bytes.isEmpty else { return }
    var written: Int32 = 0
    let done = unsafe bytes.withAddress {
      unsafe EVP_CipherUpdate(context, output, &written, $0, Int32(bytes.count))
    }
    guard done == 1, written == bytes.count else { throw .failed("EVP_CipherUpdate") }
  }

  /// Ends an encryption and writes the 16 bytes of its tag.
  @unsafe
  func finish(tagTo output: UnsafeMutablePointer<UInt8>) throws(CryptoError) {
    var written: Int32 = 0
    // GCM has no last block to write: what is written here is nothing, whatever the address.
    guard unsafe EVP_CipherFinal_ex(context, output, &written) == 1,
      unsafe EVP_CIPHER_CTX_ctrl(
        context, EVP_CTRL_AEAD_GET_TAG, Int32(AESGCM.tagSize), output) == 1
    else { throw .failed("EVP_CipherFinal_ex") }
  }

  /// Ends a decryption and says whether the tag was the right one, compared in constant time.
  ///
  /// - Parameter tag: exactly 16 bytes: OpenSSL would take fewer, which are easier to forge.
  func finish(checking tag: Span<UInt8>) throws(CryptoError) {
    guard tag.count == AESGCM.tagSize else { throw .authenticationFailed }
    let set = unsafe tag.withAddress {
      unsafe EVP_CIPHER_CTX_ctrl(
        context, EVP_CTRL_AEAD_SET_TAG, Int32(tag.count), UnsafeMutablePointer(mutating: $0))
    }
    guard set == 1 else { throw .failed("EVP_CTRL_AEAD_SET_TAG") }
    var written: Int32 = 0
    var nothing: (UInt64, UInt64) = (0, 0)
    let right = unsafe withUnsafeMutableBytes(of: &nothing) {
      unsafe EVP_CipherFinal_ex(
        context, $0.baseAddress?.assumingMemoryBound(to: UInt8.self), &written)
    }
    guard right == 1 else {
      ERR_clear_error()
      throw .authenticationFailed
    }
  }
}
