/// A value with what follows it, as far as it was read.
struct Chain {
  /// The token it begins with.
  let first: Int
  /// The words so far, as long as they are a path and no value: `process`, `env`.
  var path: [String] = []
  /// The value so far.
  var value: CodeValue?

  init(first: Int, path: [String]) {
    self.first = first
    self.path = path
  }

  init(first: Int, value: CodeValue) {
    self.first = first
    self.value = value
  }
}

/// Members, calls and indices.
extension ExpressionReader {
  /// Reads what follows a value or a path.
  mutating func follow(_ chain: Chain, from index: Int) -> (value: CodeValue, end: Int) {
    var chain = chain
    var index = index
    while budget > 0, takesNext(&chain, &index) { budget -= 1 }
    guard var value = chain.value else {
      var value = CodeValue.unknown(at: offset(chain.first))
      value.range = bytes(chain.first, index)
      value.name = chain.path.last.map(bareName)
      return (value, index)
    }
    if !value.value.isText || value.range == nil, value.reference != nil || value.isMade {
      value = value.spanning(bytes(chain.first, index))
    }
    return (value, index)
  }

  private func bareName(_ word: String) -> String {
    var word = Substring(word)
    while let first = word.first, first == "$" || first == "@" { word = word.dropFirst() }
    return String(word)
  }

  private mutating func takesNext(_ chain: inout Chain, _ index: inout Int) -> Bool {
    guard let token = window.token(index), goesOn(at: index) else { return false }
    switch token.mark {
    case .dot where dialect != .php, .optionalDot, .thinArrow, .optionalArrow, .scope, .backslash:
      return takesMember(&chain, &index)
    case .openParen where !token.startsLine:
      call(&chain, at: index)
      index = (window.partner(index) ?? window.tokens.count) + 1
      return true
    case .openBracket where !token.startsLine:
      self.index(&chain, at: index)
      index = (window.partner(index) ?? window.tokens.count) + 1
      return true
    case .openBrace where takesClosure(&chain, at: index):
      index = (window.partner(index) ?? window.tokens.count) + 1
      return true
    case .less:
      guard let end = genericsEnd(from: index) else { return false }
      index = end
      return true
    case .bang, .doubleBang, .question: return takesAssertion(token, &chain, &index)
    default: return takesWord(token, &chain, &index)
    }
  }

  private mutating func takesMember(_ chain: inout Chain, _ index: inout Int) -> Bool {
    let next = index + 1
    // `?.[0]`, `::<T>`.
    if window.mark(next) == .openBracket || window.mark(next) == .openParen || window.mark(next) == .less {
      index = next
      return true
    }
    if window.mark(next) == .openBrace || window.mark(next) == SourceMark("#") {
      guard window.isWord(next + 1) else { return false }
      index = next
      return true
    }
    guard let word = window.word(next) else { return false }
    index = next + 1
    if let value = chain.value {
      let isCall =
        window.mark(index) == .openParen && !window.startsLine(index) || hasBlock(word, at: index)
      if !isCall || dialect == .rust && word == "await" {
        chain.value = ValueMethods.result(of: value, member: word, in: dialect)
      } else {
        chain.path.append(word)
      }
      if !isCall { chain.path.append(word) }
      return true
    }
    chain.path.append(word)
    if let reference = EnvironmentReads.member(chain.path, dialect) {
      let value = CodeValue(value: .reference(reference), start: offset(chain.first))
      note(value)
      chain.value = value
    } else if let maker = Makers.property(chain.path, dialect) {
      chain.value = CodeValue(value: .made(maker), start: offset(chain.first))
    }
    return true
  }

  private mutating func index(_ chain: inout Chain, at open: Int) {
    let close = window.partner(open) ?? window.tokens.count
    guard chain.value == nil else {
      // C#'s `Configuration.GetSection("Jwt")["Key"]`.
      if dialect == .csharp, let value = chain.value, let reference = value.reference,
        reference.source == .code,
        let section = reference.name, close == open + 2, let token = window.token(open + 1),
        token.kind == .string,
        let key = SourceString.value(of: token, in: window).text
      {
        chain.value = value.with(.reference(Reference(section + ":" + key.text, from: .code)))
        return
      }
      // A part of a made value is made as well; of any other, not understood.
      if chain.value?.isMade != true { chain.value = .unknown(at: offset(chain.first)) }
      return
    }
    let fallback = defaultOfIndex(open, close)
    guard close == open + 2 || fallback != nil, let token = window.token(open + 1), token.kind == .string,
      let key = SourceString.value(of: token, in: window).text
    else {
      chain.path.append("[]")
      return
    }
    if let reference = EnvironmentReads.index(chain.path, key.text, dialect) {
      let value = CodeValue(value: .reference(reference), start: offset(chain.first))
      if reference.source == .variable { note(value.withoutFailure) }
      chain.value = fallback.map { value.otherwise($0, if: .unset) } ?? value
    } else {
      chain.path.append(key.text)
    }
  }

