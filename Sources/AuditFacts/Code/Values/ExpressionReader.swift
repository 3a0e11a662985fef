/// Reads the expression at a token, as far as it says where a value comes from.
///
/// What it doesn't know is `unknown`: it never guesses a value that isn't there.
struct ExpressionReader {
  let window: SourceWindow
  /// How many tokens may still be looked at; what is longer is not understood.
  var budget = 800
  var depth = 0
  /// The first variable that was read, whatever became of its value.
  var firstRead: CodeValue?

  static let deepest = 24

  init(_ window: SourceWindow) { self.window = window }

  var dialect: SourceDialect { window.dialect }

  func offset(_ index: Int) -> Int {
    window.token(index).map { Int($0.start) } ?? window.tokens.last.map { Int($0.end) } ?? 0
  }

  /// The bytes of the file from one token to before another.
  func bytes(_ first: Int, _ end: Int) -> Range<Int> {
    let start = offset(first)
    return start..<max(start, window.token(end - 1).map { Int($0.end) } ?? start)
  }

  /// The value of the expression at a token, and the token behind it.
  mutating func expression(at index: Int) -> (value: CodeValue, end: Int) {
    guard depth < Self.deepest, budget > 0 else { return (.unknown(at: offset(index)), index + 1) }
    depth += 1
    defer { depth -= 1 }
    var (value, end) = alternatives(at: index)
    if dialect == .python, window.isWord(end, "if"), goesOn(at: end) {
      (value, end) = conditional(value, then: index..<end, at: end)
    } else if window.mark(end) == .question, hasTernary {
      (value, end) = ternary(condition: index..<end, at: end)
    }
    return (value, end)
  }

  private var hasTernary: Bool {
    switch dialect {
    case .javascript, .java, .csharp, .php, .ruby, .swift, .terraform: true
    default: false
    }
  }

  /// Whether an expression may go on at a token that stands in a new line.
  func goesOn(at index: Int) -> Bool {
    guard window.startsLine(index) else { return true }
    return dialect != .python && dialect != .go || window.parent(index) != nil
  }

  // a || b

  private mutating func alternatives(at index: Int) -> (value: CodeValue, end: Int) {
    var (value, end) = comparison(at: index)
    while goesOn(at: end), let lack = lack(at: end), budget > 0 {
      budget -= 1
      let other = comparison(at: end + 1)
      value = value.otherwise(other.value, if: lack).spanning(bytes(index, other.end))
      end = other.end
    }
    return (value, end)
  }

  /// What the operator at a token says of a missing value on its left; nil where it is none of those.
  private func lack(at index: Int) -> CodeValue.Lack? {
    switch (window.mark(index), dialect) {
    case (.either, .javascript): return .unsetOrEmpty
    // An empty string is true in Ruby.
    case (.either, .ruby): return .unset
    case (.coalesce, .javascript), (.coalesce, .php), (.coalesce, .csharp), (.coalesce, .swift): return .unset
    case (.elvis, .php): return .unsetOrEmpty
    case (.elvis, .kotlin): return .unset
    default: break
    }
    if window.isWord(index, "or") {
      if dialect == .python || dialect == .php { return .unsetOrEmpty }
      if dialect == .ruby { return .unset }
    }
    return nil
  }

  private static let comparisonWords: Set<String> = [
    "in", "is", "not", "instanceof", "and", "matches", "between",
  ]

  private mutating func comparison(at index: Int) -> (value: CodeValue, end: Int) {
    var (value, end) = sum(at: index)
    while goesOn(at: end), budget > 0 {
      let mark = window.mark(end)
      let isWord = dialect != .swift && window.isWord(end, of: Self.comparisonWords)
      guard SourceMark.comparisons.contains(mark) || mark == .both || isWord else { break }
      budget -= 1
      end = sum(at: end + 1).end
      value = .unknown(at: offset(index))
    }
    return (value, end)
  }

  // a + b

  private mutating func sum(at index: Int) -> (value: CodeValue, end: Int) {
    var (value, end) = chain(at: index)
    var values = [value]
    let plus = dialect == .php ? SourceMark.dot : .plus
    while goesOn(at: end), window.mark(end) == plus, budget > 0 {
      budget -= 1
      let next = chain(at: end + 1)
      values.append(next.value)
      end = next.end
    }
    guard values.count > 1 else { return (value, end) }
    values = values.map {
      $0.isUnknown && $0.name != nil ? $0.with(.reference(Reference($0.name, from: .code))) : $0
    }
    // Numbers are added as well.
    guard values.contains(where: { $0.value.isText || $0.variable != nil || $0.isMade }) else {
      return (.unknown(at: offset(index)), end)
    }
    value = CodeValue.joined(values, at: offset(index))
    value.start = values[0].start
    return (value, end)
  }

