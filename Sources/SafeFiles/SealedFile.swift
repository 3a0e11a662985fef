internal import Glibc
package import SecretMemory

/// A file in memory that holds a secret, can't be changed any more, and is gone with the last process that has it open.
///
/// It has no name in any folder, and no other user than root may open it by way of `/proc`. Its pages are the kernel's, so
/// they are swapped where there is swap. Source: memfd_create(2).
package final class SealedFile: Sendable {
  /// The name that `/proc/PID/fd` and `/proc/PID/maps` show, and errors.
  private static let name = "pbk-secret"

  private let descriptor: FileDescriptor

  /// The descriptor's number.
  package var number: Int32 { descriptor.raw }

  /// Makes one that is closed when another program takes the process's place, until ``keepForNextProgram()``.
  ///
  /// - Parameters:
  ///   - contents: any bytes.
  ///   - lowest: the lowest number that its descriptor may have.
  /// - Throws: `system`, of `memfd_create` where the kernel makes no such files, and of it or `F_DUPFD_CLOEXEC` where the
  ///   process has too many descriptors; `contentsDiffer` if the kernel took fewer bytes than it was given.
  package init(_ contents: borrowing SecretBytes, numberedFrom lowest: Int32) throws(FileError) {
    let made = try Syscall.memoryFile(path: Self.name)
    descriptor = try Syscall.renumber(made, from: lowest, path: Self.name)
    let number = descriptor.raw
    try contents.withSpan { (bytes) throws(FileError) in try Self.write(bytes, to: number) }
    try Syscall.changeMode(number, to: 0o400, path: Self.name)
    try Syscall.seal(number, path: Self.name)
  }

  /// Leaves it open for the program that takes the process's place, and for that program's children.
  package func keepForNextProgram() { _ = fcntl(descriptor.raw, F_SETFD, 0) }

  private static func write(_ bytes: Span<UInt8>, to descriptor: Int32) throws(FileError) {
    var done = 0
    while done < bytes.count {
      let count = try Syscall.write(bytes.extracting(done..<bytes.count), to: descriptor, path: name)
      guard count > 0 else { throw .contentsDiffer(path: name) }
      done += count
    }
  }
}
