internal import AuditFacts
internal import Hygiene

/// What a text is that stands where a secret belongs.
enum ValueJudgement: Equatable {
  /// Nothing of a secret: a reference, a digest, a path, a switch, a word of the program.
  case notSecret
  case empty
  /// Text that stands for a value.
  case placeholder(PlaceholderForm)
  case real

  enum PlaceholderForm: Equatable {
    case word, shape, providerFake, testKey
  }

  /// Judges a text.
  ///
  /// - Parameters:
  ///   - value: quotes and escapes undone.
  ///   - name: what the name said of it.
  ///   - role: code and settings hold words of the program where a .env file holds values.
  static func of(_ value: [UInt8], name: NameJudgement, role: FactRole) -> ValueJudgement {
    let value = withoutScheme(trimmed(value), name)
    guard !value.isEmpty else { return .empty }
    guard value.count <= 1 << 16 else { return .notSecret }
    if isNothing(value, name, role) { return .notSecret }
    if let form = placeholder(value, name, role) { return .placeholder(form) }
    if ValueShapes.isTemplate(value) || ValueShapes.isPath(value) { return .notSecret }
    if role.isOfProgram, isWordOfProgram(value, name, role) { return .notSecret }
    if ValueShapes.isPrivateKey(value) { return .real }
    if !name.isCertain, !ValueShapes.looksRandom(value) { return .notSecret }
    // A .env file has values alone; elsewhere so short a text is a switch or a unit.
    return value.count < (role == .envFile && name.use == .password ? 1 : 3) ? .notSecret : .real
  }

  private static func isNothing(_ value: [UInt8], _ name: NameJudgement, _ role: FactRole) -> Bool {
    if ValueShapes.isSwitch(value) || ValueShapes.isHash(value) || ValueShapes.isPublic(value) { return true }
    if ValueShapes.isEncrypted(value) { return true }
    // A program's own words: `<EOF>`, `<SANITIZED>`.
    let isBracketed = value.first == UInt8(ascii: "<") && value.last == UInt8(ascii: ">")
    if role == .code, isBracketed, !PlaceholderTexts.asksForSecret(value) { return true }
    // What a program shows instead of a password.
    if role == .code, ValueShapes.isShownToPeople(value) { return true }
    // A URL is judged by its password, which is another fact.
    if value.holds("://") { return true }
    if ValueShapes.isUUID(value) { return !name.isCertain || name.use == .connection }
    if ValueShapes.isNumber(value) {
      // Numbers with the names of tokens and keys are ids, or how many there are.
      let isSecret = [.password, .secret, .jwtSecret].contains(name.use) || value.count >= 24
      return value.count < 4 || !isSecret || !name.isCertain
    }
    if name.use == .connection { return true }
    // A file name or an address is no key.
    return name.use != .password && value.contains(UInt8(ascii: "@")) && value.contains(UInt8(ascii: "."))
      && !ValueShapes.looksRandom(value)
  }

  private static func placeholder(
    _ value: [UInt8], _ name: NameJudgement, _ role: FactRole
  ) -> PlaceholderForm? {
    if PlaceholderTexts.isTestKey(value) { return .testKey }
    switch PlaceholderCheck.rule(for: value.span) {
    case .masked?, .repeated?, .angleBrackets?, .example?:
      return PlaceholderTexts.isProviderFake(value) ? .providerFake : .shape
    case .empty?, nil:
      if PlaceholderTexts.isProviderFake(value) || PlaceholderTexts.isFromManual(value)
        || PlaceholderTexts.isDocumented(value)
      {
        return .providerFake
      }
    // `"Auth": "TODO"` is a chapter of documentation that nobody has written.
    case .some where role.isOfProgram && name.use == .authorization && !name.isCertain: return nil
    case .some:
      // In a program such words are messages: 'insert your token'.
      return role.isOfProgram && ValueShapes.isSentence(value) && !isLeftByInstaller(value) ? nil : .word
    }
    // Words that programs come with are known to be weak; others only say what should be there.
    let isDefault = name.use == .password && DefaultCredentials.verdict(value, user: nil) != nil
    if isDefault { return nil }
    let isBareName =
      role.isOfProgram && role != .chartValue && !(role == .setting && name.use == .jwtSecret)
    if SecretPhrase.matches(value, needsClaim: isBareName) { return name.isCertain ? .word : nil }
    if !isBareName, PlaceholderTexts.isInstruction(value) { return .word }
    return !isBareName && PlaceholderTexts.isWord(value, name.use) ? .word : nil
  }

