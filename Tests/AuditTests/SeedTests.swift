import Foundation
import Testing

@testable import Audit

/// The deployment that the audit was made for, before and after: Docs/examples/pbk-crm and pbk-crm-after.
@Suite struct SeedTests {
  private static let examples =
    URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().path + "/Docs/examples/"

  /// A copy in a repository of its own, as the deployment is one.
  private func audit(_ name: String) throws -> (tree: Scratch, found: [Found]) {
    let tree = try Scratch()
    let copy = tree.path + "/crm"
    try FileManager.default.copyItem(atPath: Self.examples + name, toPath: copy)
    // A checkout gives files the modes of whoever made it.
    for path in try FileManager.default.subpathsOfDirectory(atPath: copy) where !isFolder(copy + "/" + path) {
      _ = chmod(copy + "/" + path, path.hasSuffix(".sh") ? 0o755 : 0o644)
    }
    try tree.git(["init", "-q", "crm"])
    let report = try TreeAudit(WalkRequest(root: copy)).run()
    #expect(!report.isIncomplete)
    return (tree, report.findings.map { Found($0.finding) })
  }

  private func isFolder(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
  }

  private struct Found: CustomStringConvertible {
    let rule: String
    let path: String
    let line: Int?

    init(_ finding: Finding) {
      rule = finding.rule
      path = String(decoding: finding.path, as: UTF8.self)
      line = finding.line
    }

    var description: String { "\(path):\(line ?? 0) \(rule)" }
  }

  /// The rows of the table in Docs/examples/pbk-crm/README.md: where each shows, by a text of the line.
  private static let rows: [(row: String, path: String, text: String, rules: [String])] = [
    ("P0-4", "docker-compose.server.yml", "JWT_SECRET: ${JWT_SECRET}", ["wiring/missing"]),
    ("P0-4", "backend/entrypoint.sh", "jwt_secret_$(date +%s)", ["non-persistent/"]),
    ("P0-5", ".env", "DATABASE_URL=", ["plaintext/"]),
    ("P0-5", ".env", "DB_PASSWORD=", ["plaintext/"]),
    // Its made-up value counts up, which tells that nobody was ever given it.
    ("P0-5", ".env", "RETELL_API_KEY=", ["placeholder/provider-fake"]),
    ("P0-5", ".env", "TELEGRAM_BOT_TOKEN=", ["plaintext/"]),
    ("P0-5", ".env", "SMTP_PASSWORD=", ["plaintext/"]),
    ("P0-5", ".env", "", ["exposure/file-mode"]),
    ("P0-5", ".env", "", ["exposure/not-ignored"]),
    ("P1-4", "docker-compose.server.yml", "POSTGRES_USER:", ["drift/"]),
    ("P1-4", "docker-compose.server.yml", "POSTGRES_PASSWORD:", ["wiring/missing"]),
    ("P1-4", "docker-compose.server.yml", "DATABASE_URL:", ["drift/", "plaintext/"]),
    ("P2-8", ".env", "OPENAI_API_KEY=", ["placeholder/"]),
    ("P3-4", "docker-compose.server.yml", "- .env", ["exposure/environment-file"]),
    ("P3-4", "docker-compose.server.yml", "JWT_SECRET:", ["exposure/container-environment"]),
    ("P3-4", "docker-compose.server.yml", "POSTGRES_PASSWORD:", ["exposure/container-environment"]),
    ("P3-4", "docker-compose.server.yml", "DATABASE_URL:", ["exposure/container-environment"]),
    ("P3-4", "docker-compose.server.yml", "TELEGRAM_BOT_TOKEN:", ["exposure/container-environment"]),
    ("P3-4", "docker-compose.server.yml", "RETELL_API_KEY:", ["exposure/container-environment"]),
    ("P3-4", "docker-compose.server.yml", "OPENAI_API_KEY:", ["exposure/container-environment"]),
    ("P3-1", "backend/Dockerfile", "COPY . .", ["exposure/build-context"]),
    ("P3-1", "frontend/Dockerfile", "COPY . .", ["exposure/build-context"]),
    ("advice", ".env.production", "JWT_SECRET=", ["placeholder/"]),
    ("advice", "secrets/jwt_secret.txt", "pbk_crm", ["placeholder/", "exposure/secret-newline"]),
    ("advice", "scripts/backup.sh", "PGPASSWORD=", ["plaintext/"]),
    ("backups", "scripts/backup.sh", "cp \"$APP_DIR/.env\"", ["exposure/copied-by-script"]),
    ("backups", "scripts/backup.sh", "cp -r \"$APP_DIR/secrets\"", ["exposure/copied-by-script"]),
    ("backups", "backups/20260114_030001/.env", "", ["exposure/backup-copy"]),
    ("backups", "backups/20260114_030001/.env", "DB_PASSWORD=", ["plaintext/"]),
  ]

  /// What an audit must not report there.
  private static let inOrder: [(path: String, text: String)] = [
    ("backend/server.js", "JWT_EXPIRES_IN"), ("backend/server.js", "PORT"),
    ("backend/entrypoint.sh", "PORT:-3001"),
    ("docker-compose.server.yml", "POSTGRES_DB"), (".github/workflows/deploy.yml", "DEPLOY_SSH_KEY"),
    ("scripts/backup.sh", "STAMP="), (".env", "REDIS_URL"), (".env", "RETELL_WEBHOOK_URL"),
    (".env", "TELEGRAM_CHAT_ID"), (".env", "RETELL_AGENT_ID"), ("nginx/nginx.conf", "ssl_certificate_key"),
  ]

  private func line(of text: String, in path: String) throws -> Int {
    let lines = try String(contentsOfFile: Self.examples + "pbk-crm/" + path, encoding: .utf8)
      .split(separator: "\n", omittingEmptySubsequences: false)
    return try #require(lines.firstIndex { !$0.hasPrefix("#") && $0.contains(text) }, "\(path) has \(text)")
      + 1
  }

  @Test func everyRowOfTheTableIsFoundByItsLine() throws {
    let (_, found) = try audit("pbk-crm")
    for row in Self.rows {
      let line = row.text.isEmpty ? nil : try line(of: row.text, in: row.path)
      for rule in row.rules {
        let here = found.filter { $0.path == row.path && $0.line == line }
        #expect(
          found.contains {
            $0.path == row.path && $0.rule.hasPrefix(rule) && (line == nil || $0.line == line)
          },
          "\(row.row): \(row.path):\(line ?? 0) \(rule), found: \(here)")
      }
    }
    for (path, text) in Self.inOrder {
      let line = try line(of: text, in: path)
      let wrong = found.filter {
        $0.path == path && $0.line == line && !$0.rule.hasPrefix("exposure/file-mode")
      }
      #expect(wrong.isEmpty, "\(path):\(line) is in order: \(wrong)")
    }
    if ProcessInfo.processInfo.environment["PBK_TEST_LIST"] != nil { found.forEach { print($0) } }
    print(
      "\(Self.rows.count) rows of the table found by line; \(found.count) findings in all, \(Self.inOrder.count) lines in order"
    )
  }

  @Test func nothingIsFoundAfterTheMigration() throws {
    let (_, found) = try audit("pbk-crm-after")
    for finding in found { Issue.record("\(finding)") }
    print("\(found.count) findings after the migration, rows that stay: 0")
  }
}
