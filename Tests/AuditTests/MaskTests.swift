import AuditFacts
import Testing

@testable import Audit

/// What is shown of a value, and of the line that it stands on.
@Suite struct MaskTests {
  private static let letters = "abcdefghijkmnopqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789-_./+$é"

  @Test func aValueShowsFourCharactersAtMostAndAQuarter() {
    var generator = Seeded(2)
    for _ in 0..<5000 {
      let value = [UInt8].random(Int.random(in: 0...80, using: &generator), of: Self.letters, &generator)
      let shown = Mask.shown(value)
      let visible = shown.unicodeScalars.count { $0 != "…" }
      #expect(visible <= 4 && visible * 4 <= value.count)
      #expect(shown.unicodeScalars.allSatisfy { $0 == "…" || (0x21...0x7e).contains($0.value) })
    }
    #expect(Mask.shown(Array("pbk2024secure".utf8)) == "pb…e")
    #expect(Mask.shown(Array("abc".utf8)) == "…")
    #expect(Mask.shown([]) == "…")
    print("5,000 values, none shown further")
  }

  /// Lines with several values in random places, each as a finding or only known from elsewhere.
  @Test func noLineShowsFiveCharactersOfAValueInARow() {
    var generator = Seeded(3)
    var lines = 0
    for _ in 0..<3000 {
      let all = (0..<Int.random(in: 1...4, using: &generator)).map { _ in
        [UInt8].random(Int.random(in: 8...40, using: &generator), of: Self.letters, &generator)
      }
      var line = [UInt8].random(Int.random(in: 0...300, using: &generator), of: "  #=:", &generator)
      var findings: [Finding] = []
      var values = ValueIndex()
      for value in all {
        let start = line.count
        line += value + .random(Int.random(in: 1...200, using: &generator), of: " ;,", &generator)
        values.add(value)
        let isSpelledOtherwise = Bool.random(using: &generator)
        findings.append(
          Self.finding(value, isSpelledOtherwise ? nil : start..<(start + value.count)))
      }
      let maker = ExcerptMaker(TextWindow(whole: line), findings: findings, values: values)
      for finding in findings {
        guard let text = maker.text(of: finding) else { continue }
        lines += 1
        let shown = Array(text.utf8)
        for value in all {
          for start in 0...(value.count - 5) {
            #expect(shown.firstRange(of: value[start..<(start + 5)]) == nil, "\(text)")
          }
        }
        #expect(text.unicodeScalars.count <= 2 * 60 + 2)
      }
    }
    #expect(lines > 5000)
    print("\(lines) lines, none shows five characters of a value in a row")
  }

  private static func finding(_ value: [UInt8], _ range: Range<Int>?) -> Finding {
    Finding(
      rule: RuleDescription(
        id: "plaintext/test", family: .plaintext, severity: .error, title: "", why: "", fix: "",
        references: [],
        examples: [], nearMisses: []),
      path: Array("a".utf8), place: FactPlace(line: 1, column: 1, range: range), value: value, message: "")
  }

  /// A value that stands on the line in another spelling is not looked for: nothing after its name is shown.
  @Test func anotherSpellingIsNotShown() {
    let line = Array("  PASSWORD: aHVudGVyMi1odW50ZXIy # note".utf8)
    let finding = Finding(
      rule: RuleDescription(
        id: "plaintext/test", family: .plaintext, severity: .error, title: "", why: "", fix: "",
        references: [],
        examples: [], nearMisses: []),
      path: Array("a".utf8), place: FactPlace(line: 1), name: "PASSWORD",
      value: Array("hunter2-hunter2".utf8),
      message: "")
    let maker = ExcerptMaker(TextWindow(whole: line), findings: [finding], values: ValueIndex())
    let text = maker.text(of: finding) ?? ""
    #expect(text.hasPrefix("PASSWORD"))
    #expect(!text.contains("aHVu"))
  }

  @Test func aLineOfMegabytesIsCutRoundTheValue() {
    let value = Array("s3cret-s3cret-s3cret".utf8)
    let before = [UInt8](repeating: 0x78, count: 1_000_000)
    let line = before + [0x20] + value + [0x20] + before
    let range = 1_000_001..<(1_000_001 + value.count)
    let window = TextWindow(whole: line)
    let finding = Self.finding(value, range)
    let text = ExcerptMaker(window, findings: [finding], values: ValueIndex()).text(of: finding)
    #expect(text?.unicodeScalars.count ?? 0 < 130)
    #expect(text?.contains("s3…et") ?? false)
  }
}
