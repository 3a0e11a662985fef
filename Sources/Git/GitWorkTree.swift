internal import SafeFiles

/// The git work tree that a file is in.
///
/// Found by reading files, never by running git, whose configuration a hostile repository could fill. Source:
/// gitrepository-layout(5).
package struct GitWorkTree: Equatable, Sendable {
  /// The work tree's folder, without links or `..`.
  package let root: String
  /// The file's path below ``root``.
  package let pathWithin: String
  /// The folder that holds this work tree's `HEAD` and `index`.
  package let gitFolder: String

  private static let largestFile = 4096
  private static let deepest = 64

  /// The work tree that a path is in; nil outside of any.
  ///
  /// Links and `..` on the way are followed first, as git does: the folder that is named may lie in another work tree
  /// than its spelling says.
  package static func containing(_ path: String) -> GitWorkTree? {
    let (named, name) = parts(of: path)
    let parent = (try? resolvedPath(named)) ?? named
    let owner = (try? fileStatus(parent))?.owner.uid
    var folder = parent
    var within = name
    for _ in 0..<deepest {
      if isBelievable(folder + "/.git", for: owner), let git = gitFolder(in: folder) {
        return GitWorkTree(root: folder, pathWithin: within, gitFolder: git)
      }
      guard folder != "/", folder.contains("/") else { return nil }
      let (above, last) = parts(of: folder)
      within = "\(last)/\(within)"
      folder = above
    }
    return nil
  }

  /// A folder that is no repository, as the work tree that it would be: of an export the ignore files are still there.
  ///
  /// - Parameter root: the folder, without links or `..`.
  package init(exported root: String) {
    self.root = root
    pathWithin = ""
    gitFolder = root + "/.git"
  }

  private init(root: String, pathWithin: String, gitFolder: String) {
    self.root = root
    self.pathWithin = pathWithin
    self.gitFolder = gitFolder
  }

  /// The folder that all work trees of the repository share, in which hooks and `info` are.
  package var commonFolder: String {
    guard let line = Self.line(of: gitFolder + "/commondir"),
      let target = String(validating: line, as: UTF8.self)
    else { return gitFolder }
    return target.hasPrefix("/") ? target : "\(gitFolder)/\(target)"
  }

  /// What is checked out.
  package var branch: GitBranch {
    guard let head = Self.line(of: gitFolder + "/HEAD") else { return .detached }
    let prefix = "ref: refs/heads/".utf8
    return head.starts(with: prefix) ? .named(Array(head.dropFirst(prefix.count))) : .detached
  }

  /// Whether a repository belongs to someone who could change the file's folder as well.
  ///
  /// Another user's `.git` in a folder above, such as `/tmp`, could name a branch on which nothing was seen yet.
  private static func isBelievable(_ git: String, for owner: UInt32?) -> Bool {
    guard let found = try? fileStatus(git) else { return false }
    return [0, FileOwner.currentUser.uid, owner].contains(found.owner.uid)
  }

  private static func gitFolder(in folder: String) -> String? {
    let git = folder + "/.git"
    if line(of: git + "/HEAD") != nil { return git }
    // A linked work tree or a submodule: `.git` is a file that names the folder.
    let prefix = "gitdir: ".utf8
    guard let link = line(of: git), link.starts(with: prefix) else { return nil }
    // A folder whose name can't be said has no readable HEAD, and so no branch.
    let target = String(decoding: link.dropFirst(prefix.count), as: UTF8.self)
    return target.hasPrefix("/") ? target : "\(folder)/\(target)"
  }

  /// The one line of a small file; nil for anything else.
  private static func line(of path: String) -> ArraySlice<UInt8>? {
    guard let bytes = try? readRegularFile(at: path, limit: largestFile) else { return nil }
    let lines = bytes.split(separator: 0x0a, omittingEmptySubsequences: false)
    guard let first = lines.first, lines.dropFirst().allSatisfy(\.isEmpty) else { return nil }
    return first.contains { $0 < 0x20 } ? nil : first
  }

  private static func parts(of path: String) -> (folder: String, name: String) {
    guard let slash = path.lastIndex(of: "/") else { return (".", path) }
    let folder = slash == path.startIndex ? "/" : String(path[..<slash])
    return (folder, String(path[path.index(after: slash)...]))
  }
}
