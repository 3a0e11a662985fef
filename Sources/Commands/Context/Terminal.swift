internal import CLinux
internal import Glibc
internal import SecretMemory

/// The terminal that the user sits at, whatever the standard streams are.
struct Terminal {
  /// `/dev/tty` but in tests.
  let path: String

  /// Whether there is a terminal to ask at.
  var isThere: Bool {
    guard let session = try? TerminalSession(path: path) else { return false }
    return isatty(session.descriptor) == 1
  }

  /// The width in characters, 80 where it isn't known.
  var columns: Int {
    guard let session = try? TerminalSession(path: path) else { return 80 }
    var size = winsize()
    guard unsafe ioctl(session.descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
    return Int(size.ws_col)
  }

  /// Asks for a line that isn't shown while it is typed.
  ///
  /// - Parameter question: what is asked, without a colon.
  /// - Returns: the line without its line feed; nil where input ended instead.
  /// - Throws: ``CommandError/interrupted(_:)`` after Ctrl-C or another ending signal, with the terminal as it was.
  func askHidden(_ question: String) throws(CommandError) -> SecretBytes? {
    try ask(question, hidden: true)
  }

  /// Asks for a value that isn't shown; a text of several lines that was pasted is refused, not cut to its first.
  func askHiddenLine(_ question: String) throws(CommandError) -> SecretBytes? {
    try ask(question, hidden: true, isAlone: true)
  }

  /// Asks a question that is answered yes or no; anything but `y` or `yes`, in capitals or not, is a no.
  func confirm(_ question: String) throws(CommandError) -> Bool {
    guard let answer = try ask("\(question) [y/N]", hidden: false) else { return false }
    let text = answer.withSpan { span in span.indices.map { span[$0] } }
    return ["y", "yes"].contains(String(decoding: text, as: UTF8.self).lowercased())
  }

  private func ask(
    _ question: String, hidden: Bool, isAlone: Bool = false
  ) throws(CommandError) -> SecretBytes? {
    let session = try TerminalSession(path: path)
    let signals = HeldSignals()
    defer { signals.release() }
    let settings = hidden ? session.hideTyping() : nil
    defer { session.restore(settings) }
    session.write("\(question): ")
    let line = try session.readLine(signals)
    if hidden { session.write("\n") }
    if isAlone, session.hasMore() { throw .severalLines }
    return line
  }
}

/// Signals that end a program, held back while the terminal's settings are changed.
struct HeldSignals {
  private var previous = sigset_t()
  private var held = sigset_t()

  init() {
    unsafe sigemptyset(&held)
    for number in [SIGINT, SIGTERM, SIGHUP, SIGQUIT] { unsafe sigaddset(&held, number) }
    unsafe pthread_sigmask(SIG_BLOCK, &held, &previous)
  }

  /// The number of a signal that came meanwhile, which is then no longer pending.
  func taken() -> Int32? {
    var set = held
    var none = timespec(tv_sec: 0, tv_nsec: 0)
    let number = unsafe sigtimedwait(&set, nil, &none)
    return number > 0 ? number : nil
  }

  func release() {
    var mask = previous
    unsafe pthread_sigmask(SIG_SETMASK, &mask, nil)
  }
}

/// The terminal, opened for one question.
struct TerminalSession: ~Copyable {
  let descriptor: Int32

  /// A terminal hands on at most this many bytes of a line; what is beyond is lost without a word.
  private static let longestLine = 4094

  init(path: String) throws(CommandError) {
    descriptor = unsafe open(path, O_RDWR | O_NOCTTY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .noCredential(asked: false) }
  }

  deinit { close(descriptor) }

  func write(_ text: String) {
    let bytes = Array(text.utf8)
    _ = unsafe Glibc.write(descriptor, bytes, bytes.count)
  }

  /// Turns echo off and returns the settings that were.
  func hideTyping() -> termios? {
    var settings = termios()
    guard unsafe tcgetattr(descriptor, &settings) == 0 else { return nil }
    let before = settings
    settings.c_lflag &= ~tcflag_t(ECHO | ECHOE | ECHOK | ECHONL)
    settings.c_lflag |= tcflag_t(ICANON | ISIG)
    _ = unsafe tcsetattr(descriptor, TCSAFLUSH, &settings)
    return before
  }

  /// Puts settings back, and drops what was typed ahead: the rest of a pasted key must not reach the shell.
  func restore(_ settings: termios?) {
    guard var settings else { return }
    _ = unsafe tcsetattr(descriptor, TCSAFLUSH, &settings)
  }

  /// Whether more comes in at once, faster than anybody types.
  func hasMore() -> Bool {
    var ready = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    return unsafe poll(&ready, 1, 30) > 0
  }

  func readLine(_ signals: HeldSignals) throws(CommandError) -> SecretBytes? {
    var line = SecretBuffer(capacity: Self.longestLine)
    while true {
      if let signal = signals.taken() {
        write("\n")
        throw .interrupted(signal)
      }
      // Woken now and then, since held signals wake nothing.
      var ready = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      guard unsafe poll(&ready, 1, 50) > 0 else { continue }
      var byte: UInt8 = 0
      guard unsafe read(descriptor, &byte, 1) == 1 else { return line.count > 0 ? line.finish() : nil }
      if byte == 0x0a { return line.finish() }
      guard line.count < Self.longestLine else {
        throw .usage("the line is too long for a terminal", hint: "pipe the value in, or use --from-file")
      }
      line.append(byte)
    }
  }
}
