import Hygiene
import Testing

func placeholderRule(_ text: String) -> PlaceholderRule? {
  PlaceholderCheck.rule(for: Array(text.utf8).span)
}

@Suite struct PlaceholderTests {
  /// For each rule what it must hit, and what it must not.
  static let table: [(PlaceholderRule, hits: [String], misses: [String])] = [
    (.empty, ["", " ", "\t\n", "    "], ["0", " x9 ", "."]),
    (
      .placeholder,
      ["sk-placeholder", "PLACEHOLDER", "my_placeholder_key", "placeholder123", "https://placeholder/x"],
      ["placehold3r-9fe2", "place-holder9", "this text speaks of a placeholder in its own way, at length"]
    ),
    (
      .changeMe,
      [
        "CHANGE_ME", "changeme", "change-me", "ChangeMe123!", "CHANGE_ME_IN_PRODUCTION",
        "pbk_crm_jwt_secret_CHANGE_ME",
        "pbk_crm_jwt_secret_2026_CHANGE_ME_IN_PRODUCTION_1a2b3c4d5e6f", "please change me", "changeit",
        "change_this_secret",
        "postgresql://user:CHANGE_ME@host/db", "postgresql://user:changeme@host:5432/db?x=1",
        "https://hooks.example.net/services/CHANGE_ME", "secret_CHANGE_ME1", "CHANGEMEPLEASE",
      ],
      [
        "exchange-menu-9", "interchangement4x", "to change men and minds we", "Xchange.meadow.77",
        "change-medium-42",
        "don't change me today if you can help it", "cGxlYXNl/changed/bWU", "exchange_me_not",
        "changement-9x",
      ]
    ),
    (
      .replaceMe,
      ["REPLACE_ME", "replaceme", "replace-with-real-key", "SET_ME", "fill-me-in", "replace_this"],
      ["replacement-part-7", "replace-melody-3", "reset-me-8a", "offset_me9", "setmeal-77"]
    ),
    (
      .yours,
      [
        "your-api-key-here", "your_api_key", "yourpassword", "YOUR_SECRET", "your-256-bit-secret",
        "enter-your-token",
        "your-openai-key", "YOUR_API_KEY_HERE", "https://your-domain.com/hook",
        "smtp://me:your_password@mail.net",
      ],
      ["yourself-2931", "devour-key-3", "your.momma.is.so.99", "https://getyour.app/key", "yours-truly-7782"]
    ),
    (
      .angleBrackets,
      [
        "<token>", "<your key>", "<PASSWORD_HERE>", "sk-<key>", "https://<host>/x",
        "postgres://u:<password>@h/d",
      ],
      ["<9f!x@>", "ab<cd>", "<p>Hello</p>", "a<b", "<>", "x>y<z"]
    ),
    (
      .masked,
      [
        "xxxx", "XXXXXXXX", "sk-xxxx", "ghp_xxxxxxxxxxxxxxxxxxxx", "AKIAXXXXXXXXXXXXXXXX", "xoxb-xxxx-xxxx",
        "sk-...",
        "********", "xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx", "SG.xxxxxx.xxxxxx", "redis://:xxxx@cache/0",
      ],
      ["xxx", "a9Kxxxx0vB2", "dGhpcyBpcyBxxxxkZWVkIGE", "xxxx1", "www.xxxx.com9", "x.x.x", "abc-xxxxy"]
    ),
    (
      .unfinished, ["TODO", "FIXME", "TBD", "TODO: set", "sk-TODO", "KEY_TODO", "fixme"],
      ["todo", "todo-list-app", "a8todoK2", "xkTODOq9", "TODOS", "mastodon"]
    ),
    (
      .insert,
      [
        "INSERT_KEY_HERE", "insert-token", "INSERT_YOUR_KEY", "enter_password_here", "put-key-here",
        "<insert key>",
      ],
      ["INSERT INTO users", "inserted-key-9", "insertion9", "reinsert-key-44x"]
    ),
    (
      .example,
      [
        "example", "example-key", "my_example_token", "AKIAIOSFODNN7EXAMPLE",
        "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY",
        "EXAMPLE_SECRET",
      ],
      [
        "Examp1e2024secure", "1234567890:AAExampleExampleExampleExampleExample", "user@example.com",
        "smtp.example.com",
        "https://api.example.com/token", "https://example.com/example", "counterexample-7", "example.org",
      ]
    ),
    (
      .dummy, ["dummy", "dummy-key", "DUMMY_PASSWORD", "sk-dummy", "dummypassword"],
      ["dummyload7f3k", "Xdummy9ffa", "crash-dummy-number-nine-77", "dummy@mail.net", "scrum-my-dummies"]
    ),
    (
      .generateMe,
      ["generate_me", "GENERATE_ME_WITH_OPENSSL", "generate-with-openssl-rand", "generate_a_random_string"],
      ["regenerate-me7", "generated-meal-3", "generate-metrics", "degenerate_me"]
    ),
    (
      .repeated,
      [
        "aaaaaaaa", "00000000", "----", "ghp_000000000000000000000000000000000000", "sk-11111111",
        "AKIA0000000000000000",
      ],
      ["8888", "0000", "999999", "0.00000000", "aaab", "5432", "sk-1111"]
    ),
  ]

