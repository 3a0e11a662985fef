import Testing

@testable import Audit

/// What `.dockerignore` leaves out, by the rules of Docker's documentation and of Go's `filepath.Match`.
@Suite struct DockerIgnoreTests {
  private static let cases: [(lines: [String], out: [String], within: [String])] = [
    ([".env"], [".env"], ["a/.env", ".env.local", "x.env"]),
    (["**/.env"], [".env", "a/.env", "a/b/.env"], [".env.local", "a.env"]),
    (["*/.env"], ["a/.env"], [".env", "a/b/.env"]),
    ([".env*"], [".env", ".env.local", ".envrc"], ["a/.env"]),
    (["/secrets/"], ["secrets/a", "secrets/b/c"], ["a/secrets/b", "secrets.txt"]),
    (["secrets"], ["secrets", "secrets/a"], ["my-secrets/a"]),
    (["*", "!src"], [".env", "a/b"], ["src", "src/a", "src/a/b"]),
    (["*", "!src", "src/.env"], ["src/.env", ".env"], ["src/a"]),
    ([".env*", "!.env.example"], [".env"], [".env.example"]),
    (["!.env", ".env"], [".env"], []),
    ([".env", "!.env"], [], [".env"]),
    (["**"], ["a", "a/b", ".env"], []),
    (["**/secrets/**"], ["secrets/a", "x/secrets/a/b"], ["secret/a"]),
    (["a/**/b"], ["a/b", "a/x/b", "a/x/y/b", "a/b/c"], ["b", "ab", "a/xb"]),
    (["**/*.pem"], ["a.pem", "x/y.pem"], ["a.pem.txt"]),
    (["*.pem"], ["a.pem"], ["x/a.pem"]),
    (["?env"], [".env"], ["env", "a/env"]),
    (["[.x]env"], [".env", "xenv"], ["yenv"]),
    (["[^a-c]x"], ["dx"], ["ax", "bx", "cx"]),
    (["\\*"], ["*"], ["a"]),
    (["./a/../.env"], [".env"], ["a"]),
    (["."], [], ["a"]),
    (["../x"], [], ["x"]),
    (["backups/*/.env"], ["backups/1/.env"], ["backups/.env", "backups/1/2/.env"]),
    (["a**"], ["a", "ab", "ab/c"], ["ba"]),
    (["**/"], ["a", "a/b"], []),
    (["! .env", ".en?", "!.env"], [], [".env"]),
    (["["], [], ["[", "a"]),
  ]

  @Test func linesLeaveOutWhatTheyCover() {
    var checked = 0
    for (lines, out, within) in Self.cases {
      let ignore = DockerIgnore(lines)
      for path in out { #expect(ignore.leavesOut(path.utf8), "\(lines) has to leave out \(path)") }
      for path in within { #expect(!ignore.leavesOut(path.utf8), "\(lines) has to leave \(path) in") }
      checked += out.count + within.count
    }
    print("\(checked) paths, \(Self.cases.count) files of patterns")
  }

  /// Against a plain recursive reading, on all short patterns and paths of a small alphabet.
  @Test func agreesWithAPlainReading() {
    let pieces = ["a", "*", "**", "?", "/", "."]
    var patterns: [String] = [""]
    for _ in 0..<4 { patterns += patterns.flatMap { pattern in pieces.map { pattern + $0 } } }
    let paths = ["a", "aa", ".", "a/a", "a/aa", "aa/a", "a/a/a", ".a", "a/.a", ".a/a", "a.a"]
    var compared = 0
    for pattern in Set(patterns) {
      let text = pattern.split(separator: "/").filter { $0 != "." }.joined(separator: "/")
      guard !pattern.isEmpty, !text.isEmpty, !text.split(separator: "/").contains("..") else { continue }
      for path in paths {
        let parts = path.split(separator: "/")
        let expected = parts.indices.contains { index in
          Self.matches(text[...], parts[...index].joined(separator: "/")[...])
        }
        #expect(DockerIgnore([pattern]).leavesOut(path.utf8) == expected, "\(pattern) on \(path)")
        compared += 1
      }
    }
    print("\(compared) pairs of a pattern and a path")
  }

  private static func matches(_ pattern: Substring, _ path: Substring) -> Bool {
    guard let first = pattern.first else { return path.isEmpty }
    let rest = pattern.dropFirst()
    if pattern.hasPrefix("**") {
      var after = pattern.dropFirst(2)
      if after.first == "/" { after = after.dropFirst() }
      if after.isEmpty { return true }
      if matches(after, path) { return true }
      return path.indices.contains { path[$0] == "/" && matches(after, path[path.index(after: $0)...]) }
    }
    switch first {
    case "*":
      if matches(rest, path) { return true }
      guard let byte = path.first, byte != "/" else { return false }
      return matches(pattern, path.dropFirst())
    case "?":
      guard let byte = path.first, byte != "/" else { return false }
      return matches(rest, path.dropFirst())
    default:
      guard path.first == first else { return false }
      return matches(rest, path.dropFirst())
    }
  }
}
