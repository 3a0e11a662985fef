import Hygiene
import Testing

@Suite struct PassphraseTests {
  func rule(_ text: String) -> PassphraseRule? { PassphraseCheck.rule(for: Array(text.utf8).span) }

  @Test(arguments: [
    (PassphraseRule.short, ["", "a", "Zk3-vQ9pLm!", "ěščřžýáíéúů"]),
    (
      .common,
      [
        "password", "password123", "123456789012345", "qwertyuiopasdfghjkl", "aaaaaaaaaaaaaaaa", "admin2024",
        "CHANGE_ME_NOW_PLEASE", "letmein",
      ]
    ),
    (
      .guessable,
      [
        "password-secret-2024", "battery cinema unloved", "pbk_admin_password_2026", "123456789012-2024",
        "summer-winter-spring-autumn-2025",
      ]
    ),
  ])
  func refuses(_ expected: PassphraseRule, _ passphrases: [String]) {
    for passphrase in passphrases { #expect(rule(passphrase) == expected, "\(passphrase)") }
  }

  @Test(arguments: [
    "unloved-battery-cinema-tundra", "unloved battery cinema tundra repent", "Zk3vQ9pLmT2x", "t8#Kq2!vZ0xM",
    "příliš žluťoučký kůň úpěl",
  ])
  func accepts(_ passphrase: String) {
    let found = rule(passphrase)
    #expect(found == nil, "\(passphrase): \(String(describing: found))")
  }
}
