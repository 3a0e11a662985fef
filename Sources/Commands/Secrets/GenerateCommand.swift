internal import ArgumentParser
internal import Hygiene
internal import Vault

/// Prints a generated value.
struct GenerateCommand: ContextCommand {
  static let configuration = CommandConfiguration(
    commandName: "generate", abstract: "Print a generated value or passphrase; no vault is needed.",
    discussion: """
      Its entropy is said on standard error. To put one into the vault, use set --generate. A private key is an \
      Ed25519 one, PKCS#8 as PEM, and its public key is said on standard error too; for a file, bytes are printed as \
      they are. A URL or a certificate comes from elsewhere.

      Example: pbk-secrets generate --words 6
      Example: pbk-secrets generate --kind jwt
      Example: (umask 077; pbk-secrets generate --kind private-key >signing.pem)
      Example: (umask 077; pbk-secrets generate --kind file --bytes 64 >seed)

      Exit statuses: 0 done; 2 failed; 64 usage, or a size or set that can't be generated.
      """)

  @Option(
    name: .customLong("kind"),
    help: ArgumentHelp(
      "What it is for: password, jwt, api-key, generic, private-key or file.", valueName: "kind"))
  var kindName = SecretKindArgument(.password)

  @OptionGroup(title: "Generation") var generation: GenerationOptions
  @OptionGroup(title: "Output") var color: ColorOptions

  func run(in context: CommandContext) throws(CommandError) -> ExitStatus {
    let made = try generation.generate(kindName.kind)
    guard made.form != .bytes || !context.output.isTerminal else {
      throw .usage(
        "random bytes would be commands to a terminal", hint: "pbk-secrets generate --kind file >FILE")
    }
    try context.deliver(made.value)
    // Bytes are printed exactly, and a private key ends its own line.
    if made.form == .text { context.output.line("") }
    context.report(made, saying: "")
    return .done
  }
}
