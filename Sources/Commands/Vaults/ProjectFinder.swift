internal import ArgumentParser
internal import Project
internal import SafeFiles

/// What the working folder and those above it say about the vault.
struct ProjectFinder {
  let context: CommandContext

  private static let deepest = 64

  /// What a search came upon.
  enum Found {
    /// A settings file lies in the folder.
    case settings(folder: String)
    /// No settings file, but a vault of the usual name.
    case vault(String)
  }

  /// Looks in the working folder and above it, up to the git root: the nearest settings file, else the nearest vault.
  func search() -> Found? {
    var folder = context.workingFolder
    var vault: String?
    for _ in 0..<Self.deepest {
      if exists(ProjectFile.path(in: folder)) { return .settings(folder: folder) }
      let candidate = folder + "/" + VaultFinder.defaultName
      if vault == nil, isOurs(candidate) { vault = candidate }
      // The git root is the project's border: what lies above belongs to someone else.
      if exists(folder + "/.git") || folder == "/" { break }
      folder = folder.lastIndex(of: "/").map { $0 == folder.startIndex ? "/" : String(folder[..<$0]) } ?? "/"
    }
    return vault.map(Found.vault)
  }

  /// Reads the settings file of a folder.
  func read(inFolder folder: String) throws(CommandError) -> ProjectFile {
    // Whoever owns the working folder could put the file there as well.
    let owner = try onFile { () throws(FileError) in try fileStatus(context.workingFolder)?.owner }
    let uid = (owner ?? .currentUser).uid
    return try onProject(folder) { () throws(ProjectError) in
      try ProjectFile.read(inFolder: folder, ownedBy: uid)
    }
  }

  /// Where the settings file of a folder says that the vault is.
  func vault(inFolder folder: String, environment: String?) throws(CommandError) -> VaultPlace {
    let file = try read(inFolder: folder)
    let path = try onProject(folder) { () throws(ProjectError) in
      try file.vaultPath(environment: environment)
    }
    return VaultPlace(path: path, settings: file)
  }

  /// The settings file that means a vault, which was named by an option or a variable; nil where none does.
  ///
  /// A settings file of another vault has nothing to say of this one's secrets. One that can't be read stands in nobody's
  /// way here, since naming the vault is how one does without it, but isn't passed over without a word.
  func settings(ofVault path: String) -> ProjectFile? {
    guard case .settings(let folder) = search() else { return nil }
    do {
      let file = try read(inFolder: folder)
      guard let identity = identity(of: path) else { return nil }
      let vaults = [nil] + file.environments.map { Optional($0.name) }
      let isMeant = vaults.contains { name in
        guard let other = try? file.vaultPath(environment: name) else { return false }
        return self.identity(of: other) == identity
      }
      return isMeant ? file : nil
    } catch {
      let report = ErrorReport(error)
      context.warning(
        ErrorReport("nothing is derived by \(ProjectFile.name): \(report.sentence)", hint: report.hint))
      return nil
    }
  }

  private func identity(of path: String) -> FileIdentity? { (try? fileStatus(path))??.identity }

  private func onProject<R>(
    _ folder: String, _ body: () throws(ProjectError) -> R
  ) throws(CommandError) -> R {
    do { return try body() } catch { throw .project(error, at: ProjectFile.path(in: folder)) }
  }

  /// Whether a vault is there, and belongs to the user, root, or the owner of the working folder: above it, a folder
  /// such as `/tmp` could hold another user's.
  private func isOurs(_ path: String) -> Bool {
    guard let found = try? fileStatus(path) else { return false }
    let here = (try? fileStatus(context.workingFolder))?.owner.uid
    return [0, FileOwner.currentUser.uid, here].contains(found.owner.uid)
  }

  private func exists(_ path: String) -> Bool { (try? fileStatus(path)) != nil }
}

/// An environment's name on the command line, completed from the settings file.
enum EnvironmentArgument {
  static let completion = CompletionKind.custom { _, _, _ in
    let finder = ProjectFinder(context: .ofProcess(arguments: []))
    guard case .settings(let folder) = finder.search(), let file = try? finder.read(inFolder: folder) else {
      return []
    }
    return file.environments.map(\.name)
  }
}
