import Testing

@testable import VaultFormat

@Suite struct CalendarTests {
  private static func isLeap(_ year: Int) -> Bool { year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) }

  private static func two(_ number: Int) -> [UInt8] { [UInt8(48 + number / 10), UInt8(48 + number % 10)] }

  private static func text(_ year: Int, _ month: Int, _ day: Int) -> [UInt8] {
    two(year / 100) + two(year % 100) + [45] + two(month) + [45] + two(day)
  }

  @Test func everyDayOfTenThousandYears() throws {
    // Counted day by day from 0000-01-01, 719,528 days before 1970.
    var number = -719_528
    var refused = 0
    var wrong = 0
    for year in 0...9999 {
      var text = Self.text(year, 1, 1)
      for month in 1...12 {
        let length = [31, Self.isLeap(year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
        text[5] = UInt8(48 + month / 10)
        text[6] = UInt8(48 + month % 10)
        for day in 1...length {
          text[8] = UInt8(48 + day / 10)
          text[9] = UInt8(48 + day % 10)
          if Day(parsing: text.span)?.daysSince1970 != number { wrong += 1 }
          // Spelling each is slow without optimisation, so all days are read and some are written.
          if day == 1 || day == length {
            let spelt = Day(daysSince1970: number).description
            if !spelt.utf8.elementsEqual(text) { wrong += 1 }
          }
          number += 1
        }
        for day in [0, length + 1, 32, 99] where Day(parsing: Self.text(year, month, day).span) == nil {
          refused += 1
        }
      }
    }
    print("days: \(number + 719_528) read, \(wrong) wrong, \(refused) that don't exist refused")
    #expect(number + 719_528 == 3_652_425)
    #expect(wrong == 0)
    #expect(refused == 480_000)
    #expect(Day(daysSince1970: number - 1).description == "9999-12-31")
  }

  @Test func daysBeyondFourDigitsAreCut() throws {
    #expect(Day(daysSince1970: 2_932_897).description == "9999-12-31")
    #expect(Day(daysSince1970: .max).description == "9999-12-31")
    #expect(Day(daysSince1970: -719_529).description == "0000-01-01")
    #expect(Day(daysSince1970: .min).description == "0000-01-01")
    var metadata = Metadata(kind: .generic, changed: try Timestamp("9999-12-31T23:59:59Z"))
    metadata.rotate = try RotationPeriod("99999d")
    metadata.expires = Day(daysSince1970: 10_000_000)
    #expect(metadata.due?.description == "9999-12-31")
    #expect(try Metadata(decoding: metadata.encoded()) == metadata)
  }

  @Test func everySecondOfADayAndNoOther() throws {
    let day = try Day("2024-02-29")
    var accepted = 0
    var wrong = 0
    for hour in 0...24 {
      for minute in 0...60 {
        for second in 0...60 {
          let clock = Self.two(hour) + [58] + Self.two(minute) + [58] + Self.two(second)
          let text = [UInt8]("2024-02-29T".utf8) + clock + [90]
          let time = Timestamp(parsing: text.span)
          let exists = hour < 24 && minute < 60 && second < 60
          guard let time else {
            if exists { wrong += 1 }
            continue
          }
          accepted += 1
          let seconds = Int64(day.daysSince1970 * 86_400 + hour * 3600 + minute * 60 + second)
          if !exists || time.secondsSince1970 != seconds || time.day != day { wrong += 1 }
          if second == 59, !time.description.utf8.elementsEqual(text) { wrong += 1 }
        }
      }
    }
    print("clock: \(accepted) seconds of a day accepted, \(wrong) wrong")
    #expect(accepted == 86_400)
    #expect(wrong == 0)
  }

  @Test func seededTimesComeBack() throws {
    var random = Seeded(3)
    for _ in 0..<20_000 {
      let time = Timestamp(secondsSince1970: .random(in: -62_167_219_200...253_402_300_799, using: &random))
      let text = time.description
      #expect(text.utf8.count == 20)
      #expect(try Timestamp(text) == time)
      #expect(text.hasPrefix(time.day.description))
    }
    #expect(Timestamp(secondsSince1970: .max).description == "9999-12-31T23:59:59Z")
    #expect(Timestamp(secondsSince1970: .min).description == "0000-01-01T00:00:00Z")
    print("times: 20,000 seeded ones come back")
  }

  @Test(arguments: [
    "", "2024-01-01", "2024-01-01T00:00:00", "2024-01-01T00:00:00z", "2024-01-01t00:00:00Z",
    "2024-01-01 00:00:00Z", "2024-01-01T00:00:00Z ", "2024-01-01T00:00:60Z", "2024-1-01T00:00:000Z",
    "+024-01-01T00:00:00Z", "2024-01-01T00:00:00+", "2024/01/01T00:00:00Z", "2024-01-01T00-00-00Z",
    "2023-02-29T00:00:00Z", "1900-02-29T00:00:00Z", "2024-01-01T24:00:00Z", "２024-01-01T00:00Z",
  ])
  func otherSpellingsAreRefused(_ text: String) {
    #expect(throws: FormatError.badDate(text)) { try Timestamp(text) }
  }
}
