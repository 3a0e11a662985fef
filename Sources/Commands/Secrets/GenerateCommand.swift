internal import ArgumentParser
internal import Hygiene
internal import Vault

/// Prints a generated value.
struct GenerateCommand: ContextCommand {
  static let configuration = CommandConfiguration(
    commandName: "generate", abstract: "Print a generated value or passphrase; no vault is needed.",
    discussion: """
      Its entropy is said on standard error. To put one into the vault, use set --generate.

      Example: pbk-secrets generate --words 6
      Example: pbk-secrets generate --kind jwt

      Exit statuses: 0 done; 2 failed; 64 usage, or a size or set that can't be generated.
      """)

  @Option(
    name: .customLong("kind"),
    help: ArgumentHelp("What it is for: password, jwt, api-key or generic.", valueName: "kind"))
  var kindName = SecretKindArgument(.password)

  @OptionGroup(title: "Generation") var generation: GenerationOptions
  @OptionGroup(title: "Output") var color: ColorOptions

  func run(in context: CommandContext) throws(CommandError) -> ExitStatus {
    let made = try generation.generate(kindName.kind)
    try context.deliver(made.value)
    context.output.line("")
    context.notice("\(made.value.count) characters, \(Int(made.entropy)) bits of entropy")
    return .done
  }
}
