import Foundation
import Testing

@testable import Audit

/// Rules on whole trees, where their examples say too little: sizes, odd texts, precedence.
@Suite struct TreeRuleTests {
  private func ids(_ files: [String: String]) throws -> [String] {
    let tree = try Scratch()
    for (path, text) in files { try tree.write(text, to: path) }
    return try TreeAudit(WalkRequest(root: tree.path)).run().findings.map {
      "\(String(decoding: $0.finding.path, as: UTF8.self)):\($0.finding.line ?? 0) \($0.finding.rule)"
    }
  }

  private let one = ExampleValues.strong
  private let two = ExampleValues.other

  /// One finding a place and family at most, in each form that Compose takes an environment in.
  @Test func formsOfComposeFilesDriftAlike() throws {
    let forms = [
      "services:\n  api:\n    environment:\n      DB_PASSWORD: \(two)\n",
      "services:\n  api:\n    environment:\n      - DB_PASSWORD=\(two)\n",
      "services:\n  api:\n    environment: {DB_PASSWORD: \"\(two)\"}\n",
      "x-env: &env\n  DB_PASSWORD: \(two)\nservices:\n  api:\n    environment:\n      <<: *env\n",
      "services:\n  api:\n    environment:\n      DB_PASSWORD: ${DB_PASSWORD:-\(two)}\n",
      "services:\n  api:\n    environment:\n      DB_PASSWORD: ${DB_PASSWORD-\(two)}\n",
    ]
    for form in forms {
      let found = try ids([".env": "DB_PASSWORD=\(one)\n", "compose.yaml": form]).filter {
        $0.contains("drift/")
      }
      #expect(found.count == 1, "\(form): \(found)")
    }
    print("\(forms.count) forms of an environment, each drifts once")
  }

  /// Where values agree once they are read as programs do, nothing drifts.
  @Test func spellingsOfOneValueAgree() throws {
    let url = "postgres://crm:p%40ss%2F\(one)@db:5432/crm"
    let texts: [[String: String]] = [
      [".env": "DB_USER=crm\nDB_PASSWORD=\"p@ss/\(one)\"\nDATABASE_URL=\(url)\n"],
      [".env": "DB_USER=crm\nDB_PASSWORD='p@ss/\(one)'\nDATABASE_URL=\"\(url)\"\n"],
      [".env": "DB_USER=crm\nDB_PASSWORD=\(one)\nDATABASE_URL=postgres://${DB_USER}:${DB_PASSWORD}@db/crm\n"],
      [
        ".env": "DB_PASSWORD=\(one)\n",
        "compose.yaml": "services:\n  api:\n    environment:\n      DB_PASSWORD: \"\(one)\"\n",
      ],
      [
        ".env": "DB_PASSWORD=\(one)\n",
        "compose.yaml":
          "services:\n  db:\n    environment:\n      POSTGRES_PASSWORD: ${DB_PASSWORD}\n  api:\n    environment:\n"
          + "      DATABASE_URL: postgres://postgres:${DB_PASSWORD}@db/crm\n",
      ],
      [".env": "DB_PASSWORD=\(one)\nDB_PASSWORD_OLD=\(two)\n"],
      [
        ".env":
          "DATABASE_URL=postgres://crm:\(one)@a.example.com/x\nREPLICA_DATABASE_URL=postgres://crm:\(two)@b.example.com/x\n"
      ],
      [
        ".env": "DB_PASSWORD=\(one)\n", ".env.production": "DB_PASSWORD=\(two)\n",
        "docker-compose.prod.yml": "services:\n  api:\n    environment:\n      DB_PASSWORD: \(two)\n",
      ],
      [
        ".env": "NODE_ENV=development\nDB_PASSWORD=\(one)\n",
        "docker-compose.prod.yml": "services:\n  api:\n    environment:\n      DB_PASSWORD: \(two)\n",
      ],
    ]
    for files in texts {
      let found = try ids(files).filter { $0.contains("drift/") }
      #expect(found.isEmpty, "\(files): \(found)")
    }
    print("\(texts.count) trees in which nothing drifts")
  }

  /// Variables that double each other fill no memory, and references to themselves end.
  @Test func variablesOfVariablesEnd() throws {
    var text = "A0_PASSWORD=\(one)\n"
    for number in 1...200 {
      text += "A\(number)_PASSWORD=${A\(number - 1)_PASSWORD}${A\(number - 1)_PASSWORD}\n"
    }
    text += "X_SECRET=${X_SECRET:-${X_SECRET}}\nLOOP_URL=postgres://a:${LOOP_URL}@b/c\n"
    let compose =
      "services:\n  api:\n    env_file: .env\n    environment:\n      X_SECRET: ${X_SECRET:-${X_SECRET}}\n"
    _ = try ids([".env": text, "compose.yaml": compose])
  }

  /// Random deployments of many files: no crash, and what is found doesn't depend on how often it is asked.
  @Test func randomTreesGiveTheSameTwice() throws {
    var generator = Seeded(5)
    let names = [
      "DB_PASSWORD", "JWT_SECRET", "DATABASE_URL", "POSTGRES_USER", "POSTGRES_PASSWORD", "PORT", "REDIS_URL",
    ]
    let values = [
      one, two, "", "changeme", "${DB_PASSWORD}", "${JWT_SECRET:-x}", "${A?b}", "postgres://u:\(one)@db/x",
      "$$x", "${",
      "postgres://u:${POSTGRES_PASSWORD-\(two)}@db:5/x", "\"", "://@", "%%%@", "redis://:\(two)@redis",
    ]
    var found = 0
    for _ in 0..<60 {
      var files: [String: String] = [:]
      for path in [
        ".env", ".env.production", "a/.env", "compose.yaml", "a/docker-compose.yml", ".dockerignore",
        "Dockerfile",
      ]
      where Bool.random(using: &generator) {
        var text = path.hasSuffix("ml") ? "services:\n  db:\n    build: .\n    environment:\n" : ""
        for _ in 0..<Int.random(in: 0..<8, using: &generator) {
          guard let name = names.randomElement(using: &generator),
            let value = values.randomElement(using: &generator)
          else { continue }
          switch path {
          case "Dockerfile":
            text +=
              ["COPY . .\n", "ARG \(name)\n", "ENV \(name)=\(value)\n"].randomElement(using: &generator) ?? ""
          case ".dockerignore":
            text += ["*\n", "!a\n", ".env\n", "**/.env\n", "[\n"].randomElement(using: &generator) ?? ""
          default: text += path.hasSuffix("ml") ? "      - '\(name)=\(value)'\n" : "\(name)=\(value)\n"
          }
        }
        files[path] = text
      }
      let first = try ids(files)
      #expect(try ids(files) == first)
      found += first.count
    }
    print("60 random trees, \(found) findings, the same twice")
  }
}
