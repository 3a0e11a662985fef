/// A day of the Gregorian calendar, spelt `YYYY-MM-DD`.
public struct Day: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// Days since 1970-01-01.
  public let daysSince1970: Int

  /// 9999-12-31.
  private static let latest = 2_932_896
  /// 0000-01-01.
  private static let earliest = -719_528

  /// Makes a day from a number of days.
  ///
  /// - Parameter daysSince1970: days since 1970-01-01, cut to the years 0000 to 9999: no other year can be spelt.
  public init(daysSince1970: Int) {
    self.daysSince1970 = min(max(daysSince1970, Self.earliest), Self.latest)
  }

  /// Reads a day.
  ///
  /// - Parameter text: 10 bytes, `YYYY-MM-DD`.
  /// - Throws: ``FormatError/badDate(_:)`` if it is spelt otherwise or doesn't exist.
  public init(_ text: String) throws(FormatError) {
    guard let day = Self(parsing: [UInt8](text.utf8).span) else { throw .badDate(text) }
    self = day
  }

  /// Reads a day; nil where it is spelt otherwise or doesn't exist.
  init?(parsing text: Span<UInt8>) {
    guard text.count == 10, text[4] == Characters.hyphen, text[7] == Characters.hyphen,
      let year = Decimal.fixed(text.extracting(0..<4)),
      let month = Decimal.fixed(text.extracting(5..<7)), (1...12).contains(month),
      let day = Decimal.fixed(text.extracting(8..<10)), day >= 1,
      day <= Self.length(ofMonth: month, year: year)
    else { return nil }
    daysSince1970 = Self.days(year: year, month: month, day: day)
  }

  /// The day as spelt in a vault.
  public var description: String {
    let (year, month, day) = civil
    return "\(Decimal.padded(year, to: 4))-\(Decimal.padded(month, to: 2))-\(Decimal.padded(day, to: 2))"
  }

  /// Orders days from early to late.
  public static func < (left: Day, right: Day) -> Bool { left.daysSince1970 < right.daysSince1970 }

  private static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// The 400-year cycle has 146,097 days; years are counted from March so that the leap day comes last.
  private static func days(year: Int, month: Int, day: Int) -> Int {
    let shifted = month <= 2 ? year - 1 : year
    let cycle = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfCycle = shifted - cycle * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfCycle = yearOfCycle * 365 + yearOfCycle / 4 - yearOfCycle / 100 + dayOfYear
    return cycle * 146_097 + dayOfCycle - 719_468
  }

  private var civil: (year: Int, month: Int, day: Int) {
    let shifted = daysSince1970 + 719_468
    let cycle = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfCycle = shifted - cycle * 146_097
    let yearOfCycle =
      (dayOfCycle - dayOfCycle / 1460 + dayOfCycle / 36_524 - dayOfCycle / 146_096) / 365
    let dayOfYear = dayOfCycle - (365 * yearOfCycle + yearOfCycle / 4 - yearOfCycle / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    let year = yearOfCycle + cycle * 400 + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
  }
}
