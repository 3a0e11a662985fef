internal import ArgumentParser

/// The root of all commands.
struct PBKSecrets: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pbk-secrets",
    abstract: "Keep a deployment's secrets in one encrypted file, and deliver them exactly.",
    discussion: """
      The vault is a text file that is safe to commit. It opens with a passphrase, a key file or an age identity.

      Example: pbk-secrets init
      Example: pbk-secrets set JWT_SECRET --generate
      Example: pbk-secrets materialise docker-secrets ./secrets
      Example: pbk-secrets audit

      Exit statuses: 0 done, 1 found something, 2 failed, 3 refused and nothing changed, 4 no credential opens the vault, \
      5 damaged or tampered with, 6 older than was seen, 7 not the trusted seal key, 8 locked or changed meanwhile, \
      64 wrong usage.
      """,
    version: Version.text,
    groupedSubcommands: [
      CommandGroup(
        name: "Secrets",
        subcommands: [
          SetCommand.self, GetCommand.self, ListCommand.self, ShowCommand.self, HistoryCommand.self,
          RestoreCommand.self, RemoveCommand.self, MoveCommand.self, CopyCommand.self, EditCommand.self,
          PurgeCommand.self, ImportCommand.self, RotateCommand.self, GenerateCommand.self,
        ]),
      CommandGroup(
        name: "Delivery",
        subcommands: [
          DeployCommand.self, MaterialiseCommand.self, RunCommand.self, ComposeCommand.self,
        ]),
      CommandGroup(name: "The audit", subcommands: [AuditCommand.self]),
      CommandGroup(
        name: "The vault",
        subcommands: [
          InitCommand.self, VerifyCommand.self, FingerprintCommand.self, TrustCommand.self, KeyCommand.self,
          RekeyCommand.self, UnlockCommand.self, LockCommand.self, DoctorCommand.self,
        ]),
    ])
}

/// The program's version.
enum Version {
  /// Changes with each release, and CHANGELOG.md with it.
  static let text = "0.1.0"
}
