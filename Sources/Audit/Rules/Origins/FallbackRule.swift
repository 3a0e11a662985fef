internal import AuditFacts

/// Finds secrets that fall back to a value that everybody can read.
enum FallbackRule: FileRule {
  static let descriptions = [knownValue]

  static func findings(in file: AuditedFile) -> [Finding] {
    let path = PathJudgement(file.path)
    guard !path.isTest else { return [] }
    return SecretFallback.all(in: file).compactMap { fallback in
      guard let text = fallback.value.writtenText, let value = secret(in: text, of: fallback) else {
        return nil
      }
      return Finding(
        rule: knownValue, severity: path.isExample ? .note : nil, path: file.path, place: fallback.place,
        name: fallback.name, value: value,
        message: "where \(fallback.name) is missing, a value counts that stands in the file")
    }
  }

  /// The part of a fallback that is a secret: all of it, or the password of a URL.
  private static func secret(in text: [UInt8], of fallback: SecretFallback) -> [UInt8]? {
    if let found = ConnectionPassword.find(in: text) { return Array(text[found.password]) }
    guard fallback.judgement.use != .connection else { return nil }
    // A setting that falls back to its own name: the name of another one.
    let name = NameWords(fallback.name).words.joined()
    if NameWords(String(decoding: text, as: UTF8.self)).words.joined() == name { return nil }
    switch ValueJudgement.of(text, name: fallback.judgement, role: .envFile) {
    case .placeholder, .real: return ValueJudgement.trimmed(text)
    case .notSecret, .empty: return nil
    }
  }

  static let knownValue = RuleDescription(
    "fallback/known-value", .error, "a secret that falls back to a value in the code",
    why: """
      When the variable is missing, after a typing mistake or on a new server, the program starts all the same, with a secret that \
      everybody with the repository knows. Nothing tells anybody.
      """,
    fix:
      "let it fail instead: ${NAME:?} in Compose, an error in code; and set the secret with pbk-secrets set NAME",
    see: ["CWE-1188", "CWE-798", "https://docs.docker.com/reference/compose-file/interpolation/"],
    finds: [
      .file(
        "compose.yaml", "services:\n  api:\n    environment:\n      JWT_SECRET: ${JWT_SECRET:-sec", "ret}\n"),
      .file("src/auth.js", "const secret = process.env.JWT_SECRET || 'dev-only-", "secret-value';\n"),
      .file("app/settings.py", "import os\nDB_PASSWORD = os.getenv(\"DB_PASSWORD\", \"post", "gres\")\n"),
      .file("application.properties", "spring.datasource.password=${DB_PASSWORD:crm", "2024}\n"),
    ],
    passes: [
      .file(
        "compose.yaml",
        "services:\n  api:\n    environment:\n      JWT_SECRET: ${JWT_SECRET:?}\n      PORT: ${PORT:-8080}\n"),
      .file(
        "src/auth.js",
        "const port = process.env.PORT || '3000';\nconst ttl = process.env.TOKEN_TTL || '15m';\n"),
      .file(
        "app/settings.py",
        "import os\nDB_PASSWORD = os.environ[\"DB_PASSWORD\"]\nDB_USER = os.getenv(\"DB_USER\", \"crm\")\n"),
    ])
}
