internal import ArgumentParser
internal import Compose

/// The commands on compose files.
struct ComposeCommand: ContextCommand {
  static let configuration = CommandConfiguration(
    commandName: "compose", abstract: "Hold compose files to the vault; have services read secret files.",
    discussion: """
      Both read the files that docker compose would, and need no key.

      Example: pbk-secrets compose check
      Example: pbk-secrets compose override

      Exit statuses: those of its commands; 64 usage.
      """,
    subcommands: [ComposeCheckCommand.self, ComposeOverrideCommand.self])

  func run(in context: CommandContext) throws(CommandError) -> ExitStatus {
    throw .usage("what to do is missing: check or override", hint: "pbk-secrets compose --help")
  }
}

/// Which compose files.
struct ComposeFileOptions: ParsableArguments {
  @Option(
    name: [.customLong("file"), .customShort("f")], parsing: .singleValue,
    help: ArgumentHelp(
      "A compose file; several are merged in order.",
      discussion: "Else COMPOSE_FILE, else those that docker compose finds here or above.",
      valueName: "file"),
    completion: .file(extensions: ["yaml", "yml"]))
  var files: [String] = []

  @Option(
    name: .long,
    help: ArgumentHelp(
      "A folder of secret files that no settings file names, as materialise docker-secrets writes it.",
      valueName: "dir"),
    completion: .directory)
  var folder: String?

  /// Reads the project; those named on the command line are relative to the working folder.
  ///
  /// - Parameter takesOverride: whether a written override beside the files that are found counts.
  func project(takesOverride: Bool, in context: CommandContext) throws(CommandError) -> ComposeProject {
    if files.contains("") { throw .usage("--file names no file", hint: "-f compose.yaml") }
    if folder == "" { throw .usage("--folder names no folder", hint: "--folder ./secrets") }
    if files.contains("-") {
      throw .usage("compose files are read from disk, not from standard input", hint: "-f compose.yaml")
    }
    let request = ComposeRequest(
      folder: context.workingFolder, files: files, environment: context.environment,
      takesOverride: takesOverride)
    do { return try ComposeProject.read(request) } catch { throw .compose(error) }
  }
}
