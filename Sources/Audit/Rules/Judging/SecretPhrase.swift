/// Values that are nothing but the words which people write for a secret: `my-super-secret-key`, `devSecret`.
enum SecretPhrase {
  private static let longest = 64

  /// Whether a value is made of such words alone, at least one of which means a secret.
  ///
  /// - Parameters:
  ///   - value: quotes and blanks at its ends left out.
  ///   - needsClaim: whether a word has to say besides whose or what kind it is: `my`, `super`, `dev`. Without one it
  ///     may be the name of a field, `accessToken`.
  ///   - allowsNumber: whether digits and signs may follow, as in `secret123!`.
  static func matches(_ value: [UInt8], needsClaim: Bool, allowsNumber: Bool = false) -> Bool {
    guard value.count <= longest else { return false }
    var text = value[...]
    if allowsNumber { while let last = text.last, !last.isLetter { text.removeLast() } }
    guard text.allSatisfy({ $0.isLetter || signs.contains($0) }) else { return false }
    let letters = String(decoding: text.filter(\.isLetter).map(\.lowered), as: UTF8.self)
    guard letters.count >= 6 else { return false }
    return split(Array(letters), needsClaim: needsClaim)
  }

  private static let signs: Set<UInt8> = [0x2d, 0x5f, 0x20, 0x2e]

  /// What was found in the letters up to a place, from best to worst.
  private struct Reached: OptionSet {
    let rawValue: Int
    static let secret = Reached(rawValue: 1)
    static let claim = Reached(rawValue: 2)
  }

  private static func split(_ letters: [Character], needsClaim: Bool) -> Bool {
    var reached: [Set<Int>] = Array(repeating: [], count: letters.count + 1)
    reached[0] = [0]
    for start in letters.indices where !reached[start].isEmpty {
      for end in (start + 1)...min(letters.count, start + longestWord) {
        let word = String(letters[start..<end])
        let found: Reached
        if secrets.contains(word) {
          found = .secret
        } else if claims.contains(word) {
          found = .claim
        } else if fillers.contains(word) {
          found = []
        } else {
          continue
        }
        for before in reached[start] { reached[end].insert(before | found.rawValue) }
      }
    }
    let wanted: Reached = needsClaim ? [.secret, .claim] : .secret
    return reached[letters.count].contains { Reached(rawValue: $0).isSuperset(of: wanted) }
  }

  private static let longestWord = 14
  static let secrets: Set<String> = [
    "secret", "secrets", "key", "token", "password", "passwd", "pass", "pw", "pwd", "jwt", "passphrase",
    "apikey", "credential", "credentials", "passwort", "salt",
  ]
  private static let claims: Set<String> = [
    "my", "your", "our", "super", "very", "top", "dev", "develop", "development", "insecure", "unsafe", "not",
    "default", "change", "test", "testing", "sample", "demo", "some", "local", "temp", "temporary", "random",
    "dummy", "fake", "example", "please", "mega", "ultra", "hard", "strong", "long", "simple", "easy", "only",
    "really", "ssh", "shh", "shhh", "quite", "totally", "much", "such", "good", "hidden", "unsecure", "weak",
    "mysuper",
  ]
  private static let fillers: Set<String> = [
    "api", "app", "application", "auth", "session", "cookie", "access", "refresh", "client", "server", "db",
    "database", "user", "admin", "root", "the", "a", "an", "is", "this", "in", "for", "prod", "production",
    "to", "it", "value", "string", "here", "signing", "encryption", "sign", "shared", "private", "master",
    "webhook", "bearer", "hmac", "staging", "so", "of", "use", "do", "me", "be", "as", "and", "must", "flask",
    "django", "express", "node", "rails", "nest", "next", "spring", "laravel", "service", "backend", "web",
    "site",
  ]
}
