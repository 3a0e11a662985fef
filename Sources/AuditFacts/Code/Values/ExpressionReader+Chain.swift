/// What an expression's operators stand between: strings, paths, calls and what is done to their results.
extension ExpressionReader {
  private static let prefixWords: Set<String> = [
    "new", "await", "try", "ref", "out", "move", "unsafe", "lazy", "clone", "return", "yield", "const", "mut",
  ]
  private static let nothings: Set<String> = ["null", "nil", "None", "undefined", "NULL", "Null"]
  private static let ends: Set<String> = [
    "throw", "raise", "panic", "die", "exit", "abort", "fatalError", "preconditionFailure", "error",
    "unreachable",
  ]
  private static let codeWords: Set<String> = [
    "function", "lambda", "fn", "func", "async", "if", "for", "while", "switch", "when", "do", "begin",
    "class",
    "struct", "case", "not", "typeof", "void", "delete", "true", "false", "True", "False", "def", "else",
    "let",
    "var", "end",
  ]

  /// A value and what follows it: members, calls, indices.
  mutating func chain(at index: Int) -> (value: CodeValue, end: Int) {
    budget -= 1
    guard budget > 0, depth < Self.deepest, let token = window.token(index) else {
      return (.unknown(at: offset(index)), index + 1)
    }
    depth += 1
    defer { depth -= 1 }
    switch token.kind {
    case .string: return string(at: index)
    case .number: return (.unknown(at: offset(index)), index + 1)
    case .word: return word(at: index)
    case .mark: return marked(token.mark, at: index)
    }
  }

  private mutating func string(at index: Int) -> (value: CodeValue, end: Int) {
    guard let token = window.token(index) else { return (.unknown(at: offset(index)), index + 1) }
    var values = [SourceString.value(of: token, in: window)]
    var end = index + 1
    if dialect == .python || dialect == .ruby {
      while window.isString(end), goesOn(at: end), !(dialect == .ruby && window.startsLine(end)), budget > 0,
        let next = window.token(end)
      {
        budget -= 1
        values.append(SourceString.value(of: next, in: window))
        end += 1
      }
    }
    let value = values.count == 1 ? values[0] : CodeValue.joined(values, at: offset(index))
    return follow(Chain(first: index, value: value), from: end)
  }

  private mutating func marked(_ mark: SourceMark, at index: Int) -> (value: CodeValue, end: Int) {
    switch mark {
    case .openParen: return parenthesised(at: index)
    case .openBracket:
      // Go's `[]byte("x")`.
      if dialect == .go, window.mark(index + 1) == .closeBracket, window.isWord(index + 2),
        window.mark(index + 3) == .openParen
      {
        return follow(Chain(first: index, path: [window.word(index + 2) ?? ""]), from: index + 3)
      }
      return (.unknown(at: offset(index)), (window.partner(index) ?? index) + 1)
    case .openBrace:
      let close = window.partner(index) ?? index
      // Swift's `{ ... }()`.
      if dialect == .swift, close > index, window.mark(close + 1) == .openParen {
        return (expression(at: body(at: index)).value, (window.partner(close + 1) ?? close + 1) + 1)
      }
      return (.unknown(at: offset(index)), close + 1)
    case .ampersand, .star, .at, .spread, .backslash: return chain(at: index + 1)
    case .bang, .minus, .doubleBang, SourceMark("~"):
      let end = chain(at: index + 1).end
      return (.unknown(at: offset(index)), end)
    case .colon where dialect == .ruby && window.isWord(index + 1):
      return (.unknown(at: offset(index)), index + 2)
    // Not understood, and not gone past either.
    default: return (.unknown(at: offset(index)), index)
    }
  }

  private mutating func parenthesised(at index: Int) -> (value: CodeValue, end: Int) {
    guard let close = window.partner(index) else { return (.unknown(at: offset(index)), index + 1) }
    if [.java, .csharp, .php].contains(dialect), close - index <= 3, window.isWord(index + 1),
      window.isWord(close + 1) || window.isString(close + 1), !window.startsLine(close + 1)
    {
      return chain(at: close + 1)
    }
    let start = body(at: index + 1)
    let inner = expression(at: start)
    let isWhole = inner.value.isFailure || start == index + 1 && inner.end == close
    let value = isWhole ? inner.value : .unknown(at: offset(index))
    return follow(Chain(first: index, value: value), from: close + 1)
  }

