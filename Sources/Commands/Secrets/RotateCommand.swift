internal import ArgumentParser
internal import Vault

/// Gives secrets new generated values.
struct RotateCommand: ContextCommand {
  static let configuration = CommandConfiguration(
    commandName: "rotate", abstract: "Give a secret a new generated value of the same kind.",
    discussion: """
      With --keep-previous the value before is kept under NAME_PREVIOUS and delivered wherever NAME is, so that tokens signed \
      with it stay valid, until --drop-previous. --due takes all secrets that are past their date; what comes from elsewhere, \
      such as a provider's API key, is named instead, for you to set.

      Example: pbk-secrets rotate JWT_SECRET --keep-previous
      Example: pbk-secrets rotate JWT_SECRET --drop-previous
      Example: pbk-secrets rotate --due

      Exit statuses: 0 done; 1 --due left secrets that come from elsewhere; 2 failed, or no such secret; 3 refused; \
      4 no credential; 5 damaged; 6 older; 7 not trusted; 8 locked; 64 usage.
      """)

  @Argument(help: "The secret's name.", completion: NameArgument.completion) var name: String?
  @Flag(name: .long, help: "All secrets that are past their date.") var due = false
  @Flag(name: .long, help: "Keep the value before under NAME_PREVIOUS.") var keepPrevious = false
  @Flag(name: .long, help: "Keep it in the place of one that is kept already, which is good no more then.")
  var replacePrevious = false
  @Flag(name: .long, help: "Remove NAME_PREVIOUS, and keep the value.") var dropPrevious = false
  @Flag(name: .long, help: "Show what would be done, and change nothing.") var dryRun = false
  @OptionGroup(title: "Generation") var generation: GenerationOptions
  @OptionGroup var shared: OpeningOptions

  func run(in context: CommandContext) throws(CommandError) -> ExitStatus {
    let named = try checkedName()
    let access = try VaultAccess(shared, in: context)
    if let named { try access.refuseDerived([named]) }
    let opened = try access.opened()
    if let named, dropPrevious { return try drop(named, opened, access) }
    let rotation = Rotation(
      access: access, opened: opened, previous: previous, generation: generation, isDryRun: dryRun)
    let result: Rotation.Result
    if let named { result = try rotation.rotate(named) } else { result = try rotation.rotateDue() }
    rotation.report(result, shared.output)
    return result.left.isEmpty ? .done : .foundSomething
  }

  private var previous: PreviousValue {
    replacePrevious ? .keptInPlaceOfEarlier : keepPrevious ? .kept : .dropped
  }

  private func checkedName() throws(CommandError) -> SecretName? {
    guard (name == nil) == due else {
      throw .usage(
        due ? "--due and a name exclude each other" : "what to rotate is missing",
        hint: "pbk-secrets rotate NAME, or --due")
    }
    guard !dropPrevious || (!due && previous == .dropped && !generation.isGiven) else {
      throw .usage("--drop-previous goes with a name alone", hint: "pbk-secrets rotate NAME --drop-previous")
    }
    guard !due || !generation.isGiven else {
      throw .usage("--bytes, --length, --words and --charset go with a name", hint: nil)
    }
    return try name.map { (text) throws(CommandError) in try NameArgument.parse(text) }
  }

  private func drop(
    _ name: SecretName, _ opened: OpenVault, _ access: VaultAccess
  ) throws(CommandError) -> ExitStatus {
    let dropped = try onVault(access.path) { () throws(VaultError) -> SecretName in
      var draft = try opened.beginChanges()
      let dropped = try draft.dropPrevious(of: name, at: access.context.now())
      if !dryRun { try draft.save() }
      return dropped
    }
    if shared.output.json {
      access.context.output.json([("outcome", .text("dropped")), ("name", .text(dropped.text))])
    } else {
      access.context.errors.line("\(dryRun ? "would remove" : "removed") \(dropped)")
    }
    return .done
  }
}
