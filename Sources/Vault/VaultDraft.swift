internal import SafeFiles
internal import SecretMemory
internal import VaultFormat

/// Changes to a vault, made under its lock and written together by ``save()``.
///
/// While a draft lives, no other process can change the vault; dropping it changes nothing. Each change is seen by
/// the next one.
public struct VaultDraft: ~Copyable {
  /// The vault that the changes are made to, read anew under the lock.
  public var base: OpenVault { held.base }
  /// The number of versions of a name that are kept when it changes, 1 to 100.
  public var versionsToKeep = Caps.versionsKeptByDefault
  private let held: HeldVault
  private var edits: [SecretName: [DraftLine]] = [:]
  private var slots: SlotList

  init(_ held: consuming HeldVault) {
    slots = SlotList(slots: held.base.sealed.slots)
    self.held = held
  }

  /// Whether there is anything to save.
  public var hasChanges: Bool { !edits.isEmpty || slots.slots != base.sealed.slots }

  /// The lines of a name, newest first, with the changes so far.
  func lines(of name: SecretName) -> [DraftLine] {
    if let edited = edits[name] { return edited }
    let document = base.sealed.document
    return document.entries[document.positions(of: name)].map { entry in
      DraftLine(
        isTombstone: entry.isTombstone, version: entry.version, date: document.date(of: entry),
        bytes: document.line(of: entry))
    }
  }

  mutating func replaceLines(of name: SecretName, with lines: [DraftLine]) {
    edits[name] = lines
  }

  /// Puts a new line before a name's others, and drops those beyond the number to keep.
  mutating func prepend(
    _ name: SecretName, isTombstone: Bool, date: Timestamp, _ metadata: Metadata,
    _ value: borrowing SecretBytes
  ) throws(VaultError) -> UInt64 {
    let older = lines(of: name)
    let version = (older.first?.version ?? 0) + 1
    let line = try encrypted(
      name, isTombstone: isTombstone, version: version, date: date, metadata, value)
    let kept = min(max(versionsToKeep, 1), Caps.versions)
    edits[name] = [line] + older.prefix(kept - 1)
    return version
  }

  /// Encrypts a record into a line of its own.
  func encrypted(
    _ name: SecretName, isTombstone: Bool, version: UInt64, date: Timestamp, _ metadata: Metadata,
    _ value: borrowing SecretBytes
  ) throws(VaultError) -> DraftLine {
    guard version <= Caps.counter else { throw .counterExhausted }
    let start = VaultWriter.lineUpToBlob(
      isTombstone: isTombstone, name: name, version: version, date: date)
    let blob = try base.keys.seal(metadata, value, upToBlob: start)
    let bytes = VaultWriter.line(upToBlob: start, blob: blob)
    return DraftLine(isTombstone: isTombstone, version: version, date: date, bytes: bytes[...])
  }

  /// Decrypts one of a name's lines.
  func decrypted(_ line: DraftLine, _ name: SecretName) throws(VaultError) -> Secret {
    guard let record = try base.keys.open(line.blob, upToBlob: line.upToBlob) else {
      throw .recordInvalid(name, version: line.version)
    }
    return Secret(name: name, version: line.version, date: line.date, record: record)
  }

  /// Adds a slot: whoever holds its credential can open the vault from the next save on.
  ///
  /// - Parameter slot: the credential and the slot's label.
  /// - Throws: ``VaultError/slotExists(_:)``, ``VaultError/vaultFull`` above 32 slots,
  ///   ``VaultError/tooMuchWork`` if the passphrase slots would together be too much work to try,
  ///   ``VaultError/outOfMemory(neededBytes:)``, ``VaultError/cryptography(operation:)``, ``VaultError/notTheSame``.
  public mutating func add(_ slot: borrowing NewSlot) throws(VaultError) {
    try slots.add(slot, keys: base.keys)
  }

  /// Gives the holder of a slot another credential, in the place of the one that he has.
  ///
  /// The master key stays as it is: with an older copy of the file, and so its master key, the old credential still leads to
  /// what the vault holds now. Where it is known to others, re-key the vault: ``OpenVault/beginRekeying(exposing:waitingAtMost:)``.
  ///
  /// - Parameter slot: the new credential, with the type and label of the slot that it replaces.
  /// - Throws: ``VaultError/noSuchSlot(_:)``; else as ``add(_:)``.
  public mutating func replace(_ slot: borrowing NewSlot) throws(VaultError) {
    try slots.replace(slot, keys: base.keys)
  }

  /// Writes the changes, durably and all at once; without any, writes nothing.
  ///
  /// The new file is written beside the old one, synced, read back, and put in its place by a rename.
  ///
  /// - Returns: the vault as it now is.
  /// - Throws: ``VaultError/vaultFull``, ``VaultError/counterExhausted``, ``VaultError/file(_:)``; the old file is then
  ///   in place, but for an error in syncing the folder after the rename.
  @discardableResult
  public consuming func save() throws(VaultError) -> OpenVault {
    guard hasChanges else { return base }
    let old = base.sealed
    guard old.epoch < Caps.counter else { throw .counterExhausted }
    var writer = VaultWriter(
      vaultID: old.document.vaultID, sealKey: old.document.sealKey,
      capacity: old.document.bytes.count + 4096)
    writer.append(slots: slots.slots)
    appendEntries(to: &writer)
    let keys = base.keys
    let bytes = try writer.sealed(epoch: old.epoch + 1, parents: [old.digest]) {
      (file) throws(VaultError) in try keys.sign(file)
    }
    let sealed = try VaultFile.reread(bytes, at: old.path, trust: old.trust)
    return try VaultFile.place(sealed, keys: keys, replacing: held.file)
  }

  /// Merges the edited names with the others, in the order of their bytes.
  private func appendEntries(to writer: inout VaultWriter) {
    let document = base.sealed.document
    var pending = edits.keys.sorted()[...]
    func appendEdited(_ name: SecretName) {
      for line in edits[name] ?? [] { writer.append(line: line.bytes) }
    }
    document.forEachName { positions in
      let name = pending.isEmpty ? nil : document.name(of: document.entries[positions.lowerBound])
      while let next = pending.first, let name, next < name {
        appendEdited(next)
        pending.removeFirst()
      }
      if let name, pending.first == name {
        appendEdited(name)
        pending.removeFirst()
      } else {
        for position in positions { writer.append(line: document.line(of: document.entries[position])) }
      }
    }
    for name in pending { appendEdited(name) }
  }
}

/// A line of an edited name: one that was there, or a new one.
struct DraftLine {
  let isTombstone: Bool
  let version: UInt64
  let date: Timestamp
  /// The line without its line feed.
  let bytes: ArraySlice<UInt8>

  private var blobStart: Int { (bytes.lastIndex(of: 0x20) ?? bytes.startIndex) + 1 }

  /// The line up to and with the space before the blob.
  var upToBlob: ArraySlice<UInt8> { bytes[..<blobStart] }

  var blob: [UInt8] {
    let text = Array(bytes[blobStart...])
    return Base64URL.decode(text.span) ?? []
  }
}
