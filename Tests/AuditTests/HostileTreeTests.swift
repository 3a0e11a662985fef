import Foundation
import Testing

@testable import Audit

/// Trees that somebody made to stop an audit, to fill its memory, or to hide something from it.
@Suite struct HostileTreeTests {
  private static let secret = "DB_PASSWORD=Examp1e2024secure-K9\n"

  private func audit(_ tree: Scratch, starts: [String] = [], all: Bool = false) throws -> AuditReport {
    let request = WalkRequest(
      root: tree.path, starts: starts.map { Array($0.utf8) }, includesAll: all)
    return try TreeAudit(request).run()
  }

  private func paths(_ report: AuditReport) -> Set<String> {
    Set(report.findings.map { String(decoding: $0.finding.path, as: UTF8.self) })
  }

  @Test func whatIsNoFileIsNamedAndNeverOpened() throws {
    let tree = try Scratch()
    try tree.write(Self.secret, to: ".env")
    #expect(mkfifo(tree.path + "/fifo", 0o644) == 0)
    let socket = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(socket) }
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    let name = Array((tree.path + "/s").utf8)
    try #require(name.count < 107)
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: name) }
    let bound = withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(socket, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
      }
    }
    #expect(bound == 0)
    for (link, target) in [
      ("loop", "."), ("up", ".."), ("self", "self"), ("null", "/dev/zero"), ("etc", "/etc"),
    ] {
      #expect(symlink(target, tree.path + "/" + link) == 0)
    }
    let report = try audit(tree)
    #expect(paths(report).contains(".env"))
    #expect(report.unread.map { String(decoding: $0.path, as: UTF8.self) } == ["fifo", "s"])
    #expect(report.unread.allSatisfy { $0.reason == .notARegularFile })
    #expect(report.counts.links == 5)
    #expect(!report.isIncomplete)
  }

  @Test func namesOfAnyBytes() throws {
    let tree = try Scratch()
    let names: [[UInt8]] = [
      Array("new\nline".utf8), Array("\u{1b}[2J".utf8), [0xff, 0xfe, 0x80], Array("  ".utf8),
      Array("-rf".utf8),
      Array("日本".utf8), Array(repeating: 0x61, count: 250),
    ]
    for name in names {
      var path = Array(tree.path.utf8) + [0x2f] + name
      path.append(0)
      #expect(path.withUnsafeBytes { mkdir($0.baseAddress!.assumingMemoryBound(to: CChar.self), 0o755) } == 0)
      path = path.dropLast() + Array("/.env".utf8) + [0]
      let file = path.withUnsafeBytes {
        open($0.baseAddress!.assumingMemoryBound(to: CChar.self), O_CREAT | O_WRONLY, 0o600)
      }
      #expect(file >= 0)
      _ = Self.secret.withCString { Glibc.write(file, $0, strlen($0)) }
      close(file)
    }
    let report = try audit(tree)
    let found = Set(report.findings.map(\.finding.path))
    for name in names { #expect(found.contains(name + Array("/.env".utf8))) }
    #expect(report.findings.allSatisfy { $0.excerpt != nil })
  }

  @Test func foldersWithinFoldersEndSomewhere() throws {
    let tree = try Scratch()
    var folder = open(tree.path, O_DIRECTORY)
    for _ in 0..<600 {
      #expect(mkdirat(folder, "d", 0o755) == 0)
      let next = openat(folder, "d", O_DIRECTORY)
      close(folder)
      folder = next
    }
    close(folder)
    try tree.write(Self.secret, to: "d/d/.env")
    let report = try audit(tree)
    #expect(paths(report).contains("d/d/.env"))
    #expect(report.unread.map(\.reason) == [.tooDeep])
    #expect(report.isIncomplete)
    // Foundation's own removal doesn't get so deep.
    let removal = Process()
    removal.executableURL = URL(fileURLWithPath: "/bin/rm")
    removal.arguments = ["-rf", tree.path + "/d"]
    try removal.run()
    removal.waitUntilExit()
  }

  @Test(.enabled(if: geteuid() != 0, "root may read everything"))
  func aClosedFolderIsAFailure() throws {
    let tree = try Scratch()
    try tree.write(Self.secret, to: "closed/.env")
    #expect(chmod(tree.path + "/closed", 0) == 0)
    let report = try audit(tree)
    #expect(report.unread.map(\.reason) == [.notPermitted])
    #expect(report.isIncomplete)
  }

  /// A line of 500 MB that takes no room on the disk, with a token at its end.
  @Test func aLineOf500MegabytesTakesBoundedMemory() throws {
    let tree = try Scratch()
    // Spaces first, for a file that begins with NULs is binary.
    try tree.write(String(repeating: " ", count: 10_000), to: "line.txt")
    let file = open(tree.path + "/line.txt", O_WRONLY)
    #expect(ftruncate(file, 500 << 20) == 0)
    let token = " ghp_" + "abcdefghij1234567890abcdefghij123456 "
    _ = token.withCString { pwrite(file, $0, strlen($0), off_t(500 << 20) - 100) }
    close(file)
    let before = Self.peak()
    let report = try audit(tree)
    #expect(Self.peak() - before < 64 << 20)
    #expect(report.counts.bytes == 500 << 20)
    #expect(report.unread.map(\.reason) == [.tooLargeToUnderstand])
    #expect(report.findings.allSatisfy { $0.finding.line == 1 })
    print("500 MB in one line: \((Self.peak() - before) >> 20) MB of memory more")
  }

  private static func peak() -> Int {
    var usage = rusage()
    getrusage(RUSAGE_SELF.rawValue, &usage)
    return usage.ru_maxrss * 1024
  }

  @Test func whatIsLeftOutIsReadWhenAskedFor() throws {
    let tree = try Scratch()
    for name in ["node_modules/a/.env", ".git/x/.env", "target/.env", "src/.env"] {
      try tree.write(Self.secret, to: name)
    }
    let some = try audit(tree)
    #expect(paths(some) == ["src/.env"])
    #expect(some.counts.foldersLeftOut == 3)
    #expect(paths(try audit(tree, all: true)).count == 4)
    #expect(paths(try audit(tree, starts: ["node_modules"])) == ["node_modules/a/.env"])
  }

  @Test func manyFilesOnManyThreads() throws {
    let tree = try Scratch()
    for folder in 0..<30 {
      for file in 0..<40 { try tree.write("x = \(file)\n", to: "d\(folder)/e/f\(file).txt") }
      try tree.write(Self.secret, to: "d\(folder)/.env")
    }
    let report = try audit(tree)
    #expect(report.counts.files == 30 * 41)
    #expect(paths(report).count == 30)
    #expect(
      report.findings.map(\.finding.path).elementsEqual(
        report.findings.map(\.finding.path).sorted { $0.lexicographicallyPrecedes($1) }))
    #expect(throws: AuditError.self) { try audit(tree, starts: ["nothing"]) }
  }
}
