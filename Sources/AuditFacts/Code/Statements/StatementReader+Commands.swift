/// Calls without parentheses, and what else is a call by its place alone.
extension StatementReader {
  /// Whether a word of Ruby is called with what stands behind it: `puts x`, `set :secret, "x"`.
  func isCommand(_ index: Int) -> Bool {
    let next = index + 1
    guard let word = window.token(index), let token = window.token(next), !token.startsLine,
      token.start > word.end,
      window.startsLine(index) || window.mark(index - 1) == .dot
        || window.isWord(index - 1, "do") || window.isWord(index - 1, "then")
        || window.isWord(index - 1, "else")
    else { return false }
    if token.kind == .word { return !window.isWord(next, of: Self.wordsBetween) }
    // `a :b` is given a symbol, `a ? b :c` and `a : b` are not.
    return token.kind == .string || token.mark == .colon && window.token(next + 1)?.start == token.end
  }

  private static let wordsBetween: Set<String> = [
    "if", "unless", "and", "or", "do", "then", "while", "until", "rescue", "in", "end",
  ]

  /// Reads a call whose arguments reach to the end of its line.
  mutating func takeCommand(at index: Int, into facts: inout FactCollector) {
    let end = statementEnd(index + 1)
    guard end > index + 1, hits.touches(offset(index)..<offset(end)) else { return }
    let path = path(endingAt: index)
    if KnownCalls.prints(path) || path == ["p"] {
      takePrinted(index + 1..<end, into: &facts)
      return
    }
    guard KnownCalls.isPair(path, window.dialect) || KnownCalls.secretArgument(path, count: 3) != nil else {
      return
    }
    var reader = ExpressionReader(window)
    let arguments = reader.arguments(index, until: end)
    guard !arguments.isEmpty else { return }
    if arguments.count > 1, KnownCalls.isPair(path, window.dialect), takesPair(path, arguments, into: &facts)
    {
      return
    }
    takeArgument(path, arguments, at: index, into: &facts)
  }

  func last(_ path: [String], is name: String) -> Bool { path.last == name }

  /// The word of a symbol.
  func symbol(_ argument: CallArgument) -> [UInt8]? {
    guard window.dialect == .ruby, window.mark(argument.start - 1) == .colon,
      argument.end == argument.start + 1
    else { return nil }
    return window.name(argument.start).map { Array($0.utf8) }
  }

  /// PHP's `putenv('NAME=value')`.
  mutating func takeSetting(_ arguments: [CallArgument], into facts: inout FactCollector) {
    guard arguments.count == 1, let token = window.token(arguments[0].start), token.kind == .string,
      arguments[0].end == arguments[0].start + 1, token.form.isClosed,
      let equals = window.bytes[token.bodyRange].firstIndex(of: Mark.equals)
    else { return }
    let body = token.bodyRange
    let name = window.bytes[body.lowerBound..<equals].plainText
    guard EnvironmentReads.isName(name), hits.touches(body.lowerBound..<equals),
      let text = SourceString.value(of: token, in: window).text, text.count == body.count
    else { return }
    let value = CodeValue(
      value: .text(Array(window.bytes[equals + 1..<body.upperBound])), start: equals + 1,
      range: equals + 1..<body.upperBound)
    emit(name, value, isNamed: true, until: body.upperBound, into: &facts)
  }

  /// The name of a secret that Rust's `println!("{name}")` fills in.
  func filledIn(_ token: SourceToken) -> String? {
    guard window.dialect == .rust, token.kind == .string, token.bodyRange.count <= SourceReader.reach else {
      return nil
    }
    var index = token.bodyRange.lowerBound
    while index < token.bodyRange.upperBound {
      guard window.bytes[index] == Mark.openBrace else {
        index += 1
        continue
      }
      var end = index + 1
      while end < token.bodyRange.upperBound, window.bytes[end].isNamePart { end += 1 }
      let name = window.bytes[index + 1..<end].plainText
      if !name.isEmpty, isSecret(name) { return name }
      index = end
    }
    return nil
  }
}
