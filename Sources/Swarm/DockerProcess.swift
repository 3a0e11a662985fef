internal import CLinux
internal import Glibc
internal import SecretMemory

/// One run of the docker program: its three streams, a time limit and a limit on what it prints.
@safe
struct DockerProcess: ~Copyable {
  enum Exchange {
    case ended(status: Int32, output: [UInt8], errors: [UInt8])
    case tooLong
    case tooMuch
  }

  private let child: pid_t
  private let input: Descriptor
  private let output: Descriptor
  private let errors: Descriptor

  /// - Throws: `notStarted`.
  init(_ program: DockerProgram, _ arguments: [String]) throws(SwarmError) {
    // A socket for what the program reads: one that it has closed is an error here, not a signal.
    let feed = try Self.pair { unsafe socketpair(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0, &$0) }
    let printed = try Self.pair { unsafe pipe(&$0) }
    let said = try Self.pair { unsafe pipe(&$0) }
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    let ends = [feed.first, printed.second, said.second]
    for (number, end) in ends.enumerated() {
      unsafe posix_spawn_file_actions_adddup2(&actions, end.raw, Int32(number))
    }
    // Nothing else that is open here concerns it: --passphrase-fd may name a descriptor that would be inherited.
    _ = unsafe clinux_spawn_close_from(&actions, Int32(ends.count))
    // Closed here once the program has them, and not before.
    child = try withExtendedLifetime(ends) { () throws(SwarmError) in
      try unsafe Self.spawn(program, arguments, &actions)
    }
    input = feed.second
    output = printed.first
    errors = said.first
  }

  /// Feeds the program and reads what it prints, until it has ended or been killed.
  consuming func exchange(_ bytes: borrowing SecretBytes, seconds: Int, limit: Int) -> Exchange {
    let end = Self.now() + Int64(seconds) * 1000
    var texts: [[UInt8]] = [[], []]
    var isOpen = [true, true]
    var sent = 0
    var isFed = false
    while isOpen[0] || isOpen[1] {
      if !isFed, sent == bytes.count {
        isFed = true
        // The program reads to the end.
        _ = shutdown(input.raw, Int32(SHUT_WR))
      }
      let left = end - Self.now()
      guard left > 0 else { return stop(.tooLong) }
      var waited = [
        pollfd(fd: isFed ? -1 : input.raw, events: Int16(POLLOUT), revents: 0),
        pollfd(fd: isOpen[0] ? output.raw : -1, events: Int16(POLLIN), revents: 0),
        pollfd(fd: isOpen[1] ? errors.raw : -1, events: Int16(POLLIN), revents: 0),
      ]
      guard unsafe poll(&waited, 3, Int32(clamping: left)) >= 0 || errno == EINTR else {
        return stop(.tooLong)
      }
      if !isFed, waited[0].revents != 0 {
        if let more = Self.send(bytes, from: sent, to: input) { sent += more } else { isFed = true }
      }
      for (index, descriptor) in [output, errors].enumerated() where waited[index + 1].revents != 0 {
        isOpen[index] = Self.read(descriptor, into: &texts[index])
        if texts[index].count > limit { return stop(.tooMuch) }
      }
    }
    return wait(until: end).map { .ended(status: $0, output: texts[0], errors: texts[1]) } ?? stop(.tooLong)
  }

  /// A program that has closed its streams may live on; it is looked at now and then.
  private func wait(until end: Int64) -> Int32? {
    var status: Int32 = 0
    while true {
      let found = unsafe waitpid(child, &status, WNOHANG)
      if found == child {
        let signal = status & 0x7f
        return signal == 0 ? (status >> 8) & 0xff : 128 + signal
      }
      if found < 0, errno != EINTR { return -1 }
      guard Self.now() < end else { return nil }
      Self.pause(milliseconds: 2)
    }
  }

  private func stop(_ why: Exchange) -> Exchange {
    kill(child, SIGKILL)
    var status: Int32 = 0
    while unsafe waitpid(child, &status, 0) < 0, errno == EINTR {}
    return why
  }

  /// Returns how many bytes went; nil where the program reads no more.
  private static func send(
    _ bytes: borrowing SecretBytes, from start: Int, to descriptor: Descriptor
  ) -> Int? {
    bytes.withSpan { span in
      unsafe span.extracting(start..<span.count).withUnsafeBytes { (left) -> Int? in
        let flags = Int32(MSG_NOSIGNAL) | Int32(MSG_DONTWAIT)
        let count = unsafe Glibc.send(descriptor.raw, left.baseAddress, left.count, flags)
        if count < 0 { return errno == EAGAIN || errno == EINTR ? 0 : nil }
        return count
      }
    }
  }

  /// Returns whether there may be more.
  private static func read(_ descriptor: Descriptor, into text: inout [UInt8]) -> Bool {
    var chunk = [UInt8](repeating: 0, count: 16_384)
    let count = unsafe Glibc.read(descriptor.raw, &chunk, chunk.count)
    if count < 0 { return errno == EINTR }
    text += chunk.prefix(count)
    return count > 0
  }

  private static func pair(
    _ make: (inout [Int32]) -> Int32
  ) throws(SwarmError) -> (first: Descriptor, second: Descriptor) {
    var ends: [Int32] = [-1, -1]
    guard make(&ends) == 0 else { throw .notStarted(errno) }
    // dup2 clears the flag at the child's end; no other child may hold a stream open.
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    return (Descriptor(ends[0]), Descriptor(ends[1]))
  }

  private static func spawn(
    _ program: DockerProgram, _ arguments: [String], _ actions: inout posix_spawn_file_actions_t
  ) throws(SwarmError) -> pid_t {
    var attributes = posix_spawnattr_t()
    // The child must not inherit the signals that this process holds back or ignores.
    unsafe clinux_spawn_signals(&attributes)
    defer { unsafe posix_spawnattr_destroy(&attributes) }
    var argv: [UnsafeMutablePointer<CChar>?] =
      unsafe ([program.path] + arguments).map { unsafe strdup($0) } + [nil]
    var envp: [UnsafeMutablePointer<CChar>?] = unsafe program.environment.map { unsafe strdup($0) } + [nil]
    defer { unsafe (argv + envp).forEach { unsafe free($0) } }
    var child: pid_t = 0
    let result = unsafe posix_spawn(&child, program.path, &actions, &attributes, &argv, &envp)
    guard result == 0 else { throw .notStarted(result) }
    return child
  }

  static func pause(milliseconds: UInt32) { usleep(milliseconds * 1000) }

  /// Milliseconds of a clock that nobody sets.
  static func now() -> Int64 {
    var time = timespec()
    _ = unsafe clock_gettime(CLOCK_MONOTONIC, &time)
    return Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
  }
}

/// An open descriptor, closed when nobody has it any more.
final class Descriptor {
  let raw: Int32

  init(_ raw: Int32) { self.raw = raw }

  deinit { close(raw) }
}
