/// Passwords that statements of SQL give to users.
enum SQLPasswords {
  /// What stands before a quoted password, in lower case; a blank is one or more.
  private static let phrases: [[UInt8]] = [
    "identified by", "identified by password", "with password", "encrypted password", "password",
    "password =", "password=", "identified with mysql_native_password by",
    "identified with caching_sha2_password by", "identified with sha256_password by", "secret",
    "= password(", "=password(",
  ].map { Array($0.utf8) }

  /// Tells the passwords in a text that is, or holds, statements of SQL.
  static func note(
    _ text: PlacedBytes, owner: String, role: FactRole = .commandLine, into facts: inout FactCollector
  ) {
    var index = 0
    var line = 0
    while let start = text.firstIndex(of: Mark.singleQuote, from: index) {
      if start >= line { line = text.firstIndex(of: Mark.newline, from: start) ?? text.count }
      // An apostrophe of a comment has no partner on its line.
      guard let end = text.firstIndex(of: Mark.singleQuote, from: start + 1, before: line) else {
        index = line
        continue
      }
      if isPassword(before: start, text) {
        facts.fact("password", text.slice(start + 1..<end), role: role, owner: owner)
      }
      index = end + 1
    }
  }

  /// Whether the words before a quote say that a password follows.
  private static func isPassword(before quote: Int, _ text: PlacedBytes) -> Bool {
    var words: [UInt8] = []
    var index = quote - 1
    while index >= 0, quote - index < 80 {
      let byte = text[index]
      if byte == Mark.singleQuote || byte == Mark.semicolon { break }
      if byte.isSpace {
        if words.last != Mark.space, !words.isEmpty { words.append(Mark.space) }
      } else {
        words.append(byte.lowercased)
      }
      index -= 1
    }
    let before = Array(words.reversed())
    // `SET PASSWORD FOR 'user'@'host' = 'x'`.
    if before == [Mark.space, Mark.equals] || before == [Mark.equals] || before == Array(" = ".utf8) {
      return statement(text, before: quote).holds("set password for")
    }
    guard phrases.contains(where: { before.suffix($0.count).elementsEqual($0) }) else { return false }
    // A column's comparison, `WHERE password = 'x'`, is none of a user of the database.
    return speaksOfUsers(text, before: quote)
  }

  private static let subjects = [
    "user", "role", "login", "grant", "identified", "secret", "mapping", "set password",
  ]

  private static func speaksOfUsers(_ text: PlacedBytes, before quote: Int) -> Bool {
    let statement = statement(text, before: quote)
    return subjects.contains { statement.holds($0) }
  }

  /// What stands of a statement before a quote, in lower case.
  private static func statement(_ text: PlacedBytes, before quote: Int) -> [UInt8] {
    var start = quote
    while start > 0, quote - start < 400, text[start - 1] != Mark.semicolon { start -= 1 }
    return text.bytes[start..<quote].map(\.lowercased)
  }
}
