internal import CLinux
internal import Glibc

/// The system calls, one function each; each names its failure as a ``FileError`` about `path`.
///
/// Calls that can be interrupted before they did anything are made again on EINTR. The exceptions:
/// close, whose descriptor is gone either way, and fsync, where a second call can report success
/// about pages that were lost at the first.
enum Syscall {
  static func open(
    _ name: String, in folder: Int32 = AT_FDCWD, flags: Int32, mode: mode_t = 0, path: String
  ) throws(FileError) -> FileDescriptor {
    let descriptor = try run(.open, names: name, path: path, retrying: true) {
      unsafe Int(openat(folder, name, flags | O_CLOEXEC, mode))
    }
    return FileDescriptor(owning: Int32(descriptor))
  }

  /// Opens a name of any bytes but NUL; an error has it as text.
  static func open(_ name: [UInt8], in folder: Int32, flags: Int32) throws(FileError) -> FileDescriptor {
    let terminated = name.map { CChar(bitPattern: $0) } + [0]
    do {
      let descriptor = try run(.open, path: "", retrying: true) {
        unsafe Int(openat(folder, terminated, flags | O_CLOEXEC))
      }
      return FileDescriptor(owning: Int32(descriptor))
    } catch .system(_, _, let code) {
      throw .system(
        operation: SystemCall.open.rawValue, path: String(decoding: name, as: UTF8.self), errno: code)
    }
  }

  static func close(_ descriptor: Int32) {
    _ = Glibc.close(descriptor)
  }

  static func status(of descriptor: Int32, path: String) throws(FileError) -> FileStatus {
    var found = stat()
    _ = try run(.fstat, path: path) { unsafe Int(fstat(descriptor, &found)) }
    return FileStatus(found)
  }

  /// Does not follow a symbolic link.
  static func status(of name: String, in folder: Int32, path: String) throws(FileError) -> FileStatus {
    var found = stat()
    _ = try run(.fstatat, names: name, path: path) {
      unsafe Int(fstatat(folder, name, &found, AT_SYMLINK_NOFOLLOW))
    }
    return FileStatus(found)
  }

  /// Returns the number of bytes read into the start of `target`; 0 at the end of the file.
  static func read(
    _ descriptor: Int32, into target: UnsafeMutableRawBufferPointer, path: String
  ) throws(FileError) -> Int {
    let count = movable(.read, target.count)
    return try run(.read, path: path, retrying: true) {
      unsafe Glibc.read(descriptor, target.baseAddress, count)
    }
  }

  /// Reads at an offset; otherwise like `read`.
  static func read(
    _ descriptor: Int32, at offset: Int, into target: UnsafeMutableRawBufferPointer, path: String
  ) throws(FileError) -> Int {
    let count = movable(.read, target.count)
    return try run(.read, path: path, retrying: true) {
      unsafe pread(descriptor, target.baseAddress, count, off_t(offset))
    }
  }

  /// Returns how many bytes were written, which may be fewer than given.
  static func write(_ bytes: Span<UInt8>, to descriptor: Int32, path: String) throws(FileError) -> Int {
    let count = movable(.write, bytes.count)
    return try unsafe bytes.withUnsafeBytes { (buffer) throws(FileError) in
      try run(.write, path: path, retrying: true) {
        unsafe Glibc.write(descriptor, buffer.baseAddress, count)
      }
    }
  }

  static func sync(_ descriptor: Int32, path: String) throws(FileError) {
    _ = try run(.fsync, path: path) { Int(fsync(descriptor)) }
  }

  static func changeOwner(_ descriptor: Int32, to owner: FileOwner, path: String) throws(FileError) {
    _ = try run(.fchown, path: path, retrying: true) { Int(fchown(descriptor, owner.uid, owner.gid)) }
  }

  static func changeMode(_ descriptor: Int32, to mode: mode_t, path: String) throws(FileError) {
    _ = try run(.fchmod, path: path, retrying: true) { Int(fchmod(descriptor, mode)) }
  }

  static func rename(_ name: String, to newName: String, in folder: Int32, path: String) throws(FileError) {
    _ = try run(.rename, names: name, newName, path: path) {
      unsafe Int(renameat(folder, name, folder, newName))
    }
  }

  static func renameNoReplace(
    _ name: String, to newName: String, in folder: Int32, path: String
  ) throws(FileError) {
    _ = try run(.renameNoReplace, names: name, newName, path: path) {
      unsafe Int(clinux_rename_noreplace(folder, name, folder, newName))
    }
  }

  /// Gives a file a second name; a symbolic link is linked itself, not followed.
  static func link(_ name: String, as newName: String, in folder: Int32, path: String) throws(FileError) {
    _ = try run(.link, names: name, newName, path: path) {
      unsafe Int(linkat(folder, name, folder, newName, 0))
    }
  }

  static func unlink(_ name: String, in folder: Int32, path: String) throws(FileError) {
    _ = try run(.unlink, names: name, path: path) { unsafe Int(unlinkat(folder, name, 0)) }
  }

  static func makeDirectory(
    _ name: String, in folder: Int32, mode: mode_t, path: String
  ) throws(FileError) {
    _ = try run(.mkdir, names: name, path: path) { unsafe Int(mkdirat(folder, name, mode)) }
  }

