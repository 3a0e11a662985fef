/// Why the kernel's keyring could not be used.
///
/// No case carries a byte of a key's payload.
package enum KeyringError: Error, Equatable, Sendable {
  /// The kernel has no such calls, or what stands between it and the program says so: ENOSYS.
  case missing
  /// A call was denied, as containers do: EPERM or EACCES.
  case denied(KeyringCall, errno: Int32)
  /// `/proc/keys`, the one place that shows when a key expires, can't be read.
  case unverifiable
  /// The user has as many keys, or bytes in keys, as the kernel lets him: EDQUOT, ENFILE or ENOMEM.
  case full
  /// The keyring of this login was revoked, which happens when the login ends: EKEYREVOKED.
  case sessionEnded
  /// The session's keyring leads to another user's keys: whoever it belongs to could read what is put there.
  case foreignSession(uid: UInt32)
  /// The key has another permission than was set, so it was withdrawn.
  case permissionNotKept(UInt32)
  /// The key doesn't expire as was set, so it was withdrawn.
  case expiryNotKept
  /// The key is kept, and yet can't be found from this session, so it was withdrawn.
  case notFound
  /// Storing failed, as `cause` says, and the key could not be withdrawn either: it is there until it expires.
  indirect case leftBehind(cause: KeyringError)
  /// Any other failure of a call.
  case system(KeyringCall, errno: Int32)
}

/// The calls on keys, by the names used in errors.
package enum KeyringCall: String, CaseIterable, Sendable {
  case addKey = "add_key"
  case requestKey = "request_key"
  case setTimeout = "keyctl set-timeout"
  case setPermission = "keyctl setperm"
  case describe = "keyctl describe"
  case link = "keyctl link"
  case unlink = "keyctl unlink"
  case read = "keyctl read"
  case invalidate = "keyctl invalidate"
  case revoke = "keyctl revoke"
}
