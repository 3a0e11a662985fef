internal import SafeFiles

/// Which compose files are meant where none is named.
///
/// Source: compose-go's `cli` package: the first of these names that is there, in the folder or the nearest one
/// above that has any, and with it the first override file beside it.
struct ComposeFinder {
  let files: ComposeFiles
  let folder: String
  let scope: ComposeScope

  static let names = ["compose.yaml", "compose.yml", "docker-compose.yml", "docker-compose.yaml"]
  static let overrides = [
    "compose.override.yml", "compose.override.yaml", "docker-compose.override.yml",
    "docker-compose.override.yaml",
  ]

  /// The paths, the main file first.
  ///
  /// - Throws: `noComposeFile`.
  func find() throws(ComposeError) -> [String] {
    if case .value(let list) = scope.lookup("COMPOSE_FILE"), !list.isEmpty {
      let separator: Character
      if case .value(let text) = scope.lookup("COMPOSE_PATH_SEPARATOR"), let first = text.first {
        separator = first
      } else {
        separator = ":"
      }
      return list.split(separator: separator).map { ComposePath.absolute(String($0), in: folder) }
    }
    var place = folder
    for _ in 0..<ComposeLimits.folders {
      if let main = first(of: Self.names, in: place) {
        return [main] + (first(of: Self.overrides, in: place).map { [$0] } ?? [])
      }
      if place == "/" { break }
      place = ComposePath.parent(of: place)
    }
    throw .noComposeFile(folder: folder)
  }

  /// What can't be read is there all the same, and reading it says why.
  private func first(of names: [String], in folder: String) -> String? {
    names.map { ComposePath.absolute($0, in: folder) }.first { path in
      do throws(FileError) { return try files.readIfThere(path) != nil } catch { return true }
    }
  }
}
