internal import CLinux
internal import Glibc
internal import SafeFiles

/// Whether the kernel's keyring can be used here, in which an unlocked vault's key can be kept.
enum CacheCheck {
  static func finding() -> Finding {
    guard clinux_keyring_id(clinux_USER_KEYRING) < 0 else {
      return Finding("keyring", .ok, "the kernel's keyring can be used here")
    }
    // A container usually has none, and needs none: it opens vaults with a key file.
    return Finding(
      "keyring", .ok,
      "there is no unlock cache here, the kernel's keyring can't be used: \(errnoText(errno))")
  }
}
