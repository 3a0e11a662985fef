internal import AuditFacts
internal import Hygiene

/// Findings of values that are easily guessed, or too short for their use.
enum WeakRules {
  static let ofValues = [
    jwtSecretShort, defaultCredentials, commonValue, wordAndNumber, ownName, passwordShort, lowEntropy,
  ]

  static func finding(_ judged: JudgedValue, _ context: ValueContext) -> Finding? {
    guard let (rule, what) = verdict(judged, context) else { return nil }
    var severity = context.severity(rule.severity, of: judged)
    if ["development", "test"].contains(context.path.environment) { severity = min(severity, .warning) }
    // The database of a workflow's job is gone with the job.
    if judged.fact.role == .workflowEnvironment, isKnownToAll(rule) { severity = .note }
    return Finding(
      rule: rule, severity: severity, path: context.file.path, place: judged.place, name: judged.name,
      value: judged.value, message: "\(judged.name) \(what)")
  }

  /// Whether a finding is of a value that stands in lists of passwords.
  static func isKnownToAll(_ finding: Finding) -> Bool {
    finding.rule == defaultCredentials.id || finding.rule == commonValue.id
  }

  private static func isKnownToAll(_ rule: RuleDescription) -> Bool {
    rule.id == defaultCredentials.id || rule.id == commonValue.id
  }

  private static func verdict(
    _ judged: JudgedValue, _ context: ValueContext
  ) -> (RuleDescription, String)? {
    let isLogin = judged.use == .password || [.secret, .key, .jwtSecret].contains(judged.use)
    if isLogin, let what = DefaultCredentials.verdict(judged.value, user: judged.user) {
      return (defaultCredentials, what)
    }
    if SecretPhrase.matches(judged.value, needsClaim: false, allowsNumber: true) {
      return (commonValue, "is made of words for a secret, which anyone tries first")
    }
    if judged.use == .jwtSecret {
      let algorithm = context.told.algorithm
      if judged.value.count < algorithm.shortest {
        return (
          jwtSecretShort,
          "has \(judged.value.count) bytes; \(algorithm.name) needs at least \(algorithm.shortest) (RFC 7518)"
        )
      }
    }
    guard let use = use(judged.use) else { return nil }
    let rule = WeakCheck.rule(for: judged.value.span, usedAs: use, name: judged.name, userName: judged.user)
    switch rule {
    case .common?, .repeated?, .sequence?: return (commonValue, "is among the first values that anyone tries")
    case .wordAndNumber?: return (wordAndNumber, "is one word with a year or a few digits")
    case .ownName?: return (ownName, "is the name of the secret or of the user")
    case .shortPassword? where judged.value.count < 8: return (passwordShort, "has fewer than 8 characters")
    case .lowEntropy? where use != .apiKey:
      return (lowEntropy, "is long enough, but made of parts that are easily guessed")
    default:
      return context.told.projectNames.contains(judged)
        ? (ownName, "is the project's or the database's own name with a few characters more") : nil
    }
  }

  private static func use(_ use: NameJudgement.Use) -> ValueUse? {
    switch use {
    case .password: .password
    case .jwtSecret: .jwtSecret
    case .secret, .key, .token, .salt: .apiKey
    case .privateKey, .connection, .authorization: nil
    }
  }
}

/// Users and passwords that programs come with.
enum DefaultCredentials {
  /// Why a password is a default one; nil where it isn't.
  static func verdict(_ password: [UInt8], user: String?) -> String? {
    guard password.count <= 24 else { return nil }
    let text = ValueShapes.lowered(password)
    if let user, user.lowercased() == text { return "is the same as the user's name" }
    return passwords.contains(text)
      ? "is a password that programs come with, or the first that anyone tries" : nil
  }

  private static let passwords: Set<String> = [
    "postgres", "postgresql", "mysql", "mariadb", "root", "toor", "admin", "administrator", "guest",
    "rabbitmq",
    "rabbit", "redis", "mongo", "mongodb", "minio", "minioadmin", "minio123", "elastic", "elasticsearch",
    "changeme", "password", "password1", "password123", "passw0rd", "p@ssw0rd", "p@ssword", "pass", "pass123",
    "pass1234", "passwd", "pwd", "test", "test123", "testing", "demo", "default", "user", "sa", "oracle",
    "tomcat",
    "manager", "jenkins", "grafana", "prom-operator", "zabbix", "nexus", "admin123", "admin1234",
    "adminadmin",
    "admin@123", "root123", "rootpassword", "rootpass", "redispass", "mysqlpass", "pgpass", "adminpass",
    "userpass", "root_password", "dbpassword", "db_password",
    "dbpass",
    "userpassword", "postgrespassword", "mysqlpassword", "mysecretpassword", "my-secret-pw", "letmein",
    "welcome",
    "welcome1", "welcome123", "qwerty", "qwerty123", "secret123", "example", "vagrant", "docker", "ubuntu",
    "pi",
    "raspberry", "alpine", "keycloak", "gitlab", "strapi", "wordpress", "joomla", "drupal", "nextcloud",
    "odoo",
    "12345", "123456", "1234567", "12345678", "123456789", "1234567890", "1234", "0000", "000000", "111111",
    "hunter2", "correcthorsebatterystaple", "yourstrong(!)password", "yourstrong@passw0rd", "dev", "local",
    "app",
  ]
}
