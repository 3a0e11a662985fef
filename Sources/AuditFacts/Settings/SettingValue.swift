/// A setting's text as programs' configuration has it: `${X:default}`, `{{ x }}`, `%env(X)%`, `$NAME` alone.
enum SettingValue {
  static func value(of text: PlacedBytes) -> (value: PlacedValue, uses: [VariableUse]) {
    let range = text.range ?? text.start..<text.start
    if let reference = whole(text.bytes) {
      return (PlacedValue(.reference(reference), range), [VariableUse(reference: reference, range: range)])
    }
    guard text.bytes.contains(Mark.openBrace) else { return (PlacedValue(text), []) }
    let (value, uses) = Interpolator.value(of: text, .settings)
    var result = PlacedValue(at: value.start)
    for piece in value.pieces {
      switch piece {
      case .text(let text): appendTemplates(text, to: &result)
      case .value(let value, let range): result.append(value, range)
      }
    }
    return (result, uses)
  }

  /// A value that is one variable's, and nothing besides.
  private static func whole(_ bytes: [UInt8]) -> Reference? {
    guard bytes.count <= 256 else { return nil }
    if bytes.first == Mark.dollar, isUpperName(bytes.dropFirst()) {
      return Reference(Array(bytes.dropFirst()).text, from: .variable)
    }
    for (opening, closing) in [("%env(", ")%"), ("%ENV{", "}"), ("{env:", "}"), ("#{", "}#"), ("@env:", "")]
    where bytes.hasPrefix(opening) && bytes.hasSuffix(closing) {
      let inner = Array(bytes[opening.utf8.count..<max(opening.utf8.count, bytes.count - closing.utf8.count)])
      // Symfony's processors stand before the name: `%env(resolve:X)%`.
      let name = inner.split(separator: Mark.colon).last.map(Array.init) ?? inner
      if ShellName.isName(name) { return Reference(name.text, from: .variable) }
    }
    return nil
  }

  /// Capitals, as variables of the environment have them; `$ecret` is a password.
  private static func isUpperName(_ bytes: ArraySlice<UInt8>) -> Bool {
    ShellName.isName(bytes) && bytes.count > 1
      && bytes.allSatisfy { !(UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) }
  }

  /// Appends a text in which `{{ }}` stands for something.
  static func appendTemplates(_ text: PlacedBytes, to value: inout PlacedValue) {
    var from = 0
    var index = 0
    while index + 1 < text.count {
      guard text.holds("{{", at: index), let end = closing(text, from: index + 2) else {
        // Without an end there is none for a later beginning either.
        if text.holds("{{", at: index) { break }
        index += 1
        continue
      }
      value.append(text.slice(from..<index))
      let part = text.slice(index..<end)
      let known = KnownReference.refined(.text(part.bytes))
      if known == .text(part.bytes) {
        value.append(.unknown, part.range ?? part.start..<part.start)
      } else {
        value.append(known, part.range ?? part.start..<part.start)
      }
      index = end
      from = end
    }
    value.append(text.slice(from..<text.count))
  }

  private static func closing(_ text: PlacedBytes, from index: Int) -> Int? {
    var index = index
    while index + 1 < text.count {
      if text.holds("}}", at: index) { return index + 2 }
      index += 1
    }
    return nil
  }
}

extension FactCollector {
  /// A setting, and what its value needs.
  mutating func setting(_ name: String, _ text: PlacedBytes, role: FactRole = .setting, owner: String? = nil)
  {
    let (value, uses) = SettingValue.value(of: text)
    fact(name, value, role: role, owner: owner)
    for use in uses { needs(use, owner: owner) }
  }
}
