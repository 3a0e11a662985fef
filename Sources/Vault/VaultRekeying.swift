internal import SecretMemory
public import VaultFormat

/// A new master key for a vault: everything is encrypted again, for the holders that are named and nobody else.
///
/// Whoever could open the vault before can go on reading older copies of the file, but none from now on. While the value
/// lives, no other process can change the vault; dropping it changes nothing.
///
/// ```swift
/// var rekeying = try vault.beginRekeying(exposing: now)
/// try rekeying.add(.holder(label, of: credential))
/// let renewed = try rekeying.save()
/// ```
public struct VaultRekeying: ~Copyable {
  private let held: HeldVault
  private let keys: VaultKeys
  private let exposed: Timestamp?
  private var slots = SlotList(slots: [])

  init(_ held: consuming HeldVault, _ keys: VaultKeys, exposing exposed: Timestamp?) {
    self.keys = keys
    self.exposed = exposed
    self.held = held
  }

  /// The vault as it is, read anew under the lock.
  public var base: OpenVault { held.base }

  /// Makes a slot of the new vault.
  ///
  /// - Parameter slot: who shall be able to open it; the slot is opened again at once, where that can be done.
  /// - Throws: as ``VaultDraft/add(_:)``.
  public mutating func add(_ slot: borrowing NewSlot) throws(VaultError) {
    try slots.add(slot, keys: keys)
  }

  /// Encrypts everything again, opens what came of it, compares it entry by entry, and puts it in place durably.
  ///
  /// A note that leaves no room for the mark of an exposed value is dropped.
  ///
  /// - Returns: the vault as it now is, with another seal key, which this machine trusts from now on.
  /// - Throws: ``VaultError/lastSlot`` without a slot; ``VaultError/notTheSame`` if the new file doesn't hold what the old one
  ///   does; ``VaultError/recordInvalid(_:version:)``; else as ``VaultDraft/save()``. The old file is then in place, but for
  ///   an error in syncing the folder after the rename.
  @discardableResult
  public consuming func save() throws(VaultError) -> OpenVault {
    guard !slots.slots.isEmpty else { throw .lastSlot }
    let old = held.base.sealed
    guard old.epoch < Caps.counter else { throw .counterExhausted }
    var writer = VaultWriter(
      vaultID: keys.vaultID, sealKey: keys.sealKey, capacity: old.document.bytes.count + 4096)
    writer.append(slots: slots.slots)
    for entry in old.document.entries { writer.append(line: try renewed(entry)[...]) }
    let keys = keys
    let bytes = try writer.sealed(epoch: old.epoch + 1, parents: [old.digest]) {
      (file) throws(VaultError) in try keys.sign(file)
    }
    let sealed = try VaultFile.reread(bytes, at: old.path, trust: old.trust)
    try requireSame(OpenVault(sealed: sealed, keys: keys))
    // Noted before: a crash after the rename must not leave a vault that its own writer distrusts.
    sealed.rememberExpected(after: old.fingerprint)
    return try VaultFile.place(sealed, keys: keys, replacing: held.file, sealedWith: old.fingerprint)
  }

  private func renewed(_ entry: EntryLine) throws(VaultError) -> [UInt8] {
    let document = held.base.sealed.document
    let secret = try held.base.decrypt(entry, document.name(of: entry))
    let start = Array(document.lineUpToBlob(of: entry))
    let blob = try keys.seal(metadata(of: secret, entry), secret.value, upToBlob: start)
    return VaultWriter.line(upToBlob: start, blob: blob)
  }

  /// A value that was exposed before has been known for longer; a tombstone has none.
  private func metadata(of secret: borrowing Secret, _ entry: EntryLine) -> Metadata {
    var metadata = secret.metadata
    if !entry.isTombstone { metadata.exposed = metadata.exposed ?? exposed }
    // Nobody may keep himself from being taken away by a note that leaves no room for the mark.
    if (try? metadata.encoded()) == nil { metadata.note = "" }
    return metadata
  }

  private func requireSame(_ new: OpenVault) throws(VaultError) {
    let (before, after) = (held.base.sealed.document, new.sealed.document)
    guard before.entries.count == after.entries.count, after.slots.count == slots.slots.count,
      slots.slots.allSatisfy(after.slots.contains)
    else { throw .notTheSame }
    for (old, renewed) in zip(before.entries, after.entries) {
      let secret = try held.base.decrypt(old, before.name(of: old))
      let again = try new.decrypt(renewed, after.name(of: renewed))
      let isSame =
        secret.name == again.name && secret.version == again.version && secret.date == again.date
        && old.isTombstone == renewed.isTombstone && secret.value.isEqual(to: again.value)
        && metadata(of: secret, old) == again.metadata
      guard isSame else { throw .notTheSame }
    }
  }
}

extension OpenVault {
  /// Locks the vault, reads it again, and begins to give it a new master key.
  ///
  /// - Parameters:
  ///   - exposed: the time from which every value counts as known to somebody who is no longer let in; nil where nobody is.
  ///   - milliseconds: how long to wait for another process that holds the lock.
  /// - Returns: the new key's holder of no slot yet; it holds the lock.
  /// - Throws: as ``beginChanges(waitingAtMost:)``; ``VaultError/cryptography(operation:)``.
  public func beginRekeying(
    exposing exposed: Timestamp? = nil, waitingAtMost milliseconds: Int = 10_000
  ) throws(VaultError) -> VaultRekeying {
    let held = try HeldVault.hold(self, waitingAtMost: milliseconds)
    return VaultRekeying(held, try .generate(vaultID: keys.vaultID), exposing: exposed)
  }
}
