internal import SafeFiles
internal import SecretMemory
internal import Vault

/// A file that a deployment wrote once and that no target names any more.
struct FormerFile {
  let recorded: String
  let path: String

  enum Look { case gone, untouched, edited }

  init(recorded: String, in folder: String) {
    self.recorded = recorded
    path = recorded.hasPrefix("/") ? recorded : folder + "/" + recorded
  }

  /// - Throws: `file`, `cryptography`. A place that is no longer safe counts as edited: nothing there is touched.
  func look(known: Set<String>, _ digest: borrowing DeliveryDigest) throws(DeliveryError) -> Look {
    do throws(DeliveryError) {
      let folder = try files { () throws(FileError) in try Folder.openCheckedParent(of: path) }
      switch try ExistingFile(name, in: folder, limit: SingleFile.largest) {
      case .absent: return .gone
      case .unsafe: return .edited
      case .tooLarge: return .edited
      case .contents(let found):
        return known.contains(try digest.ofFile(recorded, found.bytes)) ? .untouched : .edited
      }
    } catch .file(.notFound) {
      return .gone
    } catch .refused {
      return .edited
    }
  }

  func remove() throws(DeliveryError) {
    try files { () throws(FileError) in
      let folder = try Folder.openCheckedParent(of: path)
      try folder.unlink(name)
      try folder.sync()
    }
  }

  private var name: String { String(path.split(separator: "/").last ?? "") }
}

/// A folder of secrets that a deployment made once and that no target names any more.
struct FormerFolder {
  let path: String
  private let deployment: Deployment

  init(recorded: String, _ deployment: Deployment) {
    path = recorded.hasPrefix("/") ? recorded : deployment.record.folder + "/" + recorded
    self.deployment = deployment
  }

  /// The files in it that are as they were delivered.
  func files() throws(DeliveryError) -> [String] { try plan()?.plan.report.pruned ?? [] }

  /// Removes those, and the folder if nothing else is in it.
  func remove() throws(DeliveryError) {
    guard let (plan, opened) = try plan() else { return }
    try plan.prune(in: opened.folder)
    do {
      if try opened.folder.entries().names.allSatisfy({ $0 == Manifest.name }) {
        try removePrivateFolder(path)
      }
    } catch {
      throw .file(error)
    }
  }

  /// A delivery of nothing to it; nil where it is gone, or no longer safe to touch.
  private func plan() throws(DeliveryError) -> (plan: FolderPlan, opened: OpenedFolder)? {
    do throws(DeliveryError) {
      let place = try TargetFolder(path)
      guard let opened = try place.open() else { return nil }
      let nothing = DockerSecrets(deployment.vault, names: [], isPruning: true)
      return (try FolderPlan(nothing, in: place, opened), opened)
    } catch .refused {
      return nil
    } catch .file(.notFound) {
      return nil
    }
  }
}
