internal import AuditFacts

/// Names of values that only what stands beside them tells: the private part of a JSON Web Key, a password that Terraform made
/// and keeps in its state.
struct SiblingNames {
  /// What stands before `.d` and `.k` of a key (RFC 7517, sections 4.1 and 9.2; RFC 7518, section 6).
  private var keys: Set<String> = []
  /// What stands before the instances of a resource that makes a password.
  private var resources: Set<String> = []

  init(_ file: AuditedFile) {
    guard file.kind == .json else { return }
    for fact in file.facts.facts {
      guard case .text(let value) = fact.value, value.count <= 32 else { continue }
      let text = String(decoding: value, as: UTF8.self)
      if fact.name == "kty" || fact.name.hasSuffix(".kty"), ["RSA", "EC", "OKP", "oct"].contains(text) {
        keys.insert(String(fact.name.dropLast(3)))
      }
      if fact.name.hasSuffix(".type"), text == "random_password" {
        resources.insert(String(fact.name.dropLast(4)))
      }
    }
  }

  /// The name that counts instead of a fact's own; nil where that says enough.
  func name(of fact: Fact) -> String? {
    if !keys.isEmpty, fact.name.hasSuffix("d") || fact.name.hasSuffix("k"),
      keys.contains(String(fact.name.dropLast()))
    {
      return "jwk_private_key"
    }
    guard !resources.isEmpty, fact.name.hasSuffix(".attributes.result"),
      let instances = fact.name.firstRange(of: ".instances.")
    else { return nil }
    let stem = fact.name[..<instances.lowerBound] + "."
    return resources.contains(String(stem)) ? "made_password" : nil
  }
}
