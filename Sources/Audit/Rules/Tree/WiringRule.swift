internal import AuditFacts

/// Finds names that don't meet: needed and not there, there and not needed, past their date.
enum WiringRule: TreeRule {
  static let descriptions = [missing, unused, overdue, outdatedSlot]

  static func findings(in index: TreeIndex) -> [Finding] {
    var wiring = Wiring(index)
    for entry in index.entries(of: .compose) where entry.isLive { wiring.judge(entry) }
    wiring.judgeCode()
    wiring.judgeVault()
    return wiring.findings + index.tree.outdatedSlots.map(outdated)
  }

  private static func outdated(_ slot: OutdatedSlot) -> Finding {
    Finding(
      rule: outdatedSlot, path: slot.path, place: nil, name: slot.label,
      message: "a guess at the passphrase of slot \(slot.label) costs scrypt 2^\(slot.cost); "
        + "new slots have 2^\(slot.usualCost)")
  }
}

/// What is needed and what is there.
struct Wiring {
  private let index: TreeIndex
  private let vaultNames: [VaultName]?
  private let files: EnvironmentFiles
  /// Names that the vault has, or the settings compose.
  private let kept: Set<String>
  private(set) var findings: [Finding] = []

  init(_ index: TreeIndex) {
    self.index = index
    vaultNames = index.tree.vaultNames
    kept = Set((vaultNames ?? []).filter { $0.origin != .missing }.map { UsedNames.canonical($0.name) })
    files = index.environment
  }

  /// Variables of a Compose file that neither the .env file beside it nor the vault has.
  mutating func judge(_ entry: TreeIndex.Entry) {
    let project = ComposeProject(entry, files)
    guard project.variables != nil || vaultNames != nil else { return }
    // Compose reads `.env` unless it is told otherwise; without that file any of the others may be meant.
    let beside = project.variables.map { [$0] } ?? files.inFolder(entry.folder)
    var told: Set<String> = []
    for observation in entry.file.facts.observations {
      guard case .needs(let reference) = observation.what, reference.source == .variable,
        let name = reference.name,
        SecretNames.isCertain(name), !hasFallback(reference), !told.contains(name),
        !beside.contains(where: { $0.values[name] != nil }), !kept.contains(UsedNames.canonical(name))
      else { continue }
      told.insert(name)
      let place = project.variables?.entry.path
      findings.append(
        Finding(
          rule: WiringRule.missing, path: entry.file.path,
          place: FactPlace(line: observation.place.line, column: observation.place.column), name: name,
          message: "\(name) is needed here, and \(lack(place)) it"))
    }
  }

  private func hasFallback(_ reference: Reference) -> Bool {
    switch reference.otherwise {
    case .ifUnset?, .ifUnsetOrEmpty?: true
    default: false
    }
  }

  private func lack(_ file: String?) -> String {
    switch (file, vaultNames == nil) {
    case (let file?, true): "\(file) doesn't have"
    case (let file?, false): "neither \(file) nor the vault has"
    case (nil, _): "the vault doesn't have"
    }
  }

  /// What code refuses to start without, and nobody gives it.
  mutating func judgeCode() {
    let (uses, given) = (index.uses, index.tree.given)
    for name in uses.byName.keys.sorted() where SecretNames.isCertain(name) && !given.contains(name) {
      guard !kept.contains(UsedNames.canonical(name)),
        let use = uses.byName[name]?.first(where: { $0.isInCode && $0.isGuarded && $0.entry.isLive })
      else { continue }
      let file = nearestFile(to: use.entry)
      guard file != nil || vaultNames != nil else { continue }
      findings.append(
        Finding(
          rule: WiringRule.missing, path: use.entry.file.path,
          place: FactPlace(line: use.place.line, column: use.place.column), name: name,
          message: "the program doesn't start without \(name), and \(lack(file)) it"))
    }
  }

  /// The `.env` file of the file's folder or of one above it.
  private func nearestFile(to entry: TreeIndex.Entry) -> String? {
    var folder = entry.folder
    while true {
      if files[folder + ".env"] != nil { return folder + ".env" }
      guard !folder.isEmpty else { return nil }
      folder = TreePath.folder(of: String(folder.dropLast()))
    }
  }

  /// Names of the vault that nothing uses or that are past their date, and those that it lacks.
  mutating func judgeVault() {
    guard let vaultNames else { return }
    let used = index.tree.used
    let isKnown: (VaultName) -> Bool = { $0.isUsedBySettings || used.contains(UsedNames.canonical($0.name)) }
    // Where nothing of it is used, the programs are in another repository.
    let hasPrograms = vaultNames.contains { used.contains(UsedNames.canonical($0.name)) }
    for name in vaultNames {
      if name.origin == .missing {
        add(WiringRule.missing, name, "\(name.name) has to be in the vault, and isn't")
        continue
      }
      if name.isOverdue { add(WiringRule.overdue, name, "\(name.name) is past the date of its rotation") }
      if hasPrograms, !isKnown(name) {
        add(WiringRule.unused, name, "\(name.name) is used nowhere in this project")
      }
    }
  }

  private mutating func add(_ rule: RuleDescription, _ name: VaultName, _ message: String) {
    findings.append(
      Finding(
        rule: rule, path: name.path, place: name.line.map { FactPlace(line: $0) }, name: name.name,
        message: message))
  }
}
