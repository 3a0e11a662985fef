package import Dialects
internal import SafeFiles
package import SecretMemory
internal import Swarm
package import Vault
package import VaultFormat

/// A target of a deployment: what is written, and where.
package struct DeploymentPart: Sendable {
  /// What is written.
  package enum Form: Sendable {
    /// A folder with one file a secret.
    case folder
    /// An `.env` file for these consumers; `carriesMarks`: with the digests of services that Compose reads from it.
    case env([EnvConsumer], carriesMarks: Bool)
    case kubernetes(KubernetesSecret.Naming)
    /// A file whose text was made already, of these secrets.
    case file(SharedSecret, of: [SecretName])
  }

  /// What the settings file calls it.
  package let name: String
  package let form: Form
  /// Where it is written, from the root.
  package let path: String
  /// The same place as the settings file has it, by which it is known again if the project moves.
  package let recordedPath: String
  /// The secrets; nil: all there are.
  package let names: [SecretName]?
  package let access: FileAccess
  /// Whether a folder on a disk is refused.
  package let requiresMemory: Bool
  /// The most bytes of one value in a folder; nil: any number.
  package let largest: Int?

  package init(
    name: String, form: Form, path: String, recordedPath: String, names: [SecretName]?, access: FileAccess,
    requiresMemory: Bool = false, largest: Int? = nil
  ) {
    self.name = name
    self.form = form
    self.path = path
    self.recordedPath = recordedPath
    self.names = names
    self.access = access
    self.requiresMemory = requiresMemory
    self.largest = largest
  }

  /// The same target, an `.env` file, with the digests of services in it.
  package func carryingMarks() -> DeploymentPart {
    guard case .env(let consumers, _) = form else { return self }
    return DeploymentPart(
      name: name, form: .env(consumers, carriesMarks: true), path: path, recordedPath: recordedPath,
      names: names, access: access, requiresMemory: requiresMemory)
  }

  var isFolder: Bool { if case .folder = form { true } else { false } }
}

/// Several targets that get a vault's secrets, all of them or none.
///
/// Each is compared with what is there, and everything that stands against one stands against all. Then all files are staged
/// beside their places, complete and synced; a record and the folders' manifests announce what is to come; a swarm gets its
/// new secrets, which nothing uses yet; and all files are renamed in one go, which is undone if one rename fails; then the
/// swarm's services are changed. A crash in between leaves files that the next deployment knows
/// for its own, and it goes on from there. What no target names any more is removed at the end, by ``finish(waitingAtMost:)``,
/// when whatever used it has been told.
package struct Deployment: Sendable {
  let vault: OpenVault
  let derived: [SecretName: SharedSecret]
  let parts: [DeploymentPart]
  let swarm: SwarmDelivery
  let record: RecordPlace
  let services: ServiceMap
  let refusals: [Refusal]
  let isReplacing: Bool

  /// Where a project keeps the record of what was deployed.
  package struct RecordPlace: Sendable {
    /// The project's folder.
    let folder: String
    /// The record's name in it, one for each environment.
    let name: String
    /// The places that some target of the settings file names, deployed now or not; nothing there is removed.
    let named: Set<String>

    package init(folder: String, environment: String?, named: Set<String>) {
      self.folder = folder
      name = Deployment.recordName(environment: environment)
      self.named = named
    }
  }

  /// Which services have to start anew.
  package struct ServiceMap: Sendable {
    /// The services that get some of a target's secrets; nil: any of them.
    let using: @Sendable (_ part: DeploymentPart, _ names: [String]?) -> [String]
    /// The services for which Compose reads a digest from a variable.
    let marks: [(service: String, variable: String)]

    package init(
      marks: [(service: String, variable: String)] = [],
      using: @escaping @Sendable (_ part: DeploymentPart, _ names: [String]?) -> [String]
    ) {
      self.marks = marks
      self.using = using
    }
  }

  /// The name of an environment's record in the project's folder.
  package static func recordName(environment: String?) -> String {
    environment.map { ".pbk-deployed.\($0)" } ?? ".pbk-deployed"
  }

  /// Chooses what to deploy.
  ///
  /// - Parameters:
  ///   - vault: the opened vault.
  ///   - derived: what the project derives of its secrets.
  ///   - parts: the targets that are files; no two have one path.
  ///   - swarm: the targets that are a swarm's.
  ///   - record: where the record is kept.
  ///   - services: which services have to start anew.
  ///   - refusals: what was found against it before.
  ///   - isReplacing: whether files with values that the vault doesn't know may be replaced.
  package init(
    _ vault: OpenVault, derived: [SecretName: SharedSecret] = [:], parts: [DeploymentPart],
    swarm: SwarmDelivery, record: RecordPlace, services: ServiceMap, refusals: [Refusal] = [],
    isReplacing: Bool = false
  ) {
    self.vault = vault
    self.derived = derived
    self.parts = parts
    self.swarm = swarm
    self.record = record
    self.services = services
    self.refusals = refusals
    self.isReplacing = isReplacing
  }

  /// Finds out what a deployment would do, and writes nothing.
  ///
  /// - Throws: `refused` with everything that stands against it; `vault`, `file`.
  package func plan() throws(DeliveryError) -> DeploymentReport {
    try DeploymentPlan(self, in: DeploymentFolders(self, isMaking: false), SwarmView(swarm)).report
  }

  /// Writes all targets or none.
  ///
  /// - Parameter milliseconds: for how long to wait for another delivery to one of the folders.
  /// - Returns: what was done; what is to be removed is still there.
  /// - Throws: ``DeliveryError``. What is refused is refused before the first change; after a failure the files are as they
  ///   were, but for what `notDurable` and `notPutBack` say.
  package func carryOut(waitingAtMost milliseconds: Int = 10_000) throws(DeliveryError) -> DeploymentReport {
    let view = SwarmView(swarm)
    let existing = try DeploymentFolders(self, isMaking: false)
    if existing.hasMissing { _ = try DeploymentPlan(self, in: existing, view) }
    let folders = try DeploymentFolders(self, isMaking: true)
    let locks = try folders.lock(waitingAtMost: milliseconds)
    try folders.sweep(self)
    let first = try DeploymentPlan(self, in: folders, view)
    if first.announces {
      let staged = try first.stage()
      try first.announce()
      // Planned once more, on top of what the announcement has changed.
      try DeploymentPlan(self, in: folders, view).commit(staged)
    }
    locks.release()
    // Others may deploy while the swarm starts tasks anew.
    try first.settle()
    var report = first.report
    report.markDone()
    report.isSettled = first.leavesNothing
    return report
  }

  /// Removes what earlier deployments wrote and no target names any more, and notes that nothing is pending.
  ///
  /// Not before those that used it have been told: a container that is started again needs the file that it was made with.
  ///
  /// - Throws: ``DeliveryError``.
  package func finish(waitingAtMost milliseconds: Int = 10_000) throws(DeliveryError) {
    let folders = try DeploymentFolders(self, isMaking: true)
    let locks = try folders.lock(waitingAtMost: milliseconds)
    try DeploymentPlan(self, in: folders, SwarmView(swarm)).finish()
    locks.release()
  }
}
