import Glibc
import SecretMemory
import VaultFormat

@testable import Vault

/// A folder with one vault of a key file, a state folder, and what tests do with them over and over.
final class Workshop: Sendable {
  let folder: TemporaryFolder
  let path: String
  let keyBytes = [UInt8](repeating: 0x17, count: 32)
  let opened: OpenVault

  init(remembering: Bool = true) throws {
    folder = try TemporaryFolder()
    path = folder.path + "/secrets.pbk"
    var policy = TrustPolicy()
    if remembering { policy.memory = TrustMemory(folder: folder.path + "/state") }
    opened = try SealedVault.create(
      at: path, slot: .keyFile(Label("key"), KeyFile(secretBytes(keyBytes))), trust: policy)
  }

  var policy: TrustPolicy { opened.sealed.trust }
  var stateFile: String { "\(folder.path)/state/\(Base64URL.encode(opened.sealed.document.vaultID))" }

  func credential() throws -> Credential { .keyFile(try KeyFile(secretBytes(keyBytes))) }

  /// Reads and opens the vault from the file.
  func reopened(_ trust: TrustPolicy? = nil) throws(VaultError) -> OpenVault {
    let sealed = try SealedVault.read(at: path, trust: trust ?? policy)
    return try sealed.unlock(with: .keyFile(KeyFile(secretBytes(keyBytes))))
  }

  /// Sets one secret in a draft of its own.
  @discardableResult
  func set(
    _ name: String, _ value: String, second: Int = 0, from vault: OpenVault? = nil
  ) throws -> (SetOutcome, OpenVault) {
    var draft = try (vault ?? opened).beginChanges()
    let outcome = try draft.set(
      SecretName(name), to: secretBytes(value), Metadata(kind: .generic, changed: time(second)),
      at: time(second))
    return (outcome, try draft.save())
  }

  func value(_ name: String, version: UInt64? = nil) throws -> String {
    let secret = try reopened().secret(SecretName(name), version: version)
    return String(decoding: plain(secret.value), as: UTF8.self)
  }

  var bytes: [UInt8] { get throws { try SealedVault.readFile(path) } }
}

/// Writes a file in place, as an editor or git would.
func write(_ bytes: [UInt8], to path: String) {
  let file = Glibc.open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
  let count = Glibc.write(file, bytes, bytes.count)
  close(file)
  precondition(count == bytes.count)
}

func write(_ text: String, to path: String) { write([UInt8](text.utf8), to: path) }
