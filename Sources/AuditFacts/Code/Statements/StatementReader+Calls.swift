/// Calls that give a name a value, that take a secret, or that print one.
extension StatementReader {
  mutating func takeCall(at index: Int, into facts: inout FactCollector) {
    var open = index + 1
    if window.dialect == .rust, window.mark(open) == .bang { open += 1 }
    if window.dialect == .php, window.isWord(index, "echo") || window.isWord(index, "print"),
      window.mark(open) != .openParen
    {
      takePrinted(open..<statementEnd(open), into: &facts)
      return
    }
    if window.dialect == .ruby, isCommand(index) {
      takeCommand(at: index, into: &facts)
      return
    }
    if window.dialect == .javascript, isGroovyCommand(index) {
      takeGroovyCommand(at: index, into: &facts)
      return
    }
    guard window.mark(open) == .openParen, !window.startsLine(open) else { return }
    let close = window.partner(open) ?? min(window.tokens.count, open + 40)
    guard close > open + 1, hits.touches(max(0, offset(index) - 48)..<offset(min(close, open + 80)))
    else { return }
    let path = path(endingAt: index)
    if KnownCalls.prints(path.map { $0 + (open == index + 2 && $0 == path.last ? "!" : "") }) {
      takePrinted(open + 1..<close, into: &facts)
      return
    }
    var reader = ExpressionReader(window)
    let arguments = reader.arguments(open)
    guard !arguments.isEmpty, !path.isEmpty else { return }
    if arguments.count > 1, KnownCalls.isPair(path, window.dialect), takesPair(path, arguments, into: &facts)
    {
      return
    }
    takeArgument(path, arguments, at: index, into: &facts)
    if window.dialect == .php, last(path, is: "putenv") { takeSetting(arguments, into: &facts) }
  }

  /// The words of a call's path, of which the last stands at a token.
  func path(endingAt index: Int) -> [String] {
    var path: [String] = []
    var index = index
    while path.count < 4, let word = window.word(index) {
      path.insert(word, at: 0)
      guard [.dot, .thinArrow, .scope, .optionalDot].contains(window.mark(index - 1)) else { break }
      // `a().b()`: the call before counts by its name.
      index -= 2
      if window.mark(index) == .closeParen, let open = window.partner(index) { index = open - 1 }
    }
    return path
  }

  func statementEnd(_ index: Int) -> Int {
    var end = index
    while end < index + 60, let token = window.token(end), !token.startsLine, token.mark != .semicolon {
      end += 1
    }
    return end
  }

  // put("password", "x")

  mutating func takesPair(
    _ path: [String], _ arguments: [CallArgument], into facts: inout FactCollector
  ) -> Bool {
    let reader = ExpressionReader(window)
    // Gradle's `buildConfigField "String", "NAME", "\"x\""`, Go's `flag.StringVar(&x, "name", "x", "")`.
    let isSecond = path.last.map { $0 == "buildConfigField" || $0.hasPrefix("StringVar") } ?? false
    var key = arguments[arguments.count > 2 && isSecond ? 1 : 0]
    var given = arguments.first { $0.start > key.start }
    // Swift's `set("x", forKey: "password")`.
    if arguments[1].label?.hasPrefix("for") ?? false { (key, given) = (arguments[1], arguments[0]) }
    // Ruby's `:password`.
    if window.dialect == .ruby, window.mark(key.start) == .colon {
      key = CallArgument(label: nil, start: key.start + 1, end: key.end)
    }
    guard let given, let token = window.token(key.start), let text = reader.text(key) ?? symbol(key),
      BindingFinder.isName(text), text.count <= BindingFinder.longestName
    else { return false }
    var value = argument(given)
    if path.last == "setdefault", window.dialect == .python, path.contains("environ") {
      value = CodeValue(
        value: .reference(Reference(text.text, from: .variable)), start: value.start, range: value.range
      ).otherwise(value, if: .unset)
    }
    let isNamed = hits.touches(token.kind == .string ? token.bodyRange : token.range)
    guard isNamed || value.value.readsVariables else { return false }
    if path.last == "setdefault" {
      // The call has told what it needs.
      facts.fact(text.text, value, role: role)
      return true
    }
    emit(text.text, value, isNamed: isNamed, until: offset(given.end), into: &facts)
    return true
  }

  /// The value of an argument that is understood as a whole.
  private mutating func argument(_ argument: CallArgument) -> CodeValue {
    let (value, end) = expression(at: argument.start, longest: 200)
    return end >= argument.end ? value : .unknown(at: value.start)
  }

  // setPassword("x"), jwt.sign(payload, "x")

  mutating func takeArgument(
    _ path: [String], _ arguments: [CallArgument], at index: Int, into facts: inout FactCollector
  ) {
    guard let last = path.last else { return }
    let known = KnownCalls.secretArgument(path, count: arguments.count)
    let setter = arguments.count == 1 ? KnownCalls.property(last, isMember: path.count > 1) : nil
    guard let name = known?.name ?? setter else { return }
    guard arguments.indices.contains(known?.index ?? 0) else { return }
    let given = arguments[known?.index ?? 0]
    guard known != nil || window.token(index).map({ hits.touches($0.range) }) ?? false else { return }
    // A labelled argument tells its own name.
    guard given.label == nil || known != nil else { return }
    let value = argument(given)
    emit(name, value, isNamed: true, until: offset(given.end), into: &facts)
  }

  // console.log(process.env.X)

  mutating func takePrinted(_ range: Range<Int>, into facts: inout FactCollector) {
    var index = range.lowerBound
    while index < range.upperBound, allowance > 0 {
      guard let token = window.token(index) else { return }
      allowance -= 1
      if token.kind == .word || token.kind == .string, hits.touches(token.range) || isPathStart(index) {
        let (value, end) = expression(at: index, longest: 100)
        if let name = printed(value, from: index, until: end) ?? filledIn(token) {
          facts.observe(.prints(name), at: Int(token.start))
        }
        index = max(end, index + 1)
      } else {
        index += 1
      }
    }
  }

  private func isPathStart(_ index: Int) -> Bool {
    window.isWord(index)
      && [.dot, .thinArrow, .scope, .openBracket, .openParen].contains(window.mark(index + 1))
  }

  /// The name whose value is printed.
  private func printed(_ value: CodeValue, from index: Int, until end: Int) -> String? {
    if let name = secretName(in: value.value) { return name }
    // A path that is no call and no comparison: `config.password`.
    guard value.isUnknown, let name = value.name, window.name(end - 1) == name, isSecret(name) else {
      return nil
    }
    return name
  }

  private func secretName(in value: FactValue) -> String? {
    switch value {
    case .reference(let reference):
      guard let name = reference.name else { return nil }
      return isSecret(name) ? name : nil
    case .parts(let parts): return parts.lazy.compactMap { secretName(in: $0) }.first
    default: return nil
    }
  }

  func isSecret(_ name: String) -> Bool {
    let name = Array(name.utf8).lowercased()
    return SourceReader.nameTriggers.contains { name.holds($0) } || name.hasSuffix("pass")
      || name.hasSuffix("pwd")
  }
}
