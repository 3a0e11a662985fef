import AuditFacts
import Foundation
import Testing

/// What programs that read such files make of random ones, next to what the readers do.
@Suite struct DifferentialTests {
  /// Runs a script over many texts, and gives what it made of each; nil for a text that it refused.
  ///
  /// The script defines `parse(text)`, which gives pairs of names and values.
  private func python(_ parse: String, _ texts: [String]) throws -> [[String: String]?]? {
    let script = """
      import json, sys
      \(parse)
      out = []
      for text in json.load(open(sys.argv[1])):
          try: out.append({str(k): str(v) for k, v in parse(text)})
          except Exception: out.append(None)
      json.dump(out, open(sys.argv[2], 'w'))
      """
    return try run("python3", ["-c", script], texts)
  }

  private func run(_ program: String, _ arguments: [String], _ texts: [String]) throws -> [[String: String]?]?
  {
    let room = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: room, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: room) }
    let (input, output) = (room.appending(path: "in"), room.appending(path: "out"))
    try JSONEncoder().encode(texts).write(to: input)
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [program] + arguments + [input.path, output.path]
    process.standardError = FileHandle.nullDevice
    process.standardInput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0, let data = try? Data(contentsOf: output) else {
      print("note: \(program) can't read these; what would be compared with it is left out")
      return nil
    }
    return try JSONDecoder().decode([[String: String]?].self, from: data)
  }

  /// Compares the texts that a reader gives as literal; what it doesn't understand is no difference.
  private func compare(
    _ title: String, _ path: String, _ texts: [String], with read: [[String: String]?]?,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    guard let read else { return }
    var (compared, wrong, refused) = (0, 0, 0)
    for (text, theirs) in zip(texts, read) {
      guard let theirs else {
        refused += 1
        continue
      }
      var ours: [String: FactValue] = [:]
      for fact in AuditFactsTests.read(Array(text.utf8), path: path).facts { ours[fact.name] = fact.value }
      for (name, value) in theirs {
        guard case .text(let bytes)? = ours[name] else {
          if ours[name] == nil {
            wrong += 1;
            Issue.record("\(title): \(name) is missing in \(text)", sourceLocation: sourceLocation)
          }
          continue
        }
        compared += 1
        if String(decoding: bytes, as: UTF8.self) != value {
          wrong += 1
          if wrong < 5 {
            Issue.record(
              "\(title): \(name) in \(text): \(describe(.text(bytes))), not \(value)",
              sourceLocation: sourceLocation)
          }
        }
      }
    }
    #expect(compared > texts.count / 4, sourceLocation: sourceLocation)
    print(
      "\(title): \(texts.count) texts, \(refused) refused there, \(compared) values, \(wrong) read differently"
    )
  }

  /// Random texts of lines, each `name`, something between, and a value of pieces.
  private func texts(
    _ count: Int, seed: UInt64, names: [String], between: String, pieces: [String],
    wrap: [(String, String)] = [("", "")]
  ) -> [String] {
    var random = Seeded(state: seed)
    return (0..<count).map { _ in
      names.shuffled(using: &random).prefix(2).map { name in
        let (open, close) = wrap.randomElement(using: &random) ?? ("", "")
        let value = (0..<Int.random(in: 1...5, using: &random)).map { _ in
          pieces.randomElement(using: &random) ?? ""
        }.joined()
        return name + between + open + value + close
      }.joined(separator: "\n") + "\n"
    }
  }

  private static let plain = [
    "a", "Zx9", "é", "-", "_", ".", "/", ":", "@", "%", "+", "b c", "=", "!", "?", "*", "~",
  ]

  @Test func `JSON is read as Python reads it`() throws {
    var random = Seeded(state: 1)
    let pieces =
      Self.plain + ["\\n", "\\\"", "\\\\", "\\u00e9", "\\/", "'", "\\ud83d\\ude00", "#", "//", "{", "]", ","]
    func string() -> String {
      "\"" + (0..<3).map { _ in pieces.randomElement(using: &random) ?? "" }.joined() + "\""
    }
    func value(_ depth: Int) -> String {
      switch Int.random(in: 0..<(depth > 2 ? 3 : 5), using: &random) {
      case 0, 1: string()
      case 2: ["5", "-1.5e3", "0"].randomElement(using: &random) ?? "1"
      case 3: "[" + (0..<2).map { _ in value(depth + 1) }.joined(separator: ", ") + "]"
      default: "{" + ["k", "n"].map { "\"\($0)\" : " + value(depth + 1) }.joined(separator: ",\n") + "}"
      }
    }
    let texts = (0..<400).map { _ in "{\"r\": \(value(0)), \"s\": \(string())}" }
    let parse = """
      def parse(text):
          def walk(v, n):
              if isinstance(v, dict):
                  for k, x in v.items(): yield from walk(x, n + '.' + k if n else k)
              elif isinstance(v, list):
                  for i, x in enumerate(v): yield from walk(x, n + '.' + str(i))
              else: yield n, v
          return list(walk(json.loads(text, parse_float=str, parse_int=str), ''))
      """
    compare("JSON and python's json", "a.json", texts, with: try python(parse, texts))
  }

  @Test func `TOML is read as tomllib reads it`() throws {
    let quoted = [
      ("\"", "\""), ("'", "'"), ("\"\"\"", "\"\"\""), ("'''\n", "'''"), ("[\"x\", \"", "\"]"),
      ("{ q = \"", "\" }"),
    ]
    let texts = texts(
      400, seed: 2, names: ["a", "b.c", "\"d e\"", "f-g"], between: " = ",
      pieces: Self.plain + ["\\n", "\\u00e9", "\\\\", "#", "\\t"],
      wrap: quoted)
    let parse = """
      import tomllib
      def parse(text):
          def walk(v, n):
              if isinstance(v, dict):
                  for k, x in v.items(): yield from walk(x, n + '.' + k if n else k)
              elif isinstance(v, list):
                  for i, x in enumerate(v): yield from walk(x, n + '.' + str(i))
              else: yield n, v
          return list(walk(tomllib.loads(text), ''))
      """
    compare("TOML and tomllib", "a.toml", texts, with: try python(parse, texts))
  }

  @Test func `ini files are read as configparser reads them`() throws {
    let texts = texts(
      400, seed: 3, names: ["a", "b_c", "d.e", "f"], between: " = ",
      pieces: Self.plain + [" ; x", "#", "\n  more", " # y", "$"]
    ).map { "[s]\n" + $0 }
    let parse = """
      import configparser
      def parse(text):
          p = configparser.RawConfigParser(inline_comment_prefixes=('#', ';'))
          p.optionxform = str
          p.read_string(text)
          return [('s.' + k, v) for k, v in p.items('s')]
      """
    compare("ini and configparser", "a.ini", texts, with: try python(parse, texts))
  }

  @Test func `YAML settings are read as PyYAML reads them`() throws {
    let texts = texts(
      400, seed: 4, names: ["a", "b", "c", "'d e'"], between: ": ",
      pieces: ["a", "Zx9", "é", "b c", "=", "/", "''", "\n  more", "\n\n  far", "#", ".", "  "],
      wrap: [
        ("", ""), ("\"", "\""), ("'", "'"), ("|\n  ", "\n  x"), (">-\n  ", "\n  y"), ("|+\n  ", "\n"),
        ("&n ", ""), ("\"\\\"\\t", "\""),
      ])
    let parse = """
      import yaml
      def parse(text): return [(k, v) for k, v in yaml.load(text, yaml.BaseLoader).items() if v != '']
      """
    compare("YAML and PyYAML", "a.yaml", texts, with: try python(parse, texts))
  }

  @Test func `XML is read as ElementTree reads it`() throws {
    let texts = texts(
      300, seed: 5, names: ["<r>", "<r><!-- c -->"], between: "<a>",
      pieces: ["a", "é", "&amp;", "&lt;", "&#65;", "&#x42;", "b c", "=", "\"", "<![CDATA[x<y]]>"],
      wrap: [("", "</a></r>")]
    ).map { $0.components(separatedBy: "\n")[0] }
    let parse = """
      import xml.etree.ElementTree as E
      def parse(text):
          v = E.fromstring(text).find('a').text
          return [] if '<![CDATA[' in text or v != v.strip() else [('r.a', v)]
      """
    compare("XML and ElementTree", "a.xml", texts, with: try python(parse, texts))
  }

  @Test func `.env files are read as python-dotenv and Node read them, where those agree`() throws {
    let texts = texts(
      600, seed: 6, names: ["A", "B", "export C", "D_1"], between: "=",
      pieces: Self.plain.filter { $0 != "b c" } + ["b c", " # d"],
      wrap: [("", ""), ("\"", "\""), ("'", "'"), ("\"", "\" # e"), ("  ", " ")])
    let parse = """
      import dotenv, io
      def parse(text): return [(k, v) for k, v in dotenv.dotenv_values(stream=io.StringIO(text)).items() if v is not None]
      """
    let node = """
      const fs = require('node:fs'), { parseEnv } = require('node:util');
      const texts = JSON.parse(fs.readFileSync(process.argv[1]));
      fs.writeFileSync(process.argv[2], JSON.stringify(texts.map((t) => parseEnv(t))));
      """
    guard let first = try python(parse, texts), let second = try run("node", ["-e", node], texts) else {
      return
    }
    let agreed = zip(first, second).map { one, other in one?.filter { other?[$0.key] == $0.value } }
    compare(".env, python-dotenv and Node", ".env", texts, with: agreed)
  }

  @Test func `shell words are what bash makes of them`() throws {
    let texts = texts(
      600, seed: 7, names: ["A", "B", "export C", "D"], between: "=",
      pieces: [
        "a", "é", "'x y'", "\"z w\"", "\\ ", "\\\\", "\"\\\"\"", "\"\\q\"", "'\\'", "\\'", "$'\\n\\x41'", "#",
        "\"$$\"x", "=", ":", "@", "\\\n", "\"a\\\nb\"",
      ])
    let parse = """
      import subprocess
      def parse(text):
          script = text + '\\nfor n in A B C D; do [ -n "${!n+x}" ] && printf "%s\\\\0%s\\\\0" "$n" "${!n}"; done; :'
          p = subprocess.run(['bash', '--norc', '-c', script], capture_output=True, env={})
          if p.returncode or p.stderr: raise ValueError
          f = p.stdout.decode().split('\\0')
          return list(zip(f[::2], f[1::2]))
      """
    compare("shell words and bash", "a.sh", texts, with: try python(parse, texts))
  }
}
