/// Secrets that stand on a command line: options of programs that take a password, headers, URLs.
enum ShellOptions {
  /// How a program takes its secrets.
  private struct Program {
    /// Options that a password follows as the next word, or behind `=`.
    var passwords: [String] = []
    /// Options that a password follows at once, as in `-psecret`.
    var attached: [String] = []
    /// Options that `user:password` follows.
    var users: [String] = []
    /// Options that a header follows.
    var headers: [String] = []
    /// Options that name which user it is.
    var logins: [String] = []
  }

  private static let programs: [String: Program] = [
    "curl": Program(
      passwords: ["--oauth2-bearer", "--pass", "--proxy-pass"],
      users: ["-u", "--user", "-U", "--proxy-user"],
      headers: ["-H", "--header", "--proxy-header"]),
    "wget": Program(
      passwords: ["--password", "--http-password", "--ftp-password", "--proxy-password"],
      headers: ["--header"],
      logins: ["--user", "--http-user"]),
    "http": Program(users: ["-a", "--auth"]), "https": Program(users: ["-a", "--auth"]),
    "mysql": mysql, "mysqldump": mysql, "mysqladmin": mysql, "mariadb": mysql, "mariadb-dump": mysql,
    "mariadb-admin": mysql, "mysqlimport": mysql, "mysqlcheck": mysql, "mysqlshow": mysql,
    "sshpass": Program(passwords: [], attached: ["-p"]),
    "redis-cli": Program(passwords: ["-a", "--pass"], logins: ["--user"]),
    "redis-server": Program(passwords: ["--requirepass", "--masterauth"]),
    "valkey-cli": Program(passwords: ["-a", "--pass"], logins: ["--user"]),
    "mongo": mongo, "mongosh": mongo, "mongodump": mongo, "mongorestore": mongo, "mongoexport": mongo,
    "mongoimport": mongo,
    "docker": login, "podman": login, "nerdctl": login, "buildah": login, "skopeo": login, "crane": login,
    "helm": Program(passwords: ["--password"], logins: ["-u", "--username"]), "oras": login,
    "az": Program(passwords: ["-p", "--password"], logins: ["-u", "--username"]),
    "sqlcmd": Program(passwords: ["-P"], attached: ["-P"], logins: ["-U"]),
    "ldapsearch": ldap, "ldapadd": ldap, "ldapmodify": ldap, "ldapwhoami": ldap,
    "clickhouse-client": Program(passwords: ["--password"], logins: ["--user"]),
    "cqlsh": Program(passwords: ["-p", "--password"], logins: ["-u", "--username"]),
    "influx": Program(passwords: ["-password", "--password", "-t", "--token"]),
    "smbclient": Program(users: []), "zip": Program(passwords: ["-P", "--password"]),
    "unzip": Program(passwords: ["-P"], attached: ["-P"]), "7z": Program(attached: ["-p"]),
    "vault": Program(passwords: []), "htpasswd": Program(), "npm": Program(),
    "argocd": Program(passwords: ["--password"]),
    "gh": Program(passwords: ["--body", "-b"]), "ncftpput": ftp, "ncftpget": ftp, "ncftpls": ftp,
    "svn": Program(passwords: ["--password"], logins: ["--username"]),
    "rabbitmqadmin": Program(passwords: ["-p", "--password"], logins: ["-u", "--username"]),
    "psql": Program(logins: ["-U", "--username"]), "pg_dump": Program(logins: ["-U", "--username"]),
  ]

  private static let ftp = Program(passwords: ["-p"], logins: ["-u"])
  private static let mysql = Program(
    passwords: ["--password"], attached: ["-p"], logins: ["-u", "--user"])
  private static let mongo = Program(passwords: ["-p", "--password"], logins: ["-u", "--username"])
  private static let login = Program(
    passwords: ["-p", "--password", "--dest-creds", "--src-creds"], logins: ["-u", "--username"])
  private static let ldap = Program(passwords: ["-w"], logins: ["-D"])
  /// Programs that run the command which is given to them.
  private static let wrappers: Set<String> = [
    "sudo", "env", "exec", "command", "nohup", "time", "nice", "timeout", "xargs", "doas", "watch",
    "setsid", "stdbuf", "gosu", "su-exec", "tini", "dumb-init", "chroot",
  ]

