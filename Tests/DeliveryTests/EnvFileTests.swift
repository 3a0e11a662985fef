import Delivery
import Dialects
import Glibc
import SafeFiles
import SecretMemory
import Testing
import Vault

@Suite struct EnvFileTests {
  let scratch = Scratch()

  @Test func everyValueRoundTripsOrIsRefusedByName() throws {
    let vault = try TestVault()
    var all: [String: [UInt8]] = [:]
    var carried: [String: [UInt8]] = [:]
    var refused: [String: CarryFault] = [:]
    for (index, value) in adversarialValues().enumerated() {
      let name = "S\(index)"
      if value.contains(0) {
        refused[name] = .env(.nul)
      } else if String(validating: value, as: UTF8.self) == nil {
        refused[name] = .env(.notUTF8(.compose))
      } else {
        carried[name] = value
      }
      all[name] = value
    }
    try vault.set(all)
    scratch.write(".env", "")
    let before = try scratch.snapshot(".")
    let found = refusals { () throws(DeliveryError) in try EnvFile(vault.open).deliver(to: scratch(".env")) }
    let expected = try refused.map { Refusal.cannotCarry(try SecretName($0.key), $0.value) }
    #expect(found.count == expected.count && found.allSatisfy { expected.contains($0) })
    #expect(try scratch.snapshot(".") == before)

    let chosen = try carried.keys.map { try SecretName($0) }
    let report = try EnvFile(vault.open, names: chosen).deliver(to: scratch(".env"))
    #expect(report.items.count == carried.count)
    let bytes = try #require(scratch.bytes(".env"))
    let readout = try EnvReader.read(bytes.span, as: .compose, limits: EnvLimits(bytes: 16 << 20))
    var exact = 0
    for entry in readout.entries {
      if case .value(let value) = entry.reading, let wanted = carried[entry.name],
        value.bytes.isEqual(to: wanted.span)
      {
        exact += 1
      }
    }
    print(
      "env file: \(exact) of \(carried.count) adversarial values read back exactly, "
        + "\(found.count) refused by name")
    #expect(exact == carried.count && readout.entries.count == exact && exact >= 300)
    #expect(try fileStatus(scratch(".env"))?.mode == 0o600)
  }

  @Test func theTextIsAHeaderAndSortedLines() throws {
    let vault = try TestVault(["B": "two words", "A": "one", "C": ""])
    let path = scratch(".env")
    _ = try EnvFile(vault.open).deliver(to: path)
    let text = try #require(scratch.text(".env"))
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines[0].wholeMatch(of: /# pbk-secrets dialect=compose digest=[A-Za-z0-9_-]{22}/) != nil)
    #expect(lines.dropFirst() == ["A=one", "B=\"two words\"", "C=", ""])
    let printed = try EnvFile(vault.open).text()
    let isSame = printed.bytes.isEqual(to: Array(text.utf8).span)
    #expect(isSame)
  }

  @Test func whatIsRightIsNotTouched() throws {
    let vault = try TestVault(["A": "one", "B": "two"])
    _ = try EnvFile(vault.open).deliver(to: scratch(".env"))
    let before = try scratch.snapshot(".")
    let again = try EnvFile(vault.open).deliver(to: scratch(".env"))
    #expect(!again.hasChanges && again.items.map(\.change) == [.unchanged, .unchanged])
    #expect(try scratch.snapshot(".") == before)
    chmod(scratch(".env"), 0o640)
    #expect(try EnvFile(vault.open).deliver(to: scratch(".env")).target == .modeFixed(from: 0o640))
    #expect(try fileStatus(scratch(".env"))?.mode == 0o600)
  }

  @Test func itsOwnUneditedFileIsReplaced() throws {
    let vault = try TestVault(["A": "one", "B": "two"])
    _ = try EnvFile(vault.open).deliver(to: scratch(".env"))
    for round in 0..<12 { try vault.set("A", "value \(round)") }
    let plan = try EnvFile(vault.open, names: names("A")).plan(for: scratch(".env"))
    let report = try EnvFile(vault.open, names: names("A")).deliver(to: scratch(".env"))
    #expect(report.items == plan.items && report.items.map(\.change) == [.changed(previousBytes: 3)])
    #expect(report.stale == ["B"])
    #expect(scratch.text(".env")?.hasSuffix("\nA=\"value 11\"\n") == true)
  }

  @Test func anEditedFileIsNotReplacedUnlessTheVaultKnowsAll() throws {
    let vault = try TestVault(["A": "one", "B": "two"])
    _ = try EnvFile(vault.open).deliver(to: scratch(".env"))
    let own = try #require(scratch.text(".env"))
    try vault.set("A", "newer")
    let path = scratch(".env")
    let cases: [(text: String, names: [String], lines: [Int])] = [
      (own + "MINE=3\n", ["MINE"], [4]),
      (own.replacing("two", with: "edited"), ["B"], [3]),
      (own + "A=$B\n", ["A"], [2, 4]),
      ("A=two\nB=one\n", ["A", "B"], [1, 2]),
      ("A=one\nnot an assignment\n", [], [2]),
      ("A=one\nB=\"open\n", ["B"], [2]),
      ("A\n", [], [1]),
    ]
    for one in cases {
      scratch.write(".env", one.text)
      let before = try scratch.snapshot(".")
      let refused = refusals { () throws(DeliveryError) in try EnvFile(vault.open).deliver(to: path) }
      guard case .wouldLose(path, _, let lines)? = refused.first, refused.count == 1 else {
        Issue.record("\(one.text): \(refused)")
        continue
      }
      #expect(lines == one.lines, "\(one.text)")
      if case .wouldLose(_, let names, _)? = refused.first, !one.names.isEmpty {
        #expect(names == one.names || one.text.contains("open"), "\(one.text)")
      }
      #expect(try scratch.snapshot(".") == before)
      #expect(try EnvFile(vault.open, isReplacing: true).deliver(to: path).hasChanges)
    }
    let known = ["A=one\nB=two\n", own + "# mine\n", "export B='two'\n", ""]
    for text in known {
      scratch.write(".env", text)
      #expect(try EnvFile(vault.open).deliver(to: path).hasChanges, "\(text)")
    }
    scratch.write(".env", "# one\nA=one\n # two\n#")
    #expect(try EnvFile(vault.open).deliver(to: path).notes == [.commentsNotKept(lines: 2)])
  }

  @Test func leftoversOfACrashAreCleaned() throws {
    let vault = try TestVault(["A": "one"])
    scratch.write("..env.pbk-tmp-0123456789abcdef", "left behind")
    scratch.write(".other.pbk-tmp-0123456789abcdef", "of another file")
    _ = try EnvFile(vault.open).deliver(to: scratch(".env"))
    #expect(scratch.names() == [".env", ".other.pbk-tmp-0123456789abcdef"])
  }

  @Test func aHeaderOfAnotherVaultIsNoProof() throws {
    let other = try TestVault(["A": "theirs"])
    _ = try EnvFile(other.open).deliver(to: scratch(".env"))
    let vault = try TestVault(["A": "one"])
    let refused = refusals { () throws(DeliveryError) in try EnvFile(vault.open).deliver(to: scratch(".env"))
    }
    #expect(refused == [.wouldLose(path: scratch(".env"), names: ["A"], lines: [2])])
  }

  @Test func namesThatNoVariableHasAreRefused() throws {
    let vault = try TestVault(["A": "one", "crm/B": "two", "0C": "x", "D.E": "x", "F-G": "x"])
    let refused = refusals { () throws(DeliveryError) in try EnvFile(vault.open).text() }
    #expect(
      refused == names("0C", "D.E", "F-G", "crm/B").map { .cannotCarry($0, .env(.nameNotUsable)) })
  }