  /// The value of Swift's `["X", default: "d"]`.
  private mutating func defaultOfIndex(_ open: Int, _ close: Int) -> CodeValue? {
    guard dialect == .swift, window.mark(open + 2) == .comma, window.isWord(open + 3, "default"),
      window.mark(open + 4) == .colon, open + 5 < close
    else { return nil }
    return expression(at: open + 5).value
  }

  /// `x!` and `x!!`, `x?` of Rust, `x!()`.
  private mutating func takesAssertion(
    _ token: SourceToken, _ chain: inout Chain, _ index: inout Int
  ) -> Bool {
    guard !token.startsLine else { return false }
    switch (dialect, token.mark) {
    case (.rust, .bang):
      guard chain.value == nil, let last = chain.path.last else { return false }
      chain.path[chain.path.count - 1] = last + "!"
    case (.rust, .question), (.swift, .bang), (.kotlin, .doubleBang):
      var failure = CodeValue.unknown(at: offset(index))
      failure.isFailure = true
      if let value = chain.value, value.reference != nil {
        chain.value = value.otherwise(failure, if: .unset)
      }
    case (.javascript, .bang), (.csharp, .bang): break
    default: return false
    }
    index += 1
    return true
  }

  /// `<T>` before a call; nil where it compares.
  private func genericsEnd(from index: Int) -> Int? {
    guard [.javascript, .java, .kotlin, .csharp, .rust, .swift].contains(dialect) else { return nil }
    var end = index + 1
    var open = 1
    while end < index + 12, open > 0 {
      guard let token = window.token(end) else { return nil }
      switch token.mark {
      case .less: open += 1
      case .greater: open -= 1
      case .comma, .dot, .scope, .question, .openBracket, .closeBracket, .pipe, .ampersand: break
      default: if token.kind != .word { return nil }
      }
      end += 1
    }
    return open == 0 && window.mark(end) == .openParen ? end : nil
  }

  /// `x as string`, and what makes a string of something else.
  private mutating func takesWord(_ token: SourceToken, _ chain: inout Chain, _ index: inout Int) -> Bool {
    guard token.kind == .word || token.kind == .string, !token.startsLine else { return false }
    if token.kind == .string {
      // A template with a tag.
      guard dialect == .javascript, token.form.quote == Mark.backtick, chain.value == nil else {
        return false
      }
      chain.value = .unknown(at: offset(chain.first))
      index += 1
      return true
    }
    if dialect == .ruby, takesBlock(&chain, &index) { return true }
    guard [.javascript, .swift, .kotlin, .rust, .csharp].contains(dialect),
      window.isWord(index, "as") || window.isWord(index, "satisfies")
    else { return false }
    index += 1
    if window.mark(index) == .question || window.mark(index) == .bang { index += 1 }
    while window.isWord(index) || [.dot, .scope, .ampersand, .pipe].contains(window.mark(index)),
      !window.startsLine(index), budget > 0
    {
      budget -= 1
      index += 1
    }
    if window.mark(index) == .question, dialect == .kotlin { index += 1 }
    return true
  }

  /// Ruby's `do |name| ... end` behind a call.
  private mutating func takesBlock(_ chain: inout Chain, _ index: inout Int) -> Bool {
    guard window.isWord(index, "do"), let value = chain.value, let last = chain.path.last,
      value.reference != nil
    else { return false }
    var start = index + 1
    if window.mark(start) == .pipe {
      start = ((start + 1)..<(start + 8)).first { window.mark($0) == .pipe }.map { $0 + 1 } ?? start
    }
    let body = expression(at: start)
    guard window.isWord(body.end, "end") else { return false }
    chain.value = ValueMethods.result(of: value, method: last, otherwise: body.value, in: dialect)
    index = body.end + 1
    return true
  }

  /// Whether a closure without parentheses stands behind a method's name: Kotlin's `.ifEmpty { "x" }`.
  private func hasBlock(_ method: String, at open: Int) -> Bool {
    [.ruby, .kotlin, .swift].contains(dialect) && window.mark(open) == .openBrace
      && !window.startsLine(open) && ValueMethods.takesBlock(method)
  }

  private mutating func takesClosure(_ chain: inout Chain, at open: Int) -> Bool {
    guard let value = chain.value, value.reference != nil, let last = chain.path.last,
      hasBlock(last, at: open)
    else { return false }
    let other = ValueMethods.takesClosure(last) ? expression(at: body(at: open)).value : nil
    chain.value = ValueMethods.result(of: value, method: last, otherwise: other, in: dialect)
    return true
  }
}
