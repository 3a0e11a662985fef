/// Bytes that must not be copied, printed or left behind: a key, a passphrase, a secret's value.
///
/// The memory is locked where the system allows it, kept out of core dumps, and wiped when the value's
/// lifetime ends. The type is noncopyable, so copying, printing, interpolating or boxing one is an
/// error at compile time; ``copy()`` makes a second one where two are really needed.
///
/// The wipe runs in `deinit`. It does not run when the process leaves through `exit`, a trap or
/// `execve`: end such a value's lifetime before any of these.
@safe
public struct SecretBytes: ~Copyable, @unchecked Sendable {
  /// Written while the value is being made and through ``withMutableSpan(_:)`` alone, both of which
  /// hold the value exclusively; that is why the type may cross isolation domains.
  private let block: SecretBlock

  /// The number of bytes.
  public let count: Int

  /// Makes `count` zero bytes and lets `fill` write them.
  ///
  /// - Parameters:
  ///   - count: the number of bytes, 0 or more; a negative number counts as 0.
  ///   - fill: writes the bytes; they are zero before.
  /// - Throws: what `fill` throws; the bytes written so far are wiped.
  public init<E: Error>(
    count: Int, filledBy fill: (inout MutableSpan<UInt8>) throws(E) -> Void
  ) throws(E) {
    self.count = max(count, 0)
    unsafe block = SecretBlock(capacity: max(count, 0))
    try withMutableSpan(fill)
  }

  /// Makes a secret that holds the bytes of `bytes`.
  ///
  /// The original is not wiped: that is for the caller who owns it.
  ///
  /// - Parameter bytes: any number of bytes, none included.
  public init(copying bytes: Span<UInt8>) {
    self.init(count: bytes.count) { target in
      for index in bytes.indices { target[index] = bytes[index] }
    }
  }

  /// Makes an empty secret.
  public init() {
    count = 0
    unsafe block = SecretBlock(capacity: 0)
  }

  deinit {
    unsafe block.wipeAndRelease()
  }

  /// Whether there are no bytes.
  public var isEmpty: Bool { count == 0 }

  /// Lends the bytes for the length of a call.
  ///
  /// - Parameter body: reads the bytes; a copy that it makes is not wiped by this type.
  /// - Returns: what `body` returns.
  /// - Throws: what `body` throws.
  public func withSpan<R: ~Copyable, E: Error>(_ body: (Span<UInt8>) throws(E) -> R) throws(E) -> R {
    // The block is alive for the whole call, since `self` is borrowed by it.
    let span = unsafe Span(_unsafeStart: block.start, count: count)
    return try body(span)
  }

  /// Lends the bytes for writing for the length of a call.
  ///
  /// - Parameter body: reads and writes the bytes; their number is fixed.
  /// - Returns: what `body` returns.
  /// - Throws: what `body` throws.
  public mutating func withMutableSpan<R: ~Copyable, E: Error>(
    _ body: (inout MutableSpan<UInt8>) throws(E) -> R
  ) throws(E) -> R {
    var span = unsafe MutableSpan(_unsafeStart: block.start, count: count)
    return try body(&span)
  }

  /// Makes a second secret with the same bytes.
  public func copy() -> SecretBytes {
    withSpan { SecretBytes(copying: $0) }
  }

  /// Makes a secret that holds the bytes of a range.
  ///
  /// - Parameter range: positions within `0..<count`; what lies outside is cut off.
  /// - Returns: the bytes of the range, in memory of their own.
  public func slice(_ range: Range<Int>) -> SecretBytes {
    let bounds = range.clamped(to: 0..<count)
    return withSpan { SecretBytes(copying: $0.extracting(bounds)) }
  }
}
