internal import SecretMemory

/// Node.js: what versions 20 to 24 read alike.
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
    case .comment(let isIndented, let holdsEquals):
      spoilsNextName = spoilsNextName || isIndented
      if spoilsNextName, holdsEquals { throw .versionsDiffer }
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
    if trimmed.indices.contains(where: { trimmed[$0] == EnvText.tab }) { return .unclear }
    return EnvValueParts.reading(copying: value)
  }

  /// Reads up to the next quote of the kind, for which there is no escape.
  ///
  /// Later text on the line is ignored.
  private func quoted(
    _ quote: UInt8, _ text: Span<UInt8>, _ cursor: inout EnvCursor
  ) throws(EnvFault) -> EnvReading {
    var value = SecretBuffer(capacity: 64)
    cursor.advance(text)
    while let byte = cursor.peek(text) {
      cursor.advance(text)
      if byte == quote {
        _ = EnvValueParts.restOfLine(text, &cursor)
        return EnvValueParts.reading(value)
      }
      if byte == EnvText.carriageReturn { continue }
      if quote == EnvText.doubleQuote, byte == EnvText.backslash, cursor.peek(text) == UInt8(ascii: "n") {
        cursor.advance(text)
        value.append(EnvText.newline)
      } else {
        value.append(byte)
      }
    }
    throw .unterminatedQuote
  }
}
