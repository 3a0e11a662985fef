internal import Delivery
internal import Vault

/// Says what a delivery did, by name and size, never by value.
struct DeliveryPrinter {
  let report: DeliveryReport
  let target: String
  let context: CommandContext
  /// Whether all secrets are in one file, which holds nothing but what is delivered.
  var isOneFile = false
  /// Whether it is one of the targets of a deployment, which prunes by itself.
  var isDeployed = false

  func print(_ options: OutputOptions) {
    warn()
    guard options.json else {
      printLines()
      return
    }
    context.output.json(fields)
  }

  /// What a person should know, however the rest is printed.
  func warn() {
    for note in report.notes { context.warning(DeliverySentences.note(note)) }
  }

  /// The report for programs.
  var fields: [(String, JSON)] {
    [
      ("target", .text(target)), ("planned", .bool(report.isPlan)), ("changes", .bool(report.hasChanges)),
      ("secrets", .list(report.items.map(json))), ("stale", .list(report.stale.map { .text($0) })),
      ("pruned", .list(report.pruned.map { .text($0) })),
      ("unknown", .list(report.unknown.map { .text($0) })),
    ]
  }

  /// The report for people.
  func printLines() {
    let style = context.errors.style
    if case .modeFixed(let mode) = report.target {
      let now = isOneFile ? "0600" : "0700"
      context.errors.line(
        "\(style.warning("~")) \(printable(target)) (mode 0\(String(mode, radix: 8)) to \(now))")
    }
    for item in report.items where item.change != .unchanged {
      context.errors.line("\(sign(item.change, style)) \(item.name) (\(words(item.change, item.bytes)))")
    }
    let fate = report.isPlan ? "would be removed" : isDeployed ? "is removed last" : "removed"
    for name in report.pruned {
      context.errors.line(
        "\(style.warning("-")) \(printable(name)) (\(fate), since it is not delivered now)"
      )
    }
    printStale(style)
    if let names = few(report.unknown, "files are not pbk-secrets'", "is not pbk-secrets'") {
      context.errors.line("  \(names) and left as \(report.unknown.count == 1 ? "it is" : "they are")")
    }
    if isDeployed, !report.hasChanges { return }
    let unchanged = report.items.count { $0.change == .unchanged }
    let changed = report.items.count - unchanged
    let verb = report.isPlan ? "would be written to" : "written to"
    let gone = isOneFile && !report.stale.isEmpty ? ", \(report.stale.count) gone from it" : ""
    let rest = (unchanged == 0 ? "" : ", \(unchanged) unchanged") + gone
    context.errors.line(
      "\(changed) \(changed == 1 ? "secret" : "secrets") \(verb) \(printable(target))\(rest)")
  }

  private func printStale(_ style: Style) {
    guard !isOneFile else {
      for name in report.stale {
        context.errors.line(
          "\(style.warning("-")) \(printable(name)) (gone from the file, since it is not delivered now)")
      }
      return
    }
    guard !isDeployed,
      let names = few(
        report.stale, "files were delivered before and are not now", "was delivered before and is not now")
    else { return }
    context.errors.line("  \(names); --prune removes \(report.stale.count == 1 ? "it" : "them")")
  }

  /// A few names with what is said of each, or how many there are; nil where there are none.
  private func few(_ names: [String], _ ofMany: String, _ ofOne: String) -> String? {
    guard !names.isEmpty else { return nil }
    guard names.count > 1 else { return "\(printable(names[0])) \(ofOne)" }
    let shown = names.prefix(3).map { printable($0) }.joined(separator: ", ")
    return "\(names.count) \(ofMany) (\(shown)\(names.count > 3 ? ", ..." : ""))"
  }

  private func sign(_ change: DeliveryReport.Change, _ style: Style) -> String {
    switch change {
    case .created: style.good("+")
    case .changed, .modeFixed: style.warning("~")
    case .unchanged: " "
    }
  }

  private func words(_ change: DeliveryReport.Change, _ bytes: Int) -> String {
    switch change {
    case .created: "new, \(bytes) bytes"
    case .changed(let before?): "changed, \(before) to \(bytes) bytes"
    case .changed(nil): "changed, \(bytes) bytes"
    case .modeFixed(let mode): "mode 0\(String(mode, radix: 8)) mended"
    case .unchanged: "unchanged"
    }
  }

  private func json(_ item: DeliveryReport.Item) -> JSON {
    let change =
      switch item.change {
      case .created: "created"
      case .changed: "changed"
      case .modeFixed: "mode-fixed"
      case .unchanged: "unchanged"
      }
    return .object([
      ("name", .text(item.name.text)), ("change", .text(change)), ("bytes", .number(item.bytes)),
    ])
  }
}
