/// Reads .env files as the programs do that read them most leniently.
///
/// Where programs differ the reading is Compose's: a blank before `#` begins a comment, double quotes know escapes, and
/// both kinds of quotes may go over lines. `$( )` is what a shell makes of it that sources the file.
struct EnvFileReader {
  private let text: PlacedBytes
  private var index = 0
  private let lastQuote: [UInt8: Int]

  private init(_ text: PlacedBytes) {
    self.text = text
    var last: [UInt8: Int] = [:]
    for quote in [Mark.singleQuote, Mark.doubleQuote, Mark.backtick] {
      last[quote] = text.bytes.lastIndex(of: quote)
    }
    lastQuote = last
    if text.holds("\u{feff}", at: 0) { index = 3 }
  }

  static func read(_ text: PlacedBytes, into facts: inout FactCollector) {
    var reader = EnvFileReader(text)
    while reader.index < text.count { reader.readLine(into: &facts) }
  }

  private mutating func readLine(into facts: inout FactCollector) {
    skipBlanks()
    defer { skipLine() }
    guard let name = takeName() else { return }
    skipBlanks()
    var uses: [VariableUse] = []
    let value = takeValue(&uses)
    for use in uses { facts.needs(use) }
    facts.fact(name, value, role: .envFile)
  }

  private mutating func skipBlanks() {
    while let byte = text.at(index), byte.isSpace, byte != Mark.newline { index += 1 }
  }

  /// Goes behind the line's end; a value may have gone over several.
  private mutating func skipLine() {
    while let byte = text.at(index), byte != Mark.newline { index += 1 }
    index += 1
  }

  /// The name and what separates it from its value; nil for a comment, a name alone, and anything else.
  private mutating func takeName() -> String? {
    if text.holds("export", at: index), let next = text.at(index + 6), next.isBlank {
      index += 7
      skipBlanks()
    }
    let start = index
    while let byte = text.at(index), byte.isNamePart || byte == UInt8(ascii: ".") || byte == Mark.dash {
      index += 1
    }
    let name = start..<index
    guard !name.isEmpty else { return nil }
    while let byte = text.at(index), byte.isBlank { index += 1 }
    switch text.at(index) {
    case Mark.equals?: index += 1
    // `NAME: value`, which dotenv and Compose take.
    case Mark.colon? where text.at(index + 1).map(\.isBlank) == true: index += 1
    default: return nil
    }
    return text.text(name)
  }

  private mutating func takeValue(_ uses: inout [VariableUse]) -> PlacedValue {
    guard let byte = text.at(index), [Mark.singleQuote, Mark.doubleQuote, Mark.backtick].contains(byte),
      (lastQuote[byte] ?? 0) > index
    else { return takeUnquoted(&uses) }
    let start = index
    if let value = takeQuoted(byte, &uses) {
      let close = index
      skipBlanks()
      if text.at(index) == nil || text.at(index) == Mark.newline || text.at(index) == Mark.hash {
        return value
      }
      index = close
      // Only a shell joins what follows a quote at once; others refuse the line or take its quotes as they are.
      if let next = text.at(index), !next.isSpace { return takeShellWord(from: start, &uses) }
      return PlacedValue(.unknown, text.offset(of: start)..<text.offset(of: index))
    }
    index = start
    return takeUnquoted(&uses)
  }

  private mutating func takeShellWord(from start: Int, _ uses: inout [VariableUse]) -> PlacedValue {
    var parser = ShellParser(text, from: start)
    let value = parser.word()
    uses += parser.current.uses
    index = parser.index
    return value
  }

  /// Up to the line's end or a comment.
  private mutating func takeUnquoted(_ uses: inout [VariableUse]) -> PlacedValue {
    let start = index
    while let byte = text.at(index), byte != Mark.newline {
      if byte == Mark.hash, index > start ? text[index - 1].isBlank : startsComment(index) { break }
      // A comment's mark within `$( )` is the command's.
      if byte == Mark.dollar, text.at(index + 1) == Mark.openParen {
        index = closingParenthesis(from: index + 1)
        continue
      }
      index += 1
    }
    let value = text.trimmedRange(start..<index)
    return expanded(text.slice(value), escapes: false, &uses)
  }

  /// `X= # text` is a comment; `X=#text` is a value to most.
  private func startsComment(_ index: Int) -> Bool { index > 0 && text[index - 1].isBlank }

  /// The index behind the closing parenthesis on the same line, or of the line's end.
  private func closingParenthesis(from index: Int) -> Int {
    var index = index
    var open = 0
    while let byte = text.at(index), byte != Mark.newline {
      if byte == Mark.openParen { open += 1 }
      if byte == Mark.closeParen { open -= 1 }
      index += 1
      if open == 0 { break }
    }
    return index
  }

  /// A value in quotes, which may go over lines; nil where they aren't closed.
  private mutating func takeQuoted(_ quote: UInt8, _ uses: inout [VariableUse]) -> PlacedValue? {
    let start = index + 1
    var end = start
    while let byte = text.at(end), byte != quote {
      end += byte == Mark.backslash && quote == Mark.doubleQuote ? 2 : 1
    }
    guard text.at(end) == quote else { return nil }
    index = end + 1
    let inner = text.slice(start..<end)
    switch quote {
    case Mark.doubleQuote: return expanded(inner, escapes: true, &uses)
    case Mark.backtick:
      let output = ShellOutput.value(of: ShellParser.commands(of: inner))
      return output.isMade
        ? PlacedValue(output, text.offset(of: start)..<text.offset(of: end)) : PlacedValue(inner)
    default: return PlacedValue(inner)
    }
  }

  private func expanded(_ inner: PlacedBytes, escapes: Bool, _ uses: inout [VariableUse]) -> PlacedValue {
    var expander = EnvExpander(inner, escapes: escapes)
    defer { uses += expander.uses }
    return expander.expand()
  }
}

/// Undoes the escapes of a value in double quotes and takes its expansions apart.
private struct EnvExpander {
  private var parser: ShellParser
  private let escapes: Bool

  init(_ text: PlacedBytes, escapes: Bool) {
    parser = ShellParser(text)
    self.escapes = escapes
  }

  var uses: [VariableUse] { parser.current.uses }

  mutating func expand() -> PlacedValue {
    let text = parser.text
    var value = PlacedValue(at: text.offset(of: 0))
    while let byte = text.at(parser.index) {
      let next = text.at(parser.index + 1)
      switch byte {
      case Mark.backslash where escapes:
        let unescaped = next.flatMap(Self.unescaped)
        value.append(unescaped ?? byte, at: text.offset(of: parser.index + (unescaped == nil ? 0 : 1)))
        parser.index += unescaped == nil ? 1 : 2
      // `$$` is one to Compose.
      case Mark.backslash where next == Mark.dollar, Mark.dollar where next == Mark.dollar:
        value.append(Mark.dollar, at: text.offset(of: parser.index + 1))
        parser.index += 2
      case Mark.dollar where next == Mark.openBrace || next == Mark.openParen || next?.isNameStart == true:
        parser.appendSpecial(to: &value)
      default:
        value.append(byte, at: text.offset(of: parser.index))
        parser.index += 1
      }
    }
    return value
  }

  private static func unescaped(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "n"): 0x0a
    case UInt8(ascii: "r"): 0x0d
    case UInt8(ascii: "t"): 0x09
    case Mark.doubleQuote, Mark.backslash, Mark.dollar, Mark.backtick: byte
    default: nil
    }
  }
}
