internal import SecretMemory

/// The npm package dotenv with dotenv-expand, as Next.js and Vite use them.
///
/// `$` expands in every kind of quotes, and `\$` is a dollar sign in every kind. The versions differ in whether a digit
/// can follow, so that it counts as expanding.
struct NodeExpandGrammar: EnvGrammar {
  static let takesCRLF = NodeGrammar.takesCRLF
  static let takesByteOrderMark = NodeGrammar.takesByteOrderMark
  static let takesAnyBytes = NodeGrammar.takesAnyBytes

  private var node = NodeGrammar()

  mutating func passed(_ line: EnvIdleLine) throws(EnvFault) { try node.passed(line) }

  mutating func reading(
    of statement: EnvStatement, name: String
  ) throws(EnvFault) -> EnvReading? {
    try node.reading(of: statement, name: name)
  }

  mutating func value(
    in text: Span<UInt8>, _ cursor: inout EnvCursor, _ statement: EnvStatement
  ) throws(EnvFault) -> EnvReading {
    let reading = try node.value(in: text, &cursor, statement)
    guard case .value(let secret) = reading else { return reading }
    return secret.bytes.withSpan { Self.expanded($0) }
  }

  private static func expanded(_ text: Span<UInt8>) -> EnvReading {
    var value = SecretBuffer(capacity: text.count)
    var expands = false
    var at = 0
    while at < text.count {
      if text[at] == EnvText.backslash, at + 1 < text.count, text[at + 1] == EnvText.dollar {
        at += 1
      } else if text[at] == EnvText.dollar, at + 1 < text.count, beginsName(text[at + 1]) {
        expands = true
      }
      value.append(text[at])
      at += 1
    }
    let secret = SharedSecret(value.finish())
    return expands ? .wouldExpand(literal: secret) : .value(secret)
  }

  private static func beginsName(_ byte: UInt8) -> Bool {
    EnvName.isLetter(byte) || EnvName.isDigit(byte) || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "{")
  }
}
