internal import Glibc
internal import SecretMemory

/// A new file under a temporary name, which is removed at the end of the lifetime unless it was given away.
///
/// Signals that would end the process are held back as long as the value lives: see ``HeldSignals``.
struct TemporaryFile: ~Copyable {
  let folder: Folder
  /// The path of the file that this one is to replace, for messages.
  let path: String
  /// The temporary's name; nil: there is none to remove.
  private(set) var name: String?
  /// The facts about the file once it is complete.
  private var written: FileStatus?
  private let signals = HeldSignals()

  /// Makes no file yet, so that it can't fail: a throw later runs deinit, one from here wouldn't.
  init(in folder: consuming Folder, for path: String) {
    self.folder = folder
    self.path = path
  }

  /// Which file it is, once it is complete.
  var identity: FileIdentity? { written?.identity }

  deinit {
    guard let name else { return }
    // A failure can't be helped here: the name stays for the next sweep.
    try? folder.unlink(name)
  }

  /// Says that the temporary has its final name, so there is none to remove.
  mutating func giveAway() {
    name = nil
  }

  /// Whether the temporary's name still is that of the file that was written.
  ///
  /// The identity alone wouldn't tell: an inode's number goes to the next new file once it is free.
  func isUntouched() throws(FileError) -> Bool {
    guard let name, let written else { return false }
    return try folder.status(of: name) == written
  }

  /// Makes the file with permissions 0600.
  mutating func create(replacing target: String, requiringMode: Bool) throws(FileError) -> FileDescriptor {
    let fresh = TemporaryName(for: target).make()
    let flags = O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW
    // Set before the call: where a server's answer gets lost the file exists though open failed. 64 random
    // bits keep it from being somebody else's.
    name = fresh
    let file: FileDescriptor
    do {
      file = try Syscall.open(fresh, in: folder.descriptor.raw, flags: flags, mode: 0o600, path: path)
    } catch .alreadyExists {
      throw .system(operation: SystemCall.open.rawValue, path: path, errno: EEXIST)
    }
    let created = try Syscall.status(of: file.raw, path: path)
    if requiringMode, created.mode & 0o077 != 0 {
      throw .modeNotKept(path: path, wanted: 0o600, got: created.permissions)
    }
    return file
  }

  func writeAll(_ contents: Span<UInt8>, to file: borrowing FileDescriptor) throws(FileError) {
    var written = 0
    while written < contents.count {
      let count = try Syscall.write(contents.extracting(written...), to: file.raw, path: path)
      // A device that takes no byte and reports no error must not keep the loop going.
      guard count > 0 else { throw .system(operation: SystemCall.write.rawValue, path: path, errno: EIO) }
      written += count
    }
  }

  /// Gives the file the SELinux label of the one that it replaces, if that has one.
  ///
  /// A rename keeps the temporary's own label, under which a container may not read the file. Best
  /// effort: most systems have no labels.
  func copySecurityLabel(of target: String, to file: borrowing FileDescriptor) {
    let label = "security.selinux"
    let flags = OpenFlags.reading | O_NOFOLLOW
    guard let old = try? Syscall.open(target, in: folder.descriptor.raw, flags: flags, path: path),
      let value = try? Syscall.attribute(label, of: old.raw, path: path)
    else { return }
    try? Syscall.setAttribute(label, to: value, of: file.raw, path: path)
  }

  /// Refuses a file that does not have the permissions and the bytes that it was given.
  mutating func requireKept(
    _ contents: Span<UInt8>, mode: UInt32, by file: borrowing FileDescriptor, requiringMode: Bool
  ) throws(FileError) {
    let now = try Syscall.status(of: file.raw, path: path)
    if requiringMode, now.permissions != mode {
      throw .modeNotKept(path: path, wanted: mode, got: now.permissions)
    }
    guard now.size == contents.count, try holds(contents, in: file) else {
      throw .contentsDiffer(path: path)
    }
    written = now
  }

  private func holds(
    _ contents: Span<UInt8>, in file: borrowing FileDescriptor
  ) throws(FileError) -> Bool {
    var chunk = SecretBytes(count: min(contents.count, 65536)) { _ in }
    var offset = 0
    while offset < contents.count {
      let position = offset
      let count = try chunk.withMutableSpan { (span) throws(FileError) in
        try unsafe span.withUnsafeMutableBytes { (buffer) throws(FileError) in
          try unsafe Syscall.read(file.raw, at: position, into: buffer, path: path)
        }
      }
      guard count > 0, offset + count <= contents.count else { return false }
      let expected = contents.extracting(offset..<offset + count)
      guard chunk.withSpan({ startsAlike($0, expected) }) else { return false }
      offset += count
    }
    return true
  }
}

/// Whether the first bytes of `read` are those of `expected`, which is no longer than it.
private func startsAlike(_ read: Span<UInt8>, _ expected: Span<UInt8>) -> Bool {
  unsafe read.withUnsafeBytes { left in
    unsafe expected.withUnsafeBytes { right in
      guard let start = left.baseAddress, let other = right.baseAddress else { return expected.isEmpty }
      return unsafe memcmp(start, other, right.count) == 0
    }
  }
}
