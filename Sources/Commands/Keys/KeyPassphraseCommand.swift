internal import ArgumentParser
internal import Vault

/// Changes a passphrase.
struct KeyPassphraseCommand: ContextCommand {
  static let configuration = CommandConfiguration(
    commandName: "passphrase", abstract: "Give a passphrase slot another passphrase.",
    discussion: """
      Without LABEL the slot of the passphrase that opens the vault is meant. With one, any credential will do, so that a \
      teammate's forgotten passphrase can be replaced. The new one is typed twice, or comes from --new-passphrase-file or \
      --new-passphrase-fd. The master key stays: where the old passphrase is known to others, run rekey afterwards.

      Example: pbk-secrets key passphrase
      Example: pbk-secrets key passphrase bob

      Exit statuses: 0 done; 2 failed, or no such slot; 3 refused; 4 no credential; 5 damaged; 6 older; 7 not trusted; \
      8 locked; 64 usage.
      """)

  @Argument(help: "The slot.", completion: LabelArgument.passphraseCompletion) var label: String?
  @OptionGroup(title: "New passphrase") var passphrase: NewPassphraseOptions
  @OptionGroup var shared: OpeningOptions

  func run(in context: CommandContext) throws(CommandError) -> ExitStatus {
    let named = try label.map { (text) throws(CommandError) in try LabelArgument.parse(text) }
    try passphrase.check(beside: shared.credential, in: context)
    let access = try VaultAccess(shared, in: context)
    let opening = try access.openingAnew(access.sealed())
    let slot = try slot(named, opening)
    let new = try passphrase.read(for: slot, in: context)
    let replacement = NewSlot.passphrase(slot, new, log2N: passphrase.rules.kdf)
    try opening.vault.sealed.requireOwn(replacement, of: slot)
    try onVault(access.path) { () throws(VaultError) in
      var draft = try opening.vault.beginChanges()
      try draft.replace(replacement)
      try draft.save()
    }
    if shared.output.json {
      context.output.json([("outcome", .text("changed")), ("label", .text(slot.text))])
    } else {
      context.errors.line("changed the passphrase of \(slot)")
      context.notice(
        "the old one still opens copies of the file from before; if others may know it, run pbk-secrets rekey"
      )
    }
    return .done
  }

  private func slot(_ named: Label?, _ opening: Opening) throws(CommandError) -> Label {
    let sealed = opening.vault.sealed
    if let named { return try sealed.slot(named, .passphrase).label }
    let slots = sealed.slots.filter { $0.type.opener == .passphrase }
    guard slots.count != 1 else { return slots[0].label }
    if let credential = opening.credential {
      for slot in slots {
        let isIts = try onVault(sealed.path) { () throws(VaultError) in
          try sealed.isOpened(by: credential.credential, slot: slot)
        }
        if isIts { return slot.label }
      }
    }
    throw .usage(
      "it isn't clear whose passphrase is meant",
      hint: "pbk-secrets key passphrase LABEL; key list shows them")
  }
}
