internal import Git
internal import SafeFiles
internal import VaultFormat

/// The folder in which a machine keeps what it has seen of each vault, one small file each.
///
/// The files hold no secret. Source: Docs/vault-format.md, 'Rollback and pins'.
public struct TrustMemory: Sendable {
  /// The folder, usually `$XDG_STATE_HOME/pbk-secrets`; it is made with mode 0700 when first needed.
  public let folder: String

  /// More than ``TrustRecord/mostMarks`` of the longest names of branches take.
  private static let largestFile = 8 << 20
  private static let lockWait = 10_000

  /// Names the folder; nothing is read or made yet.
  public init(folder: String) { self.folder = folder }

  private func path(_ vaultID: [UInt8]) -> String { "\(folder)/\(Base64URL.encode(vaultID))" }

  /// Why nothing can be noted in the folder safely, where something is wrong with it; nil also where it isn't there yet,
  /// and can be made.
  ///
  /// A link is not followed, and a folder that others can write to could lose a note again. Where nothing can be
  /// written, nothing that was seen is ever noted, and there is no note whose reading could fail.
  public func obstacle() -> FileError? {
    guard let found = try? fileStatus(folder) else { return obstacleAbove() }
    switch found.kind {
    case .symlink: return .isSymlink(path: folder)
    case .folder: break
    default: return .notADirectory(path: folder)
    }
    guard found.owner.uid == FileOwner.currentUser.uid else {
      return .foreignOwner(path: folder, uid: found.owner.uid)
    }
    guard found.permissions & 0o022 == 0 else {
      return .parentWritableByOthers(path: folder, mode: found.permissions)
    }
    return Self.obstacle(toWritingIn: folder)
  }

  /// What keeps the folder from being made: the nearest folder above that is there must let it.
  private func obstacleAbove() -> FileError? {
    var above = folder[...]
    while let slash = above.lastIndex(of: "/"), slash > above.startIndex {
      above = above[..<slash]
      if (try? fileStatus(String(above))) ?? nil != nil { return Self.obstacle(toWritingIn: String(above)) }
    }
    return nil
  }

  private static func obstacle(toWritingIn folder: String) -> FileError? {
    do throws(FileError) {
      try requireWritableFolder(folder)
      return nil
    } catch {
      return error
    }
  }

  func load(_ vaultID: [UInt8]) throws(VaultError) -> TrustRecord {
    let path = path(vaultID)
    let bytes: [UInt8]
    do {
      bytes = try readRegularFile(at: path, limit: Self.largestFile)
    } catch .notFound {
      return TrustRecord()
    } catch .tooLarge {
      // Nothing that this program writes is so large, and passing over it would let an older vault pass.
      throw .stateDamaged(path: path)
    } catch {
      throw .file(error)
    }
    guard let record = TrustRecord(text: bytes) else { throw .stateDamaged(path: path) }
    return record
  }

  /// Reads, changes and writes a record while no other process does; an unchanged one isn't written.
  func update(_ vaultID: [UInt8], _ change: (inout TrustRecord) -> Void) throws(VaultError) {
    var expected = try load(vaultID)
    let before = expected
    change(&expected)
    guard expected != before else { return }
    try files { () throws(FileError) in try Folder.preparePath(folder) }
    let lock = try files { () throws(FileError) in
      try FileLock.acquire(path: folder, waitingAtMost: Self.lockWait)
    }
    defer { _ = lock.identity }
    var record = try load(vaultID)
    change(&record)
    record.forgetOldest()
    let path = path(vaultID)
    try files { () throws(FileError) in
      _ = try sweepStaleTemporaries(of: path)
      let staged = try StagedFile(
        replacing: path, contents: record.text.span, mode: 0o600, requiringMode: false)
      // The contents are synced; the rename may get lost with the power, which leaves the older note, whole. Syncing
      // the folder for that would double the time of each change.
      try staged.commit(durably: false)
    }
  }
}

extension SealedVault {
  /// Notes that this file was seen; a failure costs the note alone, and the next reader is told.
  func remember() {
    guard let memory = trust.memory else { return }
    try? note(in: memory, .asItIs, replacingHigher: false)
  }

  /// Accepts this vault as it is: its seal key, and its epoch even if a higher one was seen.
  ///
  /// - Parameter memory: where it is noted; nil takes the memory of the policy that the vault was read with, and notes
  ///   nothing if that has none.
  /// - Throws: ``VaultError/file(_:)`` and ``VaultError/stateDamaged(path:)`` if it can't be noted.
  public func acceptAsTrusted(in memory: TrustMemory? = nil) throws(VaultError) {
    guard let memory = memory ?? trust.memory else { return }
    try note(in: memory, .replaced, replacingHigher: true)
  }

  /// Notes a vault that a credential has proven.
  ///
  /// A passphrase takes its time: if another process has re-keyed the vault meanwhile, the old key, which this one still
  /// reads, must not become the trusted one again.
  func rememberProven() {
    guard let memory = trust.memory else { return }
    try? note(in: memory, trust.pin == fingerprint ? .replaced : .ifNoOther, replacingHigher: false)
  }

  /// Notes a vault that this process has just written.
  ///
  /// Not in the place of another key: a process that was slow to come here must not undo what another one noted after
  /// re-keying. The key of a vault that is new is the first one; that of a re-keyed one is expected.
  ///
  /// - Parameter before: the seal key of the vault that was re-keyed: it gives way even if the expectation could not be
  ///   noted, so that who re-keyed a vault isn't the one who is told to ask a teammate about it.
  func rememberWritten(after before: Fingerprint? = nil) {
    guard let memory = trust.memory else { return }
    try? note(in: memory, .ifNoOther, after: before, replacingHigher: false)
  }

  /// Notes the seal key of a vault that is about to be written; a failure costs the note alone.
  ///
  /// - Parameter before: the seal key of the vault that it replaces, which was there under the lock.
  func rememberExpected(after before: Fingerprint) {
    let fingerprint = self.fingerprint
    try? trust.memory?.update(document.vaultID) { record in
      record.settle(before)
      record.expected = fingerprint
    }
  }

  /// What a note does to the key that is trusted.
  private enum TrustedKey { case asItIs, ifNoOther, replaced }

  private func note(
    in memory: TrustMemory, _ trusted: TrustedKey, after before: Fingerprint? = nil, replacingHigher: Bool
  ) throws(VaultError) {
    let fingerprint = self.fingerprint
    let branch: [UInt8]? =
      switch GitBranch.of(path) {
      case .outside: TrustRecord.outsideGit
      case .named(let name): name
      case .detached: nil
      }
    let mark = TrustRecord.Mark(epoch: document.epoch, digest: digest)
    try memory.update(document.vaultID) { record in
      switch trusted {
      case .replaced: record.trust(fingerprint)
      case .ifNoOther where [nil, before].contains(record.trusted) || record.accepts(fingerprint):
        record.trust(fingerprint)
      // A vault that is sealed with the expected key was put in place: from now on the key before is another's.
      case .ifNoOther, .asItIs: record.settle(fingerprint)
      }
      guard let branch else { return }
      record.note(.init(sealKey: fingerprint, branch: branch), mark, replacingHigher: replacingHigher)
    }
  }
}
