internal import Glibc
internal import SafeFiles

/// Ends this program by becoming another.
enum Takeover {
  /// Runs a program in this process's place; returns why that could not be, as an error number.
  ///
  /// By now the vault, its keys, the credential and the decrypted secrets are wiped. What is left is the block of the
  /// environment, and perhaps copies in registers or below the stack: the kernel copies the block into the new program's
  /// memory, and gives back all of this one's, unwiped, but not to be read by any process before it is zeroed. Neither
  /// memory is shared with anybody: there are no threads, and `vfork` is not used. Descriptors of this program's own close,
  /// but for the files in memory that are meant to stay. If the call fails, the block is wiped when its lifetime ends.
  static func run(_ program: ProgramPath, _ line: CommandLineTail, _ equipment: borrowing Equipment) -> Int32
  {
    for file in equipment.files { file.keepForNextProgram() }
    Inherited.atStart.restore()
    return unsafe equipment.block.withAddresses { variables in
      let code = unsafe execute(program.bytes, line.arguments, variables)
      guard code == ENOEXEC else { return code }
      // A script without a first line that names its interpreter: the shell's, as execvp(3) has it.
      return unsafe execute(shell, [shell, program.bytes] + line.arguments.dropFirst(), variables)
    }
  }

  private static let shell = "/bin/sh".utf8CString.map { $0 }

  private static func execute(
    _ path: [CChar], _ arguments: [[CChar]], _ variables: UnsafePointer<UnsafeMutablePointer<CChar>?>
  ) -> Int32 {
    var addresses = unsafe arguments.map { unsafe strdup($0) } + [nil]
    defer { unsafe addresses.forEach { unsafe free($0) } }
    _ = unsafe execve(path, &addresses, variables)
    return errno
  }
}
