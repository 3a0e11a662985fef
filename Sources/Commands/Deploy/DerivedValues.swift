internal import Project
internal import SecretMemory
internal import Templates
internal import Vault

/// The secrets that a settings file derives from a vault's.
struct DerivedValues {
  let derived: DerivedSecrets
  private let vault: OpenVault
  private let path: String

  /// - Throws: ``CommandError/derivedStored(_:)`` where the vault has a secret of the same name: one of both would be
  ///   delivered, and nobody could tell which.
  init(_ secrets: [ProjectSecret], _ vault: OpenVault, at path: String) throws(CommandError) {
    let templates = secrets.compactMap { secret in secret.template.map { (secret.name, $0.template) } }
    do {
      derived = try DerivedSecrets(Dictionary(templates) { first, _ in first })
    } catch {
      throw .template(error, at: path)
    }
    let stored = Set(vault.sealed.secrets.map(\.name))
    let both = derived.names.intersection(stored).sorted()
    guard both.isEmpty else { throw .derivedStored(both) }
    self.vault = vault
    self.path = path
  }

  /// Makes some of them.
  ///
  /// - Parameter wanted: those that are wanted; other names are passed over.
  func values(_ wanted: Set<SecretName>) throws(CommandError) -> [SecretName: SharedSecret] {
    let wanted = wanted.intersection(derived.names)
    guard !wanted.isEmpty else { return [:] }
    let stored = try stored(derived.stored(for: wanted))
    do { return try derived.values(wanted, stored: stored) } catch { throw .template(error, at: path) }
  }

  /// The values of a template's names, stored and derived.
  func values(for template: Template) throws(CommandError) -> [SecretName: SharedSecret] {
    let names = Set(template.names)
    return try stored(names.subtracting(derived.names)).merging(values(names)) { $1 }
  }

  /// Those that the vault has; what is missing is told when it is needed.
  private func stored(_ names: Set<SecretName>) throws(CommandError) -> [SecretName: SharedSecret] {
    let there = Set(vault.sealed.secrets.map(\.name))
    var values: [SecretName: SharedSecret] = [:]
    for name in names.intersection(there) {
      let secret = try onVault(path) { () throws(VaultError) in try vault.secret(name) }
      values[name] = SharedSecret(secret.value.copy())
    }
    return values
  }
}
