import Glibc
import SecretMemory
import Testing
import VaultFormat

@testable import Vault

/// Notes on trust that come late, or not at all: what another process did since must stand.
@Suite struct LateNoteTests {
  private func rekey(_ shop: Workshop) throws -> OpenVault {
    var rekeying = try shop.reopened().beginRekeying()
    try rekeying.add(.holder(Label("key"), of: shop.credential()))
    return try rekeying.save()
  }

  private func record(_ shop: Workshop) throws -> TrustRecord {
    try #require(TrustRecord(text: SealedVault.readFile(shop.stateFile)))
  }

  /// A writer that is slow between its rename and its note, while another process re-keys.
  @Test func aSlowWriterDoesNotBringTheOldKeyBack() throws {
    let shop = try Workshop()
    let slow = try shop.set("a", "one").1
    let renewed = try rekey(shop)
    slow.sealed.rememberWritten()
    #expect(try record(shop).trusted == renewed.sealed.fingerprint)
    #expect(try shop.value("a") == "one")
    // Not with a pin to the old key either.
    var pinned = shop.policy
    pinned.pin = slow.sealed.fingerprint
    slow.sealed.held(against: pinned).rememberWritten()
    #expect(try record(shop).trusted == renewed.sealed.fingerprint)
  }

  /// The note of the expectation fails, that of the new vault doesn't: who re-keys trusts what came of it.
  @Test func aRekeyedVaultIsTrustedThoughItWasNotExpected() throws {
    let shop = try Workshop()
    try shop.set("a", "one")
    let old = try record(shop)
    let renewed = try rekey(shop)
    write(old.text, to: shop.stateFile)
    renewed.sealed.rememberWritten(after: old.trusted)
    #expect(try record(shop).trusted == renewed.sealed.fingerprint)
    // Not in the place of a third key, which another process noted meanwhile.
    let third = try rekey(shop)
    renewed.sealed.rememberWritten(after: old.trusted)
    #expect(try record(shop).trusted == third.sealed.fingerprint)
  }

  /// The lock of the new file is held until all is noted: whoever gets it finds in the notes what the file says.
  @Test func theNewFileIsLockedBeforeItIsInPlace() throws {
    let shop = try Workshop()
    try shop.set("a", "0")
    let (path, stateFile) = (shop.path, shop.stateFile)
    let (looks, early, isDone) = (Counter(), Counter(), Counter())
    let watcher = Background {
      while isDone.value == 0 {
        // The writer waits for the lock by asking for it, and must find it free now and then.
        if looks.value % 20 == 19 { usleep(2000) }
        guard let lock = try? FileLock.acquire(path: path, waitingAtMost: 1000) else { continue }
        let epoch = (try? SealedVault.readFile(path)).flatMap { try? VaultParser.parse($0).epoch }
        let record = (try? SealedVault.readFile(stateFile)).flatMap { TrustRecord(text: $0) }
        if record?.marks.values.map(\.epoch).max() != epoch { early.add() }
        looks.add()
        _ = lock.identity
      }
    }
    for number in 1...100 { try shop.set("a", "\(number)", from: shop.reopened()) }
    isDone.add()
    watcher.wait()
    print("locks: \(looks.value) looks between 100 changes, \(early.value) before all was noted")
    #expect(early.value == 0 && looks.value > 10)
  }

