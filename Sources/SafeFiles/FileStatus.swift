internal import Glibc

/// What names one file for as long as it exists or is open; afterwards a new file may get the same.
package struct FileIdentity: Equatable, Hashable, Sendable {
  /// The file system's device number.
  package let device: UInt64
  /// The inode number within that file system.
  package let inode: UInt64
}

/// A user and a group, by number.
package struct FileOwner: Equatable, Sendable {
  package let uid: UInt32
  package let gid: UInt32

  package init(uid: UInt32, gid: UInt32) {
    self.uid = uid
    self.gid = gid
  }

  /// The effective user and group of this process: the owner of the files that it makes.
  package static var currentUser: FileOwner { FileOwner(uid: geteuid(), gid: getegid()) }
}

/// What kind of thing is at a path.
package enum FileKind: Equatable, Sendable {
  case regular, folder, symlink, other
}

/// The facts about a file that this project decides by, from stat(2).
package struct FileStatus: Equatable, Sendable {
  /// What kind of thing it is.
  package let kind: FileKind
  /// The permission bits, set-id and sticky bits included: `0...0o7777`.
  package let mode: UInt32
  /// The owner.
  package let owner: FileOwner
  /// The size in bytes; of meaning for regular files.
  package let size: Int
  /// The number of names that the file has.
  package let linkCount: Int
  /// Which file it is.
  package let identity: FileIdentity
  /// When the contents last changed, in nanoseconds since 1970.
  package let modified: Int64

  init(_ found: stat) {
    kind =
      switch found.st_mode & S_IFMT {
      case S_IFREG: .regular
      case S_IFDIR: .folder
      case S_IFLNK: .symlink
      default: .other
      }
    mode = found.st_mode & 0o7777
    owner = FileOwner(uid: found.st_uid, gid: found.st_gid)
    size = Int(found.st_size)
    linkCount = Int(truncatingIfNeeded: found.st_nlink)
    identity = FileIdentity(
      device: UInt64(truncatingIfNeeded: found.st_dev), inode: UInt64(truncatingIfNeeded: found.st_ino))
    modified = Int64(found.st_mtim.tv_sec) &* 1_000_000_000 &+ Int64(found.st_mtim.tv_nsec)
  }

  /// The bits that give read, write or execute permission: `0...0o777`.
  package var permissions: UInt32 { mode & 0o777 }

  /// Whether group or others may make, remove and rename entries, if this is a folder.
  var isWritableByOthers: Bool { mode & 0o022 != 0 }

  /// Whether, in a folder, only an entry's owner may remove or rename it.
  var isSticky: Bool { mode & 0o1000 != 0 }

  var isOwnedByUserOrRoot: Bool { owner.uid == geteuid() || owner.uid == 0 }

  /// Whether the contents are, as far as can be told, those of an earlier look at the same file.
  func hasContents(of earlier: FileStatus) -> Bool {
    kind == earlier.kind && identity == earlier.identity && size == earlier.size
      && modified == earlier.modified
  }

  func requireRegular(path: String) throws(FileError) {
    switch kind {
    case .regular: break
    case .folder: throw .isDirectory(path: path)
    case .symlink: throw .isSymlink(path: path)
    case .other: throw .notARegularFile(path: path)
    }
  }
}

/// Looks at what is at a path, without following a symbolic link at its end.
///
/// - Parameter path: absolute, or relative to the working folder.
/// - Returns: the facts; nil when there is nothing.
/// - Throws: `system` for any other failure of fstatat(2).
package func fileStatus(_ path: String) throws(FileError) -> FileStatus? {
  do {
    return try Syscall.status(of: path, in: AT_FDCWD, path: path)
  } catch .notFound {
    return nil
  }
}

/// Whether two descriptors are of one file, pipe or terminal, so that bytes read from one are missing in the other.
///
/// - Returns: false where one of them is not open.
package func areOneFile(_ descriptor: Int32, _ other: Int32) -> Bool {
  guard descriptor != other else { return true }
  func identity(_ number: Int32) -> FileIdentity? {
    (try? Syscall.status(of: number, path: "descriptor \(number)"))?.identity
  }
  guard let first = identity(descriptor), let second = identity(other) else { return false }
  return first == second
}

/// Follows every link on the way to what is at a path, and takes `.` and `..` out of it.
///
/// - Parameter path: something that is there.
/// - Returns: its one absolute path.
/// - Throws: `notFound`; `system`, EILSEQ where a part of the path isn't UTF-8.
package func resolvedPath(_ path: String) throws(FileError) -> String {
  try Syscall.resolve(path, path: path)
}

/// Whether this process may make files in a folder, and if not, why.
///
/// - Parameter path: the folder; a symbolic link is followed.
/// - Throws: `notFound`; `system`, EACCES or EROFS for instance.
package func requireWritableFolder(_ path: String) throws(FileError) {
  try Syscall.requireWritable(path, path: path)
}
