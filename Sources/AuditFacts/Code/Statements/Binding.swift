/// A name that is given a value.
struct Binding {
  let name: String
  /// The bytes of the name in the file.
  let nameRange: Range<Int>
  /// The token its value begins with.
  let valueIndex: Int
  /// When the value counts: `||=` and `??=` keep one that is there.
  var lack: CodeValue.Lack?
  /// Whether the name is an environment variable: `process.env.X = `, `ENV["X"] = `.
  var isVariable = false
  /// Whether it only counts if something else lacks it: the members of `const {X = 'd'} = process.env`.
  var isTakenFromEnvironment = false
  /// A further name that says whether there is a value: Go's `x, ok := os.LookupEnv("X")`.
  var companion: String?
}

/// Finds the names that are given a value.
struct BindingFinder {
  let window: SourceWindow
  /// Whether the text is a line by itself, so that the brackets round it are not known.
  var isFragment = false

  private var dialect: SourceDialect { window.dialect }

  /// The binding whose mark is at a token; nil where there is none.
  func binding(at index: Int) -> Binding? {
    switch window.mark(index) {
    case .equals, .walrus, .eitherAssign, .coalesceAssign: return assignment(at: index)
    case .colon: return hasColonPairs ? pair(at: index) : nil
    case .arrow: return arrowPair(at: index)
    case .none where dialect == .kotlin && window.isWord(index, "to"):
      guard window.isString(index - 1), window.token(index + 1) != nil else { return nil }
      return named(index - 1, valueAt: index + 1)
    default: return nil
    }
  }

  private var hasColonPairs: Bool { dialect != .java && dialect != .kotlin }

  // name = value

  private func assignment(at index: Int) -> Binding? {
    guard window.token(index + 1) != nil, var binding = target(before: index) else { return nil }
    switch window.mark(index) {
    case .eitherAssign: binding.lack = dialect == .ruby ? .unset : .unsetOrEmpty
    case .coalesceAssign: binding.lack = .unset
    default: break
    }
    if dialect == .javascript, let open = window.parent(index), window.mark(open) == .openBrace,
      let close = window.partner(open), isEnvironment(behind: close)
    {
      binding.isTakenFromEnvironment = true
    }
    return binding
  }

  /// Whether `= process.env` stands behind a token.
  func isEnvironment(behind index: Int) -> Bool {
    guard window.mark(index + 1) == .equals, let owner = window.word(index + 2),
      let next = window.word(index + 4)
    else { return false }
    if owner == "import" { return window.word(index + 6) == "env" }
    return (owner == "process" || owner == "Bun") && next == "env"
      && ![.dot, .optionalDot, .openBracket].contains(window.mark(index + 5))
  }

  private func target(before index: Int) -> Binding? {
    let last = index - 1
    if window.mark(last) == .closeBracket, let binding = indexed(last, valueAt: index + 1) { return binding }
    if window.mark(last) == .closeParen, dialect == .rust { return unwrapped(last, valueAt: index + 1) }
    if window.mark(last) == .closeBrace, dialect == .csharp { return property(last, valueAt: index + 1) }
    if let name = annotated(before: index) { return named(name, valueAt: index + 1) }
    if window.isString(last), dialect == .terraform { return named(last, valueAt: index + 1) }
    guard window.isWord(last), !isMarkup(at: index), !isEnumerated(last) else { return nil }
    if dialect == .go { return goTarget(last, valueAt: index + 1) }
    if [.python, .ruby].contains(dialect), window.mark(last - 1) == .comma, isOutOfCalls(last) { return nil }
    return named(last, valueAt: index + 1)
  }

  /// Rust's `Ok(name) =` and `Some(name) =`.
  private func unwrapped(_ close: Int, valueAt value: Int) -> Binding? {
    guard window.partner(close) == close - 2, window.isWord(close - 1),
      window.isWord(close - 3, "Ok") || window.isWord(close - 3, "Some")
    else { return nil }
    return named(close - 1, valueAt: value)
  }

