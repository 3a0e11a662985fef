internal import CLinux
internal import Glibc

/// What the process was started with and changes for its own protection.
///
/// A program that takes its place is the user's, and must find everything as if it had been started without this one.
struct Inherited: Sendable {
  /// As it was at the start; the first use, which is the first thing that the program does, notes it.
  static let atStart = Inherited()

  /// The signals whose handling ``Hardening`` changes.
  static let changedSignals = [SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGFPE, SIGABRT, SIGXFSZ]

  private let fileMode: mode_t
  private let coreLimit: rlimit
  private let ignoredSignals: [Int32]
  private let blockedSignals: sigset_t
  /// The standard descriptors that were closed.
  let closedStreams: [Int32]

  private init() {
    // There is no way to ask for the mask but to set it.
    fileMode = umask(0o077)
    _ = umask(fileMode)
    var limit = rlimit()
    _ = unsafe getrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &limit)
    coreLimit = limit
    ignoredSignals = Self.changedSignals.filter { clinux_ignores($0) != 0 }
    var blocked = sigset_t()
    unsafe sigemptyset(&blocked)
    unsafe pthread_sigmask(SIG_BLOCK, nil, &blocked)
    blockedSignals = blocked
    closedStreams = [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO].filter { fcntl($0, F_GETFD) < 0 }
  }

  /// Puts everything back.
  ///
  /// That core dumps and debuggers are forbidden needs no undoing: the kernel allows both again to the next program,
  /// where it may be read. Handlers of signals are the kernel's to reset as well; whether one is ignored is not.
  func restore() {
    _ = umask(fileMode)
    var limit = coreLimit
    _ = unsafe setrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &limit)
    for number in Self.changedSignals {
      _ = signal(number, ignoredSignals.contains(number) ? SIG_IGN : SIG_DFL)
    }
    var blocked = blockedSignals
    _ = unsafe pthread_sigmask(SIG_SETMASK, &blocked, nil)
    // What stands in for them goes with this program.
    for number in closedStreams { _ = fcntl(number, F_SETFD, FD_CLOEXEC) }
  }
}
