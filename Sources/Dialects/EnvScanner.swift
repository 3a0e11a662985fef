internal import SecretMemory

/// A position in text, which counts the lines it passes.
struct EnvCursor {
  private(set) var at = 0
  private(set) var line = 1

  func peek(_ text: Span<UInt8>, _ ahead: Int = 0) -> UInt8? {
    at + ahead < text.count ? text[at + ahead] : nil
  }

  mutating func advance(_ text: Span<UInt8>) {
    if text[at] == EnvText.newline { line += 1 }
    at += 1
  }

  mutating func skipBlanks(_ text: Span<UInt8>) {
    while let byte = peek(text), EnvText.isBlank(byte) { advance(text) }
  }

  mutating func skip(to end: Int, _ text: Span<UInt8>) {
    while at < end { advance(text) }
  }

  /// The end of the line: the position of its LF, or of the text's end.
  func lineEnd(_ text: Span<UInt8>) -> Int {
    EnvText.lineEnd(in: text, from: at) ?? text.count
  }

  /// Whether an LF, a CRLF or the end of the text is next.
  func isAtLineEnd(_ text: Span<UInt8>, takingCRLF: Bool) -> Bool {
    guard let byte = peek(text) else { return true }
    return byte == EnvText.newline
      || (takingCRLF && byte == EnvText.carriageReturn && peek(text, 1) == EnvText.newline)
  }
}

/// What was seen between a line's start and a value.
struct EnvStatement {
  var isExported = false
  /// A tab stands before the name or before `=`, or more than one space follows `export`.
  var hasOddBlanks = false
  var hasBlankBeforeEquals = false
  var hasColon = false
}

/// What sets one dialect apart: which statements it takes, and how it reads a value.
protocol EnvGrammar {
  /// Whether a carriage return before LF belongs to the line's end.
  static var takesCRLF: Bool { get }
  /// Whether the consumer skips a byte order mark.
  static var takesByteOrderMark: Bool { get }
  /// Whether the consumer keeps bytes that are not UTF-8.
  static var takesAnyBytes: Bool { get }
  /// Whether the consumer keeps carriage returns that don't end a line.
  static var takesCarriageReturns: Bool { get }
  /// Whether the consumer takes noncharacters of Unicode.
  static var takesNoncharacters: Bool { get }
  /// What a comment begins with.
  static var commentBytes: [UInt8] { get }

  /// Judges a line without an assignment; the cursor is at its end.
  mutating func passed(_ line: EnvIdleLine) throws(EnvFault)
  /// Judges a name and what stands around it, before the value is read.
  mutating func reading(
    of statement: EnvStatement, name: String
  ) throws(EnvFault) -> EnvReading?
  /// Reads a value, with the cursor right after `=`; leaves it at the line's end.
  mutating func value(
    in text: Span<UInt8>, _ cursor: inout EnvCursor, _ statement: EnvStatement
  ) throws(EnvFault) -> EnvReading
}

extension EnvGrammar {
  static var takesCarriageReturns: Bool { takesAnyBytes }
  static var takesNoncharacters: Bool { true }
  static var commentBytes: [UInt8] { [EnvText.hash] }
}

/// A line that assigns nothing.
enum EnvIdleLine {
  case empty
  case blanks
  case comment(EnvComment)
  case bare(hasBlankAfter: Bool)
}

/// What a comment holds that some consumers don't pass over.
struct EnvComment {
  let isIndented: Bool
  let holdsEquals: Bool
  /// A carriage return that doesn't belong to the line's end.
  let holdsCarriageReturn: Bool
  /// A backslash stands before the LF, and none before that one, or two.
  let escapesLineEnd: Bool

  /// - Parameter line: from its first byte to its LF, that left out.
  init(_ line: Span<UInt8>, isIndented: Bool, isLast: Bool) {
    self.isIndented = isIndented
    var backslashes = 0
    var equals = false
    var carriageReturn = false
    for index in line.indices {
      backslashes = line[index] == EnvText.backslash ? backslashes + 1 : 0
      equals = equals || line[index] == EnvText.equals
      carriageReturn =
        carriageReturn || (line[index] == EnvText.carriageReturn && (isLast || index + 1 < line.count))
    }
    holdsEquals = equals
    holdsCarriageReturn = carriageReturn
    escapesLineEnd = !isLast && backslashes % 2 == 1
  }
}

