internal import Glibc

/// The numbers by which the kernel knows users and groups.
package enum UserNames {
  /// The number of a user, and of the group that the user has first.
  ///
  /// - Parameter text: a number, or a name that this machine knows.
  /// - Returns: nil for a name that it doesn't; the group is nil for a number, which says nothing of groups.
  package static func user(_ text: String) -> (uid: UInt32, gid: UInt32?)? {
    if let number = number(text) { return (number, nil) }
    var entry = unsafe passwd()
    var found: UnsafeMutablePointer<passwd>?
    var buffer = [CChar](repeating: 0, count: 16_384)
    guard unsafe getpwnam_r(text, &entry, &buffer, buffer.count, &found) == 0, unsafe found != nil else {
      return nil
    }
    return unsafe (entry.pw_uid, entry.pw_gid)
  }

  /// The number of a group.
  ///
  /// - Parameter text: a number, or a name that this machine knows.
  package static func group(_ text: String) -> UInt32? {
    if let number = number(text) { return number }
    var entry = unsafe Glibc.group()
    var found: UnsafeMutablePointer<Glibc.group>?
    var buffer = [CChar](repeating: 0, count: 65_536)
    guard unsafe getgrnam_r(text, &entry, &buffer, buffer.count, &found) == 0, unsafe found != nil else {
      return nil
    }
    return unsafe entry.gr_gid
  }

  /// The largest number is the one that stands for none in chown(2).
  private static func number(_ text: String) -> UInt32? {
    guard let number = UInt32(text), number < UInt32.max, String(number) == text else { return nil }
    return number
  }
}
