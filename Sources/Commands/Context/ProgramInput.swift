internal import Glibc
internal import SafeFiles
internal import Synchronization

/// What a running program is asked, through a socket: writing to one that has ended fails, and sends no signal.
final class ProgramInput: Sendable {
  /// Both ends; -1 where it is closed.
  private let ends: Mutex<(own: Int32, other: Int32)>

  /// - Throws: `system` where the process has too many descriptors.
  init() throws(FileError) {
    var pair: [Int32] = [0, 0]
    let kind = Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue)
    guard unsafe socketpair(AF_UNIX, kind, 0, &pair) == 0 else {
      throw .system(operation: "socketpair", path: "pipe", errno: errno)
    }
    ends = Mutex((own: pair[0], other: pair[1]))
  }

  deinit {
    _ = send(nil)
    closeOtherEnd()
  }

  var otherEnd: Int32 { ends.withLock { $0.other } }

  /// The program has its own copy.
  func closeOtherEnd() {
    ends.withLock { ends in
      if ends.other >= 0 { close(ends.other) }
      ends.other = -1
    }
  }

  /// Gives the program bytes, and waits until there is room for them; nil is the end.
  ///
  /// - Returns: false where it takes no more.
  func send(_ bytes: [UInt8]?) -> Bool {
    guard let bytes else {
      ends.withLock { ends in
        if ends.own >= 0 { close(ends.own) }
        ends.own = -1
      }
      return true
    }
    return ends.withLock { ends in
      var done = 0
      while done < bytes.count, ends.own >= 0 {
        let count = unsafe bytes[done...].withUnsafeBytes {
          unsafe Glibc.send(ends.own, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
        }
        if count < 0, errno == EINTR { continue }
        guard count > 0 else { return false }
        done += count
      }
      return ends.own >= 0
    }
  }
}
