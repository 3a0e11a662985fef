import Glibc

/// A terminal that a test types at and reads from.
final class PseudoTerminal {
  private let master: Int32
  /// Held open so that what a program wrote last isn't lost when it ends.
  private let slave: Int32
  /// Where the program finds it.
  let path: String
  /// All that was shown so far.
  private(set) var shown: [UInt8] = []

  init?(columns: UInt16) {
    var (master, slave): (Int32, Int32) = (-1, -1)
    var name = [CChar](repeating: 0, count: 64)
    var size = winsize(ws_row: 24, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    guard openpty(&master, &slave, &name, nil, &size) == 0 else { return nil }
    for descriptor in [master, slave] { _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC) }
    self.master = master
    self.slave = slave
    path = String(decoding: name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  deinit {
    close(slave)
    close(master)
  }

  /// Reads what is there to read, waiting a moment for it.
  func readSome() {
    var ready = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
    guard poll(&ready, 1, 10) > 0 else { return }
    var buffer = [UInt8](repeating: 0, count: 4096)
    let count = read(master, &buffer, buffer.count)
    if count > 0 { shown += buffer[..<count] } else { usleep(2000) }
  }

  func write(_ bytes: [UInt8]) { _ = Glibc.write(master, bytes, bytes.count) }

  /// Whether typing shows, lines are edited and Ctrl-C interrupts, as a shell expects to find its terminal.
  var isAsItWas: Bool {
    var settings = termios()
    guard tcgetattr(master, &settings) == 0 else { return false }
    let wanted = tcflag_t(ECHO | ICANON | ISIG)
    return settings.c_lflag & wanted == wanted
  }
}