  static func removeDirectory(_ name: String, in folder: Int32, path: String) throws(FileError) {
    _ = try run(.rmdir, names: name, path: path) { unsafe Int(unlinkat(folder, name, AT_REMOVEDIR)) }
  }

  /// Returns whether the exclusive lock was had; false when another holds it.
  static func tryLock(_ descriptor: Int32, path: String) throws(FileError) -> Bool {
    do {
      _ = try run(.flock, path: path, retrying: true) { Int(flock(descriptor, LOCK_EX | LOCK_NB)) }
      return true
    } catch .system(_, _, EWOULDBLOCK) {
      return false
    }
  }

  /// Waits until a descriptor can be read or its other end is gone.
  static func waitForInput(_ descriptor: Int32, path: String) throws(FileError) {
    var wanted = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    _ = try run(.poll, path: path, retrying: true) { unsafe Int(poll(&wanted, 1, -1)) }
  }

  /// Returns the file system's magic number.
  static func fileSystemType(_ descriptor: Int32, path: String) throws(FileError) -> UInt32 {
    var type: UInt32 = 0
    _ = try run(.statfs, path: path) { unsafe Int(clinux_file_system_type(descriptor, &type)) }
    return type
  }

  /// Asks whether the process may make entries in a folder; a file system that is read only says no to root as well.
  static func requireWritable(_ name: String, path: String) throws(FileError) {
    _ = try run(.access, names: name, path: path) {
      unsafe Int(faccessat(AT_FDCWD, name, W_OK | X_OK, AT_EACCESS))
    }
  }

  /// Returns the path without links, `.` and `..`.
  static func resolve(_ name: String, path: String) throws(FileError) -> String {
    var found: String?
    _ = try run(.realpath, names: name, path: path) {
      guard let resolved = unsafe realpath(name, nil) else { return -1 }
      defer { unsafe free(resolved) }
      found = unsafe String(validatingCString: resolved)
      return 0
    }
    guard let found else { throw .system(operation: SystemCall.realpath.rawValue, path: path, errno: EILSEQ) }
    return found
  }

  /// Returns an extended attribute of at most 4096 bytes.
  static func attribute(_ name: String, of descriptor: Int32, path: String) throws(FileError) -> [UInt8] {
    var value = [UInt8](repeating: 0, count: 4096)
    let count = try run(.getxattr, path: path) {
      unsafe clinux_fgetxattr(descriptor, name, &value, value.count)
    }
    return Array(value.prefix(count))
  }

  static func setAttribute(
    _ name: String, to value: [UInt8], of descriptor: Int32, path: String
  ) throws(FileError) {
    _ = try run(.setxattr, path: path) {
      unsafe Int(clinux_fsetxattr(descriptor, name, value, value.count))
    }
  }

  /// Makes a file in memory that can be sealed.
  static func memoryFile(path: String) throws(FileError) -> FileDescriptor {
    let descriptor = try run(.memoryFile, path: path) { unsafe Int(clinux_memory_file(path)) }
    return FileDescriptor(owning: Int32(descriptor))
  }

  /// Fixes the bytes of a file in memory for good.
  static func seal(_ descriptor: Int32, path: String) throws(FileError) {
    _ = try run(.seal, path: path) { Int(clinux_seal(descriptor)) }
  }

  /// Gives an open file another number, the lowest free one from `lowest` on.
  static func renumber(
    _ descriptor: consuming FileDescriptor, from lowest: Int32, path: String
  ) throws(FileError) -> FileDescriptor {
    let old = descriptor.raw
    let number = try run(.renumber, path: path) { Int(fcntl(old, F_DUPFD_CLOEXEC, lowest)) }
    return FileDescriptor(owning: Int32(number))
  }

  /// Makes a call, again on EINTR if `retrying`, and throws what `errno` says if it returns less than 0.
  ///
  /// A NUL in a name would make the kernel see a shorter one than was checked: EINVAL.
  @inline(__always)
  static func run(
    _ call: SystemCall, names: String..., path: String, retrying: Bool = false, _ body: () -> Int
  ) throws(FileError) -> Int {
    guard names.allSatisfy({ !$0.utf8.contains(0) }) else {
      throw .system(operation: call.rawValue, path: path, errno: EINVAL)
    }
    while true {
      let (result, code) = attempt(call, body)
      if result >= 0 { return result }
      if retrying, code == EINTR { continue }
      throw FileError(errno: code, during: call, path: path)
    }
  }

  @inline(__always)
  private static func attempt(_ call: SystemCall, _ body: () -> Int) -> (result: Int, errno: Int32) {
    #if DEBUG
      switch FaultPlan.effect(on: call) {
      case .failure(let code), .failureFromThenOn(let code): return (-1, code)
      case .failureAfterwards(let code):
        _ = body()
        return (-1, code)
      case .oneByte, nil: break
      }
    #endif
    let result = body()
    return (result, result < 0 ? errno : 0)
  }

  /// How many bytes a read or write is given, which a fault plan may cut.
  @inline(__always)
  private static func movable(_ call: SystemCall, _ count: Int) -> Int {
    #if DEBUG
      if let plan = FaultPlan.current, plan.cuts(call) { return min(count, 1) }
    #endif
    return count
  }
}
