import Glibc
import SafeFiles
import Synchronization
import Testing

private let caught = Atomic(0)

@Suite(.serialized) struct SignalTests {
  let scratch = Scratch()
  let new = Array("new".utf8)

  private var blocked: [Bool] {
    var mask = sigset_t()
    pthread_sigmask(SIG_BLOCK, nil, &mask)
    return [SIGINT, SIGTERM, SIGHUP].map { sigismember(&mask, $0) == 1 }
  }

  /// The threads that tests run on have signals blocked.
  private func unblock() -> sigset_t {
    var wanted = sigset_t()
    var before = sigset_t()
    for signal in [SIGINT, SIGTERM, SIGHUP] { sigaddset(&wanted, signal) }
    pthread_sigmask(SIG_UNBLOCK, &wanted, &before)
    return before
  }

  private func restore(_ mask: sigset_t) {
    var mask = mask
    pthread_sigmask(SIG_SETMASK, &mask, nil)
  }

  private func stage(_ name: String) throws -> StagedFile {
    try StagedFile(replacing: scratch(name), contents: new.span, mode: 0o600)
  }

  /// Backups are removed after the last file has taken its place, when no staged file holds signals any more.
  @Test func signalsAreHeldByASetItself() throws {
    let mask = unblock()
    defer { restore(mask) }
    let set = StagedSet()
    #expect(blocked == [true, true, true])
    _ = consume set
    #expect(blocked == [false, false, false])
  }

  @Test func signalsAreHeldUntilTheLastOfSeveralEnds() throws {
    let mask = unblock()
    defer { restore(mask) }
    let before = blocked
    #expect(before == [false, false, false])
    let first = try stage("a")
    let second = try stage("b")
    let third = try stage("c")
    #expect(blocked == [true, true, true])
    // In the order of their making, which is not that of nesting.
    try first.commit()
    #expect(blocked == [true, true, true])
    _ = consume second
    #expect(blocked == [true, true, true])
    try third.commit()
    #expect(blocked == before)
    #expect(scratch.names == ["a", "c"])
    let failed = failure { () throws(FileError) in
      try StagedFile(replacing: scratch("none/a"), contents: new.span, mode: 0o600)
    }
    #expect(failed != nil)
    #expect(blocked == before)
  }

  @Test func aSignalMeanwhileIsDeliveredAfterwards() throws {
    let mask = unblock()
    defer { restore(mask) }
    let previous = signal(SIGHUP) { _ in caught.add(1, ordering: .relaxed) }
    defer { signal(SIGHUP, previous) }
    let staged = try stage("file")
    pthread_kill(pthread_self(), SIGHUP)
    #expect(caught.load(ordering: .relaxed) == 0)
    try staged.commit()
    #expect(caught.load(ordering: .relaxed) == 1)
    #expect(scratch.text("file") == "new")
  }
}
