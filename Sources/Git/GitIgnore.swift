internal import SafeFiles

/// What git's ignore files of a work tree say of a path.
///
/// Read without running git. A user's own list outside the repository is not looked at: it binds nobody else.
package struct GitIgnore {
  package let tree: GitWorkTree

  /// The line that decided.
  package struct Verdict: Equatable {
    package let isIgnored: Bool
    /// The pattern as written, and where.
    package let pattern: String
    package let file: String
    package let line: Int
  }

  private static let largest = 1 << 20
  private let read = IgnoreFiles()

  package init(tree: GitWorkTree) { self.tree = tree }

  /// Says what decides on a path; nil where no line covers it.
  ///
  /// - Parameter path: below the work tree, without `..`.
  package func verdict(on path: String) -> Verdict? {
    let bytes = Array(path.utf8)
    let ends = bytes.indices.filter { bytes[$0] == UInt8(ascii: "/") } + [bytes.endIndex]
    var last: Verdict?
    for end in ends {
      let verdict = verdict(on: bytes[..<end], isFolder: end < bytes.endIndex)
      // What lies in a folder that is left out can't be taken in again.
      if let verdict, verdict.isIgnored { return verdict }
      last = verdict
    }
    return last
  }

  /// The deepest file with a line that covers the path decides, and in it the last such line.
  private func verdict(on path: ArraySlice<UInt8>, isFolder: Bool) -> Verdict? {
    let slashes = path.indices.filter { path[$0] == UInt8(ascii: "/") }
    for slash in slashes.reversed() {
      let folder = String(decoding: path[..<slash], as: UTF8.self)
      let file = folder + "/.gitignore"
      if let found = last(in: "\(tree.root)/\(file)", named: file, path[(slash + 1)...], isFolder) {
        return found
      }
    }
    return last(in: tree.root + "/.gitignore", named: ".gitignore", path, isFolder)
      ?? last(in: tree.commonFolder + "/info/exclude", named: ".git/info/exclude", path, isFolder)
  }

  private func last(
    in file: String, named name: String, _ path: ArraySlice<UInt8>, _ isFolder: Bool
  ) -> Verdict? {
    guard let bytes = read.contents(of: file, limit: Self.largest) else { return nil }
    return Self.last(in: bytes, named: name, path, isFolder)
  }

  /// The last line of a file that covers a path.
  static func last(
    in bytes: [UInt8], named name: String, _ path: ArraySlice<UInt8>, _ isFolder: Bool
  ) -> Verdict? {
    var found: Verdict?
    var steps = GitPattern.mostSteps
    for (number, line) in GitLines.of(bytes).enumerated() {
      var text = GitLines.withoutTrailingSpaces(line)
      guard let first = text.first, first != UInt8(ascii: "#") else { continue }
      let isNegated = first == UInt8(ascii: "!")
      if isNegated { text = text.dropFirst() }
      guard let pattern = GitPattern(text), pattern.covers(path, isFolder: isFolder, &steps) else { continue }
      found = Verdict(
        isIgnored: !isNegated, pattern: String(decoding: line, as: UTF8.self), file: name, line: number + 1)
    }
    return found
  }
}

/// Ignore files that were read, since one decides on many paths; a file that isn't there is remembered as well.
private final class IgnoreFiles {
  private var known: [String: [UInt8]?] = [:]

  func contents(of file: String, limit: Int) -> [UInt8]? {
    if let bytes = known[file] { return bytes }
    let bytes = try? readRegularFile(at: file, limit: limit)
    known[file] = .some(bytes)
    return bytes
  }
}

/// Lines as git takes them apart.
package enum GitLines {
  package static func of(_ bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    let text = bytes.starts(with: [0xef, 0xbb, 0xbf]) ? bytes[3...] : bytes[...]
    return text.split(separator: 0x0a, omittingEmptySubsequences: false).map { line in
      line.last == 0x0d ? line.dropLast() : line
    }
  }

  /// The line without spaces at its end, but for one that a backslash keeps.
  package static func withoutTrailingSpaces(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var end = line.startIndex
    var position = line.startIndex
    while position < line.endIndex {
      let width = line[position] == UInt8(ascii: "\\") ? 2 : 1
      if line[position] != 0x20 { end = min(position + width, line.endIndex) }
      position += width
    }
    return line[..<end]
  }
}
