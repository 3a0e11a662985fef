internal import CLinux
internal import Glibc
internal import SafeFiles
internal import SecretMemory

/// Programs that are started for the user: the passphrase command and the editor.
enum ChildProcess {
  /// Runs a shell command and returns what it prints.
  ///
  /// - Parameters:
  ///   - command: given to `/bin/sh -c`.
  ///   - limit: the most bytes that are taken.
  ///   - input: this program's standard input, kept from the command, which reads nothing instead: a program such as
  ///     ssh would take a value that is piped in. Nil lets it have what there is.
  /// - Returns: its standard output, or how it failed.
  static func output(
    ofShell command: String, environment: [String: String], limit: Int, hiding input: Input?
  ) throws(CommandError) -> CommandOutput {
    var ends: [Int32] = [0, 0]
    guard unsafe pipe(&ends) == 0 else { throw .childFailed("/bin/sh") }
    // The child gets its end by dup2, which clears the flag; no other child may keep the pipe open.
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    let reader = FileDescriptor(owning: ends[0])
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    unsafe posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO)
    if let input {
      unsafe posix_spawn_file_actions_addopen(&actions, input.descriptor, "/dev/null", O_RDONLY, 0)
    }
    let child = unsafe spawn(["/bin/sh", "-c", command], environment: environment, actions: &actions)
    close(ends[1])
    guard let child else { throw .childFailed("/bin/sh") }
    let text = allOutput(of: reader, limit: limit)
    let status = wait(for: child)
    switch consume text {
    // What ends such a command is the closed pipe; that it failed then says nothing.
    case .tooLarge: return .tooLarge
    case .text(let text) where status == 0: return .text(text)
    default: return .failed
    }
  }

  /// Reads to the end or the limit.
  ///
  /// The pipe is closed then: a child that has more to say must fail, or it would wait
  /// for a reader while this process waits for its end.
  private static func allOutput(of pipe: consuming FileDescriptor, limit: Int) -> CommandOutput {
    do {
      return .text(try readSecret(fromDescriptor: pipe.raw, limit: limit))
    } catch .tooLarge {
      return .tooLarge
    } catch {
      return .failed
    }
  }

  /// Runs a program at the terminal and waits for its end; ending signals are held back meanwhile, for the
  /// program to act on.
  ///
  /// - Parameter printingToErrors: whether what it prints goes to standard error.
  /// - Returns: the program's exit status, 128 + n where a signal ended it, or nil where it could not be started.
  static func runAtTerminal(
    _ arguments: [String], environment: [String: String], printingToErrors: Bool = false
  ) -> Int32? {
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    if printingToErrors {
      unsafe posix_spawn_file_actions_adddup2(&actions, STDERR_FILENO, STDOUT_FILENO)
    }
    return unsafe spawn(arguments, environment: environment, actions: &actions).map(wait)
  }

  /// Starts a program whose output is read while it runs; what it says of errors is left out.
  ///
  /// - Parameters:
  ///   - arguments: the program's name, looked for in PATH, and its arguments.
  ///   - environment: all variables that it gets.
  ///   - input: what it reads as standard input; nothing where nil.
  /// - Returns: nil where it could not be started.
  static func start(
    _ arguments: [String], environment: [String: String], input: SealedFile? = nil
  ) -> RunningProgram? {
    // Opened anew: another descriptor of the same file would be read from where writing ended.
    let source = input.map { "/proc/self/fd/\($0.number)" } ?? "/dev/null"
    return unsafe start(arguments, environment) { actions in
      unsafe posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, source, O_RDONLY, 0)
    }
  }

  /// Starts a program that answers, through a pipe, what it is asked meanwhile.
  ///
  /// - Parameter input: what it reads as standard input.
  /// - Returns: nil where it could not be started.
  static func start(
    _ arguments: [String], environment: [String: String], asking input: ProgramInput
  ) -> RunningProgram? {
    let program = unsafe start(arguments, environment) { actions in
      unsafe posix_spawn_file_actions_adddup2(&actions, input.otherEnd, STDIN_FILENO)
    }
    input.closeOtherEnd()
    return program
  }

  private static func start(
    _ arguments: [String], _ environment: [String: String],
    input: (_ actions: inout posix_spawn_file_actions_t) -> Void
  ) -> RunningProgram? {
    var ends: [Int32] = [0, 0]
    guard unsafe pipe(&ends) == 0 else { return nil }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    // What is longer than the usual 64 KB need not wait for the reader; where that is refused it does.
    _ = clinux_widen_pipe(ends[0])
    let reader = FileDescriptor(owning: ends[0])
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    unsafe input(&actions)
    unsafe posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO)
    unsafe posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
    let child = unsafe spawn(arguments, environment: environment, actions: &actions)
    close(ends[1])
    guard let child else { return nil }
    return RunningProgram(output: reader, child: child)
  }

  private static func spawn(
    _ arguments: [String], environment: [String: String], actions: inout posix_spawn_file_actions_t
  ) -> pid_t? {
    var attributes = posix_spawnattr_t()
    // The child must not inherit the signals that this process holds back or ignores.
    unsafe clinux_spawn_signals(&attributes)
    defer { unsafe posix_spawnattr_destroy(&attributes) }
    var child: pid_t = 0
    var argv: [UnsafeMutablePointer<CChar>?] = unsafe arguments.map { unsafe strdup($0) } + [nil]
    // The passphrase is this program's; a child has no use for it.
    let passed = environment.filter { $0.key != "PBK_SECRETS_PASSPHRASE" }
    var envp: [UnsafeMutablePointer<CChar>?] =
      unsafe passed.map { unsafe strdup("\($0.key)=\($0.value)") } + [nil]
    defer { unsafe (argv + envp).forEach { unsafe free($0) } }
    let result = unsafe posix_spawnp(&child, arguments[0], &actions, &attributes, &argv, &envp)
    return result == 0 ? child : nil
  }

  fileprivate static func wait(for child: pid_t) -> Int32 {
    var status: Int32 = 0
    while unsafe waitpid(child, &status, 0) < 0, errno == EINTR {}
    let signal = status & 0x7f
    return signal == 0 ? (status >> 8) & 0xff : 128 + signal
  }
}

/// A program that runs, and whose output is read through a pipe.
struct RunningProgram: ~Copyable {
  private let output: FileDescriptor
  private let child: pid_t

  fileprivate init(output: consuming FileDescriptor, child: pid_t) {
    self.output = output
    self.child = child
  }

  /// The pipe; valid as long as this value is.
  var descriptor: Int32 { output.raw }

  /// Closes the pipe, at which a program that has more to say ends, and waits for it.
  ///
  /// - Returns: its exit status, or 128 + n where a signal ended it.
  consuming func finish() -> Int32 {
    let child = child
    Self.close(self)
    return ChildProcess.wait(for: child)
  }

  private static func close(_ program: consuming RunningProgram) {}
}

/// What a command came to.
enum CommandOutput: ~Copyable {
  /// All that it printed; it ended with status 0.
  case text(SecretBytes)
  /// It printed more than is taken.
  case tooLarge
  case failed
}
