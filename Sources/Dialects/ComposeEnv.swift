package import SecretMemory

/// Writes the `.env` dialect of Docker Compose, and reads back exactly what it writes.
///
/// The encoding is exact on compose-go 1.16.0 and later, which is Docker Compose 2.20.0 and later.
/// Source: compose-go, package `dotenv`, whose double-quoted strings know these escapes.
package enum ComposeEnv {
  /// Appends one line, `NAME=value` and LF.
  ///
  /// An empty value becomes `NAME=`; one of safe characters alone stays bare; any other is put in
  /// double quotes, with `\\`, `\"`, `\$`, `\n` and `\r` escaped, so that the line stays one line.
  ///
  /// - Parameters:
  ///   - name: `[A-Za-z_][A-Za-z0-9_]*`.
  ///   - value: UTF-8 without NUL, of any length.
  ///   - target: the text so far, which is empty or ends in LF; unchanged if the call throws.
  /// - Throws: ``DialectError/nameNotUsable(name:)``, ``DialectError/valueHoldsNUL(name:)`` or
  ///   ``DialectError/valueNotUTF8(name:)``.
  package static func append(
    name: String, value: Span<UInt8>, to target: inout SecretBuffer
  ) throws(DialectError) {
    guard EnvName.isUsable(name) else { throw .nameNotUsable(name: name) }
    for index in value.indices where value[index] == 0 { throw .valueHoldsNUL(name: name) }
    guard EnvText.firstInvalidUTF8(in: value) == nil else { throw .valueNotUTF8(name: name) }
    for byte in name.utf8 { target.append(byte) }
    target.append("=")
    if value.indices.allSatisfy({ isBare(value[$0]) }) {
      target.append(value)
    } else {
      appendQuoted(value, to: &target)
    }
    target.append("\n")
  }

  private static func appendQuoted(_ value: Span<UInt8>, to target: inout SecretBuffer) {
    target.append("\"")
    for index in value.indices {
      switch value[index] {
      case UInt8(ascii: "\n"): target.append("\\n")
      case UInt8(ascii: "\r"): target.append("\\r")
      case let byte where isEscapedAsItself(byte):
        target.append("\\")
        target.append(byte)
      case let byte: target.append(byte)
      }
    }
    target.append("\"")
  }

  /// Reads text that this type wrote, to prove before a rename that it says what was meant.
  ///
  /// Stricter than any consumer: what this type would not have written is an error.
  ///
  /// - Parameter text: comment lines (`#` first), empty lines, and lines of ``append(name:value:to:)``.
  /// - Returns: the assignments in file order.
  /// - Throws: ``DialectError/notAsWritten(line:)`` for the first other line, one without LF included.
  package static func read(_ text: Span<UInt8>) throws(DialectError) -> [EnvEntry] {
    var entries: [EnvEntry] = []
    var at = 0
    var line = 1
    while at < text.count {
      guard let end = EnvText.lineEnd(in: text, from: at) else { throw .notAsWritten(line: line) }
      if at < end, text[at] != EnvText.hash {
        guard let entry = readLine(text.extracting(at..<end), line: line) else {
          throw .notAsWritten(line: line)
        }
        entries.append(entry)
      }
      at = end + 1
      line += 1
    }
    return entries
  }

  private static func readLine(_ line: Span<UInt8>, line number: Int) -> EnvEntry? {
    guard let equals = line.indices.first(where: { line[$0] == EnvText.equals }) else { return nil }
    let name = EnvText.publicText(line.extracting(0..<equals))
    guard EnvName.isUsable(name) else { return nil }
    let encoded = line.extracting((equals + 1)..<line.count)
    guard let value = decode(encoded) else { return nil }
    return EnvEntry(line: number, name: name, reading: .value(SharedSecret(value)))
  }

  private static func decode(_ encoded: Span<UInt8>) -> SecretBytes? {
    if encoded.indices.allSatisfy({ isBare(encoded[$0]) }) { return SecretBytes(copying: encoded) }
    guard encoded.count >= 2, encoded[0] == EnvText.doubleQuote,
      encoded[encoded.count - 1] == EnvText.doubleQuote,
      EnvText.firstInvalidUTF8(in: encoded) == nil
    else { return nil }
    let last = encoded.count - 1
    var value = SecretBuffer(capacity: encoded.count)
    var needsQuotes = false
    var at = 1
    while at < last {
      var byte = encoded[at]
      guard byte != 0, byte != UInt8(ascii: "\r") else { return nil }
      if byte == EnvText.backslash {
        at += 1
        guard at < last, let meant = unescape(encoded[at]) else { return nil }
        byte = meant
      } else if isEscapedAsItself(byte) {
        return nil
      }
      needsQuotes = needsQuotes || !isBare(byte)
      value.append(byte)
      at += 1
    }
    return needsQuotes ? value.finish() : nil
  }

  private static func unescape(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "n"): UInt8(ascii: "\n")
    case UInt8(ascii: "r"): UInt8(ascii: "\r")
    default: isEscapedAsItself(byte) ? byte : nil
    }
  }

  private static func isEscapedAsItself(_ byte: UInt8) -> Bool {
    byte == EnvText.backslash || byte == EnvText.doubleQuote || byte == EnvText.dollar
  }

  private static func isBare(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "_"), UInt8(ascii: "@"), UInt8(ascii: "%"), UInt8(ascii: "+"), UInt8(ascii: ":"),
      UInt8(ascii: ","), UInt8(ascii: "."), UInt8(ascii: "/"), UInt8(ascii: "-"):
      true
    default: EnvName.isLetter(byte) || EnvName.isDigit(byte)
    }
  }
}
