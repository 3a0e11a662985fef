internal import SecretMemory
public import VaultFormat

/// What setting a secret did.
public enum SetOutcome: Equatable, Sendable {
  /// The secret is new, or was removed before.
  case added(version: UInt64)
  /// The value is another now.
  case changed(version: UInt64)
  /// The value is the same, its metadata another.
  case metadataChanged(version: UInt64)
  /// Nothing is different.
  case unchanged(version: UInt64)
}

extension VaultDraft {
  /// The newest version of a secret with the changes so far, or nil where there is none.
  ///
  /// - Throws: ``VaultError/recordInvalid(_:version:)``.
  public func current(_ name: SecretName) throws(VaultError) -> Secret? {
    guard let newest = lines(of: name).first, !newest.isTombstone else { return nil }
    return try decrypted(newest, name)
  }

  /// Adds a secret or changes one.
  ///
  /// - Parameters:
  ///   - name: its name.
  ///   - value: any bytes, up to 1 MiB.
  ///   - metadata: replaces what was kept; `changed` stays as it was where the value is the same. `exposed` is left out of
  ///     account: it stays with a value that has it, whatever version that is in, and goes with it.
  ///   - now: the date of the new line.
  /// - Returns: what it came to; an unchanged secret gets no new version.
  /// - Throws: ``VaultError/recordTooLarge(_:)``, ``VaultError/recordInvalid(_:version:)``,
  ///   ``VaultError/counterExhausted``.
  @discardableResult
  public mutating func set(
    _ name: SecretName, to value: borrowing SecretBytes, _ metadata: Metadata, at now: Timestamp
  ) throws(VaultError) -> SetOutcome {
    var kept = metadata
    kept.exposed = exposure(of: value, among: name)
    guard let current = try current(name) else {
      return .added(version: try prepend(name, isTombstone: false, date: now, kept, value))
    }
    guard current.value.isEqual(to: value) else {
      return .changed(version: try prepend(name, isTombstone: false, date: now, kept, value))
    }
    kept.changed = current.metadata.changed
    guard kept != current.metadata else { return .unchanged(version: current.version) }
    return .metadataChanged(version: try prepend(name, isTombstone: false, date: now, kept, value))
  }

  /// Since when a value is known to somebody who must not know it: what the newest version says that has the value.
  ///
  /// An older version that doesn't open is no reason not to write a new one.
  private func exposure(of value: borrowing SecretBytes, among name: SecretName) -> Timestamp? {
    for line in lines(of: name) where !line.isTombstone {
      guard let version = try? decrypted(line, name), version.value.isEqual(to: value) else { continue }
      return version.metadata.exposed
    }
    return nil
  }

  /// Takes a secret's value off the list of exposed ones, by a new version: it is no secret, or it doesn't matter who knows it.
  ///
  /// - Returns: the version that says so; nil where the value isn't exposed.
  /// - Throws: ``VaultError/noSuchSecret(_:)``, ``VaultError/recordInvalid(_:version:)``.
  @discardableResult
  public mutating func acceptExposure(of name: SecretName, at now: Timestamp) throws(VaultError) -> UInt64? {
    guard let current = try current(name) else { throw .noSuchSecret(name) }
    guard current.metadata.exposed != nil else { return nil }
    var metadata = current.metadata
    metadata.exposed = nil
    return try prepend(name, isTombstone: false, date: now, metadata, current.value)
  }

  /// Removes a secret; its history stays until it is purged.
  ///
  /// - Returns: the tombstone's version.
  /// - Throws: ``VaultError/noSuchSecret(_:)``, ``VaultError/recordInvalid(_:version:)``.
  @discardableResult
  public mutating func remove(_ name: SecretName, at now: Timestamp) throws(VaultError) -> UInt64 {
    guard let current = try current(name) else { throw .noSuchSecret(name) }
    let metadata = Metadata(kind: current.metadata.kind, changed: now)
    return try prepend(name, isTombstone: true, date: now, metadata, SecretBytes())
  }

