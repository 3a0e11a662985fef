internal import ArgumentParser
internal import Hygiene
internal import SecretMemory
internal import Vault

/// Adds a secret or changes one.
struct SetCommand: ContextCommand {
  static let configuration = CommandConfiguration(
    commandName: "set", abstract: "Add a secret or change one.",
    discussion: """
      The value is asked for at the terminal, or read from standard input or a file, or generated; it is never an \
      argument. An unchanged value changes nothing.

      Example: pbk-secrets set JWT_SECRET --generate
      Example: printf %s "$TOKEN" | pbk-secrets set TELEGRAM_BOT_TOKEN --rotate 90d

      Exit statuses: 0 done; 2 failed; 3 refused by a rule; 4 no credential; 5 damaged; 6 older; 7 not trusted; \
      8 locked; 64 usage.
      """)

  @Argument(help: "The secret's name.", completion: NameArgument.completion)
  var name: String

  /// Caught here so that a value given by mistake is refused without being repeated in an error.
  @Argument(help: .hidden) var surplus: [String] = []

  @Flag(name: .long, help: "Generate the value.")
  var generate = false

  @Flag(name: .long, help: "Keep the value and change only what is kept about it.")
  var keepValue = false

  @Flag(name: .long, help: "Keep the value and take it off the list of exposed ones: it is no secret.")
  var notExposed = false

  @OptionGroup(title: "Value") var value: ValueOptions
  @OptionGroup(title: "Generation") var generation: GenerationOptions
  @OptionGroup(title: "About the secret") var about: MetadataOptions
  @OptionGroup(title: "Rules") var rules: RuleOptions
  @OptionGroup var shared: OpeningOptions

  private var keepsValue: Bool { keepValue || notExposed }

  func run(in context: CommandContext) throws(CommandError) -> ExitStatus {
    let secretName = try checkedName()
    try checkSources()
    // Nobody should type a passphrase only to be told that a day doesn't exist.
    var probe = Metadata(kind: .generic, changed: context.now())
    try about.apply(to: &probe)
    try value.requireSource(in: context)
    if !generate, !keepsValue {
      try CredentialFinder(options: shared.credential, context: context)
        .refuseSharing(value.descriptor(in: context), with: "the value of \(secretName)")
    }
    let access = try VaultAccess(shared, in: context)
    try access.refuseDerived([secretName])
    let opened = try access.opened()
    let now = context.now()
    let old = try onVault(access.path) { () throws(VaultError) in try opened.current(secretName) }
    var metadata = old.metadata ?? Metadata(kind: KindGuess.kind(forName: secretName.text), changed: now)
    try about.apply(to: &metadata)
    metadata.changed = now
    let given = try newValue(secretName, metadata, old.value, at: access.path, in: context)
    metadata.keepsNewline = given.keepsNewline
    if !generate, !keepsValue,
      let refusal = ValueRules.refusal(of: given.value, name: secretName.text, kind: metadata.kind, rules)
    {
      throw .refusedValues([refusal])
    }
    let outcome = try onVault(access.path) { () throws(VaultError) in
      var draft = try opened.beginChanges()
      // Another process may have changed the secret since: what isn't to be changed is taken as it is now.
      let current = try Self.current(secretName, in: draft)
      var latest = current.metadata ?? metadata
      // It was applied once already, so nothing of it is refused now.
      try? about.apply(to: &latest)
      latest.changed = now
      if !keepsValue { latest.keepsNewline = given.keepsNewline }
      let value = keepsValue ? current.value : nil
      guard !keepsValue || value != nil else { throw VaultError.noSuchSecret(secretName) }
      let accepted = notExposed ? try draft.acceptExposure(of: secretName, at: now) : nil
      var outcome: SetOutcome
      if let value {
        outcome = try draft.set(secretName, to: value.bytes, latest, at: now)
        if let accepted, case .unchanged = outcome { outcome = .metadataChanged(version: accepted) }
      } else {
        outcome = try draft.set(secretName, to: given.value, latest, at: now)
      }
      try draft.save()
      return outcome
    }
    Report.set(secretName, metadata.kind, outcome, shared.output, in: context)
    return .done
  }

  private static func current(
    _ name: SecretName, in draft: borrowing VaultDraft
  ) throws(VaultError) -> (metadata: Metadata?, value: SharedSecret?) {
    guard let secret = try draft.current(name) else { return (nil, nil) }
    return (secret.metadata, SharedSecret(secret.value.copy()))
  }

  private func checkedName() throws(CommandError) -> SecretName {
    let hint = "pbk-secrets set NAME asks for the value; or pipe it in"
    guard surplus.isEmpty else {
      throw .usage(
        "a value is never given as an argument, where the list of processes and the shell's history show it",
        hint: hint)
    }
    // NAME=value is the other way in which a value gets here.
    if let equals = name.firstIndex(of: "=") {
      throw .usage(
        "'\(printable(String(name[..<equals])))=...' is no name, and a value is never given as an argument",
        hint: hint)
    }
    return try NameArgument.parse(name)
  }

  private func checkSources() throws(CommandError) {
    guard [generate, keepsValue, value.fromFile != nil].count(where: { $0 }) <= 1 else {
      throw .usage("--generate, --from-file and --keep-value or --not-exposed exclude each other", hint: nil)
    }
    guard generate || !generation.isGiven else {
      throw .usage("--bytes, --length, --words and --charset go with --generate", hint: nil)
    }
  }

  private func newValue(
    _ name: SecretName, _ metadata: Metadata, _ old: SharedSecret?, at path: String,
    in context: CommandContext
  ) throws(CommandError) -> GivenValue {
    if keepsValue {
      guard let old else { throw .vault(.noSuchSecret(name), at: path) }
      return GivenValue(value: old.bytes.copy(), keepsNewline: metadata.keepsNewline)
    }
    guard generate else { return try ValueInput.read(value, name: name, kind: metadata.kind, in: context) }
    let made = try generation.generate(metadata.kind)
    context.report(made, saying: "generated ")
    let keepsNewline = made.form == .privateKey
    return GivenValue(value: made.takeValue(), keepsNewline: keepsNewline)
  }
}

extension OpenVault {
  /// The newest metadata and value of a secret, or neither where there is no such secret now.
  func current(_ name: SecretName) throws(VaultError) -> (metadata: Metadata?, value: SharedSecret?) {
    do {
      let secret = try secret(name)
      return (secret.metadata, SharedSecret(secret.value.copy()))
    } catch .noSuchSecret {
      return (nil, nil)
    }
  }
}
