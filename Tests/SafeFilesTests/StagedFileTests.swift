import CLinux
import Glibc
import SafeFiles
import Testing

@Suite struct StagedFileTests {
  let scratch = Scratch()
  let new = Array("new contents".utf8)

  private func replace(
    _ path: String, mode: UInt32 = 0o600, owner: FileOwner? = nil, expecting: FileStatus? = nil,
    mustNotExist: Bool = false, meanwhile: () -> Void = {}
  ) -> FileError? {
    failure { () throws(FileError) in
      let staged = try StagedFile(
        replacing: path, contents: new.span, mode: mode, owner: owner, expecting: expecting)
      meanwhile()
      try staged.commit(mustNotExist: mustNotExist)
    }
  }

  @Test func modesAreExactWhateverTheUmask() throws {
    var right = 0
    for mode in 0..<UInt32(0o1000) {
      #expect(replace(scratch("file"), mode: mode) == nil)
      let status = try #require(try fileStatus(scratch("file")))
      if status.mode == mode { right += 1 }
    }
    print("staged files: \(right) of 512 modes exact")
    #expect(right == 512)
    #expect(replace(scratch("file"), mode: 0o4755) == nil)
    #expect(try fileStatus(scratch("file"))?.mode == 0o755)
  }

  @Test func theTemporaryIsPrivateAndGoesWithTheValue() throws {
    let path = scratch.write("file", "old")
    do {
      let staged = try StagedFile(replacing: path, contents: new.span, mode: 0o600)
      let found = scratch.temporaries
      #expect(found.count == 1)
      let temporary = try #require(found.first)
      #expect(temporary.hasPrefix(".file.pbk-tmp-"))
      #expect(try fileStatus(scratch(temporary))?.mode == 0o600)
      _ = consume staged
    }
    #expect(scratch.names == ["file"])
    #expect(scratch.text("file") == "old")
  }

  @Test func theOwnerIsSet() throws {
    guard isRoot else { return print("staged files: owner not tested, needs root") }
    let owner = FileOwner(uid: 65534, gid: 65533)
    #expect(replace(scratch("file"), mode: 0o440, owner: owner) == nil)
    let status = try #require(try fileStatus(scratch("file")))
    #expect(status.owner == owner)
    #expect(status.mode == 0o440)
  }

  @Test func theSecurityLabelIsKept() {
    let path = scratch.write("file", "old")
    let label = Array("system_u:object_r:container_file_t:s0\0".utf8)
    func withFile<R>(_ body: (Int32) -> R) -> R {
      let file = open(path, O_RDONLY)
      defer { close(file) }
      return body(file)
    }
    guard withFile({ clinux_fsetxattr($0, "security.selinux", label, label.count) }) == 0 else {
      return print("staged files: SELinux label not tested, can't be set here")
    }
    #expect(replace(path) == nil)
    var found = [UInt8](repeating: 0, count: 100)
    let count = withFile { clinux_fgetxattr($0, "security.selinux", &found, found.count) }
    #expect(Array(found.prefix(max(count, 0))) == label)
  }

  @Test func whatIsNoRegularFileIsLeftAlone() {
    let link = scratch("link")
    symlink(scratch.write("target", "old"), link)
    let dangling = scratch("dangling")
    symlink(scratch("nowhere"), dangling)
    let folder = scratch("folder")
    mkdir(folder, 0o700)
    let fifo = scratch("fifo")
    mkfifo(fifo, 0o600)
    #expect(replace(link) == .isSymlink(path: link))
    #expect(replace(dangling) == .isSymlink(path: dangling))
    #expect(replace(folder) == .isDirectory(path: folder))
    #expect(replace(folder + "/") == .isDirectory(path: folder + "/"))
    #expect(replace(fifo) == .notARegularFile(path: fifo))
    #expect(replace(scratch("none/file")) == .notFound(path: scratch("none")))
    #expect(replace(scratch("target/file")) == .notADirectory(path: scratch("target")))
    #expect(scratch.text("target") == "old")
    #expect(scratch.names == ["dangling", "fifo", "folder", "link", "target"])
    rmdir(folder)
  }

