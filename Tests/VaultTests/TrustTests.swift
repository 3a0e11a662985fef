import Git
import Glibc
import SecretMemory
import Testing
import VaultFormat

@testable import Vault

/// Pins, epochs and what a machine remembers.
@Suite struct TrustTests {
  private func readError(_ shop: Workshop, _ change: (inout TrustPolicy) -> Void = { _ in }) -> VaultError? {
    var policy = shop.policy
    change(&policy)
    return failure { () throws(VaultError) in try SealedVault.read(at: shop.path, trust: policy) }
  }

  @Test func pinsAndEpochsNeedNoMemory() throws {
    let shop = try Workshop(remembering: false)
    try shop.set("a", "x")
    let found = shop.opened.sealed.fingerprint
    let other = Fingerprint(sealKey: [UInt8](repeating: 1, count: 32))
    #expect(try Fingerprint(found.description) == found)
    for text in [
      "", "x", found.description + "A", String(found.description.dropLast()),
      found.description.dropLast() + "=",
    ] {
      #expect(throws: VaultError.badFingerprint(text)) { try Fingerprint(text) }
    }
    #expect(readError(shop) { $0.pin = found } == nil)
    #expect(readError(shop) { $0.pin = other } == .notPinned(found: found, pin: other))
    #expect(readError(shop) { $0.minimumEpoch = 2 } == nil)
    #expect(readError(shop) { $0.minimumEpoch = 3 } == .belowMinimum(epoch: 2, minimum: 3))
    #expect(
      readError(shop) {
        $0.minimumEpoch = 3
        $0.allowsRollback = true
      } == .belowMinimum(epoch: 2, minimum: 3))
    // The pin is compared before the seal is checked.
    var bytes = try shop.bytes
    bytes[bytes.count - 10] ^= 3
    var policy = TrustPolicy()
    policy.pin = other
    let error = failure { () throws(VaultError) in try open(bytes, trust: policy) }
    #expect(error == .notPinned(found: found, pin: other) || error == .damaged(.badLine(4, .badBase64)))
  }

  @Test func olderVaultsAreRefusedUntilAccepted() throws {
    let shop = try Workshop()
    let first = try shop.set("a", "one").1
    let old = try shop.bytes
    try shop.set("a", "two", from: first)
    let new = try shop.bytes
    write(old, to: shop.path)
    #expect(readError(shop) == .olderThanSeen(epoch: 2, seen: 3))
    // A draft on the vault that was opened while it was the newest is refused as well.
    #expect(
      failure { () throws(VaultError) in try first.beginChanges().hasChanges }
        == .olderThanSeen(epoch: 2, seen: 3))

    var lenient = shop.policy
    lenient.allowsRollback = true
    let allowed = try SealedVault.read(at: shop.path, trust: lenient)
    #expect(allowed.notices == [.rolledBack(epoch: 2, seen: 3)])
    #expect(readError(shop) == .olderThanSeen(epoch: 2, seen: 3))
    #expect(try allowed.unlock(with: shop.credential()).beginChanges().hasChanges == false)

    try allowed.acceptAsTrusted()
    #expect(readError(shop) == nil)
    // Another file of the same epoch as the one seen.
    let branch = try shop.set("a", "another", from: shop.reopened()).1
    #expect(branch.sealed.epoch == 3)
    write(new, to: shop.path)
    #expect(try SealedVault.read(at: shop.path, trust: shop.policy).notices == [.diverged(epoch: 3)])
  }

  @Test func eachBranchHasItsOwnMark() throws {
    let shop = try Workshop()
    let git = shop.folder.path + "/.git"
    _ = try TrustMemory(folder: git).makeFolder()
    func check(out branch: String) { write("ref: refs/heads/\(branch)\n", to: git + "/HEAD") }
    check(out: "main")
    let old = try shop.bytes
    try shop.set("a", "x")
    #expect(GitBranch.of(shop.path) == .named([UInt8]("main".utf8)))
    let branches = ["feature/a", "\u{301}mark", "caf\u{e9}", "cafe\u{301}", "a b", "-", "main2"]
    for branch in branches {
      check(out: branch)
      write(old, to: shop.path)
      #expect(readError(shop) == nil, "\(branch)")
      let vault = try shop.reopened()
      try shop.set("a", "y", from: vault)
      write(old, to: shop.path)
      #expect(readError(shop) == .olderThanSeen(epoch: 1, seen: 2), "\(branch)")
    }
    check(out: "main")
    #expect(readError(shop) == .olderThanSeen(epoch: 1, seen: 2))
    write("0123456789012345678901234567890123456789\n", to: git + "/HEAD")
    #expect(GitBranch.of(shop.path) == .detached)
    #expect(
      try SealedVault.read(at: shop.path, trust: shop.policy).notices
        == [.detachedHead, .behindAnotherBranch(epoch: 1, seen: 2)])
    write([UInt8]("ref: refs/heads/\u{1}\n".utf8), to: git + "/HEAD")
    #expect(GitBranch.of(shop.path) == .outside)
    write([UInt8]("ref: refs/heads/".utf8) + [0xff, 0xfe, 0x0a], to: git + "/HEAD")
    #expect(GitBranch.of(shop.path) == .named([0xff, 0xfe]))
    #expect(readError(shop) == nil)
    try shop.reopened().sealed.acceptAsTrusted()
    #expect(readError(shop) == nil)
  }

  @Test func linkedWorkTreesNameTheirFolder() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/tree/sub/v.pbk"
    for name in ["tree", "tree/sub", "real"] {
      _ = try TrustMemory(folder: "\(folder.path)/\(name)").makeFolder()
    }
    #expect(GitBranch.of(path) == .outside)
    write("gitdir: \(folder.path)/real\n", to: folder.path + "/tree/.git")
    #expect(GitBranch.of(path) == .detached)
    write("ref: refs/heads/work\n", to: folder.path + "/real/HEAD")
    #expect(GitBranch.of(path) == .named([UInt8]("work".utf8)))
    write("gitdir: ../real", to: folder.path + "/tree/.git")
    #expect(GitBranch.of(path) == .named([UInt8]("work".utf8)))
    write("something else\n", to: folder.path + "/tree/.git")
    #expect(GitBranch.of(path) == .outside)
  }

  /// A vault reached through `..` or a link belongs to the work tree that it lies in, or a mark would be looked for under
  /// a branch on which nothing was seen.
  @Test func aPathIsFollowedBeforeItsWorkTreeIsLookedFor() throws {
    let folder = try TemporaryFolder()
    func make(_ name: String) throws { _ = try TrustMemory(folder: "\(folder.path)/\(name)").makeFolder() }
    for name in ["here", "here/.git", "there", "there/sub", "plain"] { try make(name) }
    write("ref: refs/heads/main\n", to: folder.path + "/here/.git/HEAD")
    #expect(symlink("../here", folder.path + "/plain/link") == 0)
    #expect(symlink("../there/sub", folder.path + "/here/out") == 0)
    let main = GitBranch.named([UInt8]("main".utf8))
    for (path, branch) in [
      ("here/v", main), ("here/../there/v", .outside), ("plain/link/v", main), ("here/out/v", .outside),
      ("here/out/../../here/v", main), ("here/./v", main), ("missing/v", .outside),
    ] {
      #expect(GitBranch.of("\(folder.path)/\(path)") == branch, "\(path)")
    }
    #expect(GitWorkTree.containing(folder.path + "/plain/link/v")?.pathWithin == "v")
    try make("here/deep")
    #expect(GitWorkTree.containing(folder.path + "/plain/link/deep/v")?.pathWithin == "deep/v")
  }

  @Test func anOlderVaultIsToldByEachSpellingOfItsPath() throws {
    let shop = try Workshop()
    for name in ["elsewhere", "elsewhere/.git"] {
      _ = try TrustMemory(folder: "\(shop.folder.path)/\(name)").makeFolder()
    }
    write("ref: refs/heads/main\n", to: shop.folder.path + "/elsewhere/.git/HEAD")
    let old = try shop.bytes
    try shop.set("a", "x")
    write(old, to: shop.path)
    let other = shop.folder.path + "/elsewhere/../secrets.pbk"
    #expect(
      failure { () throws(VaultError) in try SealedVault.read(at: other, trust: shop.policy) }
        == .olderThanSeen(epoch: 1, seen: 2))
  }

  @Test func aFolderThatNothingCanBeWrittenToIsAnObstacle() throws {
    let folder = try TemporaryFolder()
    let good = TrustMemory(folder: folder.path + "/a/b/pbk-secrets")
    #expect(good.obstacle() == nil)
    // A file system that is made by the kernel takes no folder, not even root's.
    let denied = TrustMemory(folder: "/proc/self/state/pbk-secrets").obstacle()
    #expect(denied != nil, "/proc")
    guard geteuid() != 0 else {
      print("note: root may write everywhere, so a closed folder isn't tried")
      return
    }
    _ = try TrustMemory(folder: folder.path + "/a").makeFolder()
    #expect(chmod(folder.path + "/a", 0o500) == 0)
    #expect(good.obstacle() == .system(operation: "access", path: folder.path + "/a", errno: EACCES))
  }

  @Test func anotherSealKeyIsNotTrusted() throws {
    let shop = try Workshop()
    var forge = try Forge.withThreeSlots()
    // A vault with the same id and another master key, as after a re-keying by somebody.
    let id = shop.opened.sealed.document.vaultID
    let other = try VaultKeys(master: secretBytes([UInt8](repeating: 5, count: 32)), vaultID: id)
    forge.slotLines = [forge.slotLines[0]]
    let text =
      "pbk1 \(Base64URL.encode(id)) \(Base64URL.encode(other.sealKey))\n\(forge.slotLines[0])\nseal 1 - "
    let signature = try other.sign([UInt8](text.utf8).span)
    write(text + Base64URL.encode(signature) + "\n", to: shop.path)
    let found = Fingerprint(sealKey: other.sealKey)
    let trusted = shop.opened.sealed.fingerprint
    #expect(readError(shop) == .notTrusted(found: found, trusted: trusted))
    #expect(readError(shop) { $0.pin = found } == nil)
    var fresh = shop.policy
    fresh.memory = nil
    let opened = OpenVault(sealed: shop.opened.sealed.held(against: fresh), keys: shop.opened.keys)
    #expect(failure { () throws(VaultError) in try opened.beginChanges().hasChanges } == .changedMeanwhile)
    fresh.memory = TrustMemory(folder: shop.folder.path + "/other-state")
    #expect(failure { () throws(VaultError) in try SealedVault.read(at: shop.path, trust: fresh) } == nil)
  }

  /// A passphrase takes a while to check; another process may re-key the vault and trust its new key meanwhile.
  @Test func aKeyThatWasReplacedMeanwhileIsNotTrustedAgain() throws {
    let shop = try Workshop()
    let reading = try SealedVault.read(at: shop.path, trust: shop.policy)
    let successor = Fingerprint(sealKey: [UInt8](repeating: 7, count: 32))
    let memory = try #require(shop.policy.memory)
    let id = shop.opened.sealed.document.vaultID
    try memory.update(id) { $0.trust(successor) }
    _ = try reading.unlock(with: shop.credential())
    #expect(try memory.load(id).trusted == successor)
    #expect(readError(shop) == .notTrusted(found: reading.fingerprint, trusted: successor))
    // Whoever pins the key means it.
    var pinned = shop.policy
    pinned.pin = reading.fingerprint
    _ = try shop.reopened(pinned)
    #expect(try memory.load(id).trusted == reading.fingerprint)
  }

  @Test func aVaultReplacedByAnotherIsNotChanged() throws {
    let shop = try Workshop()
    let other = try Workshop()
    let foreign = try other.bytes
    write(foreign, to: shop.path)
    #expect(
      failure { () throws(VaultError) in try shop.opened.beginChanges().hasChanges } == .changedMeanwhile)
    #expect(try shop.bytes == foreign)
  }

  @Test func identitiesNeedATrustedSealKey() throws {
    let folder = try TemporaryFolder()
    let forge = try Forge.sample()
    let path = folder.path + "/v"
    write(try forge.sealed(), to: path)
    var policy = TrustPolicy()
    policy.memory = TrustMemory(folder: folder.path + "/state")
    let sealed = try SealedVault.read(at: path, trust: policy)
    let identity = try Forge.credential(.identity)
    let found = Fingerprint(sealKey: forge.keys.sealKey)
    #expect(failure { () throws(VaultError) in try sealed.unlock(with: identity) } == .unprovenSealKey(found))
    #expect(failure { () throws(VaultError) in try sealed.unlock(with: identity) } == .unprovenSealKey(found))
    var pinned = policy
    pinned.pin = found
    let held = try SealedVault.read(at: path, trust: pinned)
    #expect(failure { () throws(VaultError) in try held.unlock(with: identity) } == nil)
    #expect(failure { () throws(VaultError) in try sealed.unlock(with: identity) } == .unprovenSealKey(found))
    try sealed.acceptAsTrusted()
    #expect(try sealed.unlock(with: identity).checkAll() == 12)
  }
}
