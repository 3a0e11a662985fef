internal import SafeFiles
internal import Templates
internal import VaultFormat
internal import YAML

/// Reads the settings file's grammar from its tree.
///
/// Source: Docs/project-file.md.
struct ProjectReader {
  private(set) var vault: VaultLocation?
  private(set) var environments: [ProjectEnvironment] = []
  private(set) var secrets: [ProjectSecret] = []
  private(set) var targets: [ProjectTarget] = []

  private static let limits = YAMLLimits(
    bytes: ProjectFile.largest, depth: ProjectFile.deepest, nodes: 20_000, isLenient: false)

  /// Reads the one document of the file.
  ///
  /// - Parameter bytes: at most ``ProjectFile/largest``.
  /// - Throws: `refused` with the place, `outOfMemory`.
  init(_ bytes: [UInt8]) throws(ProjectError) {
    let documents: [YAMLNode]
    do { documents = try YAMLReader.documents(of: bytes, Self.limits) } catch { throw ProjectError(error) }
    guard let root = documents.first, !(root.isNull && root.scalar?.bytes.isEmpty == true) else { return }
    guard let pairs = root.pairs else { throw .refused(.notAMapping(key: nil), at: root.position) }
    for pair in pairs { try take(ProjectNode(pair)) }
    try checkReferences()
  }

  private mutating func take(_ node: ProjectNode) throws(ProjectError) {
    switch node.key {
    case "vault": vault = try Self.location(of: node)
    case "environments": try readEnvironments(node)
    case "secrets" where node.value.isNull, "targets" where node.value.isNull: break
    case "secrets":
      for secret in try node.mapping() { secrets.append(try SecretReader(secret).secret) }
    case "targets":
      for target in try node.mapping() { targets.append(try TargetReader(target).target) }
    case "audit": break
    default: throw node.refusal(.unknownKey(node.quotedKey, in: .top))
    }
  }

  private mutating func readEnvironments(_ node: ProjectNode) throws(ProjectError) {
    var byPath: [String: String] = [:]
    for entry in try node.mapping() {
      guard ProjectEnvironment.isName(Array(entry.key.utf8)) else {
        throw entry.refusal(.badName(entry.quotedKey, of: .environment))
      }
      var location: VaultLocation?
      for field in try entry.fields(of: .environment(entry.key)) { location = try Self.location(of: field) }
      guard let location else { throw entry.refusal(.noVault(environment: entry.key)) }
      if let other = byPath.updateValue(entry.key, forKey: location.path) {
        throw entry.refusal(.sharedVault(environment: entry.key, with: other))
      }
      environments.append(ProjectEnvironment(name: entry.key, vault: location))
    }
  }

  static func location(of node: ProjectNode) throws(ProjectError) -> VaultLocation {
    let text = try node.text()
    do { return try VaultLocation(Array(text.utf8)) } catch {
      throw node.valueRefusal(.badPath(error, path: ProjectNode.quoted(text)))
    }
  }

  /// What only the whole file can tell: rings of derived secrets, environments that there are, places that collide.
  private func checkReferences() throws(ProjectError) {
    let templates = secrets.compactMap { secret in secret.template.map { (secret.name, $0.template) } }
    do { _ = try DerivedSecrets(Dictionary(templates) { first, _ in first }) } catch {
      guard case .loop(let names) = error, let secret = secrets.first(where: { $0.name == names.first })
      else { return }
      throw .refused(.derivedFromItself(names.map(\.text)), at: secret.position)
    }
    for target in targets {
      for name in target.environments ?? [] where !environments.contains(where: { $0.name == name }) {
        let known = environments.map(\.name)
        throw .refused(
          .unknownWord(ProjectNode.quoted(name), key: "environments", known: known), at: target.position)
      }
    }
    try TargetPlaces(targets).check()
  }
}

extension ProjectError {
  init(_ error: YAMLError) {
    self =
      switch error {
      case .outOfMemory: .outOfMemory
      case .tooLarge(let limit): .file(.tooLarge(path: ProjectFile.name, limitBytes: limit))
      case .refused(let fault, let position): .refused(ProjectFault(fault), at: position)
      }
  }
}

extension ProjectFault {
  init(_ fault: YAMLFault) {
    self =
      switch fault {
      case .syntax(let problem): .syntax(problem: problem)
      case .tooDeep, .tooManyNodes: .tooDeep
      case .tooManyDocuments: .secondDocument
      case .anchor: .anchor
      case .alias, .unknownAlias: .alias
      case .tag: .tag
      case .directive: .directive
      case .duplicateKey(let key, let line): .duplicateKey(ProjectNode.quoted(key), firstLine: line)
      case .keyIsNoText: .keyIsNoText
      }
  }
}
