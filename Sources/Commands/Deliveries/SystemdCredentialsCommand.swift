internal import ArgumentParser
internal import Delivery
internal import Vault

/// Writes files that systemd hands to units.
struct SystemdCredentialsCommand: ContextCommand {
  static let configuration = CommandConfiguration(
    commandName: "systemd-credentials",
    abstract: "Write one file a secret, for LoadCredential= of systemd units.",
    discussion: """
      The folder has mode 0700, the files 0400: systemd reads them as root when it starts a unit, and gives the unit, whatever \
      its user is, copies in memory that it alone can read. Bytes are exact; no newline is added. All or nothing. A unit takes:

        [Service]
        LoadCredential=DB_PASSWORD:/etc/credstore/crm/DB_PASSWORD
        Environment=DB_PASSWORD_FILE=%d/DB_PASSWORD

      A unit that runs goes on with the values that it began with; restart it after a change. systemd takes at most 1 MiB for \
      a unit. --prune removes what was delivered earlier and is not now.

      Example: pbk-secrets materialise systemd-credentials /etc/credstore/crm DB_PASSWORD JWT_SECRET

      Exit statuses: 0 done; 2 failed; 3 refused, nothing changed; 4 no credential; 5 damaged; 6 older; 7 not trusted; \
      8 locked; 64 usage.
      """)

  @Argument(help: "The folder.", completion: .directory) var folder: String
  @Argument(help: "The secrets; all if none is named.", completion: NameArgument.completionWithDerived)
  var names: [String] = []
  @Flag(name: .long, help: "Remove files of earlier deliveries that are not delivered now.") var prune = false
  @OptionGroup(title: "Delivery") var delivery: DeliveryOptions
  @OptionGroup var shared: OpeningOptions

  func run(in context: CommandContext) throws(CommandError) -> ExitStatus {
    try FolderDelivery(
      command: "systemd-credentials", folder: folder, names: names, prune: prune, delivery: delivery,
      shared: shared, access: .credential, largest: DockerSecrets.largestCredential
    ).run(in: context)
  }
}