  /// A crash between the rename and the note: whatever opens or only looks at the new vault settles what was expected.
  @Test func theExpectedKeyIsSettledByWhoeverSeesIt() throws {
    for opens in ["nobody", "identity", "key file"] {
      let shop = try Workshop()
      var draft = try shop.opened.beginChanges()
      try draft.add(.recipient(Label("ops"), AgeRecipient(Forge.recipientText)))
      let before = try draft.save()
      let old = try record(shop)
      let oldFile = try shop.bytes
      var rekeying = try shop.reopened().beginRekeying()
      try rekeying.add(.holder(Label("key"), of: shop.credential()))
      try rekeying.add(.recipient(Label("ops"), AgeRecipient(Forge.recipientText)))
      let new = try rekeying.save()
      var crashed = old
      crashed.expected = new.sealed.fingerprint
      write(crashed.text, to: shop.stateFile)
      let sealed = try SealedVault.read(at: shop.path, trust: shop.policy)
      switch opens {
      case "identity":
        _ = try sealed.unlock(with: .identity(AgeIdentity(file: secretBytes(Forge.identityText))))
      case "key file": _ = try sealed.unlock(with: shop.credential())
      default: break
      }
      let settled = try record(shop)
      #expect(settled.trusted == new.sealed.fingerprint && settled.expected == nil, "\(opens)")
      // The one who was taken away can't seal a vault that passes here.
      write(oldFile, to: shop.path)
      #expect(
        failure { () throws(VaultError) in try SealedVault.read(at: shop.path, trust: shop.policy) }
          == .notTrusted(found: before.sealed.fingerprint, trusted: new.sealed.fingerprint), "\(opens)")
    }
  }

  @Test func aSecondExpectationSettlesTheFirst() throws {
    let shop = try Workshop()
    let first = try rekey(shop)
    var state = try record(shop)
    state.trusted = shop.opened.sealed.fingerprint
    state.expected = first.sealed.fingerprint
    write(state.text, to: shop.stateFile)
    let second = try SealedVault(bytes: shop.bytes, path: shop.path, trust: TrustPolicy())
      .held(against: shop.policy)
    second.rememberExpected(after: first.sealed.fingerprint)
    #expect(try record(shop).trusted == first.sealed.fingerprint)
  }

  /// A reader that has the old bytes when the new key is noted reads again, and says nothing of another key.
  @Test func readersNeverSeeAKeyThatIsOnlyOld() throws {
    let shop = try Workshop()
    try shop.set("a", "x")
    let failures = Counter()
    let reads = Counter()
    let isDone = Counter()
    let readers = (0..<3).map { _ in
      Background {
        while isDone.value == 0 {
          do { _ = try SealedVault.read(at: shop.path, trust: shop.policy) } catch { failures.add() }
          reads.add()
        }
      }
    }
    for _ in 0..<40 { _ = try rekey(shop) }
    isDone.add()
    for reader in readers { reader.wait() }
    print("readers: \(reads.value) reads while the vault was re-keyed 40 times, \(failures.value) refused")
    #expect(failures.value == 0 && reads.value > 40)
  }

  @Test func aMachineForgetsTheOldestBranches() throws {
    var record = TrustRecord()
    let (own, other) = (
      Fingerprint(sealKey: [UInt8](repeating: 1, count: 32)),
      Fingerprint(sealKey: [UInt8](repeating: 2, count: 32))
    )
    record.trusted = own
    for number in 0..<1200 {
      let place = TrustRecord.Place(
        sealKey: number % 3 == 0 ? other : own, branch: [UInt8]("b\(number)".utf8))
      record.note(
        place, .init(epoch: UInt64(number + 1), digest: [UInt8](repeating: 0, count: 16)),
        replacingHigher: false)
    }
    record.forgetOldest()
    #expect(record.marks.count == TrustRecord.mostMarks)
    #expect(record.marks.keys.count { $0.sealKey == own } == 800)
    #expect(record.marks.values.map(\.epoch).max() == 1200)
    #expect(TrustRecord(text: record.text) == record)
  }

  /// What is too large to be read is damaged: passing over it would let an older vault pass.
  @Test func aHugeNoteIsNoReasonToForget() throws {
    let shop = try Workshop()
    write([UInt8](repeating: 0x61, count: (8 << 20) + 1), to: shop.stateFile)
    #expect(
      failure { () throws(VaultError) in try SealedVault.read(at: shop.path, trust: shop.policy) }
        == .stateDamaged(path: shop.stateFile))
  }

  /// Nobody keeps himself from being taken away by a note that leaves no room for the mark.
  @Test func aFullNoteIsNoObstacle() throws {
    let shop = try Workshop()
    var metadata = Metadata(kind: .generic, changed: time(0))
    // Six bytes each when escaped.
    metadata.note = String(repeating: "\u{1}", count: 2710)
    while (try? metadata.encoded()) == nil { metadata.note.removeLast() }
    for number in 0..<32 {
      metadata.tags.insert(try Label("t\(number)"))
      if (try? metadata.encoded()) == nil {
        metadata.tags.remove(try Label("t\(number)"))
        break
      }
    }
    #expect(try metadata.encoded().count > Caps.metadataBytes - 40)
    var draft = try shop.opened.beginChanges()
    try draft.set(SecretName("full"), to: secretBytes("x"), metadata, at: time(0))
    try draft.save()
    var rekeying = try shop.reopened().beginRekeying(exposing: time(5))
    try rekeying.add(.holder(Label("key"), of: shop.credential()))
    let renewed = try rekeying.save().secret(SecretName("full"))
    #expect(renewed.metadata.exposed == time(5) && renewed.metadata.note.isEmpty)
    #expect(renewed.metadata.tags == metadata.tags)
  }
}
