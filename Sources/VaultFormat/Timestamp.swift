/// A UTC time in whole seconds, spelt `YYYY-MM-DDTHH:MM:SSZ`.
///
/// The day exists in the Gregorian calendar; there are no leap seconds. Source: RFC 3339, section 5.6, of which
/// this is the one spelling that the vault has.
public struct Timestamp: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// Seconds since 1970-01-01T00:00:00Z.
  public let secondsSince1970: Int64

  /// The latest time with a year of four digits, 9999-12-31T23:59:59Z.
  private static let latest: Int64 = 253_402_300_799
  /// The earliest time with a year of four digits, 0000-01-01T00:00:00Z.
  private static let earliest: Int64 = -62_167_219_200

  /// Makes a time from seconds.
  ///
  /// - Parameter secondsSince1970: cut to the years 0000 to 9999.
  public init(secondsSince1970: Int64) {
    self.secondsSince1970 = min(max(secondsSince1970, Self.earliest), Self.latest)
  }

  /// Reads a time.
  ///
  /// - Parameter text: 20 bytes, `YYYY-MM-DDTHH:MM:SSZ`.
  /// - Throws: ``FormatError/badDate(_:)`` if it is spelt otherwise or doesn't exist.
  public init(_ text: String) throws(FormatError) {
    guard let time = Self(parsing: [UInt8](text.utf8).span) else { throw .badDate(text) }
    self = time
  }

  /// Reads a time; nil where it is spelt otherwise or doesn't exist.
  init?(parsing text: Span<UInt8>) {
    guard text.count == 20, text[10] == UInt8(ascii: "T"), text[13] == UInt8(ascii: ":"),
      text[16] == UInt8(ascii: ":"), text[19] == UInt8(ascii: "Z"),
      let day = Day(parsing: text.extracting(0..<10)),
      let hour = Decimal.fixed(text.extracting(11..<13)), hour < 24,
      let minute = Decimal.fixed(text.extracting(14..<16)), minute < 60,
      let second = Decimal.fixed(text.extracting(17..<19)), second < 60
    else { return nil }
    secondsSince1970 = Int64(day.daysSince1970) * 86_400 + Int64(hour * 3600 + minute * 60 + second)
  }

  /// The day that the time falls on, in UTC.
  public var day: Day { Day(daysSince1970: Int((Double(secondsSince1970) / 86_400).rounded(.down))) }

  /// The time as spelt in a vault.
  public var description: String {
    let second = Int(secondsSince1970) - day.daysSince1970 * 86_400
    let clock = [second / 3600, second / 60 % 60, second % 60].map { Decimal.padded($0, to: 2) }
    return "\(day)T\(clock.joined(separator: ":"))Z"
  }

  /// Orders times from early to late.
  public static func < (left: Timestamp, right: Timestamp) -> Bool {
    left.secondsSince1970 < right.secondsSince1970
  }
}
