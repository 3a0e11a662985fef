internal import Glibc

/// New contents for several files of one or more folders, which take their places together or not at all.
///
/// Each is complete and synced under a temporary name before the first takes its place. The files that are replaced get a
/// second name as a backup; where one can't be replaced, those before it are put back. Nobody sees the folders between two
/// files unless he looks at just that moment; after an error they are as they were.
///
/// Signals are held back from the beginning to the end of the value's lifetime: see ``StagedFile``. What SIGKILL or a
/// power loss leaves, backups included, is for ``Folder/sweepAllStaleTemporaries()``; the folders may be half new then.
package struct StagedSet: ~Copyable {
  private var members: [Member] = []
  private let signals = HeldSignals()

  private final class Member {
    let folder: Folder
    let name: String
    let replaces: Bool
    let identity: FileIdentity?
    var staged: StagedFile?
    var backup: String?

    init(_ name: String, in folder: consuming Folder, replaces: Bool, _ staged: consuming StagedFile) {
      self.folder = folder
      self.name = name
      self.replaces = replaces
      identity = staged.identity
      self.staged = consume staged
    }
  }

  /// Begins a set.
  package init() {}

  /// Whether nothing has been added.
  package var isEmpty: Bool { members.isEmpty }

  /// Stages one more file; the last one added takes its place when all others have and are durable.
  ///
  /// - Parameters:
  ///   - name: the file's name in the folder, not added before.
  ///   - folder: the folder, whose descriptor the value shares; hold its lock.
  ///   - contents: the bytes, which may be secret.
  ///   - mode: the permission bits.
  ///   - owner: the file's owner; nil: the effective user.
  ///   - expecting: the file that must be there, as it was read; nil: there must be none.
  /// - Throws: as ``StagedFile``; `alreadyExists` where there must be none. Nothing has changed then.
  package mutating func add(
    _ name: String, in folder: borrowing Folder, contents: Span<UInt8>, mode: UInt32, owner: FileOwner? = nil,
    expecting: FileStatus?
  ) throws(FileError) {
    if expecting == nil, try folder.status(of: name) != nil {
      throw .alreadyExists(path: folder.path(of: name))
    }
    let staged = try StagedFile(
      replacing: name, in: folder, contents: contents, mode: mode, owner: owner, expecting: expecting)
    members.append(
      Member(name, in: Folder(sharing: folder), replaces: expecting != nil, staged))
  }

  /// Puts all files in place.
  ///
  /// - Throws: `notDurable` when all new contents are in place but may not survive a power loss; `notPutBack` when a
  ///   replacement failed and so did putting back those before it; any other error of ``StagedFile/commit(mustNotExist:durably:)``
  ///   or of making backups, after which the folder is as it was.
  package consuming func commit() throws(FileError) {
    guard let last = members.last else { return }
    do throws(FileError) {
      for member in members where member.replaces { try backUp(member) }
      for member in members.dropLast() { try place(member) }
      if members.count > 1 { try syncFolders(of: members.dropLast()) }
      try place(last)
    } catch {
      try putBack(after: error)
    }
    for member in members { removeBackup(of: member) }
    try syncFolders(of: members[...])
  }

  /// Syncs each folder once.
  private func syncFolders(of members: ArraySlice<Member>) throws(FileError) {
    var done: Set<Int32> = []
    for member in members where done.insert(member.folder.descriptor.raw).inserted {
      try member.folder.sync()
    }
  }

  private func backUp(_ member: Member) throws(FileError) {
    let backup = TemporaryName(for: member.name).make()
    // Set before the call: where a server's answer gets lost the link exists though the call failed.
    member.backup = backup
    do {
      try member.folder.hardLink(member.name, as: backup)
    } catch .system(_, _, EXDEV) {
      // The folder's own files are on one file system with it: another one, or the same once more, is mounted on this file.
      throw .mountPoint(path: member.folder.path(of: member.name))
    }
  }

  private func place(_ member: Member) throws(FileError) {
    guard let staged = member.staged.take() else { return }
    try staged.commit(mustNotExist: !member.replaces, durably: false)
  }

  /// Undoes what was done so far and throws the error that made it necessary, or a worse one.
  private func putBack(after cause: FileError) throws(FileError) -> Never {
    var failed: [String: [String]] = [:]
    for member in members.reversed() {
      do throws(FileError) {
        try putBack(member)
        removeBackup(of: member)
      } catch {
        failed[member.folder.path, default: []].append(member.name)
      }
    }
    try? syncFolders(of: members[...])
    if let folder = failed.keys.min(), let names = failed[folder] {
      throw .notPutBack(path: folder, names: names.sorted())
    }
    // Of a folder that was synced before the last file took its place: the new contents are not in place any more.
    if case .notDurable(let path, let code) = cause {
      throw .system(operation: SystemCall.fsync.rawValue, path: path, errno: code)
    }
    throw cause
  }

  /// Only the file that this set put in place is undone: by identity, since a failed call may have been carried out and
  /// a failed check means that the file there is somebody else's.
  private func putBack(_ member: Member) throws(FileError) {
    guard let found = try member.folder.status(of: member.name), found.identity == member.identity else {
      return
    }
    if let backup = member.backup {
      try member.folder.rename(backup, to: member.name)
    } else {
      try member.folder.unlink(member.name)
    }
  }

  /// A failure leaves the name for the next sweep.
  private func removeBackup(of member: Member) {
    guard let backup = member.backup else { return }
    try? member.folder.unlink(backup)
  }
}
