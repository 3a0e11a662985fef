internal import Audit
internal import Project
internal import SafeFiles
internal import Templates
internal import Vault
internal import YAML

/// What the vaults and the settings of an audited project say: it is readable without a key.
struct AuditVaultNames {
  let context: CommandContext
  let root: String

  private static let largest = 64 << 20

  struct Names {
    /// nil where there is no vault.
    var names: [VaultName]?
    var slots: [OutdatedSlot] = []
  }

  /// The names in all of the project's vaults, and those that its settings speak of.
  ///
  /// Nothing is verified: a vault that was tampered with is for `verify` to find, and whoever can write it can write the rest.
  func all() -> Names {
    let project = try? ProjectFinder(context: context).read(inFolder: root)
    let settings = Settings(project, today: context.now().day)
    var found: [String: VaultName] = [:]
    var slots: [OutdatedSlot] = []
    var isThere = false
    for path in paths(project) {
      guard let bytes = try? readRegularFile(at: path, limit: Self.largest),
        let document = try? VaultParser.parse(bytes)
      else { continue }
      isThere = true
      let shown = relative(path)
      slots += document.slots.compactMap { outdated($0, shown) }
      document.forEachName { positions in
        // The newest version comes first.
        let entry = document.entries[positions.lowerBound]
        guard !entry.isTombstone else { return }
        let name = document.name(of: entry)
        let isOverdue = settings.isOverdue(name, changed: document.date(of: entry).day)
        guard found[name.text].map({ isOverdue && !$0.isOverdue }) ?? true else { return }
        found[name.text] = VaultName(
          name: name.text, isOverdue: isOverdue, isUsedBySettings: settings.used.contains(name.text),
          path: shown)
      }
    }
    guard isThere else { return Names() }
    for secret in project?.secrets ?? [] where found[secret.name.text] == nil {
      guard secret.template != nil || secret.isRequired else { continue }
      found[secret.name.text] = VaultName(
        name: secret.name.text, origin: secret.template == nil ? .missing : .derived,
        isUsedBySettings: settings.used.contains(secret.name.text), path: Array(ProjectFile.name.utf8),
        line: secret.position.line)
    }
    return Names(names: found.keys.sorted().compactMap { found[$0] }, slots: slots)
  }

  /// What the settings say of names.
  private struct Settings {
    /// Names that templates are made of, and those that targets pick one by one.
    var used: Set<String> = []
    private var rotations: [String: Int] = [:]
    private let today: Day

    init(_ project: ProjectFile?, today: Day) {
      self.today = today
      for secret in project?.secrets ?? [] {
        if let template = secret.template { used.formUnion(template.template.names.map(\.text)) }
        if let rotation = secret.rotation { rotations[secret.name.text] = rotation.days }
      }
      for target in project?.targets ?? [] { used.formUnion(target.names ?? []) }
    }

    func isOverdue(_ name: SecretName, changed: Day) -> Bool {
      rotations[name.text].map { changed.daysSince1970 + $0 <= today.daysSince1970 } ?? false
    }
  }

  private func outdated(_ slot: Slot, _ path: [UInt8]) -> OutdatedSlot? {
    guard case .passphrase(let log2N, _) = slot.type, log2N < Caps.defaultLog2N else { return nil }
    return OutdatedSlot(label: "\(slot.label)", cost: log2N, usualCost: Caps.defaultLog2N, path: path)
  }

  private func relative(_ path: String) -> [UInt8] {
    Array((path.hasPrefix(root + "/") ? String(path.dropFirst(root.count + 1)) : path).utf8)
  }

  private func paths(_ project: ProjectFile?) -> [String] {
    guard let project else { return ["\(root)/\(VaultFinder.defaultName)"] }
    let named = ([nil] + project.environments.map { Optional($0.name) }).compactMap { name in
      try? project.vaultPath(environment: name)
    }
    return named.isEmpty ? ["\(root)/\(VaultFinder.defaultName)"] : named
  }
}
