internal import COpenSSL
package import SecretMemory

/// HKDF with SHA-256: makes keys for separate purposes from one key.
///
/// Source: RFC 5869 sections 2.2 (extract) and 2.3 (expand).
package enum HKDFSHA256 {
  /// The sizes of output in bytes: 255 times the digest's size at most (RFC 5869 section 2.3).
  package static let outputSizes = 1...8160

  /// The largest `info` that every OpenSSL from 3.0 on takes.
  package static let largestInfo = 1024

  private static let largestInput = 1 << 30

  /// Derives a key from a secret.
  ///
  /// - Parameters:
  ///   - inputKey: the secret to derive from, 1 byte or more; with much entropy, no passphrase.
  ///   - salt: public bytes; none counts as 32 zero bytes.
  ///   - info: what the derived key is for, at most 1024 bytes.
  ///   - count: the size of the derived key in bytes, 1 to 8160.
  /// - Returns: the derived key.
  /// - Throws: ``CryptoError/invalidParameter(name:)`` when a size is out of range;
  ///   ``CryptoError/libraryFailure(operation:)``.
  package static func derive(
    inputKey: borrowing SecretBytes, salt: Span<UInt8>, info: Span<UInt8>, count: Int
  ) throws(CryptoError) -> SecretBytes {
    try inputKey.withSpan { (inputKey) throws(CryptoError) in
      try derive(inputKey: inputKey, salt: salt, info: info, count: count)
    }
  }

  /// Derives a key from lent bytes: as above, for a part of a secret.
  ///
  /// - Parameters:
  ///   - inputKey: the secret to derive from, 1 byte or more; with much entropy, no passphrase.
  ///   - salt: public bytes; none counts as 32 zero bytes.
  ///   - info: what the derived key is for, at most 1024 bytes.
  ///   - count: the size of the derived key in bytes, 1 to 8160.
  /// - Returns: the derived key.
  /// - Throws: ``CryptoError/invalidParameter(name:)`` when a size is out of range;
  ///   ``CryptoError/libraryFailure(operation:)``.
  package static func derive(
    inputKey: Span<UInt8>, salt: Span<UInt8>, info: Span<UInt8>, count: Int
  ) throws(CryptoError) -> SecretBytes {
    try require(inputKey.count, within: 1...largestInput, "inputKey")
    try require(salt.count, within: 0...largestInput, "salt")
    try require(info.count, within: 0...largestInfo, "info")
    try require(count, within: outputSizes, "count")
    let context = try KeyDerivationContext(LibCrypto.hkdf)
    return try SecretBytes(count: count) { (output) throws(CryptoError) in
      try context.deriveHKDF(inputKey, salt, info, to: &output)
    }
  }
}

/// A key derivation at work; OpenSSL wipes its copy of the key when the value's lifetime ends.
@safe private struct KeyDerivationContext: ~Copyable {
  private let context: OpaquePointer

  init(_ algorithm: KeyDerivation) throws(CryptoError) {
    let pointer = try unsafe algorithm.fetched()
    guard let context = unsafe EVP_KDF_CTX_new(pointer) else { throw .failed("EVP_KDF_CTX_new") }
    unsafe self.context = context
  }

  deinit { unsafe EVP_KDF_CTX_free(context) }

  func deriveHKDF(
    _ key: Span<UInt8>, _ salt: Span<UInt8>, _ info: Span<UInt8>,
    to output: inout MutableSpan<UInt8>
  ) throws(CryptoError) {
    let size = output.count
    let done = unsafe output.withAddress { output in
      unsafe key.withAddress { keyStart in
        unsafe salt.withAddress { saltStart in
          unsafe info.withAddress { infoStart in
            unsafe pbk_hkdf_sha256(
              context, keyStart, key.count, saltStart, salt.count, infoStart, info.count, output,
              size)
          }
        }
      }
    }
    guard done == 1 else { throw .failed("EVP_KDF_derive") }
  }
}
