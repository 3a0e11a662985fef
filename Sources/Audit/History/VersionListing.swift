internal import Synchronization

/// The versions of files that git lists, each by the number of its first mention, and what is known of the files.
struct VersionListing {
  /// A version of a file.
  struct Version {
    let file: FileHistory
    /// The permission bits that git has.
    let mode: UInt16
    /// The newest commit with it, and the oldest so far: how many were listed before.
    let newest: Int32
    fileprivate(set) var oldest: Int32
  }

  private(set) var commits: [ObjectName] = []
  private var versions: [Version] = []
  private var numbers: [ObjectName: Int32] = [:]
  private var files: [[UInt8]: FileHistory] = [:]

  /// What git is to print for it, after `git log` and the commits that are meant.
  static let arguments = [
    "--raw", "-z", "--topo-order", "--no-abbrev", "--no-renames", "--no-ext-diff", "--no-textconv", "--root",
    "-c",
    "--no-show-signature", "--no-notes", "--no-color", "--format=%x00%H",
  ]

  /// Something that git lists: a commit, or a change of a file in it.
  enum Entry {
    case commit(ArraySlice<UInt8>)
    case change(line: ArraySlice<UInt8>, path: [UInt8])

    /// The next one; nil at the end.
    init?(from stream: inout GitStream) throws(AuditError) {
      while let word = try stream.text(endedBy: 0) {
        let word = word.drop { $0 == 0x0a }
        if word.first == UInt8(ascii: ":") {
          guard let path = try stream.text(endedBy: 0) else { throw .gitOutput }
          self = .change(line: word, path: path)
          return
        }
        if !word.isEmpty {
          self = .commit(word)
          return
        }
      }
      return nil
    }
  }

  /// Adds what git listed, and returns the digits of a version's name where it is to be read.
  mutating func add(_ entry: Entry) -> ArraySlice<UInt8>? {
    switch entry {
    case .commit(let digits):
      if let name = ObjectName(digits) { commits.append(name) }
      return nil
    case .change(let line, let path): return add(line, path)
    }
  }

  /// A line of a change, `:MODE MODE NAME NAME STATUS`, a merge's with as many colons, old modes and names as it has parents.
  private mutating func add(_ line: ArraySlice<UInt8>, _ path: [UInt8]) -> ArraySlice<UInt8>? {
    let parents = line.prefix { $0 == UInt8(ascii: ":") }.count
    let words = line.dropFirst(parents).split(separator: 0x20)
    guard words.count >= 2 * parents + 2 else { return nil }
    let mode = words[parents].reduce(UInt32(0)) { $0 << 3 | UInt32($1 & 7) }
    let digits = words[2 * parents + 1]
    // A regular file: links and other repositories have no contents of their own.
    guard mode & 0o170000 == 0o100000, let name = ObjectName(digits) else { return nil }
    let commit = Int32(clamping: max(commits.count - 1, 0))
    if let number = numbers[name] {
      versions[Int(number)].oldest = commit
      return nil
    }
    let file = file(at: path)
    guard !file.isLeftOut else { return nil }
    numbers[name] = Int32(clamping: versions.count)
    versions.append(
      Version(file: file, mode: UInt16(truncatingIfNeeded: mode & 0o777), newest: commit, oldest: commit))
    return digits
  }

  private mutating func file(at path: [UInt8]) -> FileHistory {
    if let file = files[path] { return file }
    let file = FileHistory(path)
    files[path] = file
    return file
  }

  /// The number of a version; nil where none of this name was listed.
  func number(of name: ObjectName) -> Int? { numbers[name].map { Int($0) } }

  /// The version with a number that was given out.
  subscript(_ number: Int) -> Version? { versions.indices.contains(number) ? versions[number] : nil }

  /// The names of the versions of some files, in the order of their first mention.
  func ofFiles(where isMeant: (FileHistory.State) -> Bool) -> [ObjectName] {
    let meant = numbers.filter { _, number in
      self[Int(number)].map { version in version.file.state.withLock { isMeant($0) } } ?? false
    }
    return meant.sorted { $0.value < $1.value }.map(\.key)
  }

  /// The versions that an older commit has as well.
  var repeated: [(name: ObjectName, version: Version)] {
    numbers.compactMap { name, number in
      self[Int(number)].flatMap { $0.oldest == $0.newest ? nil : (name, $0) }
    }
  }

  /// Which commits something is from.
  func origin(_ path: [UInt8], _ seen: SeenInHistory) -> HistoryOrigin {
    var sighting = seen.sighting
    if let file = files[path] {
      file.state.withLock { state in
        for line in seen.lines { if let other = state.lines.sighting(of: line) { sighting.join(other) } }
      }
    }
    let age = Int(sighting.age)
    return HistoryOrigin(
      commit: commits.indices.contains(age) ? commits[age].text : nil, isStillThere: sighting.isStillThere,
      age: age)
  }
}
