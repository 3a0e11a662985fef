internal import ArgumentParser
internal import Vault

/// Checks a vault.
struct VerifyCommand: ContextCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Check a vault: without a key its form, seal and age; with one every entry.",
    discussion: """
      A key is used only if one is given by an option or the environment, or kept by unlock; nothing is asked for.

      Example: pbk-secrets verify --pin FINGERPRINT --min-epoch 12
      Example: pbk-secrets verify --key-file server.key

      Exit statuses: 0 valid; 2 failed; 4 the credential doesn't open it; 5 damaged; 6 older, or diverged from what was \
      seen; 7 not trusted; 64 usage.
      """)

  @OptionGroup var shared: OpeningOptions

  func run(in context: CommandContext) throws(CommandError) -> ExitStatus {
    do {
      return try verify(in: context)
    } catch {
      // A program that reads the answer must find one, besides the sentence for people.
      if shared.output.json, ExitStatus(error) != .wrongUsage {
        context.output.json([
          ("valid", .bool(false)), ("status", .number(Int(ExitStatus(error).rawValue))),
          ("reason", .text(ErrorReport(error).sentence)),
        ])
      }
      throw error
    }
  }

  private func verify(in context: CommandContext) throws(CommandError) -> ExitStatus {
    let access = try VaultAccess(shared, in: context)
    let sealed = try access.sealed()
    let entries = try access.openedWithoutAsking(sealed).map { (opened) throws(CommandError) in
      try onVault(access.path) { () throws(VaultError) in try opened.checkAll() }
    }
    let hasDiverged = sealed.notices.contains { if case .diverged = $0 { true } else { false } }
    if shared.output.json {
      context.output.json([
        ("valid", .bool(true)), ("diverged", .bool(hasDiverged)), ("epoch", .whole(sealed.epoch)),
        ("fingerprint", .text(sealed.fingerprint.description)), ("secrets", .number(sealed.secrets.count)),
        ("slots", .number(sealed.slots.count)), ("entries_opened", entries.map { .number($0) } ?? .null),
      ])
    } else {
      let opened =
        entries.map { $0 == 1 ? "; its one entry opens" : "; all \($0) entries open" }
        ?? "; no key was given, so no entry was opened"
      let secrets = sealed.secrets.count == 1 ? "1 secret" : "\(sealed.secrets.count) secrets"
      context.output.line(
        "\(printable(access.path)) is valid: \(secrets), epoch \(sealed.epoch), sealed with \(sealed.fingerprint)\(opened)"
      )
    }
    return hasDiverged ? .olderThanSeen : .done
  }
}

/// Prints the seal key's fingerprint.
struct FingerprintCommand: ContextCommand {
  static let configuration = CommandConfiguration(
    commandName: "fingerprint",
    abstract: "Print the fingerprint of the vault's seal key, for --pin and to compare.",
    discussion: """
      Example: pbk-secrets verify --pin "$(pbk-secrets fingerprint)"

      Exit statuses: 0 done; 2 no vault; 5 damaged; 6 older; 7 not trusted; 64 usage.
      """)

  @OptionGroup var shared: ReadingOptions

  func run(in context: CommandContext) throws(CommandError) -> ExitStatus {
    let sealed = try VaultAccess(shared, in: context).sealed()
    if shared.output.json {
      context.output.json([
        ("fingerprint", .text(sealed.fingerprint.description)), ("epoch", .whole(sealed.epoch)),
      ])
    } else {
      context.output.line(sealed.fingerprint.description)
    }
    return .done
  }
}

/// Accepts the vault as it is.
struct TrustCommand: ContextCommand {
  static let configuration = CommandConfiguration(
    commandName: "trust", abstract: "Accept the vault's seal key and epoch on this machine.",
    discussion: """
      For a vault that was re-keyed, put back on purpose, or opened by an age identity for the first time. Compare the \
      fingerprint with a teammate's before.

      Example: pbk-secrets trust --pin FINGERPRINT

      Exit statuses: 0 done; 2 failed; 3 not confirmed; 5 damaged; 7 not the pinned key; 64 usage.
      """)

  @Flag(name: [.long, .customShort("y")], help: "Don't ask.") var yes = false
  @OptionGroup var shared: ReadingOptions

  func run(in context: CommandContext) throws(CommandError) -> ExitStatus {
    let access = try VaultAccess(shared, in: context)
    // What was seen before is what is to be replaced, so it isn't compared with.
    var unseen = access.trust
    unseen.memory = nil
    let vault = try onVault(access.path) { () throws(VaultError) in
      try SealedVault.read(at: access.path, trust: unseen)
    }
    warnOfWhatIsReplaced(access, in: context)
    let question =
      "trust \(printable(access.path)) with epoch \(vault.epoch), sealed with \(vault.fingerprint)?"
    guard try context.isConfirmed(question, already: yes || shared.trust.pin != nil) else {
      throw .notConfirmed("nobody confirmed that \(vault.fingerprint) is to be trusted")
    }
    guard let memory = access.trust.memory else {
      throw .environment("neither XDG_STATE_HOME nor HOME is set, so there is nowhere to note it")
    }
    try onVault(access.path) { () throws(VaultError) in try vault.acceptAsTrusted(in: memory) }
    context.errors.line("trusting \(vault.fingerprint), epoch \(vault.epoch)")
    return .done
  }

  /// Says what this machine holds against the vault, which is what a yes overrules.
  private func warnOfWhatIsReplaced(_ access: VaultAccess, in context: CommandContext) {
    do throws(VaultError) {
      _ = try SealedVault.read(at: access.path, trust: access.trust)
    } catch .notTrusted(let found, let trusted) {
      context.warning(
        ErrorReport(.vault(.notTrusted(found: found, trusted: trusted), at: access.path)).sentence)
    } catch .olderThanSeen(let epoch, let seen) {
      context.warning(ErrorReport(.vault(.olderThanSeen(epoch: epoch, seen: seen), at: access.path)).sentence)
    } catch {
      // Whatever else is wrong with it was said when it was read just now, or will be when it is noted.
    }
  }
}
