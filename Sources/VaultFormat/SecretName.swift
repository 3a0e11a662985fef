/// The name of a secret: one or more segments parted by slashes, as `JWT_SECRET` or `crm/DB_PASSWORD`.
///
/// A segment is `[A-Za-z0-9_][A-Za-z0-9_.-]*`, so that no name is `..`, hidden, an option or an absolute path.
/// Having one is proof of its form. Source: Docs/vault-format.md, 'Grammar'.
public struct SecretName: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The name's text, ASCII.
  public let text: String

  /// Checks and takes a name.
  ///
  /// - Parameter text: 1 to 255 bytes of the grammar above.
  /// - Throws: ``FormatError/badName(_:)`` if it isn't one.
  public init(_ text: String) throws(FormatError) {
    guard Self.isValid([UInt8](text.utf8).span) else { throw .badName(text) }
    self.text = text
  }

  /// Takes bytes that the parser has already found to be a name.
  init(checked bytes: ArraySlice<UInt8>) {
    text = String(decoding: bytes, as: UTF8.self)
  }

  /// The segments between the slashes.
  public var segments: [Substring] { text.split(separator: "/") }

  /// The name's text.
  public var description: String { text }

  /// Orders names by their bytes.
  public static func < (left: SecretName, right: SecretName) -> Bool {
    left.text.utf8.lexicographicallyPrecedes(right.text.utf8)
  }

  static func isValid(_ bytes: Span<UInt8>) -> Bool {
    guard (1...Caps.nameBytes).contains(bytes.count) else { return false }
    var atSegmentStart = true
    for index in bytes.indices {
      let byte = bytes[index]
      if atSegmentStart {
        guard Characters.beginsSegment(byte) else { return false }
        atSegmentStart = false
      } else if byte == Characters.slash {
        atSegmentStart = true
      } else {
        guard Characters.continuesSegment(byte) else { return false }
      }
    }
    return !atSegmentStart
  }
}
