/// Takes `${ }` apart as programs do that expand variables in a value but are no shells.
struct Interpolator {
  /// Whose rules.
  enum Grammar {
    /// Compose: `$X`, `${X:-d}` and its forms, `$$` for `$`.
    case compose
    /// Spring and its like: `${x.y:d}`; `${X:-d}`, which others take, and no `$X`.
    case settings
    /// Kubernetes: `$(X)`, `$$` for `$`.
    case kubernetes
    /// Dockerfile, systemd, GitLab: `$X` and `${X}` with a shell's operators, `$$` as it is.
    case plain
  }

  private static let depthLimit = 16

  private let text: PlacedBytes
  private let grammar: Grammar
  private var index: Int
  private var depth = 0
  /// How often commands were looked for; each look may go on to the text's end.
  private var looks = 0
  private(set) var uses: [VariableUse] = []

  private init(_ text: PlacedBytes, _ grammar: Grammar, from index: Int = 0) {
    self.text = text
    self.grammar = grammar
    self.index = index
  }

  /// The value that a text stands for, and the variables in it.
  static func value(of text: PlacedBytes, _ grammar: Grammar) -> (value: PlacedValue, uses: [VariableUse]) {
    guard text.bytes.contains(Mark.dollar) else { return (PlacedValue(text), []) }
    var interpolator = Interpolator(text, grammar)
    let value = interpolator.read(until: nil)
    return (value, interpolator.uses)
  }

  /// Reads one expansion at an index; nil where there is none.
  static func expansion(
    in text: PlacedBytes, at index: Int, _ grammar: Grammar
  ) -> (value: PlacedValue, uses: [VariableUse], end: Int)? {
    var interpolator = Interpolator(text, grammar, from: index)
    var value = PlacedValue(at: text.offset(of: index))
    return interpolator.takesExpansion(into: &value) ? (value, interpolator.uses, interpolator.index) : nil
  }

  private mutating func read(until end: UInt8?) -> PlacedValue {
    var value = PlacedValue(at: text.offset(of: index))
    while let byte = text.at(index) {
      if byte == end { return value }
      if byte == Mark.dollar, takesExpansion(into: &value) { continue }
      value.append(byte, at: text.offset(of: index))
      index += 1
    }
    return value
  }

  /// Takes what a dollar begins; false where it is text.
  private mutating func takesExpansion(into value: inout PlacedValue) -> Bool {
    let start = index
    guard let next = text.at(index + 1) else { return false }
    switch next {
    case Mark.dollar where grammar == .compose || grammar == .kubernetes:
      if takesCommand(at: index + 1, from: start, into: &value) { return true }
      value.append(Mark.dollar, at: text.offset(of: index + 1))
      index += 2
      return true
    case Mark.openBrace where grammar != .kubernetes:
      value.append(braces(), range(from: start))
      return true
    case Mark.openParen where grammar == .kubernetes: return takesParenthesised(from: start, into: &value)
    case Mark.openParen where grammar == .compose:
      if takesCommand(at: index, from: start, into: &value) { return true }
      // Compose refuses the file.
      value.append(.unknown, text.offset(of: index)..<text.offset(of: index) + 1)
      index += 1
      return true
    case _ where next.isNameStart && (grammar == .compose || grammar == .plain):
      index += 1
      let name = takeName()
      note(Reference(name, from: .variable), from: start, into: &value)
      return true
    default: return false
    }
  }

  /// A command that makes a value, which its author expects to be run wherever the text ends up.
  private mutating func takesCommand(at dollar: Int, from start: Int, into value: inout PlacedValue) -> Bool {
    guard text.at(dollar + 1) == Mark.openParen, text.at(dollar + 2) != Mark.openParen, looks < 4 else {
      return false
    }
    looks += 1
    var parser = ShellParser(text, from: dollar + 2, depth: ShellParser.depthLimit - 2, until: .parenthesis)
    let output = ShellOutput.value(of: parser.parse())
    guard output.isMade else { return false }
    index = parser.index
    value.append(output, range(from: start))
    return true
  }

  private mutating func takesParenthesised(from start: Int, into value: inout PlacedValue) -> Bool {
    var end = index + 2
    while let byte = text.at(end), byte.isNamePart || byte == UInt8(ascii: ".") || byte == Mark.dash {
      end += 1
    }
    guard text.at(end) == Mark.closeParen, end > index + 2 else { return false }
    let name = text.text(index + 2..<end)
    index = end + 1
    value.append(.reference(Reference(name, from: .variable)), range(from: start))
    return true
  }

