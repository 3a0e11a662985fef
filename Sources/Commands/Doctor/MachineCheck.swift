internal import SafeFiles
internal import Vault

/// The machine: what could take a secret out of memory, the cryptography that is there, and the clock.
struct MachineCheck {
  private let facts: MachineFacts

  /// 2026-01-01: no vault is older than its format.
  private static let earliest: Int64 = 1_767_225_600

  init(_ facts: MachineFacts) { self.facts = facts }

  func findings() -> [Finding] { [memory, swap, cores, openSSL, clock] }

  private var memory: Finding {
    let limit = facts.lockableBytes.map { "at most \(grouped($0 / 1024)) KiB" } ?? "no limit"
    guard facts.memory == .locked else {
      return Finding(
        "memory", .warning, "memory can't be locked, so secrets may be swapped out (\(limit))",
        hint: "ulimit -l 8192 in the shell, LimitMEMLOCK=8M in a unit, --ulimit memlock for a container")
    }
    return Finding("memory", .ok, "secrets are kept in locked memory (\(limit))")
  }

  private var swap: Finding {
    let areas: [SwapArea]
    switch facts.swaps {
    case .success(let found): areas = found
    case .failure(let error): return unknown("swap", "whether there is swap", error)
    }
    guard !areas.isEmpty else { return Finding("swap", .ok, "no swap is on") }
    let plain = areas.filter { !$0.isSafe }.map { printable($0.path) }.joined(separator: ", ")
    guard !plain.isEmpty else { return Finding("swap", .ok, "swap is encrypted, or is memory itself") }
    guard facts.memory == .locked else {
      return Finding(
        "swap", .warning, "secrets may be written to \(plain), swap that isn't known to be encrypted",
        hint: "encrypt the swap, or let memory be locked")
    }
    return Finding(
      "swap", .ok,
      "\(plain) is swap that isn't known to be encrypted; locked memory isn't written there, files in a tmpfs may be"
    )
  }

  private var cores: Finding {
    guard !facts.leavesCores else {
      return Finding(
        "core-dumps", .warning, "a crash of this program would leave a core with secrets in it",
        hint: "ulimit -c 0")
    }
    let own = "a crash of this program leaves no core"
    switch facts.corePattern {
    case .failure: return Finding("core-dumps", .ok, own)
    case .success(let pattern) where pattern.hasPrefix("|"):
      let handler = pattern.dropFirst().prefix { $0 != " " && $0 != "\n" }
      return Finding(
        "core-dumps", .ok,
        "\(own); those of programs that are given secrets, an editor's too, go to \(printable(String(handler)))"
      )
    case .success: return Finding("core-dumps", .ok, own)
    }
  }

  private var openSSL: Finding {
    let (builtMajor, built, runningMajor, running) = facts.openSSL
    guard builtMajor == runningMajor else {
      return Finding(
        "openssl", .warning, "OpenSSL \(running) is here, and the program was built for \(built)",
        hint: "build the program on this system, or install libssl\(builtMajor)")
    }
    return Finding("openssl", .ok, "OpenSSL \(running), built with \(built)")
  }

  private var clock: Finding {
    guard facts.now.secondsSince1970 < Self.earliest else {
      return Finding("clock", .ok, "the clock says \(facts.now)")
    }
    return Finding(
      "clock", .warning,
      "the clock is wrong, it says \(facts.now): changes would be dated so, and nothing would be due",
      hint: "timedatectl set-ntp true, or set it by date")
  }

  private func unknown(_ check: String, _ what: String, _ error: FileError) -> Finding {
    .notKnown(check, what, because: Sentences.report(error).sentence)
  }
}
