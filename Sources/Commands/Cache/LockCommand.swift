internal import ArgumentParser
internal import Keyring
internal import Vault

/// Ends what `unlock` began.
struct LockCommand: ContextCommand {
  static let configuration = CommandConfiguration(
    commandName: "lock", abstract: "Drop the key that unlock keeps; no key is needed.",
    discussion: """
      The kernel drops it at once, in every terminal, keys of before a re-key included. That nothing was unlocked is no \
      failure. --all needs no vault.

      Example: pbk-secrets lock
      Example: pbk-secrets lock --all

      Exit statuses: 0 done; 2 no vault, or the keyring can't be looked at; 5 damaged; 64 usage.
      """)

  @Flag(name: .long, help: "Drop the keys of all vaults.") var all = false
  @OptionGroup(title: "Vault") var vault: VaultOptions
  @OptionGroup(title: "Output") var output: OutputOptions

  func run(in context: CommandContext) throws(CommandError) -> ExitStatus {
    all ? try lockAll(in: context) : try lockOne(in: context)
  }

  private func lockAll(in context: CommandContext) throws(CommandError) -> ExitStatus {
    guard vault.vault == nil, vault.environment == nil else {
      throw .usage(
        "--all means every vault, so it goes with neither --vault nor --env", hint: "give one of them")
    }
    let removed = try UnlockCache.removeAll()
    guard !output.json else { return print(removed, nil, in: context) }
    switch removed {
    case 0: context.errors.line("nothing was unlocked")
    case 1: context.errors.line("locked 1 vault")
    default: context.errors.line("locked \(removed) vaults")
    }
    return .done
  }

  private func lockOne(in context: CommandContext) throws(CommandError) -> ExitStatus {
    let path = try VaultFinder.find(vault.vault, environment: vault.environment, in: context)
    // An older vault than was seen, or one of another seal key, has a key to drop all the same.
    let sealed: SealedVault
    do {
      sealed = try SealedVault.read(at: path, trust: TrustPolicy())
    } catch .file(.notFound) {
      throw .noVault(at: path, isDefault: false)
    } catch {
      throw .vault(error, at: path)
    }
    let removed = try UnlockCache(vault: sealed).remove()
    guard !output.json else { return print(removed, path, in: context) }
    let shown = printable(path)
    context.errors.line(removed == 0 ? "\(shown) was not unlocked" : "locked \(shown)")
    return .done
  }

  private func print(_ removed: Int, _ path: String?, in context: CommandContext) -> ExitStatus {
    context.output.json([("vault", .optional(path)), ("removed", .number(removed))])
    return .done
  }
}
