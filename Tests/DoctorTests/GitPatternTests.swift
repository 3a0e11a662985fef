import Testing

@testable import Commands
@testable import Git

/// Ignore files and attributes, compared with git itself.
@Suite struct GitPatternTests {
  private static let parts = [
    "*", "**", "?", "a", "b", "ab", ".env", ".env.*", "*.key", "secrets", "secrets.pbk", "[ab]", "[!a]",
    "[a-c]*",
    "[[:alpha:]]", "\\*",
    "a*b", "*a*", "[]]", "[]-a]", "\\ab", "[a", "b ", "a\\ ", "\\!a", "\\#b", "x**y", "***",
  ]
  private static let names = [
    "a", "b", "ab", "c", "aab", ".env", ".env.local", "x.key", "secrets", "secrets.pbk", "*", "]", "-", "xy",
    "x1y",
    "!a", "#b", "b ", "a ",
  ]

  private static func pattern(_ random: inout Seeded) -> String {
    let chosen = (0..<Int.random(in: 1...3, using: &random)).map { _ in
      Self.parts.randomElement(using: &random) ?? "a"
    }
    let start = ["", "", "", "/", "!", "!/", "#"].randomElement(using: &random) ?? ""
    let end = ["", "", "", "/", " ", "/**"].randomElement(using: &random) ?? ""
    return start + chosen.joined(separator: "/") + end
  }

  private static func path(_ random: inout Seeded) -> String {
    (0..<Int.random(in: 1...3, using: &random)).map { _ in names.randomElement(using: &random) ?? "a" }
      .joined(separator: "/")
  }

  @Test func ignoresWhatGitIgnores() throws {
    guard let git = RealGit() else { return print("note: git is not here; ignore files are not compared") }
    var random = Seeded(3)
    let tree = try #require(git.tree)
    var compared = 0
    var ignored = 0
    for _ in 0..<150 {
      for file in [".gitignore", "a/.gitignore", ".git/info/exclude"] {
        let lines = (0..<Int.random(in: 0...4, using: &random)).map { _ in Self.pattern(&random) }
        let end = Bool.random(using: &random) ? "\r\n" : "\n"
        try git.write(lines.map { $0 + end }.joined(), to: file)
      }
      // The folder that is there is none for git's question about a file.
      let paths = Set((0..<40).map { _ in Self.path(&random) }).subtracting(["a"]).sorted()
      let input = paths.map { $0 + "\0" }.joined()
      let answer = try #require(
        git.run(["check-ignore", "--no-index", "-z", "--stdin"], input: input, accepting: [0, 1]))
      let expected = Set(answer.split(separator: "\0").map(String.init))
      for path in paths {
        compared += 1
        let found = GitIgnore(tree: tree).verdict(on: path)?.isIgnored ?? false
        if found { ignored += 1 }
        #expect(found == expected.contains(path), "\(path) with \(git.ignoreFiles)")
      }
    }
    print("ignore files: \(compared) paths as git has them, \(ignored) of them ignored")
    #expect(compared > 4000 && ignored > compared / 10)
  }

  @Test func attributesAreGits() throws {
    guard let git = RealGit() else { return print("note: git is not here; attributes are not compared") }
    var random = Seeded(4)
    let tree = try #require(git.tree)
    let values = ["-text", "text", "text=auto", "!text", "binary", "diff", "eol=lf -diff", "text -text"]
    var compared = 0
    var said = 0
    for _ in 0..<150 {
      for file in [".gitattributes", "a/.gitattributes", ".git/info/attributes"] {
        let lines = (0..<Int.random(in: 0...4, using: &random)).map { _ in
          let pattern = Self.pattern(&random).filter { $0 != " " && $0 != "!" && $0 != "\\" }
          return "\(pattern) \(values.randomElement(using: &random) ?? "")\n"
        }
        try git.write(lines.joined(), to: file)
      }
      let paths = Set((0..<40).map { _ in Self.path(&random) }).sorted()
      let input = paths.map { $0 + "\0" }.joined()
      let answer = try #require(git.run(["check-attr", "--stdin", "-z", "text"], input: input))
      let fields = answer.split(separator: "\0", omittingEmptySubsequences: false).map(String.init)
      for (number, path) in paths.enumerated() {
        compared += 1
        let found = GitAttributes(tree: tree).lineEnds(of: path)
        let expected: GitAttributes.LineEnds =
          switch fields[number * 3 + 2] {
          case "unset": .kept
          case "set": .converted
          case "auto": .guessed
          default: .unsaid
          }
        if expected != .unsaid { said += 1 }
        #expect(found == expected, "\(path)")
      }
    }
    print("attributes: \(compared) paths as git has them, \(said) with something said")
    #expect(compared > 4000 && said > compared / 10)
  }

  @Test func aSlowPatternEndsSoon() throws {
    let stars = Array(String(repeating: "*a", count: 60).utf8) + [UInt8(ascii: "b")]
    let pattern = try #require(GitPattern(stars[...]))
    let name = Array(String(repeating: "a", count: 250).utf8)
    var steps = GitPattern.mostSteps
    #expect(!pattern.covers(name[...], isFolder: false, &steps))
    #expect(steps <= 0)
    let lines = Array(String(repeating: String(decoding: stars, as: UTF8.self) + "\n", count: 5000).utf8)
    #expect(GitIgnore.last(in: lines, named: "x", name[...], false) == nil)
    // A long set costs what it is long, each time that the star comes back to it.
    let ranges = (0..<300).flatMap { _ in [UInt8(1), UInt8(ascii: "-"), 0xff] }
    let set = Array("*[".utf8) + ranges + [UInt8(ascii: "]"), 2]
    steps = GitPattern.mostSteps
    #expect(try #require(GitPattern(set[...])).covers(name[...], isFolder: false, &steps) == false)
    #expect(steps <= GitPattern.mostSteps - name.count * ranges.count)
    // No pattern is so deep that it takes the stack.
    let pairs = [400_000, 300].map { String(repeating: "**/", count: $0) }
    let deep = Array("\(pairs[0])\n\(pairs[1])b\n".utf8)
    #expect(GitIgnore.last(in: deep, named: "x", name[...], false) == nil)
  }
}
