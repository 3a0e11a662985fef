/// Why text in a dialect could not be written, or read at all.
///
/// No case carries a value or a piece of one.
package enum DialectError: Error, Equatable, Sendable {
  /// The name is not `[A-Za-z_][A-Za-z0-9_]*`, the one set that every consumer takes.
  case nameNotUsable(name: String)
  /// The value holds a NUL byte, which no environment variable can carry.
  case valueHoldsNUL(name: String)
  /// The value is not UTF-8: Compose would put U+FFFD in its place without a word.
  case valueNotUTF8(name: String)
  /// The text is larger than the limit; both are counts of bytes.
  case textTooLarge(bytes: Int, limit: Int)
  /// A line, counted from 1, is not one that ``ComposeEnv`` writes.
  case notAsWritten(line: Int)
}