  @Test(arguments: PlaceholderRule.allCases)
  func ruleHitsAndMisses(_ rule: PlaceholderRule) throws {
    let row = try #require(Self.table.first { $0.0 == rule })
    #expect(row.hits.count >= 3 && row.misses.count >= 3)
    for value in row.hits {
      // Some are a placeholder by two rules; which of them is named first doesn't matter.
      let found = placeholderRule(value)
      #expect(
        found == rule || (found != nil && Self.meetsTwoRules(value)), "\(value): \(String(describing: found))"
      )
    }
    for value in row.misses { #expect(placeholderRule(value) == nil, "\(value)") }
  }

  private static func meetsTwoRules(_ value: String) -> Bool {
    [
      "<your key>", "<insert key>", "<PASSWORD_HERE>", "enter-your-token", "INSERT_YOUR_KEY", "********",
      "----",
    ].contains(value)
  }

  @Test func realValuesPass() {
    let values = [
      "postgresql://pbk_admin:Examp1e2024secure@localhost:5432/pbk_crm", "pbk_admin", "Examp1e2024secure",
      "key_0123456789abcdef0123456789ab", "1234567890:AAExampleExampleExampleExampleExample", "production",
      "3000",
      "true", "https://crm.example.com", "info@example.com", "Europe/Prague", "redis://localhost:6379/0", "*",
      "todo",
      "http://localhost:3000,https://crm.example.com", "-----BEGIN CERTIFICATE-----\nMIIB", "a", "no", "none",
      "null",
      "postgres://user:@host/db", "Your account has been created, please set a password", "7d", "0",
      "smtp.example.com",
    ]
    for value in values { #expect(placeholderRule(value) == nil, "\(value)") }
  }

  @Test func randomValuesPass() {
    var random = SeededBytes(seed: 7)
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)
    var hits = 0
    for _ in 0..<20_000 {
      let value = (0..<43).map { _ in alphabet[Int(random.next() & 63)] }
      if PlaceholderCheck.rule(for: value.span) != nil { hits += 1 }
    }
    print("placeholders: \(hits) of 20,000 random values taken for one")
    #expect(hits == 0)
  }

  @Test func wordsWithinRandomTextPass() {
    var random = SeededBytes(seed: 8)
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789".utf8)
    var hits = 0
    for word in [
      "xxxx", "todo", "TODO", "dummy", "example", "your", "fixme", "insert", "setme", "TBD", "0000000000",
    ] {
      for _ in 0..<200 {
        let text = (0..<40).map { _ in alphabet[Int(random.next()) % 62] }
        let value = text[..<20] + Array(word.utf8) + text[20...]
        if PlaceholderCheck.rule(for: Array(value).span) != nil { hits += 1 }
      }
    }
    print("placeholders: \(hits) of 2,200 random values with such a word inside taken for one")
    #expect(hits == 0)
  }

  @Test func onlyTheWindowIsLookedAt() {
    let filler = String(repeating: "q7-", count: PlaceholderCheck.window / 3 + 1)
    #expect(placeholderRule(filler + "CHANGE_ME") == nil)
    #expect(placeholderRule("CHANGE_ME-" + filler) == .changeMe)
    #expect(placeholderRule(String(repeating: "x", count: PlaceholderCheck.window)) == .masked)
    #expect(placeholderRule(String(repeating: "x", count: PlaceholderCheck.window + 1)) == nil)
    #expect(placeholderRule(String(repeating: " ", count: PlaceholderCheck.window) + "real") == nil)
  }

  @Test func everyCutOfEveryValueIsReadSafely() {
    var count = 0
    for row in Self.table {
      for value in row.hits + row.misses {
        let bytes = Array(value.utf8)
        for start in 0...bytes.count {
          for end in start...bytes.count {
            _ = PlaceholderCheck.rule(for: bytes.span.extracting(start..<end))
            count += 1
          }
        }
      }
    }
    print("placeholders: \(count) cuts read")
  }

  @Test func explanationsAreSentencesOfTheirOwn() {
    #expect(Set(PlaceholderRule.allCases.map(\.explanation)).count == PlaceholderRule.allCases.count)
    for rule in PlaceholderRule.allCases {
      #expect(rule.id.hasPrefix("placeholder/"))
      #expect(!rule.explanation.hasSuffix("."))
    }
  }
}
