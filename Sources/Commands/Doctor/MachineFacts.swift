internal import CLinux
internal import Glibc
internal import SafeFiles
internal import SecretCrypto
internal import SecretMemory
internal import Vault

/// What the machine does with memory, crashes and time.
struct MachineFacts {
  var memory: LockedMemory.Status
  /// How much memory a user may lock, in bytes; nil where there is no limit.
  var lockableBytes: Int?
  /// Whether a crash of this process would leave a core.
  var leavesCores: Bool
  /// `/proc/sys/kernel/core_pattern`.
  var corePattern: Result<String, FileError>
  /// `/proc/swaps`.
  var swaps: Result<[SwapArea], FileError>
  var openSSL: (builtMajor: Int, built: String, runningMajor: Int, running: String)
  var now: Timestamp

  private static let largest = 64 * 1024

  static func ofThisMachine(now: Timestamp) -> MachineFacts {
    MachineFacts(
      memory: LockedMemory.status, lockableBytes: limit(__RLIMIT_MEMLOCK),
      leavesCores: clinux_dumpable() != 0 && limit(RLIMIT_CORE) != 0,
      corePattern: text(of: "/proc/sys/kernel/core_pattern"),
      swaps: text(of: "/proc/swaps").map { SwapArea.all(in: $0, isEncrypted: isEncrypted) },
      openSSL: (
        LibraryVersion.builtMajor, LibraryVersion.built, LibraryVersion.runningMajor, LibraryVersion.running
      ), now: now)
  }

  private static func limit(_ resource: __rlimit_resource) -> Int? {
    var found = rlimit()
    guard unsafe getrlimit(__rlimit_resource_t(resource.rawValue), &found) == 0 else { return 0 }
    return Int(exactly: found.rlim_cur)
  }

  private static func text(of path: String) -> Result<String, FileError> {
    do throws(FileError) {
      return .success(String(decoding: try KernelFile.read(path, limit: largest), as: UTF8.self))
    } catch {
      return .failure(error)
    }
  }

  /// Whether a device of the device mapper encrypts what is written to it.
  private static func isEncrypted(_ device: String) -> Bool {
    guard let name = device.split(separator: "/").last, name.hasPrefix("dm-"),
      name.dropFirst(3).allSatisfy(\.isNumber),
      case .success(let id) = text(of: "/sys/block/\(name)/dm/uuid")
    else { return false }
    return id.hasPrefix("CRYPT-")
  }
}

/// A place that memory is swapped out to.
struct SwapArea: Equatable {
  /// The device or file, as the kernel spells it.
  let path: String
  /// Whether what is there is gone or unreadable without the machine's own key once the power is off.
  let isSafe: Bool

  /// Reads `/proc/swaps`: a heading, then a line for each area, its path first.
  static func all(in text: String, isEncrypted: (String) -> Bool) -> [SwapArea] {
    text.split(separator: "\n").dropFirst().compactMap { line in
      guard let path = line.split(whereSeparator: { $0 == " " || $0 == "\t" }).first.map(String.init) else {
        return nil
      }
      // zram is compressed memory.
      return SwapArea(path: path, isSafe: path.hasPrefix("/dev/zram") || isEncrypted(path))
    }
  }
}
