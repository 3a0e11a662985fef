package import SecretMemory
internal import VaultFormat

// Opening a vault a second time by its master key, which something outside the vault has kept meanwhile.

extension OpenVault {
  /// Hands out the master key, for a cache that keeps it as safe as a credential.
  ///
  /// - Returns: a copy of the 32 bytes. They open this vault until it is re-keyed, and no other.
  package func copyOfMasterKey() -> SecretBytes { keys.master.copy() }
}

extension SealedVault {
  /// The number of bytes of a master key.
  package static let masterKeyCount = 32

  /// Whether the seal key is pinned, or trusted on this machine already.
  package var isSealKeyTrusted: Bool { trust.isTrusted(fingerprint, in: document) }

  /// Opens the vault with a master key that was kept since another opening.
  ///
  /// The key is taken only if it gives the seal key that the file's signature was checked with: whoever plants another
  /// opens nothing. And the seal key must be trusted already: that a key was found says nothing about which credential it
  /// came from, and with an age identity anyone could have made the file. So nothing is trusted by this that wasn't before.
  ///
  /// - Parameter master: what was kept.
  /// - Returns: the opened vault; nil where the bytes are not this vault's key.
  /// - Throws: ``VaultError/unprovenSealKey(_:)``, ``VaultError/cryptography(operation:)``.
  package func unlock(withMasterKey master: consuming SecretBytes) throws(VaultError) -> OpenVault? {
    guard master.count == Self.masterKeyCount else { return nil }
    let keys = try VaultKeys(master: master, vaultID: document.vaultID)
    guard keys.sealKey == document.sealKey else { return nil }
    guard isSealKeyTrusted else { throw .unprovenSealKey(fingerprint) }
    return OpenVault(sealed: self, keys: keys)
  }
}
