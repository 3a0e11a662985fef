internal import COpenSSL
package import SecretMemory

/// HKDF with SHA-256.
///
/// Source: RFC 5869.
package enum HKDFSHA256 {
  /// Derives a key.
  ///
  /// - Parameters:
  ///   - inputKey: what is derived from; it has the entropy already.
  ///   - salt: any number of bytes; none is as good as 32 zeros.
  ///   - info: what the key is for.
  ///   - count: the key's size in bytes, 1 to 8,160.
  /// - Throws: ``CryptoError/invalidParameter(_:)``; ``CryptoError/libraryFailure(operation:)``.
  package static func derive(
    inputKey: borrowing SecretBytes, salt: Span<UInt8>, info: Span<UInt8>, count: Int
  ) throws(CryptoError) -> SecretBytes {
    guard (1...8160).contains(count) else { throw .invalidParameter("count") }
    let extracted = try tag(of: inputKey, key: SecretBytes(copying: salt))
    var expanded = SecretBuffer(capacity: count + 32)
    var block = SecretBytes()
    for counter in 1...(count + 31) / 32 {
      var input = SecretBuffer(capacity: 64 + info.count)
      input.append(block)
      input.append(info)
      input.append(UInt8(counter))
      block = try tag(of: input.finish(), key: extracted)
      expanded.append(block)
    }
    return expanded.finish().slice(0..<count)
  }

  /// An HMAC whose tag is itself a key.
  private static func tag(
    of message: borrowing SecretBytes, key: borrowing SecretBytes
  ) throws(CryptoError) -> SecretBytes {
    let digest = try unsafe OpenSSL.digest()
    return try unsafe SecretBytes(
      size: 32,
      writtenBy: { (output) throws(CryptoError) in
        try unsafe key.withPointer { (key, keyCount) throws(CryptoError) in
          try unsafe message.withPointer { (start, count) throws(CryptoError) in
            let done = unsafe HMAC(digest, key, Int32(keyCount), start, count, output, nil)
            try OpenSSL.require(unsafe done != nil, "HMAC-SHA256")
          }
        }
      })
  }
}

/// scrypt: a key from a passphrase, slow and memory-hungry on purpose.
///
/// Source: RFC 7914.
package enum Scrypt {
  /// Derives a key.
  ///
  /// - Parameters:
  ///   - passphrase: any number of bytes.
  ///   - salt: any number of bytes.
  ///   - log2N: the base-2 logarithm of the cost, 1 to 20; 17 takes 128 MiB at `r` = 8.
  ///   - r: the block size, 1 to 8.
  ///   - p: the number of lanes, 1 to 16.
  ///   - count: the key's size in bytes, 1 to 1,024.
  /// - Throws: ``CryptoError/outOfMemory(neededBytes:)``; ``CryptoError/invalidParameter(_:)``;
  ///   ``CryptoError/libraryFailure(operation:)``.
  package static func derive(
    passphrase: borrowing SecretBytes, salt: Span<UInt8>, log2N: Int, r: Int = 8, p: Int = 1, count: Int = 32
  ) throws(CryptoError) -> SecretBytes {
    guard (1...20).contains(log2N), (1...8).contains(r), (1...16).contains(p), (1...1024).contains(count)
    else { throw .invalidParameter("scrypt cost") }
    guard OpenSSL.isUp else { throw .libraryFailure(operation: "OPENSSL_init_crypto") }
    let needed = 128 * (1 << log2N) * r + 128 * r * p + 64 * 1024
    return try unsafe SecretBytes(
      size: count,
      writtenBy: { (output) throws(CryptoError) in
        try unsafe passphrase.withPointer { (pass, passCount) throws(CryptoError) in
          try unsafe salt.withPointer { (salt, saltCount) throws(CryptoError) in
            let done = unsafe pass.withMemoryRebound(to: CChar.self, capacity: passCount) { pass in
              // The library's default limit refuses what a good cost needs.
              unsafe EVP_PBE_scrypt(
                pass, passCount, salt, saltCount, UInt64(1 << log2N), UInt64(r), UInt64(p),
                UInt64(needed + 1 << 20),
                output, count)
            }
            guard done == 1 else {
              ERR_clear_error()
              // The parameters are in range, so nothing but memory can be missing.
              throw .outOfMemory(neededBytes: needed)
            }
          }
        }
      })
  }
}

/// PBKDF2 with HMAC-SHA256.
///
/// Source: RFC 8018, section 5.2.
package enum PBKDF2SHA256 {
  /// Derives a key.
  ///
  /// - Parameters:
  ///   - passphrase: any number of bytes.
  ///   - salt: any number of bytes.
  ///   - iterations: 1 to 10,000,000.
  ///   - count: the key's size in bytes, 1 to 1,024.
  /// - Throws: ``CryptoError/invalidParameter(_:)``; ``CryptoError/libraryFailure(operation:)``.
  package static func derive(
    passphrase: borrowing SecretBytes, salt: Span<UInt8>, iterations: Int, count: Int
  ) throws(CryptoError) -> SecretBytes {
    guard (1...10_000_000).contains(iterations), (1...1024).contains(count) else {
      throw .invalidParameter("iterations")
    }
    let digest = try unsafe OpenSSL.digest()
    return try unsafe SecretBytes(
      size: count,
      writtenBy: { (output) throws(CryptoError) in
        try unsafe passphrase.withPointer { (pass, passCount) throws(CryptoError) in
          try unsafe salt.withPointer { (salt, saltCount) throws(CryptoError) in
            let done = unsafe pass.withMemoryRebound(to: CChar.self, capacity: passCount) { pass in
              unsafe PKCS5_PBKDF2_HMAC(
                pass, Int32(passCount), salt, Int32(saltCount), Int32(iterations), digest, Int32(count),
                output)
            }
            try OpenSSL.require(done == 1, "PBKDF2")
          }
        }
      })
  }
}
