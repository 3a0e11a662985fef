import SecretMemory
import Testing
import VaultFormat

@testable import Vault

/// What each change to a vault means.
@Suite struct DraftTests {
  private let name: SecretName
  private let other: SecretName

  init() throws {
    name = try SecretName("app/TOKEN")
    other = try SecretName("app/OTHER")
  }

  private func metadata(_ second: Int, note: String = "") -> Metadata {
    var metadata = Metadata(kind: .apiKey, changed: time(second))
    metadata.note = note
    return metadata
  }

  @Test func settingTellsWhatItCameTo() throws {
    let shop = try Workshop()
    var draft = try shop.opened.beginChanges()
    expectChanges(false, in: draft)
    let one = secretBytes("one")
    #expect(try draft.set(name, to: one, metadata(1), at: time(1)) == .added(version: 1))
    #expect(try draft.set(name, to: one, metadata(2), at: time(2)) == .unchanged(version: 1))
    #expect(try draft.set(name, to: one, metadata(3, note: "n"), at: time(3)) == .metadataChanged(version: 2))
    #expect(try draft.set(name, to: secretBytes("two"), metadata(4), at: time(4)) == .changed(version: 3))
    expectChanges(true, in: draft)
    let saved = try draft.save()
    let second = try saved.secret(name, version: 2)
    // The value is that of the first second; its metadata changed later.
    #expect(second.metadata.changed == time(1) && second.date == time(3) && second.metadata.note == "n")
    #expect(try saved.secret(name).metadata == metadata(4))
    #expect(try saved.secret(name).version == 3)
    #expect(
      failure { () throws(VaultError) in try saved.secret(name, version: 9).version }
        == .noSuchVersion(name, version: 9))
    #expect(failure { () throws(VaultError) in try saved.secret(other).version } == .noSuchSecret(other))
  }

  @Test func aNoteInAnotherNormalisationIsAChange() throws {
    let shop = try Workshop()
    var draft = try shop.opened.beginChanges()
    let value = secretBytes("v")
    try draft.set(name, to: value, metadata(1, note: "\u{e9}"), at: time(1))
    let outcome = try draft.set(name, to: value, metadata(2, note: "e\u{301}"), at: time(2))
    #expect(outcome == .metadataChanged(version: 2))
  }

  @Test func anUnchangedVaultIsNotWritten() throws {
    let shop = try Workshop()
    try shop.set("a", "x")
    let before = try shop.bytes
    #expect(try shop.set("a", "x", second: 5).0 == .unchanged(version: 1))
    #expect(try shop.bytes == before)
    var dropped = try shop.opened.beginChanges()
    try dropped.set(name, to: secretBytes("lost"), metadata(1), at: time(1))
    _ = consume dropped
    #expect(try shop.bytes == before)
    #expect(try shop.set("b", "y").0 == .added(version: 1))
  }

  @Test func historyIsCutAtTheNumberToKeep() throws {
    for (keep, wanted) in [(10, 10), (1, 1), (3, 3), (0, 1), (-5, 1), (100, 100), (1000, 100)] {
      let shop = try Workshop(remembering: false)
      var draft = try shop.opened.beginChanges()
      if keep != 10 { draft.versionsToKeep = keep }
      for round in 1...105 {
        try draft.set(name, to: secretBytes("v\(round)"), metadata(round), at: time(round))
      }
      let saved = try draft.save()
      let versions = try saved.sealed.history(of: name).map(\.version)
      #expect(versions == (0..<wanted).map { UInt64(105 - $0) })
      #expect(try saved.checkAll() == wanted)
    }
  }

  @Test func removalLeavesATombstone() throws {
    let shop = try Workshop()
    try shop.set("app/TOKEN", "one", second: 1)
    var draft = try shop.opened.beginChanges()
    #expect(try draft.remove(name, at: time(2)) == 2)
    let isGone = try draft.current(name) == nil
    #expect(isGone)
    #expect(failure { () throws(VaultError) in try draft.remove(name, at: time(3)) } == .noSuchSecret(name))
    let saved = try draft.save()
    #expect(saved.sealed.secrets.isEmpty && saved.sealed.summaries.count == 1)
    #expect(try saved.sealed.history(of: name).map(\.isRemoved) == [true, false])
    #expect(failure { () throws(VaultError) in try saved.secret(name).version } == .noSuchSecret(name))
    #expect(
      failure { () throws(VaultError) in try saved.secret(name, version: 2).version }
        == .removed(name, version: 2))
    #expect(try shop.value("app/TOKEN", version: 1) == "one")
    #expect(try saved.checkAll() == 2)
    #expect(try shop.set("app/TOKEN", "again", second: 4).0 == .added(version: 3))
    #expect(try shop.value("app/TOKEN") == "again")
  }

  @Test func anOlderVersionIsRestored() throws {
    let shop = try Workshop()
    try shop.set("app/TOKEN", "one", second: 1)
    try shop.set("app/TOKEN", "two", second: 2)
    var draft = try shop.opened.beginChanges()
    #expect(try draft.restore(name, version: 2, at: time(3)) == .unchanged(version: 2))
    #expect(try draft.restore(name, version: 1, at: time(4)) == .changed(version: 3))
    #expect(try draft.current(name)?.metadata.changed == time(4))
    try draft.remove(name, at: time(5))
    #expect(try draft.restore(name, version: 2, at: time(6)) == .added(version: 5))
    #expect(
      failure { () throws(VaultError) in try draft.restore(name, version: 4, at: time(7)) }
        == .removed(name, version: 4))
    #expect(
      failure { () throws(VaultError) in try draft.restore(name, version: 77, at: time(7)) }
        == .noSuchVersion(name, version: 77))
    #expect(
      failure { () throws(VaultError) in try draft.restore(other, version: 1, at: time(7)) }
        == .noSuchSecret(other))
    try draft.save()
    #expect(try shop.value("app/TOKEN") == "two")
  }

  @Test func purgingDropsOlderVersions() throws {
    let shop = try Workshop()
    for round in 1...4 { try shop.set("app/TOKEN", "v\(round)", second: round) }
    var draft = try shop.opened.beginChanges()
    #expect(try draft.purge(name) == 3)
    #expect(try draft.purge(name) == 0)
    let saved = try draft.save()
    #expect(try saved.sealed.history(of: name).map(\.version) == [4])
    draft = try saved.beginChanges()
    try draft.remove(name, at: time(5))
    #expect(try draft.purge(name) == 2)
    #expect(failure { () throws(VaultError) in try draft.purge(name) } == .noSuchSecret(name))
    let empty = try draft.save()
    #expect(empty.sealed.document.entries.isEmpty)
    #expect(try shop.set("app/TOKEN", "new", second: 9).0 == .added(version: 1))
  }

  @Test func epochsAndParentsMakeAChain() throws {
    let shop = try Workshop()
    var vault = shop.opened
    #expect(vault.sealed.epoch == 1 && vault.sealed.document.parents.isEmpty)
    for round in 2...6 {
      let before = vault.sealed.digest
      vault = try shop.set("n\(round)", "x", from: vault).1
      #expect(vault.sealed.epoch == UInt64(round))
      #expect(vault.sealed.document.parents == [before])
      #expect(vault.sealed.digest == (try Seal.digest(of: shop.bytes)))
    }
  }

  @Test func editsAreSavedInTheirPlaces() throws {
    var random = Seeded(11)
    for _ in 0..<20 {
      let shop = try Workshop(remembering: false)
      var names = (0..<30).map { "n\(Int.random(in: 0...99, using: &random))/\($0)" }
      var draft = try shop.opened.beginChanges()
      for text in names.prefix(15) {
        try draft.set(SecretName(text), to: secretBytes(text), metadata(1), at: time(1))
      }
      draft = try draft.save().beginChanges()
      for text in names.dropFirst(10) {
        try draft.set(SecretName(text), to: secretBytes(text + "!"), metadata(1), at: time(2))
      }
      let saved = try draft.save()
      names.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
      #expect(saved.sealed.secrets.map(\.name.text) == names)
      #expect(try saved.checkAll() == 35)
    }
  }
}
