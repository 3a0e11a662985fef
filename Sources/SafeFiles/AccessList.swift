internal import Glibc

/// A file's access control list, as far as a private file needs it.
///
/// Source: acl(5); Linux's include/uapi/linux/posix_acl_xattr.h for the attribute's form.
enum AccessList {
  private static let attribute = "system.posix_acl_access"
  private static let version: UInt32 = 2
  private static let headerBytes = 4
  private static let entryBytes = 8

  private enum Tag {
    static let owner: UInt16 = 0x01
    static let user: UInt16 = 0x02
    static let mask: UInt16 = 0x10
  }

  /// Whether the group's permission bits stand for named users alone, who are the current user or root.
  ///
  /// systemd hands a unit's user its credentials so: the files are root's, with an entry for the user, and the bits
  /// of the mode show the list's mask as if the group had them.
  static func namesUserAlone(_ descriptor: Int32, path: String) -> Bool {
    guard let list = try? Syscall.attribute(attribute, of: descriptor, path: path) else { return false }
    return namesAlone([geteuid(), 0], list)
  }

  /// Whether a list in the form of the attribute gives nothing to a group, to others, or to users besides these.
  static func namesAlone(_ users: Set<UInt32>, _ list: [UInt8]) -> Bool {
    guard list.count > headerBytes, (list.count - headerBytes).isMultiple(of: entryBytes),
      number(list[0..<headerBytes]) == version
    else { return false }
    return stride(from: headerBytes, to: list.count, by: entryBytes).allSatisfy { start in
      let tag = UInt16(truncatingIfNeeded: number(list[start..<start + 2]))
      let permissions = number(list[start + 2..<start + 4])
      switch tag {
      case Tag.owner, Tag.mask: return true
      case Tag.user: return permissions == 0 || users.contains(number(list[start + 4..<start + 8]))
      // The file's group, other groups, everybody else, and whatever there may be in the future.
      default: return permissions == 0
      }
    }
  }

  private static func number(_ bytes: ArraySlice<UInt8>) -> UInt32 {
    bytes.reversed().reduce(0) { $0 << 8 | UInt32($1) }
  }
}
