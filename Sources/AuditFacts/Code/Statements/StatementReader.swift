/// Reads the statements of a piece of source code that have a trigger in them.
struct StatementReader {
  let window: SourceWindow
  let hits: HitList
  let role: FactRole
  /// How many steps may still be taken in the file: what is deep and long would be read over and over.
  var allowance: Int
  /// Up to where the uses of variables have been told.
  var toldUntil = 0

  /// The most steps that are taken in a file of a length.
  static func mostSteps(in count: Int) -> Int { 100_000 + count * 8 }

  /// How far before and behind a hit a statement's beginning is looked for, in bytes.
  private let before: Int
  private let after: Int

  init(
    _ window: SourceWindow, _ hits: HitList, role: FactRole, allowance: Int,
    within reach: Int = SourceReader.reach
  ) {
    before = min(512, reach / 2)
    after = min(256, reach / 4)
    self.window = window
    self.hits = hits
    self.role = role
    self.allowance = allowance
  }

  /// Reads what stands round the hits of a part of the file.
  mutating func read(_ piece: Range<Int>, into facts: inout FactCollector) {
    var parts = hits.parts(before: before, after: after, in: piece)[...]
    let finder = BindingFinder(window: window)
    for index in window.tokens.indices {
      let token = window.tokens[index]
      while let part = parts.first, part.upperBound <= Int(token.start) { parts.removeFirst() }
      guard let part = parts.first, allowance > 0 else { return }
      guard Int(token.end) > part.lowerBound else { continue }
      switch token.kind {
      case .mark:
        if let binding = finder.binding(at: index) { take(binding, at: index, into: &facts) }
        takeMark(token.mark, at: index, into: &facts)
      case .word:
        if window.dialect == .kotlin, let binding = finder.binding(at: index) {
          take(binding, at: index, into: &facts)
        }
        takeCall(at: index, into: &facts)
        takeUse(at: index, into: &facts)
      case .string: takeString(token, at: index, into: &facts)
      case .number: break
      }
    }
  }

  /// Evaluates what begins at a token.
  mutating func expression(at index: Int, longest: Int = 800) -> (value: CodeValue, end: Int) {
    var reader = ExpressionReader(window)
    reader.budget = min(longest, allowance)
    let given = reader.budget
    let result = reader.expression(at: reader.body(at: index))
    allowance -= 1 + given - max(0, reader.budget)
    return result
  }

  func offset(_ index: Int) -> Int { window.token(index).map { Int($0.start) } ?? window.bytes.count }

  // name = value

  private mutating func take(_ binding: Binding, at index: Int, into facts: inout FactCollector) {
    guard
      hits.touches(binding.nameRange.lowerBound..<offset(min(binding.valueIndex + 60, window.tokens.count)))
    else { return }
    let name = siblingName(of: binding, at: index) ?? binding.name
    let (found, end) = expression(at: binding.valueIndex)
    var value = found
    // The value ends where its last token does.
    let last = window.token(end - 1).map { Int($0.end) } ?? value.start
    let span = binding.nameRange.lowerBound..<max(last, binding.nameRange.upperBound)
    guard hits.touches(span) || name != binding.name, endsWell(value, at: end) else { return }
    if value.reference?.source == .variable || value.isMade || value.reference == nil && value.name != nil {
      let names = [binding.name, binding.companion].compactMap { $0 }
      value = guarded(value, by: names, from: branchStart(of: binding, endingAt: end) ?? end)
    }
    if binding.isTakenFromEnvironment {
      value = CodeValue(
        value: .reference(Reference(name, from: .variable)), start: value.start, range: value.range
      )
      .otherwise(value, if: .unset)
    } else if let lack = binding.lack {
      let source: Reference.Source = binding.isVariable ? .variable : .code
      value = CodeValue(
        value: .reference(Reference(name, from: source)), start: value.start, range: value.range
      )
      .otherwise(value, if: lack)
    }
    if takesDeclared(binding, value, at: index, into: &facts) { return }
    // Triggers such as `pass =` end behind the name.
    let named = binding.nameRange.lowerBound..<binding.nameRange.upperBound + 2
    let isNamed = name != binding.name || hits.touches(named)
    let ofCall = value.isMade ? nameByCall(name, at: index, valueAt: binding.valueIndex..<end) : name
    let (label, owner) = labelled(ofCall, at: index)
    emit(label, value, isNamed: isNamed, owner: owner, until: last, into: &facts)
    if value.isMade || value.fallsBackToMade { tellKeeping(of: binding.name, from: end, into: &facts) }
  }

  /// What a made value is for, where its name alone doesn't tell: the `secret` that a call for sessions is given, and a
  /// key that is made to sign tokens.
  private func nameByCall(_ name: String, at index: Int, valueAt value: Range<Int>) -> String {
    if window.dialect == .java || window.dialect == .kotlin {
      let isForTokens = value.contains { window.isWord($0, "secretKeyFor") }
      return isForTokens && name == "key" ? "jwt_signing_key" : name
    }
    guard ["secret", "secretKey", "secret_key"].contains(name) else { return name }
    var open = window.parent(index)
    if let brace = open, window.mark(brace) == .openBrace { open = window.parent(brace) }
    var call = open.flatMap { window.mark($0) == .openParen ? window.word($0 - 1) : nil } ?? ""
    // Ruby's `use Rack::Session::Cookie, secret: x`.
    if window.dialect == .ruby, open == nil, index > 4 {
      call = (max(0, index - 9)..<index).compactMap { window.word($0) }.joined()
    }
    let isForSessions = ["session", "cookie"].contains { call.lowercased().contains($0) }
    return isForSessions ? "session_" + name : name
  }

