internal import Audit

/// The report for people: by file, each finding with its line and what mends it, then a summary.
struct AuditText {
  private let shown: ShownAudit
  private let style: Style
  /// What wasn't read is named up to this many places of a kind; JSON has all.
  private static let mostNamed = 20

  init(_ shown: ShownAudit, _ style: Style) {
    self.shown = shown
    self.style = style
  }

  func print(to output: Output) {
    var last: [UInt8]?
    for reported in shown.report.findings {
      let path = reported.finding.path
      if path != last { output.line((last == nil ? "" : "\n") + style.strong(printable(shown.path(path)))) }
      last = path
      for line in lines(reported) { output.line(line) }
    }
    if last != nil { output.line("") }
    for line in footnotes + [summary] { output.line(line) }
  }

  private func lines(_ reported: ReportedFinding) -> [String] {
    let finding = reported.finding
    let place = finding.line.map { "\($0)" } ?? "-"
    var lines = [
      "  \(place)  \(painted(finding.severity))  \(printable(finding.message))  \(style.faint(finding.rule))"
    ]
    if let excerpt = reported.excerpt { lines.append("      \(style.faint("|")) \(printable(excerpt))") }
    for related in finding.related {
      let place = shown.path(related.path) + (related.line.map { ":\($0)" } ?? "")
      lines.append("      \(printable(place)): \(printable(related.message))")
    }
    if let origin = reported.origin { lines.append("      \(Self.sentence(origin))") }
    if let rule = ShownAudit.rule(finding.rule) { lines.append("      \(style.hint("fix:")) \(rule.fix)") }
    return lines
  }

  static func sentence(_ origin: HistoryOrigin) -> String {
    let place = origin.commit.map { "since commit \($0.prefix(12))" } ?? "in no commit that was listed"
    return place + (origin.isStillThere ? ", and still there" : ", and no longer there")
  }

  private func painted(_ severity: Severity) -> String {
    switch severity {
    case .error: style.error("error")
    case .warning: style.warning("warning")
    case .note: style.faint("note")
    }
  }

  private var footnotes: [String] {
    let report = shown.report
    let kinds = Dictionary(grouping: report.unread) { UnreadText.name($0.reason) }.sorted { $0.key < $1.key }
    var lines = kinds.flatMap { _, places -> [String] in
      let named = places.prefix(Self.mostNamed).map { place in
        let word = place.reason.isFailure ? style.error("not read:") : style.warning("note:")
        return "\(word) \(printable(shown.path(place.path))) \(UnreadText.sentence(place.reason))"
      }
      let more = places.count - named.count
      return named + (more > 0 ? ["  and \(Count.text(more)) more like it (--format json names all)"] : [])
    }
    lines += report.unreasoned.map {
      "\(style.warning("note:")) \(printable(shown.path($0.path))):\($0.line ?? 0): \(printable($0.message)), which counts for nothing"
    }
    lines += report.stale.map {
      "\(style.warning("note:")) the baseline's \(printable($0.rule)) in \(printable(ShownAudit.text($0.path))) matches nothing any more"
    }
    return lines + vaultLines
  }

  /// What of the vault can't be searched for, so that nobody takes its silence for an answer.
  private var vaultLines: [String] {
    guard let known = shown.report.known else { return [] }
    let kinds = Dictionary(grouping: known.leftOut, by: \.ambiguity).sorted {
      $0.key.rawValue < $1.key.rawValue
    }
    return kinds.map { kind, values in
      let names = Set(values.map(\.name)).sorted().joined(separator: ", ")
      return "\(style.warning("note:")) not searched for, since \(Self.sentence(kind)): \(printable(names))"
    }
  }

  private static func sentence(_ ambiguity: Ambiguity) -> String {
    switch ambiguity {
    case .short: "fewer than 8 bytes stand anywhere by chance"
    case .common: "people write such a value anyway"
    case .address: "it is an address without a secret"
    }
  }

  private var summary: String {
    let report = shown.report
    let accepted = [
      report.inBaseline > 0 ? "\(Count.text(report.inBaseline)) in the baseline" : nil,
      report.allowed > 0 ? "\(Count.text(report.allowed)) allowed" : nil,
    ].compactMap { $0 }.joined(separator: ", ")
    let read = "\(Count.of(report.counts.files, "file", "files")), \(Count.bytes(report.counts.bytes))"
    let vault =
      report.known.map { "; \(Count.of($0.searched, "value", "values")) of the vault searched for" } ?? ""
    let tail = "\(read) read\(leftOut)\(vault)" + (accepted.isEmpty ? "" : "; \(accepted)")
    guard !report.findings.isEmpty else { return "\(style.good("nothing found")): \(tail)" }
    let severities = shown.bySeverity.map { Count.of($0.1, $0.0.rawValue, $0.0.rawValue + "s") }.joined(
      separator: ", ")
    let families = shown.byFamily.map { "\($0.0.rawValue) \(Count.text($0.1))" }.joined(separator: ", ")
    return "\(style.strong(severities)) (\(families)); \(tail)"
  }

  private var leftOut: String {
    let counts = shown.report.counts
    let parts = [
      (counts.foldersLeftOut, "folder", "folders"), (counts.lockFilesLeftOut, "lock file", "lock files"),
      (counts.binaries, "binary", "binaries"), (counts.links, "link", "links"),
    ].filter { $0.0 > 0 }.map { Count.of($0.0, $0.1, $0.2) }
    return parts.isEmpty ? "" : "; left out: \(parts.joined(separator: ", "))"
  }
}
