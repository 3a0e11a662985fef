internal import SafeFiles
internal import SecretMemory
internal import Vault
internal import VaultFormat

/// Plans one target.
struct PartMaker {
  let deployment: Deployment
  let part: DeploymentPart
  /// The target's folder; nil where it isn't there yet.
  let opened: OpenedFolder?
  /// The digests that the record has of the target's file.
  let known: Set<String>
  let marks: [EnvMark]

  func make(_ digest: borrowing DeliveryDigest) throws(DeliveryError) -> any PlannedPart {
    try requireMemory()
    let vault = deployment.vault
    switch part.form {
    case .folder:
      let secrets = DockerSecrets(
        vault, names: part.names, derived: deployment.derived, access: part.access,
        isReplacing: deployment.isReplacing, isPruning: true)
      let plan = try FolderPlan(secrets, in: TargetFolder(part.path), opened)
      return PlannedFolder(plan)
    case .env(let consumers, _):
      let file = EnvFile(
        vault, names: part.names, derived: deployment.derived, consumers: consumers, access: part.access,
        marks: marks, isReplacing: deployment.isReplacing)
      let plan = try EnvFilePlan.make(file, part.path, in: folder())
      return PlannedFile(plan, recordedPath: part.recordedPath)
    case .kubernetes(let naming):
      let text = try KubernetesSecret(
        vault, names: part.names, derived: deployment.derived, naming: naming
      ).text()
      return try single(text.bytes, text.items, text.notes, digest)
    case .file(let text, let names):
      let items = names.map { DeliveryReport.Item(name: $0, change: .created, bytes: text.bytes.count) }
      return try single(text.bytes, items, [], digest)
    }
  }

  private func single(
    _ bytes: borrowing SecretBytes, _ items: [DeliveryReport.Item], _ notes: [DeliveryNote],
    _ digest: borrowing DeliveryDigest
  ) throws(DeliveryError) -> any PlannedPart {
    let file = SingleFile(
      bytes: bytes.copy(), path: part.path, access: part.access, isReplacing: deployment.isReplacing,
      items: items, notes: notes)
    var isKnown = false
    if !known.isEmpty,
      case .contents(let old) = try ExistingFile(
        part.fileName, in: folder(), limit: SingleFile.largest)
    {
      isKnown = known.contains(try digest.ofFile(part.recordedPath, old.bytes))
    }
    let plan = try SingleFilePlan(file, in: folder(), isOwn: isKnown)
    return PlannedFile(plan, recordedPath: part.recordedPath)
  }

  private func folder() throws(DeliveryError) -> Folder {
    guard let opened else { throw .file(.notFound(path: part.path)) }
    return Folder(sharing: opened.folder)
  }

  private func requireMemory() throws(DeliveryError) {
    guard part.requiresMemory else { return }
    let parent = part.path.lastIndex(of: "/").map { String(part.path[..<$0]) } ?? "."
    let path = opened?.folder.path ?? (parent.isEmpty ? "/" : parent)
    let isInMemory = try files { () throws(FileError) in try isMemoryBacked(folder: path) }
    guard isInMemory else { throw .refused([.notInMemory(path: part.path)]) }
  }
}
