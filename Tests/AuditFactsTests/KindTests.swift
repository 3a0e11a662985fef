import AuditFacts
import Testing

@Suite struct KindTests {
  private static let table: [(path: String, beginning: String, kind: FileKind)] = [
    (".env", "", .env(isExample: false)), ("a/.env.production", "", .env(isExample: false)),
    ("prod.env", "", .env(isExample: false)), (".env.example", "", .env(isExample: true)),
    ("env.sample", "", .env(isExample: true)), (".env.local.dist", "", .env(isExample: true)),
    ("example.env", "", .env(isExample: false)), (".env.ts", "", .source(.javascript)),
    ("compose.yaml", "", .compose), ("docker-compose.prod.yml", "", .compose),
    ("Dockerfile", "", .dockerfile),
    ("Dockerfile.dev", "", .dockerfile), ("web.Dockerfile", "", .dockerfile),
    ("Containerfile", "", .dockerfile),
    (".dockerignore", "", .dockerIgnore), (".gitignore", "", .gitIgnore),
    (".github/workflows/ci.yml", "", .workflow), (".gitlab-ci.yml", "", .workflow),
    ("a.yaml", "apiVersion: v1\nkind: Secret\n", .manifest), ("a.yaml", "a: b\n", .yaml),
    ("charts/x/templates/s.yaml", "a: {{ .Values.x }}", .helmTemplate),
    ("charts/x/values.yaml", "a: b", .helmValues), ("values-prod.yaml", "a: b", .helmValues),
    ("x.service", "[Unit]\n", .systemdUnit), ("x.service", "# nothing", .text),
    ("x.service.d/override.conf", "[Service]\n", .systemdUnit), ("x.timer", "[Timer]", .systemdUnit),
    ("ecosystem.config.js", "", .processManager), ("ecosystem.config.cjs", "", .processManager),
    ("a.sh", "", .shell), ("bin/run", "#!/bin/bash\n", .shell),
    ("bin/run", "#!/usr/bin/env -S bash -e\n", .shell),
    ("bin/run", "#!/usr/bin/env python3\n", .source(.python)),
    ("bin/run", "#!/usr/bin/node\n", .source(.javascript)),
    ("bin/run", "text", .text), ("crontab", "", .cron), ("etc/cron.d/x", "", .cron),
    ("etc/cron.daily/x", "", .shell), ("nginx.conf", "", .nginx), ("nginx/conf.d/a.conf", "", .nginx),
    ("a.conf", "server {\n", .nginx), ("a.conf", "[x]\ny=z", .ini), ("a.conf", "x=y", .properties),
    ("a.conf", "hello", .directives), ("a.properties", "", .properties), ("a.ini", "", .ini),
    ("a.cfg", "", .ini),
    ("a.toml", "", .toml), ("a.json", "", .json), ("a.json", "{\n\"apiVersion\": \"v1\",", .manifest),
    ("a.xml", "", .xml), ("a.tf", "", .terraform), ("a.tfvars", "", .terraform), ("a.go", "", .source(.go)),
    ("a.py", "", .source(.python)), ("A.java", "", .source(.java)), ("secrets/jwt.txt", "abc", .secretFile),
    ("server.pem", "-----BEGIN RSA " + "PRIVATE KEY-----\nMII", .secretFile),
    ("server.pem", "-----BEGIN RSA " + "PRIVATE KEY-----\nProc-Type: 4,ENCRYPTED", .text),
    ("server.pem", "-----BEGIN CERTIFICATE-----\nMII", .text),
    ("secrets/db_password", "abc", .secretFile), ("run/secrets/x", "abc", .secretFile),
    ("secrets/README.md", "abc", .text), ("secrets/get.sh", "", .shell), ("secrets/run", "#!/bin/sh", .shell),
    (".npmrc", "", .credentials(.npmrc)), (".netrc", "", .credentials(.netrc)),
    (".pgpass", "", .credentials(.pgpass)),
    ("DOCKERFILE", "", .dockerfile), ("README.md", "", .text), ("", "", .text), ("/", "", .text),
    (".", "", .text),
    ("deploy/stack.yml", "services:\n  a:\n    image: x\n", .compose),
  ]

  @Test func `a file is told by its name and its first bytes`() {
    for (path, beginning, kind) in Self.table {
      #expect(FileKind(path: Array(path.utf8), beginning: Array(beginning.utf8).span) == kind, "\(path)")
    }
    print("kinds: \(Self.table.count) names")
  }
}
