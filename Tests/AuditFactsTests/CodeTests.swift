import AuditFacts
import Foundation
import Testing

/// What is read from source code, language by language.
@Suite struct CodeTests {
  static let files = [
    "javascript.txt", "python.txt", "go.txt", "java.txt", "kotlin.txt", "csharp.txt", "ruby.txt", "php.txt",
    "rust.txt", "swift.txt", "terraform.txt",
  ].map {
    "../CodeCases/" + $0
  }

  @Test(arguments: files)
  func `each statement says what its case tells`(file: String) throws {
    let cases = try ReaderCase.all(file)
    var statements = 0
    var wrong = 0
    for one in cases {
      statements += one.text.split(separator: "\n").count
      let facts = describe(read(Array(one.text.utf8), path: one.path))
      guard facts != one.expected else { continue }
      wrong += 1
      Issue.record("\(file), \(one.name): \(facts.joined(separator: "\n"))")
    }
    #expect(statements >= 40)
    #expect(cases.contains { $0.name == "near misses" })
    print("\(file): \(statements) lines in \(cases.count) cases, \(wrong) wrong")
  }

  @Test(arguments: files)
  func `cut off or changed, code breaks nothing`(file: String) throws {
    var random = Seeded(state: 0xc0de)
    var texts = 0
    var wrong = 0
    for one in try ReaderCase.all(file) {
      let bytes = Array(one.text.utf8)
      let variants =
        stride(from: 0, through: bytes.count, by: 7).map { Array(bytes[..<$0]) }
        + (0..<60).map { _ in mutated(bytes, &random) }
      for variant in variants {
        texts += 1
        let found = breaches(read(variant, path: one.path), in: variant)
        guard !found.isEmpty else { continue }
        wrong += 1
        Issue.record("\(one.name): \(found.prefix(3)) in \(String(decoding: variant, as: UTF8.self))")
      }
    }
    print("\(file): \(texts) cut off or changed, \(wrong) wrong")
  }

  /// Names lie: each language's cases as every other language.
  @Test func `code of another language breaks nothing`() throws {
    let cases = try Self.files.flatMap { try ReaderCase.all($0) }
    let paths = [
      "a.js", "a.py", "a.go", "a.rb", "a.php", "a.java", "a.kt", "a.cs", "a.rs", "a.swift", "a.tf",
    ]
    var texts = 0
    for path in paths {
      for one in cases {
        let bytes = Array((path == "a.php" ? "<?php\n" + one.text : one.text).utf8)
        texts += 1
        #expect(breaches(read(bytes, path: path), in: bytes) == [], "\(one.name) as \(path)")
      }
    }
    print("\(texts) texts of another language, all of them read")
  }

  private static let repeated = [
    "password=", "password:", "secret = f(", "token = {", "a?b:secret=", "${process.env.TOKEN || ", "\"", "'",
    "`",
    "\"\"\"token=", "/*secret", "//password=\"x\"\n", "#token='x'\n", "<<EOF\nsecret", "<<A\n<<B\n",
    "<token<",
    "os.environ[\"TOKEN\"] or (",
    "if (!secret) ", "password=password=", "token.token.", "token(token(", "[secret", "`${`${secret",
    "f\"{secret", "\\(token",
    "r#\"secret", "@\"token", "$\"{token", "%q(secret", "=begin\nsecret\n", "<?php $token = ?>",
    "secret = [\"a\", ",
    "password = 'x' + ", "token = a ? b : ", "ENV['TOKEN'] || ", "env::var(\"TOKEN\").unwrap_or(",
    "\"$token$token",
    "secret := \"x\"\n", "password => 'x',", "Server=a;Password=b;", "setPassword(setPassword(",
    "jwt.sign(a, ",
    "match env::var(\"SECRET\") { Err(_) => ", "@Value(\"${token:", "\u{0}secret", "\r\nsecret=\r\n",
    "token\u{e9}=",
  ]

  @Test func `what opens and never closes ends`() {
    let paths = [
      "a.js", "a.py", "a.go", "a.rb", "a.php", "a.java", "a.kt", "a.cs", "a.rs", "a.swift", "a.tf",
    ]
    var texts = 0
    for path in paths {
      for piece in Self.repeated {
        var bytes = Array((path == "a.php" ? "<?php " : "").utf8)
        while bytes.count < 10_000 { bytes += Array(piece.utf8) }
        texts += 1
        #expect(breaches(read(bytes, path: path), in: bytes) == [], "\(piece) in \(path)")
      }
    }
    print("\(texts) texts of one piece repeated, all of them ended")
  }

