/// What the rules on weak values are.
extension WeakRules {
  static let jwtSecretShort = RuleDescription(
    "weak/jwt-secret-short", .error, "a JWT secret that is too short",
    why: """
      A token that was seen once lets anybody try secrets at billions a second. RFC 7518 asks for as many bytes as the hash has.
      """,
    fix: "pbk-secrets set JWT_SECRET --generate",
    see: ["RFC 7518 section 3.2", "CWE-326"],
    finds: [
      .file(".env", "JWT_SECRET=k3", "Jx9pQ2\n"),
      .file("compose.yaml", "services:\n  a:\n    environment:\n      JWT_SECRET: aK7", "xQ9mZ2rLk7Wp\n"),
      .file(".env", "JWT_ALGORITHM=HS512\nJWT_SECRET=", ExampleValues.long, "\n"),
    ],
    passes: [
      .file(".env", "JWT_SECRET=", ExampleValues.long, "\n"),
      .file(".env", "JWT_SECRET_FILE=/run/secrets/jwt\n"),
      .file(".env", "JWT_EXPIRES_IN=15m\nJWT_ALGORITHM=HS256\n"),
    ])

  static let defaultCredentials = RuleDescription(
    "weak/default-credentials", .error, "credentials that programs come with",
    why: """
      They are the first that anyone tries, and programs on the Internet try them all day.
      """,
    fix: "pbk-secrets set NAME --generate, then change the password at the service",
    see: ["CWE-1392", "CWE-521"],
    finds: [
      .file(".env", "POSTGRES_USER=postgres\nPOSTGRES_PASSWORD=postgres\n"),
      .file("compose.yaml", "services:\n  mq:\n    environment:\n      RABBITMQ_DEFAULT_PASS: guest\n"),
      .file(".env", "DATABASE_URL=mysql://root:root@db/crm\n"),
    ],
    passes: [
      .file(".env", "POSTGRES_USER=postgres\nPOSTGRES_PASSWORD=", ExampleValues.strong, "\n"),
      .file(".env", "POSTGRES_DB=postgres\nPOSTGRES_HOST=postgres\n"),
      .file(".env", "DATABASE_URL=postgresql://postgres@localhost/postgres\n"),
    ])

  static let commonValue = RuleDescription(
    "weak/common-value", .error, "a secret that is among the first tried",
    why: """
      It stands in lists of common passwords, or is a run along the keyboard. It protects nothing.
      """,
    fix: "pbk-secrets set NAME --generate",
    see: ["CWE-521", "https://pages.nist.gov/800-63-4/sp800-63b.html"],
    finds: [
      .file(".env", "SESSION_SECRET=qwertyuiop", "asdfghjkl\n"),
      .file(".env", "API_SECRET=1234567890", "1234567890\n"),
      .file(
        "compose.yaml", "services:\n  a:\n    environment:\n      SESSION_SECRET: abcdefgh",
        "ijklmnopqrstuvwxyz\n"),
    ],
    passes: [
      .file(".env", "SESSION_SECRET=", ExampleValues.hex, "\n"),
      .file(".env", "SESSION_TTL=1234567890\n"),
      .file(".env", "API_SECRET=", ExampleValues.other, "\n"),
    ])

  static let wordAndNumber = RuleDescription(
    "weak/word-and-number", .error, "a word with a year or a few digits",
    why: """
      Those who guess passwords try each word with each year first.
      """,
    fix: "pbk-secrets set NAME --generate",
    see: ["CWE-521"],
    finds: [
      .file(".env", "DB_PASSWORD=Summer", "2024!\n"),
      .file("compose.yaml", "services:\n  a:\n    environment:\n      SMTP_PASSWORD: winter", "2025\n"),
      .file(".env", "ADMIN_PASSWORD=dragon", "99\n"),
    ],
    passes: [
      .file(".env", "DB_PASSWORD=", ExampleValues.strong, "\n"),
      .file(".env", "RELEASE_NAME=Summer2024\n"),
      .file(".env", "DB_PASSWORD=maple-orbit-lantern-quartz-velvet-", "thimble\n"),
    ])

  static let ownName = RuleDescription(
    "weak/own-name", .error, "a secret made of the project's, the user's or its own name",
    why: """
      Whoever attacks a project tries its name first, with a year and a sign.
      """,
    fix: "pbk-secrets set NAME --generate",
    see: ["CWE-521"],
    finds: [
      .file(".env", "POSTGRES_DB=orchard\nPOSTGRES_PASSWORD=orchard", "2024\n"),
      .file(".env", "APP_NAME=orchardcrm\nADMIN_PASSWORD=OrchardCRM", "!1\n"),
      .file(".env", "SMTP_USER=newsroom\nSMTP_PASSWORD=newsroom", "12\n"),
    ],
    passes: [
      .file(".env", "POSTGRES_DB=orchard\nPOSTGRES_PASSWORD=", ExampleValues.strong, "\n"),
      .file(".env", "POSTGRES_DB=orchard\nPOSTGRES_USER=orchard\n"),
      .file(".env", "APP_NAME=orchardcrm\nAPP_TITLE=orchardcrm2024\n"),
    ])

  static let passwordShort = RuleDescription(
    "weak/password-short", .warning, "a password of fewer than 8 characters",
    why: """
      All passwords of that length are tried in minutes once a hash of it is known.
      """,
    fix: "pbk-secrets set NAME --generate",
    see: ["CWE-521", "https://pages.nist.gov/800-63-4/sp800-63b.html"],
    finds: [
      .file(".env", "DB_PASSWORD=x9", "K2q\n"),
      .file("compose.yaml", "services:\n  a:\n    environment:\n      REDIS_PASSWORD: h7", "Qz3\n"),
      .file(".env", "SMTP_PASSWORD=\"v4", "T!w\"\n"),
    ],
    passes: [
      .file(".env", "DB_PASSWORD=", ExampleValues.strong, "\n"),
      .file(".env", "DB_PASSWORD=\n"),
      .file(".env", "PASSWORD_MIN=8\n"),
    ])

  static let lowEntropy = RuleDescription(
    "weak/low-entropy", .warning, "a long secret made of parts that are easily guessed",
    why: """
      Its length doesn't help, since its parts are words, runs and repetitions that are tried together.
      """,
    fix: "pbk-secrets set NAME --generate",
    see: ["CWE-331"],
    finds: [
      .file(".env", "JWT_SECRET=applebananacherry", "orangelemonmelon\n"),
      .file(".env", "JWT_SECRET_KEY=summer2024winter2024", "spring2024autumn2024\n"),
      .file(
        "compose.yaml", "services:\n  a:\n    environment:\n      JWT_SECRET: password1password2pass",
        "word3password4\n"),
    ],
    passes: [
      .file(".env", "JWT_SECRET=", ExampleValues.long, "\n"),
      .file(".env", "DB_PASSWORD=", ExampleValues.strong, "\n"),
      .file(".env", "DESCRIPTION=applebananacherryorangelemon\n"),
    ])
}
