internal import Hygiene

/// A shell-like pattern over names: `*` for any characters, slashes too, and `?` for one.
struct NamePattern {
  private let pattern: [UInt8]

  init(_ text: String) { pattern = Array(text.utf8) }

  /// Whether the pattern covers the whole name.
  func matches(_ text: String) -> Bool {
    Wildcard.matches(pattern, Array(text.utf8)) { $0 == $1 || $0 == UInt8(ascii: "?") }
  }
}
