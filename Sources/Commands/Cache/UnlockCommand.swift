internal import ArgumentParser
internal import Keyring
internal import Vault

/// Keeps a vault open for a while.
struct UnlockCommand: ContextCommand {
  static let configuration = CommandConfiguration(
    commandName: "unlock", abstract: "Open the vault once, and need no passphrase for a while.",
    discussion: """
      The kernel's keyring holds the vault's master key until its time is over; then the kernel drops it by itself. Until \
      then every process of this user can open this vault, and nothing else is kept. A credential that is given by an \
      option or the environment still comes first. Here it always takes one: a cached key doesn't prolong itself.

      There is no cache where the keyring is denied, as in most containers; give a key file there.

      Example: pbk-secrets unlock
      Example: pbk-secrets unlock --for 8h

      Exit statuses: 0 unlocked; 2 failed, or there is no cache here; 3 the login is another user's; 4 no credential; \
      5 damaged; 6 older; 7 not trusted; 64 usage.
      """)

  @Option(
    name: .customLong("for"),
    help: ArgumentHelp("How long: a number and s, m, h or d, from 1s to 7d.", valueName: "duration"))
  var duration = "15m"

  @OptionGroup var shared: OpeningOptions

  func run(in context: CommandContext) throws(CommandError) -> ExitStatus {
    let duration = try UnlockDuration(duration)
    let access = try VaultAccess(shared, in: context)
    let sealed = try access.sealed()
    // Nobody should type a passphrase only to be told that it can't be kept.
    do { try KernelKeyring.requireAvailable() } catch { throw .keyring(error) }
    let opened = try access.openingAnew(sealed).vault
    try UnlockCache.keep(opened, for: duration)
    let end = Timestamp(secondsSince1970: context.now().secondsSince1970 + Int64(duration.seconds))
    if shared.output.json {
      context.output.json([
        ("vault", .text(access.path)), ("unlocked_until", .text(end.description)),
        ("seconds", .whole(UInt64(duration.seconds))),
      ])
    } else {
      context.errors.line("\(printable(access.path)) is unlocked until \(end) (\(duration.text))")
    }
    return .done
  }
}
