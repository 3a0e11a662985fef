internal import Git
internal import SafeFiles
internal import Vault

/// Whether git may change the line ends of a file.
///
/// Source: gitattributes(5). Read without running git; a user's own file outside the repository is not looked at.
struct GitAttributes {
  let tree: GitWorkTree

  /// What the attributes `text` and `eol` come to.
  enum LineEnds: Equatable {
    /// `-text`: never changed.
    case kept
    /// `text`, or `eol` alone: changed as the platform has them.
    case converted
    /// `text=auto`: changed where git takes the file for text.
    case guessed
    /// No line says so: a user's own settings decide.
    case unsaid
  }

  private static let largest = 1 << 20

  /// Looks in the folders on the way to a path; the deepest that says something decides, and in it the last line.
  ///
  /// - Parameter path: below the work tree, without `..`.
  func lineEnds(of path: String) -> LineEnds {
    let bytes = Array(path.utf8)
    var found = LineEnds.unsaid
    var starts = [0]
    starts += bytes.indices.filter { bytes[$0] == UInt8(ascii: "/") }.map { $0 + 1 }
    for start in starts {
      let folder = String(decoding: bytes[..<start], as: UTF8.self)
      let file = "\(tree.root)/\(folder).gitattributes"
      found = Self.lineEnds(in: file, bytes[start...]) ?? found
    }
    return Self.lineEnds(in: tree.commonFolder + "/info/attributes", bytes[...]) ?? found
  }

  private static func lineEnds(in file: String, _ path: ArraySlice<UInt8>) -> LineEnds? {
    guard let bytes = try? readRegularFile(at: file, limit: largest) else { return nil }
    return lineEnds(in: bytes, path)
  }

  /// What the last line of a file that covers a path and says something of line ends says.
  static func lineEnds(in bytes: [UInt8], _ path: ArraySlice<UInt8>) -> LineEnds? {
    var found: LineEnds?
    var steps = GitPattern.mostSteps
    for line in GitLines.of(bytes) {
      var words = line.split { [0x20, 0x09, 0x0d].contains($0) }[...]
      // A pattern in quotes and a macro of one's own are beyond what a vault's line needs.
      guard let first = words.popFirst(), ![0x22, 0x23, 0x21].contains(first.first),
        !first.starts(with: "[attr]".utf8), let pattern = GitPattern(first),
        pattern.covers(path, isFolder: false, &steps)
      else { continue }
      for word in words { found = lineEnds(String(decoding: word, as: UTF8.self)) ?? found }
    }
    return found
  }

  private static func lineEnds(_ attribute: String) -> LineEnds? {
    switch attribute {
    case "-text", "binary": .kept
    case "text": .converted
    case "text=auto": .guessed
    case "!text": .unsaid
    default: attribute.hasPrefix("text=") ? .unsaid : nil
    }
  }
}
