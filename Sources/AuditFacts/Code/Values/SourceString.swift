/// Undoes what a string's quotes and escapes do to its text.
struct SourceString {
  private let lexer: SourceLexer
  private let form: StringForm
  private let body: Range<Int>
  private let depth: Int
  private var index: Int
  private var values: [CodeValue] = []
  private var bytes: [UInt8] = []
  private var textStart: Int

  /// The value of a string; `unknown` for patterns, and for what is not closed.
  static func value(of token: SourceToken, in window: SourceWindow) -> CodeValue {
    let body = token.bodyRange
    guard token.form.isClosed, !token.form.isPattern, !token.form.isCharacter || window.dialect == .go,
      window.depth < 8
    else { return .unknown(at: Int(token.start)) }
    var string = SourceString(token, window)
    string.read()
    var result = CodeValue.joined(string.values, at: body.lowerBound)
    result.start = body.lowerBound
    result.range = body
    if token.form.isBlock, let text = result.text { result = block(text, result) }
    if result.value.isText { result.value = KnownReference.refined(result.value) }
    return result
  }

  private init(_ token: SourceToken, _ window: SourceWindow) {
    lexer = SourceLexer(window.bytes, window.syntax, token.bodyRange)
    form = token.form
    body = token.bodyRange
    depth = window.depth
    index = body.lowerBound
    textStart = index
  }

  private mutating func read() {
    while index < body.upperBound {
      let byte = lexer.bytes[index]
      if let hole = hole() {
        flush()
        values.append(hole.value)
        index = max(index + 1, min(hole.end, body.upperBound))
        textStart = index
      } else if byte == Mark.backslash, form.escapes != .none, form.escapes != .doubled {
        takeEscape()
      } else {
        // A brace or a quote that stands for itself is doubled.
        let isDoubled =
          form.holes == .brace && (byte == Mark.openBrace || byte == Mark.closeBrace)
          || form.escapes == .doubled && byte == form.quote
        bytes.append(byte)
        index += isDoubled && index + 1 < body.upperBound && lexer.bytes[index + 1] == byte ? 2 : 1
      }
    }
    flush()
  }

  private mutating func flush() {
    guard !bytes.isEmpty else { return }
    values.append(CodeValue(value: .text(bytes), start: textStart, range: textStart..<index))
    bytes.removeAll(keepingCapacity: true)
  }

  // Code within.

  private func hole() -> (value: CodeValue, end: Int)? {
    if let open = lexer.holeStart(form, at: index), open <= body.upperBound {
      let end = lexer.holeEnd(from: open, mayBreakLines: true, depth: depth, closing: form.holes).end
      return (value(of: open..<max(open, end - 1)), end)
    }
    guard form.holes == .dollar || form.holes == .php, lexer.bytes[index] == Mark.dollar,
      let first = lexer.at(index + 1), first.isNameStart
    else { return nil }
    var end = index + 1
    while let byte = lexer.at(end), byte.isNamePart { end += 1 }
    if form.holes == .php { end = phpPathEnd(from: end) }
    return (value(of: (form.holes == .php ? index : index + 1)..<end), end)
  }

  /// Behind `[key]` or `->member` of a variable in PHP's string.
  private func phpPathEnd(from index: Int) -> Int {
    var end = index
    if lexer.at(end) == Mark.openBracket {
      while let byte = lexer.at(end), byte != Mark.closeBracket { end += 1 }
      return min(end + 1, body.upperBound)
    }
    guard lexer.starts("->", at: end), lexer.at(end + 2)?.isNameStart == true else { return index }
    end += 2
    while let byte = lexer.at(end), byte.isNamePart { end += 1 }
    return end
  }

  private func value(of code: Range<Int>) -> CodeValue {
    var inner = SourceLexer(lexer.bytes, lexer.syntax, code)
    inner.read(code)
    let window = SourceWindow(lexer.bytes, lexer.syntax, inner.tokens, depth: depth + 1)
    var reader = ExpressionReader(window)
    let value = reader.expression(at: 0).value
    return value.isUnknown && value.name != nil
      ? value.with(.reference(Reference(value.name, from: .code))) : value
  }

  // Escapes.

  private mutating func takeEscape() {
    guard index + 1 < body.upperBound else {
      bytes.append(Mark.backslash)
      index += 1
      return
    }
    let next = lexer.bytes[index + 1]
    if form.escapes == .quoteAlone {
      let isEscape = next == form.quote || next == Mark.backslash
      // Python's raw strings keep the backslash.
      if !isEscape || lexer.syntax.dialect == .python { bytes.append(Mark.backslash) }
      bytes.append(next)
      index += 2
    } else if next == Mark.newline {
      index += 2
    } else if let (code, length) = braced() {
      bytes += code
      index += length
    } else if let (code, length) = known() {
      bytes += code
      index += length
    } else {
      if form.escapes == .lettersKept { bytes.append(Mark.backslash) }
      bytes.append(next)
      index += 2
    }
  }

  private func known() -> (bytes: [UInt8], length: Int)? {
    var text = PlacedBytes(emptyAt: index)
    for offset in index..<min(index + 14, body.upperBound) { text.append(lexer.bytes[offset], at: offset) }
    return Escape.c(text, at: 0)
  }

  /// `\u{1f600}`.
  private func braced() -> (bytes: [UInt8], length: Int)? {
    guard lexer.bytes[index + 1] == UInt8(ascii: "u"), lexer.at(index + 2) == Mark.openBrace else {
      return nil
    }
    var value: UInt32 = 0
    var end = index + 3
    while end < min(index + 11, body.upperBound), let digit = lexer.bytes[end].hexValue {
      value = value << 4 | UInt32(digit)
      end += 1
    }
    guard lexer.at(end) == Mark.closeBrace, end > index + 3, let scalar = Unicode.Scalar(value) else {
      return nil
    }
    return (Array(String(Character(scalar)).utf8), end + 1 - index)
  }

  /// A block of one line, without the line ends and the indentation that belong to the way it is written.
  private static func block(_ text: [UInt8], _ value: CodeValue) -> CodeValue {
    let trimmed = text.trimmed()
    guard !trimmed.contains(Mark.newline) else { return value }
    var result = value.with(.text(trimmed))
    if let range = value.range, trimmed.count < text.count, text.count == range.count,
      let lead = text.firstIndex(where: { !$0.isSpace })
    {
      result.range = range.lowerBound + lead..<range.lowerBound + lead + trimmed.count
      result.start = range.lowerBound + lead
    }
    return result
  }
}

extension FactValue {
  var isText: Bool {
    if case .text = self { true } else { false }
  }
}
