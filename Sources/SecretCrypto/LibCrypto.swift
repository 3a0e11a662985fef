internal import COpenSSL

/// OpenSSL, started once for the process, and the algorithms fetched from it.
///
/// Fetching an algorithm takes as long as sealing a short value with it, so each is fetched at first use and kept
/// until the process ends. OpenSSL counts references atomically; the algorithms never change.
package enum LibCrypto {
  /// Whether OpenSSL has started; reading it starts OpenSSL the first time.
  ///
  /// No configuration file is read: it could name a module to load into a process that holds
  /// secrets, by way of the environment, and reading it takes time. No handler runs at exit either:
  /// there is nothing to save, and it would race with threads still at work.
  ///
  /// Both hold for the whole process. A program that uses OpenSSL for other things as well, and wants
  /// its configuration (a FIPS provider, say), starts OpenSSL itself before it opens a vault.
  static let isReady: Bool =
    OPENSSL_init_crypto(
      UInt64(OPENSSL_INIT_NO_LOAD_CONFIG) | UInt64(OPENSSL_INIT_NO_ATEXIT), nil) == 1

  /// Starts OpenSSL without its tables of error texts and of the names of old interfaces.
  ///
  /// Nothing here looks a name up in them, and filling them takes a fifteenth of a short command's time. For a program
  /// that owns its process, before anything else: what else uses OpenSSL in the same process may need them.
  package static func startLean() {
    _ = OPENSSL_init_crypto(
      UInt64(OPENSSL_INIT_NO_LOAD_CONFIG) | UInt64(OPENSSL_INIT_NO_ATEXIT)
        | UInt64(OPENSSL_INIT_NO_LOAD_CRYPTO_STRINGS) | UInt64(OPENSSL_INIT_NO_ADD_ALL_CIPHERS)
        | UInt64(OPENSSL_INIT_NO_ADD_ALL_DIGESTS), nil)
  }

  static let aes256ECB = unsafe Cipher(EVP_CIPHER_fetch(started, "AES-256-ECB", nil))
  static let aes128GCM = unsafe Cipher(EVP_CIPHER_fetch(started, "AES-128-GCM", nil))
  static let aes192GCM = unsafe Cipher(EVP_CIPHER_fetch(started, "AES-192-GCM", nil))
  static let aes256GCM = unsafe Cipher(EVP_CIPHER_fetch(started, "AES-256-GCM", nil))
  static let sha256 = unsafe Digest(EVP_MD_fetch(started, "SHA256", nil))
  static let hkdf = unsafe KeyDerivation(EVP_KDF_fetch(started, "HKDF", nil))

  /// Starts OpenSSL before anything else is asked of it.
  ///
  /// - Throws: ``CryptoError/libraryFailure(operation:)`` if it does not start.
  static func start() throws(CryptoError) {
    guard isReady else { throw .failed("OPENSSL_init_crypto") }
  }

  /// The default library context, which is nil in OpenSSL's terms, once OpenSSL has started.
  private static var started: OpaquePointer? {
    _ = isReady
    return nil
  }
}

/// A cipher fetched for the life of the process; nil inside where OpenSSL was built without it.
@safe struct Cipher: @unchecked Sendable {
  private let pointer: OpaquePointer?

  init(_ pointer: OpaquePointer?) { unsafe self.pointer = pointer }

  func fetched() throws(CryptoError) -> OpaquePointer {
    guard let pointer = unsafe pointer else { throw .failed("EVP_CIPHER_fetch") }
    return unsafe pointer
  }
}

/// A digest fetched for the life of the process; nil inside where OpenSSL was built without it.
@safe struct Digest: @unchecked Sendable {
  private let pointer: OpaquePointer?

  init(_ pointer: OpaquePointer?) { unsafe self.pointer = pointer }

  func fetched() throws(CryptoError) -> OpaquePointer {
    guard let pointer = unsafe pointer else { throw .failed("EVP_MD_fetch") }
    return unsafe pointer
  }
}

/// A key derivation fetched for the life of the process; nil inside where OpenSSL was built without it.
@safe struct KeyDerivation: @unchecked Sendable {
  private let pointer: OpaquePointer?

  init(_ pointer: OpaquePointer?) { unsafe self.pointer = pointer }

  func fetched() throws(CryptoError) -> OpaquePointer {
    guard let pointer = unsafe pointer else { throw .failed("EVP_KDF_fetch") }
    return unsafe pointer
  }
}
