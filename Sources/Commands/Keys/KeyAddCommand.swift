internal import ArgumentParser
internal import Vault

/// The commands that let somebody else open the vault.
struct KeyAddCommand: ContextCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Let somebody else open the vault, all of it.",
    discussion: """
      Example: pbk-secrets key add passphrase bob
      Example: pbk-secrets key add key-file server /etc/pbk/server.key
      Example: pbk-secrets key add age carol age1...

      Exit statuses: those of its commands; 64 usage.
      """, subcommands: [AddPassphrase.self, AddKeyFile.self, AddRecipient.self])

  func run(in context: CommandContext) throws(CommandError) -> ExitStatus {
    throw .usage(
      "what to add is missing: passphrase, key-file or age", hint: "pbk-secrets key add --help")
  }

  static let statuses = """
    Exit statuses: 0 done; 2 failed, or there is such a slot; 3 refused; 4 no credential; 5 damaged; 6 older; \
    7 not trusted; 8 locked; 64 usage.
    """

  /// Adds a slot and says who can open the vault then.
  static func add(
    _ slot: borrowing NewSlot, to opened: OpenVault, _ access: VaultAccess, _ output: OutputOptions
  ) throws(CommandError) {
    let type = SlotTypeArgument(slot.opener).rawValue
    let label = slot.label
    let saved: OpenVault
    do {
      var draft = try opened.beginChanges()
      try draft.add(slot)
      saved = try draft.save()
    } catch {
      throw .vault(error, at: access.path)
    }
    guard !output.json else {
      access.context.output.json([
        ("outcome", .text("added")), ("label", .text(label.text)), ("type", .text(type)),
        ("slots", .list(saved.sealed.slots.map(\.json))),
      ])
      return
    }
    access.context.errors.line("added the slot \(label) (\(type))")
    access.context.errors.line(HolderReport.whoCanOpen(saved))
  }

  /// Refuses a label that is taken before anything is asked for or made.
  static func requireFree(
    _ label: Label, _ type: SlotTypeArgument, in sealed: SealedVault
  ) throws(CommandError) {
    guard !sealed.slots.contains(where: { $0.label == label && SlotTypeArgument($0.type.opener) == type })
    else { throw .vault(.slotExists(label), at: sealed.path) }
  }
}

/// Adds a passphrase.
struct AddPassphrase: ContextCommand {
  static let configuration = CommandConfiguration(
    commandName: "passphrase", abstract: "Add a passphrase, for a person.",
    discussion: """
      The new passphrase is typed twice, or comes from --new-passphrase-file or --new-passphrase-fd; the other options give \
      the credential that opens the vault now.

      Example: pbk-secrets key add passphrase bob

      \(KeyAddCommand.statuses)
      """)

  @Argument(help: "What the slot is called, as whose it is.") var label: String
  @OptionGroup(title: "New passphrase") var passphrase: NewPassphraseOptions
  @OptionGroup var shared: OpeningOptions

  func run(in context: CommandContext) throws(CommandError) -> ExitStatus {
    let label = try LabelArgument.parse(label)
    try passphrase.check(beside: shared.credential, in: context)
    let access = try VaultAccess(shared, in: context)
    let opened = try access.openingAnew(access.sealed()).vault
    try KeyAddCommand.requireFree(label, .passphrase, in: opened.sealed)
    let new = try passphrase.read(for: label, in: context)
    let slot = NewSlot.passphrase(label, new, log2N: passphrase.rules.kdf)
    try opened.sealed.requireOwn(slot, of: label)
    try KeyAddCommand.add(slot, to: opened, access, shared.output)
    return .done
  }
}

/// Adds a key file.
struct AddKeyFile: ContextCommand {
  static let configuration = CommandConfiguration(
    commandName: "key-file", abstract: "Add a key file, for a machine.",
    discussion: """
      FILE is made, with 32 random bytes and mode 0400; one that is there already is used. Take it to the machine over a \
      safe way, such as scp, and don't commit it.

      Example: pbk-secrets key add key-file server ./server.key

      \(KeyAddCommand.statuses)
      """)

  @Argument(help: "What the slot is called, as which machine it is for.") var label: String
  @Argument(help: "The key file.", completion: .file()) var file: String
  @OptionGroup var shared: OpeningOptions

  func run(in context: CommandContext) throws(CommandError) -> ExitStatus {
    let label = try LabelArgument.parse(label)
    let access = try VaultAccess(shared, in: context)
    let opened = try access.openingAnew(access.sealed()).vault
    try KeyAddCommand.requireFree(label, .keyFile, in: opened.sealed)
    let key = try KeyFileMaker.readOrMake(context.absolute(file), in: context)
    try KeyAddCommand.add(.keyFile(label, key), to: opened, access, shared.output)
    return .done
  }
}

/// Adds an age recipient.
struct AddRecipient: ContextCommand {
  static let configuration = CommandConfiguration(
    commandName: "age", abstract: "Add an age recipient, as age-keygen prints it.",
    discussion: """
      The identity stays with its owner. Since anybody who knows the recipient can make a file that the identity opens, his \
      machine has to be told once which vault is meant: with trust or --pin.

      Example: pbk-secrets key add age carol age1ufey67jm774r9ps6m8450w6jdqg0qfv2jv0ptfmm8f5n559vcy4qyvncpm

      \(KeyAddCommand.statuses)
      """)

  @Argument(help: "What the slot is called, as whose it is.") var label: String
  @Argument(help: "The recipient, age1...") var recipient: String
  @OptionGroup var shared: OpeningOptions

  func run(in context: CommandContext) throws(CommandError) -> ExitStatus {
    let label = try LabelArgument.parse(label)
    guard !recipient.hasPrefix("AGE-SECRET-KEY-") else {
      // Not repeated: it stands in the shell's history already, which is bad enough.
      throw .usage(
        "that is an identity, whose secret key nobody else may know, and no recipient",
        hint: "age-keygen -y FILE prints the recipient; make a new identity, since this one was shown")
    }
    let access = try VaultAccess(shared, in: context)
    let key = try onVault(access.path) { () throws(VaultError) in try AgeRecipient(recipient) }
    let opened = try access.openingAnew(access.sealed()).vault
    try KeyAddCommand.requireFree(label, .age, in: opened.sealed)
    try KeyAddCommand.add(.recipient(label, key), to: opened, access, shared.output)
    context.notice(
      "on \(label)'s machine, once: pbk-secrets trust --pin \(opened.sealed.fingerprint), since an age identity can't prove who made a vault"
    )
    return .done
  }
}
