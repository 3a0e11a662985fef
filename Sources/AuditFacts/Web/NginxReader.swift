/// Reads nginx's configuration: what it sends on, sets and asks for.
///
/// Source: nginx's documentation, the modules named at each directive.
struct NginxReader {
  private let text: PlacedBytes
  private var index = 0

  /// Directives whose first word is a name and whose second is its value.
  private static let pairs: Set<String> = [
    "proxy_set_header", "grpc_set_header", "fastcgi_param", "uwsgi_param", "scgi_param", "add_header", "set",
    "env",
    "more_set_headers", "more_set_input_headers", "perl_set", "set_by_lua",
  ]
  /// Directives that name a file with secrets.
  private static let files: Set<String> = [
    "auth_basic_user_file", "ssl_password_file", "proxy_ssl_password_file", "auth_jwt_key_file",
    "grpc_ssl_password_file", "uwsgi_ssl_password_file",
  ]
  /// Directives whose one word is a secret, or a URL that may hold one.
  private static let values: Set<String> = [
    "secure_link_secret", "secure_link_md5", "proxy_pass", "fastcgi_pass", "uwsgi_pass", "auth_request",
    "redis_pass", "postgres_server",
  ]

  static func read(_ text: PlacedBytes, into facts: inout FactCollector) {
    var reader = NginxReader(text: text)
    while reader.index < text.count {
      let words = reader.directive()
      reader.note(words, into: &facts)
    }
  }

  private init(text: PlacedBytes) { self.text = text }

  /// The words up to `;`, `{` or `}`.
  private mutating func directive() -> [PlacedBytes] {
    var words: [PlacedBytes] = []
    while let byte = text.at(index) {
      switch byte {
      case Mark.semicolon, Mark.openBrace, Mark.closeBrace:
        index += 1
        return words
      case Mark.hash: while let byte = text.at(index), byte != Mark.newline { index += 1 }
      case _ where byte.isSpace: index += 1
      case Mark.doubleQuote, Mark.singleQuote: words.append(quoted(byte))
      default: words.append(bare())
      }
    }
    return words
  }

  private mutating func quoted(_ quote: UInt8) -> PlacedBytes {
    index += 1
    var word = PlacedBytes(emptyAt: text.offset(of: index))
    while let byte = text.at(index), byte != quote {
      if byte == Mark.backslash, let next = text.at(index + 1), next == quote || next == Mark.backslash {
        index += 1
      }
      word.append(text[index], at: text.offset(of: index))
      index += 1
    }
    index = min(index + 1, text.count)
    return word
  }

  private mutating func bare() -> PlacedBytes {
    let start = index
    while let byte = text.at(index), !byte.isSpace, byte != Mark.semicolon {
      // `${name}` is a variable; other braces begin a block.
      if byte == Mark.openBrace {
        guard index > start, text[index - 1] == Mark.dollar else { break }
        while let byte = text.at(index), byte != Mark.closeBrace, !byte.isSpace, byte != Mark.semicolon {
          index += 1
        }
        if text.at(index) != Mark.closeBrace { break }
      } else if byte == Mark.closeBrace {
        break
      }
      index += 1
    }
    return text.slice(start..<max(index, start))
  }

  private func note(_ words: [PlacedBytes], into facts: inout FactCollector) {
    guard let directive = words.first?.text, words.count > 1 else { return }
    if Self.files.contains(directive) {
      let range = words[1].range ?? words[1].start..<words[1].start
      return facts.fact(
        directive, PlacedValue(.reference(Reference(words[1].text, from: .file)), range), role: .setting)
    }
    if directive == "secure_link_md5", let secret = lastWord(of: words[1]) {
      return facts.fact("secure_link_secret", secret, role: .setting)
    }
    if Self.values.contains(directive) { return facts.fact(directive, value(words[1]), role: .setting) }
    if directive == "if" { return noteCondition(words, into: &facts) }
    guard Self.pairs.contains(directive) else { return }
    if words.count == 2 || directive == "env" {
      guard let separator = words[1].bytes.firstIndex(where: { $0 == Mark.equals || $0 == Mark.colon }) else {
        return
      }
      let rest = words[1].slice(separator + 1..<words[1].count).trimmed()
      return facts.fact(words[1].text(0..<separator), value(rest), role: .setting)
    }
    let name = words[1].text
    facts.fact(name.hasPrefix("$") ? String(name.dropFirst()) : name, value(words[2]), role: .setting)
  }

  /// The secret that by the manual's advice ends what is digested: `"$secure_link_expires$uri secret"`.
  private func lastWord(of word: PlacedBytes) -> PlacedBytes? {
    guard let blank = word.bytes.lastIndex(of: Mark.space) else { return nil }
    let last = word.slice(blank + 1..<word.count)
    return last.bytes.contains(Mark.dollar) ? nil : last
  }

  /// A comparison with a secret, as in `if ($http_x_api_key != "secret")`.
  private func noteCondition(_ words: [PlacedBytes], into facts: inout FactCollector) {
    guard words.count >= 4, words[1].holds("($", at: 0), words[2].text == "=" || words[2].text == "!=" else {
      return
    }
    var expected = words[3]
    if expected.bytes.last == Mark.closeParen { expected = expected.slice(0..<expected.count - 1) }
    facts.fact(words[1].text(2..<words[1].count), value(expected), role: .setting)
  }

  private func value(_ word: PlacedBytes) -> PlacedValue {
    var result = PlacedValue(at: word.offset(of: 0))
    var index = 0
    while let byte = word.at(index) {
      if byte == Mark.dollar, let (name, end) = variable(word, at: index) {
        let low = word.offset(of: index)
        result.append(.reference(Reference(name, from: .code)), low..<max(low, word.offset(of: end - 1) + 1))
        index = end
      } else {
        result.append(byte, at: word.offset(of: index))
        index += 1
      }
    }
    return result
  }

  /// The variable that a dollar begins, `$name` or `${name}`, and the index behind it.
  private func variable(_ word: PlacedBytes, at dollar: Int) -> (name: String, end: Int)? {
    let isBraced = word.at(dollar + 1) == Mark.openBrace
    let start = dollar + (isBraced ? 2 : 1)
    var end = start
    while let byte = word.at(end), byte.isNamePart { end += 1 }
    guard end > start, !isBraced || word.at(end) == Mark.closeBrace else { return nil }
    return (word.text(start..<end), isBraced ? end + 1 : end)
  }
}
