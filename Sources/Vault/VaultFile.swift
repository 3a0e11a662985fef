internal import SafeFiles
internal import SecretCrypto
internal import SecretMemory
internal import VaultFormat

extension OpenVault {
  /// Locks the vault, reads it again, and begins a draft on what it is now.
  ///
  /// - Parameter milliseconds: how long to wait for another process that holds the lock.
  /// - Returns: the draft, which holds the lock.
  /// - Throws: ``VaultError/file(_:)`` with `locked` if another process holds it all the while;
  ///   ``VaultError/changedMeanwhile`` if the vault was re-keyed or replaced since it was opened; and as
  ///   ``SealedVault/read(at:trust:)``.
  public func beginChanges(waitingAtMost milliseconds: Int = 10_000) throws(VaultError) -> VaultDraft {
    let path = sealed.path
    let lock = try files { () throws(FileError) in
      try FileLock.acquire(path: path, waitingAtMost: milliseconds)
    }
    try files { () throws(FileError) in _ = try sweepStaleTemporaries(of: path) }
    let file = try SealedVault.readFileAndStatus(path)
    let bytes = file.bytes
    if bytes == sealed.document.bytes {
      // Another process may have gone on since, and the file it wrote been put back to this one.
      _ = try sealed.trust.check(sealed.document, digest: sealed.digest, at: path)
      return VaultDraft(base: self, lock: lock, file: file.status)
    }
    let now = try SealedVault(bytes: bytes, path: path, trust: sealed.trust)
    // The keys that were unlocked are those of one seal key; another needs its credential.
    guard now.document.vaultID == keys.vaultID, now.document.sealKey == keys.sealKey else {
      throw .changedMeanwhile
    }
    return VaultDraft(base: OpenVault(sealed: now, keys: keys), lock: lock, file: file.status)
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
    let master = try crypto { () throws(CryptoError) in try SecureRandom.secret(32) }
    let first = try slot.wrap(master, vaultID: vaultID)
    let keys = try VaultKeys(master: master, vaultID: vaultID)
    var writer = VaultWriter(vaultID: vaultID, sealKey: keys.sealKey)
    writer.append(slots: [first])
    let bytes = try writer.sealed(epoch: 1, parents: []) { (file) throws(VaultError) in
      try keys.sign(file)
    }
    return try VaultFile.write(bytes, to: path, keys: keys, trust: trust, replacing: nil)
  }
}

/// Putting a vault's bytes in place.
enum VaultFile {
  /// Checks the bytes as a reader would, writes them durably, and notes that they were seen.
  ///
  /// The caller holds the vault's lock, unless the vault is new: then `old` is nil. Git takes no lock, so a file that
  /// isn't the one that was read any more is left alone.
  static func write(
    _ bytes: [UInt8], to path: String, keys: VaultKeys, trust: TrustPolicy, replacing old: FileStatus?
  ) throws(VaultError) -> OpenVault {
    var unchecked = trust
    unchecked.memory = nil
    let sealed: SealedVault
    do {
      sealed = try SealedVault(bytes: bytes, path: path, trust: unchecked)
    } catch .damaged(.fileTooLarge), .damaged(.badLine(_, .tooManyLines)) {
      throw .vaultFull
    }
    try files { () throws(FileError) in
      guard let old else {
        return try makeNewFile(at: path, contents: bytes.span, mode: 0o644, requiringMode: false)
      }
      // Root working on a user's vault must not take it away from him.
      let owner = FileOwner.currentUser.uid == 0 && old.owner.uid != 0 ? old.owner : nil
      let staged = try StagedFile(
        replacing: path, contents: bytes.span, mode: old.permissions, owner: owner, expecting: old,
        requiringMode: false)
      try staged.commit()
    }
    let written = sealed.held(against: trust)
    written.rememberProven()
    return OpenVault(sealed: written, keys: keys)
  }
}
