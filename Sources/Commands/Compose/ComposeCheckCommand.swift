internal import ArgumentParser
internal import Compose
internal import Vault

/// Compares what compose files need with the vault and the targets.
struct ComposeCheckCommand: ContextCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Compare what compose files need with the vault; no key is needed.",
    discussion: """
      Names, paths and dialects are compared, never values: variables, secrets, files of variables, and the targets of \
      pbk-secrets.yaml. Each finding has a line, a severity and what helps. A compose.secrets.yaml that compose override wrote \
      counts as one of the files.

      Example: pbk-secrets compose check
      Example: pbk-secrets compose check -e production -f compose.yaml -f compose.prod.yaml
      Example: pbk-secrets compose check --fail-on error

      Exit statuses: 0 nothing found; 1 something found that --fail-on counts; 2 failed; 3 a file that is a link or another's; \
      5 damaged; 6 older; 7 not trusted; 64 usage.
      """)

  @OptionGroup(title: "Compose") var compose: ComposeFileOptions
  @Option(name: .long, help: "What ends with 1, and what is worse: error, warning, note.")
  var failOn: FailingSeverity = .note
  @OptionGroup var shared: ReadingOptions

  func run(in context: CommandContext) throws(CommandError) -> ExitStatus {
    let project = try compose.project(takesOverride: true, in: context)
    let access = try VaultAccess(shared, in: context)
    let supply = try SupplyMaker(access.sealed(), shared.vault, in: context).supply(folder: compose.folder)
    let findings = ComposeCheck.findings(of: project, supply)
    let printer = ComposeFindingPrinter(supply: supply, vault: access.path, context: context)
    if shared.output.json {
      context.output.json([
        ("files", .list(project.allFiles.map { .text($0) })), ("services", .number(project.services.count)),
        ("findings", .list(findings.map(printer.json))),
      ])
    } else {
      printer.printLines(findings, project)
    }
    return findings.contains { $0.severity >= failOn.severity } ? .foundSomething : .done
  }
}

/// What `--fail-on` takes.
enum FailingSeverity: String, ExpressibleByArgument, CaseIterable {
  case error, warning, note

  var severity: ComposeFinding.Severity {
    switch self {
    case .error: .error
    case .warning: .warning
    case .note: .note
    }
  }
}
