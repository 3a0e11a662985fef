/// Secrets amongst the words of a command that no option of a known program introduces.
enum ShellArguments {
  /// What the names of secrets end in, in lower case and without separators.
  private static let endings = [
    "password", "passwd", "passphrase", "pass", "pwd", "secret", "token", "apikey", "secretkey", "accesskey",
    "privatekey", "authtoken", "encryptionkey", "signingkey", "masterkey", "accountkey", "secretaccesskey",
    "secretkeybase", "sessionkey", "authkey", "credentials",
  ]
  /// Options that only ask for a secret, or that name what is done with one.
  private static let verbs = ["--no-", "--ask-", "--show-", "--reset-", "--without-", "--skip-", "--has-"]

  /// Whether a name is a secret's.
  static func isSecret(_ name: String) -> Bool {
    guard name.utf8.count <= 128 else { return false }
    let plain = name.lowercased().filter { !"-_.".contains($0) }
    return endings.contains { plain.hasSuffix($0) }
  }

  /// `--db-password x`: what a long option of any program is given as its next word.
  static func optionValue(_ words: [PlacedValue], at index: Int) -> (name: String, value: PlacedValue)? {
    guard let option = words[index].literalText, option.hasPrefix("--"), index + 1 < words.count,
      !option.contains("="), isSecret(option), !verbs.contains(where: option.hasPrefix),
      words[index + 1].leadingText?.at(0) != Mark.dash
    else { return nil }
    return (String(option.drop { $0 == "-" }), words[index + 1])
  }

  /// Pairs of a name and a value in one word: `--db-password=x`, `-Ddb.password=x`, `--set a.password=x,b=y`,
  /// `password=x` of a connection string.
  static func notePairs(_ word: PlacedValue, _ owner: String, into facts: inout FactCollector) {
    guard word.leadingText?.bytes.contains(Mark.equals) == true else { return }
    var rest: PlacedValue? = word
    var left = 32
    while let part = rest, left > 0 {
      left -= 1
      let end = separator(of: part)
      let pair = end.flatMap { part.split(at: $0) }
      note(pair?.before ?? part, owner, into: &facts)
      rest = pair?.after
    }
  }

  /// What parts the pairs of a word.
  private static func separator(of word: PlacedValue) -> UInt8? {
    var index = 0
    guard let text = word.leadingText else { return nil }
    while let byte = text.at(index) {
      if byte == Mark.comma || byte.isSpace || byte == Mark.semicolon || byte == UInt8(ascii: "&") {
        return byte
      }
      index += 1
    }
    return nil
  }

  private static func note(_ pair: PlacedValue, _ owner: String, into facts: inout FactCollector) {
    guard let (before, value) = pair.split(at: Mark.equals), let name = before.literalText, !value.isEmpty
    else { return }
    var plain = name.drop { $0 == "-" }
    if name.hasPrefix("-D") || name.hasPrefix("-P") { plain = plain.dropFirst() }
    // `--from-literal=password=x`
    if !isSecret(String(plain)), name.hasPrefix("-"), let (inner, innerValue) = value.split(at: Mark.equals),
      let innerName = inner.literalText, isSecret(innerName), !innerValue.isEmpty
    {
      return facts.fact(innerName, innerValue, role: .commandLine, owner: owner)
    }
    let isName = plain.utf8.allSatisfy { $0.isNamePart || $0 == Mark.dash || $0 == UInt8(ascii: ".") }
    guard isName, isSecret(String(plain)) else { return }
    facts.fact(String(plain), value, role: .commandLine, owner: owner)
  }

  /// Words that are a secret by where they stand: `rabbitmqctl add_user name x`.
  static func notePlaced(_ name: String, _ words: [PlacedValue], into facts: inout FactCollector) {
    let plain = words.filter { $0.leadingText?.at(0) != Mark.dash }
    let texts = plain.map { $0.literalText ?? "" }
    let options = words.compactMap(\.literalText).filter { $0.hasPrefix("-") }
    func note(_ word: PlacedValue, as what: String = "password") {
      facts.fact(what, word, role: .commandLine, owner: name)
    }
    switch name {
    case "rabbitmqctl":
      let verbs: Set<String> = ["add_user", "change_password", "authenticate_user"]
      if let verb = texts.firstIndex(where: verbs.contains), verb + 2 < plain.count { note(plain[verb + 2]) }
    case "htpasswd", "mosquitto_passwd":
      // With -n there is no file before the user.
      let isGiven = options.contains { !$0.hasPrefix("--") && $0.contains("b") }
      if isGiven, plain.count >= 2, let last = plain.last { note(last) }
    case "aws":
      if texts.prefix(2) == ["configure", "set"], plain.count > 3, isSecret(texts[2]) {
        note(plain[3], as: texts[2])
      }
    case "git" where texts.count == 3 && texts[0] == "config" && isSecret(texts[1]):
      note(plain[2], as: texts[1])
    case "sqlplus", "sqlldr", "impdp", "expdp", "imp", "exp", "rman":
      if let login = plain.first, let (_, rest) = login.split(at: Mark.slash), !rest.isEmpty,
        texts[0].first != "/"
      {
        note(rest.split(at: UInt8(ascii: "@"))?.before ?? rest)
      }
    case "xfreerdp", "wlfreerdp", "sdl-freerdp":
      for word in words where word.leadingText?.holds("/p:", at: 0) == true { note(word.dropping(3)) }
    case "sed": noteReplaced(words, into: &facts)
    case "npm", "pnpm", "yarn", "git":
      if let verb = texts.firstIndex(of: "set"), verb + 2 < plain.count, isSecret(texts[verb + 1]) {
        note(plain[verb + 2], as: texts[verb + 1])
      }
    case "mc", "mcli":
      if ["alias", "config"].contains(texts.first ?? ""), plain.count > 5 || texts.dropFirst().first == "set",
        let last = plain.last, plain.count >= 5
      {
        note(last, as: "secret_key")
      }
    case "redis-cli", "valkey-cli":
      let verbs: Set<String> = ["requirepass", "masterauth"]
      if let verb = texts.firstIndex(where: { verbs.contains($0.lowercased()) }), verb + 1 < plain.count {
        note(plain[verb + 1])
      }
    case "mysqladmin", "mariadb-admin":
      if let verb = texts.firstIndex(of: "password"), verb + 1 < plain.count { note(plain[verb + 1]) }
    case "nmcli":
      if let verb = texts.firstIndex(of: "password"), verb + 1 < plain.count { note(plain[verb + 1]) }
    case "openssl": noteOpenSSL(words, into: &facts)
    case "lftp", "smbclient", "wpa_passphrase": noteOthers(name, words, plain, into: &facts)
    default: break
    }
  }

