/// The label of a slot, or a tag of a secret: `[A-Za-z0-9_.@-]`, 1 to 64 of them.
///
/// Source: Docs/vault-format.md, 'Grammar'.
public struct Label: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The label's text, ASCII.
  public let text: String

  /// Checks and takes a label.
  ///
  /// - Parameter text: 1 to 64 bytes of `[A-Za-z0-9_.@-]`.
  /// - Throws: ``FormatError/badLabel(_:)`` if it isn't one.
  public init(_ text: String) throws(FormatError) {
    guard Self.isValid([UInt8](text.utf8).span) else { throw .badLabel(text) }
    self.text = text
  }

  /// Takes bytes that the parser has already found to be a label.
  init(checked bytes: ArraySlice<UInt8>) {
    text = String(decoding: bytes, as: UTF8.self)
  }

  /// The label's text.
  public var description: String { text }

  /// Orders labels by their bytes.
  public static func < (left: Label, right: Label) -> Bool {
    left.text.utf8.lexicographicallyPrecedes(right.text.utf8)
  }

  static func isValid(_ bytes: Span<UInt8>) -> Bool {
    (1...Caps.labelBytes).contains(bytes.count)
      && bytes.indices.allSatisfy { Characters.belongsInLabel(bytes[$0]) }
  }
}
