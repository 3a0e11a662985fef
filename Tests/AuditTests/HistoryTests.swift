import Foundation
import SafeFiles
import Testing

@testable import Audit

/// A history that was made up: what git would print of it, and what an audit of each version by itself finds.
struct MadeHistory {
  /// A file as one commit changed it; nil where it was deleted.
  struct Change {
    let path: String
    let text: [UInt8]?
  }

  /// The oldest first.
  private(set) var commits: [[Change]] = []

  mutating func commit(_ changes: [Change]) { commits.append(changes) }

  private static let nothing = String(repeating: "0", count: 40)

  /// The name of a content: the same for the same.
  private static func name(_ text: [UInt8], _ names: inout [[UInt8]: String]) -> String {
    if let name = names[text] { return name }
    let digits = String(names.count + 1, radix: 16)
    let name = String(repeating: "a", count: 40 - digits.count) + digits
    names[text] = name
    return name
  }

  private static func commitName(_ age: Int) -> String {
    let digits = String(age, radix: 16)
    return "c" + String(repeating: "0", count: 39 - digits.count) + digits
  }

  /// What `git log`, `git ls-tree` and `git cat-file` print of it.
  struct Printed {
    var list: [UInt8] = []
    var tree: [UInt8] = []
    var contents: [String: [UInt8]] = [:]
  }

  func printed() -> Printed {
    var printed = Printed()
    var names: [[UInt8]: String] = [:]
    var tree: [String: String] = [:]
    for change in commits.joined() {
      tree[change.path] = change.text.map { Self.name($0, &names) }
      if let text = change.text { printed.contents[Self.name(text, &names)] = text }
    }
    for (path, name) in tree { printed.tree += Array("100644 blob \(name)\t\(path)\0".utf8) }
    for (age, changes) in commits.reversed().enumerated() {
      printed.list += Array("\0\(Self.commitName(age))\0\n".utf8)
      for change in changes {
        let name = change.text.map { Self.name($0, &names) } ?? Self.nothing
        let mode = change.text == nil ? "000000" : "100644"
        printed.list += Array(":100644 \(mode) \(Self.nothing) \(name) M\0\(change.path)\0".utf8)
      }
    }
    return printed
  }

  /// One finding of all versions.
  struct Found: Hashable {
    let rule: String
    let path: String
    let name: String?
    let value: [UInt8]?
  }

  /// The finding's first commit, and whether the last one has it.
  struct Origin: Equatable {
    var commit: String
    var isStillThere: Bool
  }

  /// What each version has when it is looked at by itself.
  func expected() throws -> [Found: Origin] {
    let printed = printed()
    var names: [[UInt8]: String] = [:]
    for (name, text) in printed.contents { names[text] = name }
    let present = Set(
      String(decoding: printed.tree, as: UTF8.self).split(separator: "\0").map {
        String($0.split(separator: "\t")[0].split(separator: " ")[2])
      })
    // Git's objects have no names of files: one that several files share is read as the one that was listed first.
    var paths: [String: String] = [:]
    var ages: [String: Int] = [:]
    for (age, changes) in commits.reversed().enumerated() {
      for change in changes {
        guard let text = change.text, let name = names[text] else { continue }
        if paths[name] == nil { paths[name] = change.path }
        ages[name] = age
      }
    }
    var found: [Found: (age: Int, isStillThere: Bool)] = [:]
    for (name, path) in paths {
      var audit = try TextAudit()
      let text = printed.contents[name] ?? []
      try audit.add(text.span, path: Array(path.utf8), mode: 0o644)
      for reported in audit.finish().findings {
        let finding = reported.finding
        let key = Found(rule: finding.rule, path: path, name: finding.name, value: finding.value)
        let other = found[key] ?? (0, false)
        found[key] = (max(other.age, ages[name] ?? 0), other.isStillThere || present.contains(name))
      }
    }
    return found.mapValues { Origin(commit: Self.commitName($0.age), isStillThere: $0.isStillThere) }
  }

  /// What the audit of the history finds.
  ///
  /// - Parameter remembered: how many lines it may remember.
  func audited(in scratch: Scratch, remembered: Int = HistoryAudit.mostLines) throws -> AuditReport {
    let printed = printed()
    let tree = try scratch.descriptor(of: printed.tree)
    let audit = try HistoryAudit(tree: tree.fileDescriptor, progress: nil, remembered: remembered)
    let list = try scratch.descriptor(of: printed.list)
    let answers = Pipe()
    let asked = Pipe()
    let (answering, asking) = (answers.fileHandleForWriting, asked.fileHandleForWriting)
    let thread = Thread {
      let all = asked.fileHandleForReading.readDataToEndOfFile()
      try? answering.write(contentsOf: Data(Self.answer(Array(all), printed.contents)))
      try? answering.close()
    }
    thread.start()
    try audit.read(list: list.fileDescriptor, objects: answers.fileHandleForReading.fileDescriptor) { names in
      do {
        if let names { try asking.write(contentsOf: Data(names)) } else { try asking.close() }
      } catch { return false }
      return true
    }
    for reread in HistoryAudit.Reread.allCases {
      let names = audit.asked(reread)
      guard !names.isEmpty else { continue }
      let objects = try scratch.descriptor(of: Self.answer(names, printed.contents))
      try audit.read(reread, objects: objects.fileDescriptor)
    }
    return try audit.finish()
  }

