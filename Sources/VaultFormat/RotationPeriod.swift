/// How long a secret is used before it is due for a new value: a number of days, spelt `90d`.
public struct RotationPeriod: Hashable, Sendable, CustomStringConvertible {
  /// The number of days, 1 to 99,999.
  public let days: Int

  /// Reads a period.
  ///
  /// - Parameter text: a number from 1 to 99,999 without leading zeros, and `d`.
  /// - Throws: ``FormatError/badPeriod(_:)`` if it is spelt otherwise.
  public init(_ text: String) throws(FormatError) {
    let bytes = [UInt8](text.utf8)
    guard (2...6).contains(bytes.count), bytes.last == UInt8(ascii: "d"),
      let days = Decimal.counter(bytes.span.extracting(0..<(bytes.count - 1)))
    else { throw .badPeriod(text) }
    self.days = Int(days)
  }

  /// The period as spelt in a vault.
  public var description: String { "\(days)d" }
}
