internal import SafeFiles
internal import SecretMemory
internal import Swarm
internal import Vault
internal import VaultFormat

/// What a deployment comes to: found out without a change, then carried out in two steps.
struct DeploymentPlan {
  private(set) var report = DeploymentReport()

  private let deployment: Deployment
  private let folders: DeploymentFolders
  private var planned: [(any PlannedPart)?]
  private let found: FoundRecord
  private var next = DeployRecord()
  private var digests: [[String: String]]
  private var swarm: SwarmSteps

  /// - Throws: `refused` with everything that stands against the deployment; `vault`, `file`, `cryptography`.
  init(
    _ deployment: Deployment, in folders: DeploymentFolders, _ view: SwarmView
  ) throws(DeliveryError) {
    self.deployment = deployment
    swarm = SwarmSteps(deployment, in: view)
    self.folders = folders
    planned = Array(repeating: nil, count: deployment.parts.count)
    digests = Array(repeating: [:], count: deployment.parts.count)
    found = try FoundRecord(
      deployment.record.name, in: folders.record.folder, isReplacing: deployment.isReplacing)
    var refusals = deployment.refusals
    let digest = try DeliveryDigest(deployment.vault)
    // An .env file with marks is made last, since they are digests of what the others get.
    for isMarked in [false, true] {
      let marks = isMarked ? try self.marks(digest) : []
      for index in deployment.parts.indices where deployment.parts[index].carriesMarks == isMarked {
        do throws(DeliveryError) {
          try plan(index, digest, marks)
        } catch .refused(let reasons) {
          refusals += reasons.filter { !refusals.contains($0) }
        }
      }
    }
    refusals += try swarm.plan(digest).filter { !refusals.contains($0) }
    // That one is missing is said once.
    let all = refusals
    refusals.removeAll { reason in
      if case .noSuchSecret(let name) = reason { all.contains(.missing(name)) } else { false }
    }
    guard refusals.isEmpty else { throw .refused(refusals) }
    swarm.lookForFormer(found.record.swarms)
    try takeStock(digest)
    fillReport()
  }

  private mutating func plan(
    _ index: Int, _ digest: borrowing DeliveryDigest, _ marks: [EnvMark]
  ) throws(DeliveryError) {
    let part = deployment.parts[index]
    let maker = PartMaker(
      deployment: deployment, part: part, opened: folders.parts[index],
      record: found.record, marks: marks)
    let made = try maker.make(digest)
    planned[index] = made
    digests[index] = try made.digests(digest)
    if part.isFolder {
      next.folders.insert(part.recordedPath)
    } else {
      next.files[part.recordedPath] = Set(digests[index].values)
      if !made.valueDigests.isEmpty {
        next.values[part.recordedPath] = made.valueDigests.mapValues { [$0] }
      }
    }
  }

  /// For each service that asks for one: a digest of all that it gets in files, which Compose compares.
  private func marks(_ digest: borrowing DeliveryDigest) throws(DeliveryError) -> [EnvMark] {
    var marks: [EnvMark] = []
    for (service, variable) in deployment.services.marks {
      var lines = ["service \(service)"]
      for (index, part) in deployment.parts.enumerated() where !part.carriesMarks {
        for (name, value) in digests[index].sorted(by: { $0.key < $1.key }) {
          let users = deployment.services.using(part, part.isFolder ? [name] : nil)
          if users.contains(service) { lines.append("\(part.name) \(name) \(value)") }
        }
      }
      let text = Array(lines.joined(separator: "\n").utf8)
      marks.append(EnvMark(name: variable, value: try digest.ofText(text.span)))
    }
    return marks
  }

  /// Finds what earlier deployments wrote and no target names any more.
  private mutating func takeStock(_ digest: borrowing DeliveryDigest) throws(DeliveryError) {
    let named = deployment.record.named.union(deployment.parts.map(\.recordedPath))
    for path in found.record.files.keys.sorted() {
      // Another target's, which is not deployed now.
      guard !named.contains(path) else {
        if next.files[path] == nil {
          next.files[path] = found.record.files[path]
          next.values[path] = found.record.values[path]
        }
        continue
      }
      let place = FormerFile(recorded: path, in: deployment.record.folder)
      switch try place.look(known: found.record.files[path] ?? [], digest) {
      case .gone: break
      case .untouched: report.removed.append(path)
      case .edited: report.edited.append(path)
      }
    }
    for path in found.record.folders.sorted() where !named.contains(path) {
      let place = FormerFolder(recorded: path, deployment)
      report.removed += try place.files().map { path + "/" + $0 }
    }
    next.folders.formUnion(found.record.folders.filter { named.contains($0) })
    next.swarms = Set(deployment.swarm.parts.map(\.name)).union(swarm.formerLeft)
    next.swarms.formUnion(found.record.swarms.intersection(deployment.swarm.named))
  }

