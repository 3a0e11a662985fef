/// Makes a file where there is none, durably and all at once, and clears up what a crash of an earlier try left.
///
/// A file that isn't there can't be locked, so its folder is, against others who make the same file. Where the file
/// system has no locks for folders, nothing is cleared up.
///
/// - Parameters:
///   - path: the file; its folder must exist, and may be reached through symbolic links.
///   - contents: the bytes, which may be secret.
///   - mode: the permission bits.
///   - requiringMode: whether to refuse a file system that does not keep permission bits.
///   - milliseconds: for how long to wait for another who holds the folder's lock.
/// - Throws: `alreadyExists`, and the file that is there is left alone; `locked` when the time is over; as ``StagedFile``.
package func makeNewFile(
  at path: String, contents: Span<UInt8>, mode: UInt32, requiringMode: Bool = true,
  waitingAtMost milliseconds: Int = 10_000
) throws(FileError) {
  let lock = try lockFolder(FilePlace(path).parent, waitingAtMost: milliseconds)
  // Under the lock nobody makes it any more; if it were there, a temporary could be that of somebody who changes it.
  guard try fileStatus(path) == nil else { throw .alreadyExists(path: path) }
  if lock.isHeld { try sweepStaleTemporaries(of: path) }
  let staged = try StagedFile(
    replacing: path, contents: contents, mode: mode, requiringMode: requiringMode)
  try staged.commit(mustNotExist: true)
  lock.release()
}

/// Locks a folder, unless that can't be done, as on some network file systems.
private func lockFolder(_ path: String, waitingAtMost milliseconds: Int) throws(FileError) -> OptionalLock {
  do {
    // The dot makes a symbolic link to a folder count as the folder.
    return OptionalLock(lock: try FileLock.acquire(path: path + "/.", waitingAtMost: milliseconds))
  } catch .locked {
    throw .locked(path: path)
  } catch {
    return OptionalLock(lock: nil)
  }
}
