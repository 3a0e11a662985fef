internal import SafeFiles
internal import YAML

/// Bounds of reading, so that a hostile project costs little.
enum ComposeLimits {
  /// The most files that are read, each counted as often as it is named for another purpose.
  static let files = 128
  /// The most bytes of a file.
  static let bytes = 1 << 20
  /// The most values of all files and of what merging makes of them.
  static let values = 2_000_000
  /// How far `extends` and `include` are followed.
  static let depth = 32
  /// How many folders above the working folder are looked at for compose files.
  static let folders = 64

  /// How compose files are read as YAML: as Docker Compose does, which refuses a key that stands twice.
  static let yaml = YAMLLimits(bytes: bytes, depth: 64, nodes: 200_000, documents: 64, isLenient: true)
}

/// Where compose files are read from: the disk, or what a test makes up.
package struct ComposeFiles: Sendable {
  /// Reads a file of at most so many bytes.
  let read: @Sendable (_ path: String, _ limit: Int) throws(FileError) -> [UInt8]
  /// Whether anything is at a path.
  let isThere: @Sendable (_ path: String) -> Bool

  /// Regular files alone, so that no path of a project can lead to a device or a pipe.
  package static let onDisk = ComposeFiles { (path, limit) throws(FileError) in
    try readRegularFile(at: path, limit: limit)
  } isThere: { path in
    do throws(FileError) { return try fileStatus(path) != nil } catch { return true }
  }

  /// Files that are not on a disk, by their absolute paths.
  package static func made(_ files: [String: String]) -> ComposeFiles {
    ComposeFiles { (path, limit) throws(FileError) in
      guard let text = files[path] else { throw .notFound(path: path) }
      let bytes = Array(text.utf8)
      guard bytes.count <= limit else { throw .tooLarge(path: path, limitBytes: limit) }
      return bytes
    } isThere: {
      files[$0] != nil
    }
  }

  init(
    read: @escaping @Sendable (_ path: String, _ limit: Int) throws(FileError) -> [UInt8],
    isThere: @escaping @Sendable (_ path: String) -> Bool
  ) {
    self.read = read
    self.isThere = isThere
  }

  /// The same files, and one that takes the place of whatever is at its path.
  func with(_ text: String, at path: String) -> ComposeFiles {
    let (read, isThere) = (read, isThere)
    return ComposeFiles { (one, limit) throws(FileError) in
      one == path ? Array(text.utf8) : try read(one, limit)
    } isThere: {
      $0 == path || isThere($0)
    }
  }

  /// Reads a file if there is one.
  func readIfThere(_ path: String) throws(FileError) -> [UInt8]? {
    do { return try read(path, ComposeLimits.bytes) } catch .notFound { return nil }
  }
}
