internal import SecretMemory

/// A shell that sources the file with `set -a`: what bash, dash and zsh read alike, without running it.
struct PosixGrammar: EnvGrammar {
  static let takesCRLF = false
  static let takesByteOrderMark = false
  static let takesAnyBytes = true

  mutating func passed(_ line: EnvIdleLine) {}

  mutating func reading(
    of statement: EnvStatement, name: String
  ) throws(EnvFault) -> EnvReading? {
    // `K =v` and `K: v` are commands to a shell.
    if statement.hasColon || statement.hasBlankBeforeEquals { throw .notAnAssignment }
    return EnvName.isKeptByShell(name) ? .unclear : nil
  }

  mutating func value(
    in text: Span<UInt8>, _ cursor: inout EnvCursor, _ statement: EnvStatement
  ) throws(EnvFault) -> EnvReading {
    var word = Word(isArgument: statement.isExported)
    while let byte = cursor.peek(text), byte != EnvText.newline, !EnvText.isBlank(byte) {
      try word.take(text, &cursor)
    }
    let hadBlank = cursor.peek(text).map(EnvText.isBlank) == true
    // Without a blank, `#` is part of the word and was taken above.
    if hadBlank { try EnvValueParts.finishLine(text, &cursor, takingCRLF: false) }
    return word.finish()
  }

  /// A word: pieces in and out of quotes, joined.
  private struct Word: ~Copyable {
    private var value = SecretBuffer(capacity: 64)
    private var expands = false
    private var runsCommand = false
    private var isUnclear = false
    private var lastBare: UInt8?
    private let isArgument: Bool

    init(isArgument: Bool) { self.isArgument = isArgument }

    consuming func finish() -> EnvReading {
      if isUnclear && !expands { return .unclear }
      return EnvValueParts.reading(value, expands: expands, isUnclear: isUnclear || runsCommand)
    }

    mutating func take(_ text: Span<UInt8>, _ cursor: inout EnvCursor) throws(EnvFault) {
      guard let byte = cursor.peek(text) else { return }
      cursor.advance(text)
      switch byte {
      case EnvText.singleQuote: try takeSingleQuoted(text, &cursor)
      case EnvText.doubleQuote: try takeDoubleQuoted(text, &cursor)
      case EnvText.backslash:
        guard let next = cursor.peek(text) else { throw .unterminatedQuote }
        cursor.advance(text)
        if next != EnvText.newline { append(next) }
      case EnvText.backtick, EnvText.dollar: try takeExpansion(byte, text, &cursor, quoted: false)
      default: try takeBare(byte, next: cursor.peek(text))
      }
    }

    private mutating func takeBare(_ byte: UInt8, next: UInt8?) throws(EnvFault) {
      switch byte {
      case UInt8(ascii: ";"), UInt8(ascii: "&"), UInt8(ascii: "|"), UInt8(ascii: "<"),
        UInt8(ascii: ">"), UInt8(ascii: "("), UInt8(ascii: ")"):
        throw .textAfterValue
      case UInt8(ascii: "~") where lastBare == nil || lastBare == EnvText.colon || lastBare == EnvText.equals:
        // A tilde is no dollar sign, which alone may be asked to be taken literally.
        (expands, runsCommand) = (true, true)
      // An argument of `export`: some shells match file names or expand braces in it.
      case UInt8(ascii: "*"), UInt8(ascii: "?"), UInt8(ascii: "["), UInt8(ascii: "{"):
        if isArgument { isUnclear = true }
      // To zsh the path of a command; without one of the name, it reads no further.
      case EnvText.equals where lastBare == nil || lastBare == EnvText.colon:
        if let next, next != EnvText.newline, !EnvText.isBlank(next) { throw .wouldExpand }
      default: break
      }
      append(byte)
      lastBare = byte
    }

