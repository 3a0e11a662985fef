internal import ArgumentParser
internal import Audit

/// Finds secrets in plain text, placeholders, and secrets that don't last.
struct AuditCommand: ContextCommand {
  static let configuration = CommandConfiguration(
    commandName: "audit", abstract: "Find secrets in plain text, placeholders and secrets that don't last.",
    discussion: """
      Reads the folder given, or this one: what git tracks, what it doesn't, and what it ignores. No key is needed \
      but for --with-vault, nothing is run, and nothing is sent anywhere. What is shown of a value is at most 4 of its characters. \
      'audit rules' lists the rules; a folder of that name is ./rules.

      A finding is accepted by 'pbk:allow ID reason' on its line or the one before, or by the baseline \
      .pbk-secrets-baseline in the folder. A file that can't be read is a failure, not a pass.

      Example: pbk-secrets audit
      Example: pbk-secrets audit --staged --fail-on error
      Example: pbk-secrets audit --history --format sarif > audit.sarif
      Example: pbk-secrets audit --history --with-vault
      Example: pbk-secrets audit rules

      Exit statuses: 0 no finding at or above --fail-on; 1 findings; 2 failed, or something could not be read; 64 usage.
      """,
    subcommands: [AuditRulesCommand.self])

  @Argument(help: ArgumentHelp("Folders and files; this folder where none is named."), completion: .file())
  var paths: [String] = []

  @OptionGroup(title: "What is read") var scope: AuditScopeOptions
  @OptionGroup(title: "What is accepted") var acceptance: AuditAcceptanceOptions
  @OptionGroup var vault: AuditVaultOptions
  @OptionGroup(title: "Output") var output: AuditOutputOptions

  func validate() throws {
    if let fault = scope.fault(paths) { throw ValidationError(fault) }
    if let fault = acceptance.fault { throw ValidationError(fault) }
    if let fault = vault.fault { throw ValidationError(fault) }
  }

  func run(in context: CommandContext) throws(CommandError) -> ExitStatus {
    if let id = output.explain { return try RuleText.explain(id, in: context) }
    let subject = try AuditSubject(paths, scope, in: context)
    var report = try subject.report(known: try vault.values(in: context))
    let baseline = AuditBaseline(acceptance, subject)
    if acceptance.writeBaseline { return try baseline.write(report) }
    try baseline.apply(to: &report)
    let shown = ShownAudit(report: report, prefix: subject.prefix)
    switch output.format {
    case .text: AuditText(shown, context.output.style).print(to: context.output)
    case .json: context.output.line(AuditJSON.document(shown).rendered())
    case .sarif: try context.output.line(AuditSARIF.document(shown).rendered())
    case .github: for line in AuditAnnotations.lines(shown) { context.output.line(line) }
    }
    let failures = report.unread.filter(\.reason.isFailure)
    if !failures.isEmpty { throw .auditIncomplete(failures.count) }
    return output.failOn.severity.map(report.has(atLeast:)) ?? false ? .foundSomething : .done
  }
}
