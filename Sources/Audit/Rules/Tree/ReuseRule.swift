internal import AuditFacts

/// Finds one value under several names, and one in several environments.
enum ReuseRule: TreeRule {
  static let descriptions = [reused, sharedByEnvironments]

  /// A place at which a value stands.
  struct Use {
    let name: String
    let purpose: SecretPurpose
    let environment: String?
    let entry: TreeIndex.Entry
    let place: FactPlace
    let value: [UInt8]
  }

  /// Shorter values are the same by chance, and weak by themselves.
  private static let shortest = 8
  /// More places with one value than anybody reads.
  private static let mostUses = 200

  static func findings(in index: TreeIndex) -> [Finding] {
    var byValue: [[UInt8]: [Use]] = [:]
    var order: [[UInt8]] = []
    for entry in index.entries where entry.isLive && isDeployed(entry.file.kind) {
      let environment =
        entry.file.kind == .env(isExample: false)
        ? EnvironmentFile(entry).environment : entry.judgement.environment
      for secret in entry.file.secretValues where counts(secret) {
        if byValue[secret.value] == nil { order.append(secret.value) }
        guard byValue[secret.value, default: []].count < mostUses else { continue }
        byValue[secret.value, default: []].append(
          Use(
            name: secret.name, purpose: SecretPurpose(secret), environment: environment, entry: entry,
            place: secret.fact.place, value: secret.value))
      }
    }
    return order.flatMap { findings(of: byValue[$0] ?? []) }
  }

  /// Whether a fact of a file of this kind gives a value that may stand elsewhere as well.
  static func concerns(_ fact: Fact, in kind: FileKind) -> Bool {
    isDeployed(kind) && SecretValue(fact).map(counts) ?? false
  }

  private static func counts(_ secret: SecretValue) -> Bool {
    secret.isReal && secret.value.count >= shortest
      && (!secret.fact.role.isOfProgram || secret.judgement.isCertain)
  }

  private static func isDeployed(_ kind: FileKind) -> Bool {
    switch kind {
    case .source, .workflow, .text, .terraform, .shell, .credentials: false
    default: true
    }
  }

  private static func findings(of uses: [Use]) -> [Finding] {
    guard uses.count > 1 else { return [] }
    var findings: [Finding] = []
    var known: [Use] = []
    var environments: [String: Use] = [:]
    for use in uses {
      if let environment = use.environment {
        if environments[environment] == nil, let other = other(than: environment, in: environments) {
          findings.append(shared(use, other))
        }
        if environments[environment] == nil { environments[environment] = use }
      }
      // What one environment shares with another is the finding above.
      let own = known.filter { $0.environment == use.environment }
      if !own.isEmpty, own.allSatisfy({ $0.purpose.isOther(than: use.purpose) }) {
        findings.append(finding(use, own[0]))
      }
      if own.allSatisfy({ $0.purpose != use.purpose }) { known.append(use) }
    }
    return findings
  }

  /// Production shares with nothing; two environments of tests may.
  private static func other(than environment: String, in known: [String: Use]) -> Use? {
    if environment == "production" { return known.min { $0.key < $1.key }?.value }
    return known["production"]
  }

  private static func finding(_ use: Use, _ first: Use) -> Finding {
    Finding(
      rule: reused, path: use.entry.file.path, place: place(use), name: use.name, value: use.value,
      message: "\(use.name) is the same secret as \(first.name)", related: [related(first)])
  }

  private static func shared(_ use: Use, _ other: Use) -> Finding {
    Finding(
      rule: sharedByEnvironments, path: use.entry.file.path, place: place(use), name: use.name,
      value: use.value,
      message: "\(use.name) is the same in \(use.environment ?? "") and \(other.environment ?? "")",
      related: [related(other)])
  }

  private static func place(_ use: Use) -> FactPlace {
    FactPlace(line: use.place.line, column: use.place.column)
  }

  private static func related(_ use: Use) -> RelatedPlace {
    RelatedPlace(path: use.entry.file.path, line: use.place.line, message: "the same value, as \(use.name)")
  }

  static let reused = RuleDescription(
    "weak/reused-value", .warning, "one secret under several names",
    why: """
      Whoever learns the one has the other as well, and neither can be changed alone. A secret that signs should never be one that \
      logs in.
      """,
    fix: "pbk-secrets set NAME --generate for each of them",
    see: ["CWE-1391", "https://pages.nist.gov/800-63-4/sp800-63b.html"],
    finds: [
      .file(
        ".env", "JWT_SECRET=", ExampleValues.long, "\nSESSION_SECRET=", ExampleValues.long, "\n"),
      .file(
        ".env", "DB_PASSWORD=", ExampleValues.strong, "\nADMIN_PASSWORD=", ExampleValues.strong, "\n"),
      .file(
        ".env", "JWT_SECRET=", ExampleValues.long, "\nJWT_REFRESH_SECRET=", ExampleValues.long, "\n"
      ),
      .file(
        ".env", "REDIS_PASSWORD=", ExampleValues.strong, "\nDATABASE_URL=postgres://crm:",
        ExampleValues.strong,
        "@localhost/crm\n"),
    ],
    passes: [
      .file(
        ".env", "POSTGRES_PASSWORD=", ExampleValues.strong, "\nDATABASE_URL=postgres://crm:",
        ExampleValues.strong,
        "@localhost/crm\nPGPASSWORD=", ExampleValues.strong, "\n"),
      .file(
        ".env", "SMTP_PASSWORD=", ExampleValues.strong, "\nEMAIL_HOST_PASSWORD=", ExampleValues.strong,
        "\n"),
      .file(".env", "OPENAI_API_KEY=", ExampleValues.hex, "\nMYAPP_OPENAI_KEY=", ExampleValues.hex, "\n"),
      .file(".env", "JWT_SECRET=", ExampleValues.long, "\n").with(
        "compose.yaml", "services:\n  a:\n    environment:\n      JWT_SECRET: ", ExampleValues.long, "\n"
      ),
      .file(".env", "JWT_SECRET=", ExampleValues.long, "\n").with(
        "backups/1/.env", "SESSION_SECRET=", ExampleValues.long, "\n"),
    ])