  private static func answer(_ names: [UInt8], _ contents: [String: [UInt8]]) -> [UInt8] {
    String(decoding: names, as: UTF8.self).split(separator: "\n").flatMap { name -> [UInt8] in
      let text = contents[String(name)] ?? []
      return Array("\(name) blob \(text.count)\n".utf8) + text + [0x0a]
    }
  }
}

extension Scratch {
  /// A file with bytes, open for reading.
  fileprivate func descriptor(of bytes: [UInt8]) throws -> FileHandle {
    let path = path + "/" + UUID().uuidString
    try Data(bytes).write(to: URL(fileURLWithPath: path))
    return try #require(FileHandle(forReadingAtPath: path))
  }
}

@Suite struct HistoryTests {
  /// Blocks of lines of each kind of file; `@` is a value that each use makes anew, `#` a number.
  private static let blocks: [(path: String, blocks: [String])] = [
    (
      "src/app#.py",
      [
        "db_password = \"@\"", "value_# = compute(#, token_#)", "def run_#(token):\n    return token + #",
        "API_SECRET = (\n    \"@\"\n)", "settings = {\n    \"secret_key\": \"@\",\n    \"port\": #,\n}",
        "jwt_secret = os.environ.get(\"JWT_SECRET\", \"@\")", "# password: @",
        "connect(\n    host=\"db#\",\n    password=\"@\",\n)", "x_# = #", "",
        "URL = \"postgres://app:@@db/app#\"", "\"\"\"Notes on # and the token.\"\"\"",
        "session_secret = secrets.token_hex(#)",
      ]
    ),
    (
      "web/server#.js",
      [
        "const token# = read(#);", "const secret = process.env.JWT_SECRET || '@';",
        "app.use(session({\n  secret: '@',\n  resave: false,\n}));", "let n# = #;", "// token #",
        "const apiKey =\n  '@';", "export const password = `@`;",
        "fetch(url, { headers: { Authorization: 'Bearer @' } });",
      ]
    ),
    ("config/settings#.json", ["{ \"name\": \"n#\",\n  \"password\": \"@\",\n  \"port\": # }"]),
    ("conf/app#.yaml", ["db#:\n  password: @\n  port: #", "token#: @", "name#: x", "# secret #"]),
    ("deploy/.env", ["DB_PASSWORD=@", "PORT#=#", "# note #", "API_TOKEN=@"]),
    (
      "notes#.md",
      [
        "Some words on #.", "The token is ghp_%",
        "-----BEGIN RSA PRIVATE KEY-----\n%\n%\n%\n-----END RSA PRIVATE KEY-----",
        "aws_secret_access_key = %",
      ]
    ),
    ("Dockerfile", ["ENV DB_PASSWORD=@", "RUN make #", "ARG TOKEN=@"]),
    ("db/init#.sql", ["CREATE USER app# WITH PASSWORD '@';", "SELECT #;", "-- password #"]),
  ]

  private struct Maker {
    var random: Seeded
    var values: [String] = []

    mutating func pick(_ count: Int) -> Int { Int.random(in: 0..<count, using: &random) }

    mutating func block(_ template: String) -> [String] {
      var text = ""
      for character in template {
        switch character {
        case "#" where text.last != "\n" && !text.isEmpty: text += String(pick(40))
        case "@": text += value(9)
        case "%": text += value(36)
        default: text.append(character)
        }
      }
      return text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }

    /// Often one that was there before.
    private mutating func value(_ count: Int) -> String {
      let old = values.filter { $0.utf8.count == count + 3 }
      if !old.isEmpty, pick(3) == 0 { return old[pick(old.count)] }
      let letters = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789"
      let text = String(decoding: [UInt8].random(count, of: letters, &random), as: UTF8.self) + "7kQ"
      values.append(text)
      return text
    }
  }