  /// WordPress's own words, in its file of settings.
  private static func isLeftByInstaller(_ value: [UInt8]) -> Bool {
    value == Array("put your unique phrase here".utf8)
  }

  /// In code and settings: names of fields, types, and texts for people.
  private static func isWordOfProgram(_ value: [UInt8], _ name: NameJudgement, _ role: FactRole) -> Bool {
    if ValueShapes.isSentence(value) {
      let words = NameWords(String(decoding: value, as: UTF8.self)).words
      if words.contains(where: PlaceholderTexts.fieldWords.contains) { return true }
      // A passphrase has no verbs that help another: 'will be replaced'.
      if words.contains(where: PlaceholderTexts.helpingVerbs.contains) { return true }
      if role == .setting, name.use == .password,
        ValueShapes.isGroupsOfPassword(value) || ValueShapes.isPassphrase(value)
      {
        return false
      }
      // express-session's well-known 'keyboard cat' and its like are short.
      return name.use == .password || value.count > 24 || value.count(where: { $0 == 0x20 }) > 2
    }
    if ValueShapes.isDottedName(value) || ValueShapes.isValidation(value) { return true }
    if ValueShapes.isExpression(value) { return true }
    if role == .code, ValueShapes.isFormat(value) || ValueShapes.isTypeOrField(value) { return true }
    guard ValueShapes.isIdentifier(value) else { return false }
    if role == .setting, name.use == .jwtSecret, PlaceholderTexts.isWord(value, name.use) { return false }
    if name.isSecretKey, role == .code, isLiteralKey(value) { return false }
    if name.use == .token || name.use == .key || name.use == .authorization { return true }
    if PlaceholderTexts.isTypeName(value) { return true }
    // `PASSWORD = "password"` names a field; `DB_PASSWORD = "postgres"` is a password.
    let words = NameWords(String(decoding: value, as: UTF8.self)).words
    return words.contains { PlaceholderTexts.fieldWords.contains($0) }
  }

  /// What web frameworks are given to sign with, in words: `dev`, `you-will-never-guess`.
  private static func isLiteralKey(_ value: [UInt8]) -> Bool {
    if DefaultCredentials.verdict(value, user: nil) != nil { return true }
    let words = NameWords(String(decoding: value, as: UTF8.self)).words
    return value.count(where: { $0 == UInt8(ascii: "-") }) > 1
      && !words.contains(where: PlaceholderTexts.fieldWords.contains)
  }

  static func trimmed(_ value: [UInt8]) -> [UInt8] {
    var value = value[...]
    while let first = value.first, first.isBlank { value.removeFirst() }
    while let last = value.last, last.isBlank { value.removeLast() }
    return Array(value)
  }

  /// `Bearer x` without its first word.
  private static func withoutScheme(_ value: [UInt8], _ name: NameJudgement) -> [UInt8] {
    // Spring's mark of a password that is not hashed.
    let plain = Array("{noop}".utf8)
    if name.use == .password, value.starts(with: plain) { return Array(value.dropFirst(plain.count)) }
    guard name.use == .authorization || name.use == .token else { return value }
    // A scheme whose credential is put behind it by code.
    if ["bearer", "basic"].contains(ValueShapes.lowered(value)) { return [] }
    for scheme in ["bearer ", "basic ", "token ", "apikey ", "key="]
    where ValueShapes.lowered(value).hasPrefix(scheme) {
      return trimmed(Array(value.dropFirst(scheme.utf8.count)))
    }
    return value
  }
}

