/// Calls without parentheses, and what else is a call by its place alone.
extension StatementReader {
  /// Whether a word of Ruby is called with what stands behind it: `puts x`, `set :secret, "x"`.
  func isCommand(_ index: Int) -> Bool {
    let next = index + 1
    guard let word = window.token(index), let token = window.token(next), !token.startsLine,
      token.start > word.end,
      window.startsLine(index) || window.mark(index - 1) == .dot
        || window.isWord(index - 1, "do") || window.isWord(index - 1, "then")
        || window.isWord(index - 1, "else")
    else { return false }
    if token.kind == .word { return !window.isWord(next, of: Self.wordsBetween) }
    // `a :b` is given a symbol, `a ? b :c` and `a : b` are not.
    return token.kind == .string || token.mark == .colon && window.token(next + 1)?.start == token.end
  }

  private static let wordsBetween: Set<String> = [
    "if", "unless", "and", "or", "do", "then", "while", "until", "rescue", "in", "end",
  ]

  /// Reads a call whose arguments reach to the end of its line.
  mutating func takeCommand(at index: Int, into facts: inout FactCollector) {
    let end = statementEnd(index + 1)
    guard end > index + 1, hits.touches(offset(index)..<offset(end)) else { return }
    let path = path(endingAt: index)
    if KnownCalls.prints(path) || path == ["p"] {
      takePrinted(index + 1..<end, into: &facts)
      return
    }
    guard KnownCalls.isPair(path, window.dialect) || KnownCalls.secretArgument(path, count: 3) != nil else {
      return
    }
    var reader = ExpressionReader(window)
    let arguments = reader.arguments(index, until: end)
    guard !arguments.isEmpty else { return }
    if arguments.count > 1, KnownCalls.isPair(path, window.dialect), takesPair(path, arguments, into: &facts)
    {
      return
    }
    takeArgument(path, arguments, at: index, into: &facts)
  }

  /// Gradle's `storePassword "x"`: no word of JavaScript with a secret's name has a string behind it.
  func isGroovyCommand(_ index: Int) -> Bool {
    guard window.startsLine(index) || window.mark(index - 1) == .openBrace, window.isString(index + 1),
      !window.startsLine(index + 1), let word = window.word(index)
    else { return false }
    return word == "buildConfigField" || word == "resValue" || isSecret(word) || word.hasSuffix("Password")
  }

  mutating func takeGroovyCommand(at index: Int, into facts: inout FactCollector) {
    let end = statementEnd(index + 1)
    guard let word = window.word(index) else { return }
    guard word == "buildConfigField" || word == "resValue" else {
      guard let token = window.token(index + 1) else { return }
      let value = SourceString.value(of: token, in: window)
      emit(word, value, isNamed: true, until: offset(end), into: &facts)
      return
    }
    guard let name = window.token(index + 3), name.kind == .string, let value = window.token(index + 5),
      value.kind == .string, let text = SourceString.value(of: name, in: window).text
    else { return }
    // The value is a text of Java, with its quotes: `"\"x\""`.
    var found = SourceString.value(of: value, in: window)
    if let inner = found.text, inner.count > 2, inner.first == Mark.doubleQuote,
      inner.last == Mark.doubleQuote
    {
      found = CodeValue(value: .text(Array(inner[1..<inner.count - 1])), start: found.start, range: nil)
    }
    emit(text.text, found, isNamed: true, until: offset(end), into: &facts)
  }

  func last(_ path: [String], is name: String) -> Bool { path.last == name }

  /// The word of a symbol.
  func symbol(_ argument: CallArgument) -> [UInt8]? {
    guard window.dialect == .ruby, window.mark(argument.start - 1) == .colon,
      argument.end == argument.start + 1
    else { return nil }
    return window.name(argument.start).map { Array($0.utf8) }
  }