  /// Whether a name is one of an enumeration's, whose value is its spelling: `case password = "Password"`.
  private func isEnumerated(_ name: Int) -> Bool {
    switch dialect {
    case .javascript:
      guard let open = window.parent(name) else { return false }
      return window.mark(open) == .openBrace && window.isWord(open - 2, "enum")
    case .swift, .php:
      for index in stride(from: name - 1, through: max(0, name - 24), by: -1) {
        if window.isWord(index, "case") { return true }
        if window.startsLine(index + 1) || [.openBrace, .semicolon].contains(window.mark(index)) {
          return false
        }
      }
      return false
    default: return false
    }
  }

  /// Whether a token stands in no brackets, as far as the window goes.
  private func isOutOfCalls(_ index: Int) -> Bool {
    guard let parent = window.parent(index) else { return !window.isCut }
    return window.mark(parent) == .openBrace
  }

  /// `var x string =`, `x, ok :=`.
  private func goTarget(_ last: Int, valueAt value: Int) -> Binding? {
    if window.mark(last - 1) == .comma, window.isWord(last - 2), !window.startsLine(last - 1) {
      guard ["ok", "err", "_", "found", "exists", "isSet", "present", "set"].contains(window.word(last))
      else {
        return nil
      }
      var binding = named(last - 2, valueAt: value)
      binding?.companion = window.word(last)
      return binding
    }
    let isType =
      window.isWord(last - 1) && !window.startsLine(last)
      && !["var", "const", "return", "if", "for", "case"].contains(window.word(last - 1))
    return named(isType ? last - 1 : last, valueAt: value)
  }

  /// `x["name"] =`.
  private func indexed(_ close: Int, valueAt value: Int) -> Binding? {
    guard let open = window.partner(close),
      close == open + 2 && window.isString(open + 1) || isSymbol(open, close)
    else {
      return nil
    }
    var binding = named(close - 1, valueAt: value)
    if let owner = window.word(open - 1), ["ENV", "environ", "_ENV", "$_ENV", "env"].contains(owner) {
      binding?.isVariable = true
    }
    return binding
  }

  private func isSymbol(_ open: Int, _ close: Int) -> Bool {
    dialect == .ruby && window.mark(open + 1) == .colon && close == open + 3
  }

  /// C#'s `Name { get; set; } =`.
  private func property(_ close: Int, valueAt value: Int) -> Binding? {
    guard let open = window.partner(close), close - open < 16,
      (open..<close).contains(where: { window.isWord($0, "get") }), window.isWord(open - 1)
    else { return nil }
    return named(open - 1, valueAt: value)
  }

  /// The name of `name: Type =`.
  private func annotated(before index: Int) -> Int? {
    guard [.javascript, .python, .kotlin, .rust, .swift].contains(dialect) else { return nil }
    var type = index - 1
    while type > index - 20, type > 0, !window.startsLine(type + 1) {
      let mark = window.mark(type)
      if mark == .colon {
        var name = type - 1
        if window.mark(name) == .question || window.mark(name) == .bang { name -= 1 }
        let isName = window.isWord(name) && !window.isWord(name, of: Self.noNames) && mayBegin(name)
        return isName ? name : nil
      }
      guard window.isWord(type) || Self.typeMarks.contains(mark) else { return nil }
      type -= 1
    }
    return nil
  }

  private static let declarations: Set<String> = ["const", "let", "var"]
  private static let typeMarks: Set<SourceMark> = [
    .less, .greater, .openBracket, .closeBracket, .dot, .scope, .question, .bang, .ampersand, .pipe,
    SourceMark("'"), SourceMark("@"),
  ]

  /// JSX's `name="value"`, which has no blanks and no end of a statement.
  private func isMarkup(at index: Int) -> Bool {
    guard dialect == .javascript, window.mark(index) == .equals, let mark = window.token(index),
      let value = window.token(index + 1), value.kind == .string, value.start == mark.end,
      let name = window.token(index - 1), name.end == mark.start
    else { return false }
    let before = window.mark(index - 2)
    if before == .dot || before == .semicolon || before == .comma { return false }
    if window.isWord(index - 2, of: Self.declarations), !window.startsLine(index - 1) { return false }
    return ![.semicolon, .comma, .closeParen, .plus, .either, .coalesce].contains(window.mark(index + 2))
  }

