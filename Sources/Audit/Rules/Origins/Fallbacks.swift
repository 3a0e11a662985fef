internal import AuditFacts

/// A secret that is read from somewhere, with what counts where there is none.
struct SecretFallback {
  let name: String
  let judgement: NameJudgement
  let value: FactValue
  /// Whether an empty value counts as none.
  let countsIfEmpty: Bool
  let place: FactPlace
  let role: FactRole

  /// All in a file: in what is given to names, and in what is merely used.
  static func all(in file: AuditedFile) -> [SecretFallback] {
    var found: [SecretFallback] = []
    var seen: Set<Key> = []
    func add(_ reference: Reference, givenTo name: String?, _ place: FactPlace, _ role: FactRole) {
      guard let resort = reference.lastResort else { return }
      // Of a program's own variables and arguments only names that are plainly secrets count.
      let isOwn = reference.source == .code
      for name in [reference.name, name].compactMap({ $0 }) {
        guard let judgement = judged(name, role) else { continue }
        if isOwn, !judgement.isCertain || judgement.use == .token { continue }
        guard seen.insert(Key(name: name, line: place.line)).inserted else { return }
        let line = FactPlace(line: place.line, column: place.column)
        found.append(
          SecretFallback(
            name: name, judgement: judgement, value: resort.value, countsIfEmpty: resort.ifEmpty, place: line,
            role: role))
        return
      }
    }
    for fact in file.facts.facts {
      for reference in fact.value.references { add(reference, givenTo: fact.name, fact.place, fact.role) }
    }
    for observation in file.facts.observations {
      if case .needs(let reference) = observation.what {
        add(reference, givenTo: nil, observation.place, file.kind.usualRole)
      }
    }
    let facts = Dictionary(grouping: file.facts.facts.filter { $0.role == .code }, by: \.place.line)
    return facts.isEmpty ? found : found.map { $0.placed(amongst: facts) }
  }

  /// The values of all fallbacks of source code that have a line of their own, by their lines.
  static func lines(in file: AuditedFile) -> [Int: FactValue] {
    guard case .source = file.kind else { return [:] }
    return Dictionary(all(in: file).map { ($0.place.line, $0.value) }) { first, _ in first }
  }

  /// How many lines below a variable's reading the value may stand that it gets where it has none.
  private static let reach = 12
  /// How many facts of one line are looked at.
  private static let mostOfLine = 16

  /// The same where its value stands: `x := os.Getenv("X")`, and below `if x == "" { x = "v" }`.
  private func placed(amongst facts: [Int: [Fact]]) -> SecretFallback {
    guard role == .code, let given = facts[place.line] else { return self }
    let names = Set(given.prefix(Self.mostOfLine).map(\.name))
    let below = (place.line + 1...place.line + Self.reach).lazy.flatMap {
      (facts[$0] ?? []).prefix(Self.mostOfLine)
    }
    guard let fact = below.first(where: { $0.value == value && names.contains($0.name) }) else { return self }
    return SecretFallback(
      name: name, judgement: judgement, value: value, countsIfEmpty: countsIfEmpty,
      place: FactPlace(line: fact.place.line, column: fact.place.column), role: role)
  }

  private static func judged(_ name: String, _ role: FactRole) -> NameJudgement? {
    JudgedFact.judgement(name, JudgedFact.isVariableName(name) ? .envFile : role)
  }

  private struct Key: Hashable {
    let name: String
    let line: Int
  }
}

extension FactValue {
  /// All references in it, none of those that count only where another is missing.
  var references: [Reference] {
    switch self {
    case .reference(let reference): [reference]
    case .parts(let parts): parts.flatMap(\.references)
    default: []
    }
  }
}

extension FileKind {
  /// The part in which most names of such a file stand.
  var usualRole: FactRole {
    switch self {
    case .source: .code
    case .compose: .composeEnvironment
    case .dockerfile: .imageEnvironment
    case .workflow: .workflowEnvironment
    case .env: .envFile
    case .shell: .shellVariable
    default: .setting
    }
  }
}
