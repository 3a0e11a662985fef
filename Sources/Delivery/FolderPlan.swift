internal import SafeFiles
internal import SecretMemory
internal import Vault
internal import VaultFormat

/// What a delivery to a folder comes to: found out without a change, then carried out.
struct FolderPlan {
  private(set) var report = DeliveryReport()

  private let delivery: DockerSecrets
  private let place: TargetFolder
  private var refusals: [Refusal]
  private var unknownValues: [String] = []
  private var steps: [Step] = []
  private var manifest = Manifest()
  private var known = Manifest()
  private var oldManifest: FileStatus?
  private var writesManifest = true

  /// A file to be written.
  private struct Step {
    let name: SecretName
    let replacing: FileStatus?
  }

  /// - Parameter opened: nil where there is no folder yet.
  /// - Throws: `refused` with everything that is to be refused; `vault`, `file`.
  init(
    _ delivery: DockerSecrets, in place: TargetFolder, _ opened: OpenedFolder?
  ) throws(DeliveryError) {
    self.delivery = delivery
    self.place = place
    refusals = delivery.selection.refusals
    let before = try readManifest(in: opened)
    known = before
    let digest = try DeliveryDigest(delivery.selection.vault)
    for name in delivery.selection.names { try planFile(name, before, digest, in: opened) }
    try takeStock(before, digest, in: opened)
    if writesManifest, let oldManifest, oldManifest.permissions == Manifest.mode, manifest == before {
      writesManifest = false
    }
    if !unknownValues.isEmpty {
      refusals.append(.wouldLose(path: place.path, names: unknownValues, lines: []))
    }
    guard refusals.isEmpty else { throw .refused(refusals) }
    report.target = Self.change(of: opened)
  }

  private static func change(of opened: OpenedFolder?) -> DeliveryReport.Change {
    guard let opened else { return .created }
    let isRight = opened.permissions == DockerSecrets.folderMode
    return isRight ? .unchanged : .modeFixed(from: opened.permissions)
  }

  private mutating func readManifest(in opened: OpenedFolder?) throws(DeliveryError) -> Manifest {
    guard let opened else { return Manifest() }
    switch try ExistingFile(Manifest.name, in: opened.folder, limit: Manifest.largest) {
    case .absent: return Manifest()
    case .unsafe(let error): refusals.append(.unsafeTarget(error))
    case .tooLarge(let status): noteForeignManifest(status)
    case .contents(let found):
      if let manifest = found.bytes.withSpan({ Manifest($0) }) {
        oldManifest = found.status
        return manifest
      }
      noteForeignManifest(found.status)
    }
    return Manifest()
  }

  private mutating func noteForeignManifest(_ status: FileStatus) {
    oldManifest = status
    if !delivery.isReplacing { unknownValues.append(Manifest.name) }
  }

  private mutating func planFile(
    _ name: SecretName, _ before: Manifest, _ digest: borrowing DeliveryDigest, in opened: OpenedFolder?
  ) throws(DeliveryError) {
    guard name.segments.count == 1 else { return refusals.append(.cannotCarry(name, .nameNotUsable)) }
    let secret = try delivery.selection.secret(name)
    if let largest = delivery.largest, secret.value.count > largest {
      return refusals.append(.tooLarge(target: name.text, bytes: secret.value.count, limit: largest))
    }
    manifest.digests[name.text] = [try digest.ofFile(name.text, secret.value)]
    report.notes += Selection.notes(on: secret)
    if secret.value.holdsNUL { report.notes.append(.holdsNUL(name)) }
    guard let change = try change(of: secret, before, digest, in: opened) else { return }
    report.items.append(DeliveryReport.Item(name: name, change: change.change, bytes: secret.value.count))
    if change.change != .unchanged { steps.append(Step(name: name, replacing: change.replacing)) }
  }

  /// Compares a secret with the file that is there; nil where that is refused.
  private mutating func change(
    of secret: borrowing DeliveredSecret, _ before: Manifest, _ digest: borrowing DeliveryDigest,
    in opened: OpenedFolder?
  ) throws(DeliveryError) -> (change: DeliveryReport.Change, replacing: FileStatus?)? {
    guard let opened else { return (.created, nil) }
    let name = secret.name.text
    switch try ExistingFile(name, in: opened.folder, limit: Caps.valueBytes) {
    case .absent: return (.created, nil)
    case .unsafe(let error):
      refusals.append(.unsafeTarget(error))
      return nil
    case .tooLarge(let status):
      if !delivery.isReplacing { unknownValues.append(name) }
      return (.changed(previousBytes: status.size), status)
    case .contents(let found):
      let status = found.status
      guard found.bytes.isEqual(to: secret.value) else {
        let isOurs = try isKnown(found.bytes, name, before, digest)
        if !isOurs, !delivery.isReplacing { unknownValues.append(name) }
        return (.changed(previousBytes: status.size), status)
      }
      return (delivery.access.holds(for: status) ? .unchanged : .modeFixed(from: status.mode), status)
    }
  }

