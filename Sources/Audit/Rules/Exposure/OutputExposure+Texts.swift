/// What the rules on secrets in logs are.
extension OutputExposure {
  static let printedSecret = RuleDescription(
    "exposure/printed-secret", .error, "a secret that is printed",
    why: """
      Logs are kept, sent on and read by many more people than may know the secret. GitHub masks a secret only where it is printed exactly as it is stored.
      """,
    fix: "print the name or the length instead: echo \"DB_PASSWORD has ${#DB_PASSWORD} bytes\"",
    see: ["CWE-532"],
    finds: [
      .file("deploy.sh", "#!/bin/sh\necho \"using $DB_PASSWORD\"\n"),
      .file(
        ".github/workflows/a.yml",
        "on: push\njobs:\n  a:\n    runs-on: x\n    steps:\n    - run: echo ${{ secrets.API_TOKEN }}\n"),
      .file("start.sh", "#!/bin/sh\nprintf '%s\\n' \"$JWT_SECRET\"\n"),
    ],
    passes: [
      .file("deploy.sh", "#!/bin/sh\necho \"$REGISTRY_PASSWORD\" | docker login -u a --password-stdin\n"),
      .file("deploy.sh", "#!/bin/sh\necho \"port $PORT, token file $TOKEN_FILE\"\n"),
      .file("deploy.sh", "#!/bin/sh\necho \"$DEPLOY_KEY\" > key\necho \"$API_URL\"\n"),
    ])

  static let tracedCommands = RuleDescription(
    "exposure/traced-commands", .warning, "commands that are printed with secrets in them",
    why: """
      After 'set -x' the shell prints each command with all its variables filled in. The secrets of the commands below go into the log.
      """,
    fix: "set +x before the first secret, or remove set -x",
    see: ["CWE-532"],
    finds: [
      .file(
        "deploy.sh", "#!/bin/sh\nset -x\ncurl -H \"Authorization: Bearer $API_TOKEN\" https://a.example\n"),
      .file("backup.sh", "#!/bin/bash\nset -eux\nPGPASSWORD=$DB_PASSWORD pg_dump crm\n"),
      .file("run.sh", "#!/bin/bash\nset -o xtrace\nmysql -u root -p\"$MYSQL_PASSWORD\" crm\n"),
    ],
    passes: [
      .file("build.sh", "#!/bin/sh\nset -x\nmake all\n"),
      .file(
        "deploy.sh", "#!/bin/sh\nset -e\ncurl -H \"Authorization: Bearer $API_TOKEN\" https://a.example\n"),
      .file("deploy.sh", "#!/bin/sh\nlogin --token \"$API_TOKEN\"\nset -x\nmake all\n"),
    ])

  static let copiedByScript = RuleDescription(
    "exposure/copied-by-script", .warning, "a script that puts secrets into backups",
    why: """
      Backups are kept for long, in other places, by other people, and nobody thinks of them when a secret is changed.
      """,
    fix:
      "back up the vault instead, which is encrypted: cp secrets.pbk, then pbk-secrets verify --vault the copy",
    see: ["CWE-530", "CWE-312"],
    finds: [
      .file("backup.sh", "#!/bin/sh\ncp /opt/crm/.env \"$TARGET/.env\"\n"),
      .file("nightly.sh", "#!/bin/sh\ncp -r secrets /mnt/backup/crm/\n"),
      .file("nightly.sh", "#!/bin/sh\ntar -czf /var/backups/crm.tgz .env docker-compose.yml\n"),
    ],
    passes: [
      .file("deploy.sh", "#!/bin/sh\ncp .env.example .env\n"),
      .file("backup.sh", "#!/bin/sh\ncp secrets.pbk \"$TARGET/secrets.pbk\"\n"),
      .file("deploy.sh", "#!/bin/sh\ncp .env.production .env\n"),
    ])
}
