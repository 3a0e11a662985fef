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
        if role == .setting { readInner(text, name, owner, into: &facts) }
      }
    }
    for pair in node.pairs ?? [] where !pair.isMerged {
      walk(pair.value, SettingName.joined(name, pair.key), owner: owner, into: &facts)
    }
    for (index, item) in (node.items ?? []).enumerated() {
      walk(item, SettingName.joined(name, "\(index)"), owner: owner, into: &facts)
    }
  }

  /// Where CI systems and task runners have their commands.
  private static let scripts: Set<String> = [
    "script", "scripts", "before_script", "after_script", "run", "command", "commands", "cmd", "cmds",
    "shell",
    "bash", "install", "before_install", "deploy", "steps", "runcmd", "bootcmd",
  ]

  /// What holds a file: of a chart's values, of a machine that starts.
  private static let files: Set<String> = [
    "values", "valuesyaml", "content", "user_data", "userdata", "user-data", "defaults", "env_file",
  ]

  /// Commands, and `NAME=value` as an item of a list.
  private func readInner(
    _ text: PlacedBytes, _ name: String, _ owner: String?, into facts: inout FactCollector
  ) {
    let parts = name.split(separator: ".")
    guard let last = parts.last(where: { !$0.allSatisfy(\.isNumber) }) else { return }
    if Self.scripts.contains(last.lowercased()), text.bytes.contains(where: \.isBlank) {
      var reader = ShellReader(owner: owner)
      reader.read(text, into: &facts)
    } else if text.bytes.contains(Mark.newline), Self.files.contains(last.lowercased()) {
      LooseYAMLReader.read(text, into: &facts)
    } else if parts.last != last || last == "line",
      let (name, value) = ShellName.assignment(PlacedValue(text)),
      let literal = value.literal, ShellArguments.isSecret(name)
    {
      facts.setting(name, literal, role: role, owner: owner)
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