  /// `-pass pass:x`, `-passin pass:x`, `-k x`; `env:X` and `file:x` name where it is.
  private static func noteOpenSSL(_ words: [PlacedValue], into facts: inout FactCollector) {
    // `openssl passwd -6 x`; `-salt` has an argument of its own, and `-stdin` none.
    if words.first?.literalText == "passwd", words.count > 1, let last = words.last, !last.isEmpty,
      last.leadingText?.at(0) != Mark.dash, words[words.count - 2].literalText != "-salt",
      words[words.count - 2].literalText != "-in"
    {
      facts.fact("password", last, role: .commandLine, owner: "openssl")
    }
    for (option, value) in zip(words, words.dropFirst()) {
      switch option.literalText {
      case "-pass", "-passin", "-passout":
        guard value.leadingText?.holds("pass:", at: 0) == true else { continue }
        facts.fact("password", value.dropping(5), role: .commandLine, owner: "openssl")
      case "-k" where words.first?.literalText == "enc":
        facts.fact("password", value, role: .commandLine, owner: "openssl")
      case "-hmac": facts.fact("hmac_key", value, role: .commandLine, owner: "openssl")
      default: continue
      }
    }
  }

  /// `sed -i "s/__PASSWORD__/x/" file`: what a placeholder's name is replaced by.
  private static func noteReplaced(_ words: [PlacedValue], into facts: inout FactCollector) {
    for word in words {
      guard let text = word.literal, text.at(0) == UInt8(ascii: "s"), let mark = text.at(1),
        [UInt8]("/|#,@".utf8).contains(mark), let second = text.firstIndex(of: mark, from: 2),
        let third = text.firstIndex(of: mark, from: second + 1),
        !text.bytes[..<second].contains(where: \.isSpace)
      else { continue }
      let name = text.text(2..<second).filter { $0 == "_" || $0.isLetter || $0.isNumber }
      guard second - 2 <= name.utf8.count + 4, isSecret(name) else { continue }
      facts.fact(name, text.slice(second + 1..<third), role: .commandLine, owner: "sed")
    }
  }

  private static func noteOthers(
    _ name: String, _ words: [PlacedValue], _ plain: [PlacedValue], into facts: inout FactCollector
  ) {
    if name == "wpa_passphrase", plain.count == 2 {
      return facts.fact("passphrase", plain[1], role: .commandLine, owner: name)
    }
    let mark = name == "lftp" ? Mark.comma : UInt8(ascii: "%")
    let option = name == "lftp" ? "-u" : "-U"
    for (word, value) in zip(words, words.dropFirst()) where word.literalText == option {
      guard let (_, password) = value.split(at: mark), !password.isEmpty else { continue }
      facts.fact("password", password, role: .commandLine, owner: name)
    }
  }

  /// Programs that read a password from their input: what is printed into them stands in the script.
  static func notePiped(_ command: ShellCommand, into next: ShellCommand?, into facts: inout FactCollector) {
    guard ["echo", "printf"].contains(command.program ?? ""), let next, let reader = program(of: next),
      let text = command.words.dropFirst().last(where: { $0.leadingText?.at(0) != Mark.dash })
    else { return }
    let options = next.words.compactMap(\.literalText)
    switch reader {
    case "chpasswd":
      if let (_, password) = text.split(at: Mark.colon) {
        facts.fact("password", password, role: .commandLine, owner: reader)
      }
    case "passwd" where !options.contains("--stdin"), "smbpasswd":
      // Both ask twice: `echo -e "x\nx" | passwd user`.
      if let literal = text.literal,
        let end = literal.bytes.indices.first(where: { literal.holds("\\n", at: $0) })
      {
        facts.fact("password", literal.slice(0..<end), role: .commandLine, owner: reader)
      }
    case "passwd", "kinit", "cryptsetup",
      "sudo" where options.contains("-S"),
      _ where options.contains("--password-stdin") || options.contains("--with-token"):
      facts.fact("password", text, role: .commandLine, owner: reader)
    default: break
    }
  }

  private static func program(of command: ShellCommand) -> String? {
    guard command.program == "sudo", !command.words.compactMap(\.literalText).contains("-S") else {
      return command.program
    }
    return command.words.dropFirst().first { $0.leadingText?.at(0) != Mark.dash }?.literalText
  }
}