  /// Options of any program whose names say that a secret follows.
  private static let generic = [
    "--password", "--passwd", "--token", "--api-key", "--apikey", "--secret", "--secret-key",
    "--access-token",
    "--auth-token", "--client-secret", "--private-key", "--access-key", "--requirepass", "--passphrase",
    "--storepass", "--keypass", "-storepass", "-keypass",
  ]

  static func note(_ command: ShellCommand, into facts: inout FactCollector) {
    guard let start = programIndex(command, into: &facts), let path = command.words[start].literalText else {
      return
    }
    let name = path.split(separator: "/").last.map(String.init) ?? path
    let words = Array(command.words.dropFirst(start + 1))
    noteURLs(words, name, into: &facts)
    // First, since of what is said twice the first counts: a pair is more than one where it is a build's.
    if containerTools.contains(name) { noteContainer(words, name, into: &facts) }
    let program = programs[name] ?? Program()
    // `docker run`, `docker exec` and the like have options of their own under the same letters.
    let isLogin =
      !["docker", "podman", "nerdctl", "buildah", "skopeo", "crane", "az", "oras", "gh"].contains(name)
      || words.contains { $0.literalText == "login" || name == "gh" && $0.literalText == "secret" }
    if name == "sshpass" { noteSSHPass(words, into: &facts) }
    var index = 0
    while index < words.count {
      index += note(words, at: index, isLogin ? program : Program(), name, into: &facts)
    }
    ShellArguments.notePlaced(name, words, into: &facts)
    if databases.contains(name) {
      for word in words {
        if case .text(let text)? = word.pieces.first, word.isQuoted {
          SQLPasswords.note(text, owner: name, into: &facts)
        }
      }
      for document in command.documents { SQLPasswords.note(document, owner: name, into: &facts) }
    }
  }

  /// Skips programs that only run another; `env X=v` and `sudo X=v` are facts of that one.
  private static func programIndex(_ command: ShellCommand, into facts: inout FactCollector) -> Int? {
    var index = 0
    while index < command.words.count {
      guard let word = command.words[index].literalText else {
        guard let (name, value) = ShellName.assignment(command.words[index]), index > 0 else {
          return index == 0 ? nil : index
        }
        facts.fact(name, value, role: .commandLine, owner: command.program)
        index += 1
        continue
      }
      if index > 0, let (name, value) = ShellName.assignment(command.words[index]) {
        facts.fact(name, value, role: .commandLine, owner: command.program)
      } else if !wrappers.contains(word.split(separator: "/").last.map(String.init) ?? word) {
        if index > 0, ["-u", "-g", "-h", "-C"].contains(word) { index += 1 }
        guard index > 0, word.hasPrefix("-") || word.allSatisfy({ $0.isNumber || $0 == "s" }) else {
          return index
        }
      }
      index += 1
    }
    return nil
  }

