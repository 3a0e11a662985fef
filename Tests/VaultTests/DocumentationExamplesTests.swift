import Foundation
import Testing
import Vault

/// The landing page's examples, compiled and run; the page and this file are held together below.
@Suite struct DocumentationExamplesTests {
  @Test func thePagesExamplesRun() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/secrets.pbk"
    let stateFolder = folder.path + "/state"
    let typed = SecretBytes(copying: [UInt8]("made-up words for a test of five".utf8).span)
    let value = SecretBytes(copying: [UInt8]("made-up value of thirty-two bytes".utf8).span)
    let now = try Timestamp("2026-11-23T10:00:00Z")
    let policy = policy(stateFolder)
    let fingerprint = try make(path, typed, policy)
    try change(path, typed, value, policy, now)
    try read(path, typed, policy)
    #expect(try verify(path, fingerprint, lowestEpoch: 2) == [SecretName("crm/JWT_SECRET")])
    #expect(try refusal(path, fingerprint, lowestEpoch: 3) == ["epoch 2 is older than 3"])
    #expect(try refusal(path, fingerprint, lowestEpoch: 2) == [])
    try share(path, typed, policy, now)
  }

  private func policy(_ stateFolder: String) -> TrustPolicy {
    var policy = TrustPolicy()
    policy.memory = TrustMemory(folder: stateFolder)
    return policy
  }

  private func make(
    _ path: String, _ typed: borrowing SecretBytes, _ policy: TrustPolicy
  ) throws -> String {
    let passphrase = try Passphrase(typed)
    let slot = NewSlot.passphrase(try Label("laptop"), passphrase, log2N: 17)
    let made = try SealedVault.create(at: path, slot: slot, trust: policy)
    return made.sealed.fingerprint.description
  }

  private func verify(_ path: String, _ fingerprint: String, lowestEpoch: UInt64) throws -> [SecretName] {
    var pinned = TrustPolicy()
    pinned.pin = try Fingerprint(fingerprint)
    pinned.minimumEpoch = lowestEpoch
    let sealed = try SealedVault.read(at: path, trust: pinned)
    let names = sealed.secrets.map(\.name)
    return names
  }

  private func read(_ path: String, _ typed: borrowing SecretBytes, _ policy: TrustPolicy) throws {
    let credential = Credential.passphrase(try Passphrase(typed))
    let vault = try SealedVault.read(at: path, trust: policy).unlock(with: credential)
    let secret = try vault.secret(SecretName("crm/JWT_SECRET"))
    let isLongEnough = secret.value.withSpan { bytes in bytes.count >= 32 }
    let kind = secret.metadata.kind
    #expect(isLongEnough && kind == .jwt)
    let versions = try vault.sealed.history(of: SecretName("crm/JWT_SECRET")).map(\.version)
    let oldest = try vault.secret(SecretName("crm/JWT_SECRET"), version: versions.last)
    #expect(oldest.version == 1)
  }

  private func change(
    _ path: String, _ typed: borrowing SecretBytes, _ value: borrowing SecretBytes, _ policy: TrustPolicy,
    _ now: Timestamp
  ) throws {
    let credential = Credential.passphrase(try Passphrase(typed))
    let vault = try SealedVault.read(at: path, trust: policy).unlock(with: credential)
    var draft = try vault.beginChanges()
    let metadata = Metadata(kind: .jwt, changed: now)
    let outcome = try draft.set(SecretName("crm/JWT_SECRET"), to: value, metadata, at: now)
    let saved = try draft.save()
    #expect(outcome == .added(version: 1))
    #expect(saved.sealed.epoch == 2)
  }

  private func share(
    _ path: String, _ typed: borrowing SecretBytes, _ policy: TrustPolicy, _ now: Timestamp
  ) throws {
    let credential = Credential.passphrase(try Passphrase(typed))
    let saved = try SealedVault.read(at: path, trust: policy).unlock(with: credential)
    let recipient = try AgeRecipient(Forge.recipientText)
    let fresh = SecretBytes(copying: [UInt8]("another made-up value of 32 bytes".utf8).span)
    var sharing = try saved.beginChanges()
    try sharing.add(.recipient(Label("ops"), recipient))
    let shared = try sharing.save()

    var rekeying = try shared.beginRekeying(exposing: now)
    try rekeying.add(.holder(Label("laptop"), of: credential))
    let renewed = try rekeying.save()
    #expect(shared.sealed.slots.count == 2 && renewed.sealed.slots.count == 1)
    #expect(renewed.sealed.fingerprint != saved.sealed.fingerprint)
    var rotating = try renewed.beginChanges()
    let rotation = try rotating.rotate(
      SecretName("crm/JWT_SECRET"), to: fresh, keeping: .kept, at: now)
    try rotating.save()
    #expect(try rotation.previous == SecretName("crm/JWT_SECRET_PREVIOUS"))
  }

  private func refusal(_ path: String, _ fingerprint: String, lowestEpoch: UInt64) throws -> [String] {
    var reports: [String] = []
    func report(_ text: String) { reports.append(text) }
    var pinned = TrustPolicy()
    pinned.pin = try Fingerprint(fingerprint)
    pinned.minimumEpoch = lowestEpoch
    do {
      _ = try SealedVault.read(at: path, trust: pinned)
    } catch .notPinned(let found, let pin) {
      report("sealed with \(found) instead of \(pin)")
    } catch .sealInvalid, .damaged {
      report("damaged, or changed by someone without a key")
    } catch .belowMinimum(let epoch, let minimum) {
      report("epoch \(epoch) is older than \(minimum)")
    } catch {
      report("not read: \(error)")
    }
    return reports
  }

  @Test func thePageShowsWhatIsCompiledHere() throws {
    let here = URL(filePath: #filePath)
    let package = here.deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let page = try String(
      contentsOf: package.appending(path: "Sources/Vault/Vault.docc/Vault.md"), encoding: .utf8)
    let compiled = unindented(try String(contentsOf: here, encoding: .utf8))
    let examples = page.components(separatedBy: "```swift\n").dropFirst().compactMap {
      $0.components(separatedBy: "\n```").first
    }
    // The first is a line of a manifest.
    for example in examples.dropFirst() {
      #expect(compiled.contains(unindented(example)), "not compiled: \(example)")
    }
    #expect(examples.count == 11)
    print("\(examples.count - 1) examples of the landing page are compiled and run")
  }

  private func unindented(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.trimmingCharacters(in: .whitespaces) }.joined(separator: "\n")
  }
}
