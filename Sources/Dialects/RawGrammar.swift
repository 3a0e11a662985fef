internal import SecretMemory

/// `docker run --env-file` and its kin: each line as it is, no quotes, no comments after a value.
struct RawGrammar: EnvGrammar {
  static let takesCRLF = true
  static let takesByteOrderMark = true
  static let takesAnyBytes = false
  static let takesCarriageReturns = true

  /// kubectl drops a longer line and all that follow, and says nothing.
  private static let longestLine = 65_535

  mutating func passed(_ line: EnvIdleLine) throws(EnvFault) {
    if case .bare(hasBlankAfter: true) = line { throw .notAnAssignment }
  }

  mutating func reading(
    of statement: EnvStatement, name: String
  ) throws(EnvFault) -> EnvReading? {
    if statement.hasColon || statement.isExported || statement.hasBlankBeforeEquals {
      throw .notAnAssignment
    }
    return nil
  }

  mutating func value(
    in text: Span<UInt8>, _ cursor: inout EnvCursor, _ statement: EnvStatement
  ) throws(EnvFault) -> EnvReading {
    let start = cursor.at
    let rest = EnvValueParts.restOfLine(text, &cursor)
    var lineStart = start
    while lineStart > 0, text[lineStart - 1] != EnvText.newline { lineStart -= 1 }
    guard rest.upperBound - lineStart <= Self.longestLine else { throw .lineTooLong }
    let value = text.extracting(rest)
    // At the text's end the consumers take it off too.
    let isCut = value.last == EnvText.carriageReturn && rest.upperBound == text.count
    return isCut ? .unclear : EnvValueParts.reading(copying: value)
  }
}
