internal import Compose
internal import Delivery
internal import Git
internal import Project
internal import SafeFiles
internal import Vault

/// Refuses targets whose plaintext git or an image would take in.
struct TargetSafety {
  private let targets: [ProjectTarget]
  private let file: ProjectFile
  private let project: ComposeProject?
  private let context: CommandContext

  init(
    _ targets: [ProjectTarget], _ file: ProjectFile, _ project: ComposeProject?, _ context: CommandContext
  ) {
    self.targets = targets
    self.file = file
    self.project = project
    self.context = context
  }

  func refusals() -> [Refusal] { takenInByGit() + takenIntoImages() }

  /// A build sends its whole context, and `COPY . .` puts it into the image; only a .dockerignore keeps something out.
  private func takenIntoImages() -> [Refusal] {
    guard let project else { return [] }
    return targets.compactMap { target in
      guard let path = target.path?.absolute(in: file.folder) else { return nil }
      for service in project.services {
        guard let context = service.build?.context?.path, path.hasPrefix(context + "/") else { continue }
        let name = service.build?.dockerfile?.path ?? context + "/Dockerfile"
        let isThere = [context + "/.dockerignore", name + ".dockerignore"].contains {
          ((try? fileStatus($0)) ?? nil) != nil
        }
        if !isThere {
          return .inBuildContext(path: self.context.shown(path), context: self.context.shown(context))
        }
      }
      return nil
    }
  }

  private func takenInByGit() -> [Refusal] {
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
