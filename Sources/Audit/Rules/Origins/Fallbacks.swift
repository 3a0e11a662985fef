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
    return found
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
