package import SecretMemory
public import VaultFormat

/// A vault that a credential has opened: its secrets can be read, and changed through a draft.
///
/// The keys are wiped when the last value made from it is gone.
///
/// ```swift
/// let vault = try SealedVault.read(at: "secrets.pbk", trust: TrustPolicy()).unlock(with: credential)
/// let secret = try vault.secret(SecretName("JWT_SECRET"))
/// secret.value.withSpan { bytes in ... }
///
/// var draft = try vault.beginChanges()
/// try draft.set(SecretName("API_KEY"), to: value, Metadata(kind: .apiKey, changed: now), at: now)
/// try draft.save()
/// ```
public struct OpenVault: Sendable {
  /// The vault's public side.
  public let sealed: SealedVault
  let keys: VaultKeys

  init(sealed: SealedVault, keys: VaultKeys) {
    self.sealed = sealed
    self.keys = keys
  }

  /// Decrypts a secret.
  ///
  /// - Parameters:
  ///   - name: the secret's name.
  ///   - version: one of its versions; nil takes the newest.
  /// - Returns: its value and metadata.
  /// - Throws: ``VaultError/noSuchSecret(_:)``, also for a removed one whose newest version is asked for;
  ///   ``VaultError/noSuchVersion(_:version:)``; ``VaultError/removed(_:version:)`` for the version of a removal;
  ///   ``VaultError/recordInvalid(_:version:)``.
  public func secret(_ name: SecretName, version: UInt64? = nil) throws(VaultError) -> Secret {
    let entries = sealed.document.entries[sealed.document.positions(of: name)]
    guard let newest = entries.first else { throw .noSuchSecret(name) }
    guard let version else {
      guard !newest.isTombstone else { throw .noSuchSecret(name) }
      return try decrypt(newest, name)
    }
    guard let entry = entries.first(where: { $0.version == version }) else {
      throw .noSuchVersion(name, version: version)
    }
    guard !entry.isTombstone else { throw .removed(name, version: version) }
    return try decrypt(entry, name)
  }

  /// Decrypts every entry, history and tombstones included.
  ///
  /// - Parameter progress: is told how many of how many entries are done.
  /// - Returns: the number of entries.
  /// - Throws: ``VaultError/recordInvalid(_:version:)`` for the first that doesn't open.
  @discardableResult
  public func checkAll(progress: (Int, Int) -> Void = { _, _ in }) throws(VaultError) -> Int {
    let entries = sealed.document.entries
    for (index, entry) in entries.enumerated() {
      let secret = try decrypt(entry, sealed.document.name(of: entry))
      // A tombstone covers an empty value, or it would hide one.
      guard !entry.isTombstone || secret.value.isEmpty else {
        throw .recordInvalid(secret.name, version: entry.version)
      }
      progress(index + 1, entries.count)
    }
    return entries.count
  }

  /// Derives the key for digests of delivered files, by which this vault's own files are told from others.
  ///
  /// Keyed, since a plain hash of a short value gives it away to whoever tries enough values.
  ///
  /// - Returns: 32 bytes; HKDF-SHA256 of the master key with the vault's ID as salt and `pbk1 delivery` as info.
  /// - Throws: ``VaultError/cryptography(operation:)``.
  package func deliveryKey() throws(VaultError) -> SecretBytes { try keys.deliveryKey() }

  func decrypt(_ entry: EntryLine, _ name: SecretName) throws(VaultError) -> Secret {
    let document = sealed.document
    guard
      let record = try keys.open(document.blob(of: entry), upToBlob: document.lineUpToBlob(of: entry))
    else { throw .recordInvalid(name, version: entry.version) }
    return Secret(name: name, version: entry.version, date: document.date(of: entry), record: record)
  }
}
