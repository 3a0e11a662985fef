internal import COpenSSL
internal import SecretMemory

/// OpenSSL's algorithms, looked up once for the process.
///
/// A lookup through a provider costs more than sealing a short record, so each is done at first use and kept. The
/// objects are immutable and may be shared between threads (provider(7)).
enum OpenSSL {
  nonisolated(unsafe) private static let aes256GCM =
    unsafe isUp ? EVP_CIPHER_fetch(nil, "AES-256-GCM", nil) : nil
  nonisolated(unsafe) private static let aes256ECB =
    unsafe isUp ? EVP_CIPHER_fetch(nil, "AES-256-ECB", nil) : nil
  nonisolated(unsafe) private static let sha256 = unsafe isUp ? EVP_MD_fetch(nil, "SHA256", nil) : nil

  /// Without its configuration file, which costs start-up time and could name code to load.
  static let isUp: Bool =
    OPENSSL_init_crypto(UInt64(OPENSSL_INIT_NO_LOAD_CONFIG | OPENSSL_INIT_NO_ATEXIT), nil) == 1

  static func gcmCipher() throws(CryptoError) -> OpaquePointer {
    guard let cipher = unsafe aes256GCM else {
      throw .libraryFailure(operation: "EVP_CIPHER_fetch AES-256-GCM")
    }
    return unsafe cipher
  }

  static func blockCipher() throws(CryptoError) -> OpaquePointer {
    guard let cipher = unsafe aes256ECB else {
      throw .libraryFailure(operation: "EVP_CIPHER_fetch AES-256-ECB")
    }
    return unsafe cipher
  }

  static func digest() throws(CryptoError) -> OpaquePointer {
    guard let digest = unsafe sha256 else { throw .libraryFailure(operation: "EVP_MD_fetch SHA256") }
    return unsafe digest
  }

  /// Holds an operation to its success; what it reports on OpenSSL's queue is dropped, since it may name inputs.
  static func require(_ succeeded: Bool, _ operation: String) throws(CryptoError) {
    guard succeeded else {
      ERR_clear_error()
      throw .libraryFailure(operation: operation)
    }
  }
}

extension Span where Element == UInt8 {
  /// Calls `body` with a pointer to the bytes, which is never nil, as some of OpenSSL's functions demand.
  func withPointer<R, E: Error>(_ body: (UnsafePointer<UInt8>, Int) throws(E) -> R) throws(E) -> R {
    try unsafe withUnsafeBufferPointer { (buffer) throws(E) in
      guard let start = buffer.baseAddress, !buffer.isEmpty else {
        var nothing: UInt8 = 0
        return try unsafe withUnsafePointer(to: &nothing) { (pointer) throws(E) in try unsafe body(pointer, 0)
        }
      }
      return try unsafe body(start, buffer.count)
    }
  }
}

extension SecretBytes {
  /// Calls `body` with a pointer to the bytes.
  func withPointer<R, E: Error>(_ body: (UnsafePointer<UInt8>, Int) throws(E) -> R) throws(E) -> R {
    try withSpan { (span) throws(E) in try unsafe span.withPointer(body) }
  }

  /// Makes a secret whose bytes a C function writes.
  init(size count: Int, writtenBy body: (UnsafeMutablePointer<UInt8>) throws(CryptoError) -> Void)
    throws(CryptoError)
  {
    try self.init(count: count) { (span: inout MutableSpan<UInt8>) throws(CryptoError) in
      try unsafe span.withUnsafeMutableBufferPointer { (buffer) throws(CryptoError) in
        guard let start = buffer.baseAddress else { return }
        try unsafe body(start)
      }
    }
  }
}

/// Makes public bytes that a C function writes.
func bytes(
  _ count: Int, writtenBy body: (UnsafeMutablePointer<UInt8>) throws(CryptoError) -> Void
) throws(CryptoError) -> [UInt8] {
  var bytes = [UInt8](repeating: 0, count: max(count, 1))
  var span = bytes.mutableSpan
  try unsafe span.withUnsafeMutableBufferPointer { (buffer) throws(CryptoError) in
    guard let start = buffer.baseAddress else { return }
    try unsafe body(start)
  }
  if count == 0 { bytes.removeAll() }
  return bytes
}
