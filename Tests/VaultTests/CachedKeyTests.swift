import SecretMemory
import Testing
import VaultFormat

@testable import Vault

/// Opening by a master key that was kept.
@Suite struct CachedKeyTests {
  private static func vault(_ forge: Forge, pinned: Bool, memory: TrustMemory? = nil) throws -> SealedVault {
    var policy = TrustPolicy()
    policy.memory = memory
    if pinned { policy.pin = Fingerprint(sealKey: forge.keys.sealKey) }
    return try open(forge.sealed(), trust: policy)
  }

  @Test func theKeyThatIsHandedOutOpensTheVaultAgain() throws {
    let forge = try Forge.sample()
    let sealed = try Self.vault(forge, pinned: true)
    let kept = try sealed.unlock(with: Forge.credential(.keyFile)).copyOfMasterKey()
    let isMaster = kept.isEqual(to: forge.keys.master)
    #expect(isMaster)
    let opened = try #require(try sealed.unlock(withMasterKey: kept))
    #expect(try opened.checkAll() == 12)
  }

  @Test func noOtherBytesOpenIt() throws {
    let forge = try Forge.sample()
    let sealed = try Self.vault(forge, pinned: true)
    let right = plain(forge.keys.master)
    var tried = 0
    for bit in 0..<256 {
      var bytes = right
      bytes[bit / 8] ^= 1 << UInt8(bit % 8)
      #expect(try sealed.unlock(withMasterKey: secretBytes(bytes)) == nil)
      tried += 1
    }
    for bytes in [[], Array(right.dropLast()), right + [0], [UInt8](repeating: 0, count: 32)] {
      #expect(try sealed.unlock(withMasterKey: secretBytes(bytes)) == nil)
      tried += 1
    }
    // Another vault's key, and this one's after a re-key.
    #expect(try sealed.unlock(withMasterKey: Forge.sample(seed: 2).keys.master.copy()) == nil)
    print("cached keys: \(tried + 1) wrong ones open nothing")
  }

  /// An attacker who knows the key of a vault of his own, and gets it into a cache, must not have that vault trusted.
  @Test func aKeyAloneMakesNothingTrusted() throws {
    let forge = try Forge.sample()
    let folder = try TemporaryFolder()
    let memory = TrustMemory(folder: folder.path + "/state")
    let fingerprint = Fingerprint(sealKey: forge.keys.sealKey)
    for remembering in [memory, nil] {
      let sealed = try Self.vault(forge, pinned: false, memory: remembering)
      let refused = failure { () throws(VaultError) in
        _ = try sealed.unlock(withMasterKey: forge.keys.master.copy())
      }
      #expect(refused == .unprovenSealKey(fingerprint))
    }
    #expect(try memory.load(forge.vaultID).trusted == nil)

    // With a pin it opens, and leaves no trust behind for when there is none.
    let pinned = try Self.vault(forge, pinned: true, memory: memory)
    #expect(try pinned.unlock(withMasterKey: forge.keys.master.copy()) != nil)
    #expect(try memory.load(forge.vaultID).trusted == nil)

    // A credential that proves the seal key does both.
    let sealed = try Self.vault(forge, pinned: false, memory: memory)
    _ = try sealed.unlock(with: Forge.credential(.passphrase))
    #expect(try memory.load(forge.vaultID).trusted == fingerprint)
    #expect(try sealed.unlock(withMasterKey: forge.keys.master.copy()) != nil)
  }
}
