import Foundation
import SecretMemory
import Testing

@testable import Audit

/// The search for a vault's values.
@Suite struct KnownValueTests {
  @Test func spellingsOfOtherProgramsAreFound() throws {
    var generator = Seeded(11)
    let alphabet = "abcXYZ019 !\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~\n\t"
    var cases = 0
    var wrong: [String] = []
    for _ in 0..<300 {
      let secret = [UInt8].random(Int.random(in: 8...40, using: &generator), of: alphabet, &generator)
      guard Ambiguity.of(secret.span, name: "X") == nil, secret.last != 0x0a else { continue }
      let known = try KnownValues([value("X", secret)])
      let text = String(decoding: secret, as: UTF8.self)
      var forms: [(String, [UInt8])] = [("plain", secret)]
      for count in 0..<3 {
        let data = Data([UInt8](repeating: 0x41, count: count) + secret + [0x42])
        let base64 = data.base64EncodedString()
        forms.append(("base64+\(count)", Array(base64.utf8)))
        let url = base64.replacingOccurrences(of: "+", with: "-").replacingOccurrences(of: "/", with: "_")
        forms.append(("base64url+\(count)", Array(url.utf8)))
      }
      forms.append(("hex", secret.flatMap { Array(String(format: "%02x", $0).utf8) }))
      forms.append(("HEX", secret.flatMap { Array(String(format: "%02X", $0).utf8) }))
      let percent = text.addingPercentEncoding(
        withAllowedCharacters: .alphanumerics.union(.init(charactersIn: "-._~")))
      forms.append(("url", Array((percent ?? "").utf8)))
      for options in [JSONEncoder.OutputFormatting.withoutEscapingSlashes, []] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = options
        forms.append(("json", [UInt8](try encoder.encode([text]))))
      }
      forms.append(("quoted", Array(("'" + text.replacingOccurrences(of: "'", with: "'\\''") + "'").utf8)))
      for (form, bytes) in forms {
        cases += 1
        let surrounded = Array("see ".utf8) + bytes + Array(" there".utf8)
        let found = known.places(in: surrounded.span, ending: 0..<(surrounded.count + 1), most: 10)
        if found.places.count != 1 { wrong.append(form) }
      }
    }
    print("\(cases) spellings, \(wrong.count) wrong")
    #expect(wrong.isEmpty && cases > 2000, "\(Set(wrong))")
  }

  @Test func searchAgreesWithLookingAtEachPlace() throws {
    var generator = Seeded(12)
    var cases = 0
    for _ in 0..<400 {
      let needles = (0..<Int.random(in: 1...20, using: &generator)).map { _ in
        [UInt8].random(Int.random(in: 8...12, using: &generator), of: "ab", &generator)
      }
      let table = try NeedleTable(count: needles.count) { add in
        for (index, needle) in needles.enumerated() { add(SecretBytes(copying: needle.span), .plain, index) }
      }
      let text = [UInt8].random(200, of: "ab", &generator)
      var found: Set<Range<Int>> = []
      table.search(text.span) { _, range in
        found.insert(range)
        return true
      }
      var expected: Set<Range<Int>> = []
      for needle in needles {
        for start in 0...(text.count - needle.count)
        where text[start..<(start + needle.count)].elementsEqual(needle) {
          expected.insert(start..<(start + needle.count))
        }
      }
      #expect(found == expected)
      cases += expected.count
    }
    print("\(cases) occurrences, 0 wrong")
    #expect(cases > 1000)
  }

  @Test func whatIsAmbiguousIsLeftOutAndSaidSo() throws {
    let values = [
      "5432", "postgres", "aaaaaaaaaaaa", "https://crm.example.com/", "changeme-please", "t0ken-9f3KxQ72vLm",
    ]
    let known = try KnownValues(values.map { value("V", Array($0.utf8)) })
    #expect(known.count.searched == 1)
    #expect(known.count.leftOut.count == 5)
  }

  @Test(arguments: VaultRules.descriptions) func noByteOfAValueIsShown(_ rule: RuleDescription) throws {
    for example in rule.examples {
      let scratch = try Scratch()
      for file in example.files { try scratch.write(file.text, to: file.path) }
      let known = try KnownValues(example.vault.map { value($0.path, Array($0.text.utf8)) })
      let report = try TreeAudit(WalkRequest(root: scratch.path), known: known).run()
      for reported in report.findings {
        let shown = (reported.excerpt ?? "") + reported.finding.message
        for secret in example.vault { #expect(!shown.contains(secret.text)) }
      }
    }
  }

  @Test func binariesAndPiecesOfLargeFilesAreSearched() throws {
    let secret = Array("t0ken-9f3KxQ72vLm".utf8)
    let known = try KnownValues([value("API_TOKEN", secret)])
    let scratch = try Scratch()
    try Data([0, 1, 2] + secret).write(to: URL(fileURLWithPath: scratch.path + "/program"))
    for (name, filling) in [("large.txt", UInt8(0x20)), ("large.bin", 0)] {
      var large = [UInt8](repeating: filling, count: 9 << 20)
      for start in [10, (4 << 20) - 5, large.count - secret.count] {
        large.replaceSubrange(start..<(start + secret.count), with: secret)
      }
      try Data(large).write(to: URL(fileURLWithPath: scratch.path + "/" + name))
    }
    let report = try TreeAudit(WalkRequest(root: scratch.path), known: known).run()
    let found = report.findings.filter { $0.finding.rule == "plaintext/vault-value" }
    #expect(
      Dictionary(grouping: found, by: { String(decoding: $0.finding.path, as: UTF8.self) }).mapValues(\.count)
        == ["program": 1, "large.txt": 3, "large.bin": 3])
  }

  private func value(_ name: String, _ bytes: [UInt8]) -> KnownValue {
    KnownValue(name: name, version: 1, isCurrent: true, value: SharedSecret(SecretBytes(copying: bytes.span)))
  }
}
