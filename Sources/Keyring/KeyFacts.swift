internal import SafeFiles

/// What the kernel tells of a key besides its payload.
///
/// Source: keyctl_describe(3): `TYPE;UID;GID;PERMISSION;DESCRIPTION`, the permission in hexadecimal.
struct KeyFacts: Equatable {
  let type: String
  let uid: UInt32
  let permission: UInt32
  let description: String

  /// Everything for who possesses the key, nothing for its user, its group and others.
  ///
  /// Without the user's own permissions, a process must reach the key through its keyrings to read it; knowing its number
  /// isn't enough. Source: keyctl_setperm(3).
  static let possessorOnly: UInt32 = 0x3f00_0000

  /// Reads the kernel's text; nil where it is spelt otherwise.
  init?(description text: ArraySlice<UInt8>) {
    let fields = text.split(separator: UInt8(ascii: ";"), maxSplits: 4, omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
    guard fields.count == 5, let uid = UInt32(fields[1]), let permission = UInt32(fields[3], radix: 16)
    else { return nil }
    (type, self.uid, self.permission, description) = (fields[0], uid, permission, fields[4])
  }
}

/// When a key expires, as `/proc/keys` shows it: the one place that does.
///
/// Source: keyrings(7) and proc_keys(5). A line is number, flags, uses, time left, permission, uid, gid, type and what
/// describes the key. The time left is a number rounded down and one of `s`, `m`, `h`, `d` and `w`; or `expd`, or `perm`.
enum KeyExpiry: Equatable {
  case never
  case over
  /// More time is left than the seconds given, and less than one more of the unit shown.
  case left(seconds: UInt64)

  static let path = "/proc/keys"
  /// Each line is a key that this user may see, and his keys are limited to hundreds unless he is root.
  private static let limit = 16 << 20

  /// The expiry of a key; nil where it isn't listed, or listed more than once, as a forged line would be.
  static func of(_ key: KeySerial) throws(KeyringError) -> KeyExpiry? {
    let listing: [UInt8]
    do { listing = try KernelFile.read(path, limit: limit) } catch { throw .unverifiable }
    return of(key, in: listing)
  }

  static func of(_ key: KeySerial, in listing: [UInt8]) -> KeyExpiry? {
    var found: [KeyExpiry?] = []
    for line in listing.split(separator: UInt8(ascii: "\n")) {
      let fields = line.split(separator: UInt8(ascii: " "), maxSplits: 4)
      guard fields.count == 5, KeySerial(String(decoding: fields[0], as: UTF8.self), radix: 16) == key else {
        continue
      }
      found.append(KeyExpiry(column: String(decoding: fields[3], as: UTF8.self)))
    }
    return found.count == 1 ? found[0] : nil
  }

  /// Reads the column of the time left; nil where it is spelt otherwise.
  init?(column text: String) {
    let units: [Character: UInt64] = ["s": 1, "m": 60, "h": 3600, "d": 86_400, "w": 604_800]
    switch text {
    case "perm": self = .never
    case "expd": self = .over
    default:
      guard let unit = text.last.flatMap({ units[$0] }), let number = UInt64(text.dropLast()) else {
        return nil
      }
      let (seconds, isTooLarge) = number.multipliedReportingOverflow(by: unit)
      guard !isTooLarge else { return nil }
      self = .left(seconds: seconds)
    }
  }

  /// Whether a key that was to expire after so many seconds shows no more than that.
  func isWithin(seconds: UInt32) -> Bool {
    guard case .left(let left) = self else { return false }
    return left <= UInt64(seconds)
  }
}
