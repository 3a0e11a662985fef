import SecretMemory
import Testing
import VaultFormat

@testable import Vault

/// A new master key: everything is kept, for those who are named and nobody else.
@Suite struct RekeyTests {
  private static let bobs = "orbit lantern mosaic"

  /// A vault with every type of slot, history, a tombstone and awkward values.
  private func fullShop() throws -> Workshop {
    let shop = try Workshop()
    var draft = try shop.opened.beginChanges()
    try draft.add(.passphrase(Label("bob"), passphrase(Self.bobs), log2N: 15))
    try draft.add(.recipient(Label("ops"), AgeRecipient(Forge.recipientText)))
    let values: [[UInt8]] = [[], [0], [0xff, 0xfe, 0x0a], [UInt8](repeating: 7, count: 5000)]
    for (number, value) in values.enumerated() {
      let name = try SecretName("crm/S\(number)")
      var metadata = Metadata(kind: .generic, changed: time(number))
      metadata.note = "note \(number)"
      metadata.tags = [try Label("t")]
      for version in 0..<3 {
        try draft.set(name, to: secretBytes(value + [UInt8(version)]), metadata, at: time(version))
      }
    }
    try draft.remove(SecretName("crm/S3"), at: time(9))
    try draft.save()
    return shop
  }

  private func contents(_ vault: OpenVault) throws -> [String: [UInt8]] {
    var all: [String: [UInt8]] = [:]
    for entry in vault.sealed.document.entries {
      let secret = try vault.decrypt(entry, vault.sealed.document.name(of: entry))
      var metadata = secret.metadata
      metadata.exposed = nil
      all["\(secret.name)@\(secret.version) \(secret.date) \(entry.isTombstone)"] =
        try metadata.encoded() + plain(secret.value)
    }
    return all
  }

  private func rekey(
    _ shop: Workshop, exposing exposed: Timestamp? = nil, slots: (inout VaultRekeying) throws -> Void
  ) throws -> OpenVault {
    var rekeying = try shop.reopened().beginRekeying(exposing: exposed)
    try slots(&rekeying)
    return try rekeying.save()
  }

  @Test func everyEntryIsKeptAndEveryByteIsNew() throws {
    let shop = try fullShop()
    let before = try shop.reopened()
    let old = before.sealed.document
    let renewed = try rekey(shop) { rekeying in
      try rekeying.add(.holder(Label("key"), of: shop.credential()))
      try rekeying.add(.passphrase(Label("bob"), passphrase(Self.bobs), log2N: 15))
      try rekeying.add(.recipient(Label("ops"), AgeRecipient(Forge.recipientText)))
    }
    let new = renewed.sealed.document
    #expect(try contents(before) == contents(renewed))
    #expect(new.vaultID == old.vaultID && new.sealKey != old.sealKey && new.epoch == old.epoch + 1)
    let (oldBlobs, newBlobs) = (old.entries.map { old.blob(of: $0) }, new.entries.map { new.blob(of: $0) })
    #expect(Set(oldBlobs).isDisjoint(with: newBlobs))
    #expect(Set(old.slots.map(\.wrappedKey)).isDisjoint(with: new.slots.map(\.wrappedKey)))
    #expect(Set(old.slots.map(\.commitment)).isDisjoint(with: new.slots.map(\.commitment)))
    // Each holder opens the new file, and this machine trusts it without being told.
    #expect(try contents(shop.reopened()) == contents(before))
    let sealed = try SealedVault.read(at: shop.path, trust: shop.policy)
    #expect(try contents(sealed.unlock(with: .passphrase(passphrase(Self.bobs)))) == contents(before))
    let identity = Credential.identity(try AgeIdentity(file: secretBytes(Forge.identityText)))
    #expect(try contents(sealed.unlock(with: identity)) == contents(before))
    // The master key of before opens nothing of it.
    let openedByOldKey = new.entries.count { entry in
      guard let record = try? before.keys.open(new.blob(of: entry), upToBlob: new.lineUpToBlob(of: entry))
      else { return false }
      return record.value.count >= 0
    }
    #expect(openedByOldKey == 0)
    print("re-keying: \(new.entries.count) entries kept, \(openedByOldKey) open with the key of before")
  }

