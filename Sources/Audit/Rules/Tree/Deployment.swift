internal import AuditFacts

/// A value of a variable with the place that gives it.
struct GivenValue {
  let name: String
  /// nil where it can't be told.
  let value: [UInt8]?
  let entry: TreeIndex.Entry
  let place: FactPlace
  /// Whether it is only there for the lack of another.
  let isFallback: Bool

  var line: FactPlace { FactPlace(line: place.line, column: place.column) }

  func related(_ message: String) -> RelatedPlace {
    RelatedPlace(path: entry.file.path, line: place.line, message: message)
  }
}

/// The variables of one .env file; of a name that stands there twice the last one counts.
struct EnvironmentFile {
  let entry: TreeIndex.Entry
  let values: [String: GivenValue]

  init(_ entry: TreeIndex.Entry) {
    self.entry = entry
    var values: [String: GivenValue] = [:]
    for fact in entry.file.facts.facts where fact.role == .envFile {
      var value: [UInt8]?
      if case .text(let bytes) = fact.value {
        value = bytes
      } else {
        value = Self.resolved(fact.value, by: values)
      }
      values[fact.name] = GivenValue(
        name: fact.name, value: value, entry: entry, place: fact.place, isFallback: false)
    }
    self.values = values
  }

  private static func resolved(_ value: FactValue, by values: [String: GivenValue]) -> [UInt8]? {
    value.resolved { values[$0]?.value }
  }

  /// Which environment the file is for, by its name or by what it says itself; nil where neither tells.
  var environment: String? {
    if let named = entry.judgement.environment { return named }
    for name in Self.environmentNames {
      guard let value = values[name]?.value, value.count < 24 else { continue }
      switch ValueShapes.lowered(value) {
      case "production", "prod": return "production"
      case "staging": return "staging"
      case "development", "dev", "local": return "development"
      case "test", "testing": return "test"
      default: continue
      }
    }
    return nil
  }

  private static let environmentNames = [
    "NODE_ENV", "APP_ENV", "RAILS_ENV", "FLASK_ENV", "DJANGO_ENV", "ENVIRONMENT", "ASPNETCORE_ENVIRONMENT",
    "SPRING_PROFILES_ACTIVE", "ENV",
  ]
}

extension FactValue {
  /// The value, each variable replaced by what it has; nil where a part of it can't be told.
  func resolved(by variable: (String) -> [UInt8]?) -> [UInt8]? {
    switch self {
    case .text(let bytes): return bytes
    case .parts(let parts):
      var whole: [UInt8] = []
      for part in parts {
        guard let bytes = part.resolved(by: variable) else { return nil }
        whole += bytes
        // Variables of variables could double it line by line.
        if whole.count > 1 << 16 { return nil }
      }
      return whole
    case .reference(let reference):
      guard reference.source == .variable, let name = reference.name else { return nil }
      let own = variable(name)
      switch reference.otherwise {
      case .ifUnset(let other)?: return own ?? other.resolved(by: variable)
      case .ifUnsetOrEmpty(let other)?:
        if let own, !own.isEmpty { return own }
        return other.resolved(by: variable)
      default: return own
      }
    case .made, .unknown: return nil
    }
  }
}

/// The live .env files of a tree, by path and by folder.
struct EnvironmentFiles {
  /// By path, in the tree's order.
  let all: [EnvironmentFile]
  private let byPath: [String: Int]
  private let byFolder: [String: [Int]]

  init(_ index: TreeIndex) {
    all = index.environmentFiles.map { EnvironmentFile($0) }
    var byPath: [String: Int] = [:]
    var byFolder: [String: [Int]] = [:]
    for (number, file) in all.enumerated() {
      byPath[file.entry.path] = number
      byFolder[file.entry.folder, default: []].append(number)
    }
    (self.byPath, self.byFolder) = (byPath, byFolder)
  }

  subscript(path: String) -> EnvironmentFile? { byPath[path].map { all[$0] } }

  func inFolder(_ folder: String) -> [EnvironmentFile] { (byFolder[folder] ?? []).map { all[$0] } }
}

/// A Compose file with the .env file that Compose fills in its variables from.
struct ComposeProject {
  let entry: TreeIndex.Entry
  let variables: EnvironmentFile?
  /// The files that each service gets by `env_file:`, the last one first.
  let given: [String: [EnvironmentFile]]
  let services: [String: [Fact]]

  init(_ entry: TreeIndex.Entry, _ files: EnvironmentFiles) {
    self.entry = entry
    variables = Self.variables(of: entry, files)
    var given: [String: [EnvironmentFile]] = [:]
    for observation in entry.file.facts.observations {
      guard case .envFile(let path, _) = observation.what, let service = observation.owner,
        let resolved = TreePath.resolved(path, from: entry.folder), let file = files[resolved]
      else { continue }
      given[service, default: []].insert(file, at: 0)
    }
    self.given = given
    var services: [String: [Fact]] = [:]
    for fact in entry.file.facts.facts where fact.role == .composeEnvironment {
      services[fact.owner ?? "", default: []].append(fact)
    }
    for service in given.keys where services[service] == nil { services[service] = [] }
    self.services = services
  }

  /// `.env` beside it, or the one of its environment: `docker-compose.prod.yml` goes with `.env.production`.
  private static func variables(
    of entry: TreeIndex.Entry, _ files: EnvironmentFiles
  ) -> EnvironmentFile? {
    let usual = files[entry.folder + ".env"]
    guard let environment = entry.judgement.environment else { return usual }
    let own = files.inFolder(entry.folder).first { $0.environment == environment }
    guard own == nil else { return own }
    return usual.flatMap { $0.environment == nil ? $0 : nil }
  }

  /// What a variable has where Compose looks.
  func variable(_ name: String) -> [UInt8]? { variables?.values[name]?.value }

  /// All that a service's container has in its environment, as far as it can be told.
  func environment(of service: String) -> [GivenValue] {
    var seen: Set<String> = []
    var all: [GivenValue] = []
    for fact in services[service] ?? [] where seen.insert(fact.name).inserted {
      all.append(value(of: fact))
    }
    for file in given[service] ?? [] {
      for value in file.values.values.sorted(by: { $0.place.line < $1.place.line })
      where seen.insert(value.name).inserted {
        all.append(value)
      }
    }
    return all
  }

  func value(of fact: Fact) -> GivenValue {
    let reference = fact.value.wholeReference
    let own = reference?.name.flatMap(variable)
    return GivenValue(
      name: fact.name, value: fact.value.resolved(by: variable), entry: entry, place: fact.place,
      isFallback: reference?.otherwise != nil && (own ?? []).isEmpty)
  }
}
