import AuditFacts
import Foundation
import Testing

@testable import Audit

/// What is kept of the files until all are read, and what is said where it would be too much.
@Suite struct TreeMemoryTests {
  private func file(_ text: String, _ path: String) -> AuditedFile {
    let bytes = Array(text.utf8)
    let kind = FileKind(path: Array(path.utf8), beginning: bytes.span)
    guard case .source(let language) = kind else {
      return AuditedFile(
        path: Array(path.utf8), kind: kind,
        facts: FactReader.read(bytes.span, kind: kind, path: Array(path.utf8)))
    }
    let facts = SourceReader.facts(in: bytes.span, language: language, around: Array(1...bytes.count))
    return AuditedFile(path: Array(path.utf8), kind: kind, facts: facts)
  }

  @Test func ofSourceCodeOnlyReadingsOfSecretsAreKept() {
    let source = file(
      """
      const title = "Orchard", tokenName = "token", port = process.env.PORT;
      const secret = process.env.JWT_SECRET ?? "Kz8tLxY7bMnVKz8tLxY7bMnVKz8tLxY7";
      const password = "Kz8tLxY7bMnV";

      """, "src/config.js")
    #expect(source.facts.facts.count > 3)
    let kept = TreeNeeds().digest(of: source).file?.facts
    #expect(kept?.facts.isEmpty ?? false)
    #expect(
      kept?.observations.map(\.what) == [
        .needs(Reference("JWT_SECRET", from: .variable, otherwise: .ifUnset(.unknown)))
      ])
    #expect(kept?.observations.map(\.place.line) == [2])
  }

  @Test func aFileThatOthersHaveNothingToDoWithIsNotKept() {
    let texts = [
      ("src/a.js", "const password = \"Kz8tLxY7bMnV\";\n"), ("src/test/a.js", "f(process.env.JWT_SECRET)\n"),
      ("a.yaml", "title: password\n"), (".gitignore", "node_modules\n"),
      ("Tests/Dockerfile", "FROM a\nCOPY . .\n"),
    ]
    for (path, text) in texts { #expect(TreeNeeds().digest(of: file(text, path)).file == nil, "\(path)") }
    for (path, text) in [
      (".env", ""), (".dockerignore", ""), (".gitignore", ".env\n"), ("Dockerfile", "FROM a\nCOPY . .\n"),
    ] { #expect(TreeNeeds().digest(of: file(text, path)).file != nil, "\(path)") }
  }

  @Test func namesOfTheVaultThatAreUsedAreKept() {
    let needs = TreeNeeds(vaultNames: [VaultName(name: "DB_PASSWORD"), VaultName(name: "API_KEY")])
    let compose = file(
      "services:\n  a:\n    environment:\n      PASSWORD_FILE: /run/secrets/db-password\n", "compose.yaml")
    #expect(needs.digest(of: compose).used == ["db_password"])
    #expect(TreeNeeds().digest(of: compose).used.isEmpty)
  }

  @Test func whatIsTooMuchIsJudgedByItselfAndNamed() throws {
    let tree = try Scratch()
    for number in 0..<20 {
      try tree.write("DB_PASSWORD=Kz8tLxY7bMnV\(number)\nDB_USER=app\n", to: "part\(number)/.env")
    }
    let memory = TreeMemory(TreeNeeds(), room: 8000)
    let request = WalkRequest(root: tree.path)
    let walked = try TreeWalk(request, Detector.with(nil), memory, progress: nil).run()
    let named = walked.unread.filter { $0.reason == .tooMuchToCompare }
    #expect(walked.files.count > 2 && named.count > 2 && walked.files.count + named.count == 20)
    #expect(Set(walked.findings.map(\.path)).count == 20)
    #expect(walked.files.reduce(0) { $0 + FileDigest(file: $1).cost } <= 8000)
    print("of 20 files \(walked.files.count) are compared, and \(named.count) named as too much")
  }

  @Test func moreFindingsThanAreListedAreNamed() throws {
    let memory = TreeMemory(TreeNeeds())
    #expect(memory.hasRoom(forFindings: Examined.mostOfAll))
    #expect(!memory.hasRoom(forFindings: 1))
  }
}
