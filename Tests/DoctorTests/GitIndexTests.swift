import Testing

@testable import Git

@Suite struct GitIndexTests {
  private static let names = [
    ".env", "a.key", "a/b", "a-b", "deep/er/and/deeper/file.txt", "secrets.pbk", "s p a c e", "caf\u{e9}",
    "x" + String(repeating: "y", count: 200) + "/" + String(repeating: "z", count: 240),
  ]

  /// The same files as git itself lists, for each version of the format, with both kinds of object names.
  @Test(arguments: ["2", "3", "4"], ["sha1", "sha256"])
  func listsWhatGitLists(_ version: String, _ names: String) throws {
    guard let git = RealGit("--object-format=\(names)") else {
      print("note: git is not here, or makes no repository of \(names); its index is not compared")
      return
    }
    for count in 0..<300 { try git.write("\(count)", to: "many/\(count % 7)/file \(count)") }
    for (number, name) in Self.names.enumerated() {
      try git.write(String(repeating: "v", count: number), to: name)
    }
    git.run(["config", "index.version", version])
    try #require(git.run(["update-index", "--index-version", version]) != nil)
    try #require(git.run(["add", "-A"]) != nil)
    // Version 3 is written where a flag needs it.
    if version == "3" { git.run(["update-index", "--skip-worktree", "a/b"]) }
    let bytes = git.index
    #expect(bytes[7] == UInt8(version))
    let listed = try #require(git.run(["ls-files", "-z"])).split(separator: "\0").map(String.init)
    let index = try #require(GitIndex(bytes) { _ in true })
    #expect(index.entries.map(\.path) == listed)
    #expect(index.entries.first { $0.path == "secrets.pbk" }?.size == 5)
    #expect(GitIndex(bytes) { $0 == ".env" }?.entries.map(\.path) == [".env"])
    print("git index, version \(version) of \(names): \(listed.count) files, as git lists them")
  }

  @Test func conflictsAreSeen() throws {
    guard let git = RealGit("-b", "main") else { return print("note: git is not here; no conflict is made") }
    func commit(_ text: String) throws {
      try git.write(text, to: "v")
      git.run(["add", "-A"])
      git.run(["commit", "-qm", "x"])
    }
    try commit("one\n")
    git.run(["checkout", "-qb", "side"])
    try commit("two\n")
    git.run(["checkout", "-q", "main"])
    try commit("three\n")
    #expect(git.run(["merge", "-q", "side"]) == nil)
    let entries = try #require(GitIndex(git.index) { _ in true }).entries
    #expect(entries.count == 3 && entries.allSatisfy { $0.isConflicted && $0.path == "v" })
  }

  @Test func aPartOfAnIndexIsNotTakenForAWhole() throws {
    guard let git = RealGit() else { return print("note: git is not here; no index is split") }
    for count in 0..<50 { try git.write("\(count)", to: "f\(count)") }
    git.run(["add", "-A"])
    #expect(GitIndex(git.index) { _ in true } != nil)
    try #require(git.run(["update-index", "--split-index"]) != nil)
    #expect(GitIndex(git.index) { _ in true } == nil)
  }

  private struct ShortPath {
    let dropped: UInt8
    let rest: [UInt8]
    let count: Int
  }

  /// An index of version 4 with these paths, each said by what differs from the one before.
  private func index(_ paths: [ShortPath]) -> [UInt8] {
    var bytes = [UInt8]("DIRC".utf8)
    for number in [4, paths.count] {
      for shift in [24, 16, 8, 0] { bytes.append(UInt8(truncatingIfNeeded: number >> shift)) }
    }
    for path in paths {
      let flags = min(path.count, 0xfff)
      bytes.append(contentsOf: [UInt8](repeating: 0, count: 60))
      bytes.append(contentsOf: [UInt8(flags >> 8), UInt8(flags & 0xff), path.dropped])
      bytes.append(contentsOf: path.rest)
      bytes.append(0)
    }
    return bytes + [UInt8](repeating: 0, count: 20)
  }

  /// Few bytes can mean any number of long paths.
  @Test func pathsAreBounded() {
    let long = [UInt8](repeating: 0x61, count: 4096)
    func read(_ paths: [ShortPath]) -> Int? { GitIndex(index(paths), keeping: { _ in true })?.entries.count }
    #expect(read([ShortPath(dropped: 0, rest: long, count: 4096)]) == 1)
    #expect(read([ShortPath(dropped: 0, rest: long + [0x61], count: 4097)]) == nil)
    // Each path ends in a letter more than the one before: thousands of bytes for the price of two.
    var many = [ShortPath(dropped: 0, rest: Array(long[..<3000]), count: 3000)]
    for number in 1...1000 { many.append(ShortPath(dropped: 0, rest: [0x61], count: 3000 + number)) }
    #expect(read(many) == 1001)
    for number in 0..<20_000 {
      let rest = [UInt8(0x62 + number / 250), UInt8(1 + number % 250)]
      many.append(ShortPath(dropped: 2, rest: rest, count: 4000))
    }
    #expect(read(many) == nil)
  }

  /// Cut off, with bytes changed, and of random bytes: an answer or none, and never a trap.
  @Test func hostileIndexesAreRefusedOrRead() throws {
    guard let git = RealGit() else { return print("note: git is not here; no index is damaged") }
    for name in Self.names { try git.write(name, to: name) }
    git.run(["update-index", "--index-version", "4"])
    git.run(["add", "-A"])
    var tried = 0
    var read = 0
    var refused = 0
    func attempt(_ bytes: [UInt8]) {
      tried += 1
      if GitIndex(bytes, keeping: { _ in true }) != nil { read += 1 } else { refused += 1 }
    }
    for version in ["2", "4"] {
      git.run(["update-index", "--index-version", version])
      let bytes = git.index
      read = 0
      for count in bytes.indices { attempt(Array(bytes[..<count])) }
      // A cut just at the end of the last file leaves a whole index without what git adds.
      #expect(read <= 4)
      var random = Seeded(UInt64(version.utf8.first ?? 0))
      for _ in 0..<4000 {
        var other = bytes
        for _ in 0..<Int.random(in: 1...3, using: &random) {
          let place = Int.random(in: 0..<other.count, using: &random)
          other[place] = UInt8.random(in: .min ... .max, using: &random)
        }
        attempt(other)
      }
    }
    let head = Array("DIRC".utf8) + [0, 0, 0, 2]
    attempt(head + [0xff, 0xff, 0xff, 0xff] + [UInt8](repeating: 0, count: 200))
    let tree = Array("TREE".utf8) + [0xff, 0xff, 0xff, 0xff]
    attempt(head + [0, 0, 0, 0] + tree + [UInt8](repeating: 0, count: 40))
    attempt([])
    // Most bytes are times and sizes, of which any will do.
    print("git index: \(tried) damaged ones tried, \(refused) refused")
    #expect(tried > 8000 && refused > 2000)
  }
}
