internal import ArgumentParser
internal import Delivery
internal import Hygiene
internal import Vault

/// The commands that write secrets where programs read them.
struct MaterialiseCommand: ContextCommand {
  static let configuration = CommandConfiguration(
    commandName: "materialise", abstract: "Write secrets where programs read them.",
    discussion: """
      Example: pbk-secrets materialise docker-secrets ./secrets
      Example: pbk-secrets materialise env .env

      Exit statuses: those of its commands; 64 usage.
      """,
    subcommands: [DockerSecretsCommand.self, EnvCommand.self], aliases: ["materialize"])

  /// A script that has lost its arguments must not be told that all is written.
  func run(in context: CommandContext) throws(CommandError) -> ExitStatus {
    throw .usage("what to write is missing: docker-secrets or env", hint: "pbk-secrets materialise --help")
  }
}

/// What every delivery takes.
struct DeliveryOptions: ParsableArguments {
  @Flag(name: .long, help: "Replace values that the vault doesn't know.")
  var replace = false

  @Flag(name: .long, help: "Show what would be done, and write nothing.")
  var dryRun = false

  /// The secrets that were named, or nil for all.
  static func selected(_ names: [String]) throws(CommandError) -> [SecretName]? {
    guard !names.isEmpty else { return nil }
    return try names.map { (text) throws(CommandError) in try NameArgument.parse(text) }
  }
}

/// Writes Docker-secret files.
struct DockerSecretsCommand: ContextCommand {
  static let configuration = CommandConfiguration(
    commandName: "docker-secrets", abstract: "Write one file a secret, for Compose's secrets: with file:.",
    discussion: """
      The folder has mode 0700, the files 0444: Compose mounts them as they are, and a container's user must read them, \
      while the folder keeps the host's other users out. Bytes are exact; no newline is added. All or nothing. --prune removes \
      what was delivered earlier and is not now, once no container needs it any more.

      Example: pbk-secrets materialise docker-secrets ./secrets JWT_SECRET DB_PASSWORD

      Exit statuses: 0 done; 2 failed; 3 refused, nothing changed; 4 no credential; 5 damaged; 6 older; 7 not trusted; \
      8 locked; 64 usage.
      """)

  @Argument(help: "The folder.", completion: .directory) var folder: String
  @Argument(help: "The secrets; all if none is named.", completion: NameArgument.completionWithDerived)
  var names: [String] = []
  @Flag(name: .long, help: "Remove files of earlier deliveries that are not delivered now.") var prune = false
  @OptionGroup(title: "Delivery") var delivery: DeliveryOptions
  @OptionGroup var shared: OpeningOptions

  func run(in context: CommandContext) throws(CommandError) -> ExitStatus {
    // An unset variable in a script must not deliver into the working folder.
    guard !folder.isEmpty else {
      throw .usage("no folder is named", hint: "pbk-secrets materialise docker-secrets DIR")
    }
    let selected = try DeliveryOptions.selected(names)
    let access = try VaultAccess(shared, in: context)
    let opened = try access.opened()
    let derived = try access.store(opened).derivedValues(of: selected)
    let target = context.absolute(folder)
    let secrets = DockerSecrets(
      opened, names: selected, derived: derived, isReplacing: delivery.replace, isPruning: prune)
    let plan: DeliveryReport
    do { plan = try secrets.plan(for: target) } catch { throw .delivery(error) }
    // A wrong path must not close somebody's folder to everybody else.
    if case .modeFixed = plan.target, !plan.unknown.isEmpty, !delivery.replace {
      throw .foreignFolder(folder)
    }
    let report: DeliveryReport
    do { report = try delivery.dryRun ? plan : secrets.deliver(to: target) } catch { throw .delivery(error) }
    DeliveryPrinter(report: report, target: folder, vault: opened, context: context).print(shared.output)
    return .done
  }
}
