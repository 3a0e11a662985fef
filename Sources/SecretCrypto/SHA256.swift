internal import COpenSSL

/// SHA-256.
///
/// Source: FIPS 180-4 section 6.2.
package enum SHA256 {
  /// The size of a digest in bytes.
  package static let digestSize = 32

  /// Makes the digest of public bytes, such as a file's.
  ///
  /// - Parameter message: any number of bytes.
  /// - Returns: 32 bytes.
  /// - Throws: ``CryptoError/libraryFailure(operation:)``.
  package static func digest(of message: Span<UInt8>) throws(CryptoError) -> [UInt8] {
    let sha256 = try unsafe LibCrypto.sha256.fetched()
    var digest = [UInt8](repeating: 0, count: digestSize)
    var room = digest.mutableSpan
    let done = unsafe room.withAddress { output in
      unsafe message.withAddress { start in
        unsafe EVP_Digest(start, message.count, output, nil, sha256, nil)
      }
    }
    guard done == 1 else { throw .failed("EVP_Digest") }
    return digest
  }
}
