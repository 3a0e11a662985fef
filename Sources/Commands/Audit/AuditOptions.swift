internal import ArgumentParser
internal import Audit

/// What an audit reads.
struct AuditScopeOptions: ParsableArguments {
  @Flag(name: .long, help: "Read what git has staged, as a commit would take it.")
  var staged = false

  @Flag(name: .long, help: "Read every version of every file that the repository has.")
  var history = false

  @Option(
    name: .long,
    help: ArgumentHelp("With --history: only what commits after this one brought.", valueName: "revision"))
  var since: String?

  @Flag(name: .long, help: "Read standard input.")
  var stdin = false

  @Option(
    name: .long,
    help: ArgumentHelp("With --stdin: the file's name, which says how to read it.", valueName: "name"))
  var name: String?

  @Flag(
    name: .long,
    help: "Read what is left out otherwise as well: node_modules, build folders, lock files, .git.")
  var includeAll = false

  /// What doesn't go together.
  func fault(_ paths: [String]) -> String? {
    if [staged, history, stdin].count(where: { $0 }) > 1 {
      return "--staged, --history and --stdin can't be given together"
    }
    if stdin, !paths.isEmpty { return "--stdin reads standard input and no path" }
    if staged || history, paths.count > 1 { return "one repository is read at a time" }
    if since != nil, !history { return "--since needs --history" }
    if name != nil, !stdin { return "--name needs --stdin" }
    if includeAll, staged || history || stdin { return "--include-all is for folders" }
    return nil
  }
}

/// What an audit lets pass.
struct AuditAcceptanceOptions: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp("The baseline; else .pbk-secrets-baseline in the audited folder.", valueName: "file"),
    completion: .file())
  var baseline: String?

  @Flag(name: .long, help: "Use no baseline.")
  var noBaseline = false

  @Flag(name: .long, help: "Write a baseline of all that is found, instead of a report.")
  var writeBaseline = false

  @Option(
    name: .long,
    help: ArgumentHelp("With --write-baseline: why what is new in it is accepted.", valueName: "text"))
  var reason: String?

  var fault: String? {
    if noBaseline, baseline != nil || writeBaseline {
      return "--no-baseline goes with no other option on baselines"
    }
    if reason != nil, !writeBaseline { return "--reason needs --write-baseline" }
    return nil
  }
}

/// How an audit reports.
struct AuditOutputOptions: ParsableArguments {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json, sarif, github
  }

  enum Threshold: String, ExpressibleByArgument, CaseIterable {
    case error, warning, note, never

    var severity: Severity? { Severity(rawValue: rawValue) }
  }

  @Option(name: .long, help: "The form of the report.")
  var format: Format = .text

  @Option(name: .long, help: "The lowest severity that makes the exit status 1.")
  var failOn: Threshold = .warning

  @Option(
    name: .long, help: ArgumentHelp("Explain a rule with its examples, and audit nothing.", valueName: "id"))
  var explain: String?

  @OptionGroup var color: ColorOptions
}
