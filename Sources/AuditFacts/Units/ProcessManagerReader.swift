/// Reads PM2's ecosystem files, JSON or JavaScript: the `env` blocks of each application, and what a deploy runs.
///
/// Source: PM2's documentation, Ecosystem File.
struct ProcessManagerReader {
  private static let depthLimit = 12

  static func read(_ text: PlacedBytes, into facts: inout FactCollector) {
    guard let start = objectStart(text) else {
      return facts.fail(line: 1, "it has no object that it exports")
    }
    let isScript = text.at(0) != Mark.openBrace && text.at(0) != Mark.openBracket
    var parser = ScriptValueParser(text, from: start, allowsCode: true)
    let value = parser.parse()
    if let fault = parser.fault { facts.fail(at: fault.offset, "it is not understood: \(fault.problem)") }
    if let value { ProcessManagerReader().walk(value, owner: nil, depth: isScript ? 0 : 1, into: &facts) }
  }

  /// Where the exported object begins: behind `module.exports =` or `export default`, else the first bracket.
  private static func objectStart(_ text: PlacedBytes) -> Int? {
    var first: Int?
    for index in 0..<text.count {
      if first == nil, text[index] == Mark.openBrace || text[index] == Mark.openBracket { first = index }
      for export in ["module.exports", "export default"] where text.holds(export, at: index) {
        var start = index + export.utf8.count
        while let byte = text.at(start), byte.isSpace || byte == Mark.equals { start += 1 }
        if text.at(start) == Mark.openBrace || text.at(start) == Mark.openBracket { return start }
      }
    }
    return first
  }

  private func walk(_ value: ScriptValue, owner: String?, depth: Int, into facts: inout FactCollector) {
    guard depth < Self.depthLimit else { return }
    for item in value.items { walk(item, owner: owner, depth: depth + 1, into: &facts) }
    let owner = value["name"]?.text?.text ?? owner
    for (key, member) in value.members {
      let name = key.text
      if name == "env" || name.hasPrefix("env_"), !member.members.isEmpty {
        let suffix = name.dropFirst(4)
        readEnvironment(member, owner: suffix.isEmpty ? owner : "\(owner ?? "app"):\(suffix)", into: &facts)
      } else if name == "env_file", let path = member.text {
        facts.observe(
          .envFile(path.text, format: nil), at: path.offset(of: 0), range: path.range, owner: owner)
      } else if ["post-deploy", "pre-deploy", "pre-setup", "post-setup", "pre-deploy-local"].contains(name),
        let text = member.text
      {
        var reader = ShellReader(owner: owner)
        reader.read(text, into: &facts)
      } else {
        walk(member, owner: owner, depth: depth + 1, into: &facts)
      }
    }
  }

  private func readEnvironment(_ value: ScriptValue, owner: String?, into facts: inout FactCollector) {
    for (key, member) in value.members {
      guard let placed = member.placed else { continue }
      if case .code(_, _, let word) = member,
        word.bytes.elementsEqual("null".utf8) || word.bytes.elementsEqual("undefined".utf8)
      {
        continue
      }
      facts.fact(key.text, placed, role: .processManagerEnvironment, owner: owner)
      note(placed.factValue, placed, owner, into: &facts)
    }
  }

  private func note(
    _ value: FactValue, _ placed: PlacedValue, _ owner: String?, into facts: inout FactCollector
  ) {
    switch value {
    case .reference(let reference) where reference.source == .variable:
      facts.needs(
        VariableUse(reference: reference, range: placed.range ?? placed.start..<placed.start), owner: owner)
    case .parts(let parts): for part in parts { note(part, placed, owner, into: &facts) }
    default: break
    }
  }
}
