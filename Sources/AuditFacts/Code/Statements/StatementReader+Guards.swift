/// What the statements behind one say of its value.
extension StatementReader {
  /// How many tokens behind a statement are looked at.
  private static let farthest = 48

  /// The value with what is done where it is missing: `if (!x) throw ...`, `if x == "" { x = "d" }`,
  /// `guard let x = ... else { ... }`.
  ///
  /// - Parameters:
  ///   - names: the names that have the value, or say whether there is one.
  ///   - end: the token behind it, or the `if` before it.
  mutating func guarded(_ value: CodeValue, by names: [String], from end: Int) -> CodeValue {
    if let (other, lack) = boundElse(behind: end) { return value.otherwise(other, if: lack) }
    var index = end
    let limit = min(window.tokens.count, end + Self.farthest)
    while index < limit, allowance > 0 {
      allowance -= 1
      if let partner = window.partner(index), window.mark(index).isClosing, partner < end { return value }
      if isBranch(index), let condition = condition(at: index) {
        if let other = outcome(condition, names) { return value.otherwise(other, if: condition.lack) }
      } else if window.isWord(index, of: Self.assertions),
        (index + 1...index + 3).contains(where: { window.name($0).map(names.contains) ?? false })
      {
        return value.otherwise(failure(at: index), if: .unsetOrEmpty)
      } else if let lack = keepingLack(at: index), window.name(index - 1).map(names.contains) ?? false,
        window.startsLine(index - 1)
      {
        return value.otherwise(expression(at: index + 1, longest: 200).value, if: lack)
      }
      index += 1
    }
    return value
  }

  private func failure(at index: Int) -> CodeValue {
    var failure = CodeValue.unknown(at: offset(index))
    failure.isFailure = true
    return failure
  }

  /// A condition, and where that begins which is done if it holds.
  private struct Branch {
    let range: Range<Int>
    let body: Int
    let holdsIfMissing: Bool
    let lack: CodeValue.Lack
    /// Ruby's `raise "x" if y.nil?`: what is done stands before.
    let isModifier: Bool
  }

  private func condition(at index: Int) -> Branch? {
    var start = index + 1
    var end = start
    var body: Int
    if window.mark(start) == .openParen, let close = window.partner(start), hasParens {
      (start, end, body) = (start + 1, close, close + 1)
    } else {
      while end < start + 24, window.token(end) != nil,
        end == start || !window.startsLine(end) || window.parent(end) != window.parent(index)
      {
        if window.mark(end) == .openBrace || window.isWord(end, "then") { break }
        if window.mark(end) == .colon, window.dialect == .python { break }
        end += 1
      }
      body = end
      // Go's `if x := os.Getenv("X"); x == "" {`.
      if let semicolon = (start..<end).last(where: { window.mark($0) == .semicolon }) {
        start = semicolon + 1
      }
    }
    guard start < end else { return nil }
    if [.openBrace, .colon].contains(window.mark(body)) || window.isWord(body, "then") { body += 1 }
    let condition = Condition(start..<end, in: window)
    let isUnless = window.isWord(index, "unless")
    return Branch(
      range: start..<end, body: body, holdsIfMissing: condition.holdsIfMissing != isUnless,
      lack: lack(condition, start..<end),
      isModifier: window.dialect == .ruby && !window.startsLine(index) && window.mark(index - 1) != .equals)
  }

  /// What is true in each language says more than the words do: in Ruby and Swift an empty string is.
  private func lack(_ condition: Condition, _ range: Range<Int>) -> CodeValue.Lack {
    window.dialect == .ruby && !Condition.asksForEmpty(range, window) ? .unset : condition.lack
  }

  private var hasParens: Bool { ![.python, .go, .ruby, .rust, .swift].contains(window.dialect) }