  private static func note(
    _ words: [PlacedValue], at index: Int, _ program: Program, _ name: String, into facts: inout FactCollector
  ) -> Int {
    guard let option = words[index].leadingText?.text, option.hasPrefix("-") else {
      if !passesPairs.contains(name) { ShellArguments.notePairs(words[index], name, into: &facts) }
      return 1
    }
    let next = index + 1 < words.count ? words[index + 1] : nil
    let bare = words[index].literalText
    func argument(of options: [String]) -> (PlacedValue, Int)? {
      if let bare, options.contains(bare) { return next.map { ($0, 2) } }
      for one in options where one.hasPrefix("--") && option.hasPrefix(one + "=") {
        return (words[index].dropping(one.utf8.count + 1), 1)
      }
      return nil
    }
    if let (secret, length) = argument(of: program.passwords + generic), !isNextOption(secret, length) {
      facts.fact("password", secret, role: .commandLine, owner: name)
      return length
    }
    for one in program.attached where option.hasPrefix(one) && !option.hasPrefix("--") && bare != one {
      facts.fact("password", words[index].dropping(one.utf8.count), role: .commandLine, owner: name)
      return 1
    }
    if let (pair, length) = argument(of: program.users) ?? attachedUser(words[index], program) {
      guard let (user, password) = pair.split(at: Mark.colon) else { return length }
      facts.fact("user", user, role: .commandLine, owner: name)
      facts.fact("password", password, role: .commandLine, owner: name)
      return length
    }
    if let (header, length) = argument(of: program.headers) {
      noteHeader(header, name, into: &facts)
      return length
    }
    if let (user, length) = argument(of: program.logins) ?? attachedLogin(words[index], program) {
      facts.fact("user", user, role: .commandLine, owner: name)
      return length
    }
    if let (named, value) = ShellArguments.optionValue(words, at: index) {
      facts.fact(named, value, role: .commandLine, owner: name)
      return 2
    }
    if let body = body(words, at: index, name) {
      noteBody(body, name, into: &facts)
      return 2
    }
    // What a shell is given behind its script is the script's.
    if !passesPairs.contains(name) || shells.contains(name) {
      ShellArguments.notePairs(words[index], name, into: &facts)
    }
    return 1
  }

  /// What curl sends: `-d '{"password": "x"}'`.
  private static func body(_ words: [PlacedValue], at index: Int, _ name: String) -> PlacedValue? {
    guard name == "curl", index + 1 < words.count,
      ["-d", "--data", "--data-raw", "--data-binary", "--data-ascii", "--json"]
        .contains(words[index].literalText ?? "")
    else { return nil }
    return words[index + 1]
  }

  /// The members of an object of JSON, or the fields of a form.
  private static func noteBody(_ body: PlacedValue, _ owner: String, into facts: inout FactCollector) {
    if let text = body.literal, text.at(0) == Mark.openBrace {
      JSONReader.read(text, role: .commandLine, into: &facts)
    } else {
      ShellArguments.notePairs(body, owner, into: &facts)
    }
  }

  /// The same with the option and its value in one word, `-ua:b`.
  private static func attachedUser(_ word: PlacedValue, _ program: Program) -> (PlacedValue, Int)? {
    guard program.users.contains("-u"), let text = word.leadingText?.text, text.hasPrefix("-u"),
      text.count > 2
    else { return nil }
    return (word.dropping(2), 1)
  }

  /// The same for a name alone, `-uroot`.
  private static func attachedLogin(_ word: PlacedValue, _ program: Program) -> (PlacedValue, Int)? {
    guard program.attached.contains("-p"), program.logins.contains("-u"), let text = word.leadingText,
      text.holds("-u", at: 0), text.count > 2
    else { return nil }
    return (word.dropping(2), 1)
  }

  private static func isNextOption(_ word: PlacedValue, _ length: Int) -> Bool {
    length == 2 && word.leadingText?.at(0) == Mark.dash
  }

  static func noteHeader(_ header: PlacedValue, _ owner: String, into facts: inout FactCollector) {
    guard let (name, value) = header.split(at: Mark.colon), let text = name.literalText else { return }
    let blanks = value.leadingText?.bytes.prefix(while: \.isBlank).count ?? 0
    facts.fact(text, value.dropping(blanks), role: .commandLine, owner: owner)
  }

  /// `sshpass -p secret`, whose password is the next word or stands at once behind the option.
  private static func noteSSHPass(_ words: [PlacedValue], into facts: inout FactCollector) {
    guard let index = words.firstIndex(where: { $0.literalText == "-p" }), index + 1 < words.count else {
      return
    }
    facts.fact("password", words[index + 1], role: .commandLine, owner: "sshpass")
  }

  /// Commands whose `NAME=value` is a script, an assignment or a text of their own.
  private static let passesPairs: Set<String> = shells.union([
    "export", "readonly", "declare", "local", "typeset", "setenv", "echo", "printf", "print", "read", "test",
    "[",
    "[[", "alias", "grep", "sed", "awk", "egrep", "rg", "git", "perl", "jq", "yq",
  ])
  /// Programs to which statements of SQL are given.
  private static let databases: Set<String> = [
    "psql", "mysql", "mariadb", "sqlcmd", "clickhouse-client", "sqlplus", "cockroach", "cqlsh", "sqlite3",
  ]
  private static let containerTools: Set<String> = [
    "docker", "podman", "nerdctl", "docker-compose", "podman-compose", "kubectl", "oc",
  ]
  private static let shells: Set<String> = ["ssh", "sh", "bash", "dash", "su", "eval", "ash", "zsh", "ksh"]

