internal import Audit
internal import SafeFiles

/// The baseline of an audit, as the options say.
struct AuditBaseline {
  private let options: AuditAcceptanceOptions
  private let subject: AuditSubject

  init(_ options: AuditAcceptanceOptions, _ subject: AuditSubject) {
    self.options = options
    self.subject = subject
  }

  private var context: CommandContext { subject.context }

  /// Where it is; nil where there can be none.
  private var path: String? {
    options.baseline.map(context.absolute) ?? subject.root.map { "\($0)/\(Baseline.name)" }
  }

  /// Takes out of a report what the baseline accepts.
  func apply(to report: inout AuditReport) throws(CommandError) {
    guard !options.noBaseline, let baseline = try read() else { return }
    do { try report.accept(baseline, isWhole: subject.isWhole) } catch { throw .audit(error) }
  }

  /// Writes a baseline of all that a report has.
  func write(_ report: AuditReport) throws(CommandError) -> ExitStatus {
    guard let path else {
      throw .usage("standard input has no baseline", hint: "--baseline FILE names one")
    }
    guard !report.isIncomplete else {
      throw .auditIncomplete(report.unread.count(where: \.reason.isFailure))
    }
    let old = try read(mayBeMissing: true)
    let written = try onAudit { () throws(AuditError) in
      try report.baseline(after: old, reason: options.reason)
    }
    guard let written else {
      throw .usage(
        "there are findings that the baseline lacks, and no reason to accept them was given, so nothing was changed",
        hint: "pbk-secrets audit --write-baseline --reason 'test values'")
    }
    try onFile { () throws(FileError) in
      let text = Array(written.text.utf8)
      try StagedFile(replacing: path, contents: text.span, mode: 0o644, requiringMode: false).commit()
    }
    context.errors.line(
      "\(context.shown(path)) accepts \(Count.of(written.entries.count, "finding", "findings"))")
    return .done
  }

  /// One that was named must be there.
  private func read(mayBeMissing: Bool = false) throws(CommandError) -> Baseline? {
    guard let path else { return nil }
    let bytes: [UInt8]
    do {
      bytes = try readRegularFile(at: path, limit: Baseline.largest)
    } catch .notFound where options.baseline == nil || mayBeMissing {
      return nil
    } catch {
      throw .file(error)
    }
    return try onAudit { () throws(AuditError) in try Baseline(bytes, path: context.shown(path)) }
  }
}
