import Dialects
import Foundation

/// A real program that reads `.env` texts; many texts go through one process.
enum Consumer: String, CaseIterable {
  case node, nodeFile, dotenv, dotenvExpand, python, composeV1, bash, dash, zsh, systemd, compose, composeRaw

  var dialect: EnvDialect {
    switch self {
    case .node, .nodeFile, .dotenv: .node
    case .dotenvExpand: .nodeExpand
    case .python, .composeV1: .python
    case .bash, .dash, .zsh: .posix
    case .systemd: .systemd
    case .compose: .compose
    case .composeRaw: .raw
    }
  }

  /// What it is called in notes.
  var title: String {
    switch self {
    case .node: "node (util.parseEnv)"
    case .nodeFile: "node --env-file"
    case .dotenv: "npm dotenv (PBK_TEST_DOTENV, a folder node_modules)"
    case .dotenvExpand: "npm dotenv-expand (PBK_TEST_DOTENV, a folder node_modules)"
    case .python: "python-dotenv"
    case .composeV1: "docker-compose 1"
    case .systemd: "libsystemd-shared"
    case .compose: "Docker Compose 2 (PBK_TEST_COMPOSE)"
    case .composeRaw: "Docker Compose 2, format: raw (PBK_TEST_COMPOSE)"
    case .bash, .dash, .zsh: rawValue
    }
  }

  /// Whether one process can read one text only.
  var readsOneByOne: Bool { self == .nodeFile }

  /// The names that the random texts assign; shells are asked for these.
  static let names = ["A", "B", "C", "KEY", "X_1"]

  typealias Assignments = [String: [UInt8]]

  /// What the program makes of each text; `nil` for a text that it refuses.
  ///
  /// - Returns: `nil` if the program is not on this machine, after a plain note.
  func read(_ texts: [[UInt8]], names: [String] = Self.names) throws -> [Assignments?]? {
    guard isHere, let program = Self.programs[self] else { return nil }
    let room = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: room, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: room) }
    switch self {
    case .nodeFile: return try texts.map { try readByScript(program, [$0], room)?[0] }
    case .node, .dotenv, .dotenvExpand, .python, .composeV1, .systemd:
      return try readByScript(program, texts, room) ?? texts.map { _ in nil }
    case .bash, .dash, .zsh: return try readByShell(program, texts, names, room)
    case .compose, .composeRaw: return try readByCompose(program, texts, room)
    }
  }

  /// Whether the program is on this machine; a plain note if it isn't.
  var isHere: Bool {
    if Self.programs[self] != nil { return true }
    print("note: \(title) is not here; what would be compared with it is left out")
    return false
  }

  /// Where each program is; looked for once.
  private static let programs: [Consumer: String] = {
    var found: [Consumer: String] = [:]
    for consumer in allCases { found[consumer] = consumer.program }
    return found
  }()

  private var program: String? {
    switch self {
    case .compose, .composeRaw:
      ProcessInfo.processInfo.environment["PBK_TEST_COMPOSE"].flatMap { $0.isEmpty ? nil : $0 }
    case .python: pythonWith("dotenv")
    case .composeV1: pythonWith("compose.config.environment")
    case .systemd:
      Self.libraries.isEmpty ? nil : Self.find("python3")
    case .nodeFile: Self.find("node")
    case .dotenv: Self.module("dotenv")
    case .dotenvExpand: Self.module("dotenv-expand")
    case .node, .bash, .dash, .zsh: Self.find(rawValue)
    }
  }

  private static func module(_ name: String) -> String? {
    guard let folder = modules, FileManager.default.fileExists(atPath: "\(folder)/\(name)") else {
      return nil
    }
    return find("node")
  }

  /// Where npm's modules are.
  static var modules: String? { ProcessInfo.processInfo.environment["PBK_TEST_DOTENV"] }

  /// Debian's modules belong to /usr/bin/python3, which may not be the first.
  private func pythonWith(_ module: String) -> String? {
    [Self.find("python3"), "/usr/bin/python3"].compactMap(\.self).first {
      (try? run($0, ["-c", "import \(module)"], in: FileManager.default.temporaryDirectory).status) == 0
    }
  }

  /// systemd's private library, which has its own loader of environment files.
  static let libraries: [String] = ["/usr/lib", "/lib"].flatMap { root in
    ["x86_64-linux-gnu", "aarch64-linux-gnu", ""].flatMap { folder in
      let path = "\(root)/\(folder)/systemd"
      let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
      return names.filter { $0.hasPrefix("libsystemd-shared") }.map { "\(path)/\($0)" }
    }
  }

  private static func find(_ name: String) -> String? {
    (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
      .map { "\($0)/\(name)" }.first { FileManager.default.isExecutableFile(atPath: $0) }
  }

  func run(
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
}
