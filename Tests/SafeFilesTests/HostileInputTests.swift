import Glibc
import SafeFiles
import SecretMemory
import Testing

@Suite struct HostileInputTests {
  let scratch = Scratch()
  static let limit = 16 << 20

  private func reading(_ path: String) -> FileError? {
    failure { () throws(FileError) in try readRegularFile(at: path, limit: Self.limit) }
  }

  private func secretly(_ path: String) -> FileError? {
    failure { () throws(FileError) in
      try readSecretFile(at: path, limit: Self.limit, requiringPrivate: false)
    }
  }

  @Test func whatIsNoRegularFileIsRefusedByName() {
    let fifo = scratch("fifo")
    mkfifo(fifo, 0o600)
    let link = scratch("link")
    symlink(scratch.write("target", "x"), link)
    let dangling = scratch("dangling")
    symlink(scratch("nowhere"), dangling)
    let loop = scratch("loop")
    symlink(loop, loop)
    let socket = scratch("socket")
    bindSocket(socket)

    #expect(reading(fifo) == .notARegularFile(path: fifo))
    #expect(reading(socket) == .notARegularFile(path: socket))
    #expect(reading("/dev/zero") == .notARegularFile(path: "/dev/zero"))
    #expect(reading(scratch.path) == .isDirectory(path: scratch.path))
    #expect(reading(link) == .isSymlink(path: link))
    #expect(reading(dangling) == .isSymlink(path: dangling))
    #expect(reading(scratch("none")) == .notFound(path: scratch("none")))
    #expect(reading(scratch("none/x")) == .notFound(path: scratch("none/x")))

    #expect(secretly(fifo) == .notARegularFile(path: fifo))
    #expect(secretly("/dev/zero") == .notARegularFile(path: "/dev/zero"))
    #expect(secretly(scratch.path) == .isDirectory(path: scratch.path))
    #expect(secretly(link) == nil)
    #expect(secretly(dangling) == .notFound(path: dangling))
    #expect(secretly(loop) == .isSymlink(path: loop))
  }

  @Test func aNameIsNotCutAtNUL() {
    let path = scratch.write("plain", "x") + "\0.txt"
    #expect(reading(path) == .system(operation: "open", path: path, errno: EINVAL))
  }

  @Test func theSizeIsCheckedBeforeAByteIsRead() {
    let sparse = scratch.write("sparse", "")
    truncate(sparse, 10 << 30)
    #expect(reading(sparse) == .tooLarge(path: sparse, limitBytes: Self.limit))
    #expect(secretly(sparse) == .tooLarge(path: sparse, limitBytes: Self.limit))

    let exact = scratch.write("exact", String(repeating: "x", count: 100))
    #expect(failure { () throws(FileError) in try readRegularFile(at: exact, limit: 100) } == nil)
    #expect(
      failure { () throws(FileError) in try readRegularFile(at: exact, limit: 99) }
        == .tooLarge(path: exact, limitBytes: 99))
  }

  @Test func aFileThatClaimsNoSizeIsNotTakenForAnEmptyOne() {
    #expect(reading("/proc/self/status") == .changedMeanwhile(path: "/proc/self/status"))
    #expect(reading(scratch.write("empty", "")) == nil)
  }

  /// A writer appends all the while: each read gives a whole earlier state or the named error.
  @Test func aGrowingFileIsReadWholeOrRefused() {
    let path = scratch.write("growing", "0123456789")
    let stop = Stop()
    let writer = Background {
      let file = open(path, O_WRONLY | O_APPEND)
      while !stop.isSet { write(file, "0123456789", 10) }
      close(file)
    }
    var read = 0
    var refused = 0
    var wrong = 0
    for _ in 0..<2000 {
      do throws(FileError) {
        let bytes = try readRegularFile(at: path, limit: Self.limit)
        let whole = bytes.enumerated().allSatisfy { $0.element == 0x30 + UInt8($0.offset % 10) }
        if whole { read += 1 } else { wrong += 1 }
      } catch .changedMeanwhile { refused += 1 } catch .tooLarge { refused += 1 } catch { wrong += 1 }
      if read + refused > 50, refused > 10 { break }
    }
    stop.set()
    writer.wait()
    print("growing file: \(read) reads whole, \(refused) refused, \(wrong) wrong")
    #expect(wrong == 0)
    #expect(refused > 0)
  }

  @Test func secretFilesMustBePrivate() {
    func reading(_ path: String, isPrivate: Bool) -> FileError? {
      failure { () throws(FileError) in
        try readSecretFile(at: path, limit: 100, requiringPrivate: isPrivate)
      }
    }
    var refused = 0
    for mode in 0..<UInt32(0o1000) where mode & 0o400 != 0 {
      let path = scratch.write("key", "made up", mode: mode)
      let expected: FileError? = mode & 0o077 == 0 ? nil : .readableByOthers(path: path, mode: mode)
      #expect(reading(path, isPrivate: true) == expected)
      #expect(reading(path, isPrivate: false) == nil)
      if expected != nil { refused += 1 }
    }
    print("secret files: \(refused) of 256 modes refused")
    #expect(refused == 252)
    guard isRoot else { return print("secret files: foreign owner not tested, needs root") }
    let foreign = scratch.write("foreign", "made up")
    chown(foreign, 65534, 65534)
    #expect(reading(foreign, isPrivate: true) == .foreignOwner(path: foreign, uid: 65534))
  }

  @Test(arguments: [0, 1, 4095, 4096, 4097, 100_000])
  func aDescriptorIsReadToItsEnd(size: Int) throws {
    var ends: [Int32] = [0, 0]
    pipe(&ends)
    let (input, output) = (ends[0], ends[1])
    // Not to block is a property of the pipe, which whoever shares it may have set.
    _ = fcntl(input, F_SETFL, O_NONBLOCK)
    let writer = Background {
      let bytes = (0..<size).map { UInt8(truncatingIfNeeded: $0) }
      var sent = 0
      while sent < size { sent += bytes[sent...].withUnsafeBytes { write(output, $0.baseAddress, $0.count) } }
      close(output)
    }
    let secret = try readSecret(fromDescriptor: input, limit: size)
    writer.wait()
    close(input)
    let right = secret.withSpan { span in
      span.count == size && span.indices.allSatisfy { span[$0] == UInt8(truncatingIfNeeded: $0) }
    }
    #expect(right)
  }

  @Test func aDescriptorWithoutEndIsRefusedAtTheLimit() {
    let zero = open("/dev/zero", O_RDONLY)
    defer { close(zero) }
    let name = "descriptor \(zero)"
    for limit in [0, 1, 4095, 4096, 4097, 1 << 20] {
      let error = failure { () throws(FileError) in try readSecret(fromDescriptor: zero, limit: limit) }
      #expect(error == .tooLarge(path: name, limitBytes: limit))
    }
    let closed = failure { () throws(FileError) in try readSecret(fromDescriptor: 999, limit: 1) }
    #expect(closed == .system(operation: "read", path: "descriptor 999", errno: EBADF))
  }

  private func bindSocket(_ path: String) {
    let listener = Glibc.socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8) }
    withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        _ = bind(listener, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
      }
    }
    close(listener)
  }
}
