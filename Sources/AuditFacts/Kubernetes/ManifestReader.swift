internal import YAML

/// Reads Kubernetes manifests: secrets, maps of configuration, and the environment and commands of containers.
///
/// Source: the Kubernetes API reference, v1 core.
struct ManifestReader {
  private let file: YAMLFile

  static func read(_ bytes: [UInt8], into facts: inout FactCollector) {
    guard let file = YAMLFile(bytes, into: &facts) else { return }
    let reader = ManifestReader(file: file)
    for document in file.documents { reader.read(document, into: &facts) }
  }

  private func read(_ object: YAMLNode, into facts: inout FactCollector) {
    let owner = object["metadata"]?["name"]?.text
    switch object["kind"]?.text {
    case "List": for item in object["items"]?.items ?? [] { read(item, into: &facts) }
    case "Secret": readSecret(object, owner, into: &facts)
    case "ConfigMap": readMap(object, owner, into: &facts)
    case "SealedSecret", "ExternalSecret", "ClusterExternalSecret", "SecretProviderClass": return
    case let kind? where Self.workloads.contains(kind): walk(object, owner, into: &facts)
    default:
      walk(object, owner, into: &facts)
      let settings = YAMLSettingsReader(file: file, role: .setting)
      for pair in object.pairs ?? []
      where !["apiVersion", "kind", "metadata", "status"].contains(pair.key) && !pair.isMerged {
        settings.walk(pair.value, pair.key, owner: owner, into: &facts)
      }
    }
  }

  private static let workloads: Set<String> = [
    "Pod", "Deployment", "StatefulSet", "DaemonSet", "ReplicaSet", "Job", "CronJob", "ReplicationController",
    "PodTemplate", "Service", "Ingress", "Namespace", "Role", "ClusterRole", "RoleBinding",
    "ClusterRoleBinding",
    "ServiceAccount", "NetworkPolicy", "PersistentVolumeClaim", "PersistentVolume", "HorizontalPodAutoscaler",
    "PodDisruptionBudget", "CustomResourceDefinition", "StorageClass",
  ]

  private func readSecret(_ object: YAMLNode, _ owner: String?, into facts: inout FactCollector) {
    for pair in object["stringData"]?.pairs ?? [] {
      guard let text = file.placed(pair.value), !readFile(text, pair, into: &facts) else { continue }
      facts.fact(pair.key, SettingValue.value(of: text).value, role: .manifestSecret, owner: owner)
    }
    for pair in object["data"]?.pairs ?? [] {
      guard let text = file.placed(pair.value) else { continue }
      let value = SettingValue.value(of: text).value
      if value.literal == nil {
        facts.fact(pair.key, value, role: .manifestSecret, owner: owner)
      } else {
        let decoded = Base64.decoded(text.bytes).map { KnownReference.refined(.text($0)) } ?? .unknown
        facts.fact(pair.key, PlacedValue(text), role: .manifestSecret, owner: owner, as: decoded)
      }
    }
  }

  /// A key that is a file's name holds that file.
  private func readMap(_ object: YAMLNode, _ owner: String?, into facts: inout FactCollector) {
    for pair in object["data"]?.pairs ?? [] {
      guard let text = file.placed(pair.value), !readFile(text, pair, into: &facts) else { continue }
      facts.fact(pair.key, SettingValue.value(of: text).value, role: .manifestEnvironment, owner: owner)
    }
  }

  /// Reads the text of a key that is a file's name, where such files are understood.
  private func readFile(_ text: PlacedBytes, _ pair: YAMLPair, into facts: inout FactCollector) -> Bool {
    let kind = FileKind(name: Array(pair.key.utf8))
    guard pair.value.scalar?.style == .block, FactReader.readsPart(kind) else { return false }
    FactReader.read(text, kind, into: &facts)
    return true
  }

  /// Looks for containers and volumes wherever they stand: operators have them in objects of their own.
  private func walk(_ node: YAMLNode, _ owner: String?, into facts: inout FactCollector) {
    for item in node.items ?? [] { walk(item, owner, into: &facts) }
    for pair in node.pairs ?? [] where !pair.isMerged {
      switch pair.key {
      case "env", "extraEnv", "extraEnvVars", "httpHeaders": readEnvironment(pair.value, owner, into: &facts)
      case "command": readCommand((pair.value.items ?? []) + (node["args"]?.items ?? []), owner, into: &facts)
      case "args" where node["command"] == nil: readCommand(pair.value.items ?? [], owner, into: &facts)
      case "secretName":
        if let name = pair.value.text {
          facts.observe(.mountsSecret(name), at: file.offset(of: pair.value.position), owner: owner)
        }
      default: break
      }
      walk(pair.value, owner, into: &facts)
    }
  }

  private func readEnvironment(_ list: YAMLNode, _ owner: String?, into facts: inout FactCollector) {
    for item in list.items ?? [] {
      guard let name = item["name"]?.text else { continue }
      if let value = item["value"], let text = file.placed(value) {
        facts.fact(
          name, Interpolator.value(of: text, .kubernetes).value, role: .manifestEnvironment, owner: owner)
      } else if let source = item["valueFrom"] {
        readSource(source, name, owner, into: &facts)
      }
    }
  }

  private func readSource(_ node: YAMLNode, _ name: String, _ owner: String?, into facts: inout FactCollector)
  {
    let place = PlacedValue(PlacedBytes(emptyAt: file.offset(of: node.position)))
    let reference: Reference
    if let key = node["secretKeyRef"] {
      reference = Reference(path(key), from: .secretStore)
    } else if let key = node["configMapKeyRef"] {
      reference = Reference(path(key), from: .code)
    } else {
      reference = Reference(nil, from: .code)
    }
    facts.fact(name, place, role: .manifestEnvironment, owner: owner, as: .reference(reference))
  }

  private func path(_ key: YAMLNode) -> String {
    [key["name"]?.text, key["key"]?.text].compactMap { $0 }.joined(separator: "/")
  }

  /// Words of a command; the one behind a shell's `-c` is a script.
  private func readCommand(_ items: [YAMLNode], _ owner: String?, into facts: inout FactCollector) {
    var reader = ShellReader(owner: owner)
    var words: [PlacedValue] = []
    for item in items {
      guard let text = file.placed(item) else { continue }
      let before = words.last?.literalText ?? ""
      // `args` alone is for the image's own command, which is a shell where it is given several lines.
      let isScript =
        (before.hasPrefix("-") && before.hasSuffix("c"))
        || (words.isEmpty && text.bytes.contains(Mark.newline))
      if isScript { reader.read(text, into: &facts) }
      words.append(
        isScript ? PlacedValue(at: text.offset(of: 0)) : Interpolator.value(of: text, .kubernetes).value)
    }
    // `args` alone: the program is the image's.
    if let first = words.first, first.leadingText?.at(0) == Mark.dash {
      words.insert(PlacedValue(PlacedBytes(Array("entrypoint".utf8), beginningAt: first.start)), at: 0)
    }
    reader.read(words: words, into: &facts)
  }
}
