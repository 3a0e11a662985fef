/// The words of a name, in lower case: split where signs stand, where capitals begin, and where a known word is glued on.
struct NameWords {
  /// Never with an empty one; the index of a list's element (`tokens.0`) is left out.
  let words: [String]
  /// How many of them, the last ones, are the last part of a path such as `spring.datasource.password`.
  let ownCount: Int

  /// Longer names are no names.
  private static let longest = 256

  init(_ name: String) {
    var words: [String] = []
    var own = 0
    for part in name.utf8.prefix(Self.longest).split(whereSeparator: Self.separatesParts) {
      let found = Self.split(Array(part))
      guard !found.isEmpty else { continue }
      words += found
      own = found.count
    }
    self.words = words
    ownCount = own
  }

  private static func separatesParts(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ".") || byte == UInt8(ascii: ":") || byte == UInt8(ascii: "/")
  }

  private static func split(_ part: [UInt8]) -> [String] {
    var words: [String] = []
    var current: [UInt8] = []
    func finish() {
      let word = withoutNumber(current)
      if !word.isEmpty { words += unglued(String(decoding: word, as: UTF8.self)) }
      current = []
    }
    for (index, byte) in part.enumerated() {
      guard byte.isLetter || byte.isDigit || byte >= 0x80 else {
        finish()
        continue
      }
      let beginsWord =
        byte.isUpper && index > 0
        && (part[index - 1].isLower || part[index - 1].isDigit
          || (part[index - 1].isUpper && index + 1 < part.count && part[index + 1].isLower))
      if beginsWord { finish() }
      current.append(byte.lowered)
    }
    finish()
    return words
  }

  /// `password2` is a password; a number alone is no word.
  private static func withoutNumber(_ word: [UInt8]) -> [UInt8] {
    let digits = word.reversed().prefix(while: \.isDigit).count
    return digits == word.count || word.count - digits >= 4 ? Array(word.dropLast(digits)) : word
  }

  /// `dbpassword` as `db password`, where what is left is longer than nothing.
  private static func unglued(_ word: String) -> [String] {
    for (ending, beginnings) in endings where word.count > ending.count && word.hasSuffix(ending) {
      let rest = String(word.dropLast(ending.count))
      if beginnings.isEmpty || beginnings.contains(rest) { return [rest, ending] }
    }
    return [word]
  }

  private static let endings: [(String, Set<String>)] = [
    ("password", []), ("passwd", []), ("passphrase", []), ("passwort", []),
    (
      "pass",
      [
        "db", "user", "my", "mysql", "pg", "root", "smtp", "mail", "email", "admin", "require", "sasl",
        "bind",
        "ftp", "redis", "mongo", "key", "store", "cert", "ssh", "sudo", "proxy", "auth", "master", "database",
        "ldap", "rabbit", "ssl", "http",
      ]
    ),
    ("salt", ["password", "passwords", "hash"]), ("saltmain", ["password"]),
    ("pw", ["root", "bind", "db", "admin", "ldap", "smtp", "mail"]),
    ("pwd", ["db", "user", "my", "mysql", "pg", "root", "smtp", "mail", "admin", "database", "sa"]),
    (
      "secret",
      [
        "jwt", "app", "client", "auth", "session", "cookie", "webhook", "shared", "super", "my", "api",
        "consumer", "hmac", "token", "oauth", "signing",
      ]
    ),
    (
      "token",
      [
        "auth", "access", "refresh", "bearer", "api", "bot", "id", "csrf", "xsrf", "session", "user", "page",
        "app", "service", "deploy", "jwt", "github", "gitlab", "security",
      ]
    ),
    (
      "key",
      [
        "api", "access", "secret", "private", "public", "auth", "encryption", "signing", "master", "account",
        "storage", "app", "session", "jwt", "ssh", "tls", "ssl", "primary", "foreign", "service", "shared",
        "license", "hmac", "aes", "server", "client", "consumer", "crypt", "host", "encrypt",
      ]
    ),
  ]
}

extension UInt8 {
  var isUpper: Bool { self >= 0x41 && self <= 0x5a }
  var isLower: Bool { self >= 0x61 && self <= 0x7a }
  var isLetter: Bool { (self | 0x20).isLower }
  var isDigit: Bool { self >= 0x30 && self <= 0x39 }
  var isHexDigit: Bool { isDigit || ((self | 0x20) >= 0x61 && (self | 0x20) <= 0x66) }
  var isBlank: Bool { self == 0x20 || (self >= 0x09 && self <= 0x0d) }
  var lowered: UInt8 { isUpper ? self | 0x20 : self }
}
