/// Rules on values in files of variables, images and Compose files.
extension PlaintextRules {
  static let envFile = RuleDescription(
    "plaintext/env-file", .error, "a secret in plain text in a .env file",
    why: """
      Who can read the file, its backups or a checkout of it has the secret. Git, an image's build context and copies made before \
      a change all take it along.
      """,
    fix: "pbk-secrets import .env && pbk-secrets materialise env .env, and keep the file out of git",
    see: ["CWE-312", "CWE-522"],
    finds: [
      .file(".env", "DB_PASSWORD=", ExampleValues.strong, "\n"),
      .file("deploy/.env.production", "export JWT_SECRET='", ExampleValues.long, "'\n"),
      .file("backups/20260114/.env", "SMTP_PASS=\"", ExampleValues.other, "\"\n"),
    ],
    passes: [
      .file(".env", "DB_PASSWORD=${DB_PASSWORD_OF_HOST}\n"),
      .file(".env", "DB_PASSWORD_FILE=/run/secrets/db_password\n"),
      .file(".env", "PASSWORD_MIN_LENGTH=12\nSESSION_ID=", ExampleValues.strong, "\n"),
    ])

  static let composeEnvironment = RuleDescription(
    "plaintext/compose-environment", .error, "a secret in plain text in a Compose file",
    why: """
      A Compose file is committed, and everybody with the repository has the secret. As a container's environment it also shows in \
      'docker inspect'.
      """,
    fix:
      "pbk-secrets set NAME, then give the service the secret with 'secrets:' (pbk-secrets compose override)",
    see: ["CWE-798", "https://docs.docker.com/compose/how-tos/use-secrets/"],
    finds: [
      .file(
        "compose.yaml", "services:\n  db:\n    environment:\n      POSTGRES_PASSWORD: ",
        ExampleValues.strong, "\n"),
      .file(
        "docker-compose.yml", "services:\n  api:\n    environment:\n      - JWT_SECRET=",
        ExampleValues.long, "\n"),
      .file(
        "compose.prod.yaml", "services:\n  mq:\n    environment: {RABBITMQ_DEFAULT_PASS: \"",
        ExampleValues.other, "\"}\n"),
    ],
    passes: [
      .file(
        "compose.yaml",
        "services:\n  db:\n    environment:\n      POSTGRES_PASSWORD: ${POSTGRES_PASSWORD:?}\n"),
      .file(
        "compose.yaml",
        "services:\n  db:\n    environment:\n      POSTGRES_PASSWORD_FILE: /run/secrets/postgres_password\n"),
      .file(
        "compose.yaml", "services:\n  api:\n    environment:\n      - JWT_SECRET\n      - TOKEN_TTL=3600\n"),
    ])

  static let imageEnvironment = RuleDescription(
    "plaintext/image-environment", .error, "a secret in plain text in an image's environment",
    why: """
      ENV becomes a part of the image: whoever pulls it can read the secret, and each container has it. It stays in the image's \
      history when a later line changes it.
      """,
    fix: "remove the line, change the secret, and give it to the container at run time (pbk-secrets deploy)",
    see: ["CWE-798", "https://docs.docker.com/reference/build-checks/secrets-used-in-arg-or-env/"],
    finds: [
      .file("Dockerfile", "FROM alpine\nENV API_KEY=", ExampleValues.strong, "\n"),
      .file("Dockerfile.prod", "FROM node:20\nENV JWT_SECRET \"", ExampleValues.long, "\"\n"),
      .file("web/Dockerfile", "FROM php\nENV A=1 DB_PASSWORD='", ExampleValues.other, "'\n"),
    ],
    passes: [
      .file("Dockerfile", "FROM alpine\nENV API_KEY=${API_KEY}\n"),
      .file("Dockerfile", "FROM alpine\nENV API_KEY_FILE=/run/secrets/api_key\n"),
      .file("Dockerfile", "FROM alpine\nENV PUBLIC_KEY_ID=", ExampleValues.strong, "\n"),
    ])

  static let buildArgument = RuleDescription(
    "plaintext/build-argument", .error, "a secret in plain text in a build argument",
    why: """
      Build arguments are kept in the image's history and in build caches. A default for one is in the repository as well.
      """,
    fix: "use a build secret instead: RUN --mount=type=secret,id=NAME",
    see: ["CWE-798", "https://docs.docker.com/build/building/secrets/"],
    finds: [
      .file("Dockerfile", "FROM alpine\nARG NPM_TOKEN=", ExampleValues.strong, "\n"),
      .file("Dockerfile", "ARG DB_PASSWORD=\"", ExampleValues.other, "\"\nFROM alpine\n"),
      .file(
        "compose.yaml", "services:\n  web:\n    build:\n      context: .\n      args:\n        API_SECRET: ",
        ExampleValues.strong, "\n"),
    ],
    passes: [
      .file("Dockerfile", "FROM alpine\nARG NPM_TOKEN\n"),
      .file("Dockerfile", "FROM alpine\nARG VERSION=1.2.3\nARG KEYRING=/etc/apt/keyrings\n"),
      .file(
        "compose.yaml",
        "services:\n  web:\n    build:\n      context: .\n      args:\n        API_SECRET: ${API_SECRET}\n"),
    ])

  static let secretFile = RuleDescription(
    "plaintext/secret-file", .warning, "a file that holds a secret",
    why: """
      The source of a Docker secret is the secret in plain text, next to the code. Backups, images and editors take it along.
      """,
    fix: "pbk-secrets set NAME --from-file FILE, and let pbk-secrets deploy write it where git doesn't look",
    see: ["CWE-312"],
    finds: [
      .file("secrets/jwt_secret.txt", ExampleValues.long),
      .file("secrets/db_password", ExampleValues.strong),
      .file("docker/secrets/smtp_password.txt", ExampleValues.other, "\n"),
    ],
    passes: [
      .file("secrets/README.md", "The secrets are in the vault.\n"),
      .file("secrets/db_user.txt", "crm\n"),
      .file("secrets/ca.crt", "-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n"),
    ])
}
