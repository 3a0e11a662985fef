import SecretMemory
import Testing
import VaultFormat

@testable import Vault

/// Files that a key holder sealed rightly and filled wrongly.
@Suite struct WrongSealerTests {
  private func entries(_ lines: [String]) throws -> OpenVault {
    var forge = try Forge.withThreeSlots()
    forge.entryLines = lines
    return try open(forge.sealed()).unlock(with: Forge.credential(.keyFile))
  }

  private func readError(_ vault: OpenVault, _ name: String) throws -> VaultError? {
    let name = try SecretName(name)
    return failure { () throws(VaultError) in try vault.secret(name).value.count }
  }

  @Test func wrongRecordsAreInvalid() throws {
    let forge = try Forge.withThreeSlots()
    let json = try Metadata(kind: .jwt, changed: time(1)).encoded()
    let length: [UInt8] = [0, 0, 0, UInt8(json.count)]
    func padded(_ record: [UInt8], _ marker: [UInt8] = [0x80], to count: Int = 64) -> SecretBytes {
      secretBytes(record + marker + [UInt8](repeating: 0, count: count - record.count - marker.count))
    }
    let good = try entries([forge.entry("a", 1, padded: padded(length + json + [1]))])
    #expect(try readError(good, "a") == nil)
    let wrong: [[UInt8]] = [
      plain(padded(length + json, [])), plain(padded(length + json, [0x81])),
      plain(padded(length + json, [0x80, 1])),
      plain(padded(length + json, to: 128)), plain(padded([0, 0, 0, 1] + json)),
      plain(padded([0, 0, 0, 0] + json)),
      plain(padded([0xff, 0, 0, UInt8(json.count)] + json)), plain(padded([])),
      plain(padded(length + json.reversed())),
      plain(padded([0, 0, 0, UInt8(json.count + 1)] + json + [0x20])), [UInt8](repeating: 0, count: 64),
    ]
    let name = try SecretName("a")
    for record in wrong {
      let vault = try entries([forge.entry("a", 1, padded: secretBytes(record))])
      #expect(try readError(vault, "a") == .recordInvalid(name, version: 1))
      #expect(failure { () throws(VaultError) in try vault.checkAll() } == .recordInvalid(name, version: 1))
    }
    print("records: \(wrong.count) wrong ones under a valid seal are invalid when read")
    let hiding = try entries([
      forge.entry("a", 2, removed: true, padded: padded(length + json + [1])), forge.entry("a", 1),
    ])
    #expect(failure { () throws(VaultError) in try hiding.checkAll() } == .recordInvalid(name, version: 2))
  }

  /// The records are bound to their lines: a key holder's program can't confuse them either.
  @Test func recordsAreBoundToTheirLines() throws {
    let forge = try Forge.withThreeSlots()
    let fields = try forge.entry("a", 1).split(separator: " ").map(String.init)
    let blob = fields[4]
    let others = [
      "set b 1 \(fields[3]) \(blob)", "set a 2 \(fields[3]) \(blob)", "del a 1 \(fields[3]) \(blob)",
      "set a 1 2026-01-01T00:00:00Z \(blob)",
    ]
    for line in others {
      let vault = try entries([line])
      let isRefused: Bool
      if case .recordInvalid? = failure({ () throws(VaultError) in try vault.checkAll() }) {
        isRefused = true
      } else {
        isRefused = false
      }
      #expect(isRefused, "\(line.prefix(30))")
    }
  }

  @Test func slotsOfAnotherMasterKeyDisagree() throws {
    var forge = try Forge.sample()
    let other = try Forge(seed: 9)
    forge.slotLines[0] = try forge.keySlot("server", master: other.keys.master)
    let sealed = try open(forge.sealed())
    let key = try Forge.credential(.keyFile)
    #expect(failure { () throws(VaultError) in try sealed.unlock(with: key) } == .slotsDisagree)
    let people = try Forge.credential(.passphrase)
    #expect(try sealed.unlock(with: people).checkAll() == 12)
  }

  @Test func aRightCommitmentOverAWrongKeyIsNoWrongCredential() throws {
    var forge = try Forge.sample()
    var fields = forge.slotLines[0].split(separator: " ").map(String.init)
    fields[5] = Base64URL.encode([UInt8](repeating: 3, count: 72))
    forge.slotLines[0] = fields.joined(separator: " ")
    let sealed = try open(forge.sealed())
    let key = try Forge.credential(.keyFile)
    #expect(failure { () throws(VaultError) in try sealed.unlock(with: key) } == .slotsDisagree)
    // The wrapped key of one label doesn't pass under another.
    fields = try forge.keySlot("server").split(separator: " ").map(String.init)
    fields[2] = "servet"
    forge.slotLines[0] = fields.joined(separator: " ")
    let renamed = try open(forge.sealed())
    #expect(failure { () throws(VaultError) in try renamed.unlock(with: key) } == .slotsDisagree)
  }

  @Test func sharesOfLowOrderAreRefused() throws {
    let lowOrder: [[UInt8]] = [
      [UInt8](repeating: 0, count: 32), [1] + [UInt8](repeating: 0, count: 31),
      [0xec] + [UInt8](repeating: 0xff, count: 30) + [0x7f],
      [0xed] + [UInt8](repeating: 0xff, count: 30) + [0x7f],
    ]
    let identity = try Forge.credential(.identity)
    for share in lowOrder {
      var forge = try Forge.sample()
      var fields = forge.slotLines[2].split(separator: " ").map(String.init)
      fields[4] = Base64URL.encode(share)
      forge.slotLines[2] = fields.joined(separator: " ")
      var policy = TrustPolicy()
      policy.pin = Fingerprint(sealKey: forge.keys.sealKey)
      let sealed = try open(forge.sealed(), trust: policy)
      #expect(
        failure { () throws(VaultError) in try sealed.unlock(with: identity) } == .wrongCredential(.identity))
    }
    let nobody = AgeRecipient(publicKey: lowOrder[0])
    let forge = try Forge()
    let slot = NewSlot.recipient(try Label("nobody"), nobody)
    let error = failure { () throws(VaultError) in try slot.wrap(forge.keys.master, vaultID: forge.vaultID) }
    #expect(error == .badRecipient(nobody.description))
  }

  @Test func tooMuchWorkIsRefusedBeforeAny() throws {
    var forge = try Forge.sample()
    let fields = forge.slotLines[1].split(separator: " ").map(String.init)
    func slots(_ costs: [Int]) -> [String] {
      costs.enumerated().map { number, cost in
        (["slot", "pass", "p\(number)", "\(cost)"] + fields[4...]).joined(separator: " ")
      }
    }
    for (costs, isAllowed) in [
      ([20, 20], true), ([20, 20, 10], false), ([10, 20, 20], false),
      (Array(repeating: 20, count: 32), false),
    ] {
      forge.slotLines = slots(costs)
      let file = try forge.sealed(forge.body.prefix(1) + forge.slotLines.sorted())
      let last = 1 + costs.count
      let error = failure { () throws(VaultError) in try open(file) }
      #expect(error == (isAllowed ? nil : .damaged(.badLine(last, .tooMuchWork))))
    }
  }
}
