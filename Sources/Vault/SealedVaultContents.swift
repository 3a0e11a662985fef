public import VaultFormat

/// What a vault shows of one secret without a key.
public struct SecretSummary: Sendable {
  /// The secret's name.
  public let name: SecretName
  /// The newest version.
  public let version: UInt64
  /// When the newest version was written, as its writer said.
  public let date: Timestamp
  /// Whether the newest version is a removal.
  public let isRemoved: Bool
  /// The number of versions in the file, the newest included.
  public let versions: Int
  /// The size of the encrypted record, in bytes: a class of sizes, not the value's size.
  public let recordBytes: Int
}

extension SealedVault {
  /// The vault's seal key, by which it is trusted.
  public var fingerprint: Fingerprint { Fingerprint(sealKey: document.sealKey) }

  /// Whether the seal key is the pinned one, or was trusted on this machine before.
  package var isTrusted: Bool { trust.isTrusted(fingerprint, in: document) }

  /// The number of times that the vault was sealed.
  public var epoch: UInt64 { document.epoch }

  /// Who can open the vault.
  public var slots: [Slot] { document.slots }

  /// The secrets there are, by name; removed ones are left out.
  public var secrets: [SecretSummary] { summaries.filter { !$0.isRemoved } }

  /// All names, by name; removed ones included.
  public var summaries: [SecretSummary] {
    var list: [SecretSummary] = []
    document.forEachName { positions in
      list.append(summary(of: document.entries[positions.lowerBound], versions: positions.count))
    }
    return list
  }

  /// The versions of a secret, newest first.
  ///
  /// - Parameter name: a name that the vault has lines of.
  /// - Throws: ``VaultError/noSuchSecret(_:)``.
  public func history(of name: SecretName) throws(VaultError) -> [SecretSummary] {
    let positions = document.positions(of: name)
    guard !positions.isEmpty else { throw .noSuchSecret(name) }
    return positions.map { summary(of: document.entries[$0], versions: positions.count) }
  }

  private func summary(of entry: EntryLine, versions: Int) -> SecretSummary {
    SecretSummary(
      name: document.name(of: entry), version: entry.version, date: document.date(of: entry),
      isRemoved: entry.isTombstone, versions: versions, recordBytes: entry.blobByteCount)
  }
}
