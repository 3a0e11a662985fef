/// Where variables of the environment are read without a name being given their value.
extension StatementReader {
  private static let environmentWords: [SourceDialect: Set<String>] = [
    .javascript: ["process", "import", "Deno", "Bun", "env", "globalThis"],
    .python: ["os", "environ", "getenv", "env", "config"],
    .go: ["os", "syscall"],
    .ruby: ["ENV"],
    .php: ["getenv", "env", "$_ENV", "$_SERVER", "Env"],
    .java: ["System", "env"],
    .kotlin: ["System", "env"],
    .csharp: ["Environment", "System"],
    .rust: ["std", "env", "env!", "option_env", "dotenvy", "dotenv"],
    .swift: ["ProcessInfo", "Environment", "getenv", "environment", "env"],
  ]

  /// Tells which variable is read by the chain that begins at a word.
  mutating func takeUse(at index: Int, into facts: inout FactCollector) {
    guard let token = window.token(index), Int(token.start) >= toldUntil,
      hits.touches(Int(token.start)..<Int(token.start) + 160), beginsChain(index),
      let word = window.word(index), mayRead(word, at: index)
    else { return }
    var reader = ExpressionReader(window)
    reader.budget = min(200, allowance)
    var (value, end) = reader.expression(at: index)
    allowance -= 201 - max(0, reader.budget)
    // What becomes of it isn't understood, but that it is read is: `getenv("X") == "1"`.
    if !value.value.readsVariables, let read = reader.firstRead { value = read }
    let assigns: Set<SourceMark> = [.equals, .eitherAssign, .coalesceAssign]
    guard value.value.readsVariables, !assigns.contains(window.mark(end)) else { return }
    let last = window.token(end - 1).map { Int($0.end) } ?? Int(token.end)
    if let name = value.variable, value.reference?.otherwise == nil {
      value = guarded(value, by: [name], from: conditionStart(before: index) ?? end)
    }
    if let name = value.variable, isAsserted(index, end) {
      value = CodeValue(
        value: .reference(Reference(name, from: .variable, otherwise: .failsIfUnsetOrEmpty)),
        start: value.start,
        range: value.range)
    }
    tellNeeds(of: value, into: &facts)
    toldUntil = max(toldUntil, last)
  }

  private func beginsChain(_ index: Int) -> Bool {
    ![.dot, .optionalDot, .thinArrow, .optionalArrow, .scope, .backslash].contains(window.mark(index - 1))
      || window.dialect == .php && window.mark(index - 1) == .dot
  }

  private func mayRead(_ word: String, at index: Int) -> Bool {
    if Self.environmentWords[window.dialect]?.contains(word) ?? false { return true }
    // A function of the program's own: `requireEnv("X")`, `configService.get("X")`.
    guard window.mark(index + 1) == .openParen || window.mark(index + 1) == .dot, word.utf8.count < 64 else {
      return false
    }
    return word.holdsCaseless("env") || word.holdsCaseless("config")
  }

  /// `if` or `unless` in front of a token in its line, with nothing else between that counts.
  private func conditionStart(before index: Int) -> Int? {
    for other in stride(from: index - 1, through: max(0, index - 6), by: -1) {
      if isBranch(other) { return other }
      if window.startsLine(other) || window.mark(other) == .openBrace { return nil }
    }
    // `raise "x" unless ENV["X"]`, where the condition stands behind.
    return nil
  }

  /// `assert(process.env.X)`, `assert os.environ.get("X")`.
  private func isAsserted(_ index: Int, _ end: Int) -> Bool {
    let before = window.mark(index - 1) == .openParen ? index - 2 : index - 1
    return window.isWord(before, of: Self.assertions)
      && (window.mark(end) == .comma || window.mark(end) == .closeParen || window.startsLine(end))
  }

  /// Tells each variable that a value needs.
  func tellNeeds(of value: CodeValue, into facts: inout FactCollector) {
    tellNeeds(of: value.value, at: value, into: &facts)
  }

  private func tellNeeds(of value: FactValue, at whole: CodeValue, into facts: inout FactCollector) {
    switch value {
    case .reference(let reference):
      if reference.source == .variable {
        facts.observe(.needs(reference), at: whole.start, range: whole.range)
      }
      switch reference.otherwise {
      case .ifUnset(let other), .ifUnsetOrEmpty(let other): tellNeeds(of: other, at: whole, into: &facts)
      default: break
      }
    case .parts(let parts):
      for part in parts { tellNeeds(of: part, at: whole, into: &facts) }
    default: break
    }
  }

  // const {X, Y: y = 'd'} = process.env

  /// Tells the members that are taken out of the environment as a whole.
  mutating func takeDestructuring(closedAt close: Int, into facts: inout FactCollector) {
    guard window.dialect == .javascript, BindingFinder(window: window).isEnvironment(behind: close),
      let open = window.partner(close), close - open < 400
    else { return }
    var index = open + 1
    while index < close {
      let next = window.mark(index + 1)
      if let name = window.name(index), window.parent(index) == open,
        next == .comma || next == .closeBrace || next == .colon, window.mark(index - 1) != .colon,
        window.mark(index - 1) != .equals, window.mark(index - 1) != .spread, let token = window.token(index)
      {
        let value = CodeValue(
          value: .reference(Reference(name, from: .variable)), start: Int(token.start), range: token.range)
        // `X: y = 'd'` is told by its default.
        if next != .colon || window.mark(index + 3) != .equals { tellNeeds(of: value, into: &facts) }
      }
      index += 1
    }
  }
}