  @Test func theHeaderNamesTheConsumersWhoAllReadTheFile() throws {
    let vault = try TestVault(["A": "it's two words", "B": "a$b `c`", "C": "$x\\"])
    let path = scratch("app.env")
    let report = try EnvFile(vault.open, names: names("A", "B"), consumers: [.node, .compose]).deliver(
      to: path)
    #expect(report.notes.isEmpty && report.items.count == 2)
    let text = try #require(scratch.text("app.env"))
    #expect(text.contains(/^# pbk-secrets dialect=compose,node digest=[A-Za-z0-9_-]{22}\n/))
    #expect(text.hasSuffix("\nA=\"it's two words\"\nB='a$b `c`'\n"))
    for reader in [EnvDialect.compose, .node] {
      let readout = try EnvReader.read(Array(text.utf8).span, as: reader)
      #expect(readout.fault == nil && readout.entries.map(\.name) == ["A", "B"])
    }
    // The order in which they are named, and how often, makes no difference.
    let again = try EnvFile(vault.open, names: names("A", "B"), consumers: [.compose, .node, .node]).deliver(
      to: path)
    #expect(!again.hasChanges)
    let refused = refusals { () throws(DeliveryError) in
      try EnvFile(vault.open, consumers: [.compose, .portable]).deliver(to: path)
    }
    #expect(refused == names("C").map { .cannotCarry($0, .env(.noSpelling(.portable))) })
    #expect(scratch.text("app.env") == text)
  }

  @Test func aFileOfAnotherConsumerIsReadAsItSays() throws {
    let vault = try TestVault(["A": "it's $5"])
    let path = scratch(".env")
    for consumers: [EnvConsumer] in [
      [.posix], [.compose], [.node], [.raw], [.python], [.systemd], [.nodeExpand], [.raw],
    ] {
      let report = try EnvFile(vault.open, consumers: consumers).deliver(to: path)
      #expect(
        report.hasChanges && report.items.map(\.change) == (consumers == [.posix] ? [.created] : [.unchanged])
      )
    }
    // Its own header on somebody else's text is no proof, whatever it names.
    let own = try #require(scratch.text(".env"))
    scratch.write(".env", own.replacing("it's", with: "its").replacing("=raw", with: "=posix"))
    let refused = refusals { () throws(DeliveryError) in try EnvFile(vault.open).deliver(to: path) }
    #expect(refused == [.wouldLose(path: path, names: [], lines: [2])])
  }

  @Test func whatAnEarlierVersionDeliveredIsItsOwn() throws {
    let vault = try TestVault(["A": "a \"b\" $c\\", "B": "x"])
    let path = scratch(".env")
    let body = "A=\"a \\\"b\\\" \\$c\\\\\"\nB=x\n"
    let digest = try digestOfText(body, vault.open)
    scratch.write(".env", "# pbk-secrets dialect=compose digest=\(digest)\n" + body)
    let before = try scratch.snapshot(".")
    #expect(try !EnvFile(vault.open).deliver(to: path).hasChanges)
    #expect(try scratch.snapshot(".") == before)
    try vault.set("A", "new")
    for _ in 0..<12 { try vault.set("B", "y"); try vault.set("B", "z") }
    #expect(
      try EnvFile(vault.open).deliver(to: path).target
        == .changed(previousBytes: before[".env"]?.bytes.count ?? 0))
  }

  @Test func cautionsAreNotes() throws {
    let vault = try TestVault(["A": "'quoted'", "B": "a\"b"])
    let raw = try EnvFile(vault.open, consumers: [.raw]).text().notes
    let compose = try EnvFile(vault.open).text().notes
    #expect(raw == names("A").map { .caution($0, .looksQuoted) })
    #expect(compose == names("B").map { .caution($0, .needsCompose220) })
  }
}