  private mutating func word(at index: Int) -> (value: CodeValue, end: Int) {
    let word = window.word(index) ?? ""
    if dialect != .terraform, Self.prefixWords.contains(word), window.mark(index + 1) != .dot,
      !window.startsLine(index + 1)
    {
      // Swift's `try?` and `try!`.
      let isMarked = word == "try" && (window.mark(index + 1) == .question || window.mark(index + 1) == .bang)
      return chain(at: isMarked ? index + 2 : index + 1)
    }
    if Self.nothings.contains(word) {
      var value = CodeValue.unknown(at: offset(index))
      value.isNothing = true
      return (value, index + 1)
    }
    if Self.ends.contains(word), endsProgram(at: index) {
      var value = CodeValue.unknown(at: offset(index))
      value.isFailure = true
      return (value, statementEnd(from: index + 1))
    }
    if word == "match", dialect == .rust { return match(at: index) }
    if Self.codeWords.contains(word), window.mark(index + 1) != .dot {
      return (.unknown(at: offset(index)), index + 1)
    }
    return follow(Chain(first: index, path: [word]), from: index + 1)
  }

  /// Whether a word that ends a program is used as such, and is no name.
  private func endsProgram(at index: Int) -> Bool {
    switch window.word(index) {
    case "throw", "raise": true
    case "error": dialect == .kotlin && window.mark(index + 1) == .openParen
    default:
      window.mark(index + 1) == .openParen || window.mark(index + 1) == .bang
        || dialect == .php || dialect == .ruby
    }
  }

  /// The token behind a statement, told by its line and brackets.
  private mutating func statementEnd(from index: Int) -> Int {
    var end = index
    while let token = window.token(end), !token.startsLine, budget > 0 {
      budget -= 1
      if token.mark == .comma || token.mark == .semicolon || token.mark.isClosing { return end }
      end = token.mark.closing != nil ? (window.partner(end) ?? end) + 1 : end + 1
    }
    return end
  }

  /// Rust's `match env::var("X") { Ok(v) => v, Err(_) => "d" }`.
  private mutating func match(at index: Int) -> (value: CodeValue, end: Int) {
    let subject = chain(at: index + 1)
    guard window.mark(subject.end) == .openBrace, let close = window.partner(subject.end) else {
      return (.unknown(at: offset(index)), subject.end)
    }
    var value = CodeValue.unknown(at: offset(index))
    var arm = subject.end + 1
    while arm < close, budget > 0 {
      budget -= 1
      if window.isWord(arm, "Err") || window.isWord(arm, "None"),
        let arrow = (arm..<min(close, arm + 6)).first(where: { window.mark($0) == .arrow })
      {
        let other = expression(at: body(at: arrow + 1)).value
        value = subject.value.otherwise(other, if: .unset)
        break
      }
      arm = window.mark(arm).closing != nil ? (window.partner(arm) ?? arm) + 1 : arm + 1
    }
    return (value.spanning(bytes(index, close + 1)), close + 1)
  }

  /// Where the value of a function without a name begins: behind `() =>`, `|_|`, `{ x in`, `lambda:`.
  func body(at index: Int) -> Int {
    var index = index
    if window.isWord(index, "async") || window.isWord(index, "move") { index += 1 }
    if window.mark(index) == .either {
      index += 1
    } else if window.mark(index) == .pipe {
      index = ((index + 1)..<(index + 8)).first { window.mark($0) == .pipe }.map { $0 + 1 } ?? index
    } else if window.isWord(index, "lambda") {
      index = (index..<(index + 8)).first { window.mark($0) == .colon }.map { $0 + 1 } ?? index
    } else if window.isWord(index, "fn") || window.isWord(index, "function") || window.isWord(index, "func") {
      index = (index..<(index + 12)).first { [.arrow, .openBrace].contains(window.mark($0)) } ?? index
      if window.mark(index) == .arrow { index += 1 }
    } else if window.mark(index) == .openParen, let close = window.partner(index),
      window.mark(close + 1) == .arrow || window.mark(close + 1) == .thinArrow
    {
      index = close + 2
    } else if window.isWord(index), window.mark(index + 1) == .arrow || window.mark(index + 1) == .thinArrow {
      index += 2
    } else if window.mark(index) == .thinArrow {
      index += 1
    }
    if window.mark(index) == .openBrace {
      index += 1
      if let inner = (index..<(index + 6)).first(where: {
        window.isWord($0, "in") || window.mark($0) == .thinArrow
      }) {
        index = inner + 1
      } else if window.mark(index) == .pipe {
        index = ((index + 1)..<(index + 8)).first { window.mark($0) == .pipe }.map { $0 + 1 } ?? index
      }
    }
    return window.isWord(index, "return") ? index + 1 : index
  }
}
