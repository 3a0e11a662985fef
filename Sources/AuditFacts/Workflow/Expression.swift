/// GitHub's `${{ }}` in a text.
///
/// Source: GitHub's documentation, Evaluate expressions in workflows and actions.
enum WorkflowExpression {
  /// The value of a text in which expressions are evaluated, and the references in it.
  static func value(of text: PlacedBytes) -> (value: PlacedValue, uses: [VariableUse]) {
    var value = PlacedValue(at: text.offset(of: 0))
    var uses: [VariableUse] = []
    for part in parts(text) {
      guard let inner = part.inner else {
        value.append(part.text)
        continue
      }
      let range = part.text.range ?? part.text.start..<part.text.start
      let known = factValue(inner)
      value.append(known, range)
      if case .reference(let reference) = known, reference.source != .code {
        uses.append(VariableUse(reference: reference, range: range))
      }
    }
    return (value, uses)
  }

  /// The text as a shell gets it, expressions stood in for.
  static func script(_ text: PlacedBytes) -> (PlacedBytes, Substitutes) {
    var script = PlacedBytes(emptyAt: text.offset(of: 0))
    var substitutes = Substitutes()
    for part in parts(text) {
      if let inner = part.inner {
        substitutes.append(
          factValue(inner), part.text.range ?? part.text.start..<part.text.start + 1, to: &script)
      } else {
        script.append(part.text)
      }
    }
    return (script, substitutes)
  }

  private static func parts(_ text: PlacedBytes) -> [(text: PlacedBytes, inner: [UInt8]?)] {
    var parts: [(text: PlacedBytes, inner: [UInt8]?)] = []
    var from = 0
    var index = 0
    while index + 2 < text.count {
      guard text.holds("${{", at: index) else {
        index += 1
        continue
      }
      var end = index + 3
      while end + 1 < text.count, !text.holds("}}", at: end) { end += 1 }
      guard text.holds("}}", at: end) else { break }
      if index > from { parts.append((text.slice(from..<index), nil)) }
      parts.append((text.slice(index..<end + 2), Array(text.bytes[index + 3..<end]).trimmed()))
      index = end + 2
      from = index
    }
    if from < text.count { parts.append((text.slice(from..<text.count), nil)) }
    return parts
  }

  private static func factValue(_ inner: [UInt8]) -> FactValue {
    var alternatives: [[UInt8]] = [[]]
    var isQuoted = false
    var index = 0
    while index < inner.count {
      if inner[index] == Mark.singleQuote { isQuoted.toggle() }
      if !isQuoted, inner.holds("||", at: index) {
        alternatives.append([])
        index += 2
        continue
      }
      alternatives[alternatives.count - 1].append(inner[index])
      index += 1
    }
    guard let first = alternatives.first else { return .unknown }
    let value = context(first.trimmed())
    guard alternatives.count == 2, case .reference(let reference) = value else {
      return alternatives.count == 1 ? value : .unknown
    }
    return .reference(
      Reference(
        reference.name, from: reference.source, otherwise: .ifUnsetOrEmpty(context(alternatives[1].trimmed()))
      ))
  }

  /// One operand: a property of a context, or a string.
  private static func context(_ operand: [UInt8]) -> FactValue {
    if operand.count >= 2, operand.first == Mark.singleQuote, operand.last == Mark.singleQuote {
      return .text(Array(operand[1..<operand.count - 1]))
    }
    let text = operand.text
    guard operand.allSatisfy({ $0.isNamePart || [UInt8](".-['\"]*".utf8).contains($0) }) else {
      return .unknown
    }
    if text == "github.token" { return .reference(Reference("GITHUB_TOKEN", from: .secretStore)) }
    let names = text.split(whereSeparator: { ".['\"]".contains($0) }).map(String.init)
    guard names.count == 2 else { return .reference(Reference(text, from: .code)) }
    switch names[0] {
    case "secrets": return .reference(Reference(names[1], from: .secretStore))
    case "env", "vars": return .reference(Reference(names[1], from: .variable))
    case "inputs": return .reference(Reference(names[1], from: .template))
    default: return .reference(Reference(text, from: .code))
    }
  }
}
