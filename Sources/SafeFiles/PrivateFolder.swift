internal import Glibc

extension Folder {
  /// Makes a private folder, or opens the one that is there and makes it private.
  ///
  /// - Parameters:
  ///   - path: the folder; its parent must exist. A symbolic link as the last component is refused.
  ///   - mode: the permission bits that it has afterwards, exactly, whatever the umask.
  /// - Returns: the folder; its ``preparation`` says what had to be done.
  /// - Throws: `isSymlink`, `notADirectory`; `foreignOwner` when another user owns it, root included
  ///   unless that is the effective user; `modeNotKept`; `notFound` for a missing parent; `system`.
  package static func prepare(_ path: String, mode: UInt32 = 0o700) throws(FileError) -> Folder {
    let place = try FilePlace(path.hasTrailingSlash ? String(path.dropLast()) : path)
    let parent = try Folder.open(place.parent, followingLink: true)
    return try parent.prepare(place.name, mode: mode, path: path)
  }

  private func prepare(_ name: String, mode: UInt32, path: String) throws(FileError) -> Folder {
    var preparation = Preparation.created
    do {
      try Syscall.makeDirectory(name, in: descriptor.raw, mode: 0o700, path: path)
    } catch .alreadyExists {
      preparation = .unchanged
    }
    let opened = try openChild(name, path: path)
    let before = try Syscall.status(of: opened.raw, path: path)
    guard before.owner.uid == geteuid() else { throw .foreignOwner(path: path, uid: before.owner.uid) }
    if before.permissions != mode {
      try Syscall.changeMode(opened.raw, to: mode, path: path)
      let after = try Syscall.status(of: opened.raw, path: path)
      guard after.permissions == mode else {
        throw .modeNotKept(path: path, wanted: mode, got: after.permissions)
      }
      if preparation == .unchanged { preparation = .modeChanged(from: before.permissions) }
    }
    return Folder(opened, path: path, preparation: preparation)
  }

  private func openChild(_ name: String, path: String) throws(FileError) -> FileDescriptor {
    do {
      return try Syscall.open(name, in: descriptor.raw, flags: OpenFlags.folder | O_NOFOLLOW, path: path)
    } catch .system(_, _, ENOTDIR) {
      let found = try status(of: name)
      throw found?.kind == .symlink ? .isSymlink(path: path) : .notADirectory(path: path)
    }
  }

  /// Whether the folder's file system keeps its files in memory alone (tmpfs or ramfs).
  ///
  /// A tmpfs may still be swapped out, unless it is mounted with `noswap`.
  package func isMemoryBacked() throws(FileError) -> Bool {
    // TMPFS_MAGIC and RAMFS_MAGIC of linux/magic.h.
    [0x0102_1994, 0x8584_58f6].contains(try Syscall.fileSystemType(descriptor.raw, path: path))
  }
}

/// Whether a folder's file system keeps its files in memory alone (tmpfs or ramfs).
///
/// - Parameter path: the folder; a symbolic link is followed.
/// - Throws: `notFound`, `notADirectory`, `system`.
package func isMemoryBacked(folder path: String) throws(FileError) -> Bool {
  try Folder.open(path, followingLink: true).isMemoryBacked()
}

/// Removes a folder of the current user with all that is in it.
///
/// Nothing is overwritten first: memory is given back, and on a disk overwriting promises nothing.
///
/// - Parameter path: the folder; a symbolic link is refused.
/// - Throws: `foreignOwner`; `system` with ENOTEMPTY when something in it can't be removed, after the rest is gone; `notFound`, `isSymlink`, `notADirectory`, `system`.
package func removePrivateFolder(_ path: String) throws(FileError) {
  let place = try FilePlace(path)
  let parent = try Folder.open(place.parent, followingLink: true)
  let folder = try Folder.open(path)
  let found = try folder.status()
  guard found.owner.uid == geteuid() else { throw .foreignOwner(path: path, uid: found.owner.uid) }
  // One that can't be removed, such as a folder that an editor made, must not keep the rest.
  for name in try folder.entries().names {
    if try folder.status(of: name)?.kind == .folder {
      try? removePrivateFolder(folder.path(of: name))
    } else {
      try? folder.unlink(name)
    }
  }
  try Syscall.removeDirectory(place.name, in: parent.descriptor.raw, path: path)
}

extension String {
  fileprivate var hasTrailingSlash: Bool { utf8.count > 1 && utf8.last == UInt8(ascii: "/") }
}

extension Folder {
  /// Makes a private folder with the folders above it that are missing, each with mode 0700.
  ///
  /// - Parameter path: the folder; folders that are there already are left as they are, but for the last one's mode.
  /// - Throws: as ``prepare(_:mode:)``.
  package static func preparePath(_ path: String) throws(FileError) {
    for folder in try missing(path) { _ = try Folder.prepare(folder) }
  }

  /// Makes a folder that is missing, and those above it, each with mode 0755: for files that are no secret.
  ///
  /// - Throws: as ``prepare(_:mode:)``.
  package static func makePath(_ path: String) throws(FileError) {
    for folder in try missing(path) { _ = try Folder.prepare(folder, mode: 0o755) }
  }

  /// The folders on the way to one that aren't there, and itself if it isn't, outermost first.
  private static func missing(_ path: String) throws(FileError) -> [String] {
    var missing: [String] = []
    var current = path
    while try fileStatus(current) == nil {
      missing.append(current)
      current = try FilePlace(current).parent
    }
    return missing.reversed()
  }
}
