internal import ArgumentParser
internal import Vault

/// Checks the vault and what surrounds it.
struct DoctorCommand: ContextCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor", abstract: "Check the vault, the machine, files and git; say what to mend.",
    discussion: """
      Each line is ok, a warning or an error, with a hint; what can't be checked here is named with the reason. Nothing \
      is changed and nothing is asked for: what only a key can tell, such as what is due, is checked if an option or the \
      environment gives one, or unlock keeps it. git is never run, since a repository's settings can name programs.

      Example: pbk-secrets doctor
      Example: pbk-secrets doctor --json --key-file server.key

      Exit statuses: 0 no error, though there may be warnings; 1 an error was found, a vault that is missing, damaged, \
      older or not trusted included; 2 the output could not be written; 64 usage.
      """)

  @OptionGroup var shared: OpeningOptions

  func run(in context: CommandContext) throws(CommandError) -> ExitStatus {
    let subject = try DoctorSubject(shared, in: context)
    var checkup = Checkup()
    checkup.add("vault", VaultCheck(subject).findings())
    if let sealed = subject.sealed { checkup.add("who opens it", SlotCheck(sealed).findings()) }
    checkup.add("files", FileCheck(subject).findings())
    checkup.add("git", GitCheck(subject)?.findings() ?? [])
    checkup.add("machine", MachineCheck(.ofThisMachine(now: context.now())).findings())
    checkup.add("unlock cache", [CacheCheck.finding(subject.sealed)])
    if shared.output.json {
      context.output.json(checkup.findings.map(\.json))
    } else {
      let columns = context.output.isTerminal ? context.terminal.columns : nil
      for line in CheckupPrinter(style: context.output.style, columns: columns).lines(checkup) {
        context.output.line(line)
      }
    }
    return checkup.count(.error) == 0 ? .done : .foundSomething
  }
}

/// What is looked at: the vault that is meant, as far as it can be found and read.
struct DoctorSubject {
  let context: CommandContext
  let options: OpeningOptions
  /// Where the vault is and what it is held against; nil where none is meant.
  let access: VaultAccess?
  /// The vault; nil where it isn't there or isn't right.
  let sealed: SealedVault?
  /// Why there is no vault to look at.
  let fault: CommandError?

  /// Finds and reads the vault.
  ///
  /// - Throws: what is wrong with the arguments; every other error is a finding.
  init(_ options: OpeningOptions, in context: CommandContext) throws(CommandError) {
    self.context = context
    self.options = options
    var access: VaultAccess?
    do {
      let found = try VaultAccess(options, in: context)
      access = found
      sealed = try found.read()
      fault = nil
    } catch {
      guard ExitStatus(error) != .wrongUsage else { throw error }
      sealed = nil
      fault = error
    }
    self.access = access
  }

  /// A path as it is shown: from the working folder, where it lies there.
  func shown(_ path: String) -> String { context.shown(path) }

  /// The folder in which the deployment's files lie: beside the settings that name the vault, else beside the vault.
  var projectFolder: String? {
    guard let access else { return nil }
    if options.vault.vault == nil, case .settings(let folder) = ProjectFinder(context: context).search() {
      return folder
    }
    return access.path.lastIndex(of: "/").map { String(access.path[..<$0]) }
  }
}
