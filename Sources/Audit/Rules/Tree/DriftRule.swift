internal import AuditFacts

/// Finds one credential with different values in different places of one environment.
enum DriftRule: TreeRule {
  static let descriptions = [differs, account]

  static func findings(in index: TreeIndex) -> [Finding] {
    let files = index.environment
    var found = DriftFindings()
    for file in files.all { found.accounts(Account.all(in: file.inOrder), home: file.entry) }
    for entry in index.entries(of: .compose) where entry.isLive {
      let project = ComposeProject(entry, files)
      found.sameNames(in: project)
      found.accounts(in: project)
    }
    found.otherFiles(index)
    found.manifests(index, files)
    return found.all
  }
}

extension EnvironmentFile {
  var inOrder: [GivenValue] { values.values.sorted { $0.place.line < $1.place.line } }
}

/// What drifts, each place once.
struct DriftFindings {
  private(set) var all: [Finding] = []
  private var seen: Set<Place> = []

  private struct Place: Hashable {
    let path: [UInt8]
    let line: Int
  }

  mutating func add(
    _ rule: RuleDescription, _ value: GivenValue, _ message: String, than other: GivenValue, _ what: String
  ) {
    guard seen.insert(Place(path: value.entry.file.path, line: value.place.line)).inserted else { return }
    all.append(
      Finding(
        rule: rule, path: value.entry.file.path, place: value.line, name: value.name, message: message,
        related: [other.related(what)]))
  }

  /// A name that Compose gives one value and the .env file another.
  mutating func sameNames(in project: ComposeProject) {
    var fallbacks: [String: GivenValue] = [:]
    for service in project.services.keys.sorted() {
      for fact in project.services[service] ?? [] {
        let value = project.value(of: fact)
        for fallback in SecretText.fallbacks(of: fact) {
          let given = GivenValue(
            name: fallback.variable, value: fallback.value, entry: project.entry, place: fact.place,
            isFallback: true)
          fallbackDiffers(given, project, &fallbacks)
        }
        guard let secret = SecretValue(fact), secret.isReal else { continue }
        let others = (project.given[service] ?? []) + (project.variables.map { [$0] } ?? [])
        for other in others.compactMap({ $0.values[fact.name] }) where SecretText.differ(value, other) {
          add(
            DriftRule.differs, value, "\(fact.name) has another value here than in \(other.entry.path)",
            than: other,
            "the other value")
        }
      }
    }
  }

  private mutating func fallbackDiffers(
    _ fallback: GivenValue, _ project: ComposeProject, _ known: inout [String: GivenValue]
  ) {
    if let own = project.variables?.values[fallback.name], SecretText.differ(fallback, own) {
      add(
        DriftRule.differs, fallback,
        "\(fallback.name) falls back to another value here than \(own.entry.path) gives it", than: own,
        "the other value")
    } else if let first = known[fallback.name], SecretText.differ(fallback, first) {
      add(
        DriftRule.differs, fallback, "\(fallback.name) falls back to another value here than above",
        than: first,
        "the other fallback")
    }
    if known[fallback.name] == nil { known[fallback.name] = fallback }
  }

  /// Environments of jobs, units and objects, each by itself.
  mutating func otherFiles(_ index: TreeIndex) {
    for entry in index.entries where entry.isLive {
      var owners: [String: [GivenValue]] = [:]
      for fact in entry.file.facts.facts where fact.role.isEnvironmentOfOwner {
        owners[fact.owner ?? "", default: []].append(
          GivenValue(
            name: fact.name, value: fact.value.resolved { _ in nil }, entry: entry, place: fact.place,
            isFallback: false))
      }
      for owner in owners.keys.sorted() { accounts(Account.all(in: owners[owner] ?? []), home: entry) }
    }
  }

  /// A secret of a manifest that the .env file of the same environment has with another value.
  mutating func manifests(_ index: TreeIndex, _ files: EnvironmentFiles) {
    var byName: [String: [(GivenValue, owner: String)]] = [:]
    for entry in index.entries where entry.isLive && entry.file.kind == .manifest {
      for fact in entry.file.facts.facts where JudgedFact.isVariableName(fact.name) {
        guard let secret = SecretValue(fact), secret.isReal, case .text(let value) = fact.value else {
          continue
        }
        let given = GivenValue(
          name: fact.name, value: value, entry: entry, place: fact.place, isFallback: false)
        byName[fact.name, default: []].append((given, fact.owner ?? entry.path))
      }
    }
    let homes = homes(of: byName.keys, files)
    for name in byName.keys.sorted() {
      let values = byName[name] ?? []
      // Objects of several names have a secret each; of which the .env file has the value can't be told.
      guard Set(values.map(\.owner)).count == 1 else { continue }
      let others = homes[name] ?? []
      for (value, _) in values.prefix(Self.mostFiles) {
        let environment = value.entry.judgement.environment
        for file in others {
          guard file.environment == environment, let other = file.values[name],
            SecretText.differ(value, other)
          else {
            continue
          }
          add(
            DriftRule.differs, value, "\(name) has another value here than in \(file.entry.path)",
            than: other,
            "the other value")
        }
      }
    }
  }

  /// The first files that have each of the names.
  private func homes(of names: some Collection<String>, _ files: EnvironmentFiles) -> [String:
    [EnvironmentFile]]
  {
    guard !names.isEmpty else { return [:] }
    let wanted = Set(names)
    var homes: [String: [EnvironmentFile]] = [:]
    for file in files.all {
      for name in file.values.keys
      where wanted.contains(name) && homes[name, default: []].count < Self.mostFiles {
        homes[name, default: []].append(file)
      }
    }
    return homes
  }

  /// A name that stands in more files than this is one of many deployments.
  private static let mostFiles = 50
}

extension FactRole {
  fileprivate var isEnvironmentOfOwner: Bool {
    switch self {
    case .workflowEnvironment, .manifestSecret, .manifestEnvironment, .unitEnvironment,
      .processManagerEnvironment:
      true
    default: false
    }
  }
}

/// Texts of secrets, compared as those do that log in with them.
enum SecretText {
  /// Whether two values of one name can't both be right; of URLs the users and passwords count.
  static func differ(_ one: GivenValue, _ other: GivenValue) -> Bool {
    guard let first = one.value, let second = other.value, !first.isEmpty, !second.isEmpty else {
      return false
    }
    if let left = Address(first), let right = Address(second) {
      guard let password = left.password, let theirs = right.password else { return false }
      return isReal(password, one.name) && isReal(theirs, one.name)
        && (password != theirs || left.user != right.user)
    }
    return first != second && isReal(first, one.name) && isReal(second, one.name)
  }

  /// Whether a value is one that opens something; a placeholder is another finding.
  static func isReal(_ value: [UInt8], _ name: String) -> Bool {
    guard let judgement = NameJudgement.of(name, isVariable: true) else { return false }
    let judged = judgement.use == .connection ? NameJudgement(use: .password, isCertain: true) : judgement
    return ValueJudgement.of(value, name: judged, role: .envFile) == .real
  }

  /// What the variables of a value fall back to, where that is a secret.
  static func fallbacks(of fact: Fact) -> [(variable: String, value: [UInt8])] {
    fact.value.references.compactMap { reference in
      guard let name = reference.name, reference.source == .variable,
        case .text(let value)? = reference.lastResort?.value, !value.isEmpty
      else { return nil }
      return (name, value)
    }
  }
}
