internal import SafeFiles

/// A project's settings file, `pbk-secrets.yaml`: which vault, which environments, what is said of secrets, and targets.
///
/// Source: Docs/project-file.md.
package struct ProjectFile: Equatable, Sendable {
  /// What the file is called.
  package static let name = "pbk-secrets.yaml"
  /// The most bytes of a file.
  package static let largest = 64 * 1024
  /// How deep mappings and sequences may stand in each other, the outermost counted.
  package static let deepest = 8

  /// The folder that the file lies in.
  package let folder: String
  /// The vault that is meant where no environment is picked; nil where the file names none.
  package let vault: VaultLocation?
  /// The environments in the file's order; no two have the same name or the same vault.
  package let environments: [ProjectEnvironment]
  /// What is said of secrets, in the file's order; no two have the same name.
  package let secrets: [ProjectSecret]
  /// Where secrets are deployed to, in the file's order; no two have the same name, or write over each other.
  package let targets: [ProjectTarget]

  /// The file's path.
  package var path: String { Self.path(in: folder) }

  /// The path that the file of a folder has.
  package static func path(in folder: String) -> String { folder + "/" + name }

  /// Reads the file of a folder.
  ///
  /// - Parameters:
  ///   - folder: the folder, absolute.
  ///   - owner: a user whose file is taken besides one's own and root's. Above the working folder may be a folder that
  ///     all write to, such as `/tmp`, where anybody could put a file that redirects what one does below.
  /// - Throws: `file` with `notFound`, `isSymlink`, `tooLarge` past ``largest`` bytes, `foreignOwner` and others;
  ///   `refused`; `outOfMemory`.
  package static func read(inFolder folder: String, ownedBy owner: UInt32) throws(ProjectError) -> ProjectFile
  {
    let path = path(in: folder)
    let file: FileContents
    do { file = try readRegularFileAndStatus(at: path, limit: largest) } catch { throw .file(error) }
    let uid = file.status.owner.uid
    guard [owner, FileOwner.currentUser.uid, 0].contains(uid) else {
      throw .file(.foreignOwner(path: path, uid: uid))
    }
    return try ProjectFile(parsing: file.bytes, folder: folder)
  }

  /// Reads a file's bytes.
  ///
  /// - Parameters:
  ///   - bytes: the file, at most ``largest`` bytes.
  ///   - folder: the folder that paths are relative to.
  /// - Throws: `refused` with the place; `file(.tooLarge)`; `outOfMemory`.
  package init(parsing bytes: [UInt8], folder: String) throws(ProjectError) {
    guard bytes.count <= Self.largest else {
      throw .file(.tooLarge(path: Self.path(in: folder), limitBytes: Self.largest))
    }
    let settings = try ProjectReader(bytes)
    self.folder = folder
    vault = settings.vault
    environments = settings.environments
    secrets = settings.secrets
    targets = settings.targets
  }

  /// Where the vault is.
  ///
  /// - Parameter name: the environment; nil for the vault of the file itself, `secrets.pbk` beside the file where it
  ///   names none.
  /// - Returns: the vault's path; whether anything is there was not looked at.
  /// - Throws: `unknownEnvironment`; `vaultBehindLink`; `file` where a folder on the way can't be looked at.
  package func vaultPath(environment name: String?) throws(ProjectError) -> String {
    let location = try name.map { (name) throws(ProjectError) in try environment(name).vault }
    let components = (location ?? vault ?? .byDefault).components
    var path = folder
    for component in components.dropLast() {
      path += "/" + component
      let status: FileStatus?
      do { status = try fileStatus(path) } catch { throw .file(error) }
      guard status?.kind != .symlink else { throw .vaultBehindLink(folder: path) }
    }
    return path + "/" + (components.last ?? "")
  }

  private func environment(_ name: String) throws(ProjectError) -> ProjectEnvironment {
    guard let found = environments.first(where: { $0.name.utf8.elementsEqual(name.utf8) }) else {
      throw .unknownEnvironment(name, known: environments.map(\.name))
    }
    return found
  }
}

/// An environment: a name for a vault of its own.
package struct ProjectEnvironment: Equatable, Sendable {
  /// The most characters of a name.
  package static let longestName = 64

  /// 1 to 64 characters of `A-Z a-z 0-9 _ . -`.
  package let name: String
  /// Its vault, no other environment's.
  package let vault: VaultLocation

  static func isName(_ text: [UInt8]) -> Bool {
    (1...longestName).contains(text.count) && text.allSatisfy(nameBytes.contains)
  }

  private static let nameBytes = Set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.-".utf8)
}
