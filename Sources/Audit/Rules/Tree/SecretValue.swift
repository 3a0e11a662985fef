internal import AuditFacts

/// A secret's value that stands in a file, or the password of a URL that does.
struct SecretValue {
  let name: String
  let judgement: NameJudgement
  let value: [UInt8]
  let verdict: ValueJudgement
  let fact: Fact
  /// Whether it is the password of a URL; the name is the URL's.
  let isInURL: Bool

  var isReal: Bool { verdict == .real }

  var isPlaceholder: Bool {
    if case .placeholder = verdict { true } else { false }
  }

  /// Judges a fact; nil where it is no secret, or where nothing stands there.
  init?(_ fact: Fact) {
    guard let text = fact.value.writtenText else { return nil }
    if let found = ConnectionPassword.find(in: text) {
      let password = NameJudgement(use: .password, isCertain: true)
      self.init(fact, Array(text[found.password]), password, isInURL: true)
      return
    }
    guard case .text(let value) = fact.value,
      let judged = JudgedFact.judgement(fact.name, fact.role), judged.use != .connection
    else { return nil }
    self.init(fact, ValueJudgement.trimmed(value), judged, isInURL: false)
  }

  private init?(_ fact: Fact, _ value: [UInt8], _ judgement: NameJudgement, isInURL: Bool) {
    let verdict = ValueJudgement.of(value, name: judgement, role: isInURL ? .envFile : fact.role)
    guard verdict != .notSecret, verdict != .empty else { return nil }
    (name, self.judgement, self.value, self.verdict) = (fact.name, judgement, value, verdict)
    self.fact = fact
    self.isInURL = isInURL
  }
}

/// Names of secrets, where there is no value to judge.
enum SecretNames {
  /// Whether a variable's name alone says that its value is a secret.
  static func isCertain(_ name: String) -> Bool {
    guard let judgement = NameJudgement.of(name, isVariable: true) else { return false }
    guard judgement.use != .connection else { return isConnection(name) }
    return judgement.isCertain && judgement.use != .authorization
  }

  /// `DATABASE_URL` and its like, in which a password is to be expected.
  private static func isConnection(_ name: String) -> Bool {
    let words = NameWords(name).words
    guard let last = words.last, ["url", "uri", "dsn", "string", "connectionstring"].contains(last) else {
      return false
    }
    return words.contains { Self.stores.contains($0) }
  }

  private static let stores: Set<String> = [
    "database", "db", "postgres", "postgresql", "pg", "mysql", "mariadb", "mongo", "mongodb", "amqp",
    "rabbitmq",
    "connection", "sqlalchemy", "datasource",
  ]
}

extension AuditedFile {
  /// The secrets whose values stand in the file.
  var secretValues: [SecretValue] { facts.facts.compactMap { SecretValue($0) } }

  /// The first of them, or the first real one, without judging the rest.
  func firstSecret(isReal: Bool = false) -> SecretValue? {
    for fact in facts.facts {
      if let secret = SecretValue(fact), secret.isReal || !isReal { return secret }
    }
    return nil
  }

  /// Whether the file is one that people keep secrets in.
  var holdsSecretsByKind: Bool {
    switch kind {
    case .env(let isExample): !isExample
    case .secretFile, .credentials: true
    default: false
    }
  }
}
