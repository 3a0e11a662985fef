internal import ArgumentParser
internal import Delivery
internal import Project
internal import Vault

/// Writes all targets of the settings file, or none.
struct DeployCommand: ContextCommand {
  static let configuration = CommandConfiguration(
    commandName: "deploy", abstract: "Write all targets of pbk-secrets.yaml, or none.",
    discussion: """
      Every target is compared with what is there; whatever stands against one of them stands against all, and nothing is \
      changed then. What is right already keeps its inode. --after runs a shell command if something changed, and again at the \
      next deploy if it failed; it finds the names in PBK_CHANGED_SECRETS and PBK_CHANGED_SERVICES. What earlier deploys wrote \
      and no target names any more is removed last.

      Example: pbk-secrets deploy --plan
      Example: pbk-secrets deploy -e production --after 'docker compose up -d'
      Example: docker compose up -d --force-recreate --no-deps $(pbk-secrets deploy --changed services)

      Exit statuses: 0 done; 1 changes to make (--plan --detailed-exitcode); 2 failed; 3 refused, nothing changed; \
      4 no credential; 5 damaged; 6 older; 7 not trusted; 8 locked; 64 usage.
      """)

  @Argument(
    help: "The targets; all of the environment if none is named.", completion: TargetArgument.completion)
  var targets: [String] = []
  @Flag(name: .long, help: "Show what would be done, and write nothing.") var plan = false
  @Flag(name: .long, help: "With --plan: end with 1 where there are changes to make.") var detailedExitcode =
    false
  @Option(
    name: .long, help: "Print what changed: json, names (of secrets), services (of Compose).")
  var changed: ChangedForm?
  @Option(
    name: .long,
    help: ArgumentHelp("A shell command to run when something changed.", valueName: "command"),
    completion: .shellCommand(""))
  var after: String?
  @Flag(name: .long, help: "Replace values that the vault doesn't know.") var replace = false
  @OptionGroup var shared: OpeningOptions

  func run(in context: CommandContext) throws(CommandError) -> ExitStatus {
    try checkOptions()
    let access = try VaultAccess(shared, in: context)
    let project = try DeployProject.find(shared.vault, in: context)
    let chosen = try project.targets(named: targets)
    let opened = try access.opened()
    let store = try SecretStore(opened, at: access.path, project.file)
    let maker = DeploymentMaker(project: project, targets: chosen, store: store, context: context)
    let deployment = try maker.deployment(isReplacing: replace)
    let report: DeploymentReport
    do { report = try plan ? deployment.plan() : deployment.carryOut() } catch { throw .delivery(error) }
    try ValueWarnings(store: store, context: context).warn(of: report.names)
    let printer = DeployPrinter(report: report, context: context)
    printer.print(json: shared.output.json, changed: changed)
    if plan { return detailedExitcode && report.hasChanges ? .foundSomething : .done }
    try act(on: report, in: context)
    if report.isSettled { return .done }
    do { try deployment.finish() } catch { throw .delivery(error) }
    return .done
  }

  private func checkOptions() throws(CommandError) {
    if plan, after != nil {
      throw .usage("--plan changes nothing, so it doesn't go with --after", hint: nil)
    }
    if detailedExitcode, !plan {
      throw .usage("--detailed-exitcode is about --plan", hint: "add --plan")
    }
    if shared.output.json, changed != nil {
      throw .usage("--json and --changed both say what is printed", hint: "give one of them")
    }
  }

  private func act(on report: DeploymentReport, in context: CommandContext) throws(CommandError) {
    guard let after, report.needsAction else { return }
    var environment = context.environment
    environment["PBK_CHANGED_SECRETS"] = report.changedNames.joined(separator: " ")
    environment["PBK_CHANGED_SERVICES"] = report.services.joined(separator: " ")
    // Standard output is for what is asked of this command.
    let status = ChildProcess.runAtTerminal(
      ["/bin/sh", "-c", after], environment: environment, printingToErrors: true)
    guard status == 0 else { throw .afterFailed(status: status) }
  }
}

/// What `--changed` prints.
enum ChangedForm: String, ExpressibleByArgument, CaseIterable {
  case json, names, services
}

/// A target's name on the command line, completed from the settings file.
enum TargetArgument {
  static let completion = CompletionKind.custom { _, _, _ in
    let finder = ProjectFinder(context: .ofProcess(arguments: []))
    guard case .settings(let folder) = finder.search(), let file = try? finder.read(inFolder: folder) else {
      return []
    }
    return file.targets.map(\.name)
  }
}
