internal import Glibc

/// Threads that share one piece of work.
package enum Workers {
  /// How many cores this process may use, at least 1 and at most 64.
  package static var cores: Int {
    min(max(sysconf(Int32(_SC_NPROCESSORS_ONLN)), 1), 64)
  }

  /// Runs a body on several threads, the caller's among them, and returns when all are done.
  ///
  /// - Parameters:
  ///   - count: how many, at least 1; where the system makes fewer threads, fewer do all the work.
  ///   - body: takes what there is to do from somewhere that it shares with the others, until nothing is left.
  package static func run(_ count: Int, _ body: @escaping @Sendable () -> Void) {
    var threads: [pthread_t] = []
    for _ in 1..<max(count, 1) {
      guard let thread = start(body) else { break }
      threads.append(thread)
    }
    body()
    for thread in threads { _ = pthread_join(thread, nil) }
  }

  /// Runs a body on several threads beside another one on a thread of its own, and returns when all are done.
  ///
  /// - Parameters:
  ///   - count: on how many threads the body runs.
  ///   - other: may wait for the body, and the body for it.
  /// - Returns: false where the system makes no thread; nothing has run then.
  package static func run(
    _ count: Int, beside other: @escaping @Sendable () -> Void, _ body: @escaping @Sendable () -> Void
  ) -> Bool {
    guard let thread = start(other) else { return false }
    run(count, body)
    _ = pthread_join(thread, nil)
    return true
  }

  private static func start(_ body: @escaping @Sendable () -> Void) -> pthread_t? {
    let box = unsafe Unmanaged.passRetained(Work(body))
    var thread = pthread_t()
    let result = unsafe pthread_create(
      &thread, nil,
      { argument in
        if let argument = unsafe argument {
          unsafe Unmanaged<Work>.fromOpaque(argument).takeRetainedValue().body()
        }
        return nil
      }, box.toOpaque())
    if result == 0 { return thread }
    unsafe box.release()
    return nil
  }

  private final class Work: Sendable {
    let body: @Sendable () -> Void

    init(_ body: @escaping @Sendable () -> Void) { self.body = body }
  }
}

/// Jobs that threads take and add to, the newest first; it ends when no job is left and none is being done.
///
/// The newest first: a tree is then walked into its depth, and holds as many folders open as it is deep, not as it is wide.
@safe
package final class WorkStack<Job: Sendable>: @unchecked Sendable {
  // Every use of the fields is between the lock's taking and its release.
  private let lock: UnsafeMutablePointer<pthread_mutex_t>
  private let changed: UnsafeMutablePointer<pthread_cond_t>
  private var jobs: [Job]
  /// Jobs that are waiting or being done.
  private var open: Int

  /// - Parameter jobs: those to begin with.
  package init(_ jobs: [Job]) {
    self.jobs = jobs
    open = jobs.count
    unsafe lock = .allocate(capacity: 1)
    unsafe lock.initialize(to: pthread_mutex_t())
    unsafe pthread_mutex_init(lock, nil)
    unsafe changed = .allocate(capacity: 1)
    unsafe changed.initialize(to: pthread_cond_t())
    unsafe pthread_cond_init(changed, nil)
  }

  deinit {
    unsafe pthread_cond_destroy(changed)
    unsafe changed.deallocate()
    unsafe pthread_mutex_destroy(lock)
    unsafe lock.deallocate()
  }

  /// Adds jobs; only from within a job that ``next()`` gave and that isn't finished.
  package func add(_ more: [Job]) {
    guard !more.isEmpty else { return }
    unsafe pthread_mutex_lock(lock)
    jobs += more
    open += more.count
    unsafe pthread_cond_broadcast(changed)
    unsafe pthread_mutex_unlock(lock)
  }

  /// The next job; waits while others may still add some, and is nil when all is done.
  package func next() -> Job? {
    unsafe pthread_mutex_lock(lock)
    defer { unsafe pthread_mutex_unlock(lock) }
    while jobs.isEmpty, open > 0 { unsafe pthread_cond_wait(changed, lock) }
    return jobs.popLast()
  }

  /// Says that a job that ``next()`` gave is done.
  package func finish() {
    unsafe pthread_mutex_lock(lock)
    open -= 1
    if open == 0 { unsafe pthread_cond_broadcast(changed) }
    unsafe pthread_mutex_unlock(lock)
  }
}
