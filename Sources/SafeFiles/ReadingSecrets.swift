internal import Glibc
package import SecretMemory

/// Reads a file that holds a secret, such as a key or a passphrase, straight into secret memory.
///
/// Symbolic links are followed, since systemd and Kubernetes hand out key files through them; it is the
/// file opened in the end that is checked.
///
/// - Parameters:
///   - path: the file.
///   - limit: the most bytes accepted.
///   - requiringPrivate: whether to refuse a file that group or others have any permission on, or that
///     belongs neither to the effective user nor to root. An access control list shows in the group's bits; one that
///     names the effective user or root alone is accepted.
/// - Returns: the file's bytes.
/// - Throws: `readableByOthers` and `foreignOwner` where private is required; `notFound`, `isDirectory`,
///   `notARegularFile`, `tooLarge`, `changedMeanwhile`, `system`.
package func readSecretFile(
  at path: String, limit: Int, requiringPrivate: Bool
) throws(FileError) -> SecretBytes {
  let file = try Syscall.open(path, flags: OpenFlags.reading, path: path)
  let before = try Syscall.status(of: file.raw, path: path)
  try before.requireRegular(path: path)
  if requiringPrivate {
    guard before.isOwnedByUserOrRoot else { throw .foreignOwner(path: path, uid: before.owner.uid) }
    guard
      before.mode & 0o077 == 0
        || before.mode & 0o007 == 0 && AccessList.namesUserAlone(file.raw, path: path)
    else {
      throw .readableByOthers(path: path, mode: before.permissions)
    }
  }
  return try readWhole(file, before, limit: limit, path: path)
}

/// Bytes read from a file into secret memory, and which file that was.
package struct SecretFileContents: ~Copyable, Sendable {
  /// All the file's bytes.
  package let bytes: SecretBytes
  /// The facts about the file at the time of reading.
  package let status: FileStatus
}

extension Folder {
  /// Reads a file of this folder straight into secret memory, such as one that is about to be replaced.
  ///
  /// - Parameters:
  ///   - name: the file; a symbolic link is refused.
  ///   - limit: the most bytes accepted.
  /// - Throws: `notFound`, `isSymlink`, `isDirectory`, `notARegularFile`, `tooLarge`, `changedMeanwhile`, `system`.
  package func readSecretFile(_ name: String, limit: Int) throws(FileError) -> SecretFileContents {
    let path = path(of: name)
    let flags = OpenFlags.reading | O_NOFOLLOW
    let file = try Syscall.open(name, in: descriptor.raw, flags: flags, path: path)
    let before = try Syscall.status(of: file.raw, path: path)
    try before.requireRegular(path: path)
    let bytes = try readWhole(file, before, limit: limit, path: path)
    return SecretFileContents(bytes: bytes, status: before)
  }
}

private func readWhole(
  _ file: borrowing FileDescriptor, _ before: FileStatus, limit: Int, path: String
) throws(FileError) -> SecretBytes {
  guard before.size <= limit else { throw .tooLarge(path: path, limitBytes: limit) }
  let raw = file.raw
  let secret = try SecretBytes(count: before.size) { (span) throws(FileError) in
    try unsafe span.withUnsafeMutableBytes { (target) throws(FileError) in
      try unsafe fill(target, from: raw, path: path)
    }
  }
  try requireUnchanged(raw, since: before, path: path)
  return secret
}

/// Reads a secret from a descriptor that somebody else opened, standard input for one, until its end.
///
/// - Parameters:
///   - descriptor: open for reading; it stays open.
///   - limit: the most bytes accepted.
/// - Returns: the bytes.
/// - Throws: `tooLarge` as soon as one byte more than the limit arrives; `isDirectory`; `system`, EBADF
///   for a descriptor that is not open. The path in errors is `descriptor N`.
package func readSecret(fromDescriptor descriptor: Int32, limit: Int) throws(FileError) -> SecretBytes {
  let path = "descriptor \(descriptor)"
  var whole = SecretBuffer()
  var chunk = SecretBytes(count: 4096) { _ in }
  while true {
    let wanted = min(chunk.count, limit - whole.count + 1)
    let count = try chunk.withMutableSpan { (span) throws(FileError) in
      try unsafe span.withUnsafeMutableBytes { (buffer) throws(FileError) in
        let target = unsafe UnsafeMutableRawBufferPointer(rebasing: buffer[..<wanted])
        return try unsafe readWaiting(descriptor, into: target, path: path)
      }
    }
    guard count > 0 else { return whole.finish() }
    guard whole.count + count <= limit else { throw .tooLarge(path: path, limitBytes: limit) }
    chunk.withSpan { whole.append($0.extracting(..<count)) }
  }
}

/// Reads once, waiting where the descriptor was set not to block by a process that shares it.
private func readWaiting(
  _ descriptor: Int32, into target: UnsafeMutableRawBufferPointer, path: String
) throws(FileError) -> Int {
  while true {
    do {
      return try unsafe Syscall.read(descriptor, into: target, path: path)
    } catch .system(_, _, EAGAIN) {
      try Syscall.waitForInput(descriptor, path: path)
    }
  }
}
