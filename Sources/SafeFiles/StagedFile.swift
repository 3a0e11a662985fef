internal import Glibc

/// A file's new contents, complete and synced beside it, waiting to take its place in one step.
///
/// Staging does everything that can fail for want of space or permission; ``commit(mustNotExist:)`` is a
/// rename. Whoever looks at the path sees the old file or the new one, whole. A value dropped without a
/// commit removes its temporary.
///
/// SIGINT, SIGTERM and SIGHUP are held back on the current thread from before the temporary's creation
/// until the commit or the drop, so they leave nothing behind; use such a value on one thread. What
/// SIGKILL or a power loss leaves is for ``sweepStaleTemporaries(of:)``. Hold the file's ``FileLock``
/// from before reading what the contents are made of until after the commit.
package struct StagedFile: ~Copyable {
  private var temporary: TemporaryFile
  private let name: String
  private let path: String
  /// What was at the path when staging; nil: nothing.
  private let replaced: FileStatus?

  /// Stages contents for a path.
  ///
  /// - Parameters:
  ///   - path: the file to replace or create. Symbolic links in its folder's path are followed, once:
  ///     all that follows works on the folder found here.
  ///   - contents: the bytes, which may be secret: they are copied into secret memory at most.
  ///   - mode: the permission bits; set-id and sticky bits are dropped. Until all is written and the owner
  ///     is set the temporary has 0600.
  ///   - owner: the new file's owner; nil: the effective user.
  ///   - expecting: the file that must be at the path, as it was read; nil: any or none.
  ///   - requiringMode: whether to refuse a file system that does not keep permission bits. What such a
  ///     file system shows to others is refused before the first byte is written.
  /// - Throws: `isSymlink`, `isDirectory`, `notARegularFile` for what is at the path; `changedMeanwhile`
  ///   when it isn't `expecting`; `notFound` for a missing folder; `modeNotKept`; `contentsDiffer` when
  ///   other bytes are read back; `system`. The file at the path is untouched and the temporary gone.
  package init(
    replacing path: String, contents: Span<UInt8>, mode: UInt32, owner: FileOwner? = nil,
    expecting: FileStatus? = nil, requiringMode: Bool = true
  ) throws(FileError) {
    let place = try FilePlace(path)
    let folder = try Folder.open(place.parent, followingLink: true)
    let found = try folder.replaceable(place.name, path: path, expecting: expecting)
    var temporary = TemporaryFile(in: folder, for: path)
    try temporary.stage(
      contents, replacing: place.name, existing: found != nil, mode: mode & 0o777, owner: owner,
      requiringMode: requiringMode)
    self.temporary = temporary
    name = place.name
    self.path = path
    replaced = found
  }

  /// Stages contents for a file of an open folder, such as one that was found safe.
  ///
  /// - Parameters:
  ///   - name: the file's name in the folder.
  ///   - folder: the folder, whose descriptor the value shares.
  ///   - contents: as for the other initialiser, like all that follows.
  /// - Throws: as the other initialiser; `system` with EINVAL for a name with a slash.
  package init(
    replacing name: String, in folder: borrowing Folder, contents: Span<UInt8>, mode: UInt32,
    owner: FileOwner? = nil, expecting: FileStatus? = nil, requiringMode: Bool = true
  ) throws(FileError) {
    let path = folder.path(of: name)
    guard !name.utf8.contains(UInt8(ascii: "/")) else {
      throw .system(operation: SystemCall.open.rawValue, path: path, errno: EINVAL)
    }
    _ = try FilePlace(name)
    let found = try folder.replaceable(name, path: path, expecting: expecting)
    var temporary = TemporaryFile(in: Folder(sharing: folder), for: path)
    try temporary.stage(
      contents, replacing: name, existing: found != nil, mode: mode & 0o777, owner: owner,
      requiringMode: requiringMode)
    self.temporary = temporary
    self.name = name
    self.path = path
    replaced = found
  }

  /// Puts the staged contents in place and makes that durable.
  ///
  /// What holds after an error:
  /// - `changedMeanwhile`, `alreadyExists`, `mountPoint`, `isDirectory`, `system`: the rename was not
  ///   made, the path is as it was, and the temporary is removed. (Where a server holds the files, an
  ///   answer may get lost after the rename was made: then the new contents are there, whole.)
  /// - `notDurable`: the new contents are in place for all to see, and the temporary is gone; after a power
  ///   loss the old ones may be back, whole. The sync is not tried again, since a second one can report
  ///   success about what the first has lost.
  ///
  /// - Parameters:
  ///   - mustNotExist: whether a file that is there is left alone and reported as `alreadyExists`,
  ///   by the kernel where it can, else by link(2), neither of which can be raced.
  ///   - durably: false where the caller syncs the folder itself, once for several files.
  /// - Throws: `changedMeanwhile` when the file at the path isn't the one that staging found, or the temporary
  ///   was replaced; `alreadyExists`, `mountPoint`, `isDirectory`, `notDurable`, `system`.
  package consuming func commit(mustNotExist: Bool = false, durably: Bool = true) throws(FileError) {
    try requireUntouched(mustNotExist: mustNotExist)
    if mustNotExist {
      try temporary.placeIfFree(name)
    } else {
      try temporary.place(name)
    }
    guard durably else { return }
    do {
      try Syscall.sync(temporary.folder.descriptor.raw, path: path)
    } catch .system(_, _, let code) {
      throw .notDurable(path: path, errno: code)
    }
  }

  /// Takes the lock of the staged file, which it keeps when it is in place.
  ///
  /// Whoever waits for the file that is replaced waits for this one next: what is done before the lock ends, he finds done.
  ///
  /// - Returns: the lock; none where the file system has no locks.
  package func lock() -> OptionalLock {
    OptionalLock(lock: temporary.name.flatMap { try? FileLock.take($0, in: temporary.folder) })
  }

  /// Which file the staged one is, before and after it has taken its place.
  var identity: FileIdentity? { temporary.identity }

  private func requireUntouched(mustNotExist: Bool) throws(FileError) {
    guard try temporary.isUntouched() else { throw .changedMeanwhile(path: path) }
    let found = try temporary.folder.status(of: name)
    if mustNotExist, found != nil { throw .alreadyExists(path: path) }
    switch (replaced, found) {
    case (nil, nil): break
    case (let before?, let now?) where now.hasContents(of: before): break
    default: throw .changedMeanwhile(path: path)
    }
  }
}

