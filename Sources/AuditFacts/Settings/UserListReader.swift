/// Reads lists of users and passwords: Apache's and Mosquitto's `user:password`, PgBouncer's `"user" "password"`, Postfix's
/// `[host]:587 user:password`.
///
/// Source: htpasswd(1), mosquitto_passwd(1), pgbouncer(5) on auth_file, Postfix's SASL_README.
enum UserListReader {
  static func read(_ text: PlacedBytes, into facts: inout FactCollector) {
    for line in text.lines {
      guard let first = line.first, text[first] != Mark.hash else { continue }
      let words = DirectiveWords.words(of: text.slice(line))
      if words.count == 2, words[0].isQuoted, words[1].isQuoted {
        note(words[0].text, words[1].text, into: &facts)
      } else if let last = words.last?.text, let colon = last.firstIndex(of: Mark.colon, from: 0), colon > 0 {
        note(last.slice(0..<colon), last.slice(colon + 1..<last.count), into: &facts)
      }
    }
  }

  /// `client server secret address`: pppd(8).
  static func readOfPPP(_ text: PlacedBytes, into facts: inout FactCollector) {
    for line in text.lines {
      let words = DirectiveWords.words(of: text.slice(line))
      if words.count > 2 { note(words[0].text, words[2].text, into: &facts) }
    }
  }

  private static func note(_ user: PlacedBytes, _ password: PlacedBytes, into facts: inout FactCollector) {
    guard !isCrypt(password.bytes) else { return }
    facts.fact("user", user, role: .setting, owner: user.text)
    facts.fact("password", password, role: .setting, owner: user.text)
  }

  /// The oldest form of crypt(3): two characters of salt and eleven of a digest.
  private static func isCrypt(_ value: [UInt8]) -> Bool {
    value.count == 13 && value.contains { $0.isDigit || $0 != $0.lowercased }
      && value.allSatisfy {
        $0.isLetter || $0.isDigit || $0 == UInt8(ascii: ".") || $0 == Mark.slash
      }
  }
}
