internal import ArgumentParser
internal import Project
internal import SafeFiles
internal import Vault

/// Makes a new vault.
struct InitCommand: ContextCommand {
  static let configuration = CommandConfiguration(
    commandName: "init", abstract: "Make a new vault with a passphrase.",
    discussion: """
      The passphrase is asked for twice, or read from --passphrase-file, --passphrase-fd or --passphrase-command. With \
      --key-file the vault gets a new key file instead, which this writes, for machines without a person. In a git \
      work tree, .gitattributes and .gitignore are offered what a vault needs. Where there is no pbk-secrets.yaml yet, a \
      first one is made of what a compose file and .env here name; it says what deploy writes, and holds no values.

      Example: pbk-secrets init
      Example: pbk-secrets init --vault prod.pbk --kdf 18
      Example: pbk-secrets init --env production

      Exit statuses: 0 done; 2 failed; 3 refused: something is there already, or the passphrase is weak; 64 usage.
      """)

  @Option(name: .long, help: ArgumentHelp("What the slot is called.", valueName: "label"))
  var label = "default"

  @Flag(name: [.long, .customShort("y")], help: "Don't ask about git's files.") var yes = false
  @Flag(name: .long, help: "Make no pbk-secrets.yaml.") var noSettings = false
  @OptionGroup var rules: NewPassphraseRules
  @OptionGroup(title: "Vault") var vault: VaultOptions
  @OptionGroup(title: "Credential") var credential: CredentialOptions
  @OptionGroup(title: "Output") var output: OutputOptions

  func run(in context: CommandContext) throws(CommandError) -> ExitStatus {
    try rules.checkCost()
    guard credential.identity == nil else {
      throw .usage("init makes a vault with a passphrase or a key file", hint: nil)
    }
    let path = try VaultFinder.place(vault, in: context)
    if vault.vault == nil, vault.environment == nil,
      let other = try? VaultFinder.find(nil, environment: nil, in: context), other != path
    {
      context.warning(
        "there is a vault above already, \(printable(other)); in this folder the new one will be used")
    }
    guard ![".gitattributes", ".gitignore"].contains(path.split(separator: "/").last) else {
      throw .usage("a vault can't have the name of one of git's own files", hint: nil)
    }
    guard try onFile({ () throws(FileError) in try fileStatus(path) }) == nil else {
      throw .file(.alreadyExists(path: path))
    }
    try prepareFolder(of: path, in: context)
    let policy = try VaultAccess.policy(nil, vault: path, in: context)
    let slotLabel = try LabelArgument.parse(label)
    let made = try make(at: path, slotLabel, policy, in: context)
    if output.json {
      context.output.json([
        ("vault", .text(path)), ("fingerprint", .text(made.sealed.fingerprint.description)),
      ])
    } else {
      context.errors.line("made \(printable(path)), sealed with \(made.sealed.fingerprint)")
    }
    do throws(CommandError) {
      let delivered = try writeSettings(for: path, in: context)
      try GitFiles(
        vault: path, project: projectFolder(in: context), context: context, delivered: delivered
      ).offer(withoutAsking: yes)
    } catch .interrupted(let signal) {
      throw .interrupted(signal)
    } catch {
      // The vault is made: what git has to be told is left to the user.
      context.warning(
        "\(ProjectFile.name) and git's files are left as they are: \(ErrorReport(error).sentence)")
    }
    return .done
  }

  /// Makes a settings file beside a vault that is found by its usual name, unless one is there that means it or another.
  private func writeSettings(
    for path: String, in context: CommandContext
  ) throws(CommandError) -> [String] {
    let isNamed = vault.vault != nil || context.variable("PBK_SECRETS_VAULT") != nil
    guard !noSettings, !isNamed else { return [] }
    if case .settings = ProjectFinder(context: context).search() { return [] }
    return try FirstSettingsMaker(folder: context.workingFolder, vault: path, context: context).write()
  }

  /// Where the deployment lies: beside its settings, if the vault is found by these.
  private func projectFolder(in context: CommandContext) -> String? {
    guard vault.vault == nil, case .settings(let folder) = ProjectFinder(context: context).search() else {
      return nil
    }
    return folder
  }

  /// Makes the folder that the settings file names; any other must be there before a key file is made for nothing.
  private func prepareFolder(of path: String, in context: CommandContext) throws(CommandError) {
    guard let slash = path.lastIndex(of: "/"), slash != path.startIndex else { return }
    let folder = String(path[..<slash])
    guard try onFile({ () throws(FileError) in try fileStatus(folder) }) == nil else { return }
    let isFromSettings = vault.vault == nil && context.variable("PBK_SECRETS_VAULT") == nil
    guard isFromSettings || vault.environment != nil else { throw .file(.notFound(path: folder)) }
    try onFile { () throws(FileError) in try Folder.makePath(folder) }
  }

  private func make(
    at path: String, _ label: Label, _ policy: TrustPolicy, in context: CommandContext
  ) throws(CommandError) -> OpenVault {
    let slot = try newSlot(label, in: context)
    return try onVault(path) { () throws(VaultError) in
      try SealedVault.create(at: path, slot: slot, trust: policy)
    }
  }

  private func newSlot(_ label: Label, in context: CommandContext) throws(CommandError) -> NewSlot {
    guard let file = credential.keyFile else {
      return .passphrase(label, try newPassphrase(in: context), log2N: rules.kdf)
    }
    return .keyFile(label, try KeyFileMaker.readOrMake(context.absolute(file), in: context))
  }

  private func newPassphrase(in context: CommandContext) throws(CommandError) -> Passphrase {
    let finder = CredentialFinder(options: credential, context: context)
    if let given = try finder.passphraseForNewSlot() { return try rules.checked(given) }
    guard context.terminal.isThere else { throw .nothingToMakeWith }
    return try rules.asked("new passphrase", in: context)
  }
}
