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
  /// What was deployed before.
  let record: DeployRecord
  let marks: [EnvMark]

  func make(_ digest: borrowing DeliveryDigest) throws(DeliveryError) -> any PlannedPart {
    try requireMemory()
    let vault = deployment.vault
    switch part.form {
    case .folder:
      let secrets = DockerSecrets(
        vault, names: part.names, derived: deployment.derived, access: part.access,
        largest: part.largest, isReplacing: deployment.isReplacing, isPruning: true)
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
    let digests = try valueDigests(items, digest)
    let before = record.values[part.recordedPath] ?? [:]
    let file = SingleFile(
      bytes: bytes.copy(), path: part.path, access: part.access, isReplacing: deployment.isReplacing,
      items: items, unchanged: Set(digests.filter { before[$0.key] == [$0.value] }.keys), notes: notes)
    let known = record.files[part.recordedPath] ?? []
    var isKnown = false
    if !known.isEmpty,
      case .contents(let old) = try ExistingFile(
        part.fileName, in: folder(), limit: SingleFile.largest)
    {
      isKnown = known.contains(try digest.ofFile(part.recordedPath, old.bytes))
    }
    let plan = try SingleFilePlan(file, in: folder(), isOwn: isKnown)
    return PlannedFile(plan, recordedPath: part.recordedPath, valueDigests: digests)
  }

  /// The digest of each value that goes into a file, by which the next deployment tells what of it has changed.
  private func valueDigests(
    _ items: [DeliveryReport.Item], _ digest: borrowing DeliveryDigest
  ) throws(DeliveryError) -> [String: String] {
    let selection = Selection(deployment.vault, items.map(\.name), derived: deployment.derived)
    var digests: [String: String] = [:]
    for item in items {
      let secret = try selection.secret(item.name)
      digests[item.name.text] = try digest.ofFile("\(part.recordedPath) \(item.name)", secret.value)
    }
    return digests
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