  @Test func whatChangedMeanwhileIsLeftAlone() throws {
    let path = scratch.write("file", "old")
    let seen = try #require(try fileStatus(path))
    #expect(replace(path, meanwhile: { scratch.write("file", "edited") }) == .changedMeanwhile(path: path))
    #expect(scratch.text("file") == "edited")
    #expect(replace(path, expecting: seen) == .changedMeanwhile(path: path))
    let renamed = replace(
      path,
      meanwhile: {
        scratch.write("other", "other")
        rename(scratch("other"), path)
      })
    #expect(renamed == .changedMeanwhile(path: path))
    #expect(replace(path, meanwhile: { unlink(path) }) == .changedMeanwhile(path: path))
    #expect(replace(path, meanwhile: { scratch.write("file", "made") }) == .changedMeanwhile(path: path))
    #expect(scratch.text("file") == "made")
    let swapped = replace(
      path,
      meanwhile: {
        let temporary = scratch(scratch.temporaries[0])
        unlink(temporary)
        symlink("/etc/passwd", temporary)
      })
    #expect(swapped == .changedMeanwhile(path: path))
    #expect(scratch.names == ["file"])
    #expect(scratch.text("file") == "made")
  }

  @Test func aBackupLinkIsNoChange() throws {
    let path = scratch.write("file", "old")
    let folder = try Folder.open(scratch.path)
    let staged = try StagedFile(replacing: "file", in: folder, contents: new.span, mode: 0o600)
    try folder.hardLink("file", as: ".file.pbk-old")
    try staged.commit()
    #expect(scratch.text("file") == "new contents")
    try folder.rename(".file.pbk-old", to: "file")
    #expect(scratch.text("file") == "old")
    #expect(scratch.names == ["file"])
    #expect(try fileStatus(path)?.linkCount == 1)
  }

  @Test func aFileThatMustNotExistIsNotReplaced() {
    let path = scratch("file")
    #expect(replace(path, mustNotExist: true) == nil)
    #expect(replace(path, mustNotExist: true) == .alreadyExists(path: path))
    #expect(scratch.names == ["file"])
  }

  @Test func namesUpToTheLimitCanBeReplaced() {
    for length in [1, 228, 229, 230, 231, 254, 255] {
      for unit in ["x", "é", "🔑"] {
        let pad = String(repeating: "x", count: length % unit.utf8.count)
        let name = pad + String(repeating: unit, count: length / unit.utf8.count)
        #expect(name.utf8.count == length)
        #expect(replace(scratch(name)) == nil)
        #expect(scratch.names == [name])
        unlink(scratch(name))
      }
    }
    let long = scratch(String(repeating: "x", count: 256))
    #expect(replace(long) == .system(operation: "fstatat", path: long, errno: ENAMETOOLONG))
  }

  @Test func onlyTheFilesOwnTemporariesAreSwept() throws {
    let long = String(repeating: "x", count: 250)
    // Real temporaries, hidden from the value's end as a crash would leave them.
    for name in ["file", long + "1", long + "2"] {
      let before = Set(scratch.temporaries)
      let staged = try StagedFile(replacing: scratch(name), contents: new.span, mode: 0o600)
      let temporary = try #require(scratch.temporaries.first { !before.contains($0) })
      rename(scratch(temporary), scratch("hidden"))
      _ = consume staged
      rename(scratch("hidden"), scratch(temporary))
    }
    let others = [
      ".file.pbk-tmp-", ".file.pbk-tmp-0123456789abcde", ".file.pbk-tmp-0123456789abcdeg",
      ".file.pbk-tmp-0123456789abcdef0", ".file2.pbk-tmp-0123456789abcdef", "file.pbk-tmp-0123456789abcdef",
    ]
    for name in others { scratch.write(name, "") }
    symlink("/etc/passwd", scratch(".file.pbk-tmp-00000000000000ff"))
    #expect(scratch.temporaries.count == 3 + others.count + 1)
    #expect(try sweepStaleTemporaries(of: scratch("file")) == 1)
    #expect(try sweepStaleTemporaries(of: scratch(long + "1")) == 1)
    #expect(try sweepStaleTemporaries(of: scratch(long + "1")) == 0)
    #expect(scratch.temporaries.count == 1 + others.count + 1)
    #expect(try sweepStaleTemporaries(of: scratch(long + "2")) == 1)
  }
}
