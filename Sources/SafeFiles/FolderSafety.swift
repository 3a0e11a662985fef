internal import CLinux
internal import Glibc

extension Folder {
  /// Opens the folder that a file lies in and refuses it if another user could put something else there.
  ///
  /// Use the folder returned for what follows: the checks are about this one, and the path may lead to
  /// another one by then. Symbolic links on the way to the folder are followed; whoever controls one can
  /// choose among safe folders at most.
  ///
  /// - Parameter path: the file, which need not exist.
  /// - Returns: the parent folder.
  /// - Throws: what ``requireSafe()`` throws; `notFound`, `notADirectory`, `system`.
  package static func openCheckedParent(of path: String) throws(FileError) -> Folder {
    let folder = try Folder.open(FilePlace(path).parent, followingLink: true)
    try folder.requireSafe()
    return folder
  }

  /// Refuses a folder in which another user than root could replace files, or the folder itself.
  ///
  /// - Throws: `parentWritableByOthers` when group or others may write to it, sticky or not;
  ///   `parentForeignOwner` when neither the effective user nor root owns it; `unsafeAncestor` when a
  ///   folder above belongs to somebody else, or can be written to by group or others and isn't sticky.
  package func requireSafe() throws(FileError) {
    let own = try status()
    guard own.isOwnedByUserOrRoot else { throw .parentForeignOwner(path: path, uid: own.owner.uid) }
    guard !own.isWritableByOthers else { throw .parentWritableByOthers(path: path, mode: own.mode) }
    try requireSafeAncestors(own.identity)
  }

  /// Climbs by `..` from the open folder, so that no link and no rename can lead astray.
  private func requireSafeAncestors(_ start: FileIdentity) throws(FileError) {
    // O_PATH needs no permission to read the ancestors.
    let flags = clinux_O_PATH | O_DIRECTORY | O_NOFOLLOW
    var child = start
    var above = try Syscall.open("..", in: descriptor.raw, flags: flags, path: path)
    for _ in 0..<Self.deepest {
      let found = try Syscall.status(of: above.raw, path: path)
      if found.identity == child { return }
      // In a sticky folder only the owner of an entry may rename it, and each entry on the way was
      // found to belong to the user or root.
      let othersCanRename = found.isWritableByOthers && !found.isSticky
      guard found.isOwnedByUserOrRoot, !othersCanRename else {
        throw .unsafeAncestor(path: pathNow(of: above))
      }
      child = found.identity
      above = try Syscall.open("..", in: above.raw, flags: flags, path: path)
    }
    throw .unsafeAncestor(path: path)
  }

  /// More levels than a path of PATH_MAX bytes can have.
  private static var deepest: Int { 4096 }

  /// Where an open folder is, for a message; the folder's own path where /proc is missing.
  private func pathNow(of ancestor: borrowing FileDescriptor) -> String {
    var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
    let count = unsafe readlink("/proc/self/fd/\(ancestor.raw)", &buffer, buffer.count)
    guard count > 0 else { return path }
    return String(decoding: buffer.prefix(count).map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}

/// Refuses a file's parent folder if another user could put something else there.
///
/// For a check alone; to write afterwards, use the folder that ``Folder/openCheckedParent(of:)`` returns.
///
/// - Throws: as ``Folder/openCheckedParent(of:)``.
package func checkParent(of path: String) throws(FileError) {
  _ = try Folder.openCheckedParent(of: path)
}
