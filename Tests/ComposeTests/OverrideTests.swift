import Compose
import Dialects
import Testing

/// What is written for whom; that Compose reads it so is held by `OverrideDifferentialTests`.
struct OverrideTests {
  private static let place = ComposePlace(file: "/p/pbk-secrets.yaml", line: 1)

  private static func folder(
    _ target: String, _ names: [String], _ services: [String] = []
  ) -> ComposeSupply.Folder {
    ComposeSupply.Folder(
      target: target, path: "/p/" + target, names: names, services: services, place: place)
  }

  private static func override(
    _ compose: String, _ folders: [ComposeSupply.Folder], files: [ComposeSupply.File] = []
  ) throws -> ComposeOverride {
    let project = try ComposeProject.read(
      ComposeRequest(folder: "/p"), from: .made(["/p/compose.yaml": compose]))
    let names = Set(folders.flatMap(\.names)).sorted()
    let supply = ComposeSupply(names: names, folders: folders, files: files)
    return try ComposeOverride(for: project, supply, at: "/p/compose.secrets.yaml")
  }

  /// Each service as `name: secrets | files | dropped`.
  private static func changes(_ override: ComposeOverride) -> [String] {
    override.services.map { one in
      "\(one.name): "
        + [one.secrets, one.files, one.dropped].map { $0.joined(separator: " ") }.joined(separator: " | ")
    }
  }

  @Test(
    arguments: [
      ("postgres:16", "POSTGRES_PASSWORD", "POSTGRES_PASSWORD_FILE"),
      ("docker.io/library/postgres@sha256:00", "POSTGRES_PASSWORD", "POSTGRES_PASSWORD_FILE"),
      ("mysql", "MYSQL_ROOT_PASSWORD", "MYSQL_ROOT_PASSWORD_FILE"),
      ("mariadb:11", "MARIADB_PASSWORD", "MARIADB_PASSWORD_FILE"),
      ("mongo:7", "MONGO_INITDB_ROOT_PASSWORD", "MONGO_INITDB_ROOT_PASSWORD_FILE"),
      ("grafana/grafana:11", "GF_SECURITY_ADMIN_PASSWORD", "GF_SECURITY_ADMIN_PASSWORD__FILE"),
      ("wordpress:php8.3", "WORDPRESS_DB_PASSWORD", "WORDPRESS_DB_PASSWORD_FILE"),
      ("lscr.io/linuxserver/nextcloud", "PASSWORD", "FILE__PASSWORD"),
      ("redmine", "REDMINE_DB_PASSWORD", "REDMINE_DB_PASSWORD_FILE"),
      ("phpmyadmin", "PMA_PASSWORD", "PMA_PASSWORD_FILE"),
      ("joomla", "JOOMLA_DB_PASSWORD", "JOOMLA_DB_PASSWORD_FILE"),
      ("xwiki:16", "DB_PASSWORD", "DB_PASSWORD_FILE"), ("yourls", "YOURLS_DB_PASS", "YOURLS_DB_PASS_FILE"),
      // Others' images of the same name, and variables that the images don't take so.
      ("evil.example/postgres", "POSTGRES_PASSWORD", nil), ("evil/postgres", "POSTGRES_PASSWORD", nil),
      ("localhost:5000/library/postgres", "POSTGRES_PASSWORD", nil), ("postgresql", "POSTGRES_PASSWORD", nil),
      ("postgres", "PGPASSWORD", nil), ("joomla", "JOOMLA_DB_USER", nil), ("rabbitmq", "RABBITMQ_PASS", nil),
      ("${IMAGE}", "POSTGRES_PASSWORD", nil), ("mongo", "MONGO_INITDB_ROOT_PASSWORD_FILE", nil),
    ] as [(String, String, String?)])
  func knownImages(_ image: String, _ variable: String, _ file: String?) throws {
    let compose = "services: {a: {image: '\(image)', environment: {\(variable): '${K}'}}}"
    let override = try Self.override(compose, [Self.folder("s", ["K"])])
    let expected = file.map { "a: K | \($0) | \(variable)" } ?? "a: K |  | "
    #expect(Self.changes(override) == [expected])
    #expect(override.services[0].remains.isEmpty == (file != nil))
  }

  @Test func aDatabaseGetsThePasswordOfItsName() throws {
    let compose = "services: {db: {image: postgres}, other: {image: redmine}}"
    let override = try Self.override(
      compose, [Self.folder("s", ["POSTGRES_PASSWORD", "REDMINE_DB_PASSWORD"])])
    #expect(Self.changes(override) == ["db: POSTGRES_PASSWORD | POSTGRES_PASSWORD_FILE | "])
  }