  /// Makes an older version's value the newest one, by a new version.
  ///
  /// Its kind, its expiry and its final newline belong to the value and come with it. The note, the tags and the rotation
  /// period are about the secret: they stay as they are, and come with the value only where the secret was removed.
  ///
  /// - Returns: what it came to.
  /// - Throws: ``VaultError/noSuchSecret(_:)``, ``VaultError/noSuchVersion(_:version:)``,
  ///   ``VaultError/removed(_:version:)``, ``VaultError/recordInvalid(_:version:)``.
  @discardableResult
  public mutating func restore(
    _ name: SecretName, version: UInt64, at now: Timestamp
  ) throws(VaultError) -> SetOutcome {
    let lines = lines(of: name)
    guard !lines.isEmpty else { throw .noSuchSecret(name) }
    guard let line = lines.first(where: { $0.version == version }) else {
      throw .noSuchVersion(name, version: version)
    }
    guard !line.isTombstone else { throw .removed(name, version: version) }
    let old = try decrypted(line, name)
    var metadata = old.metadata
    metadata.changed = now
    if let current = try current(name) {
      metadata.note = current.metadata.note
      metadata.tags = current.metadata.tags
      metadata.rotate = current.metadata.rotate
    }
    return try set(name, to: old.value, metadata, at: now)
  }

  /// Gives a secret another name, its history with it; the old name keeps a tombstone.
  ///
  /// A value before its last rotation, if one is kept, gets the other name's `_PREVIOUS`. The records are encrypted again,
  /// since each is bound to its name.
  ///
  /// - Throws: ``VaultError/noSuchSecret(_:)``, ``VaultError/secretExists(_:)``, ``VaultError/noPreviousName(_:)``,
  ///   ``VaultError/recordInvalid(_:version:)``, ``VaultError/counterExhausted``. Drop the draft then.
  public mutating func move(
    _ name: SecretName, to newName: SecretName, at now: Timestamp
  ) throws(VaultError) {
    try moveLines(of: name, to: newName, at: now)
    guard let previous = name.previous, try current(previous)?.metadata.isPrevious(previous) == true,
      previous != newName
    else { return }
    guard let newPrevious = newName.previous else { throw .noPreviousName(newName) }
    try moveLines(of: previous, to: newPrevious, at: now)
  }

  private mutating func moveLines(
    of name: SecretName, to newName: SecretName, at now: Timestamp
  ) throws(VaultError) {
    guard let current = try current(name) else { throw .noSuchSecret(name) }
    let there = lines(of: newName)
    if let newest = there.first, !newest.isTombstone { throw .secretExists(newName) }
    let offset = there.first?.version ?? 0
    var moved: [DraftLine] = []
    for line in lines(of: name) {
      let secret = try decrypted(line, name)
      try moved.append(
        encrypted(
          newName, isTombstone: line.isTombstone, version: line.version + offset, date: line.date,
          secret.metadata.named(newName), secret.value))
    }
    let kept = min(max(versionsToKeep, moved.count), Caps.versions)
    // Before either name is edited: a failure here must not leave the secret under both.
    let tombstone = try encrypted(
      name, isTombstone: true, version: current.version + 1, date: now,
      Metadata(kind: current.metadata.kind, changed: now), SecretBytes())
    replaceLines(of: newName, with: Array((moved + there).prefix(kept)))
    replaceLines(of: name, with: [tombstone])
  }

  /// Gives a secret's newest version to a second name.
  ///
  /// - Throws: ``VaultError/noSuchSecret(_:)``, ``VaultError/secretExists(_:)``,
  ///   ``VaultError/recordInvalid(_:version:)``, ``VaultError/counterExhausted``.
  public mutating func copy(
    _ name: SecretName, to newName: SecretName, at now: Timestamp
  ) throws(VaultError) {
    guard let current = try current(name) else { throw .noSuchSecret(name) }
    if let newest = lines(of: newName).first, !newest.isTombstone { throw .secretExists(newName) }
    _ = try prepend(newName, isTombstone: false, date: now, current.metadata.named(newName), current.value)
  }

  /// Drops the older versions of a secret, or all lines of a removed one.
  ///
  /// The file no longer holds them; its copies and git's history still do.
  ///
  /// - Returns: the number of versions dropped.
  /// - Throws: ``VaultError/noSuchSecret(_:)``.
  @discardableResult
  public mutating func purge(_ name: SecretName) throws(VaultError) -> Int {
    let lines = lines(of: name)
    guard let newest = lines.first else { throw .noSuchSecret(name) }
    let kept = newest.isTombstone ? [] : [newest]
    guard lines.count > kept.count else { return 0 }
    replaceLines(of: name, with: kept)
    return lines.count - kept.count
  }
}
