internal import COpenSSL
package import SecretMemory

/// SHA-256.
///
/// Source: FIPS 180-4.
package enum SHA256 {
  /// The hash of bytes.
  ///
  /// - Parameter bytes: any bytes.
  /// - Returns: 32 bytes.
  /// - Throws: ``CryptoError/libraryFailure(operation:)``.
  package static func digest(of message: Span<UInt8>) throws(CryptoError) -> [UInt8] {
    let digest = try unsafe OpenSSL.digest()
    return try unsafe bytes(32) { (output) throws(CryptoError) in
      try unsafe message.withPointer { (start, count) throws(CryptoError) in
        let done = unsafe EVP_Digest(start, count, output, nil, digest, nil)
        try OpenSSL.require(done == 1, "SHA-256")
      }
    }
  }
}

/// HMAC with SHA-256.
///
/// Source: RFC 2104.
package enum HMACSHA256 {
  /// The tag of a message under a key.
  ///
  /// - Parameters:
  ///   - message: any bytes.
  ///   - key: any number of bytes.
  /// - Returns: 32 bytes.
  /// - Throws: ``CryptoError/libraryFailure(operation:)``.
  package static func tag(
    of message: Span<UInt8>, key: borrowing SecretBytes
  ) throws(CryptoError) -> [UInt8] {
    let digest = try unsafe OpenSSL.digest()
    return try unsafe bytes(32) { (output) throws(CryptoError) in
      try unsafe key.withPointer { (key, keyCount) throws(CryptoError) in
        try unsafe message.withPointer { (start, count) throws(CryptoError) in
          let done = unsafe HMAC(digest, key, Int32(keyCount), start, count, output, nil)
          try OpenSSL.require(unsafe done != nil, "HMAC-SHA256")
        }
      }
    }
  }
}
