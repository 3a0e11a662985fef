internal import Audit
internal import Project
internal import SafeFiles
internal import Vault

/// The names that the vaults of an audited project have: they are readable without a key.
struct AuditVaultNames {
  let context: CommandContext
  let root: String

  private static let largest = 64 << 20

  /// The names in all of the project's vaults; nil where there is no vault.
  ///
  /// Nothing is verified: a vault that was tampered with is for `verify` to find, and whoever can write it can write the rest.
  func all() -> [VaultName]? {
    var names: Set<String> = []
    var isThere = false
    for path in paths {
      guard let bytes = try? readRegularFile(at: path, limit: Self.largest),
        let document = try? VaultParser.parse(bytes)
      else { continue }
      isThere = true
      document.forEachName { positions in
        // The newest version comes first.
        let entry = document.entries[positions.lowerBound]
        if !entry.isTombstone { names.insert(document.name(of: entry).text) }
      }
    }
    return isThere ? names.sorted().map { VaultName(name: $0, isOverdue: false) } : nil
  }

  private var paths: [String] {
    guard let project = try? ProjectFinder(context: context).read(inFolder: root) else {
      return ["\(root)/\(VaultFinder.defaultName)"]
    }
    let named = ([nil] + project.environments.map { Optional($0.name) }).compactMap { name in
      try? project.vaultPath(environment: name)
    }
    return named.isEmpty ? ["\(root)/\(VaultFinder.defaultName)"] : named
  }
}