extension Folder {
  /// Looks at what is to be replaced; nil when there is nothing yet.
  fileprivate func replaceable(
    _ name: String, path: String, expecting: FileStatus?
  ) throws(FileError) -> FileStatus? {
    let found = try status(of: name)
    try found?.requireRegular(path: path)
    guard let expecting else { return found }
    guard let found, found.hasContents(of: expecting) else { throw .changedMeanwhile(path: path) }
    return found
  }
}

extension TemporaryFile {
  /// Does everything but the rename; the file is wider than 0600 only once it is complete.
  fileprivate mutating func stage(
    _ contents: Span<UInt8>, replacing target: String, existing: Bool, mode: UInt32, owner: FileOwner?,
    requiringMode: Bool
  ) throws(FileError) {
    let file = try create(replacing: target, requiringMode: requiringMode)
    try writeAll(contents, to: file)
    if let owner { try Syscall.changeOwner(file.raw, to: owner, path: path) }
    try Syscall.changeMode(file.raw, to: mode, path: path)
    if existing { copySecurityLabel(of: target, to: file) }
    try Syscall.sync(file.raw, path: path)
    try requireKept(contents, mode: mode, by: file, requiringMode: requiringMode)
  }

  fileprivate mutating func place(_ target: String) throws(FileError) {
    guard let name else { return }
    try Syscall.rename(name, to: target, in: folder.descriptor.raw, path: path)
    giveAway()
  }

  /// Gives the temporary its final name unless that is taken.
  fileprivate mutating func placeIfFree(_ target: String) throws(FileError) {
    guard let name else { return }
    do {
      try Syscall.renameNoReplace(name, to: target, in: folder.descriptor.raw, path: path)
      giveAway()
    } catch .system(_, _, EINVAL), .system(_, _, ENOSYS), .system(_, _, EOPNOTSUPP) {
      try Syscall.link(name, as: target, in: folder.descriptor.raw, path: path)
      // The file has its final name. If the other one can't be removed, deinit tries once more.
      if (try? folder.unlink(name)) != nil { giveAway() }
    }
  }
}
