import Compose
import Foundation
import Testing

/// What is read, held to what the real Docker Compose makes of the same files.
struct DifferentialTests {
  static let program = ProcessInfo.processInfo.environment["PBK_TEST_COMPOSE"].flatMap {
    $0.isEmpty ? nil : $0
  }
  static let isFull = ProcessInfo.processInfo.environment["PBK_TEST_FULL"] != nil
  private static let seeds = isFull ? 2_000 : 250
  private static let least = isFull ? 1_200 : 150

  @Test(.enabled(if: program != nil, "needs Docker Compose 2 (PBK_TEST_COMPOSE)"))
  func randomProjectsAsComposeReadsThem() throws {
    let room = URL(filePath: NSTemporaryDirectory()).appending(path: "pbk-compose-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: room) }
    var compared = (projects: 0, services: 0, values: 0)
    var refused = 0
    var wrong = 0
    for seed in 0..<Self.seeds {
      let made = RandomProject(seed: UInt64(seed))
      let folder = room.appending(path: "\(seed)")
      try made.write(to: folder)
      guard let resolved = try RealCompose.config(made, in: folder, []),
        let written = try RealCompose.config(made, in: folder, ["--no-interpolate"])
      else {
        refused += 1
        continue
      }
      let request = ComposeRequest(
        folder: folder.path, files: made.named, environment: RealCompose.environment)
      let project = try ComposeProject.read(request)
      let differences = project.differences(from: resolved, written)
      wrong += differences.isEmpty ? 0 : 1
      for difference in differences.prefix(3) { Issue.record("seed \(seed): \(difference)") }
      compared.projects += 1
      compared.services += project.services.count
      compared.values += project.services.map { $0.environment.count + $0.envFiles.count + $0.secrets.count }
        .reduce(0, +)
      try FileManager.default.removeItem(at: folder)
    }
    print(
      """
      compose projects: \(compared.projects) of \(Self.seeds) taken by Docker Compose (\(refused) refused), \
      \(compared.services) services, \(compared.values) values; \(wrong) read otherwise
      """
    )
    #expect(compared.projects >= Self.least)
  }
}

extension RandomProject {
  func write(to folder: URL) throws {
    for (name, text) in files {
      let target = folder.appending(path: name)
      try FileManager.default.createDirectory(
        at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: target)
    }
  }
}

/// Docker Compose itself.
enum RealCompose {
  static let environment = ["ONLY_ENV": "outside", "HOME": "/home/nobody"]

  /// What `config` prints, as JSON; nil where it refuses.
  static func config(_ project: RandomProject, in folder: URL, _ options: [String]) throws -> [String: Any]? {
    try config(project.named, in: folder, options)
  }

  static func config(_ files: [String], in folder: URL, _ options: [String]) throws -> [String: Any]? {
    let output = folder.appending(path: "config-output.json")
    _ = FileManager.default.createFile(atPath: output.path, contents: nil)
    let process = Process()
    process.executableURL = URL(filePath: DifferentialTests.program ?? "")
    process.arguments = files.flatMap { ["-f", $0] } + ["config", "--format", "json"] + options
    process.currentDirectoryURL = folder
    process.environment = environment
    process.standardInput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: output)
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { return nil }
    return try JSONSerialization.jsonObject(with: Data(contentsOf: output)) as? [String: Any]
  }
}

