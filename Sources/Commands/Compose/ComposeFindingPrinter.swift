internal import Compose

/// Lays out what was found: for people by file, for programs as JSON.
struct ComposeFindingPrinter {
  let supply: ComposeSupply
  /// The vault's path.
  let vault: String
  let context: CommandContext

  func json(_ finding: ComposeFinding) -> JSON {
    let report = ComposeFindingSentences(supply, vault, context).report(finding)
    return .object([
      ("rule", .text(finding.fault.rule)), ("severity", .text(word(finding.severity))),
      ("file", .text(finding.place?.file ?? vault)),
      ("line", finding.place.map { .number($0.line) } ?? .null),
      ("service", .optional(finding.service)), ("names", .list(finding.fault.names.map { .text($0) })),
      ("text", .text(report.sentence)), ("hint", .optional(report.hint)),
    ])
  }

  /// A group for each file, a line for each finding, and the sum of it.
  func printLines(_ findings: [ComposeFinding], _ project: ComposeProject) {
    let style = context.output.style
    var last: String?
    for finding in findings {
      let file = finding.place?.file ?? vault
      if file != last { context.output.line(style.strong(context.shown(file))) }
      last = file
      print(finding)
    }
    context.output.line(summary(findings, project))
  }

  private func print(_ finding: ComposeFinding) {
    let report = ComposeFindingSentences(supply, vault, context).report(finding)
    let number = finding.place.map { String($0.line) } ?? ""
    let margin = String(repeating: " ", count: max(0, 5 - number.count))
    let word = word(finding.severity)
    let gap = String(repeating: " ", count: 9 - word.count)
    let service = finding.service.map { printable($0) + ": " } ?? ""
    let lines = wrapped(service + report.sentence)
    context.output.line(
      "\(margin)\(number)  \(painted(word, finding.severity))\(gap)\(lines.first ?? "")")
    let indent = String(repeating: " ", count: Self.indent)
    for line in lines.dropFirst() { context.output.line(indent + line) }
    guard let hint = report.hint else { return }
    let more = wrapped("hint: " + hint)
    let label = context.output.style.hint("hint:")
    context.output.line(indent + label + (more.first ?? "").dropFirst("hint:".count))
    for line in more.dropFirst() { context.output.line(indent + line) }
  }

  private static let indent = 16

  private func wrapped(_ text: String) -> [String] {
    let columns = context.output.isTerminal ? context.terminal.columns : nil
    return CheckupPrinter.wrapped(text, columns.map { max($0 - Self.indent, 20) } ?? .max)
  }

  private func summary(_ findings: [ComposeFinding], _ project: ComposeProject) -> String {
    let services = project.services.count
    let seen = "\(services) \(services == 1 ? "service" : "services")"
    guard let worst = findings.map(\.severity).max() else {
      return context.output.style.good("nothing found") + " in \(seen)"
    }
    let parts = ComposeFinding.Severity.allCases.reversed().compactMap { severity -> String? in
      let count = findings.count { $0.severity == severity }
      return count == 0 ? nil : "\(count) \(word(severity))\(count == 1 ? "" : "s")"
    }
    return painted(parts.joined(separator: ", "), worst) + " in \(seen)"
  }

  private func word(_ severity: ComposeFinding.Severity) -> String {
    switch severity {
    case .error: "error"
    case .warning: "warning"
    case .note: "note"
    }
  }

  private func painted(_ text: String, _ severity: ComposeFinding.Severity) -> String {
    switch severity {
    case .error: context.output.style.error(text)
    case .warning: context.output.style.warning(text)
    case .note: context.output.style.faint(text)
    }
  }
}
