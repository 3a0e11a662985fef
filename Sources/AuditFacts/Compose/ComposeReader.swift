internal import YAML

/// Reads a Compose file: each service's environment, what it is built from, mounts and runs.
///
/// Source: the Compose specification, <https://github.com/compose-spec/compose-spec/blob/main/spec.md>.
/// One file alone: what several say together is for whoever knows which of them are used together.
struct ComposeReader {
  private let file: YAMLFile

  static func read(_ bytes: [UInt8], into facts: inout FactCollector) {
    guard let file = YAMLFile(bytes, into: &facts) else { return }
    let reader = ComposeReader(file: file)
    for document in file.documents { reader.read(document, into: &facts) }
  }

  private func read(_ root: YAMLNode, into facts: inout FactCollector) {
    for pair in root["services"]?.pairs ?? [] { read(pair.key, pair.value, into: &facts) }
    for pair in root["secrets"]?.pairs ?? [] { readSecret(pair, into: &facts) }
    for pair in root["configs"]?.pairs ?? [] {
      if let content = pair.value["content"].flatMap(file.placed) {
        LooseYAMLReader.read(content, into: &facts)
      }
    }
    noteNeeds(root, into: &facts)
  }

  /// Variables are expanded in all values of the file, not in keys.
  private func noteNeeds(_ node: YAMLNode, into facts: inout FactCollector) {
    if let text = file.placed(node) {
      for use in Interpolator.value(of: text, .compose).uses { facts.needs(use) }
    }
    for item in node.items ?? [] { noteNeeds(item, into: &facts) }
    // What a merge key brings stands at its anchor, where it was met already.
    for pair in node.pairs ?? [] where !pair.isMerged { noteNeeds(pair.value, into: &facts) }
  }

  private func read(_ name: String, _ service: YAMLNode, into facts: inout FactCollector) {
    let environment = service["environment"]
    readNames(environment, role: .composeEnvironment, name, into: &facts)
    readBuild(service["build"], name, into: &facts)
    readEnvFiles(service["env_file"], name, into: &facts)
    for item in service["secrets"]?.items ?? [] {
      guard let node = item.text == nil ? item["source"] : item, let source = node.text else { continue }
      facts.observe(.mountsSecret(source), at: file.offset(of: node.position), owner: name)
    }
    for pair in service["labels"]?.pairs ?? [] where ShellArguments.isSecret(pair.key) {
      if let text = file.placed(pair.value) { facts.setting(pair.key, text, owner: name) }
    }
    for item in service["volumes"]?.items ?? [] { readVolume(item, name, into: &facts) }
    for item in service["ports"]?.items ?? [] { readPort(item, name, into: &facts) }
    let known = Set(names(of: environment))
    for key in ["command", "entrypoint"] { readCommand(service[key], name, known, into: &facts) }
    readCommand(service["healthcheck"]?["test"], name, known, into: &facts)
    for key in ["post_start", "pre_stop"] {
      for hook in service[key]?.items ?? [] {
        readCommand(hook["command"], name, known, into: &facts)
        readNames(hook["environment"], role: .composeEnvironment, name, into: &facts)
      }
    }
  }

  private func names(of node: YAMLNode?) -> [String] {
    (node?.pairs ?? []).map(\.key)
      + (node?.items ?? []).compactMap { $0.text?.split(separator: "=", maxSplits: 1).first.map(String.init) }
  }

  /// A mapping of names to values, or a list of `NAME=value`; a name alone is passed on from Compose's environment.
  private func readNames(
    _ node: YAMLNode?, role: FactRole, _ owner: String, into facts: inout FactCollector
  ) {
    for pair in node?.pairs ?? [] where pair.value.tag != "!reset" {
      guard let text = file.placed(pair.value) else { continue }
      if pair.value.isNull {
        passOn(pair.key, PlacedBytes(emptyAt: file.offset(of: pair.position)), role, owner, into: &facts)
      } else {
        facts.fact(pair.key, Interpolator.value(of: text, .compose).value, role: role, owner: owner)
      }
    }
    for item in node?.items ?? [] {
      guard let text = file.placed(item) else { continue }
      guard let equals = text.firstIndex(of: Mark.equals, from: 0) else {
        passOn(text.trimmed().text, PlacedBytes(emptyAt: text.offset(of: 0)), role, owner, into: &facts)
        continue
      }
      let name = text.text(text.trimmedRange(0..<equals))
      let value = Interpolator.value(of: text.slice(equals + 1..<text.count), .compose).value
      facts.fact(name, value, role: role, owner: owner)
    }
  }

  private func passOn(
    _ name: String, _ text: PlacedBytes, _ role: FactRole, _ owner: String, into facts: inout FactCollector
  ) {
    guard ShellName.isName(name.utf8) else { return }
    let reference = Reference(name, from: .variable)
    facts.fact(name, PlacedValue(text), role: role, owner: owner, as: .reference(reference))
    facts.needs(VariableUse(reference: reference, range: text.start..<text.start), owner: owner)
  }

  private func readBuild(_ build: YAMLNode?, _ owner: String, into facts: inout FactCollector) {
    guard let build, !build.isNull else { return }
    let context = rendered(build.text == nil ? build["context"] : build) ?? "."
    facts.observe(
      .buildsFrom(context: context, dockerfile: rendered(build["dockerfile"])),
      at: file.offset(of: build.position),
      owner: owner)
    readNames(build["args"], role: .composeBuildArgument, owner, into: &facts)
    if let inline = build["dockerfile_inline"], let text = file.placed(inline) {
      DockerfileReader.read(text, into: &facts)
    }
  }

