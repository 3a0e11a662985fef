import Glibc

/// A program that was started in a session of its own.
struct SpawnedProgram {
  let pid: pid_t

  /// Where its standard streams go.
  enum Streams {
    /// Input is empty; output and errors go to files.
    case files(output: String, errors: String)
    /// All three are a terminal, which becomes the session's.
    case terminal(String)
  }

  /// `POSIX_SPAWN_SETSID` of glibc's spawn.h, which shows it to GNU sources alone.
  private static let newSession = 0x80

  /// Starts `sh -c COMMAND` in a folder; a single program takes the shell's place, and so gets its signals.
  ///
  /// The session is new, so there is no terminal to ask at unless it is given one.
  init?(shell command: String, folder: String, environment: [String: String], streams: Streams) {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    switch streams {
    case .files(let output, let errors):
      posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
      posix_spawn_file_actions_addopen(&actions, 1, output, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
      posix_spawn_file_actions_addopen(&actions, 2, errors, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    case .terminal(let path):
      for descriptor: Int32 in 0...2 {
        posix_spawn_file_actions_addopen(&actions, descriptor, path, O_RDWR, 0)
      }
    }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    var all = sigset_t()
    sigfillset(&all)
    posix_spawnattr_setsigdefault(&attributes, &all)
    posix_spawnattr_setflags(
      &attributes, Int16(Self.newSession | Int(POSIX_SPAWN_SETSIGMASK) | Int(POSIX_SPAWN_SETSIGDEF)))
    let takesOver = command.hasPrefix("pbk-secrets ") && !command.contains { "|;&".contains($0) }
    let text = "cd \"$0\" || exit 99\n" + (takesOver ? "exec \(command)" : command)
    let words: [String] = ["sh", "-c", text, folder]
    var argv: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
    var envp: [UnsafeMutablePointer<CChar>?] =
      environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { (argv + envp).forEach { free($0) } }
    var child: pid_t = 0
    guard posix_spawn(&child, "/bin/sh", &actions, &attributes, &argv, &envp) == 0 else { return nil }
    pid = child
  }

  /// The exit status if it has ended, 128 + n where a signal ended it; nil while it runs.
  func status() -> Int32? {
    var status: Int32 = 0
    guard waitpid(pid, &status, WNOHANG) == pid else { return nil }
    let signal = status & 0x7f
    return signal == 0 ? (status >> 8) & 0xff : 128 + signal
  }

  /// Waits for its end; after the limit its whole session is killed, and nil returned.
  func wait(limit: Clock) -> Int32? {
    while !limit.isOver {
      if let status = status() { return status }
      usleep(2000)
    }
    kill(-pid, SIGKILL)
    var status: Int32 = 0
    waitpid(pid, &status, 0)
    return nil
  }
}

/// How long something may take before it counts as hung.
struct Clock {
  private let end: time_t

  init(seconds: time_t) { end = time(nil) + seconds }

  var isOver: Bool { time(nil) >= end }
}
