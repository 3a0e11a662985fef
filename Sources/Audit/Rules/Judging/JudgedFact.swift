internal import AuditFacts

/// A fact whose name is a secret's, with what was made of it.
struct JudgedFact {
  let fact: Fact
  /// The name that counts: of `env.0.value` it is what `env.0.name` says.
  let name: String
  let judgement: NameJudgement

  init?(_ fact: Fact, named name: String? = nil) {
    var name = name ?? fact.name
    // A parameter's path in its store.
    if fact.role == .infrastructure { name = name.split(separator: "/").last.map(String.init) ?? name }
    // systemd gives a service what stands behind it as its secret.
    let isCredential = fact.role == .unitEnvironment && fact.owner == "SetCredential"
    let certain = isCredential ? NameJudgement(use: .secret, isCertain: true) : nil
    let told = certain ?? Self.judgement(name, fact.role) ?? Self.ofResource(fact, named: name)
    guard let judgement = told ?? Self.ofService(fact, named: name) else { return nil }
    self.fact = fact
    self.name = name
    self.judgement = judgement
  }

  /// What a name says where it stands.
  static func judgement(_ name: String, _ role: FactRole) -> NameJudgement? {
    if let judgement = NameJudgement.of(name, isVariable: !role.isOfProgram || isVariableName(name)) {
      // A name in a chart's values is often that of an object which has the secret.
      return judgement
    }
    switch role {
    case .secretFile, .manifestSecret:
      let last = NameWords(name).words.last ?? ""
      return aboutSecrets.contains(last) ? nil : NameJudgement(use: .secret, isCertain: true)
    default: return nil
    }
  }

  /// A key of a service that no list has, told by its value: `rapidapi_key`, `cosmos-key`.
  ///
  /// What names a member of something, `"result_key": "ServerlessV2PlatformVersions"`, has fewer digits.
  private static func ofService(_ fact: Fact, named name: String) -> NameJudgement? {
    guard fact.role == .setting, isKeyOfSetting(name), case .text(let value) = fact.value, value.count >= 20,
      value.count(where: \.isDigit) >= 4
    else { return nil }
    return NameJudgement(use: .key, isCertain: false)
  }

  private static func isKeyOfSetting(_ name: String) -> Bool {
    let last = name.split(separator: ".").last ?? ""
    guard last.hasSuffix("_key") || last.hasSuffix("-key"), last.allSatisfy({ !$0.isUppercase }) else {
      return false
    }
    return NameJudgement.of(String(last), isVariable: true) != nil
  }

  /// The value of a resource of Terraform whose kind is to keep a secret.
  private static func ofResource(_ fact: Fact, named name: String) -> NameJudgement? {
    guard fact.role == .infrastructure, let owner = fact.owner,
      ["value", "secret_string", "secret_data", "plaintext_value", "string_value"].contains(name)
    else { return nil }
    if owner.contains("_secret") { return NameJudgement(use: .secret, isCertain: true) }
    return owner.contains("ssm_parameter") ? NameJudgement(use: .secret, isCertain: false) : nil
  }

  private static let aboutSecrets: Set<String> = [
    "user", "username", "host", "hostname", "port", "url", "uri", "endpoint", "database", "db", "dbname",
    "name",
    "email", "crt", "cert", "certificate", "ca", "pub", "id", "region", "bucket", "type", "readme", "mode",
    "enabled",
    "path", "file", "domain", "issuer", "realm", "scope", "address", "schema",
  ]

  /// Capitals with underscores, as variables of the environment have them.
  static func isVariableName(_ name: String) -> Bool {
    let last = name.utf8.split(separator: UInt8(ascii: ".")).last ?? Substring(name).utf8[...]
    return last.contains(UInt8(ascii: "_"))
      && last.allSatisfy { $0.isUpper || $0.isDigit || $0 == UInt8(ascii: "_") }
  }

  /// The names of the values in lists of pairs: `env: [{name: X, value: y}]`.
  static func pairNames(in facts: [Fact]) -> [String: String] {
    var names: [String: String] = [:]
    for fact in facts where fact.role.isOfProgram {
      guard case .text(let bytes) = fact.value, bytes.count <= 256 else { continue }
      // Keycloak's `credentials: [{type: password, value: x}]`.
      if fact.name.contains("credentials."), bytes == Array("password".utf8),
        let stem = stem(fact.name, of: ["type"])
      {
        names[stem] = "password"
      }
      guard let stem = stem(fact.name, of: ["name", "key", "Name", "Key"]) else { continue }
      names[stem] = String(decoding: bytes, as: UTF8.self)
    }
    return names
  }

  /// The name that a fact's value has by a list of pairs.
  static func pairName(of fact: Fact, in names: [String: String]) -> String? {
    stem(fact.name, of: ["value", "Value", "defaultValue"]).flatMap { names[$0] }
  }

  /// What stands before one of the endings: `env.0` of `env.0.name`.
  private static func stem(_ name: String, of endings: [String]) -> String? {
    for ending in endings where name.hasSuffix("." + ending) {
      return String(name.dropLast(ending.count + 1))
    }
    return nil
  }
}

extension FactValue {
  /// The text, with ``ConnectionPassword/unknown`` for each part that isn't one; nil where nothing of it is.
  var writtenText: [UInt8]? {
    switch self {
    case .text(let bytes): return bytes
    case .parts(let parts):
      return parts.flatMap { part in
        if case .text(let bytes) = part { bytes } else { [ConnectionPassword.unknown] }
      }
    default: return nil
    }
  }

  /// What makes the value, or a part of it, anew.
  var maker: Maker? {
    switch self {
    case .made(let maker): maker
    case .parts(let parts): parts.lazy.compactMap(\.maker).first
    default: nil
    }
  }

  /// The first reference in it.
  var reference: Reference? {
    switch self {
    case .reference(let reference): reference
    case .parts(let parts): parts.lazy.compactMap(\.reference).first
    default: nil
    }
  }

  /// The reference, if it is nothing besides.
  var wholeReference: Reference? {
    if case .reference(let reference) = self { reference } else { nil }
  }
}

extension Reference {
  /// What counts at last where no reference has a value; nil where nothing is said.
  var lastResort: (value: FactValue, ifEmpty: Bool)? {
    switch otherwise {
    case .ifUnset(let value)?: value.wholeReference.map(\.lastResort) ?? (value, false)
    case .ifUnsetOrEmpty(let value)?: value.wholeReference.map(\.lastResort) ?? (value, true)
    default: nil
    }
  }
}

extension AuditedFile {
  var pathText: String { String(decoding: path, as: UTF8.self) }
}
