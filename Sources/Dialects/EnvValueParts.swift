internal import SecretMemory

/// Steps that several grammars share when they read values.
enum EnvValueParts {
  static func reading(_ value: consuming SecretBuffer) -> EnvReading {
    .value(SharedSecret(value.finish()))
  }

  /// The reading of a value in which a `$` may expand; unclear text has no literal value.
  static func reading(
    _ value: consuming SecretBuffer, expands: Bool, isUnclear: Bool = false
  ) -> EnvReading {
    guard expands else { return reading(value) }
    return .wouldExpand(literal: isUnclear ? nil : SharedSecret(value.finish()))
  }

  static func reading(copying bytes: Span<UInt8>) -> EnvReading {
    .value(SharedSecret(SecretBytes(copying: bytes)))
  }

  /// The rest of the line, without the carriage return of a CRLF; the cursor moves to its end.
  static func restOfLine(_ text: Span<UInt8>, _ cursor: inout EnvCursor) -> Range<Int> {
    let start = cursor.at
    var end = cursor.lineEnd(text)
    if end > start, end < text.count, text[end - 1] == EnvText.carriageReturn { end -= 1 }
    cursor.skip(to: end, text)
    return start..<end
  }

  static func trimmingBlanks(_ text: Span<UInt8>, _ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    var end = range.upperBound
    while start < end, EnvText.isBlank(text[start]) { start += 1 }
    while end > start, EnvText.isBlank(text[end - 1]) { end -= 1 }
    return start..<end
  }

  /// Skips blanks and a comment after a value's closing quote; anything else is a fault.
  static func finishLine(
    _ text: Span<UInt8>, _ cursor: inout EnvCursor, takingCRLF: Bool
  ) throws(EnvFault) {
    cursor.skipBlanks(text)
    if cursor.peek(text) == EnvText.hash { _ = restOfLine(text, &cursor) }
    guard cursor.isAtLineEnd(text, takingCRLF: takingCRLF) else { throw .textAfterValue }
  }

  /// Whether text holds what Unicode calls white space, but for the space and the tab.
  ///
  /// Go and Python trim such characters around bare values, each by its own list; others keep them.
  static func holdsRareSpace(_ text: Span<UInt8>) -> Bool {
    for index in text.indices {
      switch text[index] {
      case 0x09: continue
      case 0x00..<0x20: return true
      // The first bytes of U+0085, U+00A0; U+1680; U+2000 to U+205F; U+3000. A few harmless
      // neighbours are caught too: those values are asked about, not misread.
      case 0xC2 where second(text, index, 0x85) || second(text, index, 0xA0): return true
      case 0xE1 where second(text, index, 0x9A): return true
      case 0xE2 where second(text, index, 0x80) || second(text, index, 0x81): return true
      case 0xE3 where second(text, index, 0x80): return true
      default: continue
      }
    }
    return false
  }

  private static func second(_ text: Span<UInt8>, _ index: Int, _ byte: UInt8) -> Bool {
    index + 1 < text.count && text[index + 1] == byte
  }
}
