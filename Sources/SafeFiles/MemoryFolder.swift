/// A new folder in memory that only the current user can enter, in use until ``remove()``.
///
/// It is locked as long as the value lives, which tells it from those that killed programs left behind: see
/// ``sweepAbandoned()``.
package struct MemoryFolder: ~Copyable {
  /// Where the folder is.
  package let path: String
  private let lock: FileLock

  private static let prefix = "pbk-"
  private static let digits = 16
  /// How often a folder is made anew where another program swept it away before it was locked.
  private static let tries = 16

  private init(_ path: String, _ lock: consuming FileLock) {
    self.path = path
    self.lock = lock
  }

  /// Makes one.
  ///
  /// - Parameter runtimeFolder: the value of `XDG_RUNTIME_DIR`; `/dev/shm` is used where it is nil, missing,
  ///   on a disk or not safe.
  /// - Returns: the folder, empty and with mode 0700.
  /// - Throws: `noMemoryFolder` when neither will do; `system`.
  package static func make(runtimeFolder: String?) throws(FileError) -> MemoryFolder {
    for candidate in [runtimeFolder, "/dev/shm"] {
      guard let candidate, candidate.hasPrefix("/"), let folder = try? Folder.open(candidate) else {
        continue
      }
      guard try folder.isMemoryBacked(), try folder.keepsEntriesToTheirOwners() else { continue }
      for _ in 0..<tries {
        if let made = make(in: folder) { return made }
      }
    }
    throw .noMemoryFolder
  }

  /// Makes and locks one; nil where that can't be done, or another program's sweep came in between.
  private static func make(in parent: borrowing Folder) -> MemoryFolder? {
    let path = parent.path(of: prefix + hexDigits(UInt64.random(in: .min ... .max)))
    guard let made = try? Folder.prepare(path), made.preparation == .created,
      let lock = try? FileLock.acquire(path: path, waitingAtMost: 0)
    else { return nil }
    return MemoryFolder(path, lock)
  }

  /// Removes the folder with all in it.
  ///
  /// - Throws: as ``removePrivateFolder(_:)``.
  package consuming func remove() throws(FileError) { try removePrivateFolder(path) }

  /// Removes the folders that killed programs of the current user left beside this one.
  ///
  /// A folder in use is locked by its program. Whatever can't be removed is left: this is tidying, not a promise.
  package borrowing func sweepAbandoned() {
    guard let place = try? FilePlace(path), let parent = try? Folder.open(place.parent),
      let entries = try? parent.entries()
    else { return }
    for name in entries.names where Self.isName(name) && name != place.name {
      let other = parent.path(of: name)
      guard let status = try? parent.status(of: name), status.kind == .folder, status.permissions == 0o700,
        status.owner.uid == FileOwner.currentUser.uid,
        let lock = try? FileLock.acquire(path: other, waitingAtMost: 0)
      else { continue }
      try? removePrivateFolder(other)
      _ = lock.identity
    }
  }

  private static func isName(_ name: String) -> Bool {
    name.hasPrefix(prefix) && name.utf8.count == prefix.utf8.count + digits
  }
}

extension Folder {
  /// Whether no other user than root can rename or remove what the current user puts here.
  fileprivate func keepsEntriesToTheirOwners() throws(FileError) -> Bool {
    let found = try status()
    return found.isOwnedByUserOrRoot && (!found.isWritableByOthers || found.isSticky)
  }
}
