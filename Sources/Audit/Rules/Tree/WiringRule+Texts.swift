/// What the rules on names are that don't meet.
extension WiringRule {
  static let missing = RuleDescription(
    "wiring/missing", .warning, "a secret that is needed and not there",
    why: """
      Compose puts an empty value where a variable is missing, and programs fail late or make something up. It shows after the \
      deploy, when somebody needs it.
      """,
    fix: "pbk-secrets set NAME --generate, then pbk-secrets deploy",
    see: ["CWE-1188", "https://docs.docker.com/reference/compose-file/interpolation/"],
    finds: [
      .file(".env", "PORT=3000\n").with(
        "compose.yaml", "services:\n  api:\n    environment:\n      JWT_SECRET: ${JWT_SECRET}\n"),
      .file("compose.yaml", "services:\n  api:\n    environment:\n      JWT_SECRET: ${JWT_SECRET:?}\n").vault(
        VaultName(name: "DB_PASSWORD")),
      .file(".env", "PORT=3000\n").with("src/settings.py", "import os\nKEY = os.environ[\"JWT_SECRET\"]\n"),
      .file("pbk-secrets.yaml", "vault: secrets.pbk\n").vault(
        VaultName(name: "JWT_SECRET", origin: .missing, path: Array("pbk-secrets.yaml".utf8), line: 1)),
    ],
    passes: [
      .file("compose.yaml", "services:\n  api:\n    environment:\n      JWT_SECRET: ${JWT_SECRET}\n"),
      .file(".env", "JWT_SECRET=", ExampleValues.long, "\n").with(
        "compose.yaml", "services:\n  api:\n    environment:\n      JWT_SECRET: ${JWT_SECRET}\n"),
      .file("compose.yaml", "services:\n  api:\n    environment:\n      JWT_SECRET: ${JWT_SECRET:?}\n").vault(
        VaultName(name: "JWT_SECRET")),
      .file(".env", "PORT=3000\n").with(
        "compose.yaml", "services:\n  api:\n    environment:\n      API_TOKEN: ${API_TOKEN:-}\n"),
      .file(".env", "PORT=3000\n").with(
        "src/auth.js", "if (process.env.SENTRY_AUTH_TOKEN) { start(process.env.SENTRY_AUTH_TOKEN); }\n"),
    ])

  static let unused = RuleDescription(
    "wiring/unused", .note, "a secret that nothing uses",
    why: """
      It is delivered, rotated and guarded for nothing, and nobody would notice that it leaked. Often it was renamed in one place \
      alone.
      """,
    fix: "pbk-secrets remove NAME, if no other project needs it",
    see: ["CWE-561"],
    finds: [
      .file("src/a.js", "const s = process.env.JWT_SECRET;\n").vault(
        VaultName(name: "JWT_SECRET"), VaultName(name: "OLD_API_KEY")),
      .file("compose.yaml", "services:\n  a:\n    image: a\n    secrets: [db_password]\n").vault(
        VaultName(name: "DB_PASSWORD"), VaultName(name: "DB_PASWORD")),
      .file("a.sh", "#!/bin/sh\ncurl -u \"a:$API_PASSWORD\" https://a.example\n").vault(
        VaultName(name: "API_PASSWORD"), VaultName(name: "SMTP_PASSWORD")),
    ],
    passes: [
      .file("src/a.js", "const s = process.env.JWT_SECRET;\n").vault(VaultName(name: "JWT_SECRET")),
      .file("src/a.js", "const s = process.env.JWT_SECRET;\n").vault(
        VaultName(name: "JWT_SECRET"), VaultName(name: "DB_PASSWORD", isUsedBySettings: true)),
      .file("README.md", "Only the vault is here.\n").vault(
        VaultName(name: "JWT_SECRET"), VaultName(name: "DB_PASSWORD")),
    ])

  static let overdue = RuleDescription(
    "wiring/overdue", .warning, "a secret past the date of its rotation",
    why: """
      A secret that leaked unnoticed is good until it is changed. The project has set itself a date for that, and it is over.
      """,
    fix: "pbk-secrets rotate NAME, then pbk-secrets deploy",
    see: ["CWE-262", "CWE-263"],
    finds: [
      .file("README.md", "a\n").vault(VaultName(name: "JWT_SECRET", isOverdue: true)),
      .file("compose.yaml", "services: {}\n").vault(VaultName(name: "DB_PASSWORD", isOverdue: true)),
      .file("a.js", "const s = process.env.API_KEY;\n").vault(VaultName(name: "API_KEY", isOverdue: true)),
    ],
    passes: [
      .file("README.md", "a\n").vault(VaultName(name: "JWT_SECRET")),
      .file("compose.yaml", "services: {}\n").vault(VaultName(name: "DB_PASSWORD", origin: .derived)),
      .file("a.js", "const s = process.env.API_KEY;\n").vault(VaultName(name: "API_KEY")),
    ])

  static let outdatedSlot = RuleDescription(
    "wiring/outdated-slot", .warning, "a passphrase that is cheaper to guess than it needs to be",
    why: """
      Whoever has the vault tries passphrases as fast as the slot lets him. New slots ask for more work with each try.
      """,
    fix: "pbk-secrets key passphrase LABEL --kdf 17",
    see: ["RFC 7914", "CWE-916"],
    finds: [
      .file("README.md", "a\n").slot(15), .file("README.md", "a\n").slot(16),
      .file("compose.yaml", "services: {}\n").slot(15),
    ],
    passes: [
      .file("README.md", "a\n"), .file("README.md", "a\n").vault(VaultName(name: "A")),
      .file("compose.yaml", "services: {}\n").vault(VaultName(name: "B")),
    ])
}

extension RuleExample {
  /// The same with a vault whose slot has this cost.
  fileprivate func slot(_ cost: Int) -> RuleExample {
    var example = vault()
    example.outdatedSlots = [
      OutdatedSlot(label: "team", cost: cost, usualCost: 17, path: Array("secrets.pbk".utf8))
    ]
    return example
  }
}
