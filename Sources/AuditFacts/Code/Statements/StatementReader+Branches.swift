/// What stands behind a value and says what is done where it is missing.
extension StatementReader {
  /// Calls that end the program where what they are given is missing.
  static let assertions: Set<String> = [
    "assert", "ok", "invariant", "precondition", "require", "check", "checkNotNull", "requireNotNull",
    "requireNonNull", "ThrowIfNull", "ThrowIfNullOrEmpty", "ThrowIfNullOrWhiteSpace",
  ]

  /// When `x ||= "d"` and `x ??= "d"` give another value; nil for other marks.
  func keepingLack(at index: Int) -> CodeValue.Lack? {
    switch window.mark(index) {
    case .coalesceAssign: .unset
    case .eitherAssign: window.dialect == .ruby ? .unset : .unsetOrEmpty
    default: nil
    }
  }

  /// `guard let x = value, !x.isEmpty else { ... }`, `if let Ok(x) = value { x } else { ... }`.
  ///
  /// - Parameter end: the token behind the value.
  mutating func boundElse(behind end: Int) -> (value: CodeValue, lack: CodeValue.Lack)? {
    guard [.swift, .rust, .kotlin].contains(window.dialect) else { return nil }
    var index = end
    // Further conditions of the same statement.
    if window.mark(end) == .comma, window.dialect == .swift,
      window.parent(end).map({ window.mark($0) }) != .openParen
    {
      while index < end + 20, window.token(index) != nil, window.mark(index) != .openBrace,
        !window.isWord(index, "else")
      {
        index += 1
      }
    }
    let lack: CodeValue.Lack = Condition.asksForEmpty(end..<index, window) ? .unsetOrEmpty : .unset
    if window.isWord(index, "else") {
      guard window.mark(index + 1) == .openBrace || window.dialect == .kotlin else { return nil }
      return (expression(at: index + 1, longest: 100).value, lack)
    }
    guard window.dialect != .kotlin, window.mark(index) == .openBrace, let close = window.partner(index),
      window.isWord(close + 1, "else"), window.mark(close + 2) == .openBrace
    else { return nil }
    let other = expression(at: close + 2, longest: 100).value
    guard other.isFailure || window.dialect == .rust && !other.isUnknown else { return nil }
    return (other, lack)
  }

  /// Rust's `#[arg(env = "X", default_value = "d")]`: a variable that is declared with its default.
  ///
  /// - Returns: whether the binding is such a declaration.
  mutating func takesDeclared(
    _ binding: Binding, _ value: CodeValue, at index: Int, into facts: inout FactCollector
  ) -> Bool {
    guard window.dialect == .rust, binding.name == "env", let parent = window.parent(index),
      window.mark(parent) == .openParen, let name = value.text?.text, EnvironmentReads.isConstant(name)
    else { return false }
    var result = value.with(.reference(Reference(name, from: .variable)))
    let close = window.partner(parent) ?? parent
    for other in parent + 1..<max(parent + 1, min(close, parent + 40))
    where window.isWord(other, of: ["default_value", "default_value_t"]) && window.mark(other + 1) == .equals
    {
      result = result.otherwise(expression(at: other + 2, longest: 60).value, if: .unset)
    }
    emit(name, result, isNamed: true, until: offset(close), into: &facts)
    return true
  }
}
