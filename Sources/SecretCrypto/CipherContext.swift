internal import COpenSSL

/// A cipher's state; freeing it wipes its keys.
@safe
struct CipherContext: ~Copyable {
  let raw: OpaquePointer

  init() throws(CryptoError) {
    guard let raw = unsafe EVP_CIPHER_CTX_new() else {
      throw .libraryFailure(operation: "EVP_CIPHER_CTX_new")
    }
    unsafe self.raw = raw
  }

  deinit { unsafe EVP_CIPHER_CTX_free(raw) }
}
