import Glibc
import SafeFiles
import Synchronization
import Testing

@Suite(.serialized) struct LockTests {
  let scratch = Scratch()

  private static func increase(_ path: String) throws(FileError) {
    let contents = try readRegularFileAndStatus(at: path, limit: 100)
    let number = Int(String(decoding: contents.bytes, as: UTF8.self)) ?? -1_000_000
    let bytes = Array(String(number + 1).utf8)
    let staged = try StagedFile(
      replacing: path, contents: bytes.span, mode: 0o600, expecting: contents.status)
    try staged.commit()
  }

  /// 8 threads, 100 changes each; a flock is the open file's, so threads contend as processes do.
  private func changes(_ one: @escaping @Sendable (String) -> Bool) -> (done: Int, stored: Int) {
    let path = scratch.write("counter", "0")
    let done = Mutex(0)
    let threads = (0..<8).map { _ in
      Background {
        for _ in 0..<100 where one(path) { done.withLock { $0 += 1 } }
      }
    }
    threads.forEach { $0.wait() }
    return (done.withLock { $0 }, Int(scratch.text("counter") ?? "") ?? -1)
  }

  @Test func noUpdateIsLost() {
    let (done, stored) = changes { path in
      do throws(FileError) {
        let lock = try FileLock.acquire(path: path, waitingAtMost: 60_000)
        try Self.increase(path)
        _ = lock.identity
        return true
      } catch {
        return false
      }
    }
    print("FileLock: \(done) updates made, \(stored) stored")
    #expect(done == 800)
    #expect(stored == 800)
    #expect(scratch.temporaries.isEmpty)
  }

  /// What the comparison of inodes is for, and that the test above can fail.
  @Test func aPlainLockLosesUpdates() {
    let (done, stored) = changes { path in
      let file = open(path, O_RDONLY)
      flock(file, LOCK_EX)
      defer { close(file) }
      guard let contents = try? readRegularFile(at: path, limit: 100) else { return false }
      let number = (Int(String(decoding: contents, as: UTF8.self)) ?? 0) + 1
      let new = path + "-\(pthread_self())"
      let out = open(new, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
      let text = String(number)
      write(out, text, text.utf8.count)
      close(out)
      return rename(new, path) == 0
    }
    print("plain flock: \(done) updates made, \(done - stored) lost")
    #expect(stored < done)
  }

  @Test func aHeldLockIsReportedAndThenFree() throws {
    for path in [scratch.write("file", ""), scratch.path] {
      do {
        let held = try FileLock.acquire(path: path, waitingAtMost: 0)
        for time in [0, 30] {
          let second = failure { () throws(FileError) in
            try FileLock.acquire(path: path, waitingAtMost: time)
          }
          #expect(second == .locked(path: path))
        }
        _ = held.identity
      }
      let after = failure { () throws(FileError) in try FileLock.acquire(path: path, waitingAtMost: 0) }
      #expect(after == nil)
    }
  }

  @Test func onlyFilesAndFoldersAreLocked() {
    func locking(_ path: String) -> FileError? {
      failure { () throws(FileError) in try FileLock.acquire(path: path, waitingAtMost: 0) }
    }
    let link = scratch("link")
    symlink(scratch.write("file", ""), link)
    let fifo = scratch("fifo")
    mkfifo(fifo, 0o600)
    #expect(locking(link) == .isSymlink(path: link))
    #expect(locking(fifo) == .notARegularFile(path: fifo))
    #expect(locking(scratch("none")) == .notFound(path: scratch("none")))
  }
}
