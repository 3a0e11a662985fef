internal import AuditFacts

/// A kind of service that is logged in to; its names and its URLs tell it.
enum AccountKind: CaseIterable {
  case database, mongo, redis, broker, mail

  /// Words of names, such as `POSTGRES_PASSWORD`.
  fileprivate var words: Set<String> {
    switch self {
    case .database:
      [
        "db", "database", "postgres", "postgresql", "pg", "sql", "mysql", "mariadb", "datasource",
        "sqlalchemy",
      ]
    case .mongo: ["mongo", "mongodb"]
    case .redis: ["redis"]
    case .broker: ["rabbitmq", "amqp", "rabbit", "broker"]
    case .mail: ["smtp", "mail", "email", "mailer"]
    }
  }

  private var schemes: Set<String> {
    switch self {
    case .database: ["postgres", "postgresql", "mysql", "mysql2", "mariadb", "pgsql"]
    case .mongo: ["mongodb", "mongodb+srv"]
    case .redis: ["redis", "rediss"]
    case .broker: ["amqp", "amqps"]
    case .mail: ["smtp", "smtps"]
    }
  }

  static func ofScheme(_ scheme: String) -> AccountKind? {
    // `postgresql+asyncpg` names a driver.
    let base = scheme.split(separator: "+").first.map(String.init) ?? scheme
    return allCases.first { $0.schemes.contains(scheme) || $0.schemes.contains(base) }
  }

  /// The kind that a name's words tell, if they tell nothing else: `APP_DB`, not `ANALYTICS_DB`.
  static func ofWords(_ words: some Sequence<String>) -> AccountKind? {
    let telling = words.filter { !fillers.contains($0) }
    guard !telling.isEmpty else { return nil }
    return allCases.first { kind in telling.allSatisfy { kind.words.contains($0) } }
  }

  private static let fillers: Set<String> = [
    "default", "initdb", "app", "main", "primary", "my", "connection", "celery", "result", "backend",
    "django",
    "spring", "server", "host", "async", "direct", "prisma", "url", "uri", "dsn", "string",
  ]
}

/// A user and a password, or a part of both, that one place or several places of one environment give.
struct Account {
  let kind: AccountKind
  /// What the names have in common: `POSTGRES`; of a URL its name.
  let label: String
  let isURL: Bool
  var user: GivenValue?
  var password: GivenValue?
  var userText: [UInt8]?
  var passwordText: [UInt8]?
  var host: String?

  /// Reads the accounts of an environment.
  static func all(in values: [GivenValue]) -> [Account] {
    var accounts: [Account] = []
    var groups: [String: Account] = [:]
    var order: [String] = []
    for value in values {
      if let account = url(value) {
        accounts.append(account)
        continue
      }
      let words = NameWords(value.name).words
      guard let last = words.last, words.count > 1, let part = Part(last) else { continue }
      let stem = words.dropLast()
      guard let kind = AccountKind.ofWords(stem.filter { $0 != "root" }) else { continue }
      let key = stem.joined(separator: "_")
      if groups[key] == nil { order.append(key) }
      var group = groups[key] ?? Account(kind: kind, label: key.uppercased(), isURL: false)
      if group.userText == nil { group.userText = defaultUser(stem) }
      group.take(value, part)
      groups[key] = group
    }
    return accounts + order.compactMap { groups[$0] }
  }

  /// Whether a fact may be a part of an account, by its name or its value.
  static func concerns(_ fact: Fact) -> Bool {
    let words = NameWords(fact.name).words
    if let last = words.last, words.count > 1, Part(last) != nil {
      return AccountKind.ofWords(words.dropLast().filter { $0 != "root" }) != nil
    }
    guard words.count == 1 || AccountKind.ofWords(words) != nil else { return false }
    return fact.value.resolved { _ in nil }.map { Address($0) != nil } ?? false
  }

  /// Whose password it is where no name says so, as the images of the servers have it.
  private static func defaultUser(_ stem: ArraySlice<String>) -> [UInt8]? {
    // `MONGO_INITDB_ROOT_PASSWORD` is the program's own; of others `root` is the server's.
    if stem.last == "root", !stem.contains("initdb") { return Array("root".utf8) }
    return stem == ["postgres"] ? Array("postgres".utf8) : nil
  }

  private enum Part {
    case user, password, host

    init?(_ word: String) {
      switch word {
      case "user", "username", "login": self = .user
      case "password", "pass", "passwd", "pwd": self = .password
      case "host", "hostname", "server": self = .host
      default: return nil
      }
    }
  }

  private mutating func take(_ value: GivenValue, _ part: Part) {
    switch part {
    case .user: (user, userText) = (value, value.value)
    case .password: (password, passwordText) = (value, value.value)
    case .host: host = value.value.map { ValueShapes.lowered($0) }
    }
  }

  private static func url(_ value: GivenValue) -> Account? {
    guard let bytes = value.value, bytes.count < 4096, let address = Address(bytes),
      let kind = AccountKind.ofScheme(address.scheme)
    else { return nil }
    let words = NameWords(value.name).words
    guard words.count == 1 || AccountKind.ofWords(words) != nil else { return nil }
    var account = Account(kind: kind, label: value.name, isURL: true)
    account.user = value
    account.password = value
    account.userText = address.user
    account.passwordText = address.password
    account.host = address.host
    return account
  }

  /// Whether nothing says that two accounts are of different servers.
  func mayBeSameServer(as other: Account) -> Bool {
    guard kind == other.kind else { return false }
    guard let host, let theirs = other.host, !host.isEmpty, !theirs.isEmpty else { return true }
    return host == theirs || Self.ofThisMachine.contains(host) && Self.ofThisMachine.contains(theirs)
  }

  private static let ofThisMachine: Set<String> = [
    "localhost", "127.0.0.1", "::1", "host.docker.internal", "0.0.0.0",
  ]
}

/// The parts of a URL that tell an account (RFC 3986, section 3.2).
struct Address {
  let scheme: String
  let user: [UInt8]?
  let password: [UInt8]?
  let host: String

  init?(_ text: [UInt8]) {
    guard let sign = text.firstRange(ofText: "://"), sign.lowerBound < 32 else { return nil }
    scheme = ValueShapes.lowered(Array(text[..<sign.lowerBound]))
    let rest = text[sign.upperBound...]
    let end = rest.firstIndex { [UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#")].contains($0) }
    let authority = rest[..<(end ?? rest.endIndex)]
    var place = authority
    if let at = authority.lastIndex(of: UInt8(ascii: "@")) {
      let login = authority[..<at]
      place = authority[(at + 1)...]
      let colon = login.firstIndex(of: UInt8(ascii: ":"))
      user = Self.decoded(login[..<(colon ?? login.endIndex)])
      password = colon.map { Self.decoded(login[($0 + 1)...]) }
    } else {
      (user, password) = (nil, nil)
    }
    let name = place.prefix { $0 != UInt8(ascii: ":") && $0 != UInt8(ascii: ",") }
    host = ValueShapes.lowered(Array(name))
  }

  /// `%40` as `@`.
  static func decoded(_ text: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    var index = text.startIndex
    while index < text.endIndex {
      if text[index] == UInt8(ascii: "%"), index + 2 < text.endIndex, let high = digit(text[index + 1]),
        let low = digit(text[index + 2])
      {
        result.append(high << 4 | low)
        index += 3
      } else {
        result.append(text[index])
        index += 1
      }
    }
    return result
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x37
    case 0x61...0x66: byte - 0x57
    default: nil
    }
  }
}
