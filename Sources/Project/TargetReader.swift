internal import Dialects
internal import YAML

/// The types of targets, by the words of the settings file, and the keys that each takes.
package enum TargetType: String, CaseIterable, Sendable {
  case dockerSecrets = "docker-secrets"
  case env
  case kubernetes = "k8s"
  case systemdCredentials = "systemd-credentials"
  case swarm
  case file

  /// The keys of a target of the type.
  package var keys: [String] {
    let everywhere = ["type", "names", "services", "environments"]
    let access = ["path", "owner", "group", "mode"]
    switch self {
    case .dockerSecrets, .systemdCredentials: return everywhere + access + ["require-tmpfs"]
    case .env: return everywhere + access + ["for", "require-tmpfs"]
    case .kubernetes: return everywhere + access + ["object", "namespace", "immutable", "labels"]
    case .swarm: return everywhere + ["prefix"]
    case .file: return everywhere.filter { $0 != "names" } + access + ["template", "require-tmpfs"]
    }
  }

  static let allKeys = allCases.flatMap(\.keys).reduce(into: [String]()) { keys, key in
    if !keys.contains(key) { keys.append(key) }
  }
}

/// Reads one target.
struct TargetReader {
  let target: ProjectTarget

  init(_ node: ProjectNode) throws(ProjectError) {
    guard ProjectEnvironment.isName(Array(node.key.utf8)) else {
      throw node.refusal(.badName(node.quotedKey, of: .target))
    }
    let all = try node.fields(of: .target(node.key, type: nil))
    guard let typeNode = all.first(where: { $0.key == "type" }) else {
      throw node.refusal(.missingKey("type", of: node.key))
    }
    let type = try typeNode.word(TargetType.allCases.map { ($0.rawValue, $0) })
    let fields = try node.fields(of: .target(node.key, type: type.rawValue))
    let reader = TargetFields(name: node.key, type: type, position: node.position, fields: fields)
    target = ProjectTarget(
      name: node.key, form: try reader.form(), path: try reader.path(),
      names: try reader.list("names"), services: try reader.list("services") ?? [],
      environments: try reader.list("environments"), access: try reader.access(),
      requiresTmpfs: try reader.field("require-tmpfs")?.boolean() ?? false, position: node.position)
  }
}

/// The fields of a target whose type is known.
private struct TargetFields {
  let name: String
  let type: TargetType
  let position: YAMLPosition
  let fields: [ProjectNode]

  func field(_ key: String) -> ProjectNode? { fields.first { $0.key == key } }

  func list(_ key: String) throws(ProjectError) -> [String]? { try field(key)?.list().map(\.text) }

  private func needed(_ key: String) throws(ProjectError) -> ProjectNode {
    guard let found = field(key) else { throw .refused(.missingKey(key, of: name), at: position) }
    return found
  }

  func path() throws(ProjectError) -> ProjectPath? {
    guard type != .swarm else { return nil }
    // What goes to a cluster from the repository's own folder has no reason to lie elsewhere.
    return try ProjectPath(of: needed("path"), mayBeAbsolute: type != .kubernetes)
  }

  func form() throws(ProjectError) -> ProjectTarget.Form {
    switch type {
    case .dockerSecrets: .dockerSecrets
    case .systemdCredentials: .systemdCredentials
    case .env: .env(consumers: try consumers())
    case .swarm: .swarm(SwarmSettings(prefix: try field("prefix")?.text() ?? ""))
    case .file: .file(template: try ProjectPath(of: needed("template"), mayBeAbsolute: false))
    case .kubernetes:
      .kubernetes(
        KubernetesSettings(
          object: try needed("object").text(), namespace: try field("namespace")?.text(),
          isImmutable: try field("immutable")?.boolean() ?? false, labels: try labels()))
    }
  }

  private func consumers() throws(ProjectError) -> [EnvConsumer] {
    guard let node = field("for") else { return [.compose] }
    return try node.list().map { (text, position) throws(ProjectError) in
      guard let consumer = EnvConsumer.named(text) else {
        throw .refused(
          .unknownWord(ProjectNode.quoted(text), key: "for", known: EnvConsumer.allCases.map(\.rawValue)),
          at: position)
      }
      return consumer
    }
  }

  private func labels() throws(ProjectError) -> [String: String] {
    var labels: [String: String] = [:]
    for node in try field("labels")?.mapping() ?? [] { labels[node.key] = try node.text() }
    return labels
  }

  func access() throws(ProjectError) -> TargetAccess {
    TargetAccess(
      owner: try field("owner")?.textOrNumber(), group: try field("group")?.textOrNumber(),
      mode: try field("mode").map { (node) throws(ProjectError) in try Self.mode(node) })
  }

  /// Octal digits in quotes: YAML 1.1 reads a plain 0400 as 256, and YAML 1.2 as 400.
  private static func mode(_ node: ProjectNode) throws(ProjectError) -> UInt32 {
    guard let scalar = node.value.scalar, scalar.style == .singleQuoted || scalar.style == .doubleQuoted
    else {
      throw node.valueRefusal(.modeNeedsQuotes)
    }
    let digits = scalar.text
    guard (3...4).contains(digits.utf8.count), let mode = UInt32(digits, radix: 8), mode <= 0o777,
      mode & 0o022 == 0, mode & 0o400 != 0
    else { throw node.valueRefusal(.badMode(ProjectNode.quoted(digits))) }
    return mode
  }
}

extension ProjectPath {
  init(of node: ProjectNode, mayBeAbsolute: Bool) throws(ProjectError) {
    let text = try node.text()
    let isAbsolute = text.utf8.first == UInt8(ascii: "/")
    let checked = mayBeAbsolute && isAbsolute ? String(text.drop { $0 == "/" }) : text
    do {
      let path = try VaultLocation(Array(checked.utf8)).path
      self.init(text: checked == text ? path : "/" + path)
    } catch {
      throw node.valueRefusal(.badPath(error, path: ProjectNode.quoted(text)))
    }
  }
}
