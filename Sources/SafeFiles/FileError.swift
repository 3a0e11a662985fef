internal import Glibc

/// What went wrong with a file, as facts; the sentences for people are made elsewhere.
///
/// Paths are those the caller gave, or of the parent folder where a case says so.
public enum FileError: Error, Equatable, Sendable {
  /// There is nothing at the path, or a folder on the way to it is missing.
  case notFound(path: String)
  /// The path's last component is a symbolic link.
  case isSymlink(path: String)
  /// A FIFO, socket or device is at the path.
  case notARegularFile(path: String)
  /// A folder is where a file is needed.
  case isDirectory(path: String)
  /// Something else than a folder is where a folder is needed.
  case notADirectory(path: String)
  /// There are more bytes than the limit allows; none, or no more than the limit, were read.
  case tooLarge(path: String, limitBytes: Int)
  /// The path must be free, but is taken.
  case alreadyExists(path: String)
  /// Group or others have some permission on a file that must be private; `mode` has the permission bits.
  case readableByOthers(path: String, mode: UInt32)
  /// The file or folder belongs to somebody who must not own it.
  case foreignOwner(path: String, uid: UInt32)
  /// Group or others may write to the folder at `path`, the parent of the file.
  case parentWritableByOthers(path: String, mode: UInt32)
  /// The folder at `path`, the parent of the file, belongs neither to the current user nor to root.
  case parentForeignOwner(path: String, uid: UInt32)
  /// Somebody else can rename what lies in the folder at `path`, an ancestor of the file.
  case unsafeAncestor(path: String)
  /// Another process held the lock for longer than the time given.
  case locked(path: String)
  /// The file at the path became another one, or changed, while it was being worked on.
  case changedMeanwhile(path: String)
  /// What was read back is not what was written.
  case contentsDiffer(path: String)
  /// The file system does not keep permission bits: `wanted` were asked for, `got` are in force.
  case modeNotKept(path: String, wanted: UInt32, got: UInt32)
  /// The path is a mount point (a file bind-mounted into a container), which can't be replaced.
  case mountPoint(path: String)
  /// The new contents are in place, but the folder could not be synced: they may not survive a power loss.
  case notDurable(path: String, errno: Int32)
  /// Replacing several files of the folder at `path` failed midway, and `names` could not be put back; what was there
  /// before lies beside each under a temporary's name.
  case notPutBack(path: String, names: [String])
  /// Neither the runtime folder nor `/dev/shm` is a folder in memory that is safe to use.
  case noMemoryFolder
  /// Any other failure of a system call.
  case system(operation: String, path: String, errno: Int32)
}

extension FileError {
  /// Names a system call's failure.
  init(errno code: Int32, during call: SystemCall, path: String) {
    self =
      switch code {
      case ENOENT: .notFound(path: path)
      case ELOOP: .isSymlink(path: path)
      case EEXIST: .alreadyExists(path: path)
      case EISDIR: .isDirectory(path: path)
      // What open(2) answers for a socket, and for a device that is not there.
      case ENXIO where call == .open: .notARegularFile(path: path)
      case EBUSY where call == .rename: .mountPoint(path: path)
      default: .system(operation: call.rawValue, path: path, errno: code)
      }
  }
}

/// The system's text for an error number, such as `No space left on device`.
///
/// - Parameter code: a value of `errno`.
/// - Returns: the text in the C locale, or `error N` where there is none.
package func errnoText(_ code: Int32) -> String {
  var buffer = [CChar](repeating: 0, count: 256)
  // The POSIX variant of strerror_r(3), which returns 0 or an error number.
  guard unsafe strerror_r(code, &buffer, buffer.count) == 0 else { return "error \(code)" }
  return String(decoding: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
}
