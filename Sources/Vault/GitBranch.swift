internal import SafeFiles

/// The git branch that a file belongs to: each branch may have its own newest vault.
///
/// Read from `HEAD` without running git, whose configuration a hostile repository could fill. Source:
/// gitrepository-layout(5).
enum GitBranch: Equatable {
  /// The file is in no work tree.
  case outside
  /// A branch is checked out; its name is bytes, which need not be UTF-8.
  case named([UInt8])
  /// A commit is checked out, not a branch.
  case detached

  private static let largestFile = 4096
  private static let deepest = 64

  /// The branch of the work tree that a path is in.
  static func of(_ path: String) -> GitBranch {
    var folder = parent(of: path)
    let owner = (try? fileStatus(folder))?.owner.uid
    for _ in 0..<deepest {
      if isBelievable(folder + "/.git", for: owner), let found = head(in: folder) { return found }
      guard let next = above(folder) else { return .outside }
      folder = next
    }
    return .outside
  }

  /// Whether a repository belongs to someone who could change the vault's folder as well.
  ///
  /// Another user's `.git` in a folder above, such as `/tmp`, could name a branch on which nothing was seen yet.
  private static func isBelievable(_ git: String, for owner: UInt32?) -> Bool {
    guard let found = try? fileStatus(git) else { return false }
    return [0, FileOwner.currentUser.uid, owner].contains(found.owner.uid)
  }

  private static func head(in folder: String) -> GitBranch? {
    let git = folder + "/.git"
    if let text = line(of: git + "/HEAD") { return branch(text) }
    // A linked work tree or a submodule: `.git` is a file that names the folder.
    let prefix = "gitdir: ".utf8
    guard let link = line(of: git), link.starts(with: prefix) else { return nil }
    guard let target = String(validating: link.dropFirst(prefix.count), as: UTF8.self) else {
      return .detached
    }
    let resolved = target.utf8.first == UInt8(ascii: "/") ? target : "\(folder)/\(target)"
    return line(of: resolved + "/HEAD").map(branch) ?? .detached
  }

  private static func branch(_ head: ArraySlice<UInt8>) -> GitBranch {
    let prefix = "ref: refs/heads/".utf8
    return head.starts(with: prefix) ? .named(Array(head.dropFirst(prefix.count))) : .detached
  }

  /// The one line of a small file; nil for anything else.
  private static func line(of path: String) -> ArraySlice<UInt8>? {
    guard let bytes = try? readRegularFile(at: path, limit: largestFile) else { return nil }
    let lines = bytes.split(separator: 0x0a, omittingEmptySubsequences: false)
    guard let first = lines.first, lines.dropFirst().allSatisfy(\.isEmpty) else { return nil }
    return first.contains { $0 < 0x20 } ? nil : first
  }

  private static func parent(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  private static func above(_ folder: String) -> String? {
    folder == "/" || !isThere(folder) ? nil : folder.hasPrefix("/") ? parent(of: folder) : folder + "/.."
  }

  private static func isThere(_ folder: String) -> Bool { (try? fileStatus(folder)) != nil }
}
