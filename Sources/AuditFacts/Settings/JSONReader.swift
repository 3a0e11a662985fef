/// Reads a JSON file as settings, with the names of nested ones joined by dots.
enum JSONReader {
  static func read(_ text: PlacedBytes, role: FactRole = .setting, into facts: inout FactCollector) {
    var parser = ScriptValueParser(text, allowsCode: false)
    let value = parser.parse()
    if let fault = parser.fault { facts.fail(at: fault.offset, "it is no JSON: \(fault.problem)") }
    if let value { walk(value, "", role, into: &facts) }
  }

  private static func walk(
    _ value: ScriptValue, _ name: String, _ role: FactRole, into facts: inout FactCollector
  ) {
    switch value {
    case .text(let text):
      facts.setting(name, text, role: role)
      if name.hasPrefix("scripts."), role == .setting {
        var reader = ShellReader(owner: name)
        reader.read(text, into: &facts)
      }
    case .code(_, _, let word):
      if !word.bytes.elementsEqual("null".utf8) { facts.fact(name, word, role: role) }
    case .object(let members):
      for (key, value) in members { walk(value, SettingName.joined(name, key.text), role, into: &facts) }
    case .array(let items):
      for (index, item) in items.enumerated() {
        walk(item, SettingName.joined(name, "\(index)"), role, into: &facts)
      }
    }
  }
}

/// Names of nested settings.
enum SettingName {
  /// Longer ones are cut: depth and length together would make them quadratic.
  private static let limit = 1024

  static func joined(_ outer: String, _ inner: String) -> String {
    guard !outer.isEmpty else { return String(inner.prefix(limit)) }
    return outer.utf8.count + inner.utf8.count > limit ? String(inner.prefix(limit)) : outer + "." + inner
  }
}
