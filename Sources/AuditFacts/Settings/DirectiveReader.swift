/// Reads configuration whose lines are words: a directive and what it is given, as Apache, HAProxy, Redis, Caddy, OpenLDAP,
/// Logstash, msmtp, PostgreSQL's pg_hba.conf and fstab have it, with `name = value` in between.
///
/// There is no one grammar. As most have it: blanks part the words, quotes keep them together, `#` begins a comment.
struct DirectiveReader {
  private let text: PlacedBytes

  static func read(_ text: PlacedBytes, into facts: inout FactCollector) {
    let reader = DirectiveReader(text: text)
    for line in text.lines { reader.readLine(line, into: &facts) }
  }

  private func readLine(_ line: Range<Int>, into facts: inout FactCollector) {
    guard let first = line.first, text[first] != Mark.hash, text[first] != Mark.semicolon else { return }
    let words = DirectiveWords.words(of: text.slice(line))
    for (index, word) in words.enumerated() {
      let next = index + 1 < words.count ? words[index + 1] : nil
      if let next, next.isSign, index + 2 < words.count {
        facts.setting(word.name, value(of: words, from: index + 2))
      } else if !word.isSign {
        notePairs(word, into: &facts)
        noteNamed(words, index, into: &facts)
      }
    }
    noteByPlace(words, into: &facts)
  }

  /// What follows a sign: one word, or all to the line's end where no quotes and no further signs are.
  private func value(of words: [DirectiveWord], from index: Int) -> PlacedBytes {
    let first = words[index]
    let rest = words[index...]
    guard !first.isQuoted, rest.count > 1, !rest.contains(where: { $0.isQuoted || $0.isSign }) else {
      return first.text
    }
    var value = first.text
    for word in rest.dropFirst() {
      value.append(Mark.space, at: word.text.offset(of: 0) - 1)
      value.append(word.text)
    }
    return value
  }

  /// `name=value`, alone or in a list between commas, and those of a text in quotes.
  private func notePairs(_ word: DirectiveWord, into facts: inout FactCollector) {
    guard word.text.bytes.contains(Mark.equals) else { return }
    var start = 0
    while start < word.text.count {
      let end =
        word.text.bytes[start...].firstIndex { $0 == Mark.comma || $0 == Mark.space } ?? word.text.count
      let pair = word.text.slice(start..<end)
      start = end + 1
      guard let equals = pair.firstIndex(of: Mark.equals, from: 0), equals > 0 else { continue }
      let name = pair.text(0..<equals)
      let value = pair.slice(equals + 1..<pair.count)
      if name == "user" || name == "login", let password = Self.login(value) {
        facts.setting("password", password)
      } else if Self.isSecret(name) {
        facts.setting(name, value)
      }
    }
  }

  /// `AuthLDAPBindPassword "x"`, `SetEnv DB_PASSWORD x`, `user name insecure-password x`.
  private func noteNamed(_ words: [DirectiveWord], _ index: Int, into facts: inout FactCollector) {
    let name = words[index].name
    guard !words[index].isQuoted || index > 0, Self.isSecret(name), index + 1 < words.count else { return }
    // Redis Sentinel names the group of servers first.
    if name == "auth-pass", index + 2 < words.count { return facts.setting(name, words[index + 2].text) }
    // Kickstart's `rootpw --plaintext x`.
    let isPlain = words[index + 1].name == "--plaintext" && index + 2 < words.count
    let value = words[index + (isPlain ? 2 : 1)]
    // strongSwan's kinds of secrets say nothing elsewhere.
    let given = Self.kinds.contains(name.lowercased()) ? "password" : name
    if isPlain || index + 2 == words.count || value.isQuoted { facts.setting(given, value.text) }
  }

  /// Passwords that no word names.
  private func noteByPlace(_ words: [DirectiveWord], into facts: inout FactCollector) {
    guard words.count > 2 else { return }
    switch (words[0].name, words[1].name) {
    // HAProxy's page of figures.
    case ("stats", "auth"):
      if let password = Self.login(words[2].text) { facts.setting("password", password) }
    // Redis's access list: `user worker on >password ~*`.
    case ("user", _):
      for word in words.dropFirst(2) where word.text.at(0) == UInt8(ascii: ">") {
        facts.setting("password", word.text.slice(1..<word.text.count))
      }
    // Debian's answers to its installer.
    case ("d-i", let question) where words.count == 4 && words[2].name == "password":
      facts.setting(question.split(separator: "/").last.map(String.init) ?? question, words[3].text)
    // ProFTPD's `SQLConnectInfo database user password`.
    case ("SQLConnectInfo", _) where words.count > 3: facts.setting("password", words[3].text)
    // Caddy's challenges over DNS.
    case ("dns", _) where words.count == 3: facts.setting("api_token", words[2].text)
    // nginx and the like, where such lines stand in other files.
    default: break
    }
  }