extension FactRole {
  /// Roles in which a text may be a word of the program instead of a value.
  var isOfProgram: Bool {
    switch self {
    case .code, .setting, .infrastructure, .chartValue: true
    default: false
    }
  }
}

/// Texts that stand for a value, beyond those that a vault refuses.
enum PlaceholderTexts {
  /// Words that name a secret and are none.
  static func isWord(_ value: [UInt8], _ use: NameJudgement.Use) -> Bool {
    guard value.count <= 32 else { return false }
    let letters = ValueShapes.lowered(value.filter { $0.isLetter })
    guard value.allSatisfy({ $0.isLetter || [0x5f, 0x2d, 0x20, 0x2e].contains($0) }) else { return false }
    return words.contains(letters)
  }

  private static let words: Set<String> = [
    "secret", "mysecret", "secrets", "secretkey", "mysecretkey", "jwtsecret", "yoursecret", "supersecret",
    "topsecret", "secretvalue", "somesecret", "asecret", "token", "mytoken", "sometoken", "accesstoken",
    "key",
    "apikey", "myapikey", "mykey", "somekey", "value", "somevalue", "example", "sample", "foo", "bar",
    "foobar",
    "fixme", "tbd", "todo", "unset", "notset", "undefined", "fillme", "fillmein", "empty", "blank",
    "redacted",
    "removed", "hidden", "masked", "censored", "dummy", "fake", "notreal", "invalid", "unknown", "missing",
    "string", "placeholder", "testkey", "testtoken", "testsecret", "devsecret", "clientsecret", "appsecret",
    "sessionsecret", "supersecretkey", "verysecret", "verysecretkey", "notasecret", "changed", "xxx",
  ]

  /// A key that opens a provider's test system alone.
  static func isTestKey(_ value: [UInt8]) -> Bool {
    testKeys.contains { value.starts(with: $0) && value.count > $0.count + 8 }
  }

  private static let testKeys = [
    "sk_test_", "rk_test_", "whsec_test_", "test_sk_", "sandbox-sq0", "TEST-", "rzp_test_", "sk-test-",
  ]
  .map { Array($0.utf8) }

  /// A value with a provider's prefix that its documentation has, or that is one character or a count over and over.
  static func isProviderFake(_ value: [UInt8]) -> Bool {
    guard let prefix = prefixes.first(where: { value.starts(with: $0) && value.count >= $0.count + 8 }) else {
      return false
    }
    if value.holds("EXAMPLE") { return true }
    let rest = value.dropFirst(prefix.count)
    if Set(rest.filter { $0 != 0x2d && $0 != 0x5f }).count <= 2 { return true }
    let lowered = ValueShapes.lowered(Array(rest))
    return [
      "placeholder", "example", "changeme", "xxxxxx", "your_", "your-", "dummy", "fake", "redacted",
      "notreal",
    ]
    .contains(where: lowered.contains) || isCount(Array(rest))
  }

  /// AWS's manuals write `EXAMPLE` into the midst of a session's token.
  static func isFromManual(_ value: [UInt8]) -> Bool {
    value.count >= 32 && value.holds("EXAMPLE")
  }

  /// What to do, in words joined by signs: `insert-random-32-char-string`.
  static func isInstruction(_ value: [UInt8]) -> Bool {
    guard value.count <= 80 else { return false }
    let words = ValueShapes.lowered(value).split(whereSeparator: { "-_ ".contains($0) }).map(String.init)
    guard words.count > 2, let first = words.first, instructions.contains(first) else { return false }
    return words.allSatisfy { $0.allSatisfy { $0.isLetter } || $0.allSatisfy { $0.isNumber } }
      && words.dropFirst().contains { isToBeGiven.contains($0) || SecretPhrase.secrets.contains($0) }
  }

