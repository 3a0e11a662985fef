import SecretMemory
import Testing
import VaultFormat

@testable import Vault

@Suite struct MoveTests {
  private let name: SecretName
  private let new: SecretName

  init() throws {
    name = try SecretName("old")
    new = try SecretName("new")
  }

  private func metadata(_ second: Int) -> Metadata { Metadata(kind: .url, changed: time(second)) }

  @Test func historyMovesToTheNewName() throws {
    let shop = try Workshop()
    for round in 1...3 { try shop.set("old", "v\(round)", second: round) }
    var draft = try shop.opened.beginChanges()
    try draft.move(name, to: new, at: time(9))
    let saved = try draft.save()
    #expect(try saved.sealed.history(of: new).map(\.version) == [3, 2, 1])
    #expect(try saved.sealed.history(of: new).map(\.date) == [time(3), time(2), time(1)])
    #expect(try (1...3).map { try shop.value("new", version: UInt64($0)) } == ["v1", "v2", "v3"])
    let old = try saved.sealed.history(of: name)
    #expect(old.map(\.version) == [4] && old[0].isRemoved && old[0].date == time(9))
    #expect(try saved.checkAll() == 4)
  }

  @Test func aTombstonedNameIsMovedOnto() throws {
    let shop = try Workshop()
    try shop.set("new", "before", second: 1)
    try shop.set("old", "a", second: 1)
    try shop.set("old", "b", second: 2)
    var draft = try shop.opened.beginChanges()
    #expect(
      failure { () throws(VaultError) in try draft.move(name, to: new, at: time(3)) } == .secretExists(new))
    #expect(
      failure { () throws(VaultError) in try draft.copy(name, to: new, at: time(3)) } == .secretExists(new))
    #expect(
      failure { () throws(VaultError) in try draft.move(name, to: name, at: time(3)) } == .secretExists(name))
    try draft.remove(new, at: time(4))
    try draft.move(name, to: new, at: time(5))
    let saved = try draft.save()
    #expect(try saved.sealed.history(of: new).map(\.version) == [4, 3, 2, 1])
    #expect(try saved.sealed.history(of: new).map(\.isRemoved) == [false, false, true, false])
    #expect(try shop.value("new") == "b")
    #expect(try shop.value("new", version: 1) == "before")
    draft = try saved.beginChanges()
    // And back again, onto the tombstone that the move left.
    try draft.move(new, to: name, at: time(6))
    #expect(
      failure { () throws(VaultError) in try draft.move(new, to: name, at: time(6)) } == .noSuchSecret(new))
    let back = try draft.save()
    #expect(try back.sealed.history(of: name).map(\.version) == [7, 6, 5, 4, 3])
    #expect(try back.checkAll() == 6)
  }

  @Test func copiesHaveNoHistory() throws {
    let shop = try Workshop()
    try shop.set("old", "a", second: 1)
    try shop.set("old", "b", second: 2)
    var draft = try shop.opened.beginChanges()
    try draft.copy(name, to: new, at: time(3))
    let nobody = try SecretName("z")
    #expect(
      failure { () throws(VaultError) in try draft.copy(nobody, to: new, at: time(3)) }
        == .noSuchSecret(nobody))
    let saved = try draft.save()
    #expect(try saved.sealed.history(of: new).map(\.version) == [1])
    #expect(try saved.secret(new).metadata.changed == time(2))
    #expect(try shop.value("new") == "b" && shop.value("old") == "b")
  }

  /// A vault with a name at the last version there is, by a key holder.
  private func exhausted() throws -> (TemporaryFolder, OpenVault) {
    var forge = try Forge.withThreeSlots()
    forge.entryLines = [try forge.entry("old", Caps.counter)]
    let folder = try TemporaryFolder()
    write(try forge.sealed(), to: folder.path + "/v")
    let sealed = try SealedVault.read(at: folder.path + "/v", trust: TrustPolicy())
    return (folder, try sealed.unlock(with: Forge.credential(.keyFile)))
  }

  @Test func aMoveThatFailsLeavesTheDraftAsItWas() throws {
    let (folder, vault) = try exhausted()
    var draft = try vault.beginChanges()
    #expect(
      failure { () throws(VaultError) in try draft.move(name, to: new, at: time(1)) } == .counterExhausted)
    expectChanges(false, in: draft)
    let isThere = try draft.current(new) != nil
    #expect(!isThere)
    #expect(failure { () throws(VaultError) in try draft.remove(name, at: time(1)) } == .counterExhausted)
    #expect(
      failure { () throws(VaultError) in
        try draft.set(name, to: secretBytes("x"), metadata(1), at: time(1))
      } == .counterExhausted)
    withExtendedLifetime(folder) {}
  }

  @Test func anEpochAtItsLastIsNotPassed() throws {
    var forge = try Forge.withThreeSlots()
    forge.epoch = "\(Caps.counter)"
    let folder = try TemporaryFolder()
    let bytes = try forge.sealed()
    write(bytes, to: folder.path + "/v")
    let vault = try SealedVault.read(at: folder.path + "/v", trust: TrustPolicy())
      .unlock(with: Forge.credential(.keyFile))
    var draft = try vault.beginChanges()
    try draft.set(name, to: secretBytes("x"), metadata(1), at: time(1))
    let error: VaultError?
    do throws(VaultError) {
      try draft.save()
      error = nil
    } catch let thrown { error = thrown }
    #expect(error == .counterExhausted)
    #expect(try SealedVault.readFile(folder.path + "/v") == bytes)
  }
}
