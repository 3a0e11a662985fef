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

  /// Regular files alone, so that no path of a project can lead to a device or a pipe.
  package static let onDisk = ComposeFiles { (path, limit) throws(FileError) in
    try readRegularFile(at: path, limit: limit)
  }

  /// Files that are not on a disk, by their absolute paths.
  package static func made(_ files: [String: String]) -> ComposeFiles {
    ComposeFiles { (path, limit) throws(FileError) in
      guard let text = files[path] else { throw .notFound(path: path) }
      let bytes = Array(text.utf8)
      guard bytes.count <= limit else { throw .tooLarge(path: path, limitBytes: limit) }
      return bytes
    }
  }

  /// Reads a file if there is one.
  func readIfThere(_ path: String) throws(FileError) -> [UInt8]? {
    do { return try read(path, ComposeLimits.bytes) } catch .notFound { return nil }
  }
}
