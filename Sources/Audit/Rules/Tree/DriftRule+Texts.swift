/// What the rules on drift are.
extension DriftRule {
  static let differs = RuleDescription(
    "drift/value", .warning, "one secret with several values",
    why: """
      Which value counts depends on how the program was started. A change in one place leaves the old secret at work in the other, \
      and a rotation breaks what was forgotten.
      """,
    fix:
      "keep one value with pbk-secrets set NAME, and have all places delivered from it: pbk-secrets deploy",
    see: ["CWE-1188", "https://docs.docker.com/compose/how-tos/environment-variables/envvars-precedence/"],
    finds: [
      .file(".env", "DB_PASSWORD=", ExampleValues.strong, "\n").with(
        "compose.yaml", "services:\n  api:\n    environment:\n      DB_PASSWORD: ", ExampleValues.other, "\n"),
      .file(".env", "DB_PASSWORD=", ExampleValues.strong, "\n").with(
        "compose.yaml", "services:\n  api:\n    environment:\n      PGPASSWORD: ${DB_PASSWORD:-",
        ExampleValues.other,
        "}\n"),
      .file(
        "compose.yaml", "services:\n  a:\n    environment:\n      DB_PASSWORD: ${DB_PASSWORD:-",
        ExampleValues.strong,
        "}\n  b:\n    environment:\n      DB_PASSWORD: ${DB_PASSWORD:-", ExampleValues.other, "}\n"),
      .file(".env", "DATABASE_URL=postgres://crm:", ExampleValues.strong, "@localhost/crm\n").with(
        "compose.yaml",
        "services:\n  api:\n    env_file: .env\n    environment:\n      DATABASE_URL: postgres://crm:",
        ExampleValues.other, "@db/crm\n"),
      .file(".env", "JWT_SECRET=", ExampleValues.long, "\n").with(
        "k8s/secret.yaml", "apiVersion: v1\nkind: Secret\nmetadata: {name: api}\nstringData:\n  JWT_SECRET: ",
        ExampleValues.base64, "\n"),
    ],
    passes: [
      .file(".env.production", "DB_PASSWORD=", ExampleValues.strong, "\n").with(
        ".env.development", "DB_PASSWORD=", ExampleValues.other, "\n"),
      .file(".env", "DB_PASSWORD=", ExampleValues.strong, "\n").with(
        "compose.yaml", "services:\n  api:\n    environment:\n      DB_PASSWORD: ${DB_PASSWORD:?}\n"),
      .file(".env", "DATABASE_URL=postgres://crm:", ExampleValues.strong, "@localhost/crm\n").with(
        "compose.yaml",
        "services:\n  api:\n    env_file: .env\n    environment:\n      DATABASE_URL: postgres://crm:",
        ExampleValues.strong, "@db/crm\n"),
      .file(
        "compose.yaml", "services:\n  db1:\n    environment:\n      POSTGRES_PASSWORD: ",
        ExampleValues.strong,
        "\n  db2:\n    environment:\n      POSTGRES_PASSWORD: ", ExampleValues.other, "\n"),
      .file("users/.env", "DB_PASSWORD=", ExampleValues.strong, "\n").with(
        "orders/.env", "DB_PASSWORD=", ExampleValues.other, "\n"),
      .file(".env", "DB_PASSWORD=", ExampleValues.strong, "\n").with(
        ".env.example", "DB_PASSWORD=", ExampleValues.other, "\n"),
    ])

  static let account = RuleDescription(
    "drift/account", .warning, "a user and a password that disagree",
    why: """
      Two places say how to log in to the same server, and can't both be right. Whoever changes the password finds one of them, \
      and the program that uses the other fails.
      """,
    fix: "compose the URL from the parts in one place: pbk-secrets.yaml, secrets: DATABASE_URL: template",
    see: ["RFC 3986 section 3.2.1"],
    finds: [
      .file(
        ".env", "DB_USER=crm\nDB_PASSWORD=", ExampleValues.strong, "\nDATABASE_URL=postgres://crm:",
        ExampleValues.other, "@localhost/crm\n"),
      .file(
        ".env", "DB_USER=crm\nDB_PASSWORD=", ExampleValues.strong, "\nDATABASE_URL=postgres://admin:",
        ExampleValues.strong, "@localhost/crm\n"),
      .file(
        "compose.yaml", "services:\n  db:\n    environment:\n      POSTGRES_PASSWORD: ",
        ExampleValues.strong,
        "\n  api:\n    environment:\n      DATABASE_URL: postgres://postgres:", ExampleValues.other,
        "@db/crm\n"),
      .file(
        "compose.yaml", "services:\n  db:\n    environment:\n      MYSQL_USER: crm\n      MYSQL_PASSWORD: ",
        ExampleValues.strong,
        "\n  api:\n    environment:\n      DB_HOST: db\n      DB_USER: crm\n      DB_PASSWORD: ",
        ExampleValues.other,
        "\n"),
      .file(".env", "DB_USER=admin\nDB_PASSWORD=", ExampleValues.strong, "\n").with(
        "compose.yaml",
        "services:\n  api:\n    env_file: .env\n    environment:\n      POSTGRES_USER: ${POSTGRES_USER:-crm}\n"
          + "      POSTGRES_PASSWORD: ${POSTGRES_PASSWORD}\n"),
    ],
    passes: [
      .file(
        ".env", "DB_USER=crm\nDB_PASSWORD=p%ss-", ExampleValues.strong,
        "\nDATABASE_URL=postgres://crm:p%25ss-",
        ExampleValues.strong, "@localhost/crm\n"),
      .file(
        ".env", "POSTGRES_PASSWORD=", ExampleValues.strong, "\nDATABASE_URL=postgres://crm:",
        ExampleValues.other,
        "@localhost/crm\n"),
      .file(
        ".env", "DB_HOST=db.example.com\nDB_USER=crm\nDB_PASSWORD=", ExampleValues.strong,
        "\nANALYTICS_DB_URL=postgres://crm:", ExampleValues.other, "@warehouse.example.com/crm\n"),
      .file(
        ".env", "DB_USER=crm\nDB_PASSWORD=", ExampleValues.strong, "\nREDIS_URL=redis://:",
        ExampleValues.other,
        "@localhost:6379\n"),
      .file(
        "compose.yaml", "services:\n  db:\n    environment:\n      MYSQL_USER: crm\n      MYSQL_PASSWORD: ",
        ExampleValues.strong, "\n      MYSQL_ROOT_PASSWORD: ", ExampleValues.other,
        "\n  api:\n    environment:\n      DATABASE_URL: mysql://root:", ExampleValues.other, "@db/crm\n"),
    ])
}
