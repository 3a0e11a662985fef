internal import ArgumentParser
internal import Vault

/// The commands on slots.
struct KeyCommand: ContextCommand {
  static let configuration = CommandConfiguration(
    commandName: "key", abstract: "Show and change who can open the vault.",
    discussion: """
      Each person, server or CI has a slot of its own: a passphrase, a key file or an age recipient. Any of them opens the \
      whole vault. Changing that takes a credential, whatever key unlock keeps.

      Example: pbk-secrets key list
      Example: pbk-secrets key add key-file server server.key

      Exit statuses: those of its commands; 64 usage.
      """,
    subcommands: [KeyListCommand.self, KeyAddCommand.self, KeyRemoveCommand.self, KeyPassphraseCommand.self])

  func run(in context: CommandContext) throws(CommandError) -> ExitStatus {
    throw .usage(
      "what to do is missing: list, add, remove or passphrase", hint: "pbk-secrets key --help")
  }
}

/// Lists the slots, without a key.
struct KeyListCommand: ContextCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List what opens the vault; no key is needed.",
    discussion: """
      Example: pbk-secrets key list

      Exit statuses: 0 done; 2 no vault; 5 damaged; 6 older; 7 not trusted; 64 usage.
      """)

  @OptionGroup var shared: ReadingOptions

  func run(in context: CommandContext) throws(CommandError) -> ExitStatus {
    let sealed = try VaultAccess(shared, in: context).sealed()
    guard !shared.output.json else {
      context.output.json(sealed.slots.map(\.json))
      return .done
    }
    var table = Table("LABEL", "TYPE", "DETAIL")
    for slot in sealed.slots { table.add(slot.label.text, slot.typeName, slot.detail) }
    table.print(to: context.output)
    return .done
  }
}
