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
    let letters = text.filter(\.isLetter).map(\.lowered)
    guard letters.count >= 6 else { return false }
    return split(letters, needsClaim: needsClaim)
  }

  private static let signs: Set<UInt8> = [0x2d, 0x5f, 0x20, 0x2e]

  /// What was found in the letters up to a place.
  private struct Reached: OptionSet {
    let rawValue: Int
    static let secret = Reached(rawValue: 1)
    static let claim = Reached(rawValue: 2)
  }

  private static func split(_ letters: [UInt8], needsClaim: Bool) -> Bool {
    // Of each place the ways in which it was reached, as bits by their raw values.
    var reached = [UInt8](repeating: 0, count: letters.count + 1)
    reached[0] = 1
    for start in letters.indices where reached[start] != 0 {
      for (word, kind) in words[Int(letters[start] - UInt8(ascii: "a"))]
      where letters[start...].starts(with: word) {
        for way in 0..<4 where reached[start] & (1 << way) != 0 {
          reached[start + word.count] |= 1 << (way | kind.rawValue)
        }
      }
    }
    let wanted: Reached = needsClaim ? [.secret, .claim] : .secret
    return (0..<4).contains { way in
      reached[letters.count] & (1 << way) != 0 && Reached(rawValue: way).isSuperset(of: wanted)
    }
  }

  /// All words by their first letters.
  private static let words: [[(bytes: [UInt8], kind: Reached)]] = {
    var words: [[(bytes: [UInt8], kind: Reached)]] = Array(repeating: [], count: 26)
    for (all, kind) in [(secrets, Reached.secret), (claims, .claim), (fillers, Reached(rawValue: 0))] {
      for word in all {
        guard let first = word.utf8.first else { continue }
        words[Int(first - UInt8(ascii: "a"))].append((Array(word.utf8), kind))
      }
    }
    return words
  }()

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
