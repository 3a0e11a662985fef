import Dialects
import Foundation

/// A real program that reads `.env` texts; many texts go through one process.
enum Consumer: String, CaseIterable {
  case node, python, bash, dash, compose, composeRaw

  var dialect: EnvDialect {
    switch self {
    case .node: .node
    case .python: .python
    case .bash, .dash: .posix
    case .compose: .compose
    case .composeRaw: .raw
    }
  }

  /// The names that the tests' texts assign; shells are asked for these.
  static let names = ["A", "B", "C", "KEY", "X_1"]

  typealias Assignments = [String: [UInt8]]

  /// What the program makes of each text; `nil` for a text that it refuses.
  ///
  /// - Returns: `nil` if the program is not on this machine, after a plain note.
  func read(_ texts: [[UInt8]]) throws -> [Assignments?]? {
    guard let program else {
      print("note: \(rawValue) is not here; its differential test is left out")
      return nil
    }
    let room = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: room, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: room) }
    switch self {
    case .node, .python: return try readByScript(program, texts, room)
    case .bash, .dash: return try readByShell(program, texts, room)
    case .compose, .composeRaw: return try readByCompose(program, texts, room)
    }
  }

  private var program: String? {
    switch self {
    case .compose, .composeRaw:
      return ProcessInfo.processInfo.environment["PBK_TEST_COMPOSE"]
    case .python:
      guard let python = Self.find("python3"),
        (try? run(python, ["-c", "import dotenv"], in: FileManager.default.temporaryDirectory).status) == 0
      else { return nil }
      return python
    default: return Self.find(rawValue)
    }
  }

  private static func find(_ name: String) -> String? {
    (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
      .map { "\($0)/\(name)" }.first { FileManager.default.isExecutableFile(atPath: $0) }
  }

  private func run(
    _ program: String, _ arguments: [String], in room: URL, environment: [String: String]? = nil
  ) throws -> (output: Data, status: Int32) {
    let target = room.appending(path: "output-\(UUID().uuidString)")
    _ = FileManager.default.createFile(atPath: target.path, contents: nil)
    defer { try? FileManager.default.removeItem(at: target) }
    let process = Process()
    process.executableURL = URL(filePath: program)
    process.arguments = arguments
    process.currentDirectoryURL = room
    if let environment { process.environment = environment }
    process.standardInput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: target)
    try process.run()
    process.waitUntilExit()
    return (try Data(contentsOf: target), process.terminationStatus)
  }

  // MARK: node and python: hexadecimal texts in, one JSON line out for each

  private static let nodeScript = """
    const { parseEnv } = require('node:util'), fs = require('node:fs');
    const lines = fs.readFileSync('texts', 'latin1').split('\\n').slice(0, -1);
    const hex = (s) => Buffer.from(s, 'utf8').toString('hex');
    for (const line of lines) {
      const read = Object.entries(parseEnv(Buffer.from(line, 'hex').toString('utf8')));
      console.log(read.map(([k, v]) => hex(k) + ':' + hex(v)).join(','));
    }
    """

  private static let pythonScript = """
    import io, logging, dotenv
    logging.disable(logging.CRITICAL)
    for line in open('texts').read().split('\\n')[:-1]:
        text = io.TextIOWrapper(io.BytesIO(bytes.fromhex(line)), encoding='utf-8')
        read = dotenv.dotenv_values(stream=text)
        print(','.join(k.encode().hex() + ':' + v.encode().hex() for k, v in read.items() if v is not None))
    """

  private func readByScript(
    _ program: String, _ texts: [[UInt8]], _ room: URL
  ) throws -> [Assignments?] {
    let input = texts.map { hex($0) + "\n" }.joined()
    try Data(input.utf8).write(to: room.appending(path: "texts"))
    let script = self == .node ? ["-e", Self.nodeScript] : ["-c", Self.pythonScript]
    let lines = String(decoding: try run(program, script, in: room).output, as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false).dropLast()
    return lines.map { line in
      var read = Assignments()
      for pair in line.split(separator: ",") {
        let parts = pair.split(separator: ":", omittingEmptySubsequences: false)
        read[String(decoding: unhex(parts[0]), as: UTF8.self)] = unhex(parts[1])
      }
      return read
    }
  }

  // MARK: shells: a subshell for each text, with nothing on its PATH

  private func readByShell(
    _ program: String, _ texts: [[UInt8]], _ room: URL
  ) throws -> [Assignments?] {
    for (index, text) in texts.enumerated() {
      try Data(text).write(to: room.appending(path: "t\(index)"))
    }
    let show = Self.names.map { "printf '%s\\0' \"${\($0)+=}${\($0)-}\"" }.joined(separator: "; ")
    let script = """
      i=0
      while [ $i -lt \(texts.count) ]; do ( set -a; . ./t$i; set +a; \(show) ); i=$((i+1)); done
      """
    let output = try run(
      program, ["-c", script], in: room, environment: ["PATH": "/nonexistent", "LC_ALL": "C"]
    ).output
    let fields = Array(output).split(separator: 0, omittingEmptySubsequences: false)
    guard fields.count == texts.count * Self.names.count + 1 else {
      print("\(rawValue): \(fields.count) fields for \(texts.count) texts")
      return texts.map { _ in nil }
    }
    return texts.indices.map { index in
      var read = Assignments()
      for (offset, name) in Self.names.enumerated() {
        let field = fields[index * Self.names.count + offset]
        if field.first == UInt8(ascii: "=") { read[name] = Array(field.dropFirst()) }
      }
      return read
    }
  }

  // MARK: compose: a service with an env_file for each text

  private func readByCompose(
    _ program: String, _ texts: [[UInt8]], _ room: URL
  ) throws -> [Assignments?] {
    var all: [Assignments?] = []
    for start in stride(from: 0, to: texts.count, by: 500) {
      all += try readChunk(program, Array(texts[start..<min(start + 500, texts.count)]), room)
    }
    return all
  }

  /// One refused text makes Compose refuse all: halves find it.
  private func readChunk(
    _ program: String, _ texts: [[UInt8]], _ room: URL
  ) throws -> [Assignments?] {
    if let read = try readTogether(program, texts, room) { return read }
    guard texts.count > 1 else { return [nil] }
    let middle = texts.count / 2
    return try readChunk(program, Array(texts[..<middle]), room)
      + readChunk(program, Array(texts[middle...]), room)
  }

  private func readTogether(
    _ program: String, _ texts: [[UInt8]], _ room: URL
  ) throws -> [Assignments]? {
    var yaml = "services:\n"
    for (index, text) in texts.enumerated() {
      try Data(text).write(to: room.appending(path: "t\(index).env"))
      let format = self == .composeRaw ? ", format: raw" : ""
      yaml += "  s\(index): {image: x, env_file: [{path: ./t\(index).env\(format)}]}\n"
    }
    try Data(yaml.utf8).write(to: room.appending(path: "compose.yaml"))
    let arguments = ["-p", "t", "-f", "compose.yaml", "config", "--format", "json"]
    let (output, status) = try run(program, arguments, in: room, environment: ["HOME": room.path])
    // The JSON reader of Foundation loses U+FEFF at a string's start.
    let text = String(decoding: output, as: UTF8.self).replacing("\u{FEFF}", with: "<BOM>")
    guard status == 0,
      let json = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any],
      let services = json["services"] as? [String: [String: Any]]
    else { return nil }
    return texts.indices.map { index in
      var read = Assignments()
      for (name, value) in services["s\(index)"]?["environment"] as? [String: Any] ?? [:] {
        guard let value = value as? String else { continue }
        read[name] = Array(value.replacing("<BOM>", with: "\u{FEFF}").utf8).undoublingDollars()
      }
      return read
    }
  }
}

extension [UInt8] {
  /// Compose prints each `$` twice.
  fileprivate func undoublingDollars() -> [UInt8] {
    var result: [UInt8] = []
    var skips = false
    for byte in self {
      if skips && byte == UInt8(ascii: "$") {
        skips = false
        continue
      }
      skips = byte == UInt8(ascii: "$")
      result.append(byte)
    }
    return result
  }
}

private func hex(_ bytes: [UInt8]) -> String {
  let digits = Array("0123456789abcdef".utf8)
  return String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
}

private func unhex(_ text: Substring) -> [UInt8] {
  let digits = text.utf8.compactMap { Character(Unicode.Scalar($0)).hexDigitValue.map(UInt8.init) }
  return stride(from: 0, to: digits.count, by: 2).map { digits[$0] << 4 | digits[$0 + 1] }
}