  // name: value, name => value

  private func pair(at index: Int) -> Binding? {
    guard !window.startsLine(index), window.token(index + 1) != nil else { return nil }
    var name = index - 1
    if dialect == .javascript, window.mark(name) == .question || window.mark(name) == .bang { name -= 1 }
    guard window.isString(name) || window.isWord(name), mayBegin(name) else { return nil }
    switch dialect {
    case .python where !isFragment:
      guard window.isBracketed(index), window.isString(name) else { return nil }
    case .csharp where !isFragment, .php where !isFragment:
      guard window.mark(name - 1) == .openParen || window.mark(name - 1) == .comma else { return nil }
    case .ruby:
      // `a ? b : c` has blanks.
      guard window.token(name)?.end == window.token(index)?.start else { return nil }
    default: break
    }
    return named(name, valueAt: index + 1)
  }

  private func arrowPair(at index: Int) -> Binding? {
    let name = index - 1
    switch dialect {
    case .php:
      guard window.isString(name) || window.isWord(name) else { return nil }
    case .ruby:
      guard window.isString(name) || window.isWord(name) && window.mark(name - 1) == .colon else {
        return nil
      }
    // A property of one expression: `string Password => "x";`.
    case .csharp:
      guard window.isWord(name), window.isWord(name - 1), window.isBracketed(index) else { return nil }
    default: return nil
    }
    return named(name, valueAt: index + 1)
  }

  private static let modifiers: Set<String> = [
    "readonly", "public", "private", "protected", "static", "val", "var", "let", "const", "mut", "pub",
    "final",
    "internal", "override", "lateinit", "export", "declare", "open",
  ]

  /// Whether a name and its value may begin at a token, told by what stands before it.
  private func mayBegin(_ index: Int) -> Bool {
    if isFragment, index == 0 { return true }
    let before = window.mark(index - 1)
    if [.openBrace, .comma, .openParen, .openBracket, .semicolon].contains(before) { return true }
    if window.startsLine(index) { return before != .question && before != .either && before != .coalesce }
    if window.isWord(index - 1, of: Self.modifiers) { return true }
    if dialect == .python || dialect == .javascript, before == .dot {
      return window.isWord(index - 2, "self") || window.isWord(index - 2, "this")
    }
    if dialect == .rust, before == .closeParen { return true }
    return dialect == .ruby && (window.isWord(index - 1) || before == .pipe)
  }

  // Names.

  /// The longest name, in bytes.
  static let longestName = 128

  private static let noNames: Set<String> = [
    "else", "try", "finally", "default", "if", "case", "return", "do", "lambda", "and", "or", "not", "in",
    "is",
  ]

  private func named(_ index: Int, valueAt value: Int) -> Binding? {
    guard let token = window.token(index), let name = name(of: token, at: index) else { return nil }
    var binding = Binding(
      name: name, nameRange: token.kind == .string ? token.bodyRange : token.range, valueIndex: value)
    if dialect == .javascript, window.mark(index - 1) == .dot, window.isWord(index - 2, "env"),
      window.mark(index - 3) == .dot
    {
      binding.isVariable = true
    }
    return binding
  }

  private func name(of token: SourceToken, at index: Int) -> String? {
    if token.kind == .word {
      guard token.range.count <= Self.longestName, let name = window.name(index),
        dialect == .terraform || !Self.noNames.contains(name)
      else { return nil }
      return name
    }
    guard token.kind == .string, token.bodyRange.count <= Self.longestName,
      let text = SourceString.value(of: token, in: window).text, Self.isName(text)
    else { return nil }
    return text.text
  }

  /// Whether a text is a name and no sentence.
  static func isName(_ text: [UInt8]) -> Bool {
    !text.isEmpty
      && text.allSatisfy {
        $0.isNamePart || $0 == UInt8(ascii: ".") || $0 == Mark.dash || $0 == Mark.colon || $0 == Mark.slash
          || $0 == Mark.dollar || $0 >= 0x80
      }
  }
}
