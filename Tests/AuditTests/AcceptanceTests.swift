import AuditFacts
import Testing

@testable import Audit

/// Baselines and allowances.
@Suite struct AcceptanceTests {
  @Test(arguments: [
    ("x = 1  # pbk:allow plaintext/env test value", [Allowance(rule: "plaintext/env", hasReason: true)]),
    ("/* pbk:allow weak/short made up */", [Allowance(rule: "weak/short", hasReason: true)]),
    ("/* pbk:allow weak/short */", [Allowance(rule: "weak/short", hasReason: false)]),
    ("<!-- pbk:allow weak/short -->", [Allowance(rule: "weak/short", hasReason: false)]),
    ("# pbk:allow", []), ("# pbk:allow   ", []), ("nothing", []),
    (
      "# pbk:allow a/b one pbk:allow c/d",
      [Allowance(rule: "a/b", hasReason: true), Allowance(rule: "c/d", hasReason: false)]
    ),
    ("# pbk:allow a/b é\r", [Allowance(rule: "a/b", hasReason: true)]),
  ])
  func allowances(line: String, expected: [Allowance]) {
    #expect(Allowance.all(in: Array(line.utf8)[...]) == expected)
  }

  @Test func baselinesComeBackAsTheyWere() throws {
    var generator = Seeded(6)
    for _ in 0..<300 {
      var baseline = try Baseline()
      baseline.entries = (0..<Int.random(in: 0...5, using: &generator)).map { index in
        BaselineEntry(
          fingerprint: "\(index)abc", rule: "plaintext/x",
          path: .random(Int.random(in: 1...20, using: &generator), of: "ab/% \n\u{1b}é\u{7f}", &generator),
          reason: "why not")
      }
      let again = try Baseline(Array(baseline.text.utf8), path: "b")
      #expect(again.entries == baseline.entries)
      #expect(again.salt == baseline.salt)
    }
  }

  @Test(arguments: [
    "", "\n", "# pbk-secrets baseline 1 00\n", "# pbk-secrets baseline 2 7c6e03d580fa2d8eb905895a9cebfa04\n",
    "# pbk-secrets baseline 1 7c6e03d580fa2d8eb905895a9cebfa04\na b c\n",
    "# pbk-secrets baseline 1 7c6e03d580fa2d8eb905895a9cebfa04\na b c \n",
    "# pbk-secrets baseline 1 7c6e03d580fa2d8eb905895a9cebfa04\na b %zz r\n",
    "# pbk-secrets baseline 1 7C6E03D580FA2D8EB905895A9CEBFA04\n",
  ])
  func otherFilesAreNoBaseline(text: String) {
    #expect(throws: AuditError.self) { try Baseline(Array(text.utf8), path: "b") }
  }

  private static func report(_ values: [(name: String, value: String, line: Int)]) -> AuditReport {
    let rule = RuleDescription(
      id: "plaintext/x", family: .plaintext, severity: .error, title: "", why: "", fix: "", references: [],
      examples: [], nearMisses: [])
    var report = AuditReport()
    report.findings = values.map { name, value, line in
      ReportedFinding(
        finding: Finding(
          rule: rule, path: Array("a".utf8), place: FactPlace(line: line), name: name,
          value: Array(value.utf8),
          message: ""),
        excerpt: nil)
    }
    return report
  }

  /// The line may move; the value may not change.
  @Test func aNewValueIsANewFinding() throws {
    let first = Self.report([("A", "one-value", 1), ("B", "other", 2)])
    let baseline = try #require(try first.baseline(after: nil, reason: "known"))
    var moved = Self.report([("A", "one-value", 9), ("B", "other", 10)])
    try moved.accept(baseline, isWhole: true)
    #expect(moved.findings.isEmpty && moved.inBaseline == 2 && moved.stale.isEmpty)
    var changed = Self.report([("A", "new-value", 1), ("B", "other", 2), ("C", "one-value", 3)])
    try changed.accept(baseline, isWhole: true)
    #expect(changed.findings.map(\.finding.name) == ["A", "C"])
    #expect(changed.stale.count == 1)
    var part = Self.report([("B", "other", 2)])
    try part.accept(baseline, isWhole: false)
    #expect(part.findings.isEmpty && part.stale.isEmpty)
  }

  @Test func aNewEntryNeedsAReasonAndAnOldOneKeepsItsOwn() throws {
    let first = try #require(try Self.report([("A", "one", 1)]).baseline(after: nil, reason: "known"))
    let both = Self.report([("A", "one", 1), ("B", "two", 1)])
    #expect(try both.baseline(after: first, reason: nil) == nil)
    let second = try #require(try both.baseline(after: first, reason: "as well"))
    #expect(second.entries.map(\.reason) == ["known", "as well"])
    #expect(second.salt == first.salt)
    #expect(!second.text.contains("one") && !second.text.contains("two"))
  }

  /// Two projects with the same value have nothing in common that shows it.
  @Test func theSaltMakesFingerprintsDiffer() throws {
    let report = Self.report([("A", "same", 1)])
    let one = try #require(try report.baseline(after: nil, reason: "r")).entries[0].fingerprint
    let other = try #require(try report.baseline(after: nil, reason: "r")).entries[0].fingerprint
    #expect(one != other)
  }
}
