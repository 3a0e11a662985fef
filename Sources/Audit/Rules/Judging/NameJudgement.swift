internal import AuditFacts

/// What a name says of its value: whether it is a secret, and of which use.
struct NameJudgement: Equatable {
  enum Use: Equatable {
    case password, jwtSecret, secret, key, token, privateKey, salt
    /// A URL or a connection string, in which a password may stand.
    case connection
    /// The value of an `Authorization` header.
    case authorization
  }

  let use: Use
  /// Whether the name alone says so; otherwise the value has to look random as well.
  let isCertain: Bool
  /// Whether it is the `SECRET_KEY` of a web framework or the like.
  var isSecretKey = false

  /// Judges a name.
  ///
  /// - Parameters:
  ///   - name: as the file has it, in any spelling: `DB_PASSWORD`, `dbPassword`, `spring.datasource.password`.
  ///   - isVariable: whether it is one of an environment, where `X_KEY` is a secret more often than not.
  /// - Returns: nil where the name says nothing of a secret, or says that it is about one: `PASSWORD_MIN_LENGTH`.
  static func of(_ name: String, isVariable: @autoclosure () -> Bool) -> NameJudgement? {
    guard mentionsSecret(name), !isPath(name), !isType(name) else { return nil }
    // Redis's settings.
    if ["requirepass", "masterauth"].contains(name.lowercased()) {
      return NameJudgement(use: .password, isCertain: true)
    }
    let split = NameWords(name)
    var words = split.words[...]
    // Of `base64` the number is left out.
    if words.count > 1, words.last == "base", name.lowercased().hasSuffix("base64") { words.removeLast() }
    while words.count > 1, let last = words.last, copies.contains(last) { words.removeLast() }
    guard let last = words.last else { return nil }
    let before = words.dropLast().last
    if let before, actions.contains(before) { return nil }
    if let first = words.first, words.count > 2, switches.contains(first) { return nil }
    return judge(last, before, words, isVariable: isVariable())
  }

  /// `org/name/key`; but npm's settings begin with a registry's address: `//registry.example/:_authToken`.
  private static func isPath(_ name: String) -> Bool {
    name.utf8.contains(UInt8(ascii: "/")) && !name.contains("/:_")
  }

  /// `AWS::IAM::AccessKey`.
  private static func isType(_ name: String) -> Bool {
    // Puppet's names of parameters, `profile::db::password`, are written small.
    let parts = name.utf8.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
    return parts.count > 2 && (parts.last?.first.map { $0.isUpper } ?? true)
  }

  private static func judge(
    _ last: String, _ before: String?, _ words: ArraySlice<String>, isVariable: Bool
  ) -> NameJudgement? {
    switch last {
    case _ where passwords.contains(last):
      return password(last, before, isPlainPwd: !isVariable && words.count == 1)
    // Base64 of a key's file, in a configuration of kubectl.
    case "data" where words.suffix(3) == ["client", "key", "data"]:
      return NameJudgement(use: .privateKey, isCertain: false)
    // HashiCorp Vault's server for development.
    case "id" where words.suffix(3) == ["root", "token", "id"]:
      return NameJudgement(use: .password, isCertain: true)
    case "secret", "secrets": return secret(last, before, words)
    case "base" where before == "key" && words.count > 2:
      return NameJudgement(use: .secret, isCertain: true)
    case "key" where words.suffix(3) == ["secret", "or", "key"]:
      return NameJudgement(use: .jwtSecret, isCertain: true)
    case "key", "keys": return key(last, before, words, isVariable: isVariable)
    case "token", "tokens": return token(last, before, words, isVariable: isVariable)
    // Google's names the file.
    case "credentials" where before == "application": return nil
    case "credential", "credentials", "creds", "mnemonic":
      return NameJudgement(use: .secret, isCertain: false)
    // Nodes of RabbitMQ and the like trust whoever has it.
    case "cookie" where before == "erlang": return NameJudgement(use: .secret, isCertain: true)
    // JBoss's attribute of a credential; Consul's key of its gossip.
    case "text" where before == "clear" && words.contains("credential"):
      return NameJudgement(use: .secret, isCertain: true)
    case "encrypt": return NameJudgement(use: .key, isCertain: false)
    case "psk": return NameJudgement(use: .key, isCertain: true)
    case "seed" where before.map { ["totp", "otp", "mfa", "wallet"].contains($0) } ?? false:
      return NameJudgement(use: .secret, isCertain: true)
    case "salt", "pepper", "saltmain": return NameJudgement(use: .salt, isCertain: false)
    case "jwt": return NameJudgement(use: .token, isCertain: false)
    case "auth": return NameJudgement(use: .authorization, isCertain: false)
    case "authorization": return NameJudgement(use: .authorization, isCertain: true)
    case "url", "uri", "dsn": return NameJudgement(use: .connection, isCertain: true)
    case "string" where before == "connection", "connectionstring":
      return NameJudgement(use: .connection, isCertain: true)
    default: return nil
    }
  }

