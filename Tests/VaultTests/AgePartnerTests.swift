import Foundation
import SecretMemory
import Testing

@testable import Vault

/// Keys that age's own program makes, and vaults for them.
@Suite struct AgePartnerTests {
  private static let vaults = 500

  /// What `age-keygen` prints: comments, among them the recipient, and the identity.
  private func newIdentity() -> (file: [UInt8], recipient: String)? {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/age-keygen")
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return nil }
    let text = [UInt8](output.fileHandleForReading.readDataToEndOfFile())
    process.waitUntilExit()
    let lines = String(decoding: text, as: UTF8.self).split(separator: "\n")
    let comment = lines.first { $0.hasPrefix("# public key: ") }
    guard process.terminationStatus == 0, let comment else { return nil }
    return (text, String(comment.dropFirst("# public key: ".count)))
  }

  @Test func vaultsOpenWithTheIdentitiesOfAgeKeygen() throws {
    guard newIdentity() != nil else {
      return print("note: age-keygen is not here, so no vault is opened with its identities")
    }
    let folder = try TemporaryFolder()
    var opened = 0
    var refused = 0
    var previous: [UInt8]?
    for number in 0..<Self.vaults {
      let made = try #require(newIdentity())
      let identity = try AgeIdentity(file: secretBytes(made.file))
      let recipient = try AgeRecipient(made.recipient)
      #expect(identity.recipient == recipient && recipient.description == made.recipient)
      let path = "\(folder.path)/\(number).pbk"
      let vault = try SealedVault.create(
        at: path, slot: .recipient(Label("ops"), recipient), trust: TrustPolicy())
      var policy = TrustPolicy()
      policy.pin = vault.sealed.fingerprint
      let sealed = try SealedVault.read(at: path, trust: policy)
      let credential = Credential.identity(identity)
      if try sealed.unlock(with: credential).checkAll() == 0 { opened += 1 }
      // Neither the identity before nor a vault that nobody vouches for.
      if let previous {
        let other = Credential.identity(try AgeIdentity(file: secretBytes(previous)))
        let error = failure { () throws(VaultError) in try sealed.unlock(with: other).sealed }
        if error == .wrongCredential(.identity) { refused += 1 }
      }
      let unpinned = try SealedVault.read(at: path, trust: TrustPolicy())
      let error = failure { () throws(VaultError) in try unpinned.unlock(with: credential).sealed }
      #expect(error == .unprovenSealKey(vault.sealed.fingerprint))
      previous = made.file
    }
    print("age-keygen: \(opened) of \(Self.vaults) vaults opened, \(refused) refused to another identity")
    #expect(opened == Self.vaults && refused == Self.vaults - 1)
  }
}
