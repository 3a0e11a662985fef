internal import AuditFacts

/// What the rules on the whole tree need of each file; the rest is let go once the file's own rules are through.
///
/// Most files are source code and settings, of which next to nothing is compared with other files.
struct TreeNeeds: Sendable {
  /// Names of the vault, as ``UsedNames/canonical(_:)`` writes them.
  private let vaultNames: Set<String>
  /// Names whose values are compared with the unlocked vault's.
  private let comparedNames: Set<String>

  /// A longer value is none that is logged in or signed with, in bytes.
  private static let longestValue = 1 << 16

  init(vaultNames: [VaultName]? = nil, known: KnownValues? = nil) {
    self.vaultNames = Set((vaultNames ?? []).map { UsedNames.canonical($0.name) })
    comparedNames = Set((known?.values ?? []).map(\.name))
  }

  /// What of a file is kept.
  func digest(of file: AuditedFile) -> FileDigest {
    let path = PathJudgement(file.path)
    var digest = FileDigest()
    if !path.isExample, !path.isTest { digest.given = given(in: file) }
    if !vaultNames.isEmpty { digest.used = UsedNames.all(in: file, path).intersection(vaultNames) }
    var readings = Readings(isOfDeployment: !path.isTest && !path.isBackup)
    var facts = FileFacts()
    for fact in file.facts.facts {
      if isNeeded(fact, file, path) {
        facts.facts.append(shortened(fact))
      } else {
        for reference in fact.value.references { readings.add(reference, fact.place) }
      }
    }
    for observation in file.facts.observations {
      if case .needs(let reference) = observation.what { readings.add(reference, observation.place) }
    }
    facts.observations =
      readings.all + file.facts.observations.filter { Self.isNeeded($0, file, path) }
    guard !facts.facts.isEmpty || !facts.observations.isEmpty || file.kind.countsByBeingThere else {
      return digest
    }
    digest.file = AuditedFile(path: file.path, kind: file.kind, facts: facts)
    return digest
  }

  /// Names of secrets that the file gives a value, or passes on.
  private func given(in file: AuditedFile) -> Set<String> {
    var names: Set<String> = []
    for fact in file.facts.facts where !fact.role.isOfProgram && SecretNames.isCertain(fact.name) {
      names.insert(fact.name)
    }
    return names
  }

  private func isNeeded(_ fact: Fact, _ file: AuditedFile, _ path: PathJudgement) -> Bool {
    switch fact.role {
    // Users, hosts and the name of the environment count as well as the secrets.
    case .envFile, .composeEnvironment, .secretFile: return true
    case .imageEnvironment where file.kind == .dockerfile && SecretNames.isCertain(fact.name): return true
    case .workflowEnvironment, .manifestSecret, .manifestEnvironment, .unitEnvironment,
      .processManagerEnvironment:
      if Account.concerns(fact) || comparedNames.contains(fact.name) { return true }
      if file.kind == .manifest, JudgedFact.isVariableName(fact.name), SecretValue(fact)?.isReal ?? false {
        return true
      }
    default: break
    }
    if case .credentials = file.kind { return SecretValue(fact) != nil }
    return !path.isTest && !path.isExample && !path.isBackup && ReuseRule.concerns(fact, in: file.kind)
  }

  private static func isNeeded(
    _ observation: Observation, _ file: AuditedFile, _ path: PathJudgement
  ) -> Bool {
    switch observation.what {
    case .copiesContext: file.kind == .dockerfile && !path.isTest
    case .buildsFrom, .envFile: file.kind == .compose
    case .ignores(let line): file.kind == .dockerIgnore || ContextSearch.namesEnvironmentFile(line)
    default: false
    }
  }

  private func shortened(_ fact: Fact) -> Fact {
    guard case .text(let value) = fact.value, value.count > Self.longestValue,
      !comparedNames.contains(fact.name)
    else { return fact }
    return Fact(fact.name, .unknown, at: fact.place, role: fact.role, owner: fact.owner)
  }
}

/// What is kept of one file.
struct FileDigest {
  var file: AuditedFile?
  /// Names of secrets that it gives a value.
  var given: Set<String> = []
  /// Names of the vault that it uses.
  var used: Set<String> = []

  /// About how much memory it takes, and what the rules make of it, in bytes.
  var cost: Int {
    let names = (given.count + used.count) * 64
    guard let file else { return names }
    let facts = file.facts.facts.reduce(0) { $0 + 256 + $1.name.utf8.count + $1.value.size }
    return names + 256 + 2 * file.path.count + facts + file.facts.observations.count * 256
  }
}

/// The readings of variables whose names are those of secrets, without what counts where they are missing.
private struct Readings {
  private(set) var all: [Observation] = []
  private let isOfDeployment: Bool
  private var seen: Set<Key> = []

  private struct Key: Hashable {
    let name: String
    let line: Int
  }

  /// - Parameter isOfDeployment: whether the file is one whose readings count.
  init(isOfDeployment: Bool) { self.isOfDeployment = isOfDeployment }

  mutating func add(_ reference: Reference, _ place: FactPlace) {
    guard isOfDeployment, reference.source == .variable, let name = reference.name,
      SecretNames.isCertain(name),
      seen.insert(Key(name: name, line: place.line)).inserted
    else { return }
    let bare = Reference(name, from: .variable, otherwise: reference.otherwise.map(Self.bare))
    all.append(Observation(.needs(bare), at: FactPlace(line: place.line, column: place.column)))
  }

  /// The values of fallbacks were judged with their file.
  private static func bare(_ fallback: Fallback) -> Fallback {
    switch fallback {
    case .ifUnset: ifUnset
    case .ifUnsetOrEmpty: ifUnsetOrEmpty
    case .failsIfUnset, .failsIfUnsetOrEmpty: fallback
    }
  }

  private static let ifUnset = Fallback.ifUnset(.unknown)
  private static let ifUnsetOrEmpty = Fallback.ifUnsetOrEmpty(.unknown)
}

extension FileKind {
  /// Whether others may name the file, or are judged by its lack.
  fileprivate var countsByBeingThere: Bool {
    switch self {
    case .env, .dockerIgnore: true
    default: false
    }
  }
}

extension FactValue {
  /// About how many bytes of memory it takes.
  fileprivate var size: Int {
    switch self {
    case .text(let bytes): 32 + bytes.count
    case .parts(let parts): 32 + parts.reduce(0) { $0 + 32 + $1.size }
    case .reference: 128
    case .made, .unknown: 0
    }
  }
}
