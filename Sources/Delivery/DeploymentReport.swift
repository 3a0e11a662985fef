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

  /// The targets, in the settings file's order.
  package internal(set) var targets: [Target] = []
  /// Files of earlier deployments that no target names any more and that are removed at the end, as recorded.
  package internal(set) var removed: [String] = []
  /// Such files that somebody edited since; they are left, and no longer known.
  package internal(set) var edited: [String] = []
  /// What an earlier deployment changed, after which the command that was to act on it has not succeeded.
  package internal(set) var pendingNames: [String] = []
  package internal(set) var pendingServices: [String] = []
  /// Whether this is what would be done, and nothing was.
  package internal(set) var isPlan = true

  /// The names of secrets that are new, changed or gone at some target, sorted.
  package var changedNames: [String] {
    Set(targets.flatMap { Self.changedNames(in: $0.report) } + pendingNames).sorted()
  }

  /// The services that have to start anew, sorted.
  package var services: [String] { Set(targets.flatMap(\.services) + pendingServices).sorted() }

  /// Whether anything was, or would be, written or removed.
  package var hasChanges: Bool { !removed.isEmpty || targets.contains { $0.report.hasChanges } }

  /// Whether somebody has to act on changes, of this deployment or of an earlier one.
  package var needsAction: Bool {
    !pendingNames.isEmpty || !pendingServices.isEmpty || targets.contains { $0.report.hasChanges }
  }

  /// Says that what it tells of was done.
  mutating func markDone() {
    isPlan = false
    for index in targets.indices { targets[index].report.isPlan = false }
  }

  static func changedNames(in report: DeliveryReport) -> [String] {
    report.items.filter { $0.change != .unchanged }.map(\.name.text) + report.pruned
      + (report.target == .unchanged ? [] : report.stale)
  }
}