  /// A path as it is written, variables by their fallbacks where they have one.
  private func rendered(_ node: YAMLNode?) -> String? {
    guard let node, let text = file.placed(node), !node.isNull else { return nil }
    return Interpolator.value(of: text, .compose).value.rendered
  }

  private func readEnvFiles(_ node: YAMLNode?, _ owner: String, into facts: inout FactCollector) {
    guard let node else { return }
    for item in node.items ?? [node] {
      guard let path = rendered(item.pairs == nil ? item : item["path"]) else { continue }
      facts.observe(
        .envFile(path, format: item["format"]?.text), at: file.offset(of: item.position), owner: owner)
    }
  }

  private func readVolume(_ item: YAMLNode, _ owner: String, into facts: inout FactCollector) {
    let offset = file.offset(of: item.position)
    if item.pairs != nil {
      guard item["type"]?.text == "bind", let host = rendered(item["source"]),
        let target = rendered(item["target"])
      else { return }
      return facts.observe(.mountsFile(host: host, container: target), at: offset, owner: owner)
    }
    guard let text = rendered(item) else { return }
    let parts = text.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
    guard parts.count >= 2, let first = parts[0].first, "./~$*".contains(first) else { return }
    facts.observe(.mountsFile(host: parts[0], container: parts[1]), at: offset, owner: owner)
  }

  private func readPort(_ item: YAMLNode, _ owner: String, into facts: inout FactCollector) {
    let offset = file.offset(of: item.position)
    if let text = rendered(item) { return facts.observe(.publishesPort(text), at: offset, owner: owner) }
    guard item.pairs != nil, let published = rendered(item["published"]) else { return }
    let host = rendered(item["host_ip"]).map { $0 + ":" } ?? ""
    let target = rendered(item["target"]).map { ":" + $0 } ?? ""
    facts.observe(.publishesPort(host + published + target), at: offset, owner: owner)
  }

  private func readSecret(_ pair: YAMLPair, into facts: inout FactCollector) {
    if let node = pair.value["file"], let path = rendered(node) {
      facts.observe(.declaresSecretFile(name: pair.key, path: path), at: file.offset(of: node.position))
    }
    if let node = pair.value["environment"], let name = node.text {
      let offset = file.offset(of: node.position)
      facts.needs(VariableUse(reference: Reference(name, from: .variable), range: offset..<offset))
    }
  }

  /// A command as one text, which is taken for a shell's, or as words.
  private func readCommand(
    _ node: YAMLNode?, _ owner: String, _ known: Set<String>, into facts: inout FactCollector
  ) {
    guard let node else { return }
    var reader = ShellReader(owner: owner, assigned: known)
    if var items = node.items {
      if let first = items.first?.text, first == "CMD" || first == "CMD-SHELL" { items.removeFirst() }
      if node.items?.first?.text == "CMD-SHELL" {
        return items.forEach { readScript($0, &reader, into: &facts) }
      }
      readWords(items, &reader, into: &facts)
    } else if !node.isNull {
      readScript(node, &reader, into: &facts)
    }
  }

  private func readWords(_ items: [YAMLNode], _ reader: inout ShellReader, into facts: inout FactCollector) {
    let isShell =
      items.count > 1 && ComposeScript.isShell(items[0].text) && (items[1].text ?? "").hasPrefix("-")
    var words: [PlacedValue] = []
    for (index, item) in items.enumerated() {
      guard let text = file.placed(item) else { continue }
      if isShell, index >= 2 {
        readScript(item, &reader, into: &facts)
      } else {
        words.append(Interpolator.value(of: text, .compose).value)
      }
    }
    reader.read(words: words, into: &facts)
  }

  private func readScript(_ node: YAMLNode, _ reader: inout ShellReader, into facts: inout FactCollector) {
    guard let text = file.placed(node) else { return }
    let (script, substitutes) = ComposeScript.expanded(text)
    reader.read(script, substitutes, into: &facts)
  }
}

/// A shell's text in a Compose file, which Compose expands before.
enum ComposeScript {
  static func isShell(_ word: String?) -> Bool {
    ["sh", "bash", "ash", "dash", "zsh"].contains((word ?? "").split(separator: "/").last ?? "")
  }

  /// The text as the shell gets it: `$$` is `$`, and Compose's own variables are stood in for.
  static func expanded(_ text: PlacedBytes) -> (PlacedBytes, Substitutes) {
    var result = PlacedBytes(emptyAt: text.offset(of: 0))
    var substitutes = Substitutes()
    var index = 0
    while let byte = text.at(index) {
      if byte == Mark.dollar, text.at(index + 1) == Mark.dollar {
        result.append(byte, at: text.offset(of: index + 1))
        index += 2
      } else if byte == Mark.dollar, text.at(index + 1) != Mark.openParen,
        let (value, _, end) = Interpolator.expansion(in: text, at: index, .compose)
      {
        substitutes.append(value.factValue, value.range ?? value.start..<value.start + 1, to: &result)
        index = end
      } else {
        result.append(byte, at: text.offset(of: index))
        index += 1
      }
    }
    return (result, substitutes)
  }
}
