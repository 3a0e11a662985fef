import AuditFacts
import Testing

@Suite struct MutationTests {
  private static let hostile: [UInt8] =
    Array("\"'`$\\{}()[]<>&|;:#%=-! \t\n\r\0".utf8) + [0x80, 0xc2, 0xe2, 0xff]

  /// One change: a byte set, taken out or put in, or a piece doubled.
  private func mutated(_ bytes: [UInt8], _ random: inout Seeded) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<Int.random(in: 1...4, using: &random) where !bytes.isEmpty {
      let index = Int.random(in: 0..<bytes.count, using: &random)
      let byte = Self.hostile.randomElement(using: &random) ?? 0
      switch Int.random(in: 0..<5, using: &random) {
      case 0: bytes[index] = byte
      case 1: bytes.remove(at: index)
      case 2: bytes.insert(byte, at: index)
      case 3: bytes[index] ^= 1 << UInt8.random(in: 0..<8, using: &random)
      default: bytes.insert(contentsOf: bytes[..<index].suffix(12), at: index)
      }
    }
    return bytes
  }

  @Test(arguments: ReaderCase.files)
  func `cut off or changed, a file breaks nothing`(file: String) throws {
    var random = Seeded(state: 0x5eed)
    var texts = 0
    var wrong = 0
    for one in try ReaderCase.all(file) {
      let bytes = Array(one.text.utf8)
      let variants =
        stride(from: 0, through: bytes.count, by: 2).map { Array(bytes[..<$0]) }
        + (0..<40).map { _ in mutated(bytes, &random) }
      for variant in variants {
        texts += 1
        let found = breaches(read(variant, path: one.path), in: variant)
        if !found.isEmpty {
          wrong += 1
          Issue.record(
            "\(file), \(one.name): \(found.prefix(3)) in \(String(decoding: variant, as: UTF8.self))")
        }
      }
    }
    print("\(file): \(texts) cut off or changed, \(wrong) wrong")
  }

  /// Every reader with every other reader's files: names lie.
  @Test func `a file of another kind breaks nothing`() throws {
    let cases = try ReaderCase.files.flatMap { try ReaderCase.all($0) }
    let paths = Set(cases.map(\.path)).sorted()
    var wrong = 0
    for path in paths {
      for one in cases {
        let bytes = Array(one.text.utf8)
        if !breaches(read(bytes, path: path), in: bytes).isEmpty {
          wrong += 1
          Issue.record("\(one.name) as \(path)")
        }
      }
    }
    print("\(paths.count) names, \(cases.count) texts, \(wrong) wrong")
  }

  private static let repeated = [
    "${", "$(", "`", "\"", "'", "{", "[", "{\"a\":", "[1,", "<a>", "<a b='", "</a>", "{{", "{{ (", "${{ ",
    "${a:-",
    "$(a ", "a=\"", "a: {", "- ", "a: &a *a\n", "<<EOF\n", "\\", "a\\\n", "a||", "process.env.A || ",
    "\u{feff}",
    "\0", "a=b\n", "a=b ", "#", "\n", "[a]\n", "\"\"\"", "'''", "x: |\n  ", "$((", "${x:-$(", "!a ", "&a ",
    "%",
    "\u{2028}", "::", "--", "-p", "a:b@", "://", ";", "&&", "\t", "(", ")", "}", "]", "sh -c '", "COPY . .\n",
    "0 3 * * * ",
  ]

  @Test func `what opens and never closes ends`() {
    let paths = [
      ".env", "a.sh", "compose.yaml", "Dockerfile", ".github/workflows/a.yml", ".gitlab-ci.yml", "a.service",
      "crontab", "ecosystem.config.js", "nginx.conf", "a.properties", "a.ini", "a.toml", "a.json", "a.yaml",
      "a.xml",
      ".npmrc", ".netrc", ".pgpass", "secrets/a.txt", "x/templates/a.yaml", "x/values.yaml", "httpd.conf",
      ".htpasswd", "chap-secrets", "a.http", "a.ps1", "a.bat", "a.lua", "a.ipynb", "a.sql",
    ]
    let lead = [
      ".env": "A=", "a.sql": "INSERT INTO a (password) VALUES (", "a.http": "POST https://x\n\n{",
      "httpd.conf": "password ", "a.lua": "password = ", "a.ps1": "$password = ",
      "ecosystem.config.js": "module.exports = {apps: [{env: {A: ", "Dockerfile": "ENV A=",
    ]
    var texts = 0
    for path in paths {
      for piece in Self.repeated {
        let unit = Array(piece.utf8)
        var bytes = Array((lead[path] ?? "").utf8)
        while bytes.count < 6_000 { bytes += unit }
        if path == "x/templates/a.yaml" { bytes = Array("a: {{ x }}\nb: ".utf8) + bytes }
        texts += 1
        #expect(breaches(read(bytes, path: path), in: bytes) == [], "\(piece) in \(path)")
      }
    }
    print("\(texts) texts of one piece repeated, all of them ended")
  }

  @Test func `a script within Compose and YAML of all kinds of nesting ends`() {
    for piece in Self.repeated where !piece.contains("\0") {
      let inner = String(repeating: piece, count: 500).replacing("'", with: "''").replacing("\n", with: " ")
      for text in [
        "services: {a: {command: 'sh -c \(inner)', environment: {A: '\(inner)'}}}",
        "jobs: {a: {steps: [{run: '\(inner)'}]}}",
        "apiVersion: v1\nkind: Secret\nstringData: {a: '\(inner)'}",
      ] {
        let bytes = Array(text.utf8)
        let path =
          text.hasPrefix("jobs")
          ? ".github/workflows/a.yml" : text.hasPrefix("api") ? "a.yaml" : "compose.yaml"
        #expect(breaches(read(bytes, path: path), in: bytes) == [], "\(piece) in \(path)")
      }
    }
  }

  @Test func `a file that is too large is a fault and not silence`() {
    let bytes = [UInt8](repeating: UInt8(ascii: "a"), count: FactReader.limit + 1)
    #expect(describe(read(bytes, path: ".env")) == ["fault in line 1: it is larger than 4 MiB"])
  }
  @Test func `a script of too many commands is a fault where it is cut`() {
    let lines = (0..<50_000).map { "A\($0)=1\n" }
    let whole = Array(lines.joined().utf8)
    #expect(read(whole, path: "a.sh").fault == nil)
    let cut = read(whole + Array("B=2\n".utf8), path: "a.sh")
    #expect(cut.fault == FileFault(line: 50_001, problem: "it has more than 50000 commands"))
    #expect(cut.facts.count == 50_000)
  }
}
