internal import ArgumentParser
internal import Dialects
internal import Hygiene
internal import Project
internal import SafeFiles
internal import SecretMemory
internal import Vault

/// Takes the values of an .env file into the vault.
struct ImportCommand: ContextCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Take the values of an .env file into the vault.",
    discussion: """
      What Compose, Node, Python and the shell read alike is taken. A line that they read differently is refused by its \
      name and number; --dialect says who the file is written for. Nothing is ever expanded or run: a value with $NAME is \
      refused where a program would expand it, unless --literal-dollar takes it as it stands. A file that this program \
      delivered is read as it says in its first line. A value that is in the vault and differs is \
      left alone unless --overwrite is given. Everything that is changed, skipped or refused is listed by name. All or \
      nothing.

      Example: pbk-secrets import .env --dry-run
      Example: pbk-secrets import /etc/default/crm --dialect systemd
      Example: pbk-secrets import .env --allow-placeholder

      Exit statuses: 0 done; 2 failed; 3 refused, nothing was imported; 4 no credential; 5 damaged; 6 older; \
      7 not trusted; 8 locked; 64 usage.
      """)

  @Argument(help: "The file, or - for standard input.", completion: .file()) var file: String
  @Option(
    name: .long,
    help: ArgumentHelp(
      "Who the file is written for: \(EnvDialect.allCases.map(\.rawValue).joined(separator: ", ")).",
      valueName: "dialect"))
  var dialect: EnvDialect?
  @Option(name: .long, help: ArgumentHelp("Put before each name, as crm/.", valueName: "prefix"))
  var prefix = ""
  @Flag(name: .long, help: "Show what would be done, and change nothing.") var dryRun = false
  @Flag(name: .long, help: "Replace values that the vault has already.") var overwrite = false
  @Flag(name: .long, help: "Where a name stands twice, take the last, as most programs do.") var lastWins =
    false
  @Flag(name: .long, help: "Take a $ for itself where a program would expand a variable, if all agree then.")
  var literalDollar = false
  @Flag(name: .long, help: "Leave out what a rule refuses, and take the rest.") var skipRefused = false
  @OptionGroup(title: "Rules") var rules: RuleOptions
  @OptionGroup var shared: OpeningOptions

  private static let largestFile = 1 << 20

  func run(in context: CommandContext) throws(CommandError) -> ExitStatus {
    try CredentialFinder(options: shared.credential, context: context)
      .refuseSharing(descriptor(in: context), with: "the file to import")
    let result = try read(in: context)
    let access = try VaultAccess(shared, in: context)
    let derived = try access.derivedNames()
    var plan = ImportPlan()
    for item in result.items { judge(item, derived, &plan) }
    if let line = result.stoppedAtLine { plan.stopped(at: line) }
    let opened = try access.opened()
    let now = context.now()
    try onVault(access.path) { () throws(VaultError) in
      var draft = try opened.beginChanges()
      for index in plan.rows.indices { try apply(&plan.rows[index], to: &draft, at: now) }
      if !plan.isRefused, !dryRun { try draft.save() }
    }
    ImportReport(plan: plan, isDryRun: dryRun, file: file).print(shared.output, in: context)
    if plan.lineProblems > 0 {
      throw .refusedLines(
        path: file, count: plan.lineProblems, dialectHelps: dialect == nil && plan.dialectHelps)
    }
    guard plan.refusals.isEmpty else { throw .refusedImport(plan.refusals) }
    return .done
  }

  /// The dialects that have to agree: the one named; else those that a file delivered by this program names in its first
  /// line; else the common ones.
  private func dialects(of text: Span<UInt8>) -> [EnvDialect] {
    if let dialect { return [dialect] }
    return EnvHeader(text).map { EnvWriter($0.consumers).readers } ?? EnvImport.common
  }

  private func descriptor(in context: CommandContext) -> Int32? {
    file == "-" ? context.input.descriptor : DescriptorPath.number(file)
  }

  private func read(in context: CommandContext) throws(CommandError) -> EnvImportResult {
    let text = try onFile { () throws(FileError) in
      if let descriptor = descriptor(in: context) {
        return try readSecret(fromDescriptor: descriptor, limit: Self.largestFile)
      }
      return try readSecretFile(at: context.absolute(file), limit: Self.largestFile, requiringPrivate: false)
    }
    do {
      return try text.withSpan { (bytes) throws(DialectError) in
        try EnvImport.read(
          bytes, dialects: dialects(of: bytes), lastWins: lastWins, literalDollar: literalDollar,
          limits: .ofImport)
      }
    } catch {
      throw .file(.tooLarge(path: file, limitBytes: Self.largestFile))
    }
  }

  private func judge(_ item: EnvImportItem, _ derived: DerivedNames, _ plan: inout ImportPlan) {
    guard let value = plan.judge(item) else { return }
    guard let text = item.name, let name = try? SecretName(prefix + text) else {
      plan.add(item.line, item.name.map(printable) ?? "(no name)", .problem("is no name for a secret"))
      return
    }
    guard derived.parts(of: name).isEmpty else {
      plan.add(item.line, name.text, .skipped("\(ProjectFile.name) derives it"))
      return
    }
    let kind = KindGuess.kind(forName: text)
    let refusal = ValueRules.refusal(of: value.bytes, name: name.text, kind: kind, rules)
    if let refusal, skipRefused {
      plan.add(item.line, name.text, .skipped("\(refusal.explanation) [\(refusal.rule)]"))
    } else if let refusal {
      plan.refusals.append(refusal)
      plan.add(item.line, name.text, .refused(refusal))
    } else {
      plan.rows.append(ImportRow(line: item.line, name: name.text, fate: .value(name, kind, value)))
    }
  }

  private func apply(
    _ row: inout ImportRow, to draft: inout VaultDraft, at now: Timestamp
  ) throws(VaultError) {
    guard case .value(let name, let kind, let value) = row.fate else { return }
    var metadata = Metadata(kind: kind, changed: now)
    if let current = try draft.current(name) {
      guard !current.value.isEqualTo(value) else {
        row.fate = .unchanged
        return
      }
      guard overwrite else {
        row.fate = .skipped("the vault has another value; --overwrite replaces it")
        return
      }
      metadata = current.metadata
      metadata.changed = now
      row.fate = .changed(kind)
    } else {
      row.fate = .added(kind)
    }
    try draft.set(name, to: value.bytes, metadata, at: now)
  }
}

extension EnvDialect: ExpressibleByArgument {
  /// Takes a program that reads a dialect, such as bash, for it.
  init?(argument: String) {
    guard let readers = EnvConsumer.named(argument)?.readers, readers.count == 1 else { return nil }
    self = readers[0]
  }
}

extension SecretBytes {
  fileprivate func isEqualTo(_ other: SharedSecret) -> Bool { isEqual(to: other.bytes) }
}
