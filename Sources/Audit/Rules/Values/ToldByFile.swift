internal import AuditFacts

/// What a file says that concerns all of its values: looked for once, and not where no value asks for it.
final class ToldByFile {
  private let facts: [Fact]
  private(set) lazy var algorithm = JWTAlgorithm.used(in: facts)
  private(set) lazy var projectNames = ProjectNames(facts)

  init(_ facts: [Fact]) { self.facts = facts }
}

/// How a JWT is signed with a shared secret.
struct JWTAlgorithm {
  let name: String
  /// In bytes (RFC 7518, section 3.2).
  let shortest: Int

  /// The one that a file names; otherwise the shortest.
  static func used(in facts: [Fact]) -> JWTAlgorithm {
    for fact in facts {
      guard case .text(let value) = fact.value, value.count == 5 else { continue }
      switch value {
      case Array("HS512".utf8): return JWTAlgorithm(name: "HS512", shortest: 64)
      case Array("HS384".utf8): return JWTAlgorithm(name: "HS384", shortest: 48)
      default: continue
      }
    }
    return JWTAlgorithm(name: "HS256", shortest: 32)
  }
}

/// The names that a project goes by.
struct ProjectNames {
  private static let places: Set<String> = [
    "app", "project", "database", "db", "dbname", "domain", "service", "site", "company",
  ]

  /// By a name's letters the values that have them, two at most: one may be the value that is judged.
  private var values: [[UInt8]: [[UInt8]]] = [:]

  /// - Parameter facts: those of one file.
  init(_ facts: [Fact]) {
    for fact in facts {
      guard case .text(let value) = fact.value, (3...48).contains(value.count), Self.isName(fact.name) else {
        continue
      }
      let name = Self.letters(value)
      guard name.count >= 3, values[name, default: []].count < 2, !values[name, default: []].contains(value)
      else { continue }
      values[name, default: []].append(value)
    }
  }

  private static func isName(_ name: String) -> Bool {
    let words = NameWords(name).words
    guard let last = words.last else { return false }
    return places.contains(last) || (last == "name" && words.dropLast().last.map(places.contains) ?? true)
  }

  /// Whether a value is one of the names, with a year or a few characters more.
  func contains(_ judged: JudgedValue) -> Bool {
    guard judged.use == .password || judged.use == .secret, judged.value.count <= 32 else { return false }
    let plain = Self.letters(judged.value)
    guard judged.value.count - plain.count <= 8, let known = values[plain] else { return false }
    return known.contains { $0 != judged.value }
  }

  private static func letters(_ value: [UInt8]) -> [UInt8] { value.filter(\.isLetter).map(\.lowered) }
}
