import Project
import SafeFiles
import Testing

/// Files made to do harm, and files that chance made.
struct HostileTests {
  @Test func aliasBomb() {
    var text = "targets:\n  a0: &a0 [x, x, x, x, x, x, x, x, x]\n"
    for level in 1...20 {
      let alias = "*a\(level - 1)"
      text += "  a\(level): &a\(level) [\([String](repeating: alias, count: 9).joined(separator: ", "))]\n"
    }
    #expect(refusal(of: text) == Refused(.anchor, line: 2))
  }

  @Test(arguments: ["[", "{", "{a: ", "[{", "? ", "- ", "[[],", "? - "])
  func nesting(_ opening: String) {
    let count = (ProjectFile.largest - 20) / opening.utf8.count
    for prefix in ["", "targets: ", "vault: ", "targets:\n  "] {
      let error = failure(of: prefix + String(repeating: opening, count: count))
      guard case .refused = error else {
        Issue.record("\(prefix)\(opening)... gave \(String(describing: error))")
        continue
      }
    }
  }

  @Test func tooLarge() {
    let path = "/project/pbk-secrets.yaml"
    for count in [ProjectFile.largest + 1, 1 << 20] {
      let bytes = [UInt8](repeating: UInt8(ascii: "#"), count: count)
      #expect(
        failure { () throws(ProjectError) in try parse(bytes) }
          == .file(.tooLarge(path: path, limitBytes: ProjectFile.largest)))
    }
  }

  @Test(
    arguments: [
      ("vault: a\nvault\0: b", 2), ("\0", 1), ("vault: a\n\u{1}", 2), ("vault: a\u{7F}", 1),
      ("\n\ntargets: [a", 4),
      ("vault: 'a\n\n", 3), ("vault: \"\\q\"", 1), ("vault: a\n  b: c", 2), ("vault: a: b", 1),
      ("vault:\n\ta: b", 2),
      ("\tvault: a", 1), ("vault: a\n}", 2), ("vault: @a", 1), ("vault: `a`", 1),
      ("%YAML 1.1\n%YAML 1.1\n---", 2),
      ("vault: \"\\ud800\"", 1), ("vault: %a", 1), ("vault: a\nb", 3), ("targets: !x!y z", 1),
    ])
  func notYAML(_ text: String, _ line: Int) {
    #expect(
      syntaxLine(Array(text.utf8)) == line,
      "\(text.debugDescription): \(String(describing: failure(of: text)))")
  }

  @Test func notUTF8() {
    let start = Array("vault: a\n# ".utf8)
    for bad: [UInt8] in [
      [0xFF], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xC3], [0x80], [0xE2, 0x82],
    ] {
      #expect(syntaxLine(start + bad) == 2)
    }
    // UTF-16 with its byte order mark: the library would take it, and other readers of the file would not.
    let wide = "vault: a".utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
    #expect(syntaxLine([0xFF, 0xFE] + wide) == 1)
    #expect(syntaxLine(wide) == 1)
  }

  @Test func everyPrefix() {
    let whole = Array(GoodFileTests.whole.utf8)
    var taken = 0
    for count in 0...whole.count where isUsable(Array(whole.prefix(count))) { taken += 1 }
    print("\(whole.count + 1) prefixes: \(taken) taken, none with a path outside")
    #expect(taken > 0 && taken < whole.count)
  }

  @Test func seededMutations() {
    var random = SeededGenerator(seed: 2024)
    let pieces =
      [
        "vault", "environments", ": ", "*a", "&a ", "!!x ", "---\n", "...\n", "\n  ", "\t", "\r\n", "{", "}",
        "[", "]",
      ]
      + [
        "? ", "- ", "|\n", ">", "'", "\"", "\\", "#", "..", "/", "<<", "%YAML 1.1\n", "\0", "\u{FEFF}",
        "\u{2028}", ",",
      ]
    let seeds = [GoodFileTests.whole, "vault: a.pbk\n", "{environments: {p: {vault: 'x/y'}}}"].map {
      Array($0.utf8)
    }
    var taken = 0
    let total = 60_000
    for index in 0..<total {
      var bytes = seeds[index % seeds.count]
      for _ in 0..<Int.random(in: 1...6, using: &random) {
        let from = Int.random(in: 0...bytes.count, using: &random)
        let to = min(bytes.count, from + Int.random(in: 0...4, using: &random))
        switch Int.random(in: 0..<4, using: &random) {
        case 0: bytes.replaceSubrange(from..<to, with: [])
        case 1: bytes.insert(UInt8.random(in: .min ... .max, using: &random), at: from)
        case 2:
          bytes.replaceSubrange(from..<to, with: Array((pieces.randomElement(using: &random) ?? "").utf8))
        default:
          bytes.insert(contentsOf: bytes[from..<to], at: Int.random(in: 0...bytes.count, using: &random))
        }
      }
      if isUsable(bytes) { taken += 1 }
    }
    print("\(total) mutated files: \(taken) taken, none with a path outside, the others refused")
    #expect(taken > 0 && taken < total)
  }

  /// Whether a file is taken; if so, all of its paths must lie in the folder, and no two environments share one.
  private func isUsable(_ bytes: [UInt8]) -> Bool {
    guard let file = try? parse(bytes) else { return false }
    let locations = file.environments.map(\.vault) + (file.vault.map { [$0] } ?? [])
    for location in locations {
      let parts = location.path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
      #expect(!parts.contains { $0.isEmpty || $0.elementsEqual("..".utf8) || $0.elementsEqual(".".utf8) })
      #expect(!location.path.utf8.contains { $0 < 0x20 || $0 == 0x7F })
    }
    #expect(Set(file.environments.map { Array($0.vault.path.utf8) }).count == file.environments.count)
    return true
  }
}
