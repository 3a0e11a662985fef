internal import Compose

/// Says what an override does, service by service, and what is left to do.
struct OverrideReporter {
  let context: CommandContext

  func report(
    _ override: ComposeOverride, _ project: ComposeProject, _ place: OverridePlace, isWritten: Bool
  ) {
    for service in override.services { report(service) }
    let done = Set(override.services.map(\.name))
    let others = project.services.map(\.name).filter { !done.contains($0) }
    if !others.isEmpty {
      line("nothing to change for \(others.map { printable($0) }.joined(separator: ", "))")
    }
    guard let file = place.file else { return }
    let shown = context.shown(file)
    line(isWritten ? "wrote \(shown)" : "\(shown) is right already")
    let remains = override.services.count { !$0.remains.isEmpty }
    if remains > 0 {
      line(
        "\(remains) \(remains == 1 ? "service has" : "services have") something left to do by hand; the comments in \(shown) say what"
      )
    }
    let command = override.command(in: context.workingFolder)
    line("\(context.errors.style.hint("hint:")) \(printable(command))")
  }

  private func report(_ service: ComposeOverride.Service) {
    var parts: [String] = []
    if !service.secrets.isEmpty { parts.append("gets " + service.secrets.joined(separator: ", ")) }
    if !service.files.isEmpty { parts.append("reads " + service.files.joined(separator: ", ")) }
    if !service.dropped.isEmpty { parts.append("no longer has " + service.dropped.joined(separator: ", ")) }
    if service.hasDigest { parts.append("is recreated by the label pbk.digest") }
    let style = context.errors.style
    let mark = service.remains.isEmpty ? style.good("+") : style.warning("!")
    line(
      "\(mark) \(printable(service.name))\(parts.isEmpty ? "" : ": ")\(printable(parts.joined(separator: "; ")))"
    )
    for remaining in service.remains { line("    \(printable(remaining))") }
  }

  private func line(_ text: String) { context.errors.line(text) }
}
