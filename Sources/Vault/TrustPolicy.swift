internal import Git
internal import SafeFiles
internal import VaultFormat

/// What a vault is held against besides its own seal: a pin, an epoch, and what this machine has seen.
///
/// Source: Docs/vault-format.md, 'Rollback and pins'.
public struct TrustPolicy: Sendable {
  /// The only seal key that is accepted, where one is given; it needs no memory.
  public var pin: Fingerprint?
  /// The lowest epoch that is accepted, where one is given.
  public var minimumEpoch: UInt64?
  /// Whether an older vault than was seen passes.
  public var allowsRollback = false
  /// What this machine has seen; nil remembers nothing and compares with nothing.
  public var memory: TrustMemory?

  /// A policy that accepts every valid vault until its properties say otherwise.
  public init() {}

  /// Compares a vault with the policy and what was seen.
  ///
  /// - Returns: what to tell a person.
  func check(
    _ document: VaultDocument, digest: [UInt8], at path: String
  ) throws(VaultError) -> [VaultNotice] {
    if let minimumEpoch, document.epoch < minimumEpoch {
      throw .belowMinimum(epoch: document.epoch, minimum: minimumEpoch)
    }
    guard let memory else { return [] }
    let found = Fingerprint(sealKey: document.sealKey)
    let record: TrustRecord
    do {
      record = try memory.load(document.vaultID)
    } catch .file(let error) {
      return [.memoryUnavailable(error)]
    }
    if let trusted = record.trusted, !record.accepts(found), pin == nil {
      throw .notTrusted(found: found, trusted: trusted)
    }
    let elsewhere = record.marks.filter { $0.key.sealKey == found }.map(\.value.epoch).max() ?? 0
    let behind: [VaultNotice] =
      document.epoch < elsewhere ? [.behindAnotherBranch(epoch: document.epoch, seen: elsewhere)] : []
    let branch: [UInt8]
    switch GitBranch.of(path) {
    case .detached: return (record.marks.isEmpty ? [] : [.detachedHead]) + behind
    case .outside: branch = TrustRecord.outsideGit
    case .named(let name): branch = name
    }
    let mark = record.marks[.init(sealKey: found, branch: branch)]
    // A branch on which nothing was seen yet has nothing to be refused by; what others have is said.
    return mark == nil ? behind : try compare(document, digest, mark)
  }

  private func compare(
    _ document: VaultDocument, _ digest: [UInt8], _ mark: TrustRecord.Mark?
  ) throws(VaultError) -> [VaultNotice] {
    guard let mark else { return [] }
    if document.epoch < mark.epoch {
      guard allowsRollback else { throw .olderThanSeen(epoch: document.epoch, seen: mark.epoch) }
      return [.rolledBack(epoch: document.epoch, seen: mark.epoch)]
    }
    return document.epoch == mark.epoch && digest != mark.digest ? [.diverged(epoch: mark.epoch)] : []
  }

  /// Whether the seal key is pinned, or trusted here already.
  func isTrusted(_ fingerprint: Fingerprint, in document: VaultDocument) -> Bool {
    if pin == fingerprint { return true }
    guard let memory, let record = try? memory.load(document.vaultID) else { return false }
    return record.accepts(fingerprint)
  }
}

/// Something that a person should be told of a vault, though it opens.
public enum VaultNotice: Equatable, Sendable {
  /// Another file of the same epoch was seen here: two changes were made to the same vault.
  case diverged(epoch: UInt64)
  /// The vault is older than was seen, and that was allowed.
  case rolledBack(epoch: UInt64, seen: UInt64)
  /// A newer one was seen on another branch, and none on this one.
  case behindAnotherBranch(epoch: UInt64, seen: UInt64)
  /// No branch is checked out, so there is nothing to compare the epoch with.
  case detachedHead
  /// What was seen can't be read or written here, so an older vault can't be told.
  case memoryUnavailable(FileError)
}
