internal import SecretMemory

/// python-dotenv 0.21 to 1.2, with interpolation as is its default.
struct PythonGrammar: EnvGrammar {
  static let takesCRLF = true
  static let takesByteOrderMark = false
  static let takesAnyBytes = false

  /// Whether the file sets the variable by whose default this program's writer tells `${`.
  private var setsPlaceholder = false

  mutating func passed(_ line: EnvIdleLine) {}

  mutating func reading(
    of statement: EnvStatement, name: String
  ) throws(EnvFault) -> EnvReading? {
    if statement.hasColon { throw .notAnAssignment }
    guard name == EnvName.pythonPlaceholder else { return nil }
    setsPlaceholder = true
    return .unclear
  }

  mutating func value(
    in text: Span<UInt8>, _ cursor: inout EnvCursor, _ statement: EnvStatement
  ) throws(EnvFault) -> EnvReading {
    cursor.skipBlanks(text)
    guard let quote = cursor.peek(text), quote == EnvText.doubleQuote || quote == EnvText.singleQuote
    else { return bareValue(text, &cursor) }
    let reading = try quoted(quote, text, &cursor)
    try EnvValueParts.finishLine(text, &cursor, takingCRLF: true)
    return reading
  }

  private func bareValue(_ text: Span<UInt8>, _ cursor: inout EnvCursor) -> EnvReading {
    let rest = EnvValueParts.restOfLine(text, &cursor)
    var end = rest.lowerBound
    while end < rest.upperBound {
      if text[end] == EnvText.hash, end > rest.lowerBound, EnvText.isBlank(text[end - 1]) { break }
      end += 1
    }
    let value = text.extracting(EnvValueParts.trimmingBlanks(text, rest.lowerBound..<end))
    if EnvValueParts.holdsRareSpace(value) { return .unclear }
    var buffer = SecretBuffer(capacity: value.count)
    buffer.append(value)
    return finish(buffer)
  }

  /// A backslash right before a quote keeps it from closing, even if that backslash is escaped itself:
  /// `"a\\"` goes on to the next quote, and closes here only if the file holds no other.
  private func quoted(
    _ quote: UInt8, _ text: Span<UInt8>, _ cursor: inout EnvCursor
  ) throws(EnvFault) -> EnvReading {
    cursor.advance(text)
    let start = cursor.at
    while let byte = cursor.peek(text), byte != quote {
      cursor.advance(text)
      if byte == EnvText.backslash, cursor.peek(text) == quote { cursor.advance(text) }
    }
    guard cursor.peek(text) == quote else { throw .unterminatedQuote }
    let content = text.extracting(start..<cursor.at)
    cursor.advance(text)
    var value = SecretBuffer(capacity: content.count)
    var at = 0
    while at < content.count {
      let byte = content[at]
      at += 1
      if byte == EnvText.carriageReturn { continue }
      if byte == EnvText.backslash, at < content.count, let meant = unescape(content[at], in: quote) {
        value.append(meant)
        at += 1
      } else {
        value.append(byte)
      }
    }
    return finish(value)
  }

  private func unescape(_ byte: UInt8, in quote: UInt8) -> UInt8? {
    if byte == EnvText.backslash || byte == EnvText.singleQuote { return byte }
    guard quote == EnvText.doubleQuote else { return nil }
    return switch byte {
    case EnvText.doubleQuote: byte
    case UInt8(ascii: "a"): 0x07
    case UInt8(ascii: "b"): 0x08
    case UInt8(ascii: "f"): 0x0C
    case UInt8(ascii: "n"): 0x0A
    case UInt8(ascii: "r"): 0x0D
    case UInt8(ascii: "t"): 0x09
    case UInt8(ascii: "v"): 0x0B
    default: nil
    }
  }

  /// `${` expands in each kind of value, in single quotes too; `$NAME` in none.
  ///
  /// The default of the variable that nobody sets is what this program writes for a dollar sign and a backslash.
  private func finish(_ value: consuming SecretBuffer) -> EnvReading {
    let placeholder = [UInt8]("${\(EnvName.pythonPlaceholder):-".utf8)
    var meant = SecretBuffer(capacity: value.count)
    var expands = false
    value.withSpan { span in
      var at = 0
      while at < span.count {
        let end = at + placeholder.count
        if !setsPlaceholder, end + 1 < span.count, span[end + 1] == UInt8(ascii: "}"),
          span[end] == EnvText.dollar || span[end] == EnvText.backslash,
          placeholder.indices.allSatisfy({ span[at + $0] == placeholder[$0] })
        {
          meant.append(span[end])
          at = end + 2
          continue
        }
        expands =
          expands || (span[at] == EnvText.dollar && at + 1 < span.count && span[at + 1] == UInt8(ascii: "{"))
        meant.append(span[at])
        at += 1
      }
    }
    return EnvValueParts.reading(meant, expands: expands)
  }
}
