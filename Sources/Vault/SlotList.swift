internal import SecretMemory
internal import VaultFormat

/// The slots that a vault will have when it is saved.
struct SlotList {
  private(set) var slots: [Slot]

  /// Makes a slot and opens it again, as far as that can be done with what is at hand.
  ///
  /// - Throws: ``VaultError/slotExists(_:)``, ``VaultError/vaultFull``, ``VaultError/tooMuchWork``,
  ///   ``VaultError/notTheSame`` where it doesn't open to the master key again.
  mutating func add(_ slot: borrowing NewSlot, keys: VaultKeys) throws(VaultError) {
    guard slots.count < Caps.slots else { throw .vaultFull }
    guard position(of: slot) == nil else { throw .slotExists(slot.label) }
    slots.append(try made(slot, beside: slots, keys: keys))
  }

  /// Makes a slot in the place of the one of its type and label.
  ///
  /// - Throws: ``VaultError/noSuchSlot(_:)``, else as ``add(_:keys:)``.
  mutating func replace(_ slot: borrowing NewSlot, keys: VaultKeys) throws(VaultError) {
    guard let position = position(of: slot) else { throw .noSuchSlot(slot.label) }
    var others = slots
    others.remove(at: position)
    slots[position] = try made(slot, beside: others, keys: keys)
  }

  private func position(of slot: borrowing NewSlot) -> Int? {
    let (label, opener) = (slot.label, slot.opener)
    return slots.firstIndex { $0.label == label && $0.type.opener == opener }
  }

  private func made(
    _ slot: borrowing NewSlot, beside others: [Slot], keys: VaultKeys
  ) throws(VaultError) -> Slot {
    guard PassphraseWork.isAllowed(others, adding: slot.log2N) else { throw .tooMuchWork }
    let made = try slot.wrap(keys.master, vaultID: keys.vaultID)
    // A slot that its holder can't open would lock him out, which nobody would notice until then.
    if slot.opener != .identity {
      let opened = try slot.opened(made, vaultID: keys.vaultID)
      guard opened?.isEqual(to: keys.master) == true else { throw .notTheSame }
    }
    return made
  }
}