  // a ? b : c

  /// JavaScript's and others' `condition ? value : other`.
  private mutating func ternary(condition: Range<Int>, at index: Int) -> (value: CodeValue, end: Int) {
    budget -= 1
    let then = expression(at: index + 1)
    guard window.mark(then.end) == .colon else {
      return (.unknown(at: offset(condition.lowerBound)), then.end)
    }
    let other = expression(at: then.end + 1)
    let value = Condition(condition, in: window).chosen(then.value, other.value)
    return (value.spanning(bytes(condition.lowerBound, other.end)), other.end)
  }

  /// Python's `value if condition else other`.
  private mutating func conditional(
    _ value: CodeValue, then: Range<Int>, at index: Int
  ) -> (value: CodeValue, end: Int) {
    budget -= 1
    let end = alternatives(at: index + 1).end
    guard window.isWord(end, "else") else { return (.unknown(at: value.start), end) }
    let other = expression(at: end + 1)
    let chosen = Condition(index + 1..<end, in: window).chosen(value, other.value)
    return (chosen.spanning(bytes(then.lowerBound, other.end)), other.end)
  }
}

/// What a condition says of a value: that it is there, or that it isn't.
struct Condition {
  private let window: SourceWindow
  private let range: Range<Int>
  /// Whether it holds where the value is missing.
  let holdsIfMissing: Bool
  let lack: CodeValue.Lack

  private static let negations: Set<String> = [
    "isEmpty", "isBlank", "IsNullOrEmpty", "IsNullOrWhiteSpace", "is_null", "empty", "nil?", "empty?",
    "blank?",
    "isNullOrEmpty", "isNullOrBlank", "is_empty", "is_none", "unless", "undef",
  ]
  /// Words that ask whether a text is empty, in one way or the other.
  private static let emptinessWords: Set<String> = [
    "blank?", "empty?", "present?", "isEmpty", "empty", "isBlank", "is_empty", "isNotEmpty", "isNotBlank",
  ]
  private static let nothings: Set<String> = [
    "null", "nil", "None", "undefined", "isset", "nil?", "is_null", "is_none", "ok", "has",
    "containsKey", "in", "key?",
  ]

  init(_ range: Range<Int>, in window: SourceWindow) {
    self.window = window
    self.range = range
    var isNegated = false
    var isUnset = false
    var comparesWithEmpty = false
    for index in range {
      // Of several conditions the first one counts: `!x || x === ''`; of the others, that they ask for emptiness.
      if window.mark(index) == .either || window.mark(index) == .both || window.isWord(index, "or") {
        if Self.asksForEmpty(index..<range.upperBound, window) { isUnset = false }
        break
      }
      switch window.mark(index) {
      case .bang, .equal, .same: isNegated.toggle()
      default: break
      }
      if window.isString(index), window.token(index)?.bodyRange.isEmpty == true { comparesWithEmpty = true }
      guard let word = window.word(index) else { continue }
      if Self.nothings.contains(word) { isUnset = true }
      if Self.negations.contains(word) { isNegated.toggle() }
      // `is None` and `not x`; `is not None` says that it is there.
      if word == "is" || word == "not" { isNegated.toggle() }
    }
    if comparesWithEmpty { isUnset = false }
    holdsIfMissing = isNegated
    lack = isUnset ? .unset : .unsetOrEmpty
  }

  static func asksForEmpty(_ range: Range<Int>, _ window: SourceWindow) -> Bool {
    range.contains { index in
      window.isString(index) && window.token(index)?.bodyRange.isEmpty == true
        || window.isWord(index, of: emptinessWords)
    }
  }

  /// The value of the two that is there, with the other for the case that it isn't; else what can't be told.
  func chosen(_ then: CodeValue, _ other: CodeValue) -> CodeValue {
    let (value, fallback) = holdsIfMissing ? (other, then) : (then, other)
    if then.isMade, other.isMade { return then }
    guard let name = value.variable ?? value.name, mentions(name) else { return .unknown(at: then.start) }
    return value.withoutFailure.otherwise(fallback, if: lack)
  }

  /// Whether a name is among the words and the strings of the condition.
  func mentions(_ name: String) -> Bool {
    range.contains { index in
      if window.name(index) == name { return true }
      guard window.isString(index), let body = window.token(index)?.bodyRange else { return false }
      return window.bytes[body].elementsEqual(name.utf8)
    }
  }
}