  /// The command that another runs in a container: `docker exec db mysql -psecret`.
  static func executed(_ command: ShellCommand) -> ShellCommand? {
    let words = command.words
    guard let tool = words.firstIndex(where: { containerTools.contains($0.literalText ?? "") }), tool < 2,
      let verb = words.firstIndex(where: { ["exec", "run"].contains($0.literalText ?? "") })
    else { return nil }
    let start = words[verb...].dropFirst().firstIndex { word in
      guard let name = word.literalText else { return false }
      return shells.contains(name) || (programs[name] != nil && !containerTools.contains(name))
    }
    guard let start else { return nil }
    var inner = ShellCommand()
    inner.words = Array(words[start...])
    return inner
  }

  /// The scripts that a command runs which are words of it: `ssh host 'cmd'`, `sh -c "cmd"`.
  static func scripts(_ command: ShellCommand) -> [(text: PlacedBytes, substitutes: Substitutes)] {
    let start = command.words.firstIndex { word in
      shells.contains((word.literalText ?? "").split(separator: "/").last.map(String.init) ?? "")
    }
    guard let start, start < 3 else { return [] }
    return command.words[start...].dropFirst().compactMap { word in
      guard word.isQuoted, word.pieces.contains(where: holdsBlank) else { return nil }
      return Substitutes.script(of: word)
    }
  }

  private static func holdsBlank(_ piece: PlacedValue.Piece) -> Bool {
    if case .text(let text) = piece { text.bytes.contains(where: \.isSpace) } else { false }
  }

  /// Variables that a container gets by `-e X=v` or `--build-arg X=v`.
  private static func noteContainer(_ words: [PlacedValue], _ owner: String, into facts: inout FactCollector)
  {
    for (option, word) in zip(words, words.dropFirst()) {
      guard ["-e", "--env", "--build-arg"].contains(option.literalText ?? "") else { continue }
      if let (name, value) = ShellName.assignment(word) {
        let isBuild = option.literalText == "--build-arg"
        facts.fact(name, value, role: .commandLine, owner: isBuild ? owner + " build" : owner)
      }
    }
    for word in words {
      for option in ["--env=", "--build-arg="] where word.leadingText?.text.hasPrefix(option) == true {
        guard let (name, value) = ShellName.assignment(word.dropping(option.utf8.count)) else { continue }
        facts.fact(name, value, role: .commandLine, owner: owner)
      }
    }
  }

  /// Words that are URLs with a user and a password.
  private static func noteURLs(_ words: [PlacedValue], _ owner: String, into facts: inout FactCollector) {
    for word in words {
      guard let text = word.leadingText else { continue }
      var index = 0
      var start: Int?
      while index + 2 < text.count {
        if text.holds("://", at: index) {
          start = index
          break
        }
        index += 1
      }
      guard var start else { continue }
      while start > 0,
        text[start - 1].isLetter || text[start - 1].isDigit || text[start - 1] == UInt8(ascii: "+")
      { start -= 1 }
      let url = word.dropping(start)
      if hasPassword(url) { facts.fact("url", url, role: .commandLine, owner: owner) }
    }
  }

  private static func hasPassword(_ url: PlacedValue) -> Bool {
    let text = Array(url.rendered.utf8)
    guard let colon = text.firstIndex(of: Mark.colon), text.holds("://", at: colon) else { return false }
    let rest = text[(colon + 3)...]
    let authority = rest.prefix { $0 != Mark.slash && $0 != UInt8(ascii: "?") && $0 != Mark.hash }
    guard let at = authority.lastIndex(of: UInt8(ascii: "@")) else { return false }
    return authority[..<at].contains(Mark.colon)
  }
}
