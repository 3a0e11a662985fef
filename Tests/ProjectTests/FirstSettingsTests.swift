import Project
import Testing
import VaultFormat

/// What `init` writes is read by the reader of the settings file, whatever a hostile project calls things.
struct FirstSettingsTests {
  private func names(_ texts: [String]) throws -> [SecretName] { try texts.map { try SecretName($0) } }

  @Test func whatIsWrittenIsReadAsItWasMeant() throws {
    let settings = FirstSettings(
      vault: "vaults/on.pbk", sources: ["compose.yaml", ".env\n x: [\u{1b}"],
      secrets: [
        .init(name: try SecretName("JWT_SECRET"), kind: .jwt, isRequired: true),
        .init(name: try SecretName("no"), kind: .generic, isRequired: false),
      ],
      dotenv: .init(
        path: ".env", names: try names(["DB_USER", "DB_PASSWORD", "YES"]), services: ["web", "1"]),
      folders: [
        .init(path: "secrets", names: try names(["JWT_SECRET"]), services: ["true"]),
        .init(path: "b/secrets", names: try names(["null"]), services: []),
      ],
      environments: [.init(path: ".secrets/api", names: try names(["API_KEY"]), services: ["api"])])
    let text = try #require(settings.text())
    let file = try ProjectFile(parsing: Array(text.utf8), folder: "/p")
    #expect(file.vault?.path == "vaults/on.pbk")
    #expect(file.secrets.map(\.name.text) == ["JWT_SECRET", "no"] && file.secrets[0].isRequired)
    #expect(file.targets.map(\.path?.text) == [".env", "secrets", "b/secrets"])
    #expect(file.targets[0].names == ["DB_USER", "DB_PASSWORD", "YES"])
    #expect(file.targets[0].services == ["web", "1"] && file.targets[1].services == ["true"])
    #expect(Set(file.targets.map(\.name)).count == 3)
    // The examples in comments are right as well, once they are taken in.
    let whole = try ProjectFile(parsing: Array(uncommented(text).utf8), folder: "/p")
    #expect(whole.targets.map(\.name).contains("api") && whole.secrets.contains { $0.template != nil })
    let empty = try #require(FirstSettings(vault: "secrets.pbk", sources: ["compose.yaml"]).text())
    let taken = try ProjectFile(parsing: Array(uncommented(empty).utf8), folder: "/p")
    #expect(taken.environments.count == 1 && taken.secrets.count == 1 && taken.targets.count == 2)
  }

  /// Takes the comment marks off lines that are settings and not sentences.
  private func uncommented(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      guard let mark = line.firstIndex(of: "#") else { return String(line) }
      let rest = line[line.index(after: mark)...].dropFirst()
      let key = rest.drop { $0 == " " }.prefix { $0 != ":" && $0 != " " }
      let isSetting = !key.isEmpty && rest.drop { $0 == " " }.dropFirst(key.count).first == ":"
      return isSetting || rest.hasPrefix("      ") ? String(line[..<mark] + rest) : String(line)
    }.joined(separator: "\n")
  }

  @Test func hostileNamesStayWithinTheirQuotes() throws {
    let words = [
      "y", "NO", "Off", "null", "~", "1", "0x1F", "1_000", "1e5", ".5", ".inf", "12:30:45", "2026-01-01",
      "a: b",
      "- a", "[x", "{x", "*x", "&x", "!x", "%x", "@x", "`x", "\"", "'", "\\", "a #b", "#", "é", "🔑", "a'b",
      "=", "<<",
      "x/../y", "/etc", "~/x", "secrets", ".env", "secrets/..",
    ]
    var state: UInt64 = 11
    func next(_ count: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % count
    }
    var (written, refused) = (0, 0)
    for _ in 0..<4000 {
      func word() -> String { words[next(words.count)] + (next(3) == 0 ? words[next(words.count)] : "") }
      let known = (0..<next(4)).compactMap { _ in try? SecretName(word()) }
      let services = Array(Set((0..<next(4)).map { _ in word() })).sorted()
      let names = known.isEmpty ? [try SecretName("A")] : Array(Set(known)).sorted()
      let settings = FirstSettings(
        vault: word(), sources: [word()],
        secrets: Set(names).sorted().map { .init(name: $0, kind: .generic, isRequired: next(2) == 0) },
        folders: [.init(path: word(), names: names, services: services)],
        environments: [.init(path: word(), names: names, services: services)])
      guard let text = settings.text() else {
        refused += 1
        continue
      }
      let file = try ProjectFile(parsing: Array(text.utf8), folder: "/p")
      #expect(file.secrets.map(\.name) == names, "\(text)")
      #expect(file.targets.count == 1 && file.targets.first?.names == names.map(\.text), "\(text)")
      #expect(file.targets.first?.services == services && file.environments.isEmpty, "\(text)")
      written += 1
    }
    print("\(written) first settings files written and read as meant, \(refused) not written")
    #expect(written > 1000)
  }
}