  private static func password(_ last: String, _ before: String?, isPlainPwd: Bool) -> NameJudgement? {
    // `PWD` is the working folder, and `pwd` of a script too; MongoDB's users have one in programs and settings.
    if before == nil, last == "pwd" {
      return isPlainPwd ? NameJudgement(use: .password, isCertain: true) : nil
    }
    if let before, notPasswords.contains(before) { return nil }
    let isShort = ["pass", "pw"].contains(last) && before == nil
    return NameJudgement(use: .password, isCertain: !isShort)
  }

  private static func secret(_ last: String, _ before: String?, _ words: ArraySlice<String>) -> NameJudgement?
  {
    if last == "secrets", !words.contains("jwt") { return nil }
    if let before, secretObjects.contains(before) { return nil }
    return NameJudgement(use: words.contains("jwt") ? .jwtSecret : .secret, isCertain: true)
  }

  private static func key(
    _ last: String, _ before: String?, _ words: ArraySlice<String>, isVariable: Bool
  ) -> NameJudgement? {
    guard let before, !publicKeys.contains(before), !words.contains("public") else { return nil }
    // The fingerprint of a key by which packages are checked.
    if ["gpg", "pgp"].contains(before) { return nil }
    if words.contains("publishable") || words.contains("anon")
      || words.contains("recaptcha") && before == "site"
    {
      return nil
    }
    if before == "private" || ["ssh", "tls", "ssl", "pem", "rsa"].contains(before) {
      return NameJudgement(use: .privateKey, isCertain: before == "private")
    }
    if words.contains("jwt") { return NameJudgement(use: .jwtSecret, isCertain: true) }
    if certainKeys.contains(before) {
      return NameJudgement(use: .key, isCertain: last == "key", isSecretKey: before == "secret")
    }
    return isVariable || likelyKeys.contains(before) ? NameJudgement(use: .key, isCertain: false) : nil
  }

  private static func token(
    _ last: String, _ before: String?, _ words: ArraySlice<String>, isVariable: Bool
  ) -> NameJudgement? {
    if let before, notTokens.contains(before) { return nil }
    guard last == "token" else { return nil }
    let isCertain = before.map { isVariable || certainTokens.contains($0) } ?? false
    return NameJudgement(use: .token, isCertain: isCertain)
  }

  /// A quick look, since most names of most files are none.
  private static func mentionsSecret(_ name: String) -> Bool {
    var recent: UInt32 = 0
    for byte in name.utf8.prefix(256) where byte.isLetter {
      recent = recent << 8 | UInt32(byte | 0x20)
      if stems4.contains(recent) || stems3.contains(recent & 0xff_ffff) { return true }
    }
    return name.utf8.suffix(2).map(\.lowered) == Array("pw".utf8)
  }

  /// So few that comparing with each takes less time than hashing.
  private static let stems4: [UInt32] =
    ["pass", "secr", "toke", "cred", "auth", "salt", "pepp", "mnem", "encr", "conn", "erla", "seed"].map(code)
  private static let stems3: [UInt32] = ["pwd", "key", "psk", "dsn", "jwt", "url", "uri"].map(code)

  private static func code(_ text: String) -> UInt32 { text.utf8.reduce(0) { $0 << 8 | UInt32($1) } }

