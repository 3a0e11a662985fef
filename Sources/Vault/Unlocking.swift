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

  /// Whether a credential opens one slot; costs what ``unlock(with:)`` costs for it.
  ///
  /// - Parameters:
  ///   - credential: a passphrase, key file or age identity.
  ///   - slot: one of ``slots``.
  /// - Throws: ``VaultError/slotsDisagree``, ``VaultError/outOfMemory(neededBytes:)``,
  ///   ``VaultError/cryptography(operation:)``.
  public func isOpened(by credential: borrowing Credential, slot: Slot) throws(VaultError) -> Bool {
    try SlotKeys.master(in: slot, credential, vaultID: document.vaultID) != nil
  }

  private func masterKey(_ credential: borrowing Credential) throws(VaultError) -> SecretBytes {
    var isThere = false
    for slot in slots where slot.type.opener == credential.type {
      isThere = true
      if let master = try SlotKeys.master(in: slot, credential, vaultID: document.vaultID) { return master }
    }
    throw isThere ? .wrongCredential(credential.type) : .noSlot(credential.type)
  }
}

extension SlotType {
  /// The type of credential that opens such a slot.
  public var opener: CredentialType {
    switch self {
    case .keyFile: .keyFile
    case .passphrase: .passphrase
    case .x25519: .identity
    }
  }
}

extension SlotKeys {
  /// The master key that a slot holds; nil where the credential isn't the slot's.
  static func master(
    in slot: Slot, _ credential: borrowing Credential, vaultID: [UInt8]
  ) throws(VaultError) -> SecretBytes? {
    guard let kek = try kek(of: slot, credential, vaultID: vaultID) else { return nil }
    return try unwrap(slot, kek: kek, vaultID: vaultID)
  }

  private static func kek(
    of slot: Slot, _ credential: borrowing Credential, vaultID: [UInt8]
  ) throws(VaultError) -> SecretBytes? {
    switch credential {
    case .passphrase(let passphrase):
      guard case .passphrase(let log2N, let salt) = slot.type else { return nil }
      return try kek(passphrase, log2N: log2N, salt: salt, vaultID: vaultID)
    case .keyFile(let file):
      guard case .keyFile(let salt) = slot.type else { return nil }
      return try kek(file, salt: salt, vaultID: vaultID)
    case .identity(let identity):
      guard case .x25519(let recipient, let share) = slot.type, recipient == identity.recipient.publicKey
      else { return nil }
      return try kek(
        agreeing: identity.privateKey, with: share, share: share, recipient: recipient, vaultID: vaultID)
    }
  }
}
