import Project
import SafeFiles
import Testing
import YAML

/// Each reason to refuse a file, with the line that is named.
struct RefusalTests {
  @Test(
    arguments: [
      ("vualt: a.pbk", .unknownKey("vualt", in: .top), 1),
      ("# c\n\nvault: a\nVault: b", .unknownKey("Vault", in: .top), 4),
      ("vault: a\n<<: {vault: b}", .unknownKey("<<", in: .top), 2),
      ("environments:\n  p:\n    vault: a\n    key: b", .unknownKey("key", in: .environment("p")), 4),
      ("environments: {p: {targets: x, vault: a}}", .unknownKey("targets", in: .environment("p")), 1),
      ("vault: a\nvault: a", .duplicateKey("vault", firstLine: 1), 2),
      ("vault: a\n\"v\\x61ult\": b", .duplicateKey("vault", firstLine: 1), 2),
      ("audit: 1\nvault: a\naudit: 3", .duplicateKey("audit", firstLine: 1), 3),
      ("environments:\n  p: {vault: a}\n  p: {vault: b}", .duplicateKey("p", firstLine: 2), 3),
      ("environments:\n  p:\n    vault: a\n    vault: b", .duplicateKey("vault", firstLine: 3), 4),
      ("environments:\n  p: {vault: a}\nenvironments: {}", .duplicateKey("environments", firstLine: 1), 3),
      ("environments:\n  p: {}", .noVault(environment: "p"), 2),
      (
        "environments:\n  p: {vault: x/a}\n  q: {vault: ./x//a}", .sharedVault(environment: "q", with: "p"), 3
      ),
      ("environments:\n  p: a.pbk", .notAMapping(key: "p"), 2),
      ("environments:\n  p:\n", .notAMapping(key: "p"), 2),
      ("environments:\n  - p", .notAMapping(key: "environments"), 2),
      ("environments: a", .notAMapping(key: "environments"), 1),
      ("\n- vault", .notAMapping(key: nil), 2),
      ("vault", .notAMapping(key: nil), 1),
      ("''", .notAMapping(key: nil), 1),
      ("environments:\n  a b: {vault: a}", .badName("a b", of: .environment), 2),
      ("environments:\n  é: {vault: a}", .badName("é", of: .environment), 2),
      ("environments:\n  a/b: {vault: a}", .badName("a/b", of: .environment), 2),
      ("environments:\n  \"a\\0\": {vault: a}", .badName("a\0", of: .environment), 2),
      ("vault: a\n? [a]\n: b", .keyIsNoText, 2),
      ("vault: a\n? |\n  vault\n: b", .keyIsNoText, 2),
      ("? \n: a", .keyIsNoText, 1),
      ("vault: &a x", .anchor, 1),
      ("targets:\n  - &a x", .anchor, 2),
      ("targets: &a {b: c}", .anchor, 1),
      ("audit: &a [b]", .anchor, 1),
      ("&a vault: x", .anchor, 1),
      ("vault: *a", .alias, 1),
      ("targets: *a", .alias, 1),
      ("*a : x", .alias, 1),
      ("targets:\n  <<: *a", .alias, 2),
      ("vault: !!str x", .tag, 1),
      ("vault: !<tag:x> x", .tag, 1),
      ("\n--- !!map\nvault: x", .tag, 2),
      ("targets:\n  - !!seq []", .tag, 2),
      ("%YAML 1.1\n---\nvault: x", .directive, 1),
      ("%TAG ! tag:x,1:\n---\nvault: x", .directive, 1),
      ("vault: a\n---\nvault: b", .secondDocument, 2),
      ("vault: a\n...\n---\n", .secondDocument, 3),
      ("targets: [[[[[[[\n[]]]]]]]]", .tooDeep, 2),
      ("environments: {p: {vault: {a: {b: {c: {d: {e: f}}}}}}}", .notText(key: "vault"), 1),
    ] as [(String, ProjectFault, Int)])
  func refused(_ text: String, _ fault: ProjectFault, _ line: Int) {
    #expect(refusal(of: text) == Refused(fault, line: line))
  }

  @Test(arguments: [
    "", "~", "null", "NULL", "true", "False", "yes", "No", "on", "OFF", "y", "N", "1", "-1", "+1.5", "1e5",
    "0x1F",
    "0o17", "1_000", "12:30:45", "2024-01-31", "2024-01-31T10:00:00Z", "2024-01-31 10:00:00", ".5", ".inf",
    "-.INF",
    ".NaN", "[a]", "[]", "{a: b}", "|\n  a", ">\n  a", "\n  - a", "\n  a: b", "=",
  ])
  func valueIsNoText(_ value: String) throws {
    let error = failure(of: "# c\nvault: \(value)\n")
    guard case .refused(.notText(key: "vault"), let place)? = error else {
      Issue.record("\(value) gave \(String(describing: error))")
      return
    }
    // A block collection begins on the line after its key; nothing at all, where the next thing begins.
    #expect((2...3).contains(place.line))
  }

  @Test(
    arguments: [
      ("/etc/a.pbk", .absolute), ("~/a.pbk", .absolute), ("'~'", .absolute), ("'/'", .absolute),
      ("..", .leavesFolder), ("../a", .leavesFolder), ("a/../../b", .leavesFolder), ("a/../b", .leavesFolder),
      ("a/..", .leavesFolder), ("./../a", .leavesFolder), ("''", .empty), ("'.'", .empty), ("./", .empty),
      ("a/", .empty), ("\"a\\0b\"", .invisibleCharacter), ("\"a\\nb\"", .invisibleCharacter),
      ("\"a\\eb\"", .invisibleCharacter), ("a\u{202E}b", .invisibleCharacter),
      ("a\u{200B}b", .invisibleCharacter),
      ("\"\\u2028\"", .invisibleCharacter), ("a\u{FEFF}b", .invisibleCharacter),
      ("'a\tb'", .invisibleCharacter),
      (String(repeating: "p", count: 1025), .tooLong),
    ] as [(String, PathFault)])
  func path(_ value: String, _ fault: PathFault) {
    for (text, line) in [("\nvault: \(value)", 2), ("environments:\n  p:\n    vault: \(value)", 3)] {
      guard case .refused(.badPath(let found, path: let quoted), let at)? = failure(of: text) else {
        Issue.record("\(value) was taken or refused otherwise: \(String(describing: failure(of: text)))")
        continue
      }
      #expect(found == fault)
      #expect(at.line == line)
      #expect(quoted.count <= ProjectFault.longestQuote)
    }
  }

  @Test func longNameIsCut() {
    let name = String(repeating: "a", count: 65)
    #expect(
      refusal(of: "environments: {\(name): {vault: a}}") == Refused(.badName(name, of: .environment), line: 1)
    )
    let key = String(repeating: "k", count: 5000)
    let cut = String(repeating: "k", count: 80)
    #expect(refusal(of: "? \(key)\n: x") == Refused(.unknownKey(cut, in: .top), line: 1))
  }

  @Test func unknownEnvironmentListsThose() throws {
    let file = try parse("environments: {b: {vault: x1}, K: {vault: x2}}")
    for name in ["c", "", "B", "\u{212A}", "b\0", "b "] {
      #expect(
        failure { () throws(ProjectError) in try file.vaultPath(environment: name) }
          == .unknownEnvironment(name, known: ["b", "K"]))
    }
  }
}
