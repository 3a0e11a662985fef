/// A secret that grows: for a value read from a pipe, or a file built of several values.
///
/// Whenever it moves to a larger block, the smaller one is wiped.
public struct SecretBuffer: ~Copyable, Sendable {
  private var storage: SecretBytes

  /// The number of bytes appended so far.
  public private(set) var count = 0

  /// Makes an empty buffer.
  ///
  /// - Parameter capacity: room in bytes to begin with, 64 or more; it grows as needed.
  public init(capacity: Int = 4096) {
    storage = SecretBytes(count: max(capacity, 64)) { _ in }
  }

  /// Appends bytes.
  public mutating func append(_ bytes: Span<UInt8>) {
    reserve(bytes.count)
    let start = count
    storage.withMutableSpan { target in
      for index in bytes.indices { target[start + index] = bytes[index] }
    }
    count += bytes.count
  }

  /// Appends one byte.
  public mutating func append(_ byte: UInt8) {
    reserve(1)
    let start = count
    storage.withMutableSpan { $0[start] = byte }
    count += 1
  }

  /// Appends the UTF-8 bytes of text that is not secret, such as a name or a separator.
  public mutating func append(_ text: StaticString) {
    var utf8 = text.description
    utf8.makeContiguousUTF8()
    for byte in utf8.utf8 { append(byte) }
  }

  /// Appends a secret's bytes.
  public mutating func append(_ secret: borrowing SecretBytes) {
    secret.withSpan { append($0) }
  }

  /// Lends the bytes appended so far.
  ///
  /// - Parameter body: reads the bytes; a copy that it makes is not wiped by this type.
  /// - Returns: what `body` returns.
  /// - Throws: what `body` throws.
  public func withSpan<R: ~Copyable, E: Error>(_ body: (Span<UInt8>) throws(E) -> R) throws(E) -> R {
    let filled = count
    return try storage.withSpan { (span) throws(E) in try body(span.extracting(0..<filled)) }
  }

  /// Ends the buffer and returns its bytes as a secret of just their size.
  public consuming func finish() -> SecretBytes {
    storage.slice(0..<count)
  }

  private mutating func reserve(_ extra: Int) {
    let needed = count + extra
    guard needed > storage.count else { return }
    let filled = count
    var larger = SecretBytes(count: max(needed, storage.count * 2)) { _ in }
    storage.withSpan { source in
      larger.withMutableSpan { target in
        for index in 0..<filled { target[index] = source[index] }
      }
    }
    storage = larger
  }
}
