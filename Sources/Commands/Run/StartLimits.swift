internal import Glibc

/// How much a program can be started with, as the kernel counts it.
///
/// Source: execve(2), 'Limits on size of arguments and environment'; fs/exec.c of Linux.
enum StartLimits {
  /// The most bytes of one variable, with its name, `=` and NUL: 131,072 where a page has 4 KiB.
  static var variableBytes: Int { 32 * sysconf(Int32(_SC_PAGESIZE)) }

  /// The most bytes of arguments and variables together, with their NULs, the program's path and 8 bytes for each.
  ///
  /// A quarter of the stack's limit, within bounds.
  static var totalBytes: Int {
    var stack = rlimit()
    guard unsafe getrlimit(__rlimit_resource_t(RLIMIT_STACK.rawValue), &stack) == 0 else { return least }
    return max(least, Int(clamping: min(stack.rlim_cur / 4, UInt(most))))
  }

  /// The most descriptors that the process may have.
  static var descriptors: Int {
    var limit = rlimit()
    guard unsafe getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0 else { return 256 }
    return Int(clamping: limit.rlim_cur)
  }

  private static let least = 131_072
  private static let most = 6 << 20

  /// What a program takes of ``totalBytes``.
  static func bytes(_ program: ProgramPath, _ line: CommandLineTail, _ block: borrowing EnvironmentBlock)
    -> Int
  {
    let pointers = (line.arguments.count + block.count) * MemoryLayout<Int>.size
    return pointers + program.bytes.count + line.byteCount + block.byteCount
  }
}
