/// A pattern over the names of secrets, such as `*_api_key_`.
///
/// `*` stands for any bytes, none included; `_` for one separator (`_`, `-`, `.`, `/`) or an end of
/// the name; `.` for a dot alone; a lower-case letter for itself in either case.
struct NameGlob: Sendable {
  private let pattern: [UInt8]

  init(_ pattern: String) {
    self.pattern = Array(pattern.utf8)
  }

  /// Whether the pattern covers a whole name, which has a separator added at both ends.
  func matches(_ name: [UInt8]) -> Bool { Wildcard.matches(pattern, name, covers: Self.covers) }

  private static func covers(_ pattern: UInt8, _ byte: UInt8) -> Bool {
    pattern == ASCII.underscore ? ASCII.separatesNames(byte) : pattern == ASCII.lowercased(byte)
  }
}