  private mutating func fillReport() {
    report.pendingNames = found.record.pendingNames.sorted()
    report.pendingServices = found.record.pendingServices.sorted()
    for (part, made) in zip(deployment.parts, planned) {
      guard let made else { continue }
      let changed = DeploymentReport.changedNames(in: made.report)
      let isChanged = made.report.hasChanges
      let services = isChanged ? deployment.services.using(part, changed) : []
      report.targets.append(
        DeploymentReport.Target(
          name: part.name, path: part.path, report: made.report, isOneFile: !part.isFolder,
          services: Set(services).sorted()))
    }
    for plan in swarm.plans {
      report.swarms.append(
        DeploymentReport.SwarmTarget(
          name: plan.part.name, report: plan.report, services: plan.changes.map(\.service.name),
          retired: plan.retired.map(\.name), kept: plan.kept))
    }
    report.formerVersions = swarm.former.map(\.name)
    report.keptVersions = swarm.kept
    report.isFormerSwarmUnseen = swarm.isFormerUnseen
  }

  /// Whether something has to be written, the record included.
  var announces: Bool {
    var settled = next
    settled.pendingNames = found.record.pendingNames
    settled.pendingServices = found.record.pendingServices
    return planned.contains { $0?.hasWork == true } || swarm.hasWork || settled != found.record
  }

  /// Notes what is to come, before anything of it is there.
  func announce() throws(DeliveryError) {
    var set = StagedSet()
    for (made, opened) in zip(planned, folders.parts) {
      if let made, let opened { try made.stageAnnouncement(into: &set, in: opened.folder) }
    }
    var announced = next.union(found.record)
    announced.pendingNames.formUnion(report.changedNames)
    announced.pendingServices.formUnion(report.services)
    try stage(announced, into: &set)
    do { try set.commit() } catch { throw .file(error) }
  }

  /// Stages all files of all targets beside their places: one that is full or read-only is found out here.
  func stage() throws(DeliveryError) -> StagedSet {
    var set = StagedSet()
    for (made, opened) in zip(planned, folders.parts) {
      if let made, let opened { try made.stage(into: &set, in: opened.folder) }
    }
    return set
  }

  /// Puts all files of all targets in place, after what a swarm may still refuse, and before what can't be undone.
  ///
  /// - Parameter staged: the files; the targets' lists follow them.
  func commit(_ staged: consuming StagedSet) throws(DeliveryError) {
    var set = staged
    for (made, opened) in zip(planned, folders.parts) {
      if let made, let opened { try made.stageManifest(into: &set, in: opened.folder) }
    }
    try swarm.create()
    if !set.isEmpty {
      do { try set.commit() } catch { throw .file(error) }
    }
    try swarm.update()
  }

  /// Waits until the swarm's services have what they were given.
  func settle() throws(DeliveryError) { try swarm.settle() }

  /// Whether everything is as it should be, and the record says so.
  var leavesNothing: Bool {
    let named = deployment.record.named.union(deployment.parts.map(\.recordedPath))
    return !announces && !report.hasChanges && next == found.record
      && found.record.folders.isSubset(of: named)
      && deployment.swarm.parts.isEmpty
  }

  /// Removes what no target names any more, and notes what there is now.
  func finish() throws(DeliveryError) {
    for (made, opened) in zip(planned, folders.parts) {
      if let made, let opened { try made.prune(in: opened.folder) }
    }
    let named = deployment.record.named.union(deployment.parts.map(\.recordedPath))
    for path in report.removed where found.record.files[path] != nil {
      try FormerFile(recorded: path, in: deployment.record.folder).remove()
    }
    for path in found.record.folders where !named.contains(path) {
      try FormerFolder(recorded: path, deployment).remove()
    }
    try swarm.retire()
    guard next != found.record else { return }
    var set = StagedSet()
    try stage(next, into: &set)
    do { try set.commit() } catch { throw .file(error) }
  }

  private func stage(_ record: DeployRecord, into set: inout StagedSet) throws(DeliveryError) {
    guard record != found.record else { return }
    let text = Array(record.text.utf8)
    do {
      try set.add(
        deployment.record.name, in: folders.record.folder, contents: text.span, mode: DeployRecord.mode,
        expecting: found.status)
    } catch {
      throw .file(error)
    }
  }
}

extension DeploymentPart {
  /// Whether the file carries digests of what the other targets get.
  var carriesMarks: Bool { if case .env(_, carriesMarks: true) = form { true } else { false } }
}
