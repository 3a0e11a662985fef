internal import Glibc

/// Reads a file that the kernel makes up as it is read, such as `/proc/swaps`: it claims to have no bytes.
///
/// - Parameters:
///   - path: the file; a symbolic link as the last component is refused.
///   - limit: the most bytes accepted.
/// - Returns: the file's bytes.
/// - Throws: `notFound`, `isSymlink`, `tooLarge`, `system`.
package func readKernelFile(at path: String, limit: Int) throws(FileError) -> [UInt8] {
  let file = try Syscall.open(path, flags: OpenFlags.reading | O_NOFOLLOW, path: path)
  var bytes: [UInt8] = []
  var chunk = [UInt8](repeating: 0, count: 4096)
  while true {
    var room = chunk.mutableSpan
    let count = try unsafe room.withUnsafeMutableBytes { (target) throws(FileError) in
      try unsafe Syscall.read(file.raw, into: target, path: path)
    }
    guard count > 0 else { return bytes }
    guard bytes.count + count <= limit else { throw .tooLarge(path: path, limitBytes: limit) }
    bytes += chunk.prefix(count)
  }
}
