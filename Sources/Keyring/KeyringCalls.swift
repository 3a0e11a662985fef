internal import CLinux
internal import Glibc
internal import SecretMemory

/// A key's number in this kernel.
typealias KeySerial = Int32

/// The keyrings that have a number of their own.
enum SpecialKeyring {
  /// Goes with this process; seen by no other.
  static let process: KeySerial = -2
  /// Goes with the login, or stands for the user's where there is none.
  static let session: KeySerial = -3
  /// Of all processes of the user.
  static let user: KeySerial = -4
}

/// The calls on keys, one function each.
///
/// They take numbers and text alone, but for a payload, which stays secret.
///
/// Source: add_key(2), request_key(2), keyctl(2), keyrings(7).
enum KeyringCalls {
  /// The type of keys whose payload programs may read.
  static let type = "user"

  /// Makes a key in the process's own keyring.
  static func add(
    _ payload: borrowing SecretBytes, as description: String
  ) throws(KeyringError) -> KeySerial {
    let result = payload.withSpan { span in
      unsafe span.withUnsafeBytes { bytes in
        unsafe clinux_add_key(type, description, bytes.baseAddress, bytes.count, SpecialKeyring.process)
      }
    }
    return try serial(result, .addKey)
  }

  /// Looks for a key where this process may: its own keyring and the session's, which leads to the user's.
  ///
  /// Makes no keyring that isn't there. Returns nil where there is none, or none that is still good.
  static func find(_ description: String, type: String = type) throws(KeyringError) -> KeySerial? {
    let result = unsafe clinux_request_key(type, description)
    if [ENOKEY, EKEYEXPIRED, EKEYREVOKED].contains(Int32(truncatingIfNeeded: -result)) { return nil }
    return try serial(result, .requestKey)
  }

  static func setTimeout(_ key: KeySerial, seconds: UInt32) throws(KeyringError) {
    _ = try check(clinux_keyctl(KEYCTL_SET_TIMEOUT, key, seconds), .setTimeout)
  }

  static func setPermission(_ key: KeySerial, to permission: UInt32) throws(KeyringError) {
    _ = try check(clinux_keyctl(KEYCTL_SETPERM, key, permission), .setPermission)
  }

  static func link(_ key: KeySerial, into keyring: KeySerial) throws(KeyringError) {
    _ = try check(clinux_keyctl(KEYCTL_LINK, key, UInt32(bitPattern: keyring)), .link)
  }

  static func unlink(_ key: KeySerial, from keyring: KeySerial) throws(KeyringError) {
    _ = try check(clinux_keyctl(KEYCTL_UNLINK, key, UInt32(bitPattern: keyring)), .unlink)
  }

  static func revoke(_ key: KeySerial) throws(KeyringError) {
    _ = try check(clinux_keyctl(KEYCTL_REVOKE, key, 0), .revoke)
  }

  static func invalidate(_ key: KeySerial) throws(KeyringError) {
    _ = try check(clinux_keyctl(KEYCTL_INVALIDATE, key, 0), .invalidate)
  }

  /// What is known of a key; nil where its description isn't as the kernel writes one.
  static func describe(_ key: KeySerial) throws(KeyringError) -> KeyFacts? {
    // The kernel's own bound on a description is 4096 bytes, and its numbers come before it.
    var text = [UInt8](repeating: 0, count: 8192)
    let count = try unsafe check(clinux_keyctl_into(KEYCTL_DESCRIBE, key, &text, text.count), .describe)
    guard count > 0, count <= text.count else { return nil }
    return KeyFacts(description: text[..<(count - 1)])
  }

  /// Reads a payload; nil where it has another length than `count`.
  static func payload(of key: KeySerial, count: Int) throws(KeyringError) -> SecretBytes? {
    var length = -1
    let payload = try SecretBytes(count: count) { (span) throws(KeyringError) in
      let result = unsafe span.withUnsafeMutableBytes { buffer in
        unsafe clinux_keyctl_into(KEYCTL_READ, key, buffer.baseAddress, buffer.count)
      }
      length = try check(result, .read)
    }
    guard length == count else { return nil }
    return payload
  }

  /// The keys that a keyring holds, keyrings among them.
  static func keys(in keyring: KeySerial) throws(KeyringError) -> [KeySerial] {
    var serials = [KeySerial](repeating: 0, count: 256)
    while true {
      let room = serials.count * MemoryLayout<KeySerial>.stride
      let count = try unsafe check(clinux_keyctl_into(KEYCTL_READ, keyring, &serials, room), .read)
      guard count > room else { return Array(serials[..<(count / MemoryLayout<KeySerial>.stride)]) }
      serials = [KeySerial](repeating: 0, count: count / MemoryLayout<KeySerial>.stride + 64)
    }
  }

  private static func serial(_ result: Int, _ call: KeyringCall) throws(KeyringError) -> KeySerial {
    KeySerial(truncatingIfNeeded: try check(result, call))
  }

  private static func check(_ result: Int, _ call: KeyringCall) throws(KeyringError) -> Int {
    guard result < 0 else { return result }
    throw KeyringError(errno: Int32(truncatingIfNeeded: -result), during: call)
  }
}

extension KeyringError {
  /// Names a call's failure.
  init(errno code: Int32, during call: KeyringCall) {
    self =
      switch code {
      case ENOSYS: .missing
      case EPERM, EACCES: .denied(call, errno: code)
      case EDQUOT, ENFILE, ENOMEM: .full
      default: .system(call, errno: code)
      }
  }
}
