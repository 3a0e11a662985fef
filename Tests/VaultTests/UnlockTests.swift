import SecretMemory
import Testing
import VaultFormat

@testable import Vault

@Suite struct UnlockTests {
  private static func pinned(_ forge: Forge) throws -> SealedVault {
    var policy = TrustPolicy()
    policy.pin = Fingerprint(sealKey: forge.keys.sealKey)
    return try open(forge.sealed(), trust: policy)
  }

  private func error(_ vault: SealedVault, _ credential: borrowing Credential) -> VaultError? {
    do throws(VaultError) {
      _ = try vault.unlock(with: credential)
      return nil
    } catch {
      return error
    }
  }

  private func wrong(_ type: CredentialType) throws -> Credential {
    switch type {
    case .passphrase: .passphrase(try passphrase(Forge.phrase + " "))
    case .keyFile: .keyFile(try KeyFile.generate())
    case .identity:
      .identity(
        try AgeIdentity(
          file: secretBytes("AGE-SECRET-KEY-1SKNF8HYZKN45S4N5DHMXHJ4C6QG64FXD4J5YWECST4V0792W2E6SXV20F0\n")))
    }
  }

  @Test(arguments: [CredentialType.passphrase, .keyFile, .identity])
  func eachTypeOpensItsSlotAndNoOther(_ type: CredentialType) throws {
    let forge = try Forge.sample()
    let sealed = try Self.pinned(forge)
    let right = try Forge.credential(type)
    #expect(right.type == type)
    let opened = try sealed.unlock(with: right)
    #expect(try opened.checkAll() == 12)
    #expect(error(sealed, try wrong(type)) == .wrongCredential(type))

    var without = forge
    without.slotLines.remove(at: type == .keyFile ? 0 : type == .passphrase ? 1 : 2)
    #expect(error(try Self.pinned(without), right) == .noSlot(type))
  }

  @Test func everySlotOfATypeIsTried() throws {
    var forge = try Forge(seed: 3)
    forge.slotLines = try ["a", "b", "c"].map { try forge.passSlot($0, "phrase of \($0)") }
    forge.slotLines += try (1...3).map { number in
      try forge.keySlot("k\(number)", bytes: [UInt8](repeating: UInt8(number), count: 32))
    }
    forge.slotLines.sort()
    let sealed = try Self.pinned(forge)
    for label in ["a", "b", "c"] {
      #expect(error(sealed, .passphrase(try passphrase("phrase of \(label)"))) == nil)
    }
    #expect(error(sealed, .passphrase(try passphrase("phrase of d"))) == .wrongCredential(.passphrase))
    for number in 1...3 {
      let key = try KeyFile(secretBytes([UInt8](repeating: UInt8(number), count: 32)))
      #expect(error(sealed, .keyFile(key)) == nil)
    }
  }

  @Test func aNewPassphraseSlotOpens() throws {
    let forge = try Forge(seed: 4)
    for asked in [0, 15] {
      let made = NewSlot.passphrase(try Label("p"), try passphrase("x y z"), log2N: asked)
      let slot = try made.wrap(forge.keys.master, vaultID: forge.vaultID)
      guard case .passphrase(15, let salt) = slot.type else {
        Issue.record("cost \(slot.type)")
        continue
      }
      let kek = try SlotKeys.kek(passphrase("x y z"), log2N: 15, salt: salt, vaultID: forge.vaultID)
      let master = try SlotKeys.unwrap(slot, kek: kek, vaultID: forge.vaultID)
      let isSame = master?.isEqual(to: forge.keys.master)
      #expect(isSame == true)
    }
  }

  @Test func spellingsOfOnePassphraseAreOne() throws {
    var forge = try Forge(seed: 5)
    forge.slotLines = [try forge.passSlot("p", "Gr\u{fc}\u{df}e \u{1e9b}\u{323} \u{ac01}")]
    let sealed = try Self.pinned(forge)
    let spellings = [
      "Gr\u{fc}\u{df}e \u{1e9b}\u{323} \u{ac01}",
      "Gru\u{308}\u{df}e \u{17f}\u{323}\u{307} \u{1100}\u{1161}\u{11a8}",
      "Gru\u{308}\u{df}e \u{17f}\u{307}\u{323} \u{ac00}\u{11a8}",
    ]
    for text in spellings { #expect(error(sealed, .passphrase(try passphrase(text))) == nil) }
    #expect(error(sealed, .passphrase(try passphrase("Gru\u{df}e"))) == .wrongCredential(.passphrase))
  }

  @Test func controlCharactersAndBadTextAreRefused() throws {
    func fault(_ bytes: [UInt8]) -> VaultError? {
      let typed = secretBytes(bytes)
      return failure { () throws(VaultError) in try Passphrase(typed).bytes.count }
    }
    #expect(fault([]) == .badPassphrase(.empty))
    var refused = 0
    for scalar in (0...0x17f).compactMap({ Unicode.Scalar($0 as UInt32) }) {
      let isControl = scalar.value < 0x20 || (0x7f...0x9f).contains(scalar.value)
      for text in ["\(scalar)", "ab\(scalar)cd", "é\(scalar)"] {
        if isControl { refused += 1 }
        #expect(fault([UInt8](text.utf8)) == (isControl ? .badPassphrase(.controlCharacter) : nil))
      }
    }
    for bytes: [UInt8] in [[0x80], [0x61, 0xff], [0xc0, 0x80], [0xed, 0xa0, 0x80], [0xe2, 0x82]] {
      #expect(fault(bytes) == .badPassphrase(.notUTF8))
    }
    print("passphrases: \(refused) with a control character refused")
    for count in [0, 31, 33] {
      let bytes = secretBytes([UInt8](repeating: 1, count: count))
      #expect(
        failure { () throws(VaultError) in try KeyFile(bytes.copy()).bytes.count }
          == .badKeyFile(bytes: count))
    }
  }
}
