internal import Glibc

/// A file that the kernel makes while it is read, such as `/proc/keys`, and that claims another size than it has.
///
/// In a container something else may be mounted over it, which the file system's type tells.
package enum KernelFile {
  /// `PROC_SUPER_MAGIC` and `SYSFS_MAGIC`; statfs(2).
  private static let kernels: Set<UInt32> = [0x9fa0, 0x6265_6572]

  /// Reads such a file until its end.
  ///
  /// - Parameters:
  ///   - path: a file of `/proc` or `/sys`.
  ///   - limit: the most bytes accepted.
  /// - Returns: the file's bytes, as they were at the time of each piece.
  /// - Throws: `notARegularFile` where it isn't the kernel's; `notFound`, `isSymlink`, `tooLarge`, `system`.
  package static func read(_ path: String, limit: Int) throws(FileError) -> [UInt8] {
    let file = try open(path)
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 16_384)
    while true {
      var span = piece.mutableSpan
      let count = try unsafe span.withUnsafeMutableBytes { (buffer) throws(FileError) in
        try unsafe Syscall.read(file.raw, into: buffer, path: path)
      }
      guard count > 0 else { return bytes }
      bytes += piece[..<count]
      guard bytes.count <= limit else { throw .tooLarge(path: path, limitBytes: limit) }
    }
  }

  /// Throws why such a file can't be read, without reading it.
  ///
  /// - Throws: as ``read(_:limit:)``.
  package static func check(_ path: String) throws(FileError) {
    _ = try open(path).raw
  }

  private static func open(_ path: String) throws(FileError) -> FileDescriptor {
    let file = try Syscall.open(path, flags: OpenFlags.reading | O_NOFOLLOW, path: path)
    try Syscall.status(of: file.raw, path: path).requireRegular(path: path)
    guard kernels.contains(try Syscall.fileSystemType(file.raw, path: path)) else {
      throw .notARegularFile(path: path)
    }
    return file
  }
}
