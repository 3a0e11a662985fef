internal import YAML

/// Reads a YAML file as settings, with the names of nested ones joined by dots.
struct YAMLSettingsReader {
  private let file: YAMLFile
  private let role: FactRole

  static func read(_ bytes: [UInt8], role: FactRole = .setting, into facts: inout FactCollector) {
    guard let file = YAMLFile(bytes, into: &facts) else { return }
    let reader = YAMLSettingsReader(file: file, role: role)
    for document in file.documents { reader.walk(document, "", owner: nil, into: &facts) }
  }

  init(file: YAMLFile, role: FactRole) {
    self.file = file
    self.role = role
  }

  func walk(_ node: YAMLNode, _ name: String, owner: String?, into facts: inout FactCollector) {
    if let text = file.placed(node), !node.isNull {
      if let reference = tagged(node) {
        let range = text.range ?? text.start..<text.start
        facts.fact(name, PlacedValue(.reference(reference), range), role: role, owner: owner)
      } else {
        facts.setting(name, text, role: role, owner: owner)
      }
    }
    for pair in node.pairs ?? [] where !pair.isMerged {
      walk(pair.value, SettingName.joined(name, pair.key), owner: owner, into: &facts)
    }
    for (index, item) in (node.items ?? []).enumerated() {
      walk(item, SettingName.joined(name, "\(index)"), owner: owner, into: &facts)
    }
  }

  /// A value that its tag makes another's: `!vault`, `!secret`, `!Ref`.
  private func tagged(_ node: YAMLNode) -> Reference? {
    guard let tag = node.tag, tag.hasPrefix("!"), !tag.hasPrefix("!!") else { return nil }
    switch tag.lowercased() {
    case "!vault", "!vault-encrypted", "!secret", "!encrypted":
      return Reference(tag.lowercased() == "!secret" ? node.text : nil, from: .secretStore)
    case "!env", "!env_var", "!envvar", "!env_tag":
      let words = (node.text ?? "").split(whereSeparator: { " ${}:".contains($0) })
      let otherwise = words.count > 1 ? Fallback.ifUnset(.text(Array(words[1].utf8))) : nil
      return Reference(words.first.map(String.init), from: .variable, otherwise: otherwise)
    case "!str", "!binary": return nil
    default: return Reference(node.text, from: .code)
    }
  }
}
