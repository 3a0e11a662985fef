internal import COpenSSL

extension SecretBytes {
  /// Compares two secrets in a time that depends on their lengths alone.
  ///
  /// - Parameter other: the secret to compare with.
  /// - Returns: whether both have the same length and bytes.
  public func isEqual(to other: borrowing SecretBytes) -> Bool {
    other.withSpan { isEqual(to: $0) }
  }

  /// Compares a secret with bytes in a time that depends on the lengths alone.
  ///
  /// - Parameter other: the bytes to compare with.
  /// - Returns: whether both have the same length and bytes.
  public func isEqual(to other: Span<UInt8>) -> Bool {
    guard count == other.count else { return false }
    guard count > 0 else { return true }
    return withSpan { mine in
      unsafe mine.withUnsafeBytes { left in
        unsafe other.withUnsafeBytes { right in
          unsafe CRYPTO_memcmp(left.baseAddress, right.baseAddress, left.count) == 0
        }
      }
    }
  }
}
