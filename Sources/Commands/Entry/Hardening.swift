internal import CLinux
internal import Glibc

/// Keeps secrets from leaving the process by another way than a command's own.
enum Hardening {
  /// Applies everything; each step is harmless where the system doesn't know it.
  static func apply() {
    let inherited = Inherited.atStart
    restoreCrashSignals()
    occupyStandardDescriptors(inherited.closedStreams)
    // No core dump, no debugger of the same user, no /proc/PID/mem.
    _ = clinux_forbid_dumps()
    forbidCores()
    _ = umask(0o077)
    // A limit on the size of files then fails a write, which is handled, instead of killing in the middle of it.
    _ = signal(SIGXFSZ, SIG_IGN)
  }

  /// Takes the numbers 0 to 2 where the caller left them closed.
  ///
  /// Otherwise the next file opened, the vault perhaps, would
  /// get one, and what is printed would be written into it. O_PATH keeps them good for neither reading nor writing.
  private static func occupyStandardDescriptors(_ closed: [Int32]) {
    for _ in closed {
      // The lowest free number is the one that is given.
      _ = unsafe open("/", clinux_O_PATH | O_DIRECTORY)
    }
  }

  /// The hard limit stays, since nobody but root could raise it again for a program that takes this one's place.
  private static func forbidCores() {
    var limit = rlimit()
    _ = unsafe getrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &limit)
    limit.rlim_cur = 0
    _ = unsafe setrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &limit)
  }

  /// The language's crash handler prints memory behind registers, which may be a secret's, to a CI log.
  private static func restoreCrashSignals() {
    for number in [SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGFPE, SIGABRT] { _ = signal(number, SIG_DFL) }
  }
}
