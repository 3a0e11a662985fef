/// A secret with shared ownership: for arrays and dictionaries, which hold copyable values alone.
///
/// The bytes are wiped when the last reference goes. Printing one shows no byte of it.
public final class SharedSecret: Sendable, CustomStringConvertible, CustomReflectable {
  /// The secret.
  public let bytes: SecretBytes

  /// Takes ownership of a secret.
  public init(_ bytes: consuming SecretBytes) {
    self.bytes = bytes
  }

  /// Says that there is a secret and how long it is, nothing else.
  public var description: String { "secret of \(bytes.count) bytes" }

  /// Hides the bytes from `dump` and debuggers' summaries.
  public var customMirror: Mirror { Mirror(self, children: []) }
}
