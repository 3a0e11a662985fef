internal import AuditFacts

/// Names that a file uses, as far as names of a vault may be meant by them.
enum UsedNames {
  /// `jwt-secret` and `JWT_SECRET` are one: files have other names than variables.
  static func canonical(_ name: String) -> String {
    String(name.lowercased().map { $0 == "-" || $0 == "." ? "_" : $0 })
  }

  /// All of a file, in their canonical spelling.
  static func all(in file: AuditedFile, _ path: PathJudgement) -> Set<String> {
    var names: Set<String> = []
    guard !path.isTest, !path.isBackup else { return names }
    for fact in file.facts.facts {
      for reference in fact.value.references where reference.source == .variable {
        if let name = reference.name { names.insert(canonical(name)) }
      }
    }
    for observation in file.facts.observations {
      if case .needs(let reference) = observation.what, reference.source == .variable,
        let name = reference.name
      {
        names.insert(canonical(name))
      }
    }
    // A template shows what its programs read, and nothing else counts of it.
    guard !path.isExample else { return names }
    for fact in file.facts.facts { insert(fact, &names) }
    for observation in file.facts.observations { insert(observation, &names) }
    return names
  }

  private static func insert(_ fact: Fact, _ names: inout Set<String>) {
    names.insert(canonical(fact.name))
    for reference in fact.value.references { reference.name.map { insert($0, &names) } }
    // `DB_PASSWORD_FILE: /run/secrets/db_password`.
    if case .text(let value) = fact.value, value.count < 256, value.contains(UInt8(ascii: "/")) {
      insert(String(decoding: value, as: UTF8.self), &names)
    }
  }

  private static func insert(_ observation: Observation, _ names: inout Set<String>) {
    switch observation.what {
    case .mountsSecret(let name), .prints(let name): insert(name, &names)
    case .declaresSecretFile(let name, let path):
      insert(name, &names)
      insert(path, &names)
    case .mountsFile(let host, let container):
      insert(host, &names)
      insert(container, &names)
    case .needs(let reference): reference.name.map { insert($0, &names) }
    default: break
    }
  }

  /// A name, or the last part of a path, without an ending.
  private static func insert(_ text: String, _ names: inout Set<String>) {
    let base = text.split(separator: "/").last.map(String.init) ?? text
    names.insert(canonical(base))
    if let dot = base.lastIndex(of: "."), dot > base.startIndex {
      names.insert(canonical(String(base[..<dot])))
    }
  }
}
