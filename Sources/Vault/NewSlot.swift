internal import SecretCrypto
internal import SecretMemory
public import VaultFormat

/// A slot to be made: who shall be able to open the vault.
public struct NewSlot: ~Copyable, Sendable {
  /// The slot's name among those of its type.
  public let label: Label
  private let holder: Holder

  private enum Holder: ~Copyable, Sendable {
    case passphrase(CostedPassphrase)
    case keyFile(KeyFile)
    case recipient(AgeRecipient)
  }

  private struct CostedPassphrase: ~Copyable, Sendable {
    let passphrase: Passphrase
    let log2N: Int
  }

  private init(_ label: Label, _ holder: consuming Holder) {
    self.label = label
    self.holder = holder
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
    let range = Caps.writableLog2N
    let cost = min(max(log2N, range.lowerBound), range.upperBound)
    return NewSlot(label, .passphrase(CostedPassphrase(passphrase: passphrase, log2N: cost)))
  }

  /// A slot for a key file.
  public static func keyFile(_ label: Label, _ file: consuming KeyFile) -> NewSlot {
    NewSlot(label, .keyFile(file))
  }

  /// A slot for an age recipient.
  public static func recipient(_ label: Label, _ recipient: AgeRecipient) -> NewSlot {
    NewSlot(label, .recipient(recipient))
  }

  /// The word of the slot's type in the file.
  var word: String {
    switch holder {
    case .passphrase: "pass"
    case .keyFile: "key"
    case .recipient: "x25519"
    }
  }

  /// The cost of a passphrase slot.
  var log2N: Int? {
    switch holder {
    case .passphrase(let costed): costed.log2N
    case .keyFile: nil
    case .recipient: nil
    }
  }

  /// Wraps the master key, with a fresh salt or share.
  func wrap(_ master: borrowing SecretBytes, vaultID: [UInt8]) throws(VaultError) -> Slot {
    let derived = try key(vaultID: vaultID)
    return try SlotKeys.wrap(
      master, kek: derived.kek, label: label, type: derived.type, vaultID: vaultID)
  }

  private struct DerivedKey: ~Copyable {
    let kek: SecretBytes
    let type: SlotType
  }

  private func key(vaultID: [UInt8]) throws(VaultError) -> DerivedKey {
    switch holder {
    case .passphrase(let costed):
      let salt = try Self.salt()
      let kek = try SlotKeys.kek(costed.passphrase, log2N: costed.log2N, salt: salt, vaultID: vaultID)
      return DerivedKey(kek: kek, type: .passphrase(log2N: costed.log2N, salt: salt))
    case .keyFile(let file):
      let salt = try Self.salt()
      let kek = try SlotKeys.kek(file, salt: salt, vaultID: vaultID)
      return DerivedKey(kek: kek, type: .keyFile(salt: salt))
    case .recipient(let recipient):
      let ephemeral = try crypto { () throws(CryptoError) in try SecureRandom.secret(32) }
      let share = try crypto { () throws(CryptoError) in try X25519.publicKey(privateKey: ephemeral) }
      guard
        let kek = try SlotKeys.kek(
          agreeing: ephemeral, with: recipient.publicKey, share: share, recipient: recipient.publicKey,
          vaultID: vaultID)
      else { throw .badRecipient(recipient.description) }
      return DerivedKey(kek: kek, type: .x25519(recipient: recipient.publicKey, share: share))
    }
  }

  private static func salt() throws(VaultError) -> [UInt8] {
    try crypto { () throws(CryptoError) in try SecureRandom.bytes(16) }
  }
}