  /// A string that is a shell's command: `exec("mysql -uroot -px")`, `sh 'curl -u a:b'` of a Jenkinsfile.
  func takeCommandLine(_ token: SourceToken, into facts: inout FactCollector) {
    let body = token.bodyRange
    guard window.dialect != .terraform, token.form.isClosed, !token.form.isPattern,
      (12...2048).contains(body.count)
    else { return }
    let first = window.bytes[body].prefix { !$0.isSpace && $0 != Mark.equals }
    guard first.count < body.count, first.count <= 16, Self.commands.contains(Array(first).text) else {
      return
    }
    var text = PlacedBytes(emptyAt: body.lowerBound)
    for offset in body { text.append(window.bytes[offset], at: offset) }
    var reader = ShellReader(role: .commandLine, owner: Array(first).text)
    reader.read(text, into: &facts)
  }

  private static let commands: Set<String> = [
    "curl", "wget", "mysql", "mysqldump", "mysqladmin", "mariadb", "psql", "pg_dump", "sshpass", "docker",
    "podman", "redis-cli", "mongo", "mongosh", "mongodump", "ldapsearch", "helm", "kubectl", "sudo", "export",
    "PGPASSWORD", "MYSQL_PWD", "SSHPASS", "REDISCLI_AUTH", "RESTIC_PASSWORD", "smbclient", "sqlcmd",
  ]

  /// Go's tags of a field: `env:"DB_PASSWORD" envDefault:"x"`, `envconfig:"DB_PASSWORD" default:"x"`.
  mutating func takeTag(_ token: SourceToken, into facts: inout FactCollector) {
    let body = token.bodyRange
    guard body.count < 512, hits.touches(token.range) else { return }
    let text = Array(window.bytes[body])
    guard text.hasPrefix("env") || text.holds(" env") || text.holds("mapstructure") else { return }
    func value(_ key: StaticText) -> (text: [UInt8], at: Int)? {
      for index in text.indices where text.holds(key, at: index) {
        guard index == 0 || !text[index - 1].isNamePart else { continue }
        let start = index + key.utf8.count
        guard let end = text[start...].firstIndex(of: Mark.doubleQuote) else { return nil }
        return (Array(text[start..<end]), start)
      }
      return nil
    }
    guard let name = value("env:\"") ?? value("envconfig:\""),
      let given = value("envDefault:\"") ?? value("default:\""), !given.text.isEmpty
    else { return }
    let variable = name.text.prefix { $0 != Mark.comma }
    guard ShellName.isName(variable) else { return }
    let start = body.lowerBound + given.at
    let fallback = CodeValue(
      value: .text(given.text), start: start, range: start..<start + given.text.count)
    let value = CodeValue(
      value: .reference(Reference(Array(variable).text, from: .variable)), start: start, range: fallback.range
    ).otherwise(fallback, if: .unset)
    emit(Array(variable).text, value, isNamed: true, until: body.upperBound, into: &facts)
  }

  /// PHP's `putenv('NAME=value')`.
  mutating func takeSetting(_ arguments: [CallArgument], into facts: inout FactCollector) {
    guard arguments.count == 1, let token = window.token(arguments[0].start), token.kind == .string,
      arguments[0].end == arguments[0].start + 1, token.form.isClosed,
      let equals = window.bytes[token.bodyRange].firstIndex(of: Mark.equals)
    else { return }
    let body = token.bodyRange
    let name = window.bytes[body.lowerBound..<equals].plainText
    guard EnvironmentReads.isName(name), hits.touches(body.lowerBound..<equals),
      let text = SourceString.value(of: token, in: window).text, text.count == body.count
    else { return }
    let value = CodeValue(
      value: .text(Array(window.bytes[equals + 1..<body.upperBound])), start: equals + 1,
      range: equals + 1..<body.upperBound)
    emit(name, value, isNamed: true, until: body.upperBound, into: &facts)
  }

  /// The name of a secret that Rust's `println!("{name}")` fills in.
  func filledIn(_ token: SourceToken) -> String? {
    guard window.dialect == .rust, token.kind == .string, token.bodyRange.count <= SourceReader.reach else {
      return nil
    }
    var index = token.bodyRange.lowerBound
    while index < token.bodyRange.upperBound {
      guard window.bytes[index] == Mark.openBrace else {
        index += 1
        continue
      }
      var end = index + 1
      while end < token.bodyRange.upperBound, window.bytes[end].isNamePart { end += 1 }
      let name = window.bytes[index + 1..<end].plainText
      if !name.isEmpty, isSecret(name) { return name }
      index = end
    }
    return nil
  }
}
