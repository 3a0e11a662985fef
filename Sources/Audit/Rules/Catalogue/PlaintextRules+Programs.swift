/// Rules on values in commands, settings and source code.
extension PlaintextRules {
  static let commandLine = RuleDescription(
    "plaintext/command-line", .error, "a secret on a command line",
    why: """
      Other users of the machine see it in the list of processes, and shells and logs keep it. The script itself has it as well.
      """,
    fix: "pbk-secrets run --only NAME -- COMMAND, with a password file or variable of the program",
    see: ["CWE-214", "CWE-798"],
    finds: [
      .file("backup.sh", "#!/bin/sh\nPGPASSWORD=", ExampleValues.strong, " pg_dump -U crm crm\n"),
      .file("backup.sh", "#!/bin/sh\nmysqldump -u crm -p", ExampleValues.strong, " crm\n"),
      .file("notify.sh", "#!/bin/sh\ncurl -u crm:", ExampleValues.other, " https://status.example/api\n"),
    ],
    passes: [
      .file("backup.sh", "#!/bin/sh\nPGPASSWORD=\"$DB_PASSWORD\" pg_dump -U crm crm\n"),
      .file("backup.sh", "#!/bin/sh\nmysqldump -u crm -p crm\nssh -p 2222 host\n"),
      .file("notify.sh", "#!/bin/sh\ncurl -u \"$USER:$PASS\" https://status.example/api\n"),
    ])

  static let script = RuleDescription(
    "plaintext/script", .error, "a secret in plain text in a script",
    why: """
      A script is committed, copied and shared; the secret goes with it. It can't be changed without changing code.
      """,
    fix: "pbk-secrets set NAME, and start the script with pbk-secrets run --only NAME -- SCRIPT",
    see: ["CWE-798"],
    finds: [
      .file("deploy.sh", "#!/bin/bash\nexport DB_PASSWORD=\"", ExampleValues.strong, "\"\n"),
      .file("entrypoint.sh", "#!/bin/sh\nAPI_SECRET='", ExampleValues.other, "'\nexec node app.js\n"),
      .file("bin/run", "#!/usr/bin/env bash\ndeclare -x JWT_SECRET=", ExampleValues.long, "\n"),
    ],
    passes: [
      .file("deploy.sh", "#!/bin/bash\nexport DB_PASSWORD=\"$(cat /run/secrets/db_password)\"\n"),
      .file("deploy.sh", "#!/bin/bash\nread -rs DB_PASSWORD\nPASSWORD_FILE=/run/secrets/db\n"),
      .file("deploy.sh", "#!/bin/bash\nCACHE_KEY=", ExampleValues.strong, "\nTOKEN=\n"),
    ])

  static let setting = RuleDescription(
    "plaintext/setting", .error, "a secret in plain text in a settings file",
    why: """
      Settings are committed with the program, and everybody with the repository or the image has the secret.
      """,
    fix:
      "pbk-secrets set NAME, and let pbk-secrets deploy render the file from a template, or read the value from the environment",
    see: ["CWE-260", "CWE-798"],
    finds: [
      .file(
        "src/main/resources/application.properties", "spring.datasource.password=", ExampleValues.strong,
        "\n"),
      .file(
        "config/database.yml", "production:\n  adapter: postgresql\n  password: ", ExampleValues.strong,
        "\n"),
      .file("appsettings.json", "{\"Jwt\": {\"SecretKey\": \"", ExampleValues.long, "\"}}\n"),
    ],
    passes: [
      .file("src/main/resources/application.properties", "spring.datasource.password=${DB_PASSWORD}\n"),
      .file(
        "config/database.yml", "production:\n  adapter: postgresql\n  password: <%= ENV['DB_PASSWORD'] %>\n"),
      .file(
        "locales/en.json", "{\"password\": \"Password\", \"forgotPassword\": \"Forgot your password?\"}\n"),
    ])

  static let sourceCode = RuleDescription(
    "plaintext/source-code", .error, "a secret in plain text in source code",
    why: """
      Everybody with the repository has it, in every version there ever was. It can't be changed without a release.
      """,
    fix:
      "pbk-secrets set NAME, and read it from the environment or a secret file; then change the secret at its source",
    see: ["CWE-798"],
    finds: [
      .file("src/auth.js", "const jwtSecret = '", ExampleValues.long, "';\n"),
      .file("app/settings.py", "DB_PASSWORD = \"", ExampleValues.strong, "\"\n"),
      .file("main.go", "package main\n\nconst apiSecret = \"", ExampleValues.other, "\"\n"),
    ],
    passes: [
      .file("src/auth.js", "const jwtSecret = process.env.JWT_SECRET;\n"),
      .file("app/forms.py", "PASSWORD_FIELD = \"password_confirmation\"\n"),
      .file("src/auth.test.js", "const jwtSecret = '", ExampleValues.long, "';\n"),
    ])

  static let infrastructure = RuleDescription(
    "plaintext/infrastructure", .error, "a secret in plain text in Terraform",
    why: """
      The value is in the repository, and in the state file and every plan as well.
      """,
    fix:
      "declare a variable with sensitive = true and give it in TF_VAR_name (pbk-secrets run -- terraform apply)",
    see: ["CWE-798", "https://developer.hashicorp.com/terraform/language/manage-sensitive-data"],
    finds: [
      .file(
        "main.tf", "resource \"aws_db_instance\" \"crm\" {\n  password = \"", ExampleValues.strong,
        "\"\n}\n"),
      .file("terraform.tfvars", "db_password = \"", ExampleValues.other, "\"\n"),
      .file("variables.tf", "variable \"jwt_secret\" {\n  default = \"", ExampleValues.long, "\"\n}\n"),
    ],
    passes: [
      .file("main.tf", "resource \"aws_db_instance\" \"crm\" {\n  password = var.db_password\n}\n"),
      .file("main.tf", "resource \"random_password\" \"db\" {\n  length = 32\n}\n"),
      .file("variables.tf", "variable \"jwt_secret\" {\n  type = string\n  sensitive = true\n}\n"),
    ])

  static let urlPassword = RuleDescription(
    "plaintext/url-password", .error, "a password in a URL or a connection string",
    why: """
      URLs are logged, shown in error messages and passed on, and the password with them.
      """,
    fix:
      "derive the URL from its parts in pbk-secrets.yaml: DATABASE_URL: {template: \"postgresql://...:${DB_PASSWORD|url}@...\"}",
    see: ["CWE-522", "RFC 3986 section 3.2.1"],
    finds: [
      .file(".env", "DATABASE_URL=postgresql://crm:", ExampleValues.strong, "@db:5432/crm\n"),
      .file(
        "compose.yaml", "services:\n  a:\n    environment:\n      REDIS_URL: redis://:", ExampleValues.other,
        "@redis:6379\n"),
      .file(".env", "AMQP_URL='amqps://crm:", ExampleValues.strong, "@mq.example:5671/crm'\n"),
    ],
    passes: [
      .file(".env", "DATABASE_URL=postgresql://crm@db:5432/crm\n"),
      .file(
        "compose.yaml",
        "services:\n  a:\n    environment:\n      DATABASE_URL: postgresql://crm:${DB_PASSWORD}@db:5432/crm\n"
      ),
      .file("config.yaml", "docs: https://example.com/a:b@c\nimage: registry.example:5000/app\n"),
    ])
}
