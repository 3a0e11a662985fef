/// Brings the short forms of a service's keys to the long ones, as Docker Compose does before it merges.
///
/// A mapping of variables stays one: whether it is a list decides what `!reset` of one of them does.
enum TreeShape {
  /// Keys of a service whose values are variables: a mapping, or a list of `NAME=text`.
  static let assignments: Set<String> = ["environment", "labels", "annotations", "sysctls", "extra_hosts"]

  /// Shapes all services of a file.
  static func services(of root: ComposeTree) -> ComposeTree {
    guard case .map(var map, let place) = root, case .map(let services, let at)? = map["services"] else {
      return root
    }
    var shaped = ComposeMap()
    for pair in services.pairs { shaped.set(pair.key, to: service(pair.value), at: pair.place) }
    map.set("services", to: .map(shaped, at), at: at)
    return .map(map, place)
  }

  private static func service(_ tree: ComposeTree) -> ComposeTree {
    guard case .map(let map, let place) = tree else { return tree }
    var shaped = ComposeMap()
    for pair in map.pairs { shaped.set(pair.key, to: value(pair.value, of: pair.key), at: pair.place) }
    return .map(shaped, place)
  }

  private static func value(_ tree: ComposeTree, of key: String) -> ComposeTree {
    if assignments.contains(key), case .list(let items, let place) = tree {
      return .list(unique(items.map(assigned), by: assignedName), place)
    }
    switch (key, tree) {
    case ("env_file", .text): return .list([long(tree, "path")], tree.place)
    case ("env_file", .map): return .list([tree], tree.place)
    case ("env_file", .list(let items, let place)):
      return .list(unique(items.map { long($0, "path") }, by: path), place)
    case ("label_file", .text): return .list([tree], tree.place)
    case ("secrets", .list(let items, let place)), ("configs", .list(let items, let place)):
      let isSecret = key == "secrets"
      return .list(unique(items.map { long($0, "source") }) { target($0, isSecret: isSecret) }, place)
    case ("volumes", .list(let items, let place)):
      return .list(unique(items, by: volumeTarget), place)
    case ("build", .text): return build(long(tree, "context"))
    case ("build", .map): return build(tree)
    default: return tree
    }
  }

  private static func build(_ tree: ComposeTree) -> ComposeTree {
    guard case .map(var map, let place) = tree, case .list(let items, let at)? = map["args"] else {
      return tree
    }
    map.set("args", to: .list(unique(items.map(assigned), by: assignedName), at), at: at)
    return .map(map, place)
  }

  /// A text as the mapping of which it is the one value.
  private static func long(_ tree: ComposeTree, _ key: String) -> ComposeTree {
    guard case .text(let text) = tree else { return tree }
    var map = ComposeMap()
    map.set(key, to: tree, at: text.place)
    return .map(map, text.place)
  }

  /// A list's item, `NAME=text`, as what it assigns.
  private static func assigned(_ tree: ComposeTree) -> ComposeTree {
    guard case .text(let text) = tree else { return tree }
    let parts = text.split(at: "=", most: 2)
    let name = parts[0].bestKnown
    // A variable that stands for all of 'NAME=text', too, is cut after it was put in.
    if parts.count == 1, let equals = name.firstIndex(of: "="), text.raw.utf8.contains(UInt8(ascii: "$")) {
      let value = name[name.index(after: equals)...].split(separator: "$", omittingEmptySubsequences: false)
      return .assignment(
        ComposeAssignment(
          key: String(name[..<equals]), value: text.piece(value.joined(separator: "$$")), place: text.place))
    }
    return .assignment(
      ComposeAssignment(key: name, value: parts.count == 2 ? parts[1] : nil, place: text.place))
  }

  /// A mapping or list of variables as a list.
  static func assignmentList(_ tree: ComposeTree) -> [ComposeTree] {
    guard case .map(let map, _) = tree else { return tree.items ?? [] }
    return map.pairs.map { pair -> ComposeTree in
      .assignment(ComposeAssignment(key: pair.key, value: pair.value.text, place: pair.place))
    }
  }

  /// Drops what a later item replaces, which then stands in the earlier one's place.
  ///
  /// - Parameter key: what tells items apart; nil: the item stays in any case.
  static func unique(_ items: [ComposeTree], by key: (ComposeTree) -> String?) -> [ComposeTree] {
    var result: [ComposeTree] = []
    var known: [String: Int] = [:]
    for item in items {
      guard let name = key(item) else {
        result.append(item)
        continue
      }
      if let at = known[name] {
        result[at] = item
      } else {
        known[name] = result.count
        result.append(item)
      }
    }
    return result
  }

  /// What tells the items of a service's list apart; nil where all of them stay.
  static func uniqueKey(of key: String) -> ((ComposeTree) -> String?)? {
    switch key {
    case "env_file": return path
    case "secrets": return { target($0, isSecret: true) }
    case "configs": return { target($0, isSecret: false) }
    case "volumes": return volumeTarget
    case "args": return assignedName
    default:
      if assignments.contains(key) { return assignedName }
      return nil
    }
  }

  private static func assignedName(_ tree: ComposeTree) -> String? {
    if case .assignment(let assignment) = tree { assignment.key } else { nil }
  }

  private static func path(_ tree: ComposeTree) -> String? {
    guard let text = tree["path"]?.text else { return nil }
    guard let main = text.mainFolder, let path = text.path else { return text.bestKnown }
    return ComposePath.isWithin(path, main) ? String(path.dropFirst(main.count + 1)) : path
  }

  private static func target(_ tree: ComposeTree, isSecret: Bool) -> String? {
    if let target = tree["target"]?.text { return target.bestKnown }
    return tree["source"]?.text.map { (isSecret ? "/run/secrets/" : "/") + $0.bestKnown }
  }

  private static func volumeTarget(_ tree: ComposeTree) -> String? {
    switch tree {
    case .map: tree["target"]?.text?.bestKnown
    case .text(let text): ShortVolume(text).target.bestKnown
    default: nil
    }
  }
}

/// `source:target:options` of a volume.
struct ShortVolume {
  /// Nil where the engine makes a volume of its own.
  let source: ComposeText?
  let target: ComposeText

  init(_ text: ComposeText) {
    let parts = text.split(at: ":", most: 3)
    source = parts.count > 1 ? parts[0] : nil
    target = parts.count > 1 ? parts[1] : parts[0]
  }

  /// Whether the source is a path of the host and no volume's name.
  var isBind: Bool {
    guard let source = source?.bestKnown else { return false }
    return source.hasPrefix("/") || source.hasPrefix(".") || source.hasPrefix("~") || source.hasPrefix("$")
  }
}
