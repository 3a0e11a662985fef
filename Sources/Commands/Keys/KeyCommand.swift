internal import ArgumentParser
internal import Vault

/// The commands on slots.
struct KeyCommand: ContextCommand {
  static let configuration = CommandConfiguration(
    commandName: "key", abstract: "Show who can open the vault.",
    discussion: """
      Example: pbk-secrets key list

      Exit statuses: those of its commands; 64 usage.
      """, subcommands: [KeyListCommand.self])

  func run(in context: CommandContext) throws(CommandError) -> ExitStatus {
    throw .usage("what to do is missing: list", hint: "pbk-secrets key --help")
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
      context.output.json(
        sealed.slots.map { slot in
          .object([
            ("label", .text(slot.label.text)), ("type", .text(slot.typeName)), ("detail", .text(slot.detail)),
          ])
        })
      return .done
    }
    var table = Table("LABEL", "TYPE", "DETAIL")
    for slot in sealed.slots { table.add(slot.label.text, slot.typeName, slot.detail) }
    table.print(to: context.output)
    return .done
  }
}

extension Slot {
  /// The type as `key add` names it.
  var typeName: String {
    switch type {
    case .keyFile: "key-file"
    case .passphrase: "passphrase"
    case .x25519: "age"
    }
  }

  /// What tells this slot from another of its type.
  var detail: String {
    switch type {
    case .keyFile: "32 bytes"
    case .passphrase(let log2N, _): "scrypt 2^\(log2N), \((1 << log2N) / 1024) MiB"
    case .x25519: recipient?.description ?? ""
    }
  }
}
