/// Why text in a dialect could not be written, or read at all.
///
/// No case carries a value or a piece of one.
package enum DialectError: Error, Equatable, Sendable {
  /// The value, or the name, can't be carried to all consumers asked for.
  case cannotCarry(name: String, EnvObstacle)
  /// The text is larger than the limit; both are counts of bytes.
  case textTooLarge(bytes: Int, limit: Int)
}
