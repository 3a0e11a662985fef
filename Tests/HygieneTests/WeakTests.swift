import Hygiene
import Testing
import VaultFormat

func weakRule(_ text: String, _ kind: SecretKind, _ name: String = "X", user: String? = nil) -> WeakRule? {
  WeakCheck.rule(for: Array(text.utf8).span, kind: kind, name: name, userName: user)
}

@Suite struct WeakTests {
  typealias Case = (String, SecretKind, String)

  /// For each rule what it must hit, and what none must.
  static let table: [(WeakRule, hits: [Case], misses: [Case])] = [
    (
      .shortJWTSecret,
      [
        ("secret", .jwt, "JWT_SECRET"), ("jwt_secret_1767225600", .jwt, "J"),
        ("4f9Kz0vB2qLm8TtXw3RyPs6NdHc1GjA", .jwt, "J"),
      ],
      [
        ("4f9Kz0vB2qLm8TtXw3RyPs6NdHc1GjAe", .jwt, "J"), ("9b74c9897bac770ffc029102a200c5de", .jwt, "J"),
        ("4f9Kz0vB2qLm8TtXw3RyPs6NdHc1GjA", .password, "J"),
      ]
    ),
    (
      .shortPassword,
      [("Zk3-vQ9", .password, "P"), ("t8#Kq2!vZ0x", .password, "P"), ("ěščř-žýáíé", .password, "P")],
      [("t8#Kq2!vZ0xM", .password, "P"), ("Zk3vQ9pLmT2x", .password, "P"), ("t8#Kq2!vZ0x", .apiKey, "K")]
    ),
    (
      .ownName,
      [
        ("db_password", .password, "DB_PASSWORD"), ("DbPassword1", .password, "DB_PASSWORD"),
        ("my-very-long-service-token", .apiKey, "MY_VERY_LONG_SERVICE_TOKEN"),
        ("postgres://pbk_admin:pbk_admin@h/d", .url, "DATABASE_URL"),
        ("postgres://pbk_admin:pbk_admin1@h/d", .url, "DATABASE_URL"),
      ],
      [
        ("Examp1e2024secure", .password, "DB_PASSWORD"), ("postgres://pbk_admin:t8Kq2vZ0xMw4@h/d", .url, "D"),
        ("db_password", .generic, "DB_PASSWORD"), ("db_password84629174", .password, "DB_PASSWORD"),
      ]
    ),
    (
      .repeated,
      [
        ("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", .jwt, "J"), ("abcabcabcabcabc", .password, "P"),
        ("zqzqzqzqzqzqzq", .apiKey, "K"), ("a1b2c3d4a1b2c3d4a1b2c3d4a1b2c3d4", .jwt, "J"),
      ],
      [
        ("aaaaaaaaaaaa-Kq2vZ0xM", .password, "P"), ("key_0123456789abcdef0123456789ab", .apiKey, "K"),
        ("8888", .generic, "PORT"),
      ]
    ),
    (
      .sequence,
      [
        ("123456", .password, "P"), ("qwertyuiop", .password, "P"), ("1234567890qwertyuiop", .password, "P"),
        ("zyxwvutsrqponmlkjihgfedcba9876543210", .jwt, "J"), ("1qaz2wsx3edc", .password, "P"),
        ("asdfghjklASDFGHJKL", .password, "P"),
      ],
      [
        ("k8-123456-Zq0xMv", .password, "P"), ("key_0123456789abcdef0123456789ab", .apiKey, "K"),
        ("5432", .generic, "PORT"),
      ]
    ),
    (
      .common,
      [
        ("postgres", .password, "P"), ("admin", .password, "P"), ("secret", .password, "P"),
        ("P@ssw0rd", .password, "P"),
        ("postgresql://u:letmein@h/d", .url, "D"), ("token", .apiKey, "K"),
        ("postgres://u:%70assword@h/d", .url, "D"),
      ],
      [
        ("postgres", .generic, "DB_USER"), ("http://admin@host/secret", .url, "U"),
        ("adminoxWk3-vQ9z", .password, "P"),
      ]
    ),
    (
      .wordAndNumber,
      [
        ("password123", .password, "P"), ("qwerty2024", .password, "P"), ("admin2024", .password, "P"),
        ("Summer2026!", .password, "P"),
        ("battery2024!!", .password, "P"), ("secret1234", .apiKey, "K"),
      ],
      [
        ("Examp1e2024secure", .password, "P"), ("batteryvQ9z-2024", .password, "P"),
        ("web2024", .generic, "RELEASE"),
      ]
    ),
    (
      .lowEntropy,
      [
        ("pbk_crm_jwt_secret_2026_prod_key_default", .jwt, "J"), ("pbk_admin_password_2024", .password, "P"),
        ("secret-password-2024", .apiKey, "K"), ("my_super_secret_jwt_token_secret_key", .jwt, "J"),
        ("482915560371", .password, "P"),
        ("x9z", .apiKey, "K"),
      ],
      [
        ("Examp1e2024secure", .password, "P"), ("tundra-battery-cinema-39kq", .password, "P"),
        ("1234567890:AAExampleExampleExampleExampleExample", .apiKey, "K"),
        ("key_0123456789abcdef0123456789ab", .apiKey, "K"),
      ]
    ),
  ]