extension ComposeProject {
  /// Where the project is another one than Compose says.
  ///
  /// - Parameters:
  ///   - resolved: what `config` prints: variables put in, files of variables read.
  ///   - written: what `config --no-interpolate` prints: files of variables by their paths.
  func differences(from resolved: [String: Any], _ written: [String: Any]) -> [String] {
    let theirs = resolved["services"] as? [String: [String: Any]] ?? [:]
    let raw = written["services"] as? [String: [String: Any]] ?? [:]
    var found: [String] = []
    if Set(theirs.keys) != Set(services.map(\.name)) {
      found.append("services \(services.map(\.name)) and not \(theirs.keys.sorted())")
    }
    func compare(_ what: String, _ ours: String, _ other: String) {
      if ours != other { found.append("\(what): \(ours) and not \(other)") }
    }
    for service in services {
      guard let real = theirs[service.name], let asWritten = raw[service.name] else { continue }
      compare(
        "\(service.name) environment", expectedEnvironment(of: service), Self.pairs(real["environment"]))
      // A label has a text in any case.
      let labels = service.labels.map { "\($0.name)='\(($0.value?.expanded).map { $0 } ?? "")'" }.sorted()
      compare("\(service.name) labels", labels.description, Self.pairs(real["labels"]))
      // Compose leaves out an argument that is set nowhere.
      let arguments = (service.build?.arguments ?? []).filter { value(of: $0) != nil }
      compare(
        "\(service.name) args", Self.pairs(arguments, self),
        Self.pairs((real["build"] as? [String: Any])?["args"]))
      compare("\(service.name) image", service.image?.expanded ?? "none", real["image"] as? String ?? "none")
      let files = service.envFiles.filter { !$0.text.raw.contains("$") }
      compare(
        "\(service.name) env_file",
        files.map { "\($0.text.path ?? "?") \($0.isRequired) \($0.format)" }.description,
        Self.envFiles(asWritten["env_file"]).description)
      compare(
        "\(service.name) secrets", service.secrets.map { "\($0.source) \($0.target)" }.description,
        Self.mounts(real["secrets"]).description)
      compare(
        "\(service.name) volumes",
        service.volumes.map { "\($0.source.path ?? "?") \($0.target ?? "?")" }.description,
        Self.volumes(real["volumes"]).description)
    }
    let ours = secrets.map { "\($0.name) \($0.path ?? "-")" }.sorted()
    let real = (resolved["secrets"] as? [String: [String: Any]] ?? [:]).map { name, secret in
      "\(name) \(secret["file"] as? String ?? "-")"
    }
    // Compose leaves out secrets that no service has.
    compare("secrets", ours.filter { real.contains($0) }.description, real.sorted().description)
    return found
  }

  /// The variables as Compose prints them: those of files below one's own, and what is taken from outside put in.
  private func expectedEnvironment(of service: ComposeService) -> String {
    var values: [String: String?] = [:]
    for file in service.envFiles {
      guard let path = file.text.path, let text = try? String(contentsOfFile: path, encoding: .utf8) else {
        continue
      }
      for line in text.split(separator: "\n") {
        let parts = line.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        values[String(parts[0])] = String(parts[1])
      }
    }
    for variable in service.environment { values[variable.name] = value(of: variable) }
    return values.map { "\($0)=\($1.map { "'\($0)'" } ?? "none")" }.sorted().description
  }

  private func value(of variable: ComposeVariable) -> String? {
    if let value = variable.value { return value.expanded ?? "not known" }
    return outside(variable.name)
  }

  /// A name without a value gets what is set outside.
  private func outside(_ name: String) -> String? {
    let known = [
      "A": "from-env", "B": "two words", "DB_PASSWORD": "p$x", "EMPTY": "", "DIR": "conf",
      "ONLY_ENV": "outside",
    ]
    return known[name]
  }

  private static func pairs(_ variables: [ComposeVariable], _ project: ComposeProject) -> String {
    variables.map { "\($0.name)=\(project.value(of: $0).map { "'\($0)'" } ?? "none")" }.sorted().description
  }

  private static func pairs(_ json: Any?) -> String {
    (json as? [String: Any] ?? [:]).map { name, value in
      "\(name)=\((value as? String).map { "'\($0.replacing("$$", with: "$"))'" } ?? "none")"
    }.sorted().description
  }

  private static func envFiles(_ json: Any?) -> [String] {
    (json as? [[String: Any]] ?? []).compactMap { file in
      guard let path = file["path"] as? String, !path.contains("$") else { return nil }
      let format = (file["format"] as? String).map { $0 == "raw" ? "raw" : "other(\"\($0)\")" } ?? "compose"
      return "\(path) \(file["required"] as? Bool ?? true) \(format)"
    }
  }

  private static func mounts(_ json: Any?) -> [String] {
    (json as? [[String: Any]] ?? []).map { mount in
      let target = mount["target"] as? String ?? ""
      return
        "\(mount["source"] as? String ?? "") \(target.hasPrefix("/") ? target : "/run/secrets/" + target)"
    }
  }

  private static func volumes(_ json: Any?) -> [String] {
    (json as? [[String: Any]] ?? []).filter { $0["type"] as? String == "bind" }.map {
      "\($0["source"] as? String ?? "") \($0["target"] as? String ?? "")"
    }
  }
}
