import Glibc
import SafeFiles
import Testing

@Suite struct FolderTests {
  let scratch = Scratch()

  private func checking(_ path: String) -> FileError? {
    failure { () throws(FileError) in try checkParent(of: path) }
  }

  @Test func theParentMayBeWrittenByItsOwnerOnly() {
    let parent = scratch("parent")
    mkdir(parent, 0o700)
    var refused = 0
    for mode in 0..<UInt32(0o1000) {
      chmod(parent, 0o700)
      chmod(parent, mode | 0o500)
      let found = mode | 0o500
      let expected: FileError? =
        found & 0o022 == 0 ? nil : .parentWritableByOthers(path: parent, mode: found)
      #expect(checking(parent + "/file") == expected)
      if expected != nil { refused += 1 }
    }
    print("parents: \(refused) of 512 modes refused")
    #expect(refused == 384)
    chmod(parent, 0o1777)
    #expect(checking(parent + "/file") == .parentWritableByOthers(path: parent, mode: 0o1777))
    #expect(checking(scratch("none/file")) == .notFound(path: scratch("none")))
    let file = scratch.write("plain", "")
    #expect(checking(file + "/file") == .notADirectory(path: file))
  }

  @Test func ancestorsMayNotBeWrittenByOthersUnlessSticky() {
    let above = scratch("above")
    mkdir(above, 0o700)
    mkdir(above + "/parent", 0o700)
    let file = above + "/parent/file"
    #expect(checking(file) == nil)
    for mode in [mode_t(0o770), 0o707, 0o777, 0o702] {
      chmod(above, mode)
      #expect(checking(file) == .unsafeAncestor(path: above))
      chmod(above, mode | 0o1000)
      #expect(checking(file) == nil)
    }
    chmod(above, 0o777)
    let link = scratch("link")
    symlink(above + "/parent", link)
    #expect(checking(link + "/file") == .unsafeAncestor(path: above))
  }

  @Test func foreignOwnersAreRefused() {
    guard isRoot else { return print("folders: foreign owners not tested, needs root") }
    let above = scratch("above")
    mkdir(above, 0o755)
    mkdir(above + "/parent", 0o755)
    chown(above, 65534, 65534)
    #expect(checking(above + "/file") == .parentForeignOwner(path: above, uid: 65534))
    #expect(checking(above + "/parent/file") == .unsafeAncestor(path: above))
    #expect(preparing(above).1 == .foreignOwner(path: above, uid: 65534))
    let removal = failure { () throws(FileError) in try removePrivateFolder(above) }
    #expect(removal == .foreignOwner(path: above, uid: 65534))
  }

  private func preparing(_ path: String, mode: UInt32 = 0o700) -> (Folder.Preparation?, FileError?) {
    do throws(FileError) {
      let folder = try Folder.prepare(path, mode: mode)
      return (folder.preparation, nil)
    } catch {
      return (nil, error)
    }
  }

  @Test func aFolderIsMadePrivate() throws {
    let path = scratch("private")
    #expect(preparing(path).0 == .created)
    #expect(preparing(path).0 == .unchanged)
    chmod(path, 0o755)
    #expect(preparing(path + "/").0 == .modeChanged(from: 0o755))
    #expect(try fileStatus(path)?.mode == 0o700)
    #expect(preparing(scratch("wide"), mode: 0o777).0 == .created)
    #expect(try fileStatus(scratch("wide"))?.mode == 0o777)

    let link = scratch("link")
    symlink(path, link)
    let file = scratch.write("file", "")
    #expect(preparing(link).1 == .isSymlink(path: link))
    #expect(preparing(file).1 == .notADirectory(path: file))
    #expect(preparing(scratch("none/sub")).1 == .notFound(path: scratch("none")))
  }

  @Test func memoryFoldersAreInMemoryAndPrivate() throws {
    #expect(try !isMemoryBacked(folder: "/proc"))
    guard try isMemoryBacked(folder: "/dev/shm") else {
      return print("memory folders: not tested, /dev/shm is no tmpfs here")
    }
    // A folder on disk, a missing one and a relative path are passed over.
    for runtime in [nil, scratch.path, scratch("none"), "shm"] {
      let folder = try MemoryFolder.make(runtimeFolder: runtime)
      let path = folder.path
      #expect(path.hasPrefix("/dev/shm/pbk-") || (path.hasPrefix(scratch.path) && runtime != nil))
      #expect(try fileStatus(path)?.mode == 0o700)
      for name in ["a", ".b"] {
        let staged = try StagedFile(replacing: path + "/" + name, contents: [1, 2, 3].span, mode: 0o400)
        try staged.commit(mustNotExist: true)
      }
      try folder.remove()
      #expect(try fileStatus(path) == nil)
    }
    let runtime = try MemoryFolder.make(runtimeFolder: nil)
    let inside = try MemoryFolder.make(runtimeFolder: runtime.path)
    #expect(inside.path.hasPrefix(runtime.path + "/"))
    try inside.remove()
    // Others could rename what lies in it.
    chmod(runtime.path, 0o777)
    let elsewhere = try MemoryFolder.make(runtimeFolder: runtime.path)
    #expect(!elsewhere.path.hasPrefix(runtime.path))
    try elsewhere.remove()
    try runtime.remove()
  }

  /// Programs that sweep while others make theirs: what is in use stays, what is left over goes.
  @Test func memoryFoldersInUseAreNotSwept() async throws {
    guard try isMemoryBacked(folder: "/dev/shm") else { return }
    let base = try MemoryFolder.make(runtimeFolder: nil)
    let shared = base.path
    for number in 0..<20 { _ = try Folder.prepare("\(shared)/pbk-00000000000000\(10 + number)") }
    let lost = await withTaskGroup(of: Int.self) { group in
      for _ in 0..<4 {
        group.addTask {
          var lost = 0
          for _ in 0..<50 {
            guard let folder = try? MemoryFolder.make(runtimeFolder: shared) else {
              lost += 1
              continue
            }
            folder.sweepAbandoned()
            if (try? fileStatus(folder.path)) == nil || !folder.path.hasPrefix(shared) { lost += 1 }
            if (try? folder.remove()) == nil { lost += 1 }
          }
          return lost
        }
      }
      return await group.reduce(0, +)
    }
    #expect(lost == 0)
    #expect(try Folder.open(shared).entries().names == [])
    print("memory folders: 200 made and 20 left over, swept by 4 at once, \(lost) lost")
    try base.remove()
  }

  @Test func everyNameIsListedOnce() throws {
    let names = (0..<1000).map { "f\($0)" } + ["..a", ".b", "é", "e\u{301}"]
    for name in names { scratch.write(name, "") }
    let odd = scratch.path.utf8CString.dropLast() + [0x2f, -1, 0]
    _ = Array(odd).withUnsafeBufferPointer { creat($0.baseAddress!, 0o600) }
    let entries = try Folder.open(scratch.path).entries()
    #expect(entries.names.count == names.count)
    #expect(entries.unreadable == 1)
    #expect(entries.names.contains { Array($0.utf8) == Array("é".utf8) })
    #expect(entries.names.contains { Array($0.utf8) == Array("e\u{301}".utf8) })
  }
}
