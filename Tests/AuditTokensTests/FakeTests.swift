import Testing

@testable import AuditTokens

/// What has a token's form and opens nothing.
@Suite struct FakeTests {
  private func kind(_ text: String) -> (rule: String, fake: TokenFake?)? {
    guard let match = scan(text).first else { return nil }
    let token = Array(Array(text.utf8)[match.range])
    return (match.rule.id, TokenFakes.kind(of: token.span, rule: match.rule))
  }

  @Test func fakesAreToldByKind() {
    let cases: [(String, TokenFake, String)] = [
      ("ghp_" + String(repeating: "0", count: 36), .repeated, "github-token"),
      ("ghp_" + String(repeating: "x", count: 36), .repeated, "github-token"),
      ("ghp_" + "1234567890abcdefghijklmnopqrstuvwxyz", .repeated, "github-token"),
      ("ghp_" + "16C7e42F292c6912E7710c838347Ae178B4a", .documentation, "github-token"),
      ("ghp_" + "vrIXYhHH8fnbENlzNeUIqMn2vErgnM1DvuhR", .badChecksum, "github-token"),
      ("npm_" + "aB3dE6gH9jK2mN5pQ8sT1vW4yZ7bC0eF3hI6", .badChecksum, "npm-token"),
      ("glpat-" + String(repeating: "x", count: 20), .repeated, "gitlab-token"),
      ("AKIA" + "IOSFODNN7EXAMPLE", .documentation, "aws-access-key-id"),
      ("AKIA" + "I44QH8DHBEXAMPLE", .documentation, "aws-access-key-id"),
      (
        "AWS_SECRET_ACCESS_KEY=" + "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY", .documentation,
        "aws-secret-access-key"
      ),
      ("AIza" + "SyXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXX", .repeated, "google-api-key"),
      ("sk_test_" + "4eC39HqLyjWDarjtT1zdp7dc", .testMode, "stripe-legacy-key"),
      ("FLWSECK_TEST-" + "4eC39HqLyjWDarjtT1zdp7dcQ8sT1vW4-X", .testMode, "flutterwave-key"),
      (
        "AccountKey=" + "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/"
          + "KBHBeksoGMGw==", .documentation, "azure-storage-key"
      ),
      (
        "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9."
          + "eyJzdWIiOiIxMjM0NTY3ODkwIiwibmFtZSI6IkpvaG4gRG9lIiwiaWF0IjoxNTE2MjM5MDIyfQ."
          + "SflKxwRJSMeKKF2QT4fwpMeJf36POk6yJV_adQssw5c", .documentation, "json-web-token"
      ),
      ("Authorization: Basic " + "QWxhZGRpbjpvcGVuIHNlc2FtZQ==", .documentation, "basic-authorization"),
    ]
    for (text, fake, rule) in cases {
      let found = kind(text)
      #expect(found?.rule == rule && found?.fake == fake, "\(text): \(String(describing: found))")
    }
    print("\(cases.count) fakes told")
  }

  /// What looks odd may be real: the checks must not take chance for a pattern.
  @Test func chanceIsNoFake() {
    var generator = Chance(state: 0x6661_6b65)
    let alphabet = Array("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_".utf8)
    guard let rule = TokenRules.all.first(where: { $0.id == "gitlab-token" }) else { return }
    var fakes = 0
    for _ in 0..<20_000 {
      let token = Array("glpat-".utf8) + (0..<20).map { _ in alphabet[Int(generator.next() % 64)] }
      if TokenFakes.kind(of: token.span, rule: rule) != nil { fakes += 1 }
    }
    let hex = Array("0123456789abcdef".utf8)
    for _ in 0..<20_000 {
      let token = (0..<32).map { _ in hex[Int(generator.next() % 16)] }
      if TokenFakes.isRepeated(token.span) { fakes += 1 }
    }
    #expect(fakes == 0)
    print("40,000 tokens by chance, \(fakes) taken for fakes")
  }
}
