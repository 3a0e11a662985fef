internal import AuditFacts

/// Where variables are read in a tree, and what each reading makes of a missing or an empty value.
struct VariableUses {
  struct Use {
    let reference: Reference
    let entry: TreeIndex.Entry
    let place: FactPlace
    let owner: String?
    let isInCode: Bool

    /// A missing value is noticed, an empty one passes.
    var passesEmpty: Bool {
      switch reference.otherwise {
      case .failsIfUnset?, .ifUnset?: true
      default: false
      }
    }

    /// A missing value stops the program.
    var isGuarded: Bool {
      switch reference.otherwise {
      case .failsIfUnset?, .failsIfUnsetOrEmpty?: true
      default: false
      }
    }

    /// A missing value is made up for, even by an empty one.
    var hasFallback: Bool {
      switch reference.otherwise {
      case .ifUnset?, .ifUnsetOrEmpty?: true
      default: false
      }
    }

    var related: RelatedPlace { related("where it is read") }

    func related(_ message: String) -> RelatedPlace {
      RelatedPlace(path: entry.file.path, line: place.line, message: message)
    }
  }

  private(set) var byName: [String: [Use]] = [:]

  /// More readings of one name than anybody needs to know.
  private static let mostUses = 500

  init(_ index: TreeIndex) {
    for entry in index.entries where !entry.judgement.isTest && !entry.judgement.isBackup {
      var seen: Set<Key> = []
      func add(_ reference: Reference, _ place: FactPlace, _ owner: String?) {
        guard reference.source == .variable, let name = reference.name,
          seen.insert(Key(name: name, line: place.line)).inserted,
          byName[name, default: []].count < Self.mostUses
        else { return }
        var isInCode = false
        if case .source = entry.file.kind { isInCode = true }
        byName[name, default: []].append(
          Use(reference: reference, entry: entry, place: place, owner: owner, isInCode: isInCode))
      }
      for fact in entry.file.facts.facts {
        for reference in fact.value.references { add(reference, fact.place, fact.owner) }
      }
      for observation in entry.file.facts.observations {
        if case .needs(let reference) = observation.what {
          add(reference, observation.place, observation.owner)
        }
      }
    }
  }

  private struct Key: Hashable {
    let name: String
    let line: Int
  }

  /// The readings of a name that files of a folder, and of those below it, make.
  func uses(of name: String, below folder: String) -> [Use] {
    (byName[name] ?? []).filter { $0.entry.path.hasPrefix(folder) }
  }
}
