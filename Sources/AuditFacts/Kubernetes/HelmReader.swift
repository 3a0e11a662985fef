/// Reads a chart's templates line by line: they are no YAML before they are rendered.
///
/// Source: Helm's documentation, Template Function List.
struct HelmReader {
  private let text: PlacedBytes
  private var index = 0
  /// The kind of the object that the lines are in.
  private var kind = ""
  /// The part of the object that the lines are in, such as `stringData`.
  private var part = ""
  /// The name of an entry of a container's environment, whose value comes on the next line.
  private var entry: String?

  static func read(_ text: PlacedBytes, into facts: inout FactCollector) {
    var reader = HelmReader(text: text)
    while reader.index < text.count { reader.readLine(into: &facts) }
  }

  private init(text: PlacedBytes) { self.text = text }

  private mutating func readLine(into facts: inout FactCollector) {
    let end = text.firstIndex(of: Mark.newline, from: index) ?? text.count
    let whole = index..<end
    index = end + 1
    let line = text.slice(text.trimmedRange(whole))
    guard let first = line.at(0), first != Mark.hash else { return }
    if line.holds("---", at: 0) {
      kind = ""
      part = ""
      return
    }
    noteActions(line, into: &facts)
    guard !line.holds("{{", at: 0), let (name, value) = pair(line) else { return }
    if text[whole.lowerBound].isNameStart {
      part = name
      if name == "kind" { kind = value.text }
    }
    readPair(name, value, into: &facts)
  }

  /// `name: value`, of a list's item too.
  private func pair(_ line: PlacedBytes) -> (name: String, value: PlacedBytes)? {
    var start = 0
    while line.holds("- ", at: start) { start += 2 }
    var end = start
    while let byte = line.at(end), byte.isNamePart || [UInt8](".-/\"'".utf8).contains(byte) { end += 1 }
    guard line.at(end) == Mark.colon, end > start, line.at(end + 1).map(\.isBlank) ?? true else { return nil }
    let name = line.text(start..<end).filter { $0 != "\"" && $0 != "'" }
    return (name, unquoted(line.slice(end + 1..<line.count).trimmed()))
  }

  /// Without quotes round it and the comment behind it.
  private func unquoted(_ value: PlacedBytes) -> PlacedBytes {
    guard let first = value.at(0) else { return value }
    if first == Mark.doubleQuote || first == Mark.singleQuote {
      // Quotes within an action are the action's.
      guard let close = value.bytes.lastIndex(of: first), close > 0 else { return value }
      return value.slice(1..<close)
    }
    var index = 0
    var isAction = false
    while index + 1 < value.count {
      if value.holds("{{", at: index) { isAction = true }
      if value.holds("}}", at: index) { isAction = false }
      if !isAction, value[index].isBlank, value[index + 1] == Mark.hash {
        return value.slice(0..<index).trimmed()
      }
      index += 1
    }
    return value
  }

  private mutating func readPair(_ name: String, _ value: PlacedBytes, into facts: inout FactCollector) {
    if name == "name", part != "metadata" {
      entry = value.bytes.contains(Mark.openBrace) ? nil : value.text
      return
    }
    if name == "value", let entry {
      self.entry = nil
      return facts.fact(entry, HelmExpression.value(of: value), role: .manifestEnvironment)
    }
    guard !value.isEmpty, !isBlockHeader(value) else { return }
    let isSecret = kind == "Secret" && (part == "data" || part == "stringData")
    if isSecret, part == "data", !value.bytes.contains(Mark.openBrace) {
      let decoded = Base64.decoded(value.bytes).map { KnownReference.refined(.text($0)) } ?? .unknown
      return facts.fact(name, PlacedValue(value), role: .manifestSecret, as: decoded)
    }
    if ["kind", "apiVersion"].contains(name) { return }
    facts.fact(name, HelmExpression.value(of: value), role: isSecret ? .manifestSecret : .chartValue)
  }

  private func isBlockHeader(_ value: PlacedBytes) -> Bool {
    value.count <= 3 && (value.at(0) == UInt8(ascii: "|") || value.at(0) == UInt8(ascii: ">"))
  }

  /// Assignments to a template's variables, and whether it looks for what is there already.
  private func noteActions(_ line: PlacedBytes, into facts: inout FactCollector) {
    for action in HelmExpression.actions(line) {
      let inner = action.inner
      if inner.bytes.holds("lookup ") { facts.observe(.onlyIfMissing("lookup"), at: inner.offset(of: 0)) }
      guard inner.at(0) == Mark.dollar else { continue }
      var end = 1
      while let byte = inner.at(end), byte.isNamePart { end += 1 }
      var start = end
      while let byte = inner.at(start), byte.isBlank { start += 1 }
      guard end > 1, inner.holds(":=", at: start) || inner.at(start) == Mark.equals else { continue }
      let code = inner.slice(start + (inner.at(start) == Mark.colon ? 2 : 1)..<inner.count).trimmed()
      let value = PlacedValue(
        HelmExpression.factValue(code.bytes, depth: 0), code.range ?? code.start..<code.start)
      facts.fact(inner.text(1..<end), value, role: .chartValue)
    }
  }
}
