internal import Project
internal import SecretMemory
internal import Templates
internal import Vault

/// The secrets that a command can hand out: a vault's, and those that the settings file derives of them.
struct SecretStore {
  let vault: OpenVault
  /// The vault's path.
  let path: String
  let derived: DerivedNames

  /// All names, stored and derived.
  var names: Set<SecretName> { stored.union(derived.templates.names) }

  private var stored: Set<SecretName> { Set(vault.sealed.secrets.map(\.name)) }

  /// A secret's value, decrypted or made.
  ///
  /// - Parameters:
  ///   - version: of a stored secret; nil: the newest.
  ///   - made: derived values that were made before, which are not made again.
  /// - Throws: ``CommandError/derivedStored(_:)``, ``CommandError/isDerived(_:from:changeable:at:)`` where a version is asked for,
  ///   ``CommandError/partsMissing(_:at:)``, ``CommandError/template(_:at:)``, ``CommandError/vault(_:at:)``.
  func secret(
    _ name: SecretName, version: UInt64? = nil, made: [SecretName: SharedSecret] = [:]
  ) throws(CommandError) -> FoundSecret {
    guard derived.templates.names.contains(name) else {
      let secret = try onVault(path) { () throws(VaultError) in try vault.secret(name, version: version) }
      return FoundSecret(
        name: name, version: secret.version, metadata: secret.metadata, value: secret.value.copy())
    }
    guard version == nil else { throw derived.refusal(of: name) }
    let found: SharedSecret?
    if let value = made[name] { found = value } else { found = try derivedValues(of: [name])[name] }
    guard let value = found else { throw .vault(.noSuchSecret(name), at: path) }
    return FoundSecret(name: name, version: nil, metadata: nil, value: value.bytes.copy())
  }

  /// Makes derived secrets.
  ///
  /// - Parameter wanted: the names of those that are wanted, others are passed over; nil: all.
  /// - Returns: their values.
  /// - Throws: as ``secret(_:version:made:)``, before anything is decrypted where it is about names.
  func derivedValues(of wanted: [SecretName]?) throws(CommandError) -> [SecretName: SharedSecret] {
    let names = derived.templates.names
    let wanted = wanted.map { names.intersection($0) } ?? names
    guard !wanted.isEmpty else { return [:] }
    let needed = derived.templates.closure(of: wanted)
    try checkNames(needed)
    let parts = try storedValues(of: needed)
    do {
      return try derived.templates.values(wanted, stored: parts).filter { wanted.contains($0.key) }
    } catch {
      throw .template(error, at: derived.path)
    }
  }

  /// The values of a template's names, stored and derived, as far as there are any.
  func values(for template: Template) throws(CommandError) -> [SecretName: SharedSecret] {
    try storedValues(of: Set(template.names)).merging(derivedValues(of: template.names)) { $1 }
  }

  /// - Parameter names: derived secrets that are to be made, and all that they are made of.
  private func checkNames(_ names: Set<SecretName>) throws(CommandError) {
    let made = derived.templates.names
    let both = names.intersection(made).intersection(stored).sorted()
    guard both.isEmpty else { throw .derivedStored(both) }
    let missing = names.subtracting(made).subtracting(stored)
    guard missing.isEmpty else {
      throw .partsMissing(derived.needing(missing, among: names), at: derived.path)
    }
  }

  private func storedValues(of names: Set<SecretName>) throws(CommandError) -> [SecretName: SharedSecret] {
    var values: [SecretName: SharedSecret] = [:]
    for name in names.intersection(stored).subtracting(derived.templates.names) {
      let secret = try onVault(path) { () throws(VaultError) in try vault.secret(name) }
      values[name] = SharedSecret(secret.value.copy())
    }
    return values
  }
}

/// A secret that is handed out.
struct FoundSecret: ~Copyable {
  let name: SecretName
  /// Nil where it is derived: what is made anew each time has no versions.
  let version: UInt64?
  /// What is kept about it; nil where it is derived.
  let metadata: Metadata?
  let value: SecretBytes
}
