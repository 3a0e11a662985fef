/// Finds code that was commented out: a value that leaks does so in a comment as well.
struct CommentReader {
  private let bytes: [UInt8]
  private let syntax: SourceSyntax
  private let hits: HitList
  private static let longestLine = 512

  init(_ bytes: [UInt8], _ syntax: SourceSyntax, _ hits: HitList) {
    self.bytes = bytes
    self.syntax = syntax
    self.hits = hits
  }

  /// Tells the names with a literal in the lines of a comment that are code and no prose.
  func read(_ comment: Range<Int>, role: FactRole = .code, into facts: inout FactCollector) {
    for part in hits.parts(before: 0, after: 1, in: comment) {
      let line = line(round: part.lowerBound, in: comment)
      guard line.count <= Self.longestLine else { continue }
      read(line: line, role, into: &facts)
    }
  }

  private func line(round offset: Int, in comment: Range<Int>) -> Range<Int> {
    var start = offset
    while start > comment.lowerBound, bytes[start - 1] != Mark.newline, offset - start <= Self.longestLine {
      start -= 1
    }
    var end = offset
    while end < comment.upperBound, bytes[end] != Mark.newline, end - start <= Self.longestLine { end += 1 }
    while start < end, bytes[start].isSpace || "/*#!;<-".utf8.contains(bytes[start]) { start += 1 }
    return start..<end
  }

  private static let declarations: Set<String> = [
    "const", "let", "var", "val", "export", "public", "private", "protected", "static", "final", "String",
    "string",
    "readonly", "pub", "mut", "def", "internal",
  ]

  private func read(line: Range<Int>, _ role: FactRole, into facts: inout FactCollector) {
    var lexer = SourceLexer(bytes, syntax, line)
    lexer.read(line)
    let window = SourceWindow(bytes, syntax, lexer.tokens)
    let finder = BindingFinder(window: window, isFragment: true)
    for index in window.tokens.indices.prefix(12) {
      guard let binding = finder.binding(at: index) else { continue }
      guard beginsWith(binding, window), hits.touches(binding.nameRange) else { return }
      var reader = ExpressionReader(window)
      let (value, end) = reader.expression(at: binding.valueIndex)
      guard let text = value.text, !text.isEmpty, isEnd(end, window) else { return }
      facts.fact(binding.name, value, role: role)
      return
    }
  }

  /// Whether nothing but words of a declaration stands before a name.
  private func beginsWith(_ binding: Binding, _ window: SourceWindow) -> Bool {
    for (index, token) in window.tokens.enumerated() {
      if Int(token.end) > binding.nameRange.lowerBound { return true }
      let isOwner =
        window.mark(index + 1) == .dot || token.mark == .dot || token.mark == .openBracket
        || window.mark(index + 1) == .openBracket || token.mark == .colon
      guard isOwner || window.isWord(index, of: Self.declarations) else { return false }
    }
    return false
  }

  private func isEnd(_ index: Int, _ window: SourceWindow) -> Bool {
    guard let token = window.token(index) else { return true }
    return [.comma, .semicolon, .closeParen, .closeBrace].contains(token.mark)
      && window.tokens.count - index <= 2
  }
}
