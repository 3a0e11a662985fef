internal import SecretMemory
internal import VaultFormat

extension SealedVault {
  /// Opens the vault with a credential.
  ///
  /// The slots of the credential's type are tried in file order. A passphrase costs scrypt's time and memory for each.
  ///
  /// - Parameter credential: a passphrase, key file or age identity.
  /// - Returns: the opened vault, which has decrypted nothing yet.
  /// - Throws: ``VaultError/noSlot(_:)``, ``VaultError/wrongCredential(_:)``,
  ///   ``VaultError/slotsDisagree``, ``VaultError/unprovenSealKey(_:)``, ``VaultError/outOfMemory(neededBytes:)``,
  ///   ``VaultError/cryptography(operation:)``.
  public func unlock(with credential: borrowing Credential) throws(VaultError) -> OpenVault {
    let master = try masterKey(credential)
    let keys = try VaultKeys(master: master, vaultID: document.vaultID)
    guard keys.sealKey == document.sealKey else { throw .slotsDisagree }
    switch credential.type {
    case .passphrase, .keyFile: rememberProven()
    case .identity:
      // Whoever knows the recipient's public key can make a vault that the identity opens; a secret put into
      // it would be readable to him.
      guard trust.isTrusted(fingerprint, in: document) else { throw .unprovenSealKey(fingerprint) }
      remember()
    }
    return OpenVault(sealed: self, keys: keys)
  }

  private func masterKey(_ credential: borrowing Credential) throws(VaultError) -> SecretBytes {
    switch credential {
    case .passphrase(let passphrase): return try masterKey(passphrase)
    case .keyFile(let file): return try masterKey(file)
    case .identity(let identity): return try masterKey(identity)
    }
  }

  private func masterKey(_ passphrase: borrowing Passphrase) throws(VaultError) -> SecretBytes {
    var candidates: [(slot: Slot, log2N: Int, salt: [UInt8])] = []
    for slot in slots {
      guard case .passphrase(let log2N, let salt) = slot.type else { continue }
      candidates.append((slot, log2N, salt))
    }
    guard !candidates.isEmpty else { throw .noSlot(.passphrase) }
    for (slot, log2N, salt) in candidates {
      let kek = try SlotKeys.kek(passphrase, log2N: log2N, salt: salt, vaultID: document.vaultID)
      if let master = try SlotKeys.unwrap(slot, kek: kek, vaultID: document.vaultID) { return master }
    }
    throw .wrongCredential(.passphrase)
  }

  private func masterKey(_ file: borrowing KeyFile) throws(VaultError) -> SecretBytes {
    var isThere = false
    for slot in slots {
      guard case .keyFile(let salt) = slot.type else { continue }
      isThere = true
      let kek = try SlotKeys.kek(file, salt: salt, vaultID: document.vaultID)
      if let master = try SlotKeys.unwrap(slot, kek: kek, vaultID: document.vaultID) { return master }
    }
    throw isThere ? .wrongCredential(.keyFile) : .noSlot(.keyFile)
  }

  private func masterKey(_ identity: borrowing AgeIdentity) throws(VaultError) -> SecretBytes {
    var isThere = false
    for slot in slots {
      guard case .x25519(let recipient, let share) = slot.type else { continue }
      isThere = true
      guard recipient == identity.recipient.publicKey,
        let kek = try SlotKeys.kek(
          agreeing: identity.privateKey, with: share, share: share, recipient: recipient,
          vaultID: document.vaultID),
        let master = try SlotKeys.unwrap(slot, kek: kek, vaultID: document.vaultID)
      else { continue }
      return master
    }
    throw isThere ? .wrongCredential(.identity) : .noSlot(.identity)
  }
}
