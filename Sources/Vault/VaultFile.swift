internal import SafeFiles
internal import SecretCrypto
internal import SecretMemory
internal import VaultFormat

/// An opened vault whose lock is held, read anew under it.
struct HeldVault: ~Copyable {
  let base: OpenVault
  /// The file that was read under the lock.
  let file: FileStatus
  private let lock: FileLock

  private init(base: OpenVault, file: FileStatus, lock: consuming FileLock) {
    self.base = base
    self.file = file
    self.lock = lock
  }

  static func hold(_ vault: OpenVault, waitingAtMost milliseconds: Int) throws(VaultError) -> HeldVault {
    let path = vault.sealed.path
    let lock = try files { () throws(FileError) in
      try FileLock.acquire(path: path, waitingAtMost: milliseconds)
    }
    try files { () throws(FileError) in _ = try sweepStaleTemporaries(of: path) }
    let found = try SealedVault.readFileAndStatus(path)
    return HeldVault(base: try current(vault, found.bytes), file: found.status, lock: lock)
  }

  private static func current(_ vault: OpenVault, _ bytes: [UInt8]) throws(VaultError) -> OpenVault {
    let sealed = vault.sealed
    if bytes == sealed.document.bytes {
      // Another process may have gone on since, and the file it wrote been put back to this one.
      _ = try sealed.trust.check(sealed.document, digest: sealed.digest, at: sealed.path)
      return vault
    }
    let now = try SealedVault(bytes: bytes, path: sealed.path, trust: sealed.trust)
    // The keys that were unlocked are those of one seal key; another needs its credential.
    guard now.document.vaultID == vault.keys.vaultID, now.document.sealKey == vault.keys.sealKey else {
      throw .changedMeanwhile
    }
    return OpenVault(sealed: now, keys: vault.keys)
  }
}

extension OpenVault {
  /// Locks the vault, reads it again, and begins a draft on what it is now.
  ///
  /// - Parameter milliseconds: how long to wait for another process that holds the lock.
  /// - Returns: the draft, which holds the lock.
  /// - Throws: ``VaultError/file(_:)`` with `locked` if another process holds it all the while;
  ///   ``VaultError/changedMeanwhile`` if the vault was re-keyed or replaced since it was opened; and as
  ///   ``SealedVault/read(at:trust:)``.
  public func beginChanges(waitingAtMost milliseconds: Int = 10_000) throws(VaultError) -> VaultDraft {
    VaultDraft(try HeldVault.hold(self, waitingAtMost: milliseconds))
  }
}

extension SealedVault {
  /// Makes a new vault with no secrets.
  ///
  /// - Parameters:
  ///   - path: where nothing is yet.
  ///   - slot: who can open it.
  ///   - trust: where the new seal key is noted as trusted.
  /// - Returns: the vault, opened.
  /// - Throws: ``VaultError/file(_:)`` with `alreadyExists` if anything is at the path;
  ///   ``VaultError/outOfMemory(neededBytes:)``; ``VaultError/cryptography(operation:)``.
  public static func create(
    at path: String, slot: borrowing NewSlot, trust: TrustPolicy
  ) throws(VaultError) -> OpenVault {
    // Before the key derivation, which takes a while; the commit itself refuses too.
    if try files({ () throws(FileError) in try fileStatus(path) }) != nil {
      throw .file(.alreadyExists(path: path))
    }
    let vaultID = try crypto { () throws(CryptoError) in try SecureRandom.bytes(16) }
    let keys = try VaultKeys.generate(vaultID: vaultID)
    var slots = SlotList(slots: [])
    try slots.add(slot, keys: keys)
    var writer = VaultWriter(vaultID: vaultID, sealKey: keys.sealKey)
    writer.append(slots: slots.slots)
    let bytes = try writer.sealed(epoch: 1, parents: []) { (file) throws(VaultError) in
      try keys.sign(file)
    }
    let sealed = try VaultFile.reread(bytes, at: path, trust: trust)
    return try VaultFile.place(sealed, keys: keys, replacing: nil)
  }
}

/// Putting a vault's bytes in place.
enum VaultFile {
  /// Reads what is about to be written as a reader would, who has seen nothing.
  static func reread(
    _ bytes: [UInt8], at path: String, trust: TrustPolicy
  ) throws(VaultError) -> SealedVault {
    var unchecked = trust
    unchecked.memory = nil
    // What the vault was held against when it was read; a re-keyed one has another seal key.
    unchecked.pin = nil
    do {
      let sealed = try SealedVault(bytes: bytes, path: path, trust: unchecked)
      unchecked = trust
      unchecked.pin = trust.pin.map { _ in sealed.fingerprint }
      return sealed.held(against: unchecked)
    } catch .damaged(.fileTooLarge), .damaged(.badLine(_, .tooManyLines)) {
      throw .vaultFull
    }
  }

  /// Writes a vault durably, and notes that it was seen.
  ///
  /// The caller holds the vault's lock, unless the vault is new: then `old` is nil. Git takes no lock, so a file that
  /// isn't the one that was read any more is left alone.
  ///
  /// - Parameter before: the seal key of the vault that is replaced, if this one has another.
  static func place(
    _ sealed: SealedVault, keys: VaultKeys, replacing old: FileStatus?, sealedWith before: Fingerprint? = nil
  ) throws(VaultError) -> OpenVault {
    let (bytes, path) = (sealed.document.bytes, sealed.path)
    guard let old else {
      try files { () throws(FileError) in
        try makeNewFile(at: path, contents: bytes.span, mode: 0o644, requiringMode: false)
      }
      sealed.rememberWritten()
      return OpenVault(sealed: sealed, keys: keys)
    }
    // Root working on a user's vault must not take it away from him.
    let owner = FileOwner.currentUser.uid == 0 && old.owner.uid != 0 ? old.owner : nil
    let staged = try files { () throws(FileError) in
      try StagedFile(
        replacing: path, contents: bytes.span, mode: old.permissions, owner: owner, expecting: old,
        requiringMode: false)
    }
    // Held until all is noted: a process that came in between would find a vault that nobody here has seen yet.
    let lock = staged.lock()
    do { try staged.commit() } catch { throw .file(error) }
    sealed.rememberWritten(after: before)
    lock.release()
    return OpenVault(sealed: sealed, keys: keys)
  }
}