  static let sharedByEnvironments = RuleDescription(
    "weak/shared-by-environments", .warning, "one secret in production and elsewhere",
    why: """
      Development machines, their logs and their copies are guarded by nobody. What opens production must not be there.
      """,
    fix: "pbk-secrets set -e production NAME --generate",
    see: ["CWE-1391"],
    finds: [
      .file(".env.production", "JWT_SECRET=", ExampleValues.long, "\n").with(
        ".env.development", "JWT_SECRET=", ExampleValues.long, "\n"),
      .file(".env", "NODE_ENV=development\nDB_PASSWORD=", ExampleValues.strong, "\n").with(
        ".env.production", "DB_PASSWORD=", ExampleValues.strong, "\n"),
      .file(".env.staging", "API_SECRET=", ExampleValues.other, "\n").with(
        ".env.production", "API_SECRET=", ExampleValues.other, "\n"),
    ],
    passes: [
      .file(".env.production", "JWT_SECRET=", ExampleValues.long, "\n").with(
        ".env.development", "JWT_SECRET=", ExampleValues.base64, "\n"),
      .file(".env.production", "PORT=3000\nPUBLIC_KEY=", ExampleValues.base64, "\n").with(
        ".env.development", "PORT=3000\nPUBLIC_KEY=", ExampleValues.base64, "\n"),
      .file(".env.development", "JWT_SECRET=", ExampleValues.long, "\n").with(
        ".env.test", "JWT_SECRET=", ExampleValues.long, "\n"),
    ])
}

/// What a secret is for, as its name tells.
struct SecretPurpose: Equatable {
  private let topics: Set<String>
  private let roles: Set<String>
  private let isPassword: Bool

  init(_ secret: SecretValue) {
    var words = Set(NameWords(secret.name).words)
    if words.remove("pgpassword") != nil || words.contains("pg") { words.insert("database") }
    // The server's own account; of other servers `root` is the only one.
    if words.contains("root"), !words.isDisjoint(with: ["mysql", "mariadb"]) { words.insert("admin") }
    for (topic, known) in Self.kinds where !words.isDisjoint(with: known) {
      words.subtract(known)
      words.insert(topic)
    }
    isPassword = secret.judgement.use == .password
    roles = words.intersection(Self.roleWords)
    topics = words.subtracting(Self.roleWords).subtracting(Self.fillers)
  }

  /// Whether two names are surely of two different secrets.
  func isOther(than other: SecretPurpose) -> Bool {
    if topics.isEmpty || other.topics.isEmpty {
      guard isPassword == other.isPassword else { return true }
      return roles != other.roles && !(roles.isEmpty && topics.isEmpty && other.roles.isEmpty)
    }
    if topics.isDisjoint(with: other.topics) { return true }
    return roles != other.roles
  }

  /// Words for one and the same kind of service.
  private static let kinds: [(String, Set<String>)] = [
    (
      "database",
      [
        "db", "database", "postgres", "postgresql", "pg", "sql", "mysql", "mariadb", "datasource",
        "sqlalchemy",
        "mssql", "sa", "mongo", "mongodb", "initdb", "flyway", "liquibase", "prisma", "typeorm", "sequelize",
        "hibernate", "jdbc", "pgpassword",
      ]
    ),
    ("mail", ["smtp", "mail", "email", "mailer", "sendgrid", "mailgun"]),
    ("storage", ["s3", "minio", "aws", "storage", "bucket", "r2", "spaces"]),
    ("redis", ["redis", "cache", "celery", "queue"]),
    ("broker", ["rabbitmq", "amqp", "rabbit", "broker", "mq"]),
  ]

  /// Words that make two secrets of one thing.
  private static let roleWords: Set<String> = [
    "refresh", "session", "cookie", "csrf", "encryption", "encrypt", "signing", "webhook", "reset",
    "verification",
    "admin", "jwt", "replication",
  ]

  private static let fillers: Set<String> = [
    "secret", "key", "token", "password", "pass", "passwd", "pwd", "access", "api", "auth", "app",
    "application",
    "server", "client", "private", "value", "default", "my", "url", "uri", "dsn", "string", "host", "user",
    "base",
    "root", "next", "public", "vite", "react", "nuxt", "expo", "id", "backend", "frontend", "web", "txt",
    "spring",
    "django", "laravel", "rails", "flask", "env", "prod", "production", "dev", "development", "staging",
    "main",
  ]
}
