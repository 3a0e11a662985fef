import AuditFacts
import Foundation
import Testing

/// A file, and what is to be read from it: see the `Cases` folder.
struct ReaderCase: CustomTestStringConvertible {
  let name: String
  let path: String
  let text: String
  let expected: [String]

  var testDescription: String { name }

  /// All cases of a file of the folder.
  static func all(_ file: String) throws -> [ReaderCase] {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Cases")
    let text = try String(contentsOf: folder.appending(path: file), encoding: .utf8)
    return ("\n" + text).components(separatedBy: "\n=== ").dropFirst().map { block in
      let halves = block.components(separatedBy: "\n~~~\n")
      let lines = halves[0].components(separatedBy: "\n")
      let header = lines[0].components(separatedBy: " | ")
      return ReaderCase(
        name: header[0], path: header[1], text: lines.dropFirst().joined(separator: "\n"),
        expected: halves.dropFirst().joined().split(separator: "\n").map(String.init))
    }
  }

  static let files = [
    "env.txt", "shell.txt", "compose.txt", "dockerfile.txt", "workflow.txt", "kubernetes.txt", "units.txt",
    "settings.txt", "lines.txt",
  ]
}

func read(_ bytes: [UInt8], path: String) -> FileFacts {
  let path = Array(path.utf8)
  let kind = FileKind(path: path, beginning: bytes.span)
  if case .source(let language) = kind {
    return SourceReader.facts(in: bytes.span, language: language, around: triggerEnds(bytes))
  }
  return FactReader.read(bytes.span, kind: kind, path: path)
}

@Suite struct ReaderCases {
  @Test(arguments: ReaderCase.files)
  func `each file says what its case tells`(file: String) throws {
    let cases = try ReaderCase.all(file)
    var wrong = 0
    for one in cases {
      let facts = describe(read(Array(one.text.utf8), path: one.path))
      if facts != one.expected {
        wrong += 1
        Issue.record("\(file), \(one.name): \(facts.joined(separator: "\n"))")
      }
    }
    #expect(
      cases.count >= (file == "lines.txt" ? 10 : file == "workflow.txt" || file == "kubernetes.txt" ? 15 : 18)
    )
    print("\(file): \(cases.count) cases, \(wrong) wrong")
  }

  @Test func `a carriage return before a line's end is no part of a value`() {
    let facts = describe(read(Array("A=b\r\nC=\"d\"\r\n".utf8), path: ".env"))
    #expect(facts == ["1:3 envFile A = 'b'", "2:4 envFile C = 'd'"])
    let shell = describe(read(Array("[a]\r\nb = c\r\n".utf8), path: "x.ini"))
    #expect(shell == ["2:5 setting a.b = 'c'"])
  }

  @Test func `a secret file's line end is told`() {
    let facts = describe(read(Array("abc\n".utf8), path: "run/secrets/db_password"))
    #expect(facts == ["1:1 secretFile db_password = 'abc'", "1:4 ! endsWithNewline"])
    #expect(describe(read(Array("a\nb\n".utf8), path: "secrets/k.txt")).first == "1:1 secretFile k = 'a\\nb'")
  }

  @Test func `a byte order mark is no part of a name`() {
    for path in [".env", "x.json", "x.properties", "x.ini", "x.toml", "compose.yaml", "Dockerfile"] {
      let text =
        switch path {
        case "x.json": "{\"A\": \"b\"}"
        case "compose.yaml": "services: {a: {environment: {A: b}}}"
        case "Dockerfile": "ENV A=b"
        case "x.toml": "A = \"b\""
        default: "A=b"
        }
      let bytes = [0xef, 0xbb, 0xbf] + Array(text.utf8)
      let facts = read(bytes, path: path).facts
      #expect(facts.map(\.name) == ["A"], "\(path)")
      #expect(facts.first?.place.range.map { Array(bytes[$0]) } == [UInt8(ascii: "b")], "\(path)")
    }
  }
}
