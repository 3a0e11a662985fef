import Testing

@testable import Vault

@Suite struct SlotLimitTests {
  @Test func limitsOnSlotsHoldBeforeAnyKeyIsDerived() throws {
    let shop = try Workshop()
    var draft = try shop.opened.beginChanges()
    func keySlot(_ number: Int) throws -> NewSlot {
      .keyFile(try Label("k\(number)"), try KeyFile.generate())
    }
    for number in 1..<Caps.slots { try draft.add(keySlot(number)) }
    #expect(throws: VaultError.vaultFull) { try draft.add(keySlot(99)) }
    let saved = try draft.save()
    #expect(saved.sealed.slots.count == Caps.slots)
  }

  @Test func aLabelStandsOnceForEachType() throws {
    let shop = try Workshop()
    var draft = try shop.opened.beginChanges()
    let there = shop.opened.sealed.slots[0].label
    #expect(throws: VaultError.slotExists(there)) { try draft.add(.keyFile(there, KeyFile.generate())) }
    try draft.add(.passphrase(there, Passphrase(secretBytes("made-up passphrase")), log2N: 15))
    #expect(throws: VaultError.slotExists(there)) {
      try draft.add(.passphrase(there, Passphrase(secretBytes("another one")), log2N: 20))
    }
  }

  @Test func theWorkOfAllPassphrasesIsCapped() throws {
    let shop = try Workshop()
    #expect(PassphraseWork.isAllowed([], adding: 20))
    let costly = Slot(
      label: try Label("a"), type: .passphrase(log2N: 20, salt: []), commitment: [], wrappedKey: [])
    #expect(PassphraseWork.isAllowed([costly], adding: 20))
    #expect(!PassphraseWork.isAllowed([costly, costly], adding: 10))
    #expect(shop.opened.sealed.slots.count == 1)
  }
}
