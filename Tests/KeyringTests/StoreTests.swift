import CLinux
import Glibc
import SafeFiles
import SecretMemory
import Testing

@testable import Keyring

/// Keys kept in this kernel and found again.
@Suite struct StoreTests {
  @Test func whatIsStoredIsFoundUntilItIsRemoved() throws {
    guard isHere() else { return }
    let scratch = Scratch("stored")
    #expect(try found(scratch("a")) == nil)
    try KernelKeyring.store(secret(1), as: scratch("a"), seconds: 60)
    try KernelKeyring.store(secret(2), as: scratch("b"), seconds: 60)
    #expect(try found(scratch("a")) == [UInt8](repeating: 1, count: 32))
    #expect(try found(scratch("b")) == [UInt8](repeating: 2, count: 32))
    let kept = try KernelKeyring.removeAll(beginningWith: scratch.prefix, but: scratch("a"))
    #expect(kept == 1)
    #expect(try found(scratch("a")) != nil)
    #expect(try found(scratch("b")) == nil)
    #expect(try KernelKeyring.removeAll(beginningWith: scratch.prefix) == 1)
    #expect(try KernelKeyring.removeAll(beginningWith: scratch.prefix) == 0)
    #expect(try found(scratch("a")) == nil)
  }

  @Test func aKeyIsForItsPossessorAloneAndExpires() throws {
    guard isHere() else { return }
    let scratch = Scratch("closed")
    for seconds: UInt32 in [30, 900, 86_400, 604_800] {
      try KernelKeyring.store(secret(3), as: scratch("a"), seconds: seconds)
      let key = try #require(try KeyringCalls.find(scratch("a")))
      #expect(try KeyringCalls.describe(key)?.permission == 0x3f00_0000)
      #expect(try KeyExpiry.of(key)?.isWithin(seconds: seconds) == true)
      #expect(try KeyExpiry.of(key)?.isWithin(seconds: seconds / 2) == false)
    }
  }

  @Test func storingAgainIsANewKeyThatTakesTheOlderOnesPlace() throws {
    guard isHere() else { return }
    let scratch = Scratch("again")
    try KernelKeyring.store(secret(4), as: scratch("a"), seconds: 600)
    let first = try KeyringCalls.find(scratch("a"))
    try KernelKeyring.store(secret(5), as: scratch("a"), seconds: 60)
    let second = try #require(try KeyringCalls.find(scratch("a")))
    #expect(first != second)
    #expect(try KeyExpiry.of(second)?.isWithin(seconds: 60) == true)
    #expect(try found(scratch("a")) == [UInt8](repeating: 5, count: 32))
    #expect(try KernelKeyring.removeAll(beginningWith: scratch.prefix) == 1)
  }

  private func readingFails(_ key: KeySerial) -> KeyringError? {
    failure { () throws(KeyringError) in _ = try KeyringCalls.payload(of: key, count: 32) }
  }

  @Test func anExpiredAndARevokedKeyAreNone() throws {
    guard isHere() else { return }
    let scratch = Scratch("over")
    try KernelKeyring.store(secret(6), as: scratch("expired"), seconds: 2)
    try KernelKeyring.store(secret(7), as: scratch("revoked"), seconds: 60)
    let expired = try #require(try KeyringCalls.find(scratch("expired")))
    let revoked = try #require(try KeyringCalls.find(scratch("revoked")))
    try KeyringCalls.revoke(revoked)
    #expect(readingFails(revoked) == .system(.read, errno: EKEYREVOKED))
    #expect(try found(scratch("revoked")) == nil)
    for _ in 0..<100 where try found(scratch("expired")) != nil { usleep(100_000) }
    #expect(try found(scratch("expired")) == nil)
    // What was found a moment before its end.
    #expect(readingFails(expired) == .system(.read, errno: EKEYEXPIRED))
    #expect(try KernelKeyring.removeAll(beginningWith: scratch.prefix) == 0)
    try KernelKeyring.store(secret(8), as: scratch("expired"), seconds: 60)
    #expect(try found(scratch("expired")) == [UInt8](repeating: 8, count: 32))
  }