  /// What stands behind the colon of `user:password`, where it is none of a group's names: `www:www`.
  private static func login(_ text: PlacedBytes) -> PlacedBytes? {
    guard let colon = text.firstIndex(of: Mark.colon, from: 0), colon > 0 else { return nil }
    let password = text.slice(colon + 1..<text.count)
    return password.bytes.allSatisfy { $0.isLetter && $0 == $0.lowercased } ? nil : password
  }

  /// Whether a word names a secret.
  static func isSecret(_ name: String) -> Bool {
    guard name.utf8.count <= 128 else { return false }
    let plain = name.lowercased().filter { !"-_.".contains($0) }
    return ShellArguments.isSecret(name) || kinds.contains(plain)
      || endings.contains { plain.hasSuffix($0) }
  }

  private static let kinds: Set<String> = ["eap", "xauth", "ntlm"]
  private static let endings = [
    "authorization", "psk", "rootpw", "bindpw", "masterauth", "apitoken", "presharedkey", "ldapbindpasswd",
    "seckey",
  ]
}

/// A word of a line of directives, quotes undone.
struct DirectiveWord {
  let text: PlacedBytes
  let isQuoted: Bool

  /// As a name: without the colon of `name: value`.
  var name: String {
    let end = text.bytes.last == Mark.colon && !isQuoted ? text.count - 1 : text.count
    return text.text(0..<end)
  }

  /// Whether it stands between a name and its value.
  var isSign: Bool { !isQuoted && ["=", "=>", ":=", ":"].contains(text.text) }
}

/// The words of a line of directives.
enum DirectiveWords {
  /// More make no directive.
  private static let most = 64

  static func words(of line: PlacedBytes) -> [DirectiveWord] {
    var words: [DirectiveWord] = []
    var index = 0
    while index < line.count, words.count < most {
      let byte = line[index]
      let isAlone = line.at(index + 1).map(\.isSpace) ?? true
      if byte.isSpace || isAlone && [Mark.openBrace, Mark.closeBrace, Mark.semicolon].contains(byte) {
        index += 1
      } else if byte == Mark.hash, line.at(index + 1).map(\.isSpace) ?? true {
        break
      } else {
        words.append(word(line, &index))
      }
    }
    return words
  }

  private static func word(_ line: PlacedBytes, _ index: inout Int) -> DirectiveWord {
    var word = PlacedBytes(emptyAt: line.offset(of: index))
    let isQuoted = line[index] == Mark.doubleQuote || line[index] == Mark.singleQuote
    if isQuoted { word = PlacedBytes(emptyAt: line.offset(of: index + 1)) }
    var quote: UInt8?
    while let byte = line.at(index) {
      if byte == quote {
        quote = nil
      } else if quote == nil, byte == Mark.doubleQuote || byte == Mark.singleQuote {
        // An apostrophe with no partner is one.
        guard line.firstIndex(of: byte, from: index + 1) != nil else {
          word.append(byte, at: line.offset(of: index))
          index += 1
          continue
        }
        quote = byte
      } else if quote == nil, byte.isSpace || byte == Mark.semicolon && endsLine(line, index) {
        break
      } else if byte == Mark.backslash, quote != nil, let next = line.at(index + 1), next == quote {
        word.append(next, at: line.offset(of: index + 1))
        index += 1
      } else {
        word.append(byte, at: line.offset(of: index))
      }
      index += 1
    }
    return DirectiveWord(text: word, isQuoted: isQuoted)
  }

  /// Whether nothing but a comment follows.
  private static func endsLine(_ line: PlacedBytes, _ index: Int) -> Bool {
    var next = index + 1
    while let byte = line.at(next), byte.isSpace { next += 1 }
    return next >= line.count || line[next] == Mark.hash
  }
}
