import SafeFiles
import SecretMemory
import Testing
import Vault

@testable import Commands

/// What is found, for machines as they are and as they should not be.
@Suite struct MachineTests {
  private static let good = MachineFacts(
    memory: .locked, lockableBytes: 8 << 20, leavesCores: false, corePattern: .success("core\n"),
    swaps: .success([]), openSSL: (3, "3.0.17", 3, "3.5.1"), now: Timestamp(secondsSince1970: 1_795_000_000))

  private func finding(_ check: String, _ change: (inout MachineFacts) -> Void = { _ in }) -> Finding? {
    var facts = Self.good
    change(&facts)
    return MachineCheck(facts).findings().first { $0.check == check }
  }

  @Test func aGoodMachineHasNothingToMend() {
    let findings = MachineCheck(Self.good).findings()
    #expect(findings.allSatisfy { $0.status == .ok && $0.hint == nil })
    #expect(findings.map(\.check) == ["memory", "swap", "core-dumps", "openssl", "clock"])
  }

  @Test func eachTroubleIsFoundByItself() {
    let plain = SwapArea(path: "/dev/sda2", isSafe: false)
    let safe = SwapArea(path: "/dev/zram0", isSafe: true)
    let troubles: [(String, Finding.Status, (inout MachineFacts) -> Void)] = [
      ("memory", .warning, { $0.memory = .unlocked }), ("memory", .warning, { $0.memory = .absent }),
      ("memory", .ok, { $0.lockableBytes = nil }), ("swap", .ok, { $0.swaps = .success([plain]) }),
      ("swap", .ok, { $0.swaps = .success([safe]) }),
      (
        "swap", .warning,
        { facts in
          facts.swaps = .success([safe, plain])
          facts.memory = .unlocked
        }
      ),
      (
        "swap", .ok,
        { facts in
          facts.swaps = .success([safe])
          facts.memory = .unlocked
        }
      ),
      ("swap", .unknown, { $0.swaps = .failure(.notFound(path: "/proc/swaps")) }),
      ("core-dumps", .warning, { $0.leavesCores = true }),
      ("core-dumps", .ok, { $0.corePattern = .success("|/usr/lib/systemd/systemd-coredump %P\n") }),
      ("core-dumps", .ok, { $0.corePattern = .failure(.notFound(path: "/proc")) }),
      ("openssl", .warning, { $0.openSSL.runningMajor = 4 }),
      ("clock", .warning, { $0.now = Timestamp(secondsSince1970: 1_767_225_599) }),
      ("clock", .ok, { $0.now = Timestamp(secondsSince1970: 1_767_225_600) }),
    ]
    for (check, status, change) in troubles {
      let found = finding(check, change)
      #expect(found?.status == status, "\(check): \(found?.text ?? "")")
      #expect((found?.hint != nil) == (status == .warning), "\(check)")
    }
    print("machine: \(troubles.count) states told")
    let handler = finding("core-dumps") { $0.corePattern = .success("|/usr/bin/a\u{1b}[2J %P\n") }
    #expect(handler?.text.hasSuffix("/usr/bin/a\\u{1b}[2J") == true)
    let reason = finding("swap") { $0.swaps = .failure(.notFound(path: "/proc/swaps")) }
    #expect(reason?.text == "whether there is swap is not known here: /proc/swaps isn't there")
  }

  @Test func swapAreasAreReadAsTheKernelWritesThem() {
    let text = """
      Filename\t\t\t\tType\t\tSize\t\tUsed\t\tPriority
      /dev/sda2                               partition\t1003516\t\t26084\t\t-2
      /swap\\040file\t\t\t\tfile\t\t8388604\t\t0\t\t-3
      /dev/zram0                              partition\t4194300\t\t0\t\t100
      /dev/dm-1                               partition\t4194300\t\t0\t\t-4

      """
    let areas = SwapArea.all(in: text) { $0 == "/dev/dm-1" }
    #expect(areas.map(\.path) == ["/dev/sda2", "/swap\\040file", "/dev/zram0", "/dev/dm-1"])
    #expect(areas.map(\.isSafe) == [false, false, true, true])
    for empty in ["", "\n", "Filename\n", "Filename\n\n \t\n"] {
      #expect(SwapArea.all(in: empty) { _ in false } == [])
    }
  }

  @Test func thisMachineCanBeAsked() {
    let findings = MachineCheck(.ofThisMachine(now: Self.good.now)).findings() + [CacheCheck.finding(nil)]
    print("this machine: \(findings.map { "\($0.check) \($0.status)" }.joined(separator: ", "))")
    #expect(findings.count == 6 && findings.allSatisfy { $0.status != .error })
  }
}
