import Glibc
import SafeFiles
import Testing

@Suite struct StagedSetTests {
  let scratch = Scratch()
  let contents = Array("new".utf8)

  private var openDescriptors: Int { (try? Folder.open("/proc/self/fd").entries().names.count) ?? 0 }

  @Test func manyFilesShareOneDescriptor() throws {
    let folder = try Folder.open(scratch.path)
    let before = openDescriptors
    var set = StagedSet()
    for number in 0..<2000 {
      try set.add("file\(number)", in: folder, contents: contents.span, mode: 0o444, expecting: nil)
    }
    // Other tests run meanwhile and have files open.
    let more = openDescriptors - before
    #expect(more < 500)
    try set.commit()
    print("staged sets: 2000 files staged with \(more) more open descriptors in the whole process")
    #expect(scratch.names.count == 2000 && scratch.temporaries.isEmpty)
  }

  @Test func aSetThatIsDroppedLeavesNothing() throws {
    let folder = try Folder.open(scratch.path)
    scratch.write("old", "old")
    do {
      var set = StagedSet()
      try set.add(
        "old", in: folder, contents: contents.span, mode: 0o444, expecting: folder.status(of: "old"))
      try set.add("new", in: folder, contents: contents.span, mode: 0o444, expecting: nil)
      #expect(scratch.temporaries.count == 2)
      _ = consume set
    }
    #expect(scratch.names == ["old"] && scratch.text("old") == "old")
  }

  @Test func whatIsThereMeanwhileStaysAndAllIsPutBack() throws {
    for position in 0..<3 {
      let folder = try Folder.open(scratch.path)
      for name in scratch.names { unlink(scratch(name)) }
      scratch.write("a", "old a")
      let before = try folder.status(of: "a")
      var set = StagedSet()
      for number in 0..<3 {
        if number == position {
          try set.add("a", in: folder, contents: contents.span, mode: 0o444, expecting: before)
        } else {
          try set.add("b\(number)", in: folder, contents: contents.span, mode: 0o444, expecting: nil)
        }
      }
      scratch.write("b\((position + 1) % 3)", "somebody else's")
      var error: FileError?
      do throws(FileError) { try set.commit() } catch let found { error = found }
      #expect(error == .alreadyExists(path: scratch("b\((position + 1) % 3)")))
      #expect(try folder.status(of: "a")?.identity == before?.identity)
      #expect(scratch.names == ["a", "b\((position + 1) % 3)"])
      #expect(scratch.text("b\((position + 1) % 3)") == "somebody else's")
    }
  }

  @Test func whatMustNotBeThereIsNotStagedFor() throws {
    let folder = try Folder.open(scratch.path)
    scratch.write("a", "old")
    var set = StagedSet()
    var found: FileError?
    do throws(FileError) {
      try set.add("a", in: folder, contents: contents.span, mode: 0o444, expecting: nil)
    } catch { found = error }
    #expect(found == .alreadyExists(path: scratch("a")))
    let isEmpty = set.isEmpty
    #expect(isEmpty)
    _ = consume set
    #expect(scratch.names == ["a"])
  }
}
