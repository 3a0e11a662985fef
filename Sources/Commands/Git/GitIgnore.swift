internal import SafeFiles
internal import Vault

/// What git's ignore files of a work tree say of a path.
///
/// Read without running git. A user's own list outside the repository is not looked at: it binds nobody else.
struct GitIgnore {
  let tree: GitWorkTree

  /// The line that decided.
  struct Verdict: Equatable {
    let isIgnored: Bool
    /// The pattern as written, and where.
    let pattern: String
    let file: String
    let line: Int
  }

  private static let largest = 1 << 20

  /// Says what decides on a path; nil where no line covers it.
  ///
  /// - Parameter path: below the work tree, without `..`.
  func verdict(on path: String) -> Verdict? {
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
      if let found = Self.last(in: "\(tree.root)/\(file)", named: file, path[(slash + 1)...], isFolder) {
        return found
      }
    }
    return Self.last(in: tree.root + "/.gitignore", named: ".gitignore", path, isFolder)
      ?? Self.last(in: tree.commonFolder + "/info/exclude", named: ".git/info/exclude", path, isFolder)
  }

  private static func last(
    in file: String, named name: String, _ path: ArraySlice<UInt8>, _ isFolder: Bool
  ) -> Verdict? {
    guard let bytes = try? readRegularFile(at: file, limit: largest) else { return nil }
    return last(in: bytes, named: name, path, isFolder)
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

/// Lines as git takes them apart.
enum GitLines {
  static func of(_ bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    let text = bytes.starts(with: [0xef, 0xbb, 0xbf]) ? bytes[3...] : bytes[...]
    return text.split(separator: 0x0a, omittingEmptySubsequences: false).map { line in
      line.last == 0x0d ? line.dropLast() : line
    }
  }

  /// The line without spaces at its end, but for one that a backslash keeps.
  static func withoutTrailingSpaces(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
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
