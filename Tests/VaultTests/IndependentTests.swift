import Foundation
import SecretMemory
import Testing

@testable import Vault

/// Both programs open each other's vaults, and refuse the same files.
@Suite struct IndependentTests {
  private func write(_ bytes: [UInt8], _ path: String, mode: Int = 0o600) throws {
    try Data(bytes).write(to: URL(fileURLWithPath: path))
    try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
  }

  /// A vault of the library's own with all slot types, history, a tombstone and awkward values.
  private func sample(in folder: TemporaryFolder) throws -> (path: String, keyFile: String) {
    let path = folder.path + "/ours.pbk"
    let key = [UInt8](repeating: 0x21, count: 32)
    try write(key, folder.path + "/k.key")
    let slot = NewSlot.keyFile(try Label("server"), try KeyFile(secretBytes(key)))
    let made = try SealedVault.create(at: path, slot: slot, trust: TrustPolicy())
    var draft = try made.beginChanges()
    try draft.add(
      .passphrase(Label("people"), Passphrase(secretBytes("cafe\u{301} f\u{fc}r alle 12")), log2N: 15))
    try draft.add(.recipient(Label("ops"), AgeRecipient(Forge.recipientText)))
    let values: [[UInt8]] = [
      [], [0], Array("plain".utf8), [0xff, 0xfe, 0x00, 0x0a], [UInt8](repeating: 7, count: 5000),
    ]
    for (number, value) in values.enumerated() {
      let name = try SecretName("crm/S\(number)")
      var metadata = Metadata(kind: SecretKind.allCases[number], changed: time(number))
      metadata.note = number % 2 == 0 ? "" : "quote \" and \u{1} and \u{e9}"
      metadata.tags = number == 2 ? [try Label("a"), try Label("B.c@d")] : []
      metadata.expires = number == 3 ? try Day("2027-02-28") : nil
      metadata.rotate = number == 4 ? try RotationPeriod("90d") : nil
      try draft.set(name, to: secretBytes(value), metadata, at: time(number))
      try draft.set(name, to: secretBytes(value + [1]), metadata, at: time(number + 1))
    }
    try draft.remove(SecretName("crm/S0"), at: time(9))
    try draft.save()
    return (path, folder.path + "/k.key")
  }

  @Test func vaultsOpenBothWays() throws {
    guard let python = Independent() else { return }
    let folder = try TemporaryFolder()
    let ours = try sample(in: folder)
    try write(Array("caf\u{e9} f\u{fc}r alle 12\n".utf8), folder.path + "/pass")
    try write(Array((Forge.identityText + "\n").utf8), folder.path + "/identity")
    var dumps: Set<Data> = []
    for credential in [
      ["--key-file", ours.keyFile], ["--passphrase-file", folder.path + "/pass"],
      ["--identity", folder.path + "/identity"],
    ] {
      let dump = try #require(python.run("cli.py", ["dump", ours.path] + credential))
      #expect(dump.status == 0)
      dumps.insert(dump.output)
    }
    #expect(dumps.count == 1)
    let entries = folder.path + "/entries.json"
    try write(Array(dumps.first ?? Data()), entries)
    let theirs = folder.path + "/theirs.pbk"
    let made = python.run(
      "cli.py",
      [
        "make", theirs, "--key-file", ours.keyFile, "--passphrase-file", folder.path + "/pass", "--log-n",
        "15",
      ]
        + ["--recipient", Forge.recipientText, "--entries", entries])
    #expect(made?.status == 0)
    try expectSameContents(ours.path, theirs, folder)
    print("independent program: 3 slot types opened by it, 3 by the library, all entries alike")
  }

  private func expectSameContents(_ left: String, _ right: String, _ folder: TemporaryFolder) throws {
    let key = Credential.keyFile(try KeyFile(secretBytes([UInt8](repeating: 0x21, count: 32))))
    let ours = try SealedVault.read(at: left, trust: TrustPolicy()).unlock(with: key)
    let sealed = try SealedVault.read(at: right, trust: TrustPolicy())
    var policy = TrustPolicy()
    policy.pin = sealed.fingerprint
    let phrase = Credential.passphrase(try Passphrase(secretBytes("cafe\u{301} f\u{fc}r alle 12")))
    let identity = Credential.identity(try AgeIdentity(file: secretBytes(Forge.identityText)))
    _ = try sealed.unlock(with: phrase)
    _ = try SealedVault.read(at: right, trust: policy).unlock(with: identity)
    let theirs = try sealed.unlock(with: key)
    #expect(ours.sealed.summaries.map(\.name) == theirs.sealed.summaries.map(\.name))
    #expect(try theirs.checkAll() == ours.checkAll())
    for summary in ours.sealed.summaries {
      for version in try ours.sealed.history(of: summary.name) where !version.isRemoved {
        let one = try ours.secret(summary.name, version: version.version)
        let other = try theirs.secret(summary.name, version: version.version)
        let isSame = one.value.isEqual(to: other.value) && one.metadata == other.metadata
        #expect(isSame, "\(summary.name)@\(version.version)")
      }
    }
  }

  @Test(arguments: [
    ("grammar and seal", 20_000, ["--heavy"], [String]()),
    ("records and slots", 0, ["--hidden"], ["--key-file"]),
  ])
  func mutantsAreJudgedAlike(kind: String, count: Int, options: [String], check: [String]) throws {
    guard let python = Independent() else { return }
    let folder = try TemporaryFolder()
    let ours = try sample(in: folder)
    let arguments = [ours.path, "\(count)", "20261123", "--key-file", ours.keyFile] + options
    let stream = try #require(python.run("mutants.py", arguments)).output
    let key = check.isEmpty ? [] : ["--key-file", ours.keyFile]
    let verdicts = try #require(python.run("cli.py", ["check-many"] + key, input: stream)).output
    let theirs = String(decoding: verdicts, as: UTF8.self).split(separator: "\n").map {
      $0.hasPrefix("accept")
    }
    let candidates = split(stream)
    #expect(candidates.count == theirs.count && candidates.count >= max(count, 100))
    var different = 0
    var accepted = 0
    for (candidate, isAccepted) in zip(candidates, theirs) {
      let isOurs = isAcceptable(candidate, withKey: !check.isEmpty)
      if isOurs != isAccepted { different += 1 }
      if isOurs { accepted += 1 }
    }
    print(
      "independent program, \(kind): \(candidates.count) mutants, \(accepted) accepted by both, \(different) judged differently"
    )
    #expect(different == 0)
  }

  private func isAcceptable(_ file: [UInt8], withKey: Bool) -> Bool {
    guard let sealed = try? SealedVault(bytes: file, path: "mutant", trust: TrustPolicy()) else {
      return false
    }
    guard withKey else { return true }
    guard let key = try? KeyFile(secretBytes([UInt8](repeating: 0x21, count: 32))) else { return false }
    return (try? sealed.unlock(with: .keyFile(key)).checkAll()) != nil
  }

  private func split(_ stream: Data) -> [[UInt8]] {
    let bytes = [UInt8](stream)
    var parts: [[UInt8]] = []
    var start = 0
    while start + 4 <= bytes.count {
      let count = bytes[start..<start + 4].reduce(0) { $0 << 8 | Int($1) }
      parts.append(Array(bytes[start + 4..<start + 4 + count]))
      start += 4 + count
    }
    return parts
  }
}
