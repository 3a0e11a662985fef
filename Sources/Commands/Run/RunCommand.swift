internal import ArgumentParser
internal import Glibc
internal import SafeFiles
internal import Vault

/// Becomes another program, with the secrets in its environment.
struct RunCommand: ContextCommand {
  static let configuration = CommandConfiguration(
    commandName: "run", abstract: "Run a command with the secrets in its environment.",
    discussion: """
      pbk-secrets becomes the command: exit status, signals, terminal and standard streams are the command's own, and no \
      process is left in between. It is looked for in the caller's PATH. The secrets take the place of variables of the \
      same name, byte for byte; a rotated secret brings NAME_PREVIOUS. Variables that open the vault are taken away: all \
      PBK_SECRETS_* but PBK_SECRETS_VAULT, and CREDENTIALS_DIRECTORY if the vault's key lies there.

      Without --only, all secrets are taken whose names can be a variable's. Those in folders are not: \
      --only 'crm/*' delivers crm/DB_PASSWORD as DB_PASSWORD. Patterns may have * and ?.

      With --files, NAME_FILE is set in place of NAME, to /proc/self/fd/N: a file in memory that can't be changed, that \
      no other user can open, and that is gone with the last process that has it. It reaches children, unless they \
      close their descriptors or become another user.

      The shell expands $NAME before the command runs: write sh -c 'echo "$NAME"'.

      Example: pbk-secrets run -- docker compose up -d
      Example: pbk-secrets run --only 'DB_*,JWT_SECRET' --pristine -- ./server
      Example: pbk-secrets run --files --only DB_PASSWORD -- ./backup.sh --full

      Exit statuses: the command's own; 126 it can't be executed; 127 it isn't there; 2 failed; 3 refused; 4 no \
      credential; 5 damaged; 6 older; 7 not trusted; 64 usage. With all but the first nothing was run.
      """)

  @Option(
    name: .long,
    help: ArgumentHelp("Only these, parted by commas; may be given several times.", valueName: "names"),
    completion: NameArgument.completionWithDerived)
  var only: [String] = []

  @Flag(
    name: .long,
    help: """
      Start with an empty environment, but for PATH, HOME, TERM, LANG, LC_*, TZ, USER, LOGNAME, SHELL and PWD.
      """)
  var pristine = false

  @Option(
    name: .long,
    help: ArgumentHelp("With --pristine, variables to keep as well, parted by commas.", valueName: "names"))
  var keep: [String] = []

  @Flag(name: .long, help: "Give each secret as a file in memory, and its path in NAME_FILE.")
  var files = false

  @OptionGroup(title: "Vault") var vault: VaultOptions
  @OptionGroup(title: "Credential") var credential: CredentialOptions
  @OptionGroup(title: "Trust") var trust: TrustOptions
  @OptionGroup(title: "Output") var color: ColorOptions

  @Argument(
    parsing: .captureForPassthrough,
    help: ArgumentHelp("The command and its arguments, with -- before them.", valueName: "command"))
  var command: [String] = []

  /// Help that is asked for before the command: the parser leaves all of it to the command.
  func validate() throws {
    if let first = command.first, ["--help", "-h"].contains(first) { throw CleanExit.helpRequest(self) }
  }

  func run(in context: CommandContext) throws(CommandError) -> ExitStatus {
    let selected = try NameList.parse(only, option: "--only")
    let kept = try NameList.parse(keep, option: "--keep") ?? []
    guard pristine || kept.isEmpty else {
      throw .usage("--keep goes with --pristine: without it everything is kept", hint: nil)
    }
    // What can be told without a key is told before a passphrase is asked for.
    let line = try CommandLineTail(command)
    let program = try ProgramSearch.find(line)
    let finder = CredentialFinder(options: credential, context: context)
    try finder.refuseSharing(STDIN_FILENO, with: "the command's input")
    let descriptor = try finder.source()?.descriptor
    let inherited = InheritedVariables(
      choice: pristine ? .pristine(keeping: kept.map { NamePattern($0) }) : .all, context: context)
    // In a function of its own, at whose end the vault's keys and all but one copy of the values are wiped.
    let equipment = try equip(program, line, inherited, selected, in: context)
    if let descriptor, descriptor > STDERR_FILENO { _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC) }
    throw .notStarted(line.name, .failed(Takeover.run(program, line, equipment)))
  }

  private func equip(
    _ program: ProgramPath, _ line: CommandLineTail, _ inherited: InheritedVariables, _ selected: [String]?,
    in context: CommandContext
  ) throws(CommandError) -> Equipment {
    let access = try VaultAccess(vault, trust, credential, in: context)
    let opened = try access.opened()
    let store = try access.store(opened)
    let selection = try RunSelection(store, only: selected)
    let packing = Packing(store: store, selection: selection, asFiles: files, context: context)
    return try packing.pack(inherited, for: line, program)
  }
}

/// Lists of names or patterns that an option takes.
enum NameList {
  /// The names; nil where the option wasn't given.
  ///
  /// - Throws: ``CommandError/usage(_:hint:)`` for an empty name: an unset variable in a script must not mean all secrets.
  static func parse(_ texts: [String], option: String) throws(CommandError) -> [String]? {
    guard !texts.isEmpty else { return nil }
    let names = texts.flatMap { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
    guard names.allSatisfy({ !$0.isEmpty }) else {
      throw .usage("\(option) has an empty name", hint: "pbk-secrets run --help")
    }
    return names
  }
}
