internal import AuditFacts

/// The files of a tree by their paths and folders, and what several rules make of them: built once for all.
final class TreeIndex {
  final class Entry {
    let file: AuditedFile
    let path: String
    let judgement: PathJudgement

    init(_ file: AuditedFile) {
      self.file = file
      path = file.pathText
      judgement = PathJudgement(file.path)
    }

    /// The folder with a slash behind it; empty for the root of the audit.
    var folder: String { TreePath.folder(of: path) }
    /// Whether it says something of a deployment: no test, no template, no copy that was put aside.
    var isLive: Bool { !judgement.isTest && !judgement.isExample && !judgement.isBackup }
  }

  let tree: AuditedTree
  let entries: [Entry]
  private let byPath: [String: Int]
  /// Where variables are read.
  private(set) lazy var uses = VariableUses(self)
  /// The live .env files.
  private(set) lazy var environment = EnvironmentFiles(self)

  init(_ tree: AuditedTree) {
    self.tree = tree
    entries = tree.files.map { Entry($0) }
    var byPath: [String: Int] = [:]
    for (index, entry) in entries.enumerated() { byPath[entry.path] = index }
    self.byPath = byPath
  }

  subscript(path: String) -> Entry? { byPath[path].map { entries[$0] } }

  func entries(of kind: FileKind) -> [Entry] { entries.filter { $0.file.kind == kind } }

  /// The live files of variables, none of them a template.
  var environmentFiles: [Entry] { entries.filter { $0.file.kind == .env(isExample: false) && $0.isLive } }
}

/// Paths relative to the root of the audit.
enum TreePath {
  /// The folder that a path is in, with a slash behind it; empty for the root.
  static func folder(of path: String) -> String {
    path.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(path[...$0]) } ?? ""
  }

  /// What a path within a file leads to, seen from the file's folder; nil where it leads out of the tree or can't be told.
  static func resolved(_ path: String, from folder: String) -> String? {
    guard !path.contains("$"), !path.contains("*"), !path.contains("://"), path.first != "~" else {
      return nil
    }
    // Of an absolute path only the deployment's machine knows where it leads.
    guard path.first != "/" else { return nil }
    var parts = folder.split(separator: "/")
    for part in path.split(separator: "/") {
      switch part {
      case ".": continue
      case "..": guard parts.popLast() != nil else { return nil }
      default: parts.append(part)
      }
    }
    return parts.joined(separator: "/")
  }

  /// A folder's path with a slash behind it, but for the root's.
  static func asFolder(_ path: String) -> String { path.isEmpty ? "" : path + "/" }
}
