internal import COpenSSL
package import SecretMemory

/// HMAC with SHA-256.
///
/// Source: RFC 2104.
package enum HMACSHA256 {
  /// The size of a whole tag in bytes.
  package static let tagSize = 32

  /// The sizes of tag that are accepted: half of a whole one at least (RFC 2104 section 5).
  package static let acceptedTagSizes = 16...32

  private static let largestKey = 1 << 30

  /// Makes the tag of a message.
  ///
  /// - Parameters:
  ///   - message: any number of bytes.
  ///   - key: at most 1 GiB; 32 bytes is the best size.
  /// - Returns: 32 bytes.
  /// - Throws: ``CryptoError/invalidParameter(name:)`` when the key's size is out of range;
  ///   ``CryptoError/libraryFailure(operation:)``.
  package static func tag(
    of message: Span<UInt8>, key: borrowing SecretBytes
  ) throws(CryptoError) -> [UInt8] {
    try require(key.count, within: 0...largestKey, "key")
    let sha256 = try unsafe LibCrypto.sha256.fetched()
    var tag = [UInt8](repeating: 0, count: tagSize)
    var room = tag.mutableSpan
    let done = unsafe room.withAddress { output in
      key.withSpan { key in
        unsafe key.withAddress { keyStart in
          unsafe message.withAddress { start in
            unsafe HMAC(sha256, keyStart, Int32(key.count), start, message.count, output, nil) != nil
          }
        }
      }
    }
    guard done else { throw .failed("HMAC") }
    return tag
  }

  /// Checks a tag, whole or cut off after 16 bytes or more, in constant time.
  ///
  /// - Parameters:
  ///   - tag: the tag to check; one of fewer than 16 or more than 32 bytes is not valid.
  ///   - message: any number of bytes.
  ///   - key: at most 1 GiB.
  /// - Returns: whether the tag is the message's under this key.
  /// - Throws: ``CryptoError/invalidParameter(name:)`` when the key's size is out of range;
  ///   ``CryptoError/libraryFailure(operation:)``.
  package static func isValid(
    tag: Span<UInt8>, of message: Span<UInt8>, key: borrowing SecretBytes
  ) throws(CryptoError) -> Bool {
    guard acceptedTagSizes.contains(tag.count) else { return false }
    let right = try self.tag(of: message, key: key)
    return unsafe tag.withAddress { given in
      unsafe right.span.withAddress { right in
        unsafe CRYPTO_memcmp(given, right, tag.count) == 0
      }
    }
  }
}
