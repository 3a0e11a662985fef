import Testing

@testable import VaultFormat

/// Names, labels, counters and periods against their grammar, written down a second time.
@Suite struct NameTests {
  private static let letters = Set(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_".utf8)
  private static let later = letters.union(".-".utf8)
  private static let ofLabel = later.union("@".utf8)

  private static func isName(_ bytes: [UInt8]) -> Bool {
    (1...255).contains(bytes.count)
      && bytes.split(separator: 47, omittingEmptySubsequences: false).allSatisfy { segment in
        guard let first = segment.first else { return false }
        return letters.contains(first) && segment.allSatisfy(later.contains)
      }
  }

  @Test func allNamesAndLabelsOfOneAndTwoBytes() {
    var names = 0
    var labels = 0
    var wrong = 0
    func check(_ bytes: [UInt8]) {
      let isName = SecretName.isValid(bytes.span)
      let isLabel = Label.isValid(bytes.span)
      if isName { names += 1 }
      if isLabel { labels += 1 }
      if isName != Self.isName(bytes) || isLabel != bytes.allSatisfy(Self.ofLabel.contains) { wrong += 1 }
    }
    for first in UInt8.min...UInt8.max {
      check([first])
      for second in UInt8.min...UInt8.max { check([first, second]) }
    }
    print("names: \(names) of 65,792 strings of one or two bytes, labels: \(labels), \(wrong) wrong")
    #expect(names == 63 + 63 * 65)
    #expect(labels == 66 + 66 * 66)
    #expect(wrong == 0)
  }

  @Test func seededNamesAgreeWithTheGrammar() {
    var random = Seeded(2)
    let alphabet = [UInt8]("aZ09_.-//@ \\~".utf8) + [0, 0x0a, 0x7f, 0xc3]
    var accepted = 0
    for _ in 0..<20_000 {
      let bytes = (0..<Int.random(in: 0...9, using: &random)).map { _ in
        alphabet.randomElement(using: &random) ?? 0
      }
      let isName = SecretName.isValid(bytes.span)
      if isName { accepted += 1 }
      #expect(isName == Self.isName(bytes), "\(bytes)")
    }
    print("names: 20,000 seeded strings, \(accepted) accepted, all as the grammar says")
    #expect(accepted > 100)
  }

  @Test func lengthsAreBounded() throws {
    let long = String(repeating: "a", count: 255)
    #expect(try SecretName(long).text == long)
    #expect(throws: FormatError.badName(long + "a")) { try SecretName(long + "a") }
    #expect(throws: FormatError.badName("")) { try SecretName("") }
    #expect(throws: FormatError.badName("\u{212a}")) { try SecretName("\u{212a}") }
    let label = String(repeating: "l", count: 64)
    #expect(try Label(label).text == label)
    #expect(throws: FormatError.badLabel(label + "l")) { try Label(label + "l") }
    #expect(throws: FormatError.badLabel("")) { try Label("") }
    for text in [".", "..", "a/..", "a//b", "/a", "a/", "-a", "a/.b", "a b", "a\u{0}", "é"] {
      #expect(throws: FormatError.badName(text)) { try SecretName(text) }
    }
    #expect(try SecretName("a/b.c/d").segments.map(String.init) == ["a", "b.c", "d"])
    let (prefix, longer) = (try SecretName("a"), try SecretName("a/b"))
    let dashed = try SecretName("a-b")
    #expect(prefix < dashed && dashed < longer)
  }

  @Test func countersHaveOneSpelling() throws {
    var accepted = 0
    for number in 0...99_999 {
      for text in ["\(number)", "0\(number)"] {
        let value = Decimal.counter([UInt8](text.utf8).span)
        if value != nil { accepted += 1 }
        #expect(value == (text.hasPrefix("0") ? nil : UInt64(number)))
      }
    }
    #expect(accepted == 99_999)
    for first in UInt8.min...UInt8.max {
      for second in UInt8.min...UInt8.max {
        let wanted = (49...57).contains(first) && (48...57).contains(second)
        let got = Decimal.counter([first, second].span) != nil
        if got != wanted { Issue.record("\(first) \(second)") }
      }
    }
    print("counters: 200,000 spellings of 100,000 numbers, \(accepted) accepted; all of two bytes right")
    #expect(Decimal.counter([UInt8]("9999999999999999".utf8).span) == Caps.counter)
    for text in ["", "10000000000000000", "+1", "1 ", " 1", "1a", "-1", "0"] {
      #expect(Decimal.counter([UInt8](text.utf8).span) == nil, "\(text)")
    }
  }

  @Test func periodsAreDaysFromOneTo99999() throws {
    for days in 1...99_999 {
      let period = try? RotationPeriod("\(days)d")
      if period?.days != days || period?.description != "\(days)d" { Issue.record("\(days)") }
    }
    for text in ["0d", "01d", "100000d", "d", "1", "1D", "1d ", " 1d", "1w", "+1d", "1dd", "", "１d"] {
      #expect(throws: FormatError.badPeriod(text)) { try RotationPeriod(text) }
    }
    print("periods: 99,999 come back, 13 others refused")
  }
}
