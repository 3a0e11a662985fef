/// A slot: the master key, wrapped for one holder of a credential.
public struct Slot: Equatable, Sendable {
  /// The slot's name among those of its type.
  public let label: Label
  /// What kind of credential opens the slot, with the parameters that its derivation needs.
  public let type: SlotType
  /// The commitment to the wrapping key, 32 bytes.
  public let commitment: [UInt8]
  /// The wrapped master key, 72 bytes: nonce, ciphertext, tag.
  public let wrappedKey: [UInt8]

  /// Puts a slot together.
  ///
  /// - Parameters:
  ///   - label: the name among the slots of its type.
  ///   - type: the kind of credential with its parameters.
  ///   - commitment: 32 bytes.
  ///   - wrappedKey: 72 bytes.
  package init(label: Label, type: SlotType, commitment: [UInt8], wrappedKey: [UInt8]) {
    self.label = label
    self.type = type
    self.commitment = commitment
    self.wrappedKey = wrappedKey
  }

  /// The slot's line without its line feed.
  package var line: [UInt8] {
    var line = Self.lineUpToCommitment(label: label, type: type)
    Base64URL.encode(commitment.span, into: &line)
    line.append(Characters.space)
    Base64URL.encode(wrappedKey.span, into: &line)
    return line
  }

  /// What the wrapped key is bound to: the slot's line up to and with the space before the commitment.
  package static func lineUpToCommitment(label: Label, type: SlotType) -> [UInt8] {
    var line = [UInt8]("slot \(type.word) \(label) ".utf8)
    func append(_ bytes: [UInt8]) {
      Base64URL.encode(bytes.span, into: &line)
      line.append(Characters.space)
    }
    switch type {
    case .keyFile(let salt): append(salt)
    case .passphrase(let log2N, let salt):
      line += [UInt8]("\(log2N) ".utf8)
      append(salt)
    case .x25519(let recipient, let share):
      append(recipient)
      append(share)
    }
    return line
  }
}

/// The work that the passphrase slots of a vault may ask for.
package enum PassphraseWork {
  /// Whether trying all passphrase slots, and one more of a cost, stays within ``Caps/passphraseWork``.
  package static func isAllowed(_ slots: [Slot], adding log2N: Int? = nil) -> Bool {
    let sum = slots.reduce(log2N.map { 1 << $0 } ?? 0) { sum, slot in
      if case .passphrase(let log2N, _) = slot.type { sum + 1 << log2N } else { sum }
    }
    return sum <= Caps.passphraseWork
  }
}

/// What opens a slot.
public enum SlotType: Equatable, Sendable {
  /// A key file of 32 random bytes; the salt has 16.
  case keyFile(salt: [UInt8])
  /// A passphrase through scrypt with N = 2^log2N; the salt has 16 bytes.
  case passphrase(log2N: Int, salt: [UInt8])
  /// An X25519 identity, as age's; the recipient's public key and the ephemeral share have 32 bytes each.
  case x25519(recipient: [UInt8], share: [UInt8])

  /// The type's word in the file.
  public var word: String {
    switch self {
    case .keyFile: "key"
    case .passphrase: "pass"
    case .x25519: "x25519"
    }
  }
}