  private static let instructions: Set<String> = [
    "insert", "enter", "put", "add", "use", "generate", "create", "paste", "set", "fill", "choose", "pick",
    "you", "some", "any", "provide", "configure",
  ]
  private static let isToBeGiven: Set<String> = [
    "random", "string", "char", "chars", "characters", "value", "here", "long", "hex", "base64", "bytes",
    "generate",
  ]

  /// Values that manuals and installers come with, which anybody may look up.
  static func isDocumented(_ value: [UInt8]) -> Bool { documented.contains(value) }

  private static let documented: Set<[UInt8]> = Set(
    [
      // Telegram's Bot API, Authorizing your bot.
      ["123456:", "ABC-DEF1234ghIkl-zyx57W2v1u123ew11"],
      // Supabase's self-hosting guide.
      ["super-secret-jwt-token-", "with-at-least-32-characters-long"],
      ["your-super-secret-jwt-token-", "with-at-least-32-characters-long"],
      // Grafana's defaults.ini.
      ["SW2YcwTIb9zp", "OOhoPsMm"],
      // Superset's and Airflow's defaults.
      ["thisISaSECRET", "_1234"], ["temporary", "_key"],
    ].map { Array($0.joined().utf8) })

  /// `1234567890abcdef…`: each character follows the one before, but for a few.
  private static func isCount(_ value: [UInt8]) -> Bool {
    guard value.count >= 12 else { return false }
    let steps = value.indices.dropFirst().count { Int(value[$0].lowered) - Int(value[$0 - 1].lowered) == 1 }
    return steps * 10 >= (value.count - 1) * 8
  }

  private static let prefixes = [
    "ghp_", "gho_", "ghu_", "ghs_", "ghr_", "github_pat_", "glpat-", "AKIA", "ASIA", "AIza", "xoxb-", "xoxp-",
    "xapp-", "sk_live_", "rk_live_", "sk-proj-", "sk-ant-", "sk-", "SG.", "npm_", "pypi-", "dop_v1_", "hf_",
    "whsec_", "key-", "shpat_", "sq0csp-", "EAA", "ya29.", "eyJ",
  ].map { Array($0.utf8) }

  static func isTypeName(_ value: [UInt8]) -> Bool { types.contains(ValueShapes.lowered(value)) }

  private static let types: Set<String> = [
    "string", "str", "bytes", "text", "number", "int", "integer", "boolean", "bool", "object", "any",
    "secretstr",
    "varchar", "password", "email", "uri", "url", "jwt", "bearer", "basic", "oauth", "apikey", "hidden",
    "header",
    "query", "cookie", "env", "environment", "file", "vault", "aws", "gcp", "azure", "secret", "token", "key",
  ]

  /// Whether a description in brackets is one of a secret: `<your token>`.
  static func asksForSecret(_ value: [UInt8]) -> Bool {
    let words = NameWords(String(decoding: value, as: UTF8.self)).words
    return words.contains { ["your", "my", "here", "insert", "enter", "change", "replace"].contains($0) }
      || words.contains { SecretPhrase.secrets.contains($0) }
  }

  static let helpingVerbs: Set<String> = [
    "will", "be", "been", "must", "should", "cannot", "was", "were", "has", "have", "would", "could",
  ]

  /// Words of which the names of fields, messages and settings are made.
  static let fieldWords: Set<String> = [
    "username", "master", "password", "passwords", "passwd", "pass", "secret", "secrets", "token", "key",
    "field", "label", "input",
    "form", "type", "name", "id", "user", "text", "message", "error", "invalid", "required", "reset",
    "forgot",
    "change", "confirm", "new", "old", "enter", "your", "auth", "login", "header", "param", "value", "url",
    "path",
    "file", "env", "config", "settings", "option", "get", "set", "show", "hide", "validate", "check",
    "encrypted",
    "hash", "hashed", "plain", "credentials", "credential", "api", "client", "app", "page", "title",
  ]
}
