internal import Glibc
internal import Synchronization

/// Holds back SIGINT, SIGTERM and SIGHUP on the current thread while there is something to clean up.
///
/// A signal that comes meanwhile is delivered when the last of a thread's holds ends, in whatever order
/// they end. The hold is the thread's own: it covers a process whose other threads have these signals
/// blocked, or that has none. Begin and end a hold on the same thread.
struct HeldSignals: ~Copyable {
  private let thread: pthread_t

  private struct Hold {
    var depth: Int
    let maskBefore: sigset_t
  }

  private static let holds = Mutex<[pthread_t: Hold]>([:])

  init() {
    let thread = pthread_self()
    self.thread = thread
    Self.holds.withLock { holds in
      if holds[thread] != nil {
        holds[thread]?.depth += 1
      } else {
        holds[thread] = Hold(depth: 1, maskBefore: Self.block())
      }
    }
  }

  deinit {
    let thread = thread
    // The mask is restored outside the lock, since the signal's default action may come right then.
    let maskBefore: sigset_t? = Self.holds.withLock { holds in
      guard var hold = holds[thread] else { return nil }
      hold.depth -= 1
      holds[thread] = hold.depth > 0 ? hold : nil
      return hold.depth > 0 ? nil : hold.maskBefore
    }
    if var maskBefore {
      unsafe pthread_sigmask(SIG_SETMASK, &maskBefore, nil)
    }
  }

  private static func block() -> sigset_t {
    var wanted = sigset_t()
    var before = sigset_t()
    unsafe sigemptyset(&wanted)
    for signal in [SIGINT, SIGTERM, SIGHUP] { unsafe sigaddset(&wanted, signal) }
    unsafe pthread_sigmask(SIG_BLOCK, &wanted, &before)
    return before
  }
}