  @Test(arguments: WeakRule.allCases)
  func ruleHitsAndMisses(_ rule: WeakRule) throws {
    let row = try #require(Self.table.first { $0.0 == rule })
    #expect(row.hits.count >= 3 && row.misses.count >= 3)
    for (value, kind, name) in row.hits {
      let found = weakRule(value, kind, name)
      #expect(found == rule, "\(value): \(String(describing: found))")
    }
    for (value, kind, name) in row.misses {
      let found = weakRule(value, kind, name)
      #expect(found == nil, "\(value): \(String(describing: found))")
    }
  }

  @Test func theAuditedDeploymentImports() {
    let lines: [(String, String, String?)] = [
      ("DATABASE_URL", "postgresql://pbk_admin:Examp1e2024secure@localhost:5432/pbk_crm", nil),
      ("DB_USER", "pbk_admin", nil),
      ("DB_PASSWORD", "Examp1e2024secure", "pbk_admin"),
      ("RETELL_API_KEY", "key_0123456789abcdef0123456789ab", nil),
      ("TELEGRAM_BOT_TOKEN", "1234567890:AAExampleExampleExampleExampleExample", nil),
      ("NODE_ENV", "production", nil),
    ]
    for (name, value, user) in lines {
      let found = weakRule(value, KindGuess.kind(forName: name), name, user: user)
      #expect(found == nil, "\(name): \(String(describing: found))")
    }
    for value in ["postgres", "admin", "secret", "password123", "qwerty2024", "pbk_admin1"] {
      #expect(weakRule(value, .password, "DB_PASSWORD", user: "pbk_admin") != nil, "\(value)")
      #expect(weakRule("postgres://pbk_admin:\(value)@h/d", .url, "DATABASE_URL") != nil, "\(value)")
    }
    #expect(weakRule("pbk_admin1", .password, "DB_PASSWORD", user: "pbk_admin") == .ownName)
  }

  @Test func theseKindsAreNeverJudged() {
    for kind in [SecretKind.generic, .file, .certificate, .privateKey] {
      for value in ["a", "password", "1234", ""] { #expect(weakRule(value, kind) == nil) }
    }
    for value in [
      "", "not a url", "https://host/path", "postgres://user@host", "postgres://user:@host", "://", "a://:@",
    ] {
      #expect(weakRule(value, .url) == nil, "\(value)")
    }
  }

  /// What the generator makes must never be refused by the checks.
  @Test func randomValuesAreStrong() {
    var random = SeededBytes(seed: 11)
    let sets: [(String, Int, SecretKind, String)] = [
      ("16 bytes in hex as jwt", 32, .jwt, "0123456789abcdef"), ("base64url as jwt", 43, .jwt, "portable"),
      ("12 letters and digits as password", 12, .password, "alnum"), ("32 as api-key", 32, .apiKey, "alnum"),
    ]
    for (label, length, kind, characters) in sets {
      guard let alphabet = try? Charset(nameOrCharacters: characters).characters else { continue }
      var weak = 0
      for _ in 0..<500 {
        let value = (0..<length).map { _ in alphabet[Int(random.next()) % alphabet.count] }
        if WeakCheck.rule(for: value.span, kind: kind, name: "NAME") != nil { weak += 1 }
      }
      print("weak values: \(label): \(weak) of 500 random ones")
      #expect(weak == 0)
    }
  }

  @Test func ruleTextsDiffer() {
    #expect(Set(WeakRule.allCases.map(\.explanation)).count == WeakRule.allCases.count)
    for rule in WeakRule.allCases { #expect(rule.id.hasPrefix("weak/")) }
  }
}
