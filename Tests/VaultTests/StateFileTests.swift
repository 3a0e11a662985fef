import Glibc
import SecretMemory
import Testing
import VaultFormat

@testable import Vault

extension TrustMemory {
  /// Makes a folder for tests in the way the state's is made.
  func makeFolder() throws -> Int32 { mkdir(folder, 0o700) }
}

/// The file in which a machine keeps what it has seen.
@Suite struct StateFileTests {
  private func read(_ shop: Workshop) throws -> [UInt8] { try SealedVault.readFile(shop.stateFile) }

  @Test func aDamagedFileIsRefused() throws {
    let shop = try Workshop()
    try shop.set("a", "x")
    let right = try read(shop)
    let damaged = VaultError.stateDamaged(path: shop.stateFile)
    func error() -> VaultError? {
      failure { () throws(VaultError) in try SealedVault.read(at: shop.path, trust: shop.policy) }
    }
    #expect(error() == nil)
    var others: [[UInt8]] = [
      [], [UInt8]("\n".utf8), Array(right.dropLast()), right + [0x0a], right + right,
      [0xef, 0xbb, 0xbf] + right,
      right.flatMap { $0 == 0x0a ? [0x0d, 0x0a] : [$0] }, [0xff] + right, right + [UInt8]("seen\n".utf8),
    ]
    let lines = right.split(separator: 0x0a).map(Array.init)
    #expect(lines.count == 3)
    others.append(Array((lines + [lines[1]]).joined(separator: [0x0a])) + [0x0a])
    others.append(Array([lines[0], lines[2], lines[1]].joined(separator: [0x0a])) + [0x0a])
    for other in others {
      write(other, to: shop.stateFile)
      #expect(error() == damaged)
      let opened = failure { () throws(VaultError) in try shop.opened.sealed.acceptAsTrusted() }
      #expect(opened == damaged)
    }
    var silent = 0
    for index in right.indices {
      var other = right
      other[index] ^= 1
      write(other, to: shop.stateFile)
      // A changed digest, key, epoch or branch is another record, which this file can't tell; it must be a whole one.
      if error() == nil { silent += 1 }
      if let record = TrustRecord(text: other), record.text != other { Issue.record("byte \(index)") }
    }
    print(
      "state: \(others.count) damaged files refused; \(silent) of \(right.count) changed bytes are other notes"
    )
    write(right, to: shop.stateFile)
    #expect(error() == nil)
  }

  @Test func recordsComeBack() throws {
    var random = Seeded(13)
    for _ in 0..<300 {
      var record = TrustRecord()
      if Bool.random(using: &random) { record.trusted = Fingerprint(sealKey: random.bytes(32)) }
      for _ in 0..<Int.random(in: 0...5, using: &random) {
        let branch = random.bytes(Int.random(in: 1...20, using: &random)).filter { $0 >= 0x20 } + [0x61]
        record.note(
          .init(sealKey: Fingerprint(sealKey: random.bytes(32)), branch: branch),
          .init(epoch: .random(in: 1...Caps.counter, using: &random), digest: random.bytes(16)),
          replacingHigher: false)
      }
      #expect(TrustRecord(text: record.text) == record)
    }
    print("state: 300 seeded records come back")
  }

  @Test func marksGoUpAlone() {
    var record = TrustRecord()
    let place = TrustRecord.Place(sealKey: Fingerprint(sealKey: [1]), branch: TrustRecord.outsideGit)
    for (epoch, replacing, wanted) in [
      (5, false, 5), (3, false, 5), (6, false, 6), (6, false, 6), (2, true, 2), (3, false, 3),
    ] {
      record.note(place, .init(epoch: UInt64(epoch), digest: []), replacingHigher: replacing)
      #expect(record.marks[place]?.epoch == UInt64(wanted))
    }
  }

  @Test func theStateIsPrivate() throws {
    let shop = try Workshop()
    var status = stat()
    #expect(stat(shop.stateFile, &status) == 0 && status.st_mode & 0o777 == 0o600)
    #expect(stat(shop.folder.path + "/state", &status) == 0 && status.st_mode & 0o777 == 0o700)
  }

  @Test func anUnusableFolderCostsTheMemoryAlone() throws {
    let shop = try Workshop(remembering: false)
    try shop.set("a", "x")
    var policy = TrustPolicy()
    // A file where the folder should be: not even root can write below it.
    let file = shop.folder.path + "/not-a-folder"
    write("x", to: file)
    for folder in [file, file + "/below", "/proc/none/pbk"] {
      policy.memory = TrustMemory(folder: folder)
      let vault = try shop.reopened(policy)
      #expect(try vault.checkAll() == vault.sealed.secrets.count)
      #expect(try shop.set("n\(folder.utf8.count)", "x", from: vault).0 == .added(version: 1))
      let error = failure { () throws(VaultError) in try vault.sealed.acceptAsTrusted() }
      #expect(error != nil)
    }
    // Something unreadable where the state's file is.
    policy.memory = TrustMemory(folder: shop.folder.path + "/state")
    _ = mkdir(shop.folder.path + "/state", 0o700)
    _ = mkdir(shop.stateFile, 0o700)
    let vault = try shop.reopened(policy)
    let isTold = vault.sealed.notices.contains { notice in
      if case .memoryUnavailable = notice { true } else { false }
    }
    #expect(isTold)
  }
}
