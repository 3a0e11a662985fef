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
  func read(_ comment: Range<Int>, role: FactRole, into facts: inout FactCollector) {
    if isDocumentation(comment) { return }
    var start = comment.lowerBound
    while start < comment.upperBound {
      let end = bytes[start..<comment.upperBound].firstIndex(of: Mark.newline) ?? comment.upperBound
      if end - start <= Self.longestLine, hits.touches(start..<end) {
        var first = start
        let last = bytes[first..<end].suffix(2).elementsEqual("*/".utf8) ? end - 2 : end
        while first < last, bytes[first].isSpace || "/*#!;<-".utf8.contains(bytes[first]) { first += 1 }
        if !isIllustration(first..<last) { read(line: first..<last, role, into: &facts) }
      }
      start = end + 1
    }
  }

  /// What explains a declaration shows made-up values; code isn't put aside in it.
  private func isDocumentation(_ comment: Range<Int>) -> Bool {
    let beginning = bytes[comment].prefix(3)
    return ["///", "//!", "/**", "/*!"].contains { beginning.elementsEqual($0.utf8) }
  }

  /// `e.g. password = "x"`: what the code around may meet, and nothing that was put aside.
  private func isIllustration(_ line: Range<Int>) -> Bool {
    let beginning = Array(bytes[line].prefix(12)).lowercased()
    return ["e.g.", "eg. ", "i.e.", "for example", "example:"].contains { beginning.hasPrefix($0) }
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
