internal import Delivery
internal import Project
internal import SafeFiles
internal import Vault

/// Refuses targets whose plaintext git would take in.
struct TargetSafety {
  private let targets: [ProjectTarget]
  private let file: ProjectFile
  private let context: CommandContext

  init(_ targets: [ProjectTarget], _ file: ProjectFile, _ context: CommandContext) {
    self.targets = targets
    self.file = file
    self.context = context
  }

  func refusals() -> [Refusal] {
    targets.compactMap { target in
      guard let path = target.path?.absolute(in: file.folder) else { return nil }
      // Of a folder, a file in it is looked at: a pattern may leave out the folder, or what is in it.
      let place = target.isFolder ? path + "/NAME" : path
      guard let tree = GitWorkTree.containing(place) else { return nil }
      let verdict = GitIgnore(tree: tree).verdict(on: tree.pathWithin)
      guard verdict?.isIgnored != true else { return nil }
      return .notIgnored(path: context.shown(path), pattern: "/" + pattern(tree, isFolder: target.isFolder))
    }
  }

  private func pattern(_ tree: GitWorkTree, isFolder: Bool) -> String {
    isFolder ? String(tree.pathWithin.dropLast("NAME".count)) : tree.pathWithin
  }
}
