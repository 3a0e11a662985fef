/// What the rules on how files of secrets stand are.
extension FileExposure {
  static let fileMode = RuleDescription(
    "exposure/file-mode", .error, "a file of secrets that others may read",
    why: """
      Every program and every user of the machine that the mode admits can read the secrets. A web server with a mistake in a path is enough.
      """,
    fix: "chmod 600 .env, or let pbk-secrets deploy write it",
    see: ["CWE-732"],
    finds: [
      .file(".env", "DB_PASSWORD=", ExampleValues.strong, "\n"),
      .file("secrets/db_password", ExampleValues.strong).mode(0o604),
      .file(".env.production", "API_SECRET=", ExampleValues.other, "\n").mode(0o640),
    ],
    passes: [
      .file(".env", "DB_PASSWORD=", ExampleValues.strong, "\n").mode(0o600),
      .file(".env", "PORT=3000\nLOG_LEVEL=info\n"),
      .file(".env.example", "DB_PASSWORD=\n"),
    ])

  static let tracked = RuleDescription(
    "exposure/tracked", .error, "a file of secrets that git tracks",
    why: """
      Everybody with the repository, or with any copy of it ever made, has the secrets. Removing the file later leaves them in the history.
      """,
    fix: "git rm --cached .env && echo .env >> .gitignore, then change the secrets: pbk-secrets rotate NAME",
    see: ["CWE-540", "CWE-312"],
    finds: [
      .file(".env", "DB_PASSWORD=", ExampleValues.strong, "\n").tracked(),
      .file("secrets/jwt_secret.txt", ExampleValues.long).tracked(),
      .file("deploy/.env.production", "API_SECRET=", ExampleValues.other, "\n").tracked(),
    ],
    passes: [
      .file(".env", "VITE_APP_TITLE=Orchard\nPORT=3000\n").tracked(),
      .file(".env.example", "DB_PASSWORD=\n").tracked(),
      .file(".env", "DB_PASSWORD=", ExampleValues.strong, "\n").with(".gitignore", ".env\n").tracked(),
    ])

  static let notIgnored = RuleDescription(
    "exposure/not-ignored", .error, "a file of secrets that git does not ignore",
    why: """
      The next 'git add .' commits it. From then on the secrets are in the history for good.
      """,
    fix: "echo .env >> .gitignore",
    see: ["CWE-540"],
    finds: [
      .file(".env", "DB_PASSWORD=", ExampleValues.strong, "\n").with(".gitignore", "node_modules/\n")
        .tracked(),
      .file("secrets/jwt_secret.txt", ExampleValues.long).with("README.md", "a\n").tracked(),
      .file(".env", "API_SECRET=", ExampleValues.other, "\n").with(".gitignore", ".env\n!.env\n").tracked(),
      .file(".env", "API_SECRET=", ExampleValues.other, "\n").with(".gitignore", "dist/\n"),
    ],
    passes: [
      .file(".env", "DB_PASSWORD=", ExampleValues.strong, "\n").with(".gitignore", ".env\n").tracked(),
      .file("secrets/jwt_secret.txt", ExampleValues.long).with(".gitignore", "/secrets/\n").tracked(),
      .file(".env", "PORT=3000\n").with(".gitignore", "dist/\n").tracked(),
      .file("api/.env", "API_SECRET=", ExampleValues.other, "\n").with(".gitignore", ".env*\n"),
    ])

  static let backupCopy = RuleDescription(
    "exposure/backup-copy", .warning, "a copy of a file of secrets",
    why: """
      Copies keep old secrets, with the modes that their folder happened to give, long after everybody forgot them. Backups go to places that secrets should not.
      """,
    fix: "rm the copy; back up the vault instead, and prove it opens with pbk-secrets verify",
    see: ["CWE-530"],
    finds: [
      .file(".env.bak", "DB_PASSWORD=", ExampleValues.strong, "\n"),
      .file("backups/20260114/.env", "DB_PASSWORD=", ExampleValues.strong, "\n"),
      .file(".env.old", "API_SECRET=", ExampleValues.other, "\n"),
    ],
    passes: [
      .file(".env", "DB_PASSWORD=", ExampleValues.strong, "\n"),
      .file(".env.bak", "PORT=3000\n"),
      .file(".env.example", "DB_PASSWORD=\n"),
    ])

  static let secretNewline = RuleDescription(
    "exposure/secret-newline", .warning, "a secret file that ends in a line end",
    why: """
      A program that reads the file as it is has one byte more than the service it logs in to. It works with the programs that trim, and fails with the next.
      """,
    fix: "printf %s VALUE > the file, or let pbk-secrets materialise docker-secrets write it",
    see: ["https://docs.docker.com/engine/swarm/secrets/"],
    finds: [
      .file("secrets/jwt_secret.txt", ExampleValues.long, "\n"),
      .file("secrets/db_password", ExampleValues.strong, "\r\n"),
      .file("run/secrets/api_token", ExampleValues.other, "\n"),
    ],
    passes: [
      .file("secrets/jwt_secret.txt", ExampleValues.long),
      .file(
        "secrets/tls.key", "-----BEGIN PRIVATE", " KEY-----\n", ExampleValues.hex, "\n-----END PRIVATE",
        " KEY-----\n"),
      .file("docs/jwt_secret.txt", "How it is made.\n"),
    ])
}