    /// Takes `$` or a backtick, and skips an expansion if it is simple enough to see its end.
    ///
    /// Quotes and nesting in an expansion decide where the word ends, by rules of each shell's own.
    private mutating func takeExpansion(
      _ byte: UInt8, _ text: Span<UInt8>, _ cursor: inout EnvCursor, quoted: Bool
    ) throws(EnvFault) {
      let next = cursor.peek(text)
      guard byte == EnvText.backtick || expands(next, quoted: quoted) else { return append(byte) }
      expands = true
      runsCommand =
        runsCommand || byte == EnvText.backtick || next == UInt8(ascii: "(") || next == UInt8(ascii: "[")
      append(byte)
      let closing: UInt8
      switch (byte, next) {
      case (EnvText.backtick, _): closing = EnvText.backtick
      case (_, UInt8(ascii: "{")): closing = UInt8(ascii: "}")
      case (_, UInt8(ascii: "(")): closing = UInt8(ascii: ")")
      case (_, UInt8(ascii: "[")): closing = UInt8(ascii: "]")
      case (_, EnvText.singleQuote): throw .wouldExpand
      case (_, EnvText.doubleQuote):
        // `$"` is a translation in bash: the dollar sign is not a part of the value.
        runsCommand = true
        return
      case (_, let next):
        if let next { append(next) }
        return cursor.advance(text)
      }
      if byte == EnvText.dollar {
        if let next { append(next) }
        cursor.advance(text)
      }
      while let inner = cursor.peek(text) {
        cursor.advance(text)
        append(inner)
        if inner == closing { return }
        guard !Self.bytesThatNest.contains(inner) else { throw .wouldExpand }
      }
      throw .wouldExpand
    }

    private static let bytesThatNest: Set<UInt8> = Set("\"'`$\\(){}[]<>#\n".utf8)

    private mutating func takeSingleQuoted(
      _ text: Span<UInt8>, _ cursor: inout EnvCursor
    ) throws(EnvFault) {
      while let byte = cursor.peek(text) {
        cursor.advance(text)
        if byte == EnvText.singleQuote {
          lastBare = 0
          return
        }
        append(byte)
      }
      throw .unterminatedQuote
    }

    private mutating func takeDoubleQuoted(
      _ text: Span<UInt8>, _ cursor: inout EnvCursor
    ) throws(EnvFault) {
      while let byte = cursor.peek(text) {
        cursor.advance(text)
        switch byte {
        case EnvText.doubleQuote:
          lastBare = 0
          return
        case EnvText.backtick, EnvText.dollar: try takeExpansion(byte, text, &cursor, quoted: true)
        case EnvText.backslash:
          guard let next = cursor.peek(text) else { throw .unterminatedQuote }
          cursor.advance(text)
          takeEscaped(next)
        default: append(byte)
        }
      }
      throw .unterminatedQuote
    }

    private mutating func takeEscaped(_ byte: UInt8) {
      switch byte {
      case EnvText.newline: break
      case EnvText.dollar, EnvText.backtick, EnvText.doubleQuote, EnvText.backslash: append(byte)
      default:
        append(EnvText.backslash)
        append(byte)
      }
    }

    private mutating func append(_ byte: UInt8) {
      lastBare = 0
      value.append(byte)
    }

    /// Whether `$` before this byte is more than a dollar sign, in any shell.
    private func expands(_ next: UInt8?, quoted: Bool) -> Bool {
      guard let next else { return false }
      if EnvName.isLetter(next) || EnvName.isDigit(next) { return true }
      switch next {
      case UInt8(ascii: "_"), UInt8(ascii: "{"), UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "@"),
        UInt8(ascii: "*"), UInt8(ascii: "#"), UInt8(ascii: "?"), UInt8(ascii: "!"), UInt8(ascii: "-"),
        EnvText.dollar:
        return true
      // In zsh a flag before a name, or a letter of one.
      case EnvText.equals, UInt8(ascii: "+"), UInt8(ascii: "~"), UInt8(ascii: "^"), 0x80...:
        return true
      case EnvText.singleQuote, EnvText.doubleQuote: return !quoted
      default: return false
      }
    }
  }
}
