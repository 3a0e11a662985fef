internal import VaultFormat

/// What a deployment did, or would do.
package struct DeploymentReport: Sendable {
  /// What became of one target.
  package struct Target: Sendable {
    /// What the settings file calls it.
    package let name: String
    package let path: String
    package internal(set) var report: DeliveryReport
    /// Whether all its secrets are in one file.
    package let isOneFile: Bool
    /// The services that have to start anew on its account.
    package let services: [String]
  }

  /// What became of a target that is a swarm's.
  package struct SwarmTarget: Sendable {
    /// What the settings file calls it.
    package let name: String
    package internal(set) var report: DeliveryReport
    /// The swarm's services that are given other versions.
    package let services: [String]
    /// Versions that are removed at the end.
    package let retired: [String]
    /// Versions that can't be removed now.
    package let kept: [KeptVersion]
  }

  /// A version of a swarm's secret that is not needed by what is deployed, and stays.
  package struct KeptVersion: Equatable, Sendable {
    /// The swarm's name of it.
    package let name: String
    /// The services on whose account it stays.
    package let services: [String]
    /// Whether they mount it; otherwise an update of theirs isn't through, or failed, and may be rolled back.
    package let isUsed: Bool
  }

  /// The targets that are files, in the settings file's order.
  package internal(set) var targets: [Target] = []
  /// The targets that are a swarm's, in the settings file's order.
  package internal(set) var swarms: [SwarmTarget] = []
  /// Secrets in the swarm, by its names, of targets that are not named any more; they are removed at the end.
  package internal(set) var formerVersions: [String] = []
  /// Such that services still use.
  package internal(set) var keptVersions: [KeptVersion] = []
  /// Whether such could not be looked for.
  package internal(set) var isFormerSwarmUnseen = false
  /// Files of earlier deployments that no target names any more and that are removed at the end, as recorded.
  package internal(set) var removed: [String] = []
  /// Such files that somebody edited since; they are left, and no longer known.
  package internal(set) var edited: [String] = []
  /// What an earlier deployment changed, after which the command that was to act on it has not succeeded.
  package internal(set) var pendingNames: [String] = []
  package internal(set) var pendingServices: [String] = []
  /// Whether ``Deployment/finish(waitingAtMost:)`` has nothing to do.
  package internal(set) var isSettled = false
  /// Whether this is what would be done, and nothing was.
  package internal(set) var isPlan = true

  /// The names of secrets that are new, changed or gone at some target, sorted.
  package var changedNames: [String] {
    let reports = targets.map(\.report) + swarms.map(\.report)
    return Set(reports.flatMap { Self.changedNames(in: $0) } + pendingNames).sorted()
  }

  /// The services that have to start anew, sorted; a swarm's are not among them, since it does that by itself.
  package var services: [String] { Set(targets.flatMap(\.services) + pendingServices).sorted() }

  /// The swarm's services that were, or would be, given other versions, sorted.
  package var swarmServices: [String] { Set(swarms.flatMap(\.services)).sorted() }

  /// Whether anything was, or would be, written or removed.
  package var hasChanges: Bool {
    !removed.isEmpty || !formerVersions.isEmpty || targets.contains { $0.report.hasChanges }
      || swarms.contains { $0.report.hasChanges || !$0.services.isEmpty || !$0.retired.isEmpty }
  }

  /// Whether somebody has to act on changes, of this deployment or of an earlier one.
  package var needsAction: Bool {
    !pendingNames.isEmpty || !pendingServices.isEmpty || targets.contains { $0.report.hasChanges }
      || swarms.contains { $0.report.hasChanges || !$0.services.isEmpty }
  }

  /// Says that what it tells of was done.
  mutating func markDone() {
    isPlan = false
    for index in targets.indices { targets[index].report.isPlan = false }
    for index in swarms.indices { swarms[index].report.isPlan = false }
  }

  static func changedNames(in report: DeliveryReport) -> [String] {
    report.items.filter { $0.change != .unchanged }.map(\.name.text) + report.pruned
      + (report.target == .unchanged ? [] : report.stale)
  }
}