  private mutating func note(_ reference: Reference, from start: Int, into value: inout PlacedValue) {
    let range = range(from: start)
    value.append(.reference(reference), range)
    uses.append(VariableUse(reference: reference, range: range))
  }

  private mutating func takeName() -> String {
    let start = index
    while let byte = text.at(index),
      byte.isNamePart
        || (grammar == .settings && (byte == UInt8(ascii: ".") || byte == Mark.dash || byte == Mark.slash))
    {
      index += 1
    }
    return text.text(start..<index)
  }

  private func range(from start: Int) -> Range<Int> {
    let low = text.offset(of: start)
    return low..<max(low, index > start ? text.offset(of: index - 1) + 1 : low)
  }

  /// `${ }` at the index, and past it.
  private mutating func braces() -> FactValue {
    let start = index
    index += 2
    let name = takeName()
    guard !name.isEmpty, depth < Self.depthLimit else { return skipBraces() }
    var operation = text.at(index)
    let colon = operation == Mark.colon
    if colon { operation = text.at(index + 1) }
    let otherwise: Fallback?
    switch operation {
    case Mark.closeBrace? where !colon: otherwise = nil
    case Mark.dash?: otherwise = fallback(skipping: colon ? 2 : 1, orEmpty: colon)
    case UInt8(ascii: "?")?:
      _ = fallback(skipping: colon ? 2 : 1, orEmpty: colon)
      otherwise = colon ? .failsIfUnsetOrEmpty : .failsIfUnset
    case UInt8(ascii: "+")?:
      _ = fallback(skipping: colon ? 2 : 1, orEmpty: colon)
      if text.at(index) == Mark.closeBrace { index += 1 }
      return .unknown
    case _ where colon && grammar == .settings && Self.sources.contains(name): return elsewhere(name)
    case _ where colon && grammar == .settings: otherwise = fallback(skipping: 1, orEmpty: false)
    default: return skipBraces()
    }
    guard text.at(index) == Mark.closeBrace else { return .unknown }
    index += 1
    // Maven and its like: `${env.X}`.
    let isPrefixed = grammar == .settings && name.hasPrefix("env.") && name.utf8.count > 4
    let reference = Reference(
      isPrefixed ? String(name.dropFirst(4)) : name, from: .variable, otherwise: otherwise)
    uses.append(VariableUse(reference: reference, range: range(from: start)))
    return .reference(reference)
  }

  /// Where the Serverless Framework takes values from: `${ssm:/path}`, `${env:NAME, 'value'}`.
  private static let sources: Set<String> = [
    "self", "opt", "ssm", "cf", "s3", "file", "param", "sls", "aws", "env", "output", "strToBool", "git",
  ]

  private mutating func elsewhere(_ source: String) -> FactValue {
    index += 1
    let start = index
    while let byte = text.at(index), byte != Mark.comma, byte != Mark.closeBrace { index += 1 }
    let name = text.text(text.trimmedRange(start..<index))
    var otherwise: Fallback?
    if text.at(index) == Mark.comma {
      let value = fallback(skipping: 1)
      otherwise = .ifUnset(value)
    }
    guard text.at(index) == Mark.closeBrace else { return .unknown }
    index += 1
    let kind: Reference.Source = source == "env" ? .variable : source == "ssm" ? .secretStore : .template
    return .reference(Reference(name, from: kind, otherwise: otherwise))
  }

  /// What stands between a comma and the closing brace, its quotes left out.
  private mutating func fallback(skipping count: Int) -> FactValue {
    index += count
    let start = index
    while let byte = text.at(index), byte != Mark.closeBrace { index += 1 }
    var value = text.slice(text.trimmedRange(start..<index)).bytes
    if let first = value.first, first == Mark.singleQuote || first == Mark.doubleQuote, value.last == first,
      value.count > 1
    {
      value = Array(value.dropFirst().dropLast())
    }
    return value.first == Mark.dollar ? .unknown : .text(value)
  }

  private mutating func fallback(skipping count: Int, orEmpty: Bool) -> Fallback {
    index += count
    depth += 1
    let value = read(until: Mark.closeBrace).factValue
    depth -= 1
    return orEmpty ? .ifUnsetOrEmpty(value) : .ifUnset(value)
  }

  /// Goes past what is not understood.
  private mutating func skipBraces() -> FactValue {
    var open = 1
    while open > 0, let byte = text.at(index) {
      if byte == Mark.openBrace { open += 1 }
      if byte == Mark.closeBrace { open -= 1 }
      index += 1
    }
    return .unknown
  }
}