  /// Whether nothing is lost when a file with these bytes is replaced: it was delivered and not edited since, or the vault
  /// has or had the value.
  private func isKnown(
    _ bytes: borrowing SecretBytes, _ name: String, _ before: Manifest, _ digest: borrowing DeliveryDigest
  ) throws(DeliveryError) -> Bool {
    if let noted = before.digests[name], noted.contains(try digest.ofFile(name, bytes)) { return true }
    return try delivery.selection.knows(bytes, of: name)
  }

  /// Sorts what else is in the folder into what was delivered once and what never was.
  private mutating func takeStock(
    _ before: Manifest, _ digest: borrowing DeliveryDigest, in opened: OpenedFolder?
  ) throws(DeliveryError) {
    guard let opened else { return }
    let entries: FolderEntries
    do { entries = try opened.folder.entries() } catch { throw .file(error) }
    let delivered = Set(delivery.selection.names.map(\.text))
    for entry in entries.names where entry != Manifest.name && !delivered.contains(entry) {
      if let noted = before.digests[entry] {
        if delivery.isPruning, try isUntouched(entry, noted, digest, in: opened) {
          report.pruned.append(entry)
        } else {
          report.stale.append(entry)
        }
        // Kept, so that the file is still known as this program's.
        manifest.digests[entry] = noted
      } else if !TemporaryName.isTemporary(entry) {
        report.unknown.append(entry)
      }
    }
    report.unreadableNames = entries.unreadable
  }

  /// Whether a file is just as it was delivered.
  private func isUntouched(
    _ name: String, _ noted: Set<String>, _ digest: borrowing DeliveryDigest, in opened: OpenedFolder
  ) throws(DeliveryError) -> Bool {
    guard case .contents(let found) = try ExistingFile(name, in: opened.folder, limit: Caps.valueBytes) else {
      return false
    }
    return noted.contains(try digest.ofFile(name, found.bytes))
  }

  /// Stages every file, then puts all in place, the manifest last; then removes what is pruned.
  ///
  /// The manifest still names that: a crash in between leaves files that are known as this program's.
  ///
  /// - Parameter folder: the folder that was planned for, locked and private.
  func carryOut(in folder: borrowing Folder) throws(DeliveryError) {
    do { try folder.sweepAllStaleTemporaries() } catch { throw .file(error) }
    var set = StagedSet()
    try stage(into: &set, in: folder)
    try stageManifest(into: &set, in: folder)
    if !set.isEmpty { do { try set.commit() } catch { throw .file(error) } }
    try prune(in: folder)
  }

  /// Stages the secrets that are to be written.
  func stage(into set: inout StagedSet, in folder: borrowing Folder) throws(DeliveryError) {
    for step in steps {
      let secret = try delivery.selection.secret(step.name)
      do {
        try secret.value.withSpan { (value) throws(FileError) in
          try set.add(
            step.name.text, in: folder, contents: value, mode: delivery.access.mode,
            owner: delivery.access.owner, expecting: step.replacing)
        }
      } catch {
        throw .file(error)
      }
    }
  }

  /// Stages the manifest, which takes its place when all that it names have.
  func stageManifest(into set: inout StagedSet, in folder: borrowing Folder) throws(DeliveryError) {
    guard writesManifest else { return }
    try stage(manifest, replacing: oldManifest, into: &set, in: folder)
  }

  /// Stages a manifest that knows both what is there and what will be: a crash between two of the files then leaves none
  /// that would be taken for somebody else's.
  func stageAnnouncement(into set: inout StagedSet, in folder: borrowing Folder) throws(DeliveryError) {
    let both = known.union(manifest)
    guard !steps.isEmpty, both != known else { return }
    try stage(both, replacing: oldManifest, into: &set, in: folder)
  }

  /// Whether a file has to be written, the manifest included.
  var hasWork: Bool { !steps.isEmpty || writesManifest || report.target != .unchanged }

  /// The digests of what is delivered, by name.
  var deliveredDigests: [String: String] {
    let names = delivery.selection.names.map(\.text)
    return Dictionary(names.map { ($0, manifest.digests[$0]?.first ?? "") }) { first, _ in first }
  }

  private func stage(
    _ manifest: Manifest, replacing old: FileStatus?, into set: inout StagedSet, in folder: borrowing Folder
  ) throws(DeliveryError) {
    let text = manifest.text
    do {
      try set.add(
        Manifest.name, in: folder, contents: text.span, mode: Manifest.mode, expecting: old)
    } catch {
      throw .file(error)
    }
  }

  /// Removes what was delivered earlier and is not now.
  func prune(in folder: borrowing Folder) throws(DeliveryError) {
    guard !report.pruned.isEmpty else { return }
    do {
      for name in report.pruned { try folder.unlink(name) }
      try folder.sync()
    } catch {
      throw .file(error)
    }
  }
}
