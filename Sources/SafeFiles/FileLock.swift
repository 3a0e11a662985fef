internal import Glibc

/// An exclusive lock among processes and threads, held by a file or folder itself.
///
/// It is a flock(2) on the file that others replace by renaming. A plain flock on such a file protects
/// nothing, since the next process locks the new file while the old one's lock is still held. So after
/// locking, the file that is now at the path is compared with the one locked, and if it is another, the
/// lock is taken again on that.
///
/// The lock is advisory: it holds off those who ask for it. Anybody who may read the file can hold it,
/// which makes others wait and then fail, not harm the file.
package struct FileLock: ~Copyable {
  private let file: FileDescriptor
  /// The file that is locked.
  package let identity: FileIdentity

  /// The end of the lifetime closes the file, which ends the lock.
  private init(holding file: consuming FileDescriptor, _ identity: FileIdentity) {
    self.file = file
    self.identity = identity
  }

  /// Takes the lock.
  ///
  /// - Parameters:
  ///   - path: a regular file or a folder; a symbolic link as the last component is refused.
  ///   - waitingAtMost: for how many milliseconds to wait for another holder; 0: one try.
  /// - Returns: the lock, held until the end of its lifetime.
  /// - Throws: `locked` when the time is over; `notFound`, `isSymlink`, `notARegularFile`, `system`.
  package static func acquire(
    path: String, waitingAtMost milliseconds: Int
  ) throws(FileError) -> FileLock {
    let deadline = now() + Int64(max(milliseconds, 0)) * 1_000_000
    var pause = firstPause
    while true {
      let file = try openForLocking(path)
      let status = try Syscall.status(of: file.raw, path: path)
      guard status.kind == .folder || status.kind == .regular else {
        throw .notARegularFile(path: path)
      }
      if try lock(file, path: path, until: deadline, pause: &pause) {
        if try fileStatus(path)?.identity == status.identity {
          return FileLock(holding: file, status.identity)
        }
        // The holder before replaced the file: the lock is on one that nobody opens any more.
        // Somebody who does nothing else than replace it must not keep this process busy for ever.
        if now() < deadline { continue }
      }
      throw .locked(path: path)
    }
  }

  /// Takes the lock of a file of a folder that nobody else can have opened yet.
  ///
  /// - Throws: `locked` where somebody has; `system` where the file system has no locks.
  static func take(_ name: String, in folder: borrowing Folder) throws(FileError) -> FileLock {
    let path = folder.path(of: name)
    let file = try Syscall.open(
      name, in: folder.descriptor.raw, flags: OpenFlags.reading | O_NOFOLLOW, path: path)
    guard try Syscall.tryLock(file.raw, path: path) else { throw .locked(path: path) }
    let identity = try Syscall.status(of: file.raw, path: path).identity
    return FileLock(holding: file, identity)
  }

  /// Tries until the lock is had or the time is over; leaves early if the file is no longer at the path.
  private static func lock(
    _ file: borrowing FileDescriptor, path: String, until deadline: Int64, pause: inout Int64
  ) throws(FileError) -> Bool {
    while true {
      if try Syscall.tryLock(file.raw, path: path) { return true }
      let left = deadline - now()
      guard left > 0 else { return false }
      sleep(nanoseconds: min(pause, left))
      pause = min(pause * 2, longestPause)
    }
  }

  /// NFS turns flock into a record lock, which is exclusive only on a file open for writing; opening a
  /// file so changes nothing about it.
  private static func openForLocking(_ path: String) throws(FileError) -> FileDescriptor {
    do {
      return try Syscall.open(path, flags: O_RDWR | O_NONBLOCK | O_NOCTTY | O_NOFOLLOW, path: path)
    } catch .isSymlink {
      throw .isSymlink(path: path)
    } catch .notFound {
      throw .notFound(path: path)
    } catch {
      // A folder, a file that may only be read, a read-only file system.
      return try Syscall.open(path, flags: OpenFlags.reading | O_NOFOLLOW, path: path)
    }
  }

  private static let firstPause: Int64 = 200_000
  private static let longestPause: Int64 = 20_000_000

  /// Nanoseconds of a clock that nobody sets.
  private static func now() -> Int64 {
    var time = timespec()
    unsafe clock_gettime(CLOCK_MONOTONIC, &time)
    return Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
  }

  private static func sleep(nanoseconds: Int64) {
    var time = timespec(
      tv_sec: time_t(nanoseconds / 1_000_000_000), tv_nsec: Int(nanoseconds % 1_000_000_000))
    // A signal ends the pause early, which does no harm.
    unsafe nanosleep(&time, nil)
  }
}

/// A lock, or none where the file system has none.
package struct OptionalLock: ~Copyable {
  let lock: FileLock?

  var isHeld: Bool { lock != nil }

  /// Ends the lock, if there is one.
  package consuming func release() {}
}
