internal import Delivery

/// Says what a deployment did at a target that is a swarm's.
struct SwarmPrinter {
  private let target: DeploymentReport.SwarmTarget
  private let context: CommandContext
  private let secrets: DeliveryPrinter

  init(_ target: DeploymentReport.SwarmTarget, _ context: CommandContext) {
    self.target = target
    self.context = context
    secrets = DeliveryPrinter(
      report: target.report, target: "the swarm", context: context, isDeployed: true)
  }

  func warn() {
    secrets.warn()
    for version in target.kept { context.warning(SwarmSentences.kept(version)) }
  }

  func printLines() {
    secrets.printLines()
    let style = context.errors.style
    let isPlan = target.report.isPlan
    for name in target.services {
      let verb = isPlan ? "would be given" : "was given"
      context.errors.line("\(style.warning("~")) the service \(printable(name)) \(verb) what changed")
    }
    guard !target.retired.isEmpty else { return }
    let verb = isPlan ? "would be removed" : "removed"
    let names = target.retired.map { printable($0) }.joined(separator: ", ")
    context.errors.line("  \(verb) from the swarm, once nothing uses them: \(names)")
  }

  var json: JSON {
    let kept = target.kept.map { version in
      JSON.object([("name", .text(version.name)), ("services", list(version.services))])
    }
    return .object(
      [("name", .text(target.name))] + secrets.fields
        + [
          ("swarmServices", list(target.services)), ("retired", list(target.retired)), ("kept", .list(kept)),
        ])
  }

  private func list(_ texts: [String]) -> JSON { .list(texts.map { .text($0) }) }
}
