internal import SecretMemory

/// systemd's `EnvironmentFile=`, after `parse_env_file_internal` of version 252.
///
/// Quotes count only at a value's start and right after another quoted piece. `$` is never expanded, `#` ends nothing.
struct SystemdGrammar: EnvGrammar {
  static let takesCRLF = true
  static let takesByteOrderMark = false
  static let takesAnyBytes = false
  static let takesCarriageReturns = true
  static let takesNoncharacters = false
  static let commentBytes = [EnvText.hash, UInt8(ascii: ";")]

  mutating func passed(_ line: EnvIdleLine) throws(EnvFault) {
    guard case .comment(let comment) = line else { return }
    // Before version 254 a backslash at its end makes the next line part of the comment.
    if comment.escapesLineEnd { throw .versionsDiffer }
    // A carriage return ends it, and what follows assigns.
    if comment.holdsCarriageReturn { throw .strayCarriageReturn }
  }

  mutating func reading(
    of statement: EnvStatement, name: String
  ) throws(EnvFault) -> EnvReading? {
    if statement.hasColon { throw .notAnAssignment }
    // `export A` is no name, and the line is dropped.
    return statement.isExported ? .nameNotUsable : nil
  }

  mutating func value(
    in text: Span<UInt8>, _ cursor: inout EnvCursor, _ statement: EnvStatement
  ) throws(EnvFault) -> EnvReading {
    var value = SecretBuffer(capacity: 64)
    while true {
      cursor.skipBlanks(text)
      guard let byte = cursor.peek(text), !cursor.isAtLineEnd(text, takingCRLF: true) else {
        return EnvValueParts.reading(value)
      }
      switch byte {
      case EnvText.singleQuote: try takeSingleQuoted(text, &cursor, &value)
      case EnvText.doubleQuote: try takeDoubleQuoted(text, &cursor, &value)
      default: return try takeBare(text, &cursor, value)
      }
    }
  }

  private func takeSingleQuoted(
    _ text: Span<UInt8>, _ cursor: inout EnvCursor, _ value: inout SecretBuffer
  ) throws(EnvFault) {
    cursor.advance(text)
    while let byte = cursor.peek(text) {
      cursor.advance(text)
      if byte == EnvText.singleQuote { return }
      value.append(byte)
    }
    throw .unterminatedQuote
  }

  private func takeDoubleQuoted(
    _ text: Span<UInt8>, _ cursor: inout EnvCursor, _ value: inout SecretBuffer
  ) throws(EnvFault) {
    cursor.advance(text)
    while let byte = cursor.peek(text) {
      cursor.advance(text)
      if byte == EnvText.doubleQuote { return }
      guard byte == EnvText.backslash else {
        value.append(byte)
        continue
      }
      guard let next = cursor.peek(text) else { throw .unterminatedQuote }
      cursor.advance(text)
      switch next {
      case EnvText.newline: continue
      case EnvText.doubleQuote, EnvText.backslash, EnvText.backtick, EnvText.dollar: break
      default: value.append(EnvText.backslash)
      }
      value.append(next)
    }
    throw .unterminatedQuote
  }

  /// Reads to the line's end, quotes included; blanks at the end go, unless a backslash stands before or behind them.
  private func takeBare(
    _ text: Span<UInt8>, _ cursor: inout EnvCursor, _ start: consuming SecretBuffer
  ) throws(EnvFault) -> EnvReading {
    var value = start
    var kept = value.count
    while let byte = cursor.peek(text), !cursor.isAtLineEnd(text, takingCRLF: true) {
      cursor.advance(text)
      switch byte {
      case EnvText.carriageReturn: throw .strayCarriageReturn
      case EnvText.backslash:
        kept = value.count
        guard let next = cursor.peek(text) else { throw .unterminatedQuote }
        cursor.advance(text)
        guard next != EnvText.newline, next != EnvText.carriageReturn else { continue }
        value.append(next)
        kept = value.count
      default:
        value.append(byte)
        if !EnvText.isBlank(byte) { kept = value.count }
      }
    }
    return .value(SharedSecret(value.finish().slice(0..<kept)))
  }
}
