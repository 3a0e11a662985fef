internal import YAML

/// A key of the settings file with its value, read as what the key needs.
struct ProjectNode {
  let key: String
  let position: YAMLPosition
  let value: YAMLNode

  init(_ pair: YAMLPair) {
    key = pair.key
    position = pair.position
    value = pair.value
  }

  var quotedKey: String { Self.quoted(key) }

  /// The key is refused.
  func refusal(_ fault: ProjectFault) -> ProjectError { .refused(fault, at: position) }

  /// The value is refused.
  func valueRefusal(_ fault: ProjectFault) -> ProjectError { .refused(fault, at: value.position) }

  /// The keys of a mapping, each one of those known.
  func fields(of place: KeyPlace) throws(ProjectError) -> [ProjectNode] {
    try mapping().map { (node) throws(ProjectError) in
      guard place.keys.contains(node.key) else { throw node.refusal(.unknownKey(node.quotedKey, in: place)) }
      return node
    }
  }

  /// The keys of a mapping, whatever they are called.
  func mapping() throws(ProjectError) -> [ProjectNode] {
    guard let pairs = value.pairs else { throw valueRefusal(.notAMapping(key: quotedKey)) }
    return pairs.map { ProjectNode($0) }
  }

  /// A text on one line, plain or in quotes.
  func text() throws(ProjectError) -> String {
    guard let text = Self.text(of: value) else { throw valueRefusal(.notText(key: quotedKey)) }
    return text
  }

  /// A text, or a number such as `1000` or `90d` that is meant as one.
  func textOrNumber() throws(ProjectError) -> String {
    if let scalar = value.scalar, scalar.style == .plain, let first = scalar.bytes.first,
      (0x30...0x39).contains(first),
      scalar.bytes.allSatisfy({ (0x30...0x39).contains($0) || (0x61...0x7a).contains($0) })
    {
      return scalar.text
    }
    return try text()
  }

  /// The bytes of a text that may go over several lines.
  func block() throws(ProjectError) -> [UInt8] {
    guard let scalar = value.scalar, scalar.style == .block || Self.text(of: value) != nil else {
      throw valueRefusal(.notText(key: quotedKey))
    }
    return scalar.bytes
  }

  func boolean() throws(ProjectError) -> Bool {
    switch value.scalar {
    case let scalar? where scalar.style == .plain && scalar.text == "true": return true
    case let scalar? where scalar.style == .plain && scalar.text == "false": return false
    default: throw valueRefusal(.notABoolean(key: quotedKey))
    }
  }

  /// A list of texts, none twice, or one text alone.
  func list() throws(ProjectError) -> [(text: String, position: YAMLPosition)] {
    if let text = Self.text(of: value) { return [(text, value.position)] }
    guard let items = value.items else { throw valueRefusal(.notAList(key: quotedKey)) }
    var list: [(text: String, position: YAMLPosition)] = []
    for item in items {
      guard let text = Self.text(of: item) else {
        throw .refused(.notText(key: quotedKey), at: item.position)
      }
      guard !list.contains(where: { $0.text == text }) else {
        throw .refused(.listedTwice(Self.quoted(text), key: quotedKey), at: item.position)
      }
      list.append((text, item.position))
    }
    guard !list.isEmpty else { throw valueRefusal(.emptyList(key: quotedKey)) }
    return list
  }

  /// One of a few words.
  func word<Word>(_ known: [(String, Word)]) throws(ProjectError) -> Word {
    let text = try text()
    guard let found = known.first(where: { $0.0 == text }) else {
      throw valueRefusal(.unknownWord(Self.quoted(text), key: quotedKey, known: known.map(\.0)))
    }
    return found.1
  }

  private static func text(of node: YAMLNode) -> String? {
    guard let scalar = node.scalar, scalar.style != .block, !scalar.isOtherThanText else { return nil }
    return scalar.text
  }

  static func quoted(_ text: String) -> String { String(text.prefix(ProjectFault.longestQuote)) }
}

/// Where a key stands, and which keys may stand there.
package enum KeyPlace: Equatable, Sendable {
  case top
  case environment(String)
  case secret(String)
  /// A target, and its type where that is known.
  case target(String, type: String?)

  /// The keys that may stand there.
  package var keys: [String] {
    switch self {
    case .top: ["vault", "environments", "secrets", "targets", "audit"]
    case .environment: ["vault"]
    case .secret: ["kind", "required", "rotation", "description", "template"]
    case .target(_, let type): TargetType(rawValue: type ?? "")?.keys ?? TargetType.allKeys
    }
  }
}
