internal import ArgumentParser
internal import Vault

/// Takes a slot away.
struct KeyRemoveCommand: ContextCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove", abstract: "Take a slot away; everything is encrypted again under a new key.",
    discussion: """
      Whoever had the slot knows the master key, so a new one is made for those who stay. That needs their credentials: age \
      recipients need none, passphrases are asked for, the others come from --with-key-file and --with-passphrase-file. What \
      the slot could read is listed, and stays on list --exposed until each value is another.

      Example: pbk-secrets key remove bob
      Example: pbk-secrets key remove old-server --with-key-file new-server.key

      Exit statuses: 0 done; 2 failed, or no such slot; 3 refused: the last slot, or a credential isn't at hand; \
      4 no credential; 5 damaged; 6 older; 7 not trusted; 8 locked; 64 usage.
      """, aliases: ["rm"])

  @Argument(help: "The slot.", completion: LabelArgument.completion) var label: String
  @Option(name: .long, help: "Its type, where two have the label: passphrase, key-file or age.")
  var type: SlotTypeArgument?
  @OptionGroup(title: "Holders") var holders: RekeyOptions
  @OptionGroup var shared: OpeningOptions

  func run(in context: CommandContext) throws(CommandError) -> ExitStatus {
    let label = try LabelArgument.parse(label)
    try holders.check()
    try holders.requireFiles(in: context)
    let access = try VaultAccess(shared, in: context)
    let opening = try access.openingAnew(access.sealed())
    let slot = try opening.vault.sealed.slot(label, type)
    let rekeying = Rekeying(access: access, opening: opening, options: holders, context: context)
    let count = opening.vault.sealed.secrets.count
    let outcome = try rekeying.run(without: slot) { going in
      "remove \(going.map(\.title).joined(separator: ", ")), encrypt everything again, and list \(count) \(count == 1 ? "value" : "values") as exposed?"
    }
    rekeying.report(outcome, shared.output)
    return .done
  }
}

/// Makes a new master key for the same holders.
struct RekeyCommand: ContextCommand {
  static let configuration = CommandConfiguration(
    commandName: "rekey", abstract: "Encrypt everything again under a new master key.",
    discussion: """
      For a passphrase that others may know, after key passphrase has changed it, or now and then. Holders keep their slots \
      if their credentials are at hand: age recipients need none, passphrases are asked for, the others come from \
      --with-key-file and --with-passphrase-file. With --leaked all values are listed as exposed until they are changed.

      Example: pbk-secrets rekey --with-key-file server.key
      Example: pbk-secrets rekey --leaked --drop-others

      Exit statuses: 0 done; 2 failed; 3 refused: a credential isn't at hand; 4 no credential; 5 damaged; 6 older; \
      7 not trusted; 8 locked; 64 usage.
      """)

  @Flag(name: .long, help: "A key was known to others: list all values as exposed.") var leaked = false
  @OptionGroup(title: "Holders") var holders: RekeyOptions
  @OptionGroup var shared: OpeningOptions

  func run(in context: CommandContext) throws(CommandError) -> ExitStatus {
    try holders.check()
    try holders.requireFiles(in: context)
    let access = try VaultAccess(shared, in: context)
    let opening = try access.openingAnew(access.sealed())
    let rekeying = Rekeying(access: access, opening: opening, options: holders, context: context)
    let outcome = try rekeying.run(without: nil, isLeaked: leaked) { going in
      going.isEmpty
        ? "encrypt everything again under a new master key?"
        : "encrypt everything again, and remove \(going.map(\.title).joined(separator: ", "))?"
    }
    rekeying.report(outcome, shared.output)
    return .done
  }
}
