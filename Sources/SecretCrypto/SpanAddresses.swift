/// Addresses for C, valid for the length of a call and never nil, not even for no bytes.
///
/// Some of OpenSSL's functions take nil for 'not given' or fail on it; they never read the address
/// that stands for no bytes.
extension Span<UInt8> {
  func withAddress<R: ~Copyable, E: Error>(
    _ body: (UnsafePointer<UInt8>) throws(E) -> R
  ) throws(E) -> R {
    try unsafe withUnsafeBufferPointer { (buffer) throws(E) in
      guard let base = buffer.baseAddress else {
        return try unsafe body(UnsafePointer(bitPattern: 16).unsafelyUnwrapped)
      }
      return try unsafe body(base)
    }
  }
}

extension MutableSpan<UInt8> {
  mutating func withAddress<R: ~Copyable, E: Error>(
    _ body: (UnsafeMutablePointer<UInt8>) throws(E) -> R
  ) throws(E) -> R {
    try unsafe withUnsafeMutableBufferPointer { (buffer) throws(E) in
      guard let base = buffer.baseAddress else {
        return try unsafe body(UnsafeMutablePointer(bitPattern: 16).unsafelyUnwrapped)
      }
      return try unsafe body(base)
    }
  }
}