/// Finds statements: skips blank lines and comments, reads names, leaves values to the grammar.
struct EnvScanner<G: EnvGrammar> {
  private var grammar: G
  private var cursor = EnvCursor()
  private(set) var statementLine = 1

  init(_ grammar: consuming G) { self.grammar = grammar }

  mutating func next(in text: Span<UInt8>) throws(EnvFault) -> EnvEntry? {
    if cursor.at == 0, EnvSoundness.hasByteOrderMark(text) { cursor.skip(to: 3, text) }
    var statement = EnvStatement()
    statement.hasOddBlanks = try skipIdleLines(text)
    statementLine = cursor.line
    guard cursor.peek(text) != nil else { return nil }
    let name = try readName(text, &statement)
    let reading = try readRest(text, &statement, name: name)
    guard cursor.isAtLineEnd(text, takingCRLF: G.takesCRLF) else { throw .textAfterValue }
    cursor.skip(to: min(cursor.lineEnd(text) + 1, text.count), text)
    let isUsable = EnvName.isUsable(name)
    return EnvEntry(line: statementLine, name: name, reading: isUsable ? reading : .nameNotUsable)
  }

  /// Moves to the next name; returns whether a tab stands before it.
  private mutating func skipIdleLines(_ text: Span<UInt8>) throws(EnvFault) -> Bool {
    while let first = cursor.peek(text) {
      statementLine = cursor.line
      let start = cursor.at
      cursor.skipBlanks(text)
      let isIndented = EnvText.isBlank(first)
      if cursor.isAtLineEnd(text, takingCRLF: G.takesCRLF) {
        try grammar.passed(isIndented ? .blanks : .empty)
      } else if let byte = cursor.peek(text), G.commentBytes.contains(byte) {
        let end = cursor.lineEnd(text)
        let comment = text.extracting(cursor.at..<end)
        try grammar.passed(
          .comment(EnvComment(comment, isIndented: isIndented, isLast: end == text.count)))
      } else {
        let indent = text.extracting(start..<cursor.at)
        return indent.indices.contains { indent[$0] == EnvText.tab }
      }
      cursor.skip(to: min(cursor.lineEnd(text) + 1, text.count), text)
    }
    return false
  }

  private mutating func readName(
    _ text: Span<UInt8>, _ statement: inout EnvStatement
  ) throws(EnvFault) -> String {
    let word = takeWord(text)
    guard word == "export" else {
      guard !word.isEmpty else { throw .notAnAssignment }
      return word
    }
    guard let blank = cursor.peek(text), EnvText.isBlank(blank) else { throw .notAnAssignment }
    statement.isExported = true
    let isSingleSpace = blank == EnvText.space && cursor.peek(text, 1).map(EnvText.isBlank) != true
    statement.hasOddBlanks = statement.hasOddBlanks || !isSingleSpace
    cursor.skipBlanks(text)
    let name = takeWord(text)
    guard !name.isEmpty, name != "export" else { throw .notAnAssignment }
    return name
  }

  private mutating func takeWord(_ text: Span<UInt8>) -> String {
    let start = cursor.at
    while let byte = cursor.peek(text), isNameByte(byte) { cursor.advance(text) }
    return EnvText.publicText(text.extracting(start..<cursor.at))
  }

  private func isNameByte(_ byte: UInt8) -> Bool {
    EnvName.isLetter(byte) || EnvName.isDigit(byte) || byte == UInt8(ascii: "_")
      || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-")
  }

  private mutating func readRest(
    _ text: Span<UInt8>, _ statement: inout EnvStatement, name: String
  ) throws(EnvFault) -> EnvReading {
    while let byte = cursor.peek(text), EnvText.isBlank(byte) {
      statement.hasBlankBeforeEquals = true
      statement.hasOddBlanks = statement.hasOddBlanks || byte == EnvText.tab
      cursor.advance(text)
    }
    if cursor.isAtLineEnd(text, takingCRLF: G.takesCRLF) {
      try grammar.passed(.bare(hasBlankAfter: statement.hasBlankBeforeEquals))
      return .bare
    }
    statement.hasColon = cursor.peek(text) == EnvText.colon
    guard cursor.peek(text) == EnvText.equals || statement.hasColon else { throw .notAnAssignment }
    cursor.advance(text)
    let judged = try grammar.reading(of: statement, name: name)
    let read = try grammar.value(in: text, &cursor, statement)
    return judged ?? read
  }
}