  /// A quick look sees less of what stands round a line; it has to find something wherever a whole look does.
  @Test(arguments: files)
  func `a quick look at a line is silent only where a whole one is`(file: String) throws {
    let filler = String(repeating: "alpha(beta, 1),\n", count: 60)
    var looks = 0
    var lost = 0
    for one in try ReaderCase.all(file) {
      guard case .source(let language)? = FileKind(surelyAt: Array(one.path.utf8)) else { continue }
      for before in ["", filler, "call({\n" + filler, "x = [{\n" + filler] {
        let bytes = Array((before + one.text + "\n" + filler).utf8)
        for hits in hitsByLine(bytes) {
          let whole = SourceReader.facts(in: bytes.span, language: language, around: hits)
          let quick = SourceReader.facts(in: bytes.span, language: language, around: hits, isQuick: true)
          looks += 1
          guard whole != quick else { continue }
          lost += 1
          Issue.record("\(file), \(one.name), behind \(before.prefix(7)): \(describe(whole))")
        }
      }
    }
    print("\(file): \(looks) looks at lines, \(lost) lost")
  }

  @Test func `hits out of the file are left out`() {
    let bytes = Array("secret = 'x'".utf8)
    let hits = [-1, 0, 6, 6, 4, 12, 13, Int.max]
    let facts = SourceReader.facts(in: bytes.span, language: .python, around: hits)
    #expect(describe(facts) == ["1:11 code secret = 'x'"])
    #expect(SourceReader.facts(in: bytes.span, language: .python, around: []) == FileFacts())
  }

  @Test func `triggers are long enough to be searched`() {
    #expect(SourceReader.triggers.allSatisfy { $0.utf8.count >= 4 && $0 == $0.lowercased() })
    #expect(Set(SourceReader.triggers).count == SourceReader.triggers.count)
  }

  @Test func `a file that is too large is a fault and not silence`() {
    let bytes = [UInt8](repeating: UInt8(ascii: "a"), count: FactReader.limit + 1)
    let facts = SourceReader.facts(in: bytes.span, language: .go, around: [5])
    #expect(describe(facts) == ["fault in line 1: it is larger than 4 MiB"])
  }
}

/// Where triggers end, line by line.
private func hitsByLine(_ bytes: [UInt8]) -> [[Int]] {
  var lines: [[Int]] = []
  var start = 0
  let ends = triggerEnds(bytes)
  for line in bytes.split(separator: 0x0a, omittingEmptySubsequences: false) {
    let range = start..<(start + line.count + 1)
    let hits = ends.filter { range.contains($0 - 1) }
    if !hits.isEmpty { lines.append(hits) }
    start += line.count + 1
  }
  return lines
}

/// Where triggers end, as the engine finds them.
func triggerEnds(_ bytes: [UInt8]) -> [Int] {
  let text = bytes.map { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) ? $0 + 0x20 : $0 }
  var ends: [Int] = []
  for index in text.indices {
    for trigger in triggersByByte[Int(text[index])] where text[index...].starts(with: trigger) {
      ends.append(index + trigger.count)
    }
  }
  return ends.sorted()
}

private let triggersByByte: [[[UInt8]]] = {
  var table = [[[UInt8]]](repeating: [], count: 256)
  for trigger in SourceReader.triggers {
    let bytes = Array(trigger.utf8)
    table[Int(bytes[0])].append(bytes)
  }
  return table
}()

private let hostile: [UInt8] = Array("\"'`$\\{}()[]<>&|;:#%=-!?/*@., \t\n\r\0".utf8) + [0x80, 0xc2, 0xff]

/// A few changes: a byte set, taken out or put in, or a piece doubled.
private func mutated(_ bytes: [UInt8], _ random: inout Seeded) -> [UInt8] {
  var bytes = bytes
  for _ in 0..<Int.random(in: 1...6, using: &random) where !bytes.isEmpty {
    let index = Int.random(in: 0..<bytes.count, using: &random)
    let byte = hostile.randomElement(using: &random) ?? 0
    switch Int.random(in: 0..<4, using: &random) {
    case 0: bytes[index] = byte
    case 1: bytes.remove(at: index)
    case 2: bytes.insert(byte, at: index)
    default: bytes.insert(contentsOf: bytes[..<index].suffix(20), at: index)
    }
  }
  return bytes
}
