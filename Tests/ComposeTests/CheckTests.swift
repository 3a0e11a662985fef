import Compose
import Dialects
import Testing

/// What `compose check` finds: each rule by a case that breaks it, and one that doesn't.
struct CheckTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let title: String
    let compose: String
    var files: [String: String] = [:]
    var environment: [String: String] = [:]
    var supply = Self.supply()
    /// Each as `rule line severity`.
    let expected: [String]

    var testDescription: String { title }

    /// A vault with DB_PASSWORD, API_KEY and OTHER; a folder of files with the first two, and an .env.
    static func supply(
      names: [String] = ["API_KEY", "DB_PASSWORD"], folder: [String]? = ["API_KEY", "DB_PASSWORD"],
      dotenv: [String] = [], readBy: [EnvDialect] = [.compose], files: [ComposeSupply.File] = [],
      services: [String] = [], usedElsewhere: Set<String> = ["API_KEY", "DB_PASSWORD"]
    ) -> ComposeSupply {
      let place = ComposePlace(file: "/p/pbk-secrets.yaml", line: 2)
      let folders = folder.map {
        [
          ComposeSupply.Folder(
            target: "backend", path: "/p/secrets", names: $0, services: services, place: place)
        ]
      }
      let env = ComposeSupply.File(
        target: "dotenv", path: "/p/.env", names: dotenv, form: .variables(readBy: readBy), place: place)
      return ComposeSupply(
        names: names, folders: folders ?? [], files: (dotenv.isEmpty ? [] : [env]) + files,
        usedElsewhere: usedElsewhere)
    }

    static func envFile(_ readBy: [EnvDialect]) -> ComposeSupply.File {
      ComposeSupply.File(
        target: "env", path: "/p/b.env", names: ["API_KEY"], form: .variables(readBy: readBy),
        place: ComposePlace(file: "/p/pbk-secrets.yaml", line: 5))
    }
  }

  @Test(arguments: cases + otherCases) func rule(_ one: Case) throws {
    let found = try Self.findings(one)
    let lines = found.map { "\($0.fault.rule) \($0.place?.line ?? 0) \($0.severity)" }
    #expect(lines == one.expected)
  }

  @Test func everyRuleHasACase() {
    let tested = Set((Self.cases + Self.otherCases).flatMap(\.expected).map { $0.split(separator: " ")[0] })
    #expect(tested.count == 29)
    print("compose check: \(Self.cases.count + Self.otherCases.count) cases, \(tested.count) rules")
  }

  /// Whatever is found stands in a line that has the name.
  @Test func findingsPointToTheirLines() throws {
    var count = 0
    var wrong = 0
    for seed in 0..<300 {
      let made = RandomProject(seed: UInt64(seed))
      var files: [String: String] = [:]
      for (name, text) in made.files { files["/p/" + name] = text }
      let supply = Case.supply(names: ["A", "B", "DB_PASSWORD"], folder: ["A", "DB_PASSWORD"])
      let request = ComposeRequest(folder: "/p", files: made.named)
      let project = try ComposeProject.read(request, from: .made(files))
      for finding in ComposeCheck.findings(of: project, supply) {
        guard let place = finding.place, let text = files[place.file] else { continue }
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        guard place.line >= 1, place.line <= lines.count else {
          Issue.record("seed \(seed): \(finding)")
          continue
        }
        guard let name = finding.fault.names.first, finding.fault.rule != "env-file-kept-by-hand" else {
          continue
        }
        count += 1
        if !lines[place.line - 1].contains(name) {
          wrong += 1
          if wrong < 5 { Issue.record("seed \(seed): \(finding) in '\(lines[place.line - 1])'") }
        }
      }
    }
    print("compose check: \(count) findings in random projects, \(wrong) in a line without the name")
    #expect(count > 1_000)
  }

  private static func findings(_ one: Case) throws -> [ComposeFinding] {
    var files = ["/p/compose.yaml": one.compose]
    for (name, text) in one.files { files["/p/" + name] = text }
    let request = ComposeRequest(folder: "/p", environment: one.environment)
    return ComposeCheck.findings(of: try ComposeProject.read(request, from: .made(files)), one.supply)
  }
}
