import Testing

@testable import AuditTokens

/// Where a token begins and ends, and which of several it is.
@Suite struct PlaceTests {
  private func found(_ text: String) -> [String] {
    scan(text).map { $0.rule.id + " " + $0.text(in: text) }
  }

  private let token = "glpat-" + "aB3dE6gH9jK2mN5pQ8sT"

  @Test func edgesOfATokenAreSeen() {
    let around = [
      "%", "'%'", "\"%\"", "`%`", "<%>", "(%)", "[%]", "{%}", "x=%", "x: %\n", "%;", "%,", "%.", "\\n%\\n",
      "\\t%\\r\\n", "%\\", "a%3D%", "|%|", "é%é", "//oauth2:%@host", "?token=%&x=1", "%:", "$%", "#%",
      "%\u{0}", "-%",
    ]
    for frame in around {
      let text = frame.replacing("a%3D%", with: "a%3D\u{1}").replacing("%", with: "\u{1}", maxReplacements: 1)
        .replacing("\u{1}3D\u{1}", with: "%3D\u{1}").replacing("\u{1}", with: token)
      #expect(found(text).contains("gitlab-token " + token), "\(text)")
    }
    for text in ["a" + token, "_" + token, "0" + token, token + "a", token + "_", token + "-x", token + "0"] {
      #expect(found(text) == [], "\(text)")
    }
  }

  @Test func theNarrowerRuleWins() {
    let hex = "3694b7ad9127fc0c011bc183b42fec78"
    let cases = [
      ("https://oauth2:" + token + "@gitlab.com/a.git", "gitlab-token " + token),
      ("//registry.npmjs.org/:_authToken=" + "npm_" + "vrIXYhHH8fnbENlzNeUIqMn2vErgnM2bBvMD", "npm-token"),
      ("AZURE_OPENAI_API_KEY=" + hex, "azure-openai-key " + hex),
      ("DATADOG_API_KEY=" + hex, "datadog-api-key " + hex),
      ("TWILIO_AUTH_TOKEN: \"" + hex + "\"", "twilio-auth-token " + hex),
      ("os.environ['TWILIO_AUTH_TOKEN'] = '" + hex + "'", "twilio-auth-token " + hex),
      ("process.env.TWILIO_AUTH_TOKEN || '" + hex + "'", "twilio-auth-token " + hex),
      ("twilioAuthToken := \"" + hex + "\"", "twilio-auth-token " + hex),
      ("getenv('TWILIO_AUTH_TOKEN', '" + hex + "')", "twilio-auth-token " + hex),
      ("<twilio-auth-token>" + hex + "</twilio-auth-token>", "twilio-auth-token " + hex),
    ]
    for (text, expected) in cases {
      #expect(
        found(text).count == 1 && found(text).allSatisfy { $0.hasPrefix(expected) }, "\(text): \(found(text))"
      )
    }
  }

  /// A hash, an id or a commit near a provider's name is none of its keys.
  @Test func namesWithoutASecretLeadNowhere() {
    let hex = "3694b7ad9127fc0c011bc183b42fec78"
    let texts = [
      "twilio_checksum = " + hex, "see " + hex + " for the twilio auth token", "twilio token\n" + hex,
      "TWILIO_ACCOUNT_SID=AC" + hex, "datadog key " + hex,
      "the heroku key is f0e1d2c3-b4a5-4697-8879-6a5b4c3d2e1f",
      "HEROKU_APP_ID=f0e1d2c3-b4a5-4697-8879-6a5b4c3d2e1f", "mailgun: version " + hex, "xtwilio_token=" + hex,
      "TWILIO_AUTH_TOKEN=" + hex + "00", "TWILIO_AUTH_TOKEN=" + hex.uppercased(),
      "TWILIO_AUTH_TOKEN=" + String(repeating: "a", count: 32),
    ]
    for text in texts { #expect(found(text) == [], "\(text): \(found(text))") }
  }

  @Test func passwordsInURLsAreNeitherReferencesNorPlaceholders() {
    let none = [
      "postgres://u:$PASS@h/d", "postgres://u:${PASS:-x}@h/d", "postgres://u:{{ pass }}@h",
      "postgres://u:<pass>@h",
      "postgres://u:%(pass)s@h", "postgres://u:%s@h", "postgres://u:%PASS%@h", "postgres://u:****@h/d",
      "postgres://u:xxxxxxxx@h", "postgres://u:changeme@h", "postgres://u:your-password@h",
      "http://h:8080/x@y",
      "http://a/b:cdefg@h", "http://u:@h", "http://:@h", "https://h/p?x=a:bcdef@g", "git@host:22/a@b",
      "://u:pass1@h",
      "postgres://u:#{pass}@h", "postgres://u:$(pass)@h", "ftp://anonymous:joe-q7@ftp.gnu.org/",
    ]
    for text in none { #expect(found(text) == [], "\(text): \(found(text))") }
    let some = [
      ("postgres://u:q7Zt@h/d", "q7Zt"), ("mysql://u:q7:Zt@h", "q7:Zt"), ("redis://:q7Zt%40@h", "q7Zt%40"),
      ("amqp://u:q7@Zt@h", "q7@Zt"), ("mongodb+srv://u:Pa55word9x@c0.abc.net", "Pa55word9x"),
      ("https://u:%40q7Zt9@h", "%40q7Zt9"), ("ftp://u:q7$Zt@h", "q7$Zt"),
    ]
    for (text, password) in some { #expect(found(text) == ["url-password " + password], "\(text)") }
  }
}
