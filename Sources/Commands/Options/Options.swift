internal import ArgumentParser

/// Which vault.
struct VaultOptions: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      "The vault's file.",
      discussion: """
        Else PBK_SECRETS_VAULT, else what pbk-secrets.yaml says here or above, up to the git root, else secrets.pbk there.
        """,
      valueName: "file"),
    completion: .file(extensions: ["pbk"]))
  var vault: String?

  @Option(
    name: [.customLong("env"), .customShort("e")],
    help: ArgumentHelp("The environment of pbk-secrets.yaml whose vault is meant.", valueName: "name"),
    completion: EnvironmentArgument.completion)
  var environment: String?
}

/// What opens the vault.
///
/// Tried in the order of README's 'What opens the vault'; the first that is given wins.
struct CredentialOptions: ParsableArguments {
  @Option(name: .long, help: ArgumentHelp("An age X25519 identity.", valueName: "file"), completion: .file())
  var identity: String?

  @Option(name: .long, help: ArgumentHelp("A key file of 32 bytes.", valueName: "file"), completion: .file())
  var keyFile: String?

  @Option(
    name: .customLong("passphrase-fd"),
    help: ArgumentHelp("A descriptor to read the passphrase from.", valueName: "n"))
  var passphraseDescriptor: Int32?

  @Option(
    name: .long, help: ArgumentHelp("A file that holds the passphrase.", valueName: "file"),
    completion: .file())
  var passphraseFile: String?

  @Option(
    name: .long, help: ArgumentHelp("A shell command that prints the passphrase.", valueName: "command"),
    completion: .shellCommand(""))
  var passphraseCommand: String?
}

/// What the vault is held against.
struct TrustOptions: ParsableArguments {
  // A fingerprint may begin with a hyphen.
  @Option(
    name: .long, parsing: .unconditional,
    help: ArgumentHelp("The only seal key to accept.", valueName: "fingerprint"))
  var pin: String?

  @Option(name: .customLong("min-epoch"), help: ArgumentHelp("The lowest epoch to accept.", valueName: "n"))
  var minimumEpoch: UInt64?

  @Flag(name: .long, help: "Accept an older vault than was seen here, this once.")
  var allowRollback = false
}

/// What every command takes that opens the vault.
struct OpeningOptions: ParsableArguments {
  @OptionGroup(title: "Vault") var vault: VaultOptions
  @OptionGroup(title: "Credential") var credential: CredentialOptions
  @OptionGroup(title: "Trust") var trust: TrustOptions
  @OptionGroup(title: "Output") var output: OutputOptions
}

/// What every command takes that reads the vault without a key.
struct ReadingOptions: ParsableArguments {
  @OptionGroup(title: "Vault") var vault: VaultOptions
  @OptionGroup(title: "Trust") var trust: TrustOptions
  @OptionGroup(title: "Output") var output: OutputOptions
}

/// How results are shown.
struct OutputOptions: ParsableArguments {
  @Flag(name: .long, help: "Print JSON.")
  var json = false

  @OptionGroup var color: ColorOptions
}

/// Whether there is colour.
struct ColorOptions: ParsableArguments {
  enum Choice: String, ExpressibleByArgument, CaseIterable {
    case auto, always, never
  }

  @Option(name: .long, help: "Colour: auto, always or never.")
  var color: Choice = .auto
}
