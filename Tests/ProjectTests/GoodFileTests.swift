import Glibc
import Project
import SafeFiles
import Testing

/// Files that are taken, and what they say.
struct GoodFileTests {
  static let whole = """
    # Which vault is whose
    vault: vaults/development.pbk
    environments:
      production:
        vault: vaults/production.pbk
      staging-2.eu_west: {vault: "vaults/staging.pbk"}
    targets:
      app: {type: docker-secrets, names: [A, B], path: ./secrets}
    audit: [x, {y: z}]
    """

  @Test func allThereIs() throws {
    let file = try parse(Self.whole)
    #expect(file.path == "/project/pbk-secrets.yaml")
    #expect(file.vault?.path == "vaults/development.pbk")
    #expect(file.environments.map(\.name) == ["production", "staging-2.eu_west"])
    #expect(try file.vaultPath(environment: nil) == "/project/vaults/development.pbk")
    #expect(try file.vaultPath(environment: "production") == "/project/vaults/production.pbk")
    #expect(try file.vaultPath(environment: "staging-2.eu_west") == "/project/vaults/staging.pbk")
  }

  @Test(arguments: [
    "", "\n", "# nothing\n", "---\n", "---\n...\n", "{}", "targets:\n", "targets: {}\naudit: x\n",
    "environments: {}",
  ])
  func namesNothing(_ text: String) throws {
    let file = try parse(text)
    #expect(file.vault == nil)
    #expect(file.environments.isEmpty)
    #expect(try file.vaultPath(environment: nil) == "/project/secrets.pbk")
  }

  @Test(arguments: [
    ("vault: a.pbk", "a.pbk"), ("vault: a.pbk # why", "a.pbk"), ("'vault': 'it''s.pbk'", "it's.pbk"),
    ("vault: \"a\\u00e9.pbk\"", "aé.pbk"), ("vault: ./a//b/./c.pbk", "a/b/c.pbk"),
    ("vault: a b.pbk", "a b.pbk"),
    ("vault: '1'", "1"), ("vault: \"null\"", "null"), ("vault: 2024-01.pbk", "2024-01.pbk"),
    ("vault: v1", "v1"),
    ("vault: ...pbk", "...pbk"), ("vault: a..b", "a..b"), ("vault: $HOME/a", "$HOME/a"),
    ("vault: .hidden", ".hidden"),
    ("\u{FEFF}vault: a.pbk", "a.pbk"), ("vault: a.pbk\r\n", "a.pbk"), ("{vault: a.pbk}", "a.pbk"),
    ("---\nvault: a.pbk\n...\n", "a.pbk"), ("vault: a\\b", "a\\b"), ("vault: 日本.pbk", "日本.pbk"),
    ("vault: deadbeef", "deadbeef"),
  ])
  func path(_ text: String, _ expected: String) throws {
    #expect(try parse(text).vault?.path == expected)
  }

  @Test func crlfThroughout() throws {
    let text = Self.whole.split(separator: "\n").joined(separator: "\r\n")
    #expect(try parse(text) == parse(Self.whole))
  }

  @Test func namesAtTheirLimits() throws {
    let longest = String(repeating: "a", count: 64)
    for name in [longest, "1", "no", "null", ".", "..", "A-_."] {
      let file = try parse("environments: {\(name): {vault: x/\(name).pbk}}")
      #expect(file.environments.map(\.name) == [name])
    }
    let path = String(repeating: "p", count: 1024)
    #expect(try parse("vault: \(path)").vault?.path == path)
  }

  @Test func limitsOfSizeAndDepth() throws {
    let text = "vault: a.pbk\n#"
    let padded = text + String(repeating: "x", count: ProjectFile.largest - text.utf8.count)
    #expect(try parse(padded).vault?.path == "a.pbk")
    // The outermost mapping is the first of the eight.
    #expect(try parse("audit: [[[[[[[]]]]]]]").vault == nil)
  }

  @Test func readsFromAFolder() throws {
    let scratch = Scratch()
    scratch.write("pbk-secrets.yaml", "vault: folder/a.pbk\nenvironments: {e: {vault: folder/inner/b.pbk}}\n")
    let file = try ProjectFile.read(inFolder: scratch.path, ownedBy: getuid())
    #expect(try file.vaultPath(environment: nil) == scratch.path + "/folder/a.pbk")
    mkdir(scratch.path + "/folder", 0o755)
    #expect(try file.vaultPath(environment: "e") == scratch.path + "/folder/inner/b.pbk")
    symlink("/", scratch.path + "/folder/inner")
    #expect(
      failure { () throws(ProjectError) in try file.vaultPath(environment: "e") }
        == .vaultBehindLink(folder: scratch.path + "/folder/inner"))
  }

  @Test func fileThatIsNotSafeToRead() throws {
    let scratch = Scratch()
    let path = scratch.path + "/pbk-secrets.yaml"
    func read(_ owner: UInt32 = getuid()) -> ProjectError? {
      failure { () throws(ProjectError) in try ProjectFile.read(inFolder: scratch.path, ownedBy: owner) }
    }
    #expect(read() == .file(.notFound(path: path)))
    scratch.write("elsewhere.yaml", "vault: a.pbk")
    symlink("elsewhere.yaml", path)
    #expect(read() == .file(.isSymlink(path: path)))
    unlink(path)
    mkfifo(path, 0o644)
    #expect(read() == .file(.notARegularFile(path: path)))
    unlink(path)
    scratch.write("pbk-secrets.yaml", String(repeating: "#", count: ProjectFile.largest + 1))
    #expect(read() == .file(.tooLarge(path: path, limitBytes: ProjectFile.largest)))
    guard getuid() == 0 else {
      print("not root: a file of another user is not tried")
      return
    }
    scratch.write("pbk-secrets.yaml", "vault: a.pbk")
    chown(path, 12345, 12345)
    #expect(read() == .file(.foreignOwner(path: path, uid: 12345)))
    #expect(read(12345) == nil)
  }
}
