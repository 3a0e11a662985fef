/// What stands at marks: annotations, and names taken out of the environment.
extension StatementReader {
  mutating func takeMark(_ mark: SourceMark, at index: Int, into facts: inout FactCollector) {
    switch mark {
    case .openBrace where window.dialect == .csharp: takeInitializer(at: index, into: &facts)
    case .closeBrace: takeDestructuring(closedAt: index, into: &facts)
    case .at where window.dialect == .java || window.dialect == .kotlin:
      takeAnnotation(at: index, into: &facts)
    default: break
    }
  }

  /// C#'s `{ "name", "value" }` among the members of a dictionary.
  private mutating func takeInitializer(at open: Int, into facts: inout FactCollector) {
    guard let close = window.partner(open), close - open < 40, window.mark(open + 2) == .comma,
      let token = window.token(open + 1), token.kind == .string, hits.touches(token.bodyRange),
      token.bodyRange.count <= BindingFinder.longestName,
      let name = SourceString.value(of: token, in: window).text, BindingFinder.isName(name),
      [.comma, .openBrace].contains(window.mark(open - 1))
    else { return }
    let (value, end) = expression(at: open + 3, longest: 200)
    guard end == close else { return }
    emit(name.text, value, isNamed: true, until: offset(close), into: &facts)
  }

  /// Spring's `@Value("${name:default}") private String field;`.
  private mutating func takeAnnotation(at index: Int, into facts: inout FactCollector) {
    // Kotlin's `@field:Value(...)`.
    let word = window.mark(index + 2) == .colon ? index + 3 : index + 1
    guard window.isWord(word, "Value"), window.mark(word + 1) == .openParen,
      let close = window.partner(word + 1), let token = window.token(close - 1), token.kind == .string,
      hits.touches(offset(index)..<offset(close) + 64)
    else { return }
    let body = token.bodyRange
    // Kotlin escapes the dollar.
    var start = body.lowerBound
    if body.count > 3, window.bytes[start] == Mark.backslash { start += 1 }
    guard body.upperBound - start > 3, window.bytes.holds("${", at: start),
      window.bytes[body.upperBound - 1] == Mark.closeBrace
    else { return }
    let inner = start + 2..<body.upperBound - 1
    let colon = window.bytes[inner].firstIndex(of: Mark.colon)
    let name = window.bytes[inner.lowerBound..<(colon ?? inner.upperBound)].plainText
    let source: Reference.Source = EnvironmentReads.isConstant(name) ? .variable : .code
    var value = CodeValue(
      value: .reference(Reference(name, from: source)), start: start, range: start..<body.upperBound)
    if let colon, !window.bytes[inner].contains(Mark.openBrace) {
      let text = CodeValue(value: .text(Array(window.bytes[colon + 1..<inner.upperBound])), start: colon + 1)
      value = value.otherwise(text, if: .unset)
    } else if let colon, window.bytes[colon...].starts(with: ":#{".utf8),
      Array(window.bytes[colon..<inner.upperBound]).lowercased().holds("random")
    {
      let made = CodeValue(value: .made(.random), start: colon + 1)
      value = value.otherwise(made, if: .unset)
    }
    guard colon != nil || source == .variable else { return }
    emit(field(behind: close) ?? name, value, isNamed: true, until: body.upperBound, into: &facts)
  }

  /// The name of what an annotation belongs to.
  private func field(behind close: Int) -> String? {
    var name: String?
    for index in close + 1..<close + 12 {
      if window.mark(index) == .at || window.mark(index) == .openParen { return name }
      if window.isWord(index) {
        name = window.name(index)
      } else if ![.less, .greater, .openBracket, .closeBracket, .question].contains(window.mark(index)) {
        return name
      }
    }
    return name
  }
}