  /// A repository of a few files whose blocks come, go, move and come back.
  private static func history(_ seed: UInt64) -> MadeHistory {
    var maker = Maker(random: Seeded(seed))
    var history = MadeHistory()
    let files = (0..<3).map { _ in
      let kind = blocks[maker.pick(blocks.count)]
      return (path: kind.path.replacingOccurrences(of: "#", with: String(maker.pick(2))), blocks: kind.blocks)
    }
    var states = files.map { _ in [[String]]() }
    var earlier: [[(Int, [[String]])]] = []
    for commit in 0..<(5 + maker.pick(25)) {
      var changes: [(Int, [[String]])] = []
      if commit > 3, maker.pick(8) == 0 {
        // A revert: contents that are known already.
        changes = earlier[maker.pick(earlier.count)]
      } else {
        let index = maker.pick(files.count)
        var state = states[index]
        for _ in 0...maker.pick(4) {
          let place = maker.pick(state.count + 1)
          switch maker.pick(state.count > 12 ? 8 : 5) {
          case 0 where !state.isEmpty:
            state[min(place, state.count - 1)] = maker.block(
              files[index].blocks[maker.pick(files[index].blocks.count)])
          case 5...: state.remove(at: min(place, state.count - 1))
          case 1 where state.count > 1: state.swapAt(0, min(place, state.count - 1))
          default:
            state.insert(maker.block(files[index].blocks[maker.pick(files[index].blocks.count)]), at: place)
          }
        }
        changes = [(index, state)]
      }
      earlier.append(changes)
      history.commit(
        changes.map { index, state in
          states[index] = state
          return MadeHistory.Change(path: files[index].path, text: text(state))
        })
    }
    return history
  }

  private static func text(_ state: [[String]]) -> [UInt8] {
    Array((state.joined().joined(separator: "\n") + "\n").utf8)
  }

  private static func origins(_ report: AuditReport) -> [MadeHistory.Found: MadeHistory.Origin] {
    var found: [MadeHistory.Found: MadeHistory.Origin] = [:]
    for reported in report.findings {
      let finding = reported.finding
      let key = MadeHistory.Found(
        rule: finding.rule, path: String(decoding: finding.path, as: UTF8.self), name: finding.name,
        value: finding.value)
      found[key] = MadeHistory.Origin(
        commit: reported.origin?.commit ?? "", isStillThere: reported.origin?.isStillThere ?? false)
    }
    return found
  }

  @Test func linesThatWereSeenHideNothing() throws {
    let scratch = try Scratch()
    var (findings, different, versions) = (0, 0, 0)
    let seeds = 0..<UInt64(100)
    for seed in seeds {
      let history = Self.history(seed)
      versions += history.commits.count
      let expected = try history.expected()
      // Without any memory, with as much as is needed, and with too little.
      for remembered in [HistoryAudit.mostLines, 0, 64] {
        let found = Self.origins(try history.audited(in: scratch, remembered: remembered))
        findings += found.count
        for key in Set(expected.keys).union(found.keys) where expected[key] != found[key] {
          different += 1
          let (wanted, had) = (expected[key], found[key])
          Issue.record(
            "\(seed), \(remembered): \(key.rule) \(key.path) \(key.name ?? ""): \(String(describing: had)), not \(String(describing: wanted))"
          )
        }
      }
    }
    print("\(seeds.count) repositories of \(versions) commits, \(findings) findings, \(different) different")
  }

  /// A statement of several lines in code that has nothing else, its value in the oldest version alone.
  @Test func aValueThatTheOldestVersionHadIsFound() throws {
    let scratch = try Scratch()
    let statements: [(path: String, text: String)] = [
      ("app.py", "settings = dict(\n    db_password=\n    @,\n)"),
      ("app.py", "API_SECRET = (\n    # of the shop\n    @\n)"),
      ("app.py", "jwt_secret = os.environ.get(\n    \"JWT_SECRET\",\n    @,\n)"),
      ("app.js", "const apiKey =\n  @;"), ("app.js", "app.use(session({\n  secret:\n    @,\n}));"),
      ("app.rb", "password =\n  @"), ("App.java", "String password =\n    @;"),
      ("app.go", "password :=\n\t@"),
    ]
    let lines = (0..<40).map { "run(\($0))" }.joined(separator: "\n")
    var found = 0
    for (path, statement) in statements {
      var history = MadeHistory()
      for value in ["\"Kz8tLxY7bMnV\"", "read()", "read(1)"] {
        let text = "\(lines)\n\(statement.replacingOccurrences(of: "@", with: value))\n\(lines)\n"
        history.commit([MadeHistory.Change(path: path, text: Array(text.utf8))])
      }
      let expected = try history.expected()
      #expect(Self.origins(try history.audited(in: scratch)) == expected, "\(path): \(statement)")
      found += expected.count
    }
    print("\(statements.count) statements, \(found) findings of the oldest version")
    #expect(found >= statements.count - 2)
  }
}
