internal import SecretMemory

/// Docker Compose, after compose-go 2's package `dotenv` and its templates.
struct ComposeGrammar: EnvGrammar {
  static let takesCRLF = true
  static let takesByteOrderMark = true
  static let takesAnyBytes = false

  mutating func passed(_ line: EnvIdleLine) {}

  mutating func reading(of statement: EnvStatement, name: String) -> EnvReading? { nil }

  mutating func value(
    in text: Span<UInt8>, _ cursor: inout EnvCursor, _ statement: EnvStatement
  ) throws(EnvFault) -> EnvReading {
    cursor.skipBlanks(text)
    guard let quote = cursor.peek(text), quote == EnvText.doubleQuote || quote == EnvText.singleQuote
    else { return bareValue(text, &cursor) }
    cursor.advance(text)
    let reading = try quote == EnvText.doubleQuote ? doubleQuoted(text, &cursor) : singleQuoted(text, &cursor)
    try EnvValueParts.finishLine(text, &cursor, takingCRLF: true)
    return reading
  }

  private func bareValue(_ text: Span<UInt8>, _ cursor: inout EnvCursor) -> EnvReading {
    let rest = EnvValueParts.restOfLine(text, &cursor)
    var end = rest.lowerBound
    while end < rest.upperBound {
      // A space and `#` begin a comment; a tab and `#` don't.
      if text[end] == EnvText.space, end + 1 < rest.upperBound, text[end + 1] == EnvText.hash { break }
      end += 1
    }
    let line = text.extracting(EnvValueParts.trimmingBlanks(text, rest.lowerBound..<end))
    if EnvValueParts.holdsRareSpace(line) { return .unclear }
    var value = SecretBuffer(capacity: line.count)
    var expands = false
    var at = 0
    while at < line.count {
      if line[at] == EnvText.dollar {
        if at + 1 < line.count, line[at + 1] == EnvText.dollar { at += 1 } else { expands = true }
      }
      value.append(line[at])
      at += 1
    }
    return EnvValueParts.reading(value, expands: expands)
  }

  private func singleQuoted(
    _ text: Span<UInt8>, _ cursor: inout EnvCursor
  ) throws(EnvFault) -> EnvReading {
    var value = SecretBuffer(capacity: 64)
    while let byte = cursor.peek(text) {
      cursor.advance(text)
      if byte == EnvText.singleQuote { return EnvValueParts.reading(value) }
      guard byte == EnvText.backslash else {
        value.append(byte)
        continue
      }
      guard let next = cursor.peek(text) else { throw .unterminatedQuote }
      cursor.advance(text)
      if next != EnvText.singleQuote { value.append(EnvText.backslash) }
      value.append(next)
    }
    throw .unterminatedQuote
  }

  private func doubleQuoted(
    _ text: Span<UInt8>, _ cursor: inout EnvCursor
  ) throws(EnvFault) -> EnvReading {
    var value = SecretBuffer(capacity: 64)
    var expands = false
    var isUnclear = false
    while let byte = cursor.peek(text) {
      cursor.advance(text)
      switch byte {
      case EnvText.doubleQuote:
        return isUnclear && !expands
          ? .unclear : EnvValueParts.reading(value, expands: expands, isUnclear: isUnclear)
      case EnvText.backslash:
        guard let next = cursor.peek(text) else { throw .unterminatedQuote }
        cursor.advance(text)
        // `\0` and digits: an octal number, or not, by rules that surprise.
        if next == UInt8(ascii: "0") { isUnclear = true }
        appendEscaped(next, to: &value)
      case EnvText.dollar:
        if cursor.peek(text) == EnvText.dollar { cursor.advance(text) } else { expands = true }
        value.append(byte)
      default: value.append(byte)
      }
    }
    throw .unterminatedQuote
  }

  private func appendEscaped(_ byte: UInt8, to value: inout SecretBuffer) {
    switch byte {
    case UInt8(ascii: "a"): value.append(0x07)
    case UInt8(ascii: "b"): value.append(0x08)
    case UInt8(ascii: "f"): value.append(0x0C)
    case UInt8(ascii: "n"): value.append(0x0A)
    case UInt8(ascii: "r"): value.append(0x0D)
    case UInt8(ascii: "t"): value.append(0x09)
    case UInt8(ascii: "v"): value.append(0x0B)
    case EnvText.dollar, EnvText.doubleQuote, EnvText.backslash: value.append(byte)
    default:
      value.append(EnvText.backslash)
      value.append(byte)
    }
  }
}
