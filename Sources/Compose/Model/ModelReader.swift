/// Makes services and secrets of what the files were merged to.
enum ModelReader {
  static func services(of root: ComposeTree) -> [ComposeService] {
    (root["services"]?.map?.pairs ?? []).compactMap { pair in
      guard case .map(let map, _) = pair.value else { return nil }
      return service(pair.key, at: pair.place, map, pair.value)
    }
  }

  /// The secrets, or configs, of the top level.
  static func secrets(of root: ComposeTree, section: String = "secrets") -> [ComposeSecret] {
    (root[section]?.map?.pairs ?? []).map { pair in
      let source: ComposeSecret.Source
      if let file = pair.value["file"]?.text {
        source = .file(file)
      } else if let variable = pair.value["environment"]?.text {
        source = .environment(variable)
      } else if let external = pair.value["external"], external.flag == true || external.map != nil {
        source = .external
      } else {
        source = .other
      }
      return ComposeSecret(name: pair.key, source: source, place: pair.place)
    }
  }

  private static func service(
    _ name: String, at place: ComposePlace, _ map: ComposeMap, _ tree: ComposeTree
  ) -> ComposeService {
    let environment = variables(map["environment"])
    let arguments = variables(map["build"]?["args"])
    var names = Set((environment + arguments).filter { $0.value == nil }.map(\.name))
    tree.visitTexts { text in names.formUnion(text.uses.map(\.name)) }
    return ComposeService(
      name: name, place: place, image: map["image"]?.text, build: build(map["build"], arguments),
      environment: environment, hasEnvironmentMapping: map["environment"]?.map != nil,
      envFiles: (map["env_file"]?.items ?? []).compactMap(envFile),
      secrets: (map["secrets"]?.items ?? []).compactMap { mount($0, defaultFolder: "/run/secrets/") },
      configs: (map["configs"]?.items ?? []).compactMap { mount($0, defaultFolder: "/") },
      volumes: (map["volumes"]?.items ?? []).compactMap(volume),
      labels: variables(map["labels"]), labelFiles: (map["label_file"]?.items ?? []).compactMap(\.text),
      variables: names)
  }

  private static func build(_ tree: ComposeTree?, _ arguments: [ComposeVariable]) -> ComposeBuild? {
    guard let tree, tree.map != nil else { return nil }
    return ComposeBuild(
      context: tree["context"]?.text, dockerfile: tree["dockerfile"]?.text, arguments: arguments)
  }

  private static func variables(_ tree: ComposeTree?) -> [ComposeVariable] {
    guard let tree else { return [] }
    return TreeShape.assignmentList(tree).compactMap { item in
      guard case .assignment(let assignment) = item else { return nil }
      return ComposeVariable(name: assignment.key, value: assignment.value, place: assignment.place)
    }
  }

  private static func envFile(_ tree: ComposeTree) -> ComposeEnvFile? {
    guard let text = tree["path"]?.text else { return nil }
    let format: ComposeEnvFile.Format
    switch tree["format"]?.text?.bestKnown {
    case nil, "": format = .compose
    case "raw": format = .raw
    case .some(let other): format = .other(other)
    }
    return ComposeEnvFile(text: text, format: format, isRequired: tree["required"]?.flag ?? true)
  }

  private static func mount(_ tree: ComposeTree, defaultFolder: String) -> ComposeMount? {
    guard let source = tree["source"]?.text else { return nil }
    let name = source.bestKnown
    let target = tree["target"]?.text?.bestKnown ?? name
    return ComposeMount(
      source: name, target: target.hasPrefix("/") ? target : defaultFolder + target, place: source.place)
  }

  /// A volume that is a path of the host; nil for others.
  private static func volume(_ tree: ComposeTree) -> ComposeVolume? {
    if case .text(let text) = tree {
      let short = ShortVolume(text)
      guard short.isBind, let source = short.source else { return nil }
      return ComposeVolume(
        source: source, target: short.target.bestKnown, isShort: true, place: text.place)
    }
    guard let source = tree["source"]?.text, tree["type"]?.text?.bestKnown == "bind" else { return nil }
    return ComposeVolume(
      source: source, target: tree["target"]?.text?.bestKnown, isShort: false, place: source.place)
  }
}
