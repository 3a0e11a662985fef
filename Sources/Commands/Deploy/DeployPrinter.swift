internal import Delivery
internal import Vault

/// Says what a deployment did, by name and size, never by value.
struct DeployPrinter {
  let report: DeploymentReport
  let context: CommandContext

  func print(json: Bool, changed: ChangedForm?) {
    for target in report.targets { targetPrinter(target).warn() }
    for target in report.swarms { SwarmPrinter(target, context).warn() }
    warnOfKept()
    switch changed {
    case .json?:
      context.output.json(changedFields)
    case .names?: for name in report.changedNames { context.output.line(printable(name)) }
    case .services?: for name in report.services { context.output.line(printable(name)) }
    case nil where json: printJSON()
    case nil: break
    }
    if !json { printLines() }
  }

  private var changedFields: [(String, JSON)] {
    let fields = [("secrets", list(report.changedNames)), ("services", list(report.services))]
    return report.swarms.isEmpty ? fields : fields + [("swarmServices", list(report.swarmServices))]
  }

  /// What former targets have in a swarm and can't be removed.
  private func warnOfKept() {
    for version in report.keptVersions { context.warning(SwarmSentences.kept(version)) }
    if report.isFormerSwarmUnseen {
      context.warning(
        "targets that are not named any more had secrets in a swarm, which can't be looked at now; they are left"
      )
    }
  }

  private func targetPrinter(_ target: DeploymentReport.Target) -> DeliveryPrinter {
    DeliveryPrinter(
      report: target.report, target: context.shown(target.path), context: context,
      isOneFile: target.isOneFile,
      isDeployed: true)
  }

  private func printLines() {
    for target in report.targets { targetPrinter(target).printLines() }
    for target in report.swarms { SwarmPrinter(target, context).printLines() }
    let style = context.errors.style
    // At last, when the command after has moved the services away from it.
    let verb = report.isPlan ? "would be removed" : "is removed last"
    for path in report.removed {
      context.errors.line("\(style.warning("-")) \(printable(path)) (\(verb), since no target names it)")
    }
    for name in report.formerVersions {
      context.errors.line(
        "\(style.warning("-")) \(printable(name)) in the swarm (\(verb), since no target names it)")
    }
    for path in report.edited {
      context.errors.line("  \(printable(path)) was deployed once and edited since; it is left as it is")
    }
    if !report.services.isEmpty {
      let names = report.services.map { printable($0) }.joined(separator: " ")
      context.errors.line("services that get something else now: \(names)")
    }
    if !report.hasChanges {
      let count = report.targets.count + report.swarms.count
      context.errors.line("nothing to change at \(count) \(count == 1 ? "target" : "targets")")
    }
    if !report.pendingServices.isEmpty || !report.pendingNames.isEmpty {
      context.errors.line("an earlier deploy changed things that were not acted on; they are counted again")
    }
  }

  private func printJSON() {
    context.output.json([
      ("planned", .bool(report.isPlan)), ("changes", .bool(report.hasChanges)),
      (
        "targets",
        .list(
          report.targets.map { .object([("name", .text($0.name))] + targetPrinter($0).fields) }
            + report.swarms.map { SwarmPrinter($0, context).json })
      ),
      ("removed", list(report.removed + report.formerVersions)), ("edited", list(report.edited)),
      ("changed", .object(changedFields)),
    ])
  }

  private func list(_ texts: [String]) -> JSON { .list(texts.map { .text($0) }) }
}

extension DeploymentReport {
  /// The secrets of all targets.
  var names: Set<SecretName> {
    Set((targets.map(\.report) + swarms.map(\.report)).flatMap { $0.items.map(\.name) })
  }
}
