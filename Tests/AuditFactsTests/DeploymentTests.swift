import AuditFacts
import Foundation
import Testing

/// The sample deployment, whose every finding stands on a line that is known.
@Suite struct DeploymentTests {
  private func facts(_ path: String) throws -> [String] {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let data = try Data(contentsOf: root.appending(path: "Docs/examples/pbk-crm/" + path))
    return describe(read(Array(data), path: path))
  }

  @Test(arguments: [
    (
      ".env",
      [
        "22:14 envFile DATABASE_URL = 'postgresql://pbk_admin:Examp1e2024secure@localhost:5432/pbk_crm'",
        "26:9 envFile DB_USER = 'pbk_admin'", "27:13 envFile DB_PASSWORD = 'Examp1e2024secure'",
      ]
    ),
    (
      ".env.production",
      ["2:12 envFile JWT_SECRET = 'pbk_crm_jwt_secret_2026_CHANGE_ME_IN_PRODUCTION_1a2b3c4d5e6f'"]
    ),
    (
      "docker-compose.server.yml",
      [
        "9:9 [backend] ! reads .env", "13:19 composeEnvironment [backend] JWT_SECRET = variable(JWT_SECRET)",
        "13:19 ! needs variable(JWT_SECRET)",
        "15:22 composeEnvironment [backend] POSTGRES_USER = variable(POSTGRES_USER) or {'pbk_user'}",
        "16:26 composeEnvironment [backend] POSTGRES_PASSWORD = variable(POSTGRES_PASSWORD)",
        "18:21 composeEnvironment [backend] DATABASE_URL = "
          + "'postgresql://pbk_user:An0therExamp1ePass@host.docker.internal:5432/pbk_crm'",
        "4:7 [backend] ! builds from . by backend/Dockerfile",
        "25:9 [backend] ! mountsFile(host: \"./secrets/jwt_secret.txt\", container: \"/run/secrets/jwt_secret\")",
      ]
    ),
    ("backend/Dockerfile", ["5:1 ! copiesContext"]),
    ("frontend/Dockerfile", ["8:1 [build] ! copiesContext"]),
    (
      "backend/entrypoint.sh",
      [
        "6:14 shellVariable JWT_SECRET = 'jwt_secret_' + made by clock",
        "5:10 ! needs variable(JWT_SECRET)",
      ]
    ),
    ("scripts/backup.sh", ["12:12 commandLine [pg_dump] PGPASSWORD = 'Examp1e2024secure'"]),
    (
      "secrets/jwt_secret.txt",
      ["1:1 secretFile jwt_secret = 'pbk_crm_jwt_secret_CHANGE_ME'", "1:29 ! endsWithNewline"]
    ),
    (".github/workflows/deploy.yml", ["14:17 ! needs secretStore(DEPLOY_SSH_KEY)"]),
  ])
  func `says what the table of its findings tells`(path: String, expected: [String]) throws {
    let facts = try facts(path)
    for line in expected {
      #expect(facts.contains(line), "\(path): \(line)\n\(facts.joined(separator: "\n"))")
    }
  }

  @Test func `the workflow prints no secret and keeps no made value`() throws {
    let facts = try facts(".github/workflows/deploy.yml")
    #expect(!facts.contains { $0.contains("prints") || $0.contains("keepsInFile") || $0.hasPrefix("fault") })
  }
}
