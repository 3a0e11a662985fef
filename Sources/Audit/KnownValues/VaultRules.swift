/// What is known of the tree only with the vault unlocked.
enum VaultRules {
  static let descriptions = [value, drift]

  static let value = RuleDescription(
    "plaintext/vault-value", .error, "a value of the vault in plain text",
    why: """
      The bytes of a value that the vault protects stand in a file, as they are or in a spelling that anybody undoes. \
      Whoever reads the file or the repository has the secret, and git keeps it after the file is gone.
      """,
    fix: """
      take it out of the file, deliver it with 'pbk-secrets deploy', and make a new one if the file was shared: \
      pbk-secrets rotate NAME
      """,
    see: ["CWE-312", "CWE-540", "RFC 4648"],
    finds: [
      .vault("API_TOKEN", "t0ken-9f3K", "xQ72vLm", in: "notes.txt", "call it with t0ken-9f3K", "xQ72vLm\n"),
      .vault(
        "API_TOKEN", "t0ken-9f3K", "xQ72vLm", in: "auth.json", "{\"auth\": \"dXNlcjp0MGtlbi05",
        "ZjNLeFE3MnZMbQ==\"}\n"),
      .vault(
        "DB_PASSWORD", "p&ss w/9f3K", "xQ72", in: "url.txt", "postgres://app:p%26ss%20w%2F9f3K",
        "xQ72@db/app\n"),
    ],
    passes: [
      .vault("API_TOKEN", "t0ken-9f3K", "xQ72vLm", in: "notes.txt", "call it with t0ken-9f3K", "xQ72vLn\n"),
      .vault("API_TOKEN", "t0ken-9f3K", "xQ72vLm", in: "half.txt", "t0ken-9f3K", "\nxQ72vLm\n"),
      .vault("PORT", "5432", in: "compose.txt", "the port is 5432\n"),
    ])

  static let drift = RuleDescription(
    "drift/vault", .warning, "a name of the vault with another value",
    why: """
      A file sets a variable that the vault has as well, to another value. One of the two is out of date, and which of \
      them counts is decided by whatever starts the service.
      """,
    fix:
      "take the name out of the file and let 'pbk-secrets deploy' write it; 'pbk-secrets import FILE' takes its value over instead",
    see: ["CWE-1188"],
    finds: [
      .vault("DB_PASSWORD", "9f3KxQ72", "vLmT", in: ".env", "DB_PASSWORD=8e2JwP61", "uKlS\n"),
      .vault("DB_PASSWORD", "9f3KxQ72", "vLmT", in: "deploy/.env", "DB_PASSWORD=changeme\n"),
      .vault(
        "DB_PASSWORD", "9f3KxQ72", "vLmT", in: "compose.yaml",
        "services:\n  db:\n    image: postgres\n    environment:\n      DB_PASSWORD: 8e2JwP61", "uKlS\n"),
    ],
    passes: [
      .vault("DB_PASSWORD", "9f3KxQ72", "vLmT", in: ".env", "DB_PASSWORD=9f3KxQ72", "vLmT\n"),
      .vault("DB_PASSWORD", "9f3KxQ72", "vLmT", in: ".env.example", "DB_PASSWORD=changeme\n"),
      .vault("DB_PASSWORD", "9f3KxQ72", "vLmT", in: ".env.staging", "DB_PASSWORD=8e2JwP61", "uKlS\n"),
    ])
}

extension RuleExample {
  /// An example of one file and one value of the vault, both in pieces.
  fileprivate static func vault(_ name: String, _ pieces: String..., in path: String, _ text: String...)
    -> RuleExample
  {
    RuleExample(files: [.init(path, pieces: text)], vault: [.init(name, pieces: pieces)])
  }
}