  @Test func whoIsNotNamedIsOut() throws {
    let shop = try fullShop()
    let renewed = try rekey(shop, exposing: time(50)) {
      try $0.add(.holder(Label("key"), of: shop.credential()))
    }
    #expect(renewed.sealed.slots.map(\.label.text) == ["key"])
    let sealed = try SealedVault.read(at: shop.path, trust: shop.policy)
    #expect(
      failure { () throws(VaultError) in
        try sealed.unlock(with: .passphrase(Passphrase(secretBytes(Self.bobs))))
      }
        == .noSlot(.passphrase))
    // Every value is exposed, in each of its versions, and stays so until it is another.
    let name = try SecretName("crm/S1")
    for version in try renewed.sealed.history(of: name) {
      let secret = try renewed.secret(name, version: version.version)
      #expect(secret.metadata.exposed == time(50))
    }
    _ = try rekey(shop, exposing: time(60)) { try $0.add(.holder(Label("key"), of: shop.credential())) }
    let again = try shop.reopened().secret(name)
    #expect(again.metadata.exposed == time(50))
    var draft = try shop.reopened().beginChanges()
    try draft.set(name, to: secretBytes("fresh"), Metadata(kind: .generic, changed: time(70)), at: time(70))
    let fresh = try draft.current(name)?.metadata.exposed
    #expect(fresh == nil)
    try draft.restore(name, version: 1, at: time(71))
    let restored = try draft.current(name)?.metadata.exposed
    #expect(restored == time(50))
    let copy = try SecretName("copy")
    try draft.copy(name, to: copy, at: time(72))
    let copied = try draft.current(copy)?.metadata.exposed
    #expect(copied == time(50))
    // Accepted once, the value isn't exposed any more, whatever older versions say.
    let accepted = try draft.acceptExposure(of: name, at: time(73))
    #expect(accepted != nil)
    try draft.set(name, to: secretBytes("other"), Metadata(kind: .generic, changed: time(74)), at: time(74))
    try draft.restore(name, version: 1, at: time(75))
    let afterwards = try draft.current(name)?.metadata.exposed
    #expect(afterwards == nil)
    let again2 = try draft.acceptExposure(of: name, at: time(76))
    #expect(again2 == nil)
    let tombstones = renewed.sealed.document.entries.filter(\.isTombstone)
    for entry in tombstones {
      let removed = try renewed.decrypt(entry, renewed.sealed.document.name(of: entry))
      #expect(removed.metadata.exposed == nil)
    }
    #expect(!tombstones.isEmpty)
  }

  @Test func nothingIsWrittenWithoutAHolder() throws {
    let shop = try fullShop()
    let before = try shop.bytes
    #expect(throws: VaultError.lastSlot) { try rekey(shop) { _ in } }
    #expect(throws: VaultError.slotExists(try Label("key"))) {
      try rekey(shop) { rekeying in
        try rekeying.add(.holder(Label("key"), of: shop.credential()))
        try rekeying.add(.holder(Label("key"), of: shop.credential()))
      }
    }
    #expect(try shop.bytes == before)
  }

  @Test func aWriterOfBeforeIsTurnedAway() throws {
    let shop = try fullShop()
    let early = try shop.reopened()
    _ = try rekey(shop) { try $0.add(.holder(Label("key"), of: shop.credential())) }
    #expect(failure { () throws(VaultError) in try early.beginChanges().hasChanges } == .changedMeanwhile)
    #expect(failure { () throws(VaultError) in try early.beginRekeying().base.sealed } == .changedMeanwhile)
  }

  /// A crash between the rename and the note: the machine that re-keyed knows its own new key.
  @Test func theMachineThatRekeysTrustsItsOwnKey() throws {
    let shop = try fullShop()
    let stateBefore = try SealedVault.readFile(shop.stateFile)
    _ = try rekey(shop) { try $0.add(.holder(Label("key"), of: shop.credential())) }
    let new = try shop.reopened().sealed.fingerprint
    // What the state was just before the rename: the old key trusted, the new one expected.
    var record = try #require(TrustRecord(text: stateBefore))
    let old = try #require(record.trusted)
    record.expected = new
    write(record.text, to: shop.stateFile)
    #expect(TrustRecord(text: record.text) == record)
    #expect(try shop.reopened().sealed.fingerprint == new)
    let after = try #require(TrustRecord(text: SealedVault.readFile(shop.stateFile)))
    #expect(after.trusted == new && after.expected == nil && old != new)
    // Without the expectation it would be refused, which shows that the note is what counts.
    write(stateBefore, to: shop.stateFile)
    #expect(
      failure { () throws(VaultError) in try shop.reopened().sealed } == .notTrusted(found: new, trusted: old)
    )
  }

  @Test func aReplacedPassphraseIsTheOnlyOneOfItsSlot() throws {
    let shop = try fullShop()
    var draft = try shop.reopened().beginChanges()
    try draft.replace(.passphrase(Label("bob"), passphrase("velvet anchor puzzle"), log2N: 15))
    let eve = try Label("eve")
    let wrong = failure { () throws(VaultError) in
      try draft.replace(.passphrase(eve, Passphrase(secretBytes("x")), log2N: 15))
    }
    #expect(wrong == .noSuchSlot(eve))
    expectChanges(true, in: draft)
    try draft.save()
    let sealed = try SealedVault.read(at: shop.path, trust: shop.policy)
    #expect(sealed.slots.count == 3)
    _ = try sealed.unlock(with: .passphrase(passphrase("velvet anchor puzzle")))
    #expect(
      failure { () throws(VaultError) in
        try sealed.unlock(with: .passphrase(Passphrase(secretBytes(Self.bobs))))
      }
        == .wrongCredential(.passphrase))
  }
}
