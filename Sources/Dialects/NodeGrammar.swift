internal import SecretMemory

/// Node.js and the npm package dotenv: what Node 20 to 24 and dotenv 17 read alike.
///
/// Version 20 looks for the next `=` wherever it is: a name without one, an indented comment or a
/// line of blanks becomes part of the next name. So the entry after such a line is not known.
struct NodeGrammar: EnvGrammar {
  static let takesCRLF = true
  static let takesByteOrderMark = false
  static let takesAnyBytes = false

  private var spoilsNextName = false

  mutating func passed(_ line: EnvIdleLine) throws(EnvFault) {
    switch line {
    case .empty: break
    case .blanks, .bare: spoilsNextName = true
    case .comment(let comment):
      spoilsNextName = spoilsNextName || comment.isIndented
      if spoilsNextName, comment.holdsEquals { throw .versionsDiffer }
    }
  }

  mutating func reading(
    of statement: EnvStatement, name: String
  ) throws(EnvFault) -> EnvReading? {
    defer { spoilsNextName = false }
    if statement.hasColon { throw .notAnAssignment }
    return spoilsNextName || statement.hasOddBlanks ? .unclear : nil
  }

  mutating func value(
    in text: Span<UInt8>, _ cursor: inout EnvCursor, _ statement: EnvStatement
  ) throws(EnvFault) -> EnvReading {
    let start = cursor.at
    cursor.skipBlanks(text)
    let blanks = text.extracting(start..<cursor.at)
    let hasTab = blanks.indices.contains { blanks[$0] == EnvText.tab }
    // Version 24 goes on to the next line if blanks alone stand after `=`.
    if blanks.count > 0, cursor.isAtLineEnd(text, takingCRLF: true) { throw .versionsDiffer }
    switch cursor.peek(text) {
    case let quote?
    where quote == EnvText.doubleQuote || quote == EnvText.singleQuote
      || quote == EnvText.backtick:
      if hasTab { throw .versionsDiffer }
      return try quoted(quote, text, &cursor)
    default:
      let reading = bareValue(text, &cursor)
      return hasTab ? .unclear : reading
    }
  }

  private func bareValue(_ text: Span<UInt8>, _ cursor: inout EnvCursor) -> EnvReading {
    let rest = EnvValueParts.restOfLine(text, &cursor)
    var end = rest.lowerBound
    while end < rest.upperBound, text[end] != EnvText.hash { end += 1 }
    let value = text.extracting(EnvValueParts.trimmingBlanks(text, rest.lowerBound..<end))
    // Version 20 keeps a tab at the end.
    let trimmed = text.extracting((rest.lowerBound + value.count)..<end)
    if trimmed.contains(where: { $0 == EnvText.tab }) { return .unclear }
    // dotenv trims more than blanks.
    if EnvValueParts.holdsRareSpace(value) || value.contains(where: { $0 == 0xEF }) { return .unclear }
    return EnvValueParts.reading(copying: value)
  }

  /// Reads up to the next quote of the kind, for which there is no escape.
  ///
  /// dotenv differs where text follows, where it takes `\` and the quote for a quote, and on `\r`.
  private func quoted(
    _ quote: UInt8, _ text: Span<UInt8>, _ cursor: inout EnvCursor
  ) throws(EnvFault) -> EnvReading {
    var value = SecretBuffer(capacity: 64)
    var isUnclear = false
    let line = cursor.line
    cursor.advance(text)
    while let byte = cursor.peek(text) {
      cursor.advance(text)
      if byte == quote {
        // What the value takes in then is assigned by one of them, and not by the other.
        if mayGoOn(quote, text, cursor) { throw .versionsDiffer }
        let tail = text.extracting(EnvValueParts.restOfLine(text, &cursor))
        if let first = tail.firstNotBlank, first != EnvText.hash {
          guard cursor.line == line else { throw .textAfterValue }
          isUnclear = true
        }
        return isUnclear ? .unclear : EnvValueParts.reading(value)
      }
      if byte == EnvText.carriageReturn { continue }
      if quote == EnvText.doubleQuote, byte == EnvText.backslash, cursor.peek(text) == UInt8(ascii: "r") {
        isUnclear = true
      }
      if quote == EnvText.doubleQuote, byte == EnvText.backslash, cursor.peek(text) == UInt8(ascii: "n") {
        cursor.advance(text)
        value.append(EnvText.newline)
      } else {
        value.append(byte)
      }
    }
    throw .unterminatedQuote
  }

  /// Whether dotenv may take the quote before the cursor, with a backslash before it, for a part of the value.
  ///
  /// It does if a later quote of the kind is followed by the line's end or a comment.
  private func mayGoOn(_ quote: UInt8, _ text: Span<UInt8>, _ cursor: EnvCursor) -> Bool {
    guard text[cursor.at - 2] == EnvText.backslash else { return false }
    var at = cursor.at
    while at < text.count, text[at] != quote { at += 1 }
    guard at < text.count else { return false }
    guard text[at - 1] != EnvText.backslash, at + 1 < text.count else { return true }
    let next = text[at + 1]
    return next <= EnvText.space || next == EnvText.hash || next >= 0x80
  }
}

extension Span<UInt8> {
  /// The first byte that is no space or tab, or `nil`.
  fileprivate var firstNotBlank: UInt8? {
    for index in indices where !EnvText.isBlank(self[index]) { return self[index] }
    return nil
  }
}
