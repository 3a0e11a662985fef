internal import SafeFiles
internal import SecretMemory
internal import Vault
internal import VaultFormat

/// One target of a deployment, planned.
protocol PlannedPart: AnyObject {
  var report: DeliveryReport { get }
  /// Whether a file has to be written.
  var hasWork: Bool { get }
  /// The digests of what is delivered: by name in a folder, of the one file otherwise.
  func digests(_ digest: borrowing DeliveryDigest) throws(DeliveryError) -> [String: String]
  /// The digests of the values in the one file, by name, where the file itself doesn't tell them apart.
  var valueDigests: [String: String] { get }
  /// Notes in the target's own list what is to come.
  func stageAnnouncement(into set: inout StagedSet, in folder: borrowing Folder) throws(DeliveryError)
  /// Stages what consumers read.
  func stage(into set: inout StagedSet, in folder: borrowing Folder) throws(DeliveryError)
  /// Stages the target's own list of what was delivered.
  func stageManifest(into set: inout StagedSet, in folder: borrowing Folder) throws(DeliveryError)
  func prune(in folder: borrowing Folder) throws(DeliveryError)
}

/// A folder of secrets, planned.
final class PlannedFolder: PlannedPart {
  private let plan: FolderPlan

  init(_ plan: FolderPlan) { self.plan = plan }

  var report: DeliveryReport { plan.report }
  var hasWork: Bool { plan.hasWork }
  var valueDigests: [String: String] { [:] }

  func digests(_ digest: borrowing DeliveryDigest) throws(DeliveryError) -> [String: String] {
    plan.deliveredDigests
  }

  func stageAnnouncement(into set: inout StagedSet, in folder: borrowing Folder) throws(DeliveryError) {
    try plan.stageAnnouncement(into: &set, in: folder)
  }

  func stage(into set: inout StagedSet, in folder: borrowing Folder) throws(DeliveryError) {
    try plan.stage(into: &set, in: folder)
  }

  func stageManifest(into set: inout StagedSet, in folder: borrowing Folder) throws(DeliveryError) {
    try plan.stageManifest(into: &set, in: folder)
  }

  func prune(in folder: borrowing Folder) throws(DeliveryError) { try plan.prune(in: folder) }
}

/// What planning one file has in common, whatever is in it.
protocol FilePlan: ~Copyable {
  var report: DeliveryReport { get }
  /// The digest by which the file is known again.
  func digest(_ digest: borrowing DeliveryDigest, as recordedPath: String) throws(DeliveryError) -> String
  func stage(into set: inout StagedSet, in folder: borrowing Folder) throws(DeliveryError)
}

extension EnvFilePlan: FilePlan {}
extension SingleFilePlan: FilePlan {}

/// One file, planned.
final class PlannedFile<Plan: FilePlan & ~Copyable>: PlannedPart {
  private let plan: Plan
  private let recordedPath: String
  let valueDigests: [String: String]

  init(_ plan: consuming Plan, recordedPath: String, valueDigests: [String: String] = [:]) {
    self.plan = plan
    self.recordedPath = recordedPath
    self.valueDigests = valueDigests
  }

  var report: DeliveryReport { plan.report }
  var hasWork: Bool { plan.report.target != .unchanged }

  func digests(_ digest: borrowing DeliveryDigest) throws(DeliveryError) -> [String: String] {
    [recordedPath: try plan.digest(digest, as: recordedPath)]
  }

  /// The project's record is the list that one file stands in.
  func stageAnnouncement(into set: inout StagedSet, in folder: borrowing Folder) throws(DeliveryError) {}

  func stage(into set: inout StagedSet, in folder: borrowing Folder) throws(DeliveryError) {
    try plan.stage(into: &set, in: folder)
  }

  func stageManifest(into set: inout StagedSet, in folder: borrowing Folder) throws(DeliveryError) {}

  /// What is gone from the one file was gone when it was replaced.
  func prune(in folder: borrowing Folder) throws(DeliveryError) {}
}
