/// Texts of settings: `Server=db;User Id=sa;Password=x`, `host=db password=x`, `jdbc:mysql://db/app?password=x`.
enum ConnectionString {
  private static let longest = 2048
  private static let passwords: Set<String> = [
    "password", "pwd", "accountkey", "sharedaccesskey", "secret", "passwd",
  ]

  /// Tells the password in a string, if the string is such a text.
  static func read(
    _ token: SourceToken, in window: SourceWindow, role: FactRole, into facts: inout FactCollector
  ) {
    let body = token.bodyRange
    guard body.count <= longest, body.count > 12, !token.form.isPattern, token.form.isClosed else { return }
    readSourceName(body, in: window, role: role, into: &facts)
    let separator = separator(of: window.bytes[body])
    var index = body.lowerBound
    if separator == ampersand {
      index = window.bytes[body].firstIndex(of: UInt8(ascii: "?")).map { $0 + 1 } ?? index
    }
    var pairs: [(key: Range<Int>, value: Range<Int>)] = []
    while index < body.upperBound, pairs.count < 24 {
      let end = window.bytes[index..<body.upperBound].firstIndex(of: separator) ?? body.upperBound
      if let equals = window.bytes[index..<end].firstIndex(of: Mark.equals) {
        pairs.append((index..<equals, equals + 1..<end))
      }
      index = end + 1
    }
    guard pairs.count > 1 else { return }
    for pair in pairs
    where passwords.contains(word(window.bytes[pair.key])) && isPlain(window.bytes[pair.value]) {
      let value = CodeValue(
        value: .text(Array(window.bytes[pair.value])), start: pair.value.lowerBound, range: pair.value)
      facts.fact(window.bytes[pair.key].plainText.filter { $0 != " " }, value, role: role)
    }
  }

  /// `user:password@tcp(host:3306)/name` of Go's driver for MySQL.
  private static func readSourceName(
    _ body: Range<Int>, in window: SourceWindow, role: FactRole, into facts: inout FactCollector
  ) {
    let text = window.bytes[body]
    guard let at = text.lastIndex(of: UInt8(ascii: "@")),
      Array(text[(at + 1)...].prefix(4)) == Array("tcp(".utf8)
    else { return }
    let value = CodeValue(value: .text(Array(text)), start: body.lowerBound, range: body)
    facts.fact("dsn", value, role: role)
  }

  private static let ampersand = UInt8(ascii: "&")

  private static func separator(of text: ArraySlice<UInt8>) -> UInt8 {
    if text.contains(Mark.semicolon) { return Mark.semicolon }
    return text.contains(ampersand) ? ampersand : Mark.space
  }

  private static func word(_ bytes: ArraySlice<UInt8>) -> String {
    bytes.filter { !$0.isSpace }.map(\.lowercased).text
  }

  /// Whether a value is a text and nothing of it is filled in.
  private static func isPlain(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard !bytes.isEmpty else { return false }
    return bytes.allSatisfy {
      $0 > 0x20 && $0 != Mark.openBrace && $0 != Mark.closeBrace && $0 != Mark.dollar && $0 != Mark.backslash
        && $0 != UInt8(ascii: "%") && $0 != UInt8(ascii: "<") && $0 != Mark.doubleQuote
        && $0 != Mark.singleQuote
    }
  }
}
