internal import SecretCrypto
internal import SecretMemory
internal import VaultFormat

/// Wrapping the master key for a credential, and unwrapping it.
///
/// Source: Docs/vault-format.md, 'Keys'.
enum SlotKeys {
  private static let commitmentRange = 32..<64
  private static let wrapKeyRange = 0..<32

  /// Makes a slot.
  static func wrap(
    _ master: borrowing SecretBytes, kek: borrowing SecretBytes, label: Label, type: SlotType,
    vaultID: [UInt8]
  ) throws(VaultError) -> Slot {
    let derived = try wrapKeyAndCommitment(kek)
    let key = derived.slice(wrapKeyRange)
    let commitment = derived.slice(commitmentRange).withSpan { span in span.indices.map { span[$0] } }
    let bound = VaultKeys.authenticated(
      "pbk1 slot\n", vaultID: vaultID, Slot.lineUpToCommitment(label: label, type: type)[...])
    let wrapped = try crypto { () throws(CryptoError) in
      try XAES256GCM.seal(master, key: key, authenticating: bound.span)
    }
    return Slot(label: label, type: type, commitment: commitment, wrappedKey: wrapped)
  }

  /// Unwraps a slot's master key; nil where the key isn't the slot's.
  ///
  /// The commitment is compared first: without it, one ciphertext could be made that opens under many
  /// passphrases, and so tests many guesses at once.
  static func unwrap(
    _ slot: Slot, kek: borrowing SecretBytes, vaultID: [UInt8]
  ) throws(VaultError) -> SecretBytes? {
    let derived = try wrapKeyAndCommitment(kek)
    guard derived.slice(commitmentRange).isEqual(to: slot.commitment.span) else { return nil }
    let key = derived.slice(wrapKeyRange)
    let bound = VaultKeys.authenticated(
      "pbk1 slot\n", vaultID: vaultID,
      Slot.lineUpToCommitment(label: slot.label, type: slot.type)[...])
    do {
      return try XAES256GCM.open(slot.wrappedKey.span, key: key, authenticating: bound.span)
    } catch .authenticationFailed {
      // The commitment was right, so the credential is: the slot itself was not made by a conforming program.
      throw .slotsDisagree
    } catch {
      throw VaultError(error)
    }
  }

  /// The key that a passphrase gives for a salt: as slow as the slot says.
  static func kek(
    _ passphrase: borrowing Passphrase, log2N: Int, salt: [UInt8], vaultID: [UInt8]
  ) throws(VaultError) -> SecretBytes {
    let salted = [UInt8]("pbk1 pass".utf8) + vaultID + salt
    return try crypto { () throws(CryptoError) in
      try Scrypt.derive(passphrase: passphrase.bytes, salt: salted.span, log2N: log2N)
    }
  }

  /// The key that a key file gives for a salt.
  static func kek(
    _ keyFile: borrowing KeyFile, salt: [UInt8], vaultID: [UInt8]
  ) throws(VaultError) -> SecretBytes {
    try derive(keyFile.bytes, salt: vaultID + salt, info: "pbk1 key", count: 32)
  }

  /// The key that an X25519 agreement gives for a share and a recipient.
  static func kek(
    agreeing privateKey: borrowing SecretBytes, with publicKey: [UInt8], share: [UInt8],
    recipient: [UInt8], vaultID: [UInt8]
  ) throws(VaultError) -> SecretBytes? {
    let shared: SecretBytes
    do {
      shared = try X25519.sharedSecret(privateKey: privateKey, publicKey: publicKey.span)
    } catch .weakSharedSecret {
      return nil
    } catch {
      throw VaultError(error)
    }
    return try derive(shared, salt: vaultID + share + recipient, info: "pbk1 x25519", count: 32)
  }

  private static func wrapKeyAndCommitment(
    _ kek: borrowing SecretBytes
  ) throws(VaultError) -> SecretBytes {
    try derive(kek, salt: [], info: "pbk1 slot", count: 64)
  }

  private static func derive(
    _ key: borrowing SecretBytes, salt: [UInt8], info: StaticString, count: Int
  ) throws(VaultError) -> SecretBytes {
    let label = [UInt8](info.description.utf8)
    return try crypto { () throws(CryptoError) in
      try HKDFSHA256.derive(inputKey: key, salt: salt.span, info: label.span, count: count)
    }
  }
}
