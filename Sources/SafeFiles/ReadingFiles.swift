internal import Glibc

/// Bytes read from a file, and which file that was.
package struct FileContents: Sendable {
  /// All the file's bytes.
  package let bytes: [UInt8]
  /// The facts about the file at the time of reading.
  package let status: FileStatus
}

/// Reads a regular file of public data whole.
///
/// Whatever is at the path, a FIFO or a device included, the call neither blocks nor reads or allocates
/// more than the limit: the checks are made on the opened file, before the first byte is read.
///
/// - Parameters:
///   - path: the file; a symbolic link as the last component is refused.
///   - limit: the most bytes accepted.
/// - Returns: the file's bytes.
/// - Throws: `notFound`, `isSymlink`, `isDirectory`, `notARegularFile`, `tooLarge`; `changedMeanwhile`
///   when the file grew, shrank or was written to during the call; `system`.
package func readRegularFile(at path: String, limit: Int) throws(FileError) -> [UInt8] {
  try readRegularFileAndStatus(at: path, limit: limit).bytes
}

/// Reads like ``readRegularFile(at:limit:)`` and says which file was read.
///
/// A writer compares the identity with that of the file it is about to replace.
package func readRegularFileAndStatus(at path: String, limit: Int) throws(FileError) -> FileContents {
  try readRegularFile(path, in: AT_FDCWD, limit: limit, path: path)
}

extension Folder {
  /// Reads a file of this folder like ``readRegularFile(at:limit:)``.
  package func readRegularFile(_ name: String, limit: Int) throws(FileError) -> FileContents {
    try SafeFiles.readRegularFile(name, in: descriptor.raw, limit: limit, path: path(of: name))
  }
}

private func readRegularFile(
  _ name: String, in folder: Int32, limit: Int, path: String
) throws(FileError) -> FileContents {
  let file = try Syscall.open(name, in: folder, flags: OpenFlags.reading | O_NOFOLLOW, path: path)
  let before = try Syscall.status(of: file.raw, path: path)
  try before.requireRegular(path: path)
  guard before.size <= limit else { throw .tooLarge(path: path, limitBytes: limit) }

  var failure: FileError?
  let bytes = unsafe [UInt8](unsafeUninitializedCapacity: before.size) { buffer, filled in
    do throws(FileError) {
      let target = unsafe UnsafeMutableRawBufferPointer(
        rebasing: UnsafeMutableRawBufferPointer(buffer)[..<before.size])
      try unsafe fill(target, from: file.raw, path: path)
      filled = before.size
    } catch {
      failure = error
    }
  }
  if let failure { throw failure }
  try requireUnchanged(file.raw, since: before, path: path)
  return FileContents(bytes: bytes, status: before)
}

/// Flags common to every way of opening.
enum OpenFlags {
  /// Without O_NONBLOCK opening a FIFO waits for a writer, who may never come; without O_NOCTTY a
  /// terminal at the path could become the process's own.
  static let reading = O_RDONLY | O_NONBLOCK | O_NOCTTY
  static let folder = O_RDONLY | O_DIRECTORY | O_NONBLOCK
}

/// Fills a buffer from a regular file; the end of the file before that means that it shrank.
func fill(
  _ target: UnsafeMutableRawBufferPointer, from descriptor: Int32, path: String
) throws(FileError) {
  var filled = 0
  while filled < target.count {
    let rest = unsafe UnsafeMutableRawBufferPointer(rebasing: target[filled...])
    let count = try unsafe Syscall.read(descriptor, into: rest, path: path)
    guard count > 0 else { throw .changedMeanwhile(path: path) }
    filled += count
  }
}

/// Refuses a file that has bytes past its size, or was written to since `before` was taken.
///
/// The first happens where a file claims no size, as in /proc, and must not pass for an empty one.
func requireUnchanged(
  _ descriptor: Int32, since before: FileStatus, path: String
) throws(FileError) {
  var surplus: UInt8 = 0
  let extra = try unsafe withUnsafeMutableBytes(of: &surplus) { (probe) throws(FileError) in
    try unsafe Syscall.read(descriptor, at: before.size, into: probe, path: path)
  }
  let after = try Syscall.status(of: descriptor, path: path)
  guard extra == 0, after.hasContents(of: before) else { throw .changedMeanwhile(path: path) }
}
