internal import Delivery
internal import Vault

/// Says what a deployment did, by name and size, never by value.
struct DeployPrinter {
  let report: DeploymentReport
  let context: CommandContext

  func print(json: Bool, changed: ChangedForm?) {
    for target in report.targets { targetPrinter(target).warn() }
    switch changed {
    case .json?:
      context.output.json([("secrets", list(report.changedNames)), ("services", list(report.services))])
    case .names?: for name in report.changedNames { context.output.line(printable(name)) }
    case .services?: for name in report.services { context.output.line(printable(name)) }
    case nil where json: printJSON()
    case nil: break
    }
    if !json { printLines() }
  }

  private func targetPrinter(_ target: DeploymentReport.Target) -> DeliveryPrinter {
    DeliveryPrinter(
      report: target.report, target: context.shown(target.path), context: context,
      isOneFile: target.isOneFile,
      isDeployed: true)
  }

  private func printLines() {
    for target in report.targets { targetPrinter(target).printLines() }
    let style = context.errors.style
    // At last, when the command after has moved the services away from it.
    let verb = report.isPlan ? "would be removed" : "is removed last"
    for path in report.removed {
      context.errors.line("\(style.warning("-")) \(printable(path)) (\(verb), since no target names it)")
    }
    for path in report.edited {
      context.errors.line("  \(printable(path)) was deployed once and edited since; it is left as it is")
    }
    if !report.services.isEmpty {
      let names = report.services.map { printable($0) }.joined(separator: " ")
      context.errors.line("services that get something else now: \(names)")
    }
    if !report.hasChanges {
      let count = report.targets.count
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
        .list(report.targets.map { .object([("name", .text($0.name))] + targetPrinter($0).fields) })
      ),
      ("removed", list(report.removed)), ("edited", list(report.edited)),
      ("changed", .object([("secrets", list(report.changedNames)), ("services", list(report.services))])),
    ])
  }

  private func list(_ texts: [String]) -> JSON { .list(texts.map { .text($0) }) }
}

extension DeploymentReport {
  /// The secrets of all targets.
  var names: Set<SecretName> { Set(targets.flatMap { $0.report.items.map(\.name) }) }
}
