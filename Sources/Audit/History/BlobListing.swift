/// Which commit first had each version of each file, and what it was called.
package struct BlobListing: Sendable {
  /// Where a version of a file comes from.
  struct Place: Sendable {
    let path: [UInt8]
    let mode: UInt32
    /// The index of the oldest commit that was listed with it.
    var commit: Int
  }

  private(set) var places: [[UInt8]: Place] = [:]
  private(set) var commits: [[UInt8]] = []
  /// The objects as they were listed: git packs versions of a file near each other, and in this order reads a pack once.
  private var order: [[UInt8]] = []

  /// What git is to print for it, after `git log` and the commits that are meant.
  package static let arguments = [
    "--raw", "-z", "--topo-order", "--no-abbrev", "--no-renames", "--no-ext-diff", "--no-textconv", "--root",
    "-c",
    "--no-show-signature", "--no-notes", "--no-color", "--format=%x00%H",
  ]

  /// Reads what git prints, the newest commit first.
  ///
  /// - Throws: `gitOutput`.
  package init(from descriptor: Int32) throws(AuditError) {
    var stream = GitStream(descriptor)
    while let word = try stream.text(endedBy: 0) {
      let word = word.drop { $0 == 0x0a }
      if word.first == UInt8(ascii: ":") {
        guard let path = try stream.text(endedBy: 0) else { throw .gitOutput }
        add(word, path)
      } else if !word.isEmpty {
        commits.append(Array(word))
      }
    }
  }

  /// The names of the objects, a line each, for git to print their contents.
  package var names: [UInt8] { order.flatMap { Hexadecimal.text($0).utf8 + [0x0a] } }

  /// A line of a change, `:MODE MODE NAME NAME STATUS`, a merge's with as many colons, old modes and names as it has parents.
  private mutating func add(_ line: ArraySlice<UInt8>, _ path: [UInt8]) {
    let parents = line.prefix { $0 == UInt8(ascii: ":") }.count
    let words = line.dropFirst(parents).split(separator: 0x20)
    guard words.count >= 2 * parents + 2 else { return }
    let mode = words[parents].reduce(UInt32(0)) { $0 << 3 | UInt32($1 & 7) }
    // A regular file: links and other repositories have no contents of their own.
    guard mode & 0o170000 == 0o100000, let name = Hexadecimal.bytes(words[2 * parents + 1]) else { return }
    if places[name] == nil { order.append(name) }
    places[name, default: Place(path: path, mode: mode & 0o777, commit: 0)].commit = max(commits.count - 1, 0)
  }
}