  /// What is done where one of the names has no value: a failure, or another value for it.
  private mutating func outcome(_ branch: Branch, _ names: [String]) -> CodeValue? {
    guard branch.holdsIfMissing else { return nil }
    let condition = Condition(branch.range, in: window)
    guard names.contains(where: condition.mentions), !comparesWithText(branch.range, names) else {
      return nil
    }
    let body = branch.isModifier ? statementStart(before: branch.range.lowerBound - 1) : branch.body
    if let name = window.name(body), names.contains(name), [.equals, .walrus].contains(window.mark(body + 1))
    {
      return expression(at: body + 2, longest: 200).value
    }
    // Of a block the last statement may fail as well, behind a message.
    for index in body..<min(body + 30, window.tokens.count) {
      if index > body, !branch.isModifier, window.mark(index) == .closeBrace { return nil }
      guard window.startsLine(index) || index == body || window.mark(index - 1) == .semicolon else {
        continue
      }
      if index > body, window.dialect == .python, isLess(index, than: body) { return nil }
      let value = expression(at: index, longest: 60).value
      if value.isFailure { return value }
      if returnsError(at: index) { return failure(at: index) }
      if branch.isModifier { return nil }
      if window.isWord(index, "end") { return nil }
    }
    return nil
  }

  private static let errorWords: Set<String> = ["errors", "Errorf", "Err", "err"]

  /// Whether a condition begins at a word.
  func isBranch(_ index: Int) -> Bool {
    window.isWord(index, "if") || window.isWord(index, "unless") || window.isWord(index, "elif")
  }

  /// Go's `return nil, errors.New("...")`, Rust's `return Err(...)`.
  private func returnsError(at index: Int) -> Bool {
    guard window.dialect == .go || window.dialect == .rust, window.isWord(index, "return") else {
      return false
    }
    var end = index + 1
    while end < index + 12, window.token(end) != nil, !window.startsLine(end) { end += 1 }
    return window.holdsWord(index..<end, of: Self.errorWords)
  }

  /// Whether a line is less indented than another, which ends a block of Python.
  private func isLess(_ index: Int, than body: Int) -> Bool { column(index) < column(body) }

  private func column(_ index: Int) -> Int {
    var start = offset(index)
    let end = start
    while start > 0, end - start < 200, window.bytes[start - 1] != Mark.newline { start -= 1 }
    return end - start
  }

  private func statementStart(before index: Int) -> Int {
    var start = index
    while start > 0, index - start < 24, !window.startsLine(start) { start -= 1 }
    return start
  }

  /// Whether a condition asks for a certain text: `if x == "changeme"`.
  private func comparesWithText(_ range: Range<Int>, _ names: [String]) -> Bool {
    range.contains { index in
      guard let token = window.token(index), token.kind == .string, !token.bodyRange.isEmpty else {
        return false
      }
      return !names.contains { window.bytes[token.bodyRange].elementsEqual($0.utf8) }
    }
  }

  // Kept in a file.

  private static let writers: Set<String> = [
    "writeFileSync", "writeFile", "appendFileSync", "write_text", "write_bytes", "write", "WriteFile", "dump",
    "file_put_contents", "fwrite", "writeString", "WriteAllText", "WriteAllBytes", "WriteString", "writeText",
    "writeBytes", "write_all", "createFile", "binwrite", "puts", "setItem", "outputFile", "outputFileSync",
    "set_key",
    "WriteAllTextAsync", "fputs",
  ]

  /// Tells that a made value is written to a file by one of the next statements.
  mutating func tellKeeping(of name: String, from end: Int, into facts: inout FactCollector) {
    let limit = min(window.tokens.count, end + 120)
    var index = end
    while index < limit, allowance > 0 {
      allowance -= 1
      // The function's end.
      if window.mark(index) == .closeBrace, window.partner(index).map({ $0 < end }) ?? true { return }
      guard window.isWord(index, of: Self.writers), window.mark(index + 1) == .openParen,
        let close = window.partner(index + 1), close - index < 60,
        (index + 2..<max(index + 2, close)).contains(where: { window.name($0) == name })
          || holds(name, before: index)
      else {
        index += 1
        continue
      }
      let path = path(in: index..<close) ?? path(in: (index - 20)..<index)
      facts.observe(.keepsInFile(path ?? name), at: offset(index))
      return
    }
  }

  /// `name.write(to: path)`.
  private func holds(_ name: String, before index: Int) -> Bool {
    window.mark(index - 1) == .dot && window.name(index - 2) == name
  }

  private func path(in range: Range<Int>) -> String? {
    for index in range {
      if let path = path(at: index) { return path }
    }
    return nil
  }

  private func path(at index: Int) -> String? {
    guard let token = window.token(index), token.kind == .string, !token.bodyRange.isEmpty,
      let text = SourceString.value(of: token, in: window).text,
      text.contains(where: { $0 == Mark.slash || $0 == 0x2e })
    else { return nil }
    return text.text
  }
}
