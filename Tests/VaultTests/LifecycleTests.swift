import SecretMemory
import Testing
import Vault

@Suite struct LifecycleTests {
  @Test func aVaultIsMadeChangedAndReadAgain() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/secrets.pbk"
    var policy = TrustPolicy()
    policy.memory = TrustMemory(folder: folder.path + "/state")
    let key = try KeyFile.generate()
    let again = try KeyFile(key.bytes.copy())
    let made = try SealedVault.create(
      at: path, slot: .keyFile(Label("server"), again), trust: policy)
    let now = try Timestamp("2026-11-23T10:00:00Z")
    let name = try SecretName("crm/JWT_SECRET")
    for round in 1...12 {
      var draft = try made.beginChanges()
      let value = SecretBytes(copying: [UInt8]("value \(round)".utf8).span)
      _ = try draft.set(name, to: value, Metadata(kind: .jwt, changed: now), at: now)
      try draft.save()
    }
    let sealed = try SealedVault.read(at: path, trust: policy)
    #expect(sealed.epoch == 13)
    #expect(try sealed.history(of: name).map(\.version) == Array((3...12).reversed()))
    let credential = Credential.keyFile(key)
    let open = try sealed.unlock(with: credential)
    let secret = try open.secret(name)
    let isNewest = secret.value.isEqual(to: [UInt8]("value 12".utf8).span)
    #expect(isNewest)
    #expect(try open.checkAll() == 10)
  }
}
