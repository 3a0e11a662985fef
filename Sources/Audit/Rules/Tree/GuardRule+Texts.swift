/// What the rules on values are that get past checks.
extension GuardRule {
  static let presentButEmpty = RuleDescription(
    "fallback/present-but-empty", .error, "a secret that is there and empty",
    why: """
      An empty variable is set: ?? in JavaScript and defaults of getenv don't see that there is nothing in it. The program signs or \
      logs in with an empty secret.
      """,
    fix: "pbk-secrets set NAME --generate; in Compose ${NAME:?}, and in code refuse an empty value as well",
    see: ["CWE-258", "CWE-1188", "https://docs.docker.com/reference/compose-file/interpolation/"],
    finds: [
      .file(".env", "JWT_SECRET=\n").with(
        "src/auth.js", "const secret = process.env.JWT_SECRET ?? crypto.randomBytes(32).toString('hex');\n"),
      .file(".env", "DB_PASSWORD=\"\"\n").with(
        "app/settings.py", "import os\nDB_PASSWORD = os.environ[\"DB_PASSWORD\"]\n"),
      .file(".env", "JWT_SECRET=\n").with(
        "compose.yaml", "services:\n  api:\n    environment:\n      JWT_SECRET: ${JWT_SECRET}\n"),
      .file("compose.yaml", "services:\n  api:\n    environment:\n      JWT_SECRET: ${JWT_SECRET:-}\n").with(
        "src/auth.js", "const secret = process.env.JWT_SECRET ?? 'x';\n"),
      .file(
        "compose.yaml",
        "services:\n  db:\n    environment:\n      - POSTGRES_PASSWORD=${POSTGRES_PASSWORD-}\n"),
    ],
    passes: [
      .file(".env", "JWT_SECRET=\n").with(
        "src/auth.js", "if (!process.env.JWT_SECRET) throw new Error('no secret');\n"),
      .file(".env.example", "JWT_SECRET=\n").with(
        "src/auth.js", "const secret = process.env.JWT_SECRET ?? 'x';\n"),
      .file(".env", "REDIS_PASSWORD=\n").with(
        "compose.yaml", "services:\n  api:\n    environment:\n      REDIS_PASSWORD: ${REDIS_PASSWORD}\n"),
      .file(".env", "JWT_SECRET=", ExampleValues.long, "\n").with(
        "compose.yaml", "services:\n  api:\n    environment:\n      JWT_SECRET: ${JWT_SECRET:-}\n"),
      .file(
        "compose.yaml",
        "services:\n  api:\n    environment:\n      SENTRY_AUTH_TOKEN: ${SENTRY_AUTH_TOKEN:-}\n"),
    ])

  static let defeatedGuard = RuleDescription(
    "fallback/defeated-guard", .error, "a check for a missing secret that never fails",
    why: """
      Somebody made the program refuse to start without the secret. A placeholder or a default in another file gives it a value, \
      so that it starts with one that everybody knows.
      """,
    fix: "remove the default, and set the secret: pbk-secrets set NAME --generate",
    see: ["CWE-1188", "CWE-1392"],
    finds: [
      .file(".env", "JWT_SECRET=change", "me\n").with(
        "compose.yaml", "services:\n  api:\n    environment:\n      JWT_SECRET: ${JWT_SECRET:?set it}\n"),
      .file(
        "compose.yaml", "services:\n  api:\n    environment:\n      JWT_SECRET: ${JWT_SECRET:-",
        ExampleValues.strong,
        "}\n"
      ).with("src/auth.js", "const s = process.env.JWT_SECRET;\nif (!s) { throw new Error('no secret'); }\n"),
      .file("Dockerfile", "FROM node:20\nENV JWT_SECRET=change", "me\n").with(
        "src/auth.js", "const s = process.env.JWT_SECRET;\nif (!s) { throw new Error('no secret'); }\n"),
      .file(".env.example", "DB_PASSWORD=change", "me\n").with(
        "compose.yaml", "services:\n  db:\n    environment:\n      POSTGRES_PASSWORD: ${DB_PASSWORD:?}\n"),
    ],
    passes: [
      .file(".env", "JWT_SECRET=", ExampleValues.long, "\n").with(
        "compose.yaml", "services:\n  api:\n    environment:\n      JWT_SECRET: ${JWT_SECRET:?set it}\n"),
      .file(".env.example", "JWT_SECRET=change", "me\n").with(
        "src/auth.js", "const s = process.env.JWT_SECRET;\nif (!s) { throw new Error('no secret'); }\n"),
      .file("compose.yaml", "services:\n  api:\n    environment:\n      JWT_SECRET: ${JWT_SECRET:?}\n").with(
        "src/auth.js", "const s = process.env.JWT_SECRET;\nif (!s) { throw new Error('no secret'); }\n"),
      .file("compose.yaml", "services:\n  api:\n    environment:\n      PORT: ${PORT:-3000}\n").with(
        "src/auth.js", "const p = process.env.PORT;\nif (!p) { throw new Error('no port'); }\n"),
    ])
}