  /// The `if` of Go's `if x := os.Getenv("X"); x == "" {`.
  private func branchStart(of binding: Binding, endingAt end: Int) -> Int? {
    guard window.dialect == .go, window.mark(end) == .semicolon else { return nil }
    return (max(0, binding.valueIndex - 6)..<binding.valueIndex).last { window.isWord($0, "if") }
  }

  /// Tells a fact, if there is one, and which variables it needs.
  ///
  /// - Parameters:
  ///   - isNamed: whether the name itself holds a trigger.
  ///   - owner: what it belongs to, as for ``Fact/owner``.
  ///   - last: the offset up to which its variables have been told then.
  mutating func emit(
    _ name: String, _ value: CodeValue, isNamed: Bool, owner: String? = nil, until last: Int,
    into facts: inout FactCollector
  ) {
    guard isTold(value, isNamed) else { return }
    facts.fact(name, value, role: role, owner: owner)
    guard value.value.readsVariables else { return }
    tellNeeds(of: value, into: &facts)
    toldUntil = max(toldUntil, last)
  }

  private func isTold(_ value: CodeValue, _ isNamed: Bool) -> Bool {
    switch value.value {
    case .text(let bytes): return isNamed && !bytes.isEmpty
    case .unknown: return false
    case .made: return true
    case .reference(let reference):
      if reference.source == .variable || reference.hasKnownFallback { return true }
      return isNamed && reference.otherwise == nil
    case .parts(let parts):
      if isNamed || value.value.readsVariables || value.isMade { return true }
      guard case .text(let bytes)? = parts.first else { return false }
      return bytes.holds("://")
    }
  }

  /// Whether a value ends where an expression may: what goes on was not understood.
  private func endsWell(_ value: CodeValue, at end: Int) -> Bool {
    guard value.text != nil, let next = window.token(end) else { return true }
    if next.startsLine { return true }
    guard next.kind == .mark else { return window.dialect != .javascript || next.kind == .word }
    return ![
      .pipe, .ampersand, .star, .minus, .dot, .openBracket, .openParen, SourceMark("%"), .equals, .colon,
      SourceMark("<<"),
    ].contains(next.mark)
  }

  /// `{name: "DB_PASSWORD", value: "x"}`: the name stands beside the value.
  private func siblingName(of binding: Binding, at index: Int) -> String? {
    guard binding.name == "value" || binding.name == "Value", let parent = window.parent(index) else {
      return nil
    }
    for other in max(parent + 1, index - 12)..<max(parent + 1, index - 1) {
      guard window.isWord(other, of: Self.nameKeys) || isNameKey(other),
        window.mark(other + 1) == window.mark(index), let token = window.token(other + 2),
        token.kind == .string,
        token.bodyRange.count <= BindingFinder.longestName, hits.touches(token.bodyRange),
        window.parent(other) == parent, let text = SourceString.value(of: token, in: window).text,
        BindingFinder.isName(text)
      else { continue }
      return text.text
    }
    return nil
  }

  private static let nameKeys: Set<String> = ["name", "Name", "key", "Key"]

  private func isNameKey(_ index: Int) -> Bool {
    guard let token = window.token(index), token.kind == .string else { return false }
    return window.bytes[token.bodyRange].elementsEqual("name".utf8)
  }

  // Strings with something in them.

  private mutating func takeString(_ token: SourceToken, at index: Int, into facts: inout FactCollector) {
    takeLogin(token, at: index, into: &facts)
    if window.dialect == .go { takeTag(token, into: &facts) }
    guard hits.touches(token.range), token.form.isClosed else { return }
    if token.form.holes != .none, Int(token.start) >= toldUntil, token.range.count <= SourceReader.reach {
      allowance -= token.range.count / 8
      let value = SourceString.value(of: token, in: window)
      if value.value.readsVariables { tellNeeds(of: value, into: &facts) }
    }
    ConnectionString.read(token, in: window, role: role, into: &facts)
    takeScript(token, into: &facts)
    takeCommandLine(token, into: &facts)
  }

  /// The second of `auth=("user", "password")`, as Python's clients of HTTP take it.
  private func takeLogin(_ token: SourceToken, at index: Int, into facts: inout FactCollector) {
    guard window.dialect == .python, window.mark(index + 1) == .closeParen, window.mark(index - 1) == .comma,
      window.isString(index - 2), window.mark(index - 3) == .openParen, window.mark(index - 4) == .equals,
      window.isWord(index - 5, "auth")
    else { return }
    let value = SourceString.value(of: token, in: window)
    facts.fact("password", value, role: role)
  }
}

extension FactValue {
  /// Whether a variable of the environment has a part in it.
  var readsVariables: Bool {
    switch self {
    case .reference(let reference): reference.readsVariables
    case .parts(let parts): parts.contains(where: \.readsVariables)
    default: false
    }
  }
}

extension Reference {
  /// Whether what counts in place of a missing value says something.
  var hasKnownFallback: Bool {
    switch otherwise {
    case .ifUnset(.reference(let other)), .ifUnsetOrEmpty(.reference(let other)):
      other.source == .variable || other.hasKnownFallback
    case .ifUnset(.unknown), .ifUnsetOrEmpty(.unknown), nil: false
    default: true
    }
  }

  fileprivate var readsVariables: Bool {
    if source == .variable { return true }
    switch otherwise {
    case .ifUnset(let value), .ifUnsetOrEmpty(let value): return value.readsVariables
    default: return false
    }
  }
}

extension CodeValue {
  /// Whether it is made anew where there is none.
  var fallsBackToMade: Bool {
    switch reference?.otherwise {
    case .ifUnset(let value), .ifUnsetOrEmpty(let value): value.isMade
    default: false
    }
  }
}
