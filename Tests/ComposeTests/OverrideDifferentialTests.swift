import Compose
import Dialects
import Foundation
import Testing

/// What is written, held to what the real Docker Compose makes of it over the files it is for.
@Suite(.enabled(if: DifferentialTests.program != nil, "needs Docker Compose 2 (PBK_TEST_COMPOSE)"))
struct OverrideDifferentialTests {
  @Test func randomProjects() throws {
    let seeds = DifferentialTests.isFull ? 1_500 : 150
    var tally = Tally()
    for seed in 0..<seeds {
      var project = RandomProject(seed: UInt64(seed))
      // Images that take files for every variable, so that as much as can be is changed.
      project.replaceImages(["nginx": "vaultwarden/server", "postgres:16": "linuxserver/any:1"])
      try tally.hold(project, names: ["A", "B", "C_1", "DB_PASSWORD", "NOT_SET"], seed: "seed \(seed)")
    }
    tally.report("random projects")
    #expect(tally.projects >= seeds / 2)
    #expect(tally.dropped > 0 && tally.mounts > 0 && tally.labels > 0)
  }

  /// Names and texts that YAML, Compose or a comment could take for something else.
  @Test func hostileNames() throws {
    let count = DifferentialTests.isFull ? 600 : 100
    var dice = Dice(seed: 11)
    var tally = Tally()
    for number in 0..<count {
      let made = HostileProject(&dice)
      try tally.hold(made.project, names: made.secrets, folder: made.folder, seed: "hostile \(number)")
    }
    tally.report("hostile projects")
    #expect(tally.projects >= count * 3 / 4)
    #expect(tally.dropped > 0 && tally.mounts > 0 && tally.labels > 0)
  }
}

/// What was compared, and how often it was wrong.
private struct Tally {
  var projects = 0
  var refused = 0
  var services = 0
  var mounts = 0
  var dropped = 0
  var labels = 0
  var wrong = 0

  mutating func hold(
    _ made: RandomProject, names: [String], folder: String = "secrets", seed: String
  ) throws {
    let room = URL(filePath: NSTemporaryDirectory()).appending(path: "pbk-override-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: room) }
    try made.write(to: room)
    let request = ComposeRequest(
      folder: room.path, files: made.named, environment: RealCompose.environment)
    guard let before = try RealCompose.config(made.named, in: room, []) else {
      refused += 1
      return
    }
    let project = try ComposeProject.read(request)
    let place = ComposePlace(file: room.path + "/pbk-secrets.yaml", line: 1)
    let supply = ComposeSupply(
      names: names,
      folders: [
        ComposeSupply.Folder(target: "t", path: room.path + "/" + folder, names: names, place: place)
      ],
      files: [
        ComposeSupply.File(
          target: "e", path: project.dotenv, names: names, form: .variables(readBy: [.compose]))
      ])
    let path = room.path + "/compose.secrets.yaml"
    let override: ComposeOverride
    do {
      override = try ComposeOverride(for: project, supply, at: path)
    } catch {
      wrong += 1
      Issue.record("\(seed): \(error)\n\(made.files)")
      return
    }
    try Data(override.text.utf8).write(to: URL(filePath: path))
    projects += 1
    var differences = ["Compose refuses what was written"]
    if let after = try RealCompose.config(project.files + [path], in: room, []) {
      differences = Self.differences(before, after, override, room.path + "/" + folder)
    }
    services += override.services.count
    mounts += override.services.map(\.secrets.count).reduce(0, +)
    dropped += override.services.map(\.dropped.count).reduce(0, +)
    labels += override.services.count { $0.hasDigest }
    wrong += differences.isEmpty ? 0 : 1
    for difference in differences.prefix(3) { Issue.record("\(seed): \(difference)\n\(override.text)") }
  }

  func report(_ what: String) {
    print(
      """
      compose override, \(what): \(projects) (\(refused) that Docker Compose refuses), \(services) services changed, \
      \(mounts) secrets given, \(dropped) variables dropped, \(labels) digests; \(wrong) wrong
      """)
  }

  /// Where Compose makes something else of the files than what was to be changed.
  private static func differences(
    _ before: [String: Any], _ after: [String: Any], _ override: ComposeOverride, _ folder: String
  ) -> [String] {
    var found: [String] = []
    let old = before["services"] as? [String: [String: Any]] ?? [:]
    let new = after["services"] as? [String: [String: Any]] ?? [:]
    if Set(old.keys) != Set(new.keys) { found.append("services \(new.keys.sorted())") }
    let sources = after["secrets"] as? [String: [String: Any]] ?? [:]
    for (name, service) in old {
      let change = override.services.first { $0.name == name }
      var expected = service
      var environment = service["environment"] as? [String: Any] ?? [:]
      for variable in change?.dropped ?? [] { environment[variable] = nil }
      let now = new[name] ?? [:]
      let real = now["environment"] as? [String: Any] ?? [:]
      for variable in change?.files ?? [] {
        let path = (real[variable] as? String)?.replacing("$$", with: "$") ?? ""
        if !path.hasPrefix("/") { found.append("\(name): \(variable) is '\(path)'") }
        environment[variable] = real[variable]
      }
      var secrets = service["secrets"] as? [[String: Any]] ?? []
      for secret in change?.secrets ?? [] {
        secrets.append(["source": secret, "target": "/run/secrets/\(secret)"])
        let file = (sources[secret]?["file"] as? String)?.replacing("$$", with: "$")
        if file.map({ NSString(string: $0).deletingLastPathComponent }) != folder {
          found.append("\(name): the secret \(secret) is \(file ?? "not there")")
        }
      }
      var labels = service["labels"] as? [String: Any] ?? [:]
      if change?.hasDigest ?? false { labels["pbk.digest"] = "" }
      expected["environment"] = environment.isEmpty ? nil : environment
      expected["secrets"] = secrets.isEmpty ? nil : secrets
      expected["labels"] = labels.isEmpty ? nil : labels
      if !NSDictionary(dictionary: expected).isEqual(to: now) {
        found.append("\(name): \(now) and not \(expected)")
      }
    }
    return found
  }
}
