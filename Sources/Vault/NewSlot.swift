internal import SecretCrypto
internal import SecretMemory
public import VaultFormat

/// A slot to be made: who shall be able to open the vault.
public struct NewSlot: ~Copyable, Sendable {
  /// The slot's name among those of its type.
  public let label: Label
  private let holder: Holder
  /// The cost of a passphrase slot.
  private let cost: Int

  private enum Holder: ~Copyable, Sendable {
    case credential(Credential)
    case recipient(AgeRecipient)
  }

  private init(_ label: Label, _ holder: consuming Holder, log2N: Int = Caps.defaultLog2N) {
    self.label = label
    self.holder = holder
    let range = Caps.writableLog2N
    cost = min(max(log2N, range.lowerBound), range.upperBound)
  }

  /// A slot for a passphrase.
  ///
  /// - Parameters:
  ///   - label: the slot's name.
  ///   - passphrase: what opens it.
  ///   - log2N: the base-2 logarithm of scrypt's cost, cut to 15 to 20; 17 takes 128 MiB for each try.
  public static func passphrase(
    _ label: Label, _ passphrase: consuming Passphrase, log2N: Int = Caps.defaultLog2N
  ) -> NewSlot {
    NewSlot(label, .credential(.passphrase(passphrase)), log2N: log2N)
  }

  /// A slot for a key file.
  public static func keyFile(_ label: Label, _ file: consuming KeyFile) -> NewSlot {
    NewSlot(label, .credential(.keyFile(file)))
  }

  /// A slot for an age recipient.
  public static func recipient(_ label: Label, _ recipient: AgeRecipient) -> NewSlot {
    NewSlot(label, .recipient(recipient))
  }

  /// A slot for whoever holds a credential that is at hand.
  ///
  /// - Parameters:
  ///   - label: the slot's name.
  ///   - credential: what opens it; of an identity, only its recipient is kept.
  ///   - log2N: as for ``passphrase(_:_:log2N:)``; of no meaning for other types.
  public static func holder(
    _ label: Label, of credential: borrowing Credential, log2N: Int = Caps.defaultLog2N
  ) -> NewSlot {
    switch credential {
    case .passphrase(let phrase): .passphrase(label, phrase.copy(), log2N: log2N)
    case .keyFile(let file): .keyFile(label, file.copy())
    case .identity(let identity): .recipient(label, identity.recipient)
    }
  }

  /// The type of credential that opens the slot.
  public var opener: CredentialType {
    switch holder {
    case .credential(let credential): credential.type
    case .recipient: .identity
    }
  }

  /// The cost of a passphrase slot.
  var log2N: Int? { opener == .passphrase ? cost : nil }

  /// Wraps the master key, with a fresh salt or share.
  func wrap(_ master: borrowing SecretBytes, vaultID: [UInt8]) throws(VaultError) -> Slot {
    let derived = try key(vaultID: vaultID)
    return try SlotKeys.wrap(
      master, kek: derived.kek, label: label, type: derived.type, vaultID: vaultID)
  }

  /// Opens a slot as its holder would; nil where it doesn't open, or needs a private key that only he has.
  func opened(_ slot: Slot, vaultID: [UInt8]) throws(VaultError) -> SecretBytes? {
    switch holder {
    case .credential(let credential): try SlotKeys.master(in: slot, credential, vaultID: vaultID)
    case .recipient: nil
    }
  }

  /// Whether the holder could open another slot as well; false for a recipient, whose private key isn't here.
  ///
  /// - Throws: as ``SealedVault/isOpened(by:slot:)``.
  public func opens(_ slot: Slot, of vault: SealedVault) throws(VaultError) -> Bool {
    try opened(slot, vaultID: vault.document.vaultID) != nil
  }

  private struct DerivedKey: ~Copyable {
    let kek: SecretBytes
    let type: SlotType
  }

  private func key(vaultID: [UInt8]) throws(VaultError) -> DerivedKey {
    switch holder {
    case .credential(.passphrase(let passphrase)):
      let salt = try Self.salt()
      let kek = try SlotKeys.kek(passphrase, log2N: cost, salt: salt, vaultID: vaultID)
      return DerivedKey(kek: kek, type: .passphrase(log2N: cost, salt: salt))
    case .credential(.keyFile(let file)):
      let salt = try Self.salt()
      return DerivedKey(
        kek: try SlotKeys.kek(file, salt: salt, vaultID: vaultID), type: .keyFile(salt: salt))
    case .credential(.identity(let identity)): return try Self.key(identity.recipient, vaultID: vaultID)
    case .recipient(let recipient): return try Self.key(recipient, vaultID: vaultID)
    }
  }

  private static func key(_ recipient: AgeRecipient, vaultID: [UInt8]) throws(VaultError) -> DerivedKey {
    let ephemeral = try crypto { () throws(CryptoError) in try SecureRandom.secret(32) }
    let share = try crypto { () throws(CryptoError) in try X25519.publicKey(privateKey: ephemeral) }
    guard
      let kek = try SlotKeys.kek(
        agreeing: ephemeral, with: recipient.publicKey, share: share, recipient: recipient.publicKey,
        vaultID: vaultID)
    else { throw .badRecipient(recipient.description) }
    return DerivedKey(kek: kek, type: .x25519(recipient: recipient.publicKey, share: share))
  }

  private static func salt() throws(VaultError) -> [UInt8] {
    try crypto { () throws(CryptoError) in try SecureRandom.bytes(16) }
  }
}