  @Test func eachSecretTakesAVariableOnce() throws {
    let compose = "services: {a: {image: vaultwarden/server, environment: {ONE: '${TWO}', TWO: '${ONE}'}}}"
    let override = try Self.override(compose, [Self.folder("s", ["ONE", "TWO"])])
    #expect(Self.changes(override) == ["a: ONE TWO | TWO_FILE ONE_FILE | TWO ONE"])
    #expect(override.text.contains("ONE_FILE: /run/secrets/TWO"))
  }

  @Test func aPathThatIsAwaitedIsMounted() throws {
    let compose = "services: {a: {image: x, environment: {K_FILE: /run/secrets/K}}}"
    let override = try Self.override(compose, [Self.folder("s", ["K", "L"])])
    #expect(Self.changes(override) == ["a: K |  | "])
    #expect(override.services[0].remains.isEmpty)
  }

  @Test func settingsSayWhoReads() throws {
    let compose = "services: {a: {image: x, command: $K}, b: {image: x}, c: {image: x, command: $K}}"
    let override = try Self.override(compose, [Self.folder("s", ["K", "L"], ["a", "b"])])
    #expect(Self.changes(override) == ["a: K L |  | ", "b: L |  | "])
  }

  @Test func aVariableThatComesBackStays() throws {
    let file = ComposeSupply.File(
      target: "e", path: "/p/b.env", names: ["POSTGRES_PASSWORD"], form: .variables(readBy: [.compose]))
    let compose = """
      services: {a: {image: postgres, env_file: [b.env], environment: {POSTGRES_PASSWORD: $POSTGRES_PASSWORD}}}
      """
    let override = try Self.override(compose, [Self.folder("s", ["POSTGRES_PASSWORD"])], files: [file])
    #expect(Self.changes(override) == ["a: POSTGRES_PASSWORD |  | "])
    #expect(override.services[0].remains.count == 1)
  }

  @Test func twoFolders() throws {
    let compose = "services: {a: {image: x, command: $K}, b: {image: x, command: $K}}"
    let apart = try Self.override(
      compose, [Self.folder("one", ["K"], ["a"]), Self.folder("two", ["K"], ["b"])])
    #expect(Self.changes(apart) == ["a: K |  | ", "b: two.K |  | "])
    #expect(apart.text.contains("two.K:\n    file: ./two/K"))
    #expect(throws: ComposeOverride.Refusal.twoFolders(name: "K", targets: ["one", "two"])) {
      try Self.override(compose, [Self.folder("one", ["K"]), Self.folder("two", ["K"], ["b"])])
    }
    #expect(throws: ComposeOverride.Refusal.noFolder) { try Self.override(compose, []) }
  }

  @Test func whatIsThereIsKept() throws {
    let compose = """
      services: {a: {image: postgres, secrets: [mine], environment: {POSTGRES_PASSWORD: $K}}}
      secrets: {mine: {file: ./s/K}, K: {file: ./away/K}}
      """
    let override = try Self.override(compose, [Self.folder("s", ["K"])])
    #expect(Self.changes(override) == ["a:  | POSTGRES_PASSWORD_FILE | POSTGRES_PASSWORD"])
    #expect(override.text.contains("POSTGRES_PASSWORD_FILE: /run/secrets/mine"))
    #expect(!override.text.contains("away"))
  }

  /// Written over its own result, nothing is left to write.
  @Test func aSecondOneIsEmpty() throws {
    var count = 0
    for seed in 0..<200 {
      var made = RandomProject(seed: UInt64(seed))
      made.replaceImages(["nginx": "vaultwarden/server"])
      var files: [String: String] = [:]
      for (name, text) in made.files { files["/p/" + name] = text }
      let supply = ComposeSupply(
        names: ["A", "B", "DB_PASSWORD"], folders: [Self.folder("s", ["A", "B", "DB_PASSWORD"])])
      let request = ComposeRequest(folder: "/p", files: made.named)
      let project = try ComposeProject.read(request, from: .made(files))
      let path = "/p/compose.secrets.yaml"
      files[path] = try ComposeOverride(for: project, supply, at: path).text
      let again = try ComposeProject.read(
        ComposeRequest(folder: "/p", files: made.named.isEmpty ? [] : made.named + [path]), from: .made(files)
      )
      #expect(again.files.last == path)
      let second = try ComposeOverride(for: again, supply, at: "/p/other.yaml")
      let changed = second.services.filter { !$0.secrets.isEmpty || !$0.files.isEmpty || !$0.dropped.isEmpty }
      #expect(changed.map(\.name) == [])
      let without = try #require(try again.withoutOverrides(path))
      #expect(without.files == project.files)
      count += 1
    }
    print("compose override: \(count) written twice, the second without a change")
  }
}