  private static let passwords: Set<String> = [
    "password", "passwords", "passwd", "passphrase", "passcode", "passwort", "pass", "pwd", "pw", "pswd",
    "psw",
  ]
  /// Words at the end that tell copies and spellings of one secret apart.
  private static let copies: Set<String> = [
    "previous", "old", "new", "next", "current", "prod", "production", "staging", "dev", "development",
    "test",
    "testing", "live", "local", "value", "plain", "plaintext", "raw", "b64", "base64", "encoded", "primary",
    "secondary", "backup", "default", "v1", "v2", "v3", "hs256", "hs384", "hs512",
  ]
  /// What is done with a secret, or said of it.
  private static let actions: Set<String> = [
    "forgot", "forgotten", "reset", "change", "changed", "confirm", "confirmed", "show", "hide", "validate",
    "check", "verify", "has", "is", "invalid", "incorrect", "wrong", "missing", "empty", "repeat", "retype",
    "no", "allow", "enable", "disable", "without", "hashed", "encrypted", "compare", "ask", "prompt",
    "require",
    "requires",
  ]
  /// Words at the beginning that make a name one of a switch.
  private static let switches: Set<String> = [
    "enable", "disable", "allow", "is", "has", "require", "show", "hide",
  ]
  private static let notPasswords: Set<String> = ["public", "no", "min", "max", "old", "random", "one"]
  /// A Kubernetes object, not its contents.
  private static let secretObjects: Set<String> = [
    "existing", "image", "pull", "external", "sealed", "kubernetes", "k8s",
  ]
  private static let publicKeys: Set<String> = [
    "public", "primary", "foreign", "sort", "partition", "cache", "site", "publishable", "anon", "index",
    "row",
    "group", "hot", "registry", "object", "map", "translation", "i18n", "hash", "range", "unique",
    "composite", "natural", "surrogate", "lookup", "parent", "config", "setting", "settings", "env",
    "property",
    "field", "column", "label", "title", "message", "arrow", "enter", "escape", "press", "any", "react",
    "query",
    "dictionary", "dict", "json", "sorting", "order", "filter", "s3", "bucket", "idempotency", "dedup", "tag",
    "context", "meta", "selected", "current", "active", "tab", "menu", "item", "data", "node", "tree",
    "document",
    "name", "locale", "language", "project", "issue", "attribute", "param", "parameter", "header", "existing",
  ]
  private static let certainKeys: Set<String> = [
    "api", "secret", "access", "encryption", "encrypt", "encrypting", "signing", "sign", "signature", "auth",
    "master", "hmac", "aes", "service", "role", "fernet", "cipher", "crypto", "decryption", "authentication",
    "authorization", "shared", "webhook", "security",
  ]
  private static let likelyKeys: Set<String> = [
    "account", "storage", "session", "cookie", "app", "application", "license", "admin", "client", "consumer",
    "server", "subscription", "function", "integration", "ingest", "deploy", "host", "machine", "stripe",
    "sendgrid", "mailgun", "openai", "user", "sas", "validation", "crypt", "preshared", "psk", "send",
    "write", "routing", "internal", "upgrade", "sec",
  ]
  private static let certainTokens: Set<String> = [
    "api", "auth", "access", "refresh", "bearer", "bot", "github", "gitlab", "npm", "slack", "deploy",
    "personal", "security", "hub", "app", "service", "vault", "admin", "jwt", "secret", "registry", "pypi",
    "ci",
    "authorization", "integration", "webhook", "discord", "telegram", "sonar", "sentry", "oauth",
    "management",
    "root", "influx", "influxdb", "consul", "hugging", "face", "hf", "publish", "upload",
  ]
  private static let notTokens: Set<String> = [
    "csrf", "xsrf", "next", "page", "continuation", "cancellation", "design", "eos", "bos", "pad", "unk",
    "sep",
    "mask", "cls", "start", "end", "stop", "max", "min", "num", "special", "input", "output", "completion",
    "total", "per", "sync", "cursor", "expired", "antiforgery", "forgery", "first", "last", "verification",
    "request", "idempotency", "grant", "purchase", "import", "json", "string", "number", "identifier",
    "keyword", "operator", "punctuator", "previous", "peek", "eof",
  ]
}
