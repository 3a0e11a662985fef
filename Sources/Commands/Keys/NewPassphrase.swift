internal import ArgumentParser
internal import Hygiene
internal import SecretMemory
internal import Vault

/// How hard a new passphrase slot is to try, and which passphrases are taken.
struct NewPassphraseRules: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp("scrypt's cost as a power of two, 15 to 20; 17 takes 128 MiB.", valueName: "n"))
  var kdf = Caps.defaultLog2N

  @Flag(name: .long, help: "Take a passphrase that a rule finds too weak.") var allowWeak = false

  func checkCost() throws(CommandError) {
    guard Caps.writableLog2N.contains(kdf) else {
      throw .usage(
        "--kdf \(kdf) is out of its range", hint: "15 to 20; each step doubles the memory and the time")
    }
  }

  /// Refuses a passphrase that is too short or too common.
  func checked(_ passphrase: consuming Passphrase) throws(CommandError) -> Passphrase {
    if !allowWeak, let rule = passphrase.withBytes({ PassphraseCheck.rule(for: $0) }) {
      throw .weakPassphrase(rule)
    }
    return passphrase
  }

  /// Asks for a new passphrase twice.
  func asked(_ question: String, in context: CommandContext) throws(CommandError) -> Passphrase {
    func passphrase(_ typed: borrowing SecretBytes) throws(CommandError) -> Passphrase {
      try checked(onVault("the prompt") { () throws(VaultError) in try Passphrase(typed) })
    }
    let typed = try ValueInput.typedTwice(question, "passphrases", in: context) {
      (typed) throws(CommandError) in _ = try passphrase(typed)
    }
    return try passphrase(typed)
  }
}

/// Where a new passphrase comes from, beside the credential that opens the vault.
struct NewPassphraseOptions: ParsableArguments {
  @Option(
    name: .long, help: ArgumentHelp("A file that holds the new passphrase.", valueName: "file"),
    completion: .file())
  var newPassphraseFile: String?

  @Option(
    name: .customLong("new-passphrase-fd"),
    help: ArgumentHelp("A descriptor to read the new passphrase from.", valueName: "n"))
  var newPassphraseDescriptor: Int32?

  @OptionGroup var rules: NewPassphraseRules

  /// Refuses what can be told without a question.
  func check(beside credential: CredentialOptions, in context: CommandContext) throws(CommandError) {
    try rules.checkCost()
    guard newPassphraseFile == nil || newPassphraseDescriptor == nil else {
      throw .usage("--new-passphrase-file and --new-passphrase-fd exclude each other", hint: nil)
    }
    try CredentialFinder(options: credential, context: context).refuseSharing(
      newPassphraseDescriptor ?? newPassphraseFile.flatMap(DescriptorPath.number), with: "the new passphrase")
  }

  /// The new passphrase, from an option or typed twice.
  func read(for label: Label, in context: CommandContext) throws(CommandError) -> Passphrase {
    let finder = CredentialFinder(options: CredentialOptions(), context: context)
    if let path = newPassphraseFile { return try rules.checked(finder.passphrase(inFile: path)) }
    if let descriptor = newPassphraseDescriptor {
      return try rules.checked(finder.passphrase(fromDescriptor: descriptor, option: "--new-passphrase-fd"))
    }
    guard context.terminal.isThere else { throw .noNewPassphrase }
    return try rules.asked("new passphrase for '\(label)'", in: context)
  }
}
