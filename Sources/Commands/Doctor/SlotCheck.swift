internal import Vault

/// The slots: who opens the vault, and how hard each is to guess.
struct SlotCheck {
  private let sealed: SealedVault

  /// With more than this it is worth asking who still needs one: each slot opens everything.
  private static let many = 8

  init(_ sealed: SealedVault) { self.sealed = sealed }

  func findings() -> [Finding] { [holders] + passphrases + identities }

  private var holders: Finding {
    let titles = sealed.slots.map(\.title).joined(separator: ", ")
    let count = sealed.slots.count
    let text = count == 1 ? "1 slot opens all of it: \(titles)" : "\(count) slots open all of it: \(titles)"
    guard count > Self.many else { return Finding("slots", .ok, text) }
    return Finding(
      "slots", .warning, text, hint: "pbk-secrets key remove LABEL takes one away that isn't needed")
  }

  private var passphrases: [Finding] {
    let costs = sealed.slots.compactMap { slot -> (slot: Slot, log2N: Int)? in
      if case .passphrase(let log2N, _) = slot.type { (slot, log2N) } else { nil }
    }
    guard !costs.isEmpty else { return [] }
    let weak = costs.filter { $0.log2N < Caps.defaultLog2N }.map { slot, log2N in
      Finding(
        "passphrase-cost", .warning,
        "a guess at the passphrase of \(slot.label) costs scrypt 2^\(log2N), below the usual 2^\(Caps.defaultLog2N)",
        hint: "pbk-secrets key passphrase \(slot.label) --kdf \(Caps.defaultLog2N)")
    }
    guard weak.isEmpty else { return weak }
    return [
      Finding(
        "passphrase-cost", .ok, "each guess at a passphrase costs scrypt 2^\(Caps.defaultLog2N) or more")
    ]
  }

  /// Anyone who knows a recipient can make a vault that its identity opens.
  private var identities: [Finding] {
    guard sealed.slots.contains(where: { $0.type.word == "x25519" }), !sealed.isTrusted else { return [] }
    return [
      Finding(
        "age-trust", .warning,
        "an age identity opens nothing here yet, since it can't prove who made the vault",
        hint: "compare \(sealed.fingerprint) with a teammate's, then run pbk-secrets trust or give --pin")
    ]
  }
}