  @Test func aKeyThatIsNotAsItWasStoredIsRemoved() throws {
    guard isHere() else { return }
    let scratch = Scratch("odd")
    for count in [1, 31, 33, 4000] {
      try KernelKeyring.store(secret(9, count: count), as: scratch("size"), seconds: 60)
      #expect(try found(scratch("size")) == nil)
      #expect(try KeyringCalls.find(scratch("size")) == nil, "\(count) bytes were left")
    }
    for permission: UInt32 in [0x3f01_0000, 0x3f3f_0000, 0x3f00_0001, 0x1f00_0000] {
      try KernelKeyring.store(secret(9), as: scratch("open"), seconds: 60)
      let key = try #require(try KeyringCalls.find(scratch("open")))
      try KeyringCalls.setPermission(key, to: permission)
      #expect(try found(scratch("open")) == nil)
      #expect(try KeyringCalls.find(scratch("open")) == nil, "permission \(permission) was left")
    }
  }

  /// A login that leads to no other keyring, as a service of systemd: the key is kept there too, and goes with it.
  @Test func aSessionThatDoesNotLeadToTheUsersKeysFindsItAllTheSame() throws {
    guard isHere() else { return }
    let scratch = Scratch("session")
    onOwnThread { () throws(KeyringError) in
      joinEmptySession()
      try KernelKeyring.store(secret(1), as: scratch("a"), seconds: 60)
      #expect(try found(scratch("a")) != nil)
      try KernelKeyring.store(secret(2), as: scratch("a"), seconds: 60)
      #expect(try found(scratch("a")) == [UInt8](repeating: 2, count: 32))
      #expect(try KernelKeyring.removeAll(beginningWith: scratch.prefix) == 1)
      #expect(try found(scratch("a")) == nil)
      try KernelKeyring.store(secret(3), as: scratch("a"), seconds: 60)
    }
    #expect(try found(scratch("a")) == [UInt8](repeating: 3, count: 32))
    // Nor does such a session find what another left there; but it can remove it.
    onOwnThread { () throws(KeyringError) in
      joinEmptySession()
      #expect(try found(scratch("a")) == nil)
      #expect(try KernelKeyring.removeAll(beginningWith: scratch.prefix) == 1)
    }
    #expect(try found(scratch("a")) == nil)
  }

  /// What runs on after its login ended, such as a terminal multiplexer.
  @Test func aSessionThatEndedKeepsNothing() throws {
    guard isHere() else { return }
    let scratch = Scratch("ended")
    onOwnThread { () throws(KeyringError) in
      joinEmptySession()
      #expect(clinux_keyctl(KEYCTL_REVOKE, SpecialKeyring.session, 0) == 0)
      #expect(try found(scratch("a")) == nil)
      let stored = failure { () throws(KeyringError) in
        try KernelKeyring.store(secret(1), as: scratch("a"), seconds: 60)
      }
      #expect(stored == .sessionEnded)
    }
    #expect(try found(scratch("a")) == nil)
    #expect(try KernelKeyring.removeAll(beginningWith: scratch.prefix) == 0)
  }

  @Test func failuresAreNamed() {
    let call = KeyringCall.addKey
    #expect(KeyringError(errno: ENOSYS, during: call) == .missing)
    for code in [EPERM, EACCES] {
      #expect(KeyringError(errno: code, during: call) == .denied(call, errno: code))
    }
    for code in [EDQUOT, ENFILE, ENOMEM] { #expect(KeyringError(errno: code, during: call) == .full) }
    #expect(KeyringError(errno: EIO, during: call) == .system(call, errno: EIO))
  }

  @Test func onlyTheKernelsOwnFilesAreReadAsSuch() throws {
    #expect(throws: FileError.notARegularFile(path: "/dev/null")) {
      try KernelFile.read("/dev/null", limit: 10)
    }
    #expect(throws: FileError.notARegularFile(path: "/etc/passwd")) {
      try KernelFile.read("/etc/passwd", limit: 10)
    }
    #expect(throws: FileError.tooLarge(path: "/proc/self/maps", limitBytes: 10)) {
      try KernelFile.read("/proc/self/maps", limit: 10)
    }
    #expect(throws: FileError.notFound(path: "/proc/nowhere")) { try KernelFile.check("/proc/nowhere") }
    #expect(try KernelFile.read("/proc/self/maps", limit: 1 << 20).count > 10)
  }
}
