internal import Vault

/// Gives the vault a new master key, for the holders that stay.
struct Rekeying {
  let access: VaultAccess
  let opening: Opening
  let options: RekeyOptions
  let context: CommandContext

  /// What came of it.
  struct Outcome {
    let vault: OpenVault
    /// The slots that there are no more.
    let removed: [Slot]
    /// The secrets whose values somebody knows who is no longer let in; by name.
    let exposed: [SecretName]
  }

  /// - Parameters:
  ///   - removed: the slot to be left out, if one is.
  ///   - isLeaked: whether somebody else has had a key, though no slot goes.
  ///   - question: what a person is asked before, made of the slots that go.
  func run(
    without removed: Slot?, isLeaked: Bool = false, question: ([Slot]) -> String
  ) throws(CommandError) -> Outcome {
    try options.check()
    let sealed = opening.vault.sealed
    guard removed == nil || sealed.slots.count > 1 else { throw .vault(.lastSlot, at: access.path) }
    var gathering = try HolderGathering(opening, options, in: context)
    let holders = try gathering.gather(without: removed)
    guard holders.missing.isEmpty || options.dropOthers else { throw .holdersMissing(holders.missing) }
    guard !holders.kept.isEmpty else { throw .vault(.lastSlot, at: access.path) }
    let going = (removed.map { [$0] } ?? []) + holders.missing
    guard try context.isConfirmed(question(going), already: options.yes) else {
      throw .notConfirmed("nobody confirmed that the vault gets a new master key")
    }
    let exposed = !going.isEmpty || isLeaked ? context.now() : nil
    let saved = try onVault(access.path) { () throws(VaultError) in
      try save(holders.kept, expecting: sealed.slots, exposing: exposed)
    }
    warnOfLowerCost(holders.kept)
    return Outcome(
      vault: saved, removed: going, exposed: exposed == nil ? [] : saved.sealed.secrets.map(\.name))
  }

  private func save(
    _ kept: [KeptHolder], expecting slots: [Slot], exposing exposed: Timestamp?
  ) throws(VaultError) -> OpenVault {
    var rekeying = try opening.vault.beginRekeying(exposing: exposed)
    // A slot that was added since the credentials were gathered would be lost without a word.
    guard rekeying.base.sealed.slots == slots else { throw .changedMeanwhile }
    for holder in kept {
      guard let slot = holder.newSlot(log2N: options.kdf) else { throw .changedMeanwhile }
      try rekeying.add(slot)
    }
    return try rekeying.save()
  }

  /// A new slot never takes its cost from the file, which somebody could have lowered.
  private func warnOfLowerCost(_ kept: [KeptHolder]) {
    for holder in kept {
      guard case .passphrase(let before, _) = holder.slot.type, before > options.kdf else { continue }
      context.warning(
        "\(holder.slot.label) cost 2^\(before) to try before, and costs 2^\(options.kdf) now; --kdf \(before) keeps it"
      )
    }
  }
}

extension Rekeying {
  /// Says what came of it, and what is left to do.
  func report(_ outcome: Outcome, _ output: OutputOptions) {
    let fingerprint = outcome.vault.sealed.fingerprint
    guard !output.json else {
      context.output.json([
        ("fingerprint", .text(fingerprint.description)), ("removed", .list(outcome.removed.map(\.json))),
        ("slots", .list(outcome.vault.sealed.slots.map(\.json))),
        ("exposed", .list(outcome.exposed.map { .text($0.text) })),
      ])
      return
    }
    let errors = context.errors
    if !outcome.removed.isEmpty {
      errors.line("removed \(outcome.removed.map(\.title).joined(separator: ", "))")
    }
    errors.line("everything is encrypted again under a new master key, sealed with \(fingerprint)")
    errors.line(HolderReport.whoCanOpen(outcome.vault))
    if !outcome.exposed.isEmpty {
      let names = outcome.exposed
      errors.line(
        "\(names.count == 1 ? "1 value" : "\(names.count) values") may be known outside; change each at its source, then here:"
      )
      let columns = errors.isTerminal ? context.terminal.columns : 80
      for line in CheckupPrinter.wrapped(names.map(\.text).joined(separator: ", "), columns - 2) {
        errors.line("  \(line)")
      }
      errors.line(
        "\(errors.style.hint("hint:")) pbk-secrets list --exposed shows those that are left; pbk-secrets set NAME --not-exposed takes off what is no secret"
      )
    }
    context.notice(
      "other machines accept the new seal key with pbk-secrets trust --pin \(fingerprint), CI with the new --pin"
    )
  }
}
