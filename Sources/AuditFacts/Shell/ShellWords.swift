/// Words: quotes, escapes and what expands.
extension ShellParser {
  /// The word at the index; empty where none begins there.
  mutating func word() -> PlacedValue {
    var word = PlacedValue(at: text.offset(of: index))
    while let byte = text.at(index), !Self.endsWord(byte) {
      if byte == Mark.backtick, end == .backtick { break }
      appendSpecial(to: &word)
    }
    return word
  }

  /// Appends the quoted part, the escape or the expansion that begins at the index, or the one byte there.
  mutating func appendSpecial(to word: inout PlacedValue) {
    guard let byte = text.at(index) else { return }
    switch byte {
    case Mark.singleQuote: appendSingleQuoted(to: &word)
    case Mark.doubleQuote: appendDoubleQuoted(to: &word)
    case Mark.backslash: appendEscape(to: &word)
    case Mark.dollar: appendDollar(to: &word)
    case Mark.backtick where end != .backtick: appendBackticks(to: &word)
    default:
      word.append(byte, at: text.offset(of: index))
      index += 1
    }
  }

  private static func endsWord(_ byte: UInt8) -> Bool {
    switch byte {
    case Mark.semicolon, UInt8(ascii: "&"), UInt8(ascii: "|"), UInt8(ascii: "<"), UInt8(ascii: ">"),
      Mark.openParen, Mark.closeParen:
      true
    default: byte.isSpace
    }
  }

  private mutating func appendEscape(to word: inout PlacedValue) {
    guard let next = text.at(index + 1) else {
      word.append(Mark.backslash, at: text.offset(of: index))
      index += 1
      return
    }
    if next != Mark.newline { word.append(next, at: text.offset(of: index + 1)) }
    index += 2
  }

  private mutating func appendSingleQuoted(to word: inout PlacedValue) {
    word.isQuoted = true
    let close = text.firstIndex(of: Mark.singleQuote, from: index + 1) ?? text.count
    word.begin(at: text.offset(of: index + 1))
    word.append(text.slice(index + 1..<max(index + 1, close)))
    index = min(close + 1, text.count)
  }

  mutating func appendDoubleQuoted(to word: inout PlacedValue) {
    word.isQuoted = true
    index += 1
    word.begin(at: text.offset(of: index))
    while let byte = text.at(index) {
      switch byte {
      case Mark.doubleQuote:
        index += 1
        return
      case Mark.backslash: appendQuotedEscape(to: &word)
      case Mark.dollar: appendDollar(to: &word, isQuoted: true)
      case Mark.backtick where end != .backtick: appendBackticks(to: &word)
      default:
        word.append(byte, at: text.offset(of: index))
        index += 1
      }
    }
  }

  /// A here-document's text, in which quotes are text.
  mutating func documentBody() -> PlacedValue {
    var word = PlacedValue(at: text.offset(of: 0))
    while let byte = text.at(index) {
      switch byte {
      case Mark.backslash: appendQuotedEscape(to: &word)
      case Mark.dollar: appendDollar(to: &word, isQuoted: true)
      case Mark.backtick: appendBackticks(to: &word)
      default:
        word.append(byte, at: text.offset(of: index))
        index += 1
      }
    }
    return word
  }

  private mutating func appendQuotedEscape(to word: inout PlacedValue) {
    switch text.at(index + 1) {
    case Mark.newline?: index += 2
    case let next? where [Mark.doubleQuote, Mark.backslash, Mark.dollar, Mark.backtick].contains(next):
      word.append(next, at: text.offset(of: index + 1))
      index += 2
    default:
      word.append(Mark.backslash, at: text.offset(of: index))
      index += 1
    }
  }

  /// `$'...'`: bash's strings with C's escapes.
  private mutating func appendAnsiQuoted(to word: inout PlacedValue) {
    word.isQuoted = true
    index += 2
    word.begin(at: text.offset(of: index))
    while let byte = text.at(index), byte != Mark.singleQuote {
      guard byte == Mark.backslash, let (unescaped, length) = Escape.c(text, at: index) else {
        word.append(byte, at: text.offset(of: index))
        index += 1
        continue
      }
      for byte in unescaped { word.append(byte, at: text.offset(of: index + length - 1)) }
      index += length
    }
    index = min(index + 1, text.count)
  }

  private mutating func appendDollar(to word: inout PlacedValue, isQuoted: Bool = false) {
    let start = index
    guard let next = text.at(index + 1) else { return appendLiteralDollar(to: &word) }
    switch next {
    case Mark.openBrace: appendBraces(to: &word)
    case Mark.openParen where text.at(index + 2) == Mark.openParen: appendArithmetic(to: &word)
    case Mark.openParen:
      index += 2
      let value = substitution(from: start, until: .parenthesis)
      word.append(value, fileRange(start))
    case Mark.singleQuote where !isQuoted: appendAnsiQuoted(to: &word)
    case Mark.doubleQuote where !isQuoted:
      index += 1
      appendDoubleQuoted(to: &word)
    case _ where next.isNameStart:
      index += 1
      let name = takeName()
      append(ShellVariable.value(name, otherwise: nil), name: name, from: start, to: &word)
    case Mark.dollar:
      index += 2
      word.append(.made(.machine), fileRange(start))
    case _ where next.isDigit || [UInt8]("@*#?-!".utf8).contains(next):
      index += 2
      word.append(.reference(Reference(nil, from: .code)), fileRange(start))
    default: appendLiteralDollar(to: &word)
    }
  }

  private mutating func appendLiteralDollar(to word: inout PlacedValue) {
    word.append(Mark.dollar, at: text.offset(of: index))
    index += 1
  }

  /// Appends what a variable stands for, and notes that it is read.
  mutating func append(_ value: FactValue, name: String, from start: Int, to word: inout PlacedValue) {
    let range = fileRange(start)
    word.append(value, range)
    if case .reference(let reference) = value, reference.source == .variable {
      current.uses.append(VariableUse(reference: reference, range: range))
    } else if value == .unknown {
      current.uses.append(VariableUse(reference: Reference(name, from: .variable), range: range))
    }
  }

  mutating func takeName() -> String {
    let start = index
    while let byte = text.at(index), byte.isNamePart { index += 1 }
    return text.text(start..<index)
  }

  /// The file's bytes from an index to the present one.
  func fileRange(_ start: Int) -> Range<Int> {
    let low = text.offset(of: start)
    return low..<max(low, index > start ? text.offset(of: index - 1) + 1 : low)
  }

  private mutating func appendArithmetic(to word: inout PlacedValue) {
    let start = index
    var open = 0
    index += 1
    while let byte = text.at(index) {
      if byte == Mark.openParen { open += 1 }
      if byte == Mark.closeParen { open -= 1 }
      index += 1
      if open == 0 { break }
    }
    let inner = Array(text.bytes[start..<index])
    word.append(inner.holds("RANDOM") ? .made(.random) : .unknown, fileRange(start))
  }

  private mutating func appendBackticks(to word: inout PlacedValue) {
    let start = index
    index += 1
    let value = substitution(from: start, until: .backtick)
    word.append(value, fileRange(start))
  }

  /// What the commands up to an end give, the index being where they begin.
  mutating func substitution(from start: Int, until end: End) -> FactValue {
    guard depth < Self.depthLimit else {
      index = text.count
      return .unknown
    }
    var inner = ShellParser(text, from: index, depth: depth + 1, until: end)
    let commands = inner.parse()
    index = inner.index
    current.nested += commands
    return ShellOutput.value(of: commands)
  }
}
