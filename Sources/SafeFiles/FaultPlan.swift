/// The system calls of this module, by the names used in errors and fault plans.
package enum SystemCall: String, CaseIterable, Sendable {
  case open, fstat, fstatat, read, write, fsync, fchown, fchmod, rename, link, unlink, mkdir, rmdir
  case flock, poll, dup, readdir, getxattr, setxattr, statfs, access, realpath
  case renameNoReplace = "renameat2"
  case memoryFile = "memfd_create"
  case seal = "F_ADD_SEALS"
  case renumber = "F_DUPFD_CLOEXEC"
}

#if DEBUG
  internal import Synchronization

  /// Makes one system call fail, for tests of debug builds; release builds have no trace of it.
  package final class FaultPlan: Sendable {
    /// What happens to the chosen call.
    package enum Effect: Sendable {
      /// The call is not made and reports this error number.
      case failure(Int32)
      /// The call is made, then reports this error number, as when a server's answer is lost.
      case failureAfterwards(Int32)
      /// The call and each later one are not made and report this error number, as on a broken disk.
      case failureFromThenOn(Int32)
      /// A write or read moves one byte only.
      case oneByte
    }

    /// The plan in force for the current task and what it calls.
    @TaskLocal package static var current: FaultPlan?

    private let call: SystemCall
    private let occurrence: Int
    private let effect: Effect
    private let seen = Mutex(0)

    /// Plans a fault.
    ///
    /// - Parameters:
    ///   - call: the system call to disturb.
    ///   - occurrence: which one, counted from 1.
    ///   - effect: what happens to it.
    package init(_ call: SystemCall, occurrence: Int, _ effect: Effect) {
      self.call = call
      self.occurrence = occurrence
      self.effect = effect
    }

    /// Whether the chosen occurrence was reached.
    package var fired: Bool { seen.withLock { $0 >= occurrence } }

    /// Counts a call and tells what to do with it; nil: nothing special.
    static func effect(on call: SystemCall) -> Effect? {
      guard let plan = current, plan.call == call else { return nil }
      let reached = plan.seen.withLock { count in
        count += 1
        if case .failureFromThenOn = plan.effect { return count >= plan.occurrence }
        return count == plan.occurrence
      }
      return reached ? plan.effect : nil
    }

    /// Whether the call about to be counted is one that moves a single byte.
    func cuts(_ call: SystemCall) -> Bool {
      guard self.call == call, case .oneByte = effect else { return false }
      return seen.withLock { $0 + 1 == occurrence }
    }
  }
#endif
