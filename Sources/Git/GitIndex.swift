/// What git's index says of some files: that they are tracked, and as what.
///
/// Source: gitformat-index(5), versions 2 to 4. An index is a file that anything may have been done to: each length is held
/// to the bytes that are there, and paths to their order, so an index that is misread is refused, not believed.
package struct GitIndex {
  /// A tracked file.
  package struct Entry: Equatable {
    /// The path below the work tree.
    package let path: String
    /// Whether git left a conflict to be resolved in it.
    package let isConflicted: Bool
    /// The size that the file had when git last looked, in bytes; 0 where git is not sure itself.
    package let size: Int
    /// When the file had last changed then, in nanoseconds since 1970.
    package let modified: Int64
  }

  /// The tracked files that were asked for, in the order of their paths' bytes.
  package private(set) var entries: [Entry] = []

  /// The most bytes of an index that is read: some 300,000 files.
  package static let largest = 32 << 20

  /// The longest path, as the kernel takes one, and the most bytes of all paths together: from version 4 on an index
  /// says of each path only what differs from the one before, so a small file can spell out any number of long ones.
  private static let longestPath = 4096
  private static let mostPathBytes = 64 << 20

  private static let heading = [UInt8]("DIRC".utf8)
  /// Times, device, inode, mode, owner and size, ten numbers of four bytes.
  private static let statusBytes = 40

  /// What a repository has before anything is added to it.
  package static let empty = GitIndex()

  private init() {}

  /// Reads an index; nil for one that isn't as git writes it, or is only a part of one (a split index).
  ///
  /// - Parameters:
  ///   - bytes: the whole file.
  ///   - isWanted: whether a path's entry is kept.
  package init?(_ bytes: [UInt8], keeping isWanted: (String) -> Bool) {
    // An object's name has 20 bytes, or 32 in a repository of SHA-256; the index doesn't say which.
    for nameBytes in [20, 32] {
      if let entries = Self.entries(bytes, objectNameBytes: nameBytes, isWanted) {
        self.entries = entries
        return
      }
    }
    return nil
  }

  private static func entries(
    _ bytes: [UInt8], objectNameBytes: Int, _ isWanted: (String) -> Bool
  ) -> [Entry]? {
    guard bytes.count >= 12 + objectNameBytes, bytes.starts(with: heading) else { return nil }
    let end = bytes.count - objectNameBytes
    var reader = IndexReader(bytes: bytes, position: 4, end: end)
    guard let version = reader.number(), (2...4).contains(version), let count = reader.number() else {
      return nil
    }
    var entries: [Entry] = []
    var last: (path: [UInt8], stage: Int) = ([], -1)
    var pathBytes = 0
    for _ in 0..<count {
      let start = reader.position
      guard let status = reader.skip(statusBytes), reader.skip(objectNameBytes) != nil,
        let flags = reader.short(), version > 2 || flags & 0x4000 == 0,
        flags & 0x4000 == 0 || reader.short() != nil,
        let path = reader.path(version: Int(version), flags: flags, entryStart: start, previous: last.path)
      else { return nil }
      let stage = Int(flags >> 12 & 3)
      let isInOrder =
        path == last.path ? stage > last.stage : last.path.lexicographicallyPrecedes(path)
      pathBytes += path.count
      guard !path.isEmpty, isInOrder, path.count <= longestPath, pathBytes <= mostPathBytes else {
        return nil
      }
      last = (path, stage)
      let text = String(decoding: path, as: UTF8.self)
      guard isWanted(text) else { continue }
      entries.append(entry(text, stage, bytes[status...]))
    }
    return reader.hasWholeExtensions() ? entries : nil
  }

  private static func entry(_ path: String, _ stage: Int, _ status: ArraySlice<UInt8>) -> Entry {
    func number(_ index: Int) -> Int {
      status.dropFirst(index * 4).prefix(4).reduce(0) { $0 << 8 | Int($1) }
    }
    return Entry(
      path: path, isConflicted: stage != 0, size: number(9),
      modified: Int64(number(2)) * 1_000_000_000 + Int64(number(3)))
  }
}

/// Reads an index from its front to the digest at its end.
private struct IndexReader {
  let bytes: [UInt8]
  var position: Int
  let end: Int

  /// Goes past some bytes; returns where they began.
  mutating func skip(_ count: Int) -> Int? {
    guard count >= 0, count <= end - position else { return nil }
    defer { position += count }
    return position
  }

  mutating func number() -> UInt32? {
    skip(4).map { bytes[$0..<($0 + 4)].reduce(0) { $0 << 8 | UInt32($1) } }
  }

  mutating func short() -> UInt16? { skip(2).map { UInt16(bytes[$0]) << 8 | UInt16(bytes[$0 + 1]) } }

  /// A path: whole and filled up with NULs, or from version 4 on what differs from the one before.
  mutating func path(version: Int, flags: UInt16, entryStart: Int, previous: [UInt8]) -> [UInt8]? {
    var kept: ArraySlice<UInt8> = []
    if version == 4 {
      guard let dropped = varint(), dropped <= previous.count else { return nil }
      kept = previous.dropLast(dropped)
    }
    guard let nul = bytes[position..<end].firstIndex(of: 0) else { return nil }
    let path = kept + bytes[position..<nul]
    // The flags have the path's length as far as it fits into 12 bits.
    guard Int(flags & 0xfff) == min(path.count, 0xfff) else { return nil }
    let width = version == 4 ? nul + 1 - position : (nul - entryStart) / 8 * 8 + 8 - (position - entryStart)
    guard let start = skip(width), bytes[nul..<(start + width)].allSatisfy({ $0 == 0 }) else { return nil }
    return Array(path)
  }

  /// A number as in git's pack files: seven bits a byte, each further byte counting from one more.
  private mutating func varint() -> Int? {
    guard var at = skip(1) else { return nil }
    var value = Int(bytes[at] & 0x7f)
    while bytes[at] & 0x80 != 0 {
      guard value < 1 << 32, let next = skip(1) else { return nil }
      at = next
      value = (value + 1) << 7 | Int(bytes[at] & 0x7f)
    }
    return value
  }

  /// Whether extensions fill the rest, and none of them says that files are left out: those of a split index lie in
  /// another file, those of a sparse one in folders that stand for them.
  mutating func hasWholeExtensions() -> Bool {
    while position < end {
      guard let start = skip(4), let count = number(), skip(Int(count)) != nil else { return false }
      let name = String(decoding: bytes[start..<(start + 4)], as: UTF8.self)
      guard name != "link", name != "sdir" else { return false }
    }
    return true
  }
}
