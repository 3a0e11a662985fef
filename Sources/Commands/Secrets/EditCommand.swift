internal import ArgumentParser
internal import Dialects
internal import Glibc
internal import Hygiene
internal import SafeFiles
internal import SecretMemory
internal import Vault

/// Opens values in the editor, in a file in memory.
struct EditCommand: ContextCommand {
  static let configuration = CommandConfiguration(
    commandName: "edit", abstract: "Open a secret, or all of them as an .env file, in your editor.",
    discussion: """
      The file lies in memory (XDG_RUNTIME_DIR or /dev/shm), readable by you alone, and is removed after. Without a name, \
      values that an .env file can't carry are left out and left alone; a line that is deleted removes nothing. \
      $VISUAL, else $EDITOR, else vi is started.

      Example: pbk-secrets edit TLS_KEY

      Exit statuses: 0 done; 2 the editor failed, or there is no such secret; 3 refused by a rule; 4 no credential; \
      5 damaged; 6 older; 7 not trusted; 8 locked; 64 usage.
      """)

  @Argument(help: "The secret; all of them if none is named.", completion: NameArgument.completion)
  var name: String?

  @OptionGroup(title: "Rules") var rules: RuleOptions
  @OptionGroup var shared: OpeningOptions

  func run(in context: CommandContext) throws(CommandError) -> ExitStatus {
    let access = try VaultAccess(shared, in: context)
    let secretName = try name.map { (text) throws(CommandError) in try NameArgument.parse(text) }
    if let secretName { try access.refuseDerived([secretName]) }
    let opened = try access.opened()
    let session = EditSession(
      access: access, opened: opened, rules: rules, output: shared.output, context: context)
    if let secretName {
      try session.editOne(secretName)
    } else {
      try session.editAll()
    }
    return .done
  }
}

/// One visit to the editor.
struct EditSession {
  let access: VaultAccess
  let opened: OpenVault
  let rules: RuleOptions
  let output: OutputOptions
  let context: CommandContext

  func editOne(_ name: SecretName) throws(CommandError) {
    let secret = try onVault(access.path) { () throws(VaultError) in try opened.secret(name) }
    // Editors add a final newline to a text; the value gets none that it didn't have.
    let edited = try MemoryFile(context: context).edit(
      secret.value, named: name.segments.last.map(String.init) ?? "secret")
    let value =
      edited.endsInNewline && !secret.value.endsInNewline ? edited.withoutFinalNewline() : edited.copy()
    guard !value.isEqual(to: secret.value) else {
      context.errors.line("\(name) is unchanged")
      return
    }
    if let refusal = ValueRules.refusal(of: value, name: name.text, kind: secret.metadata.kind, rules) {
      throw .refusedValues([refusal])
    }
    try save([(name, SharedSecret(value))])
  }

  func editAll() throws(CommandError) {
    var text = SecretBuffer()
    let writer = EnvWriter([.compose])
    var before: [String: SharedSecret] = [:]
    text.append(
      "# One NAME=value a line, as Docker Compose reads them. Save and leave to put them into the vault.\n")
    for summary in opened.sealed.secrets {
      let secret = try onVault(access.path) { () throws(VaultError) in try opened.secret(summary.name) }
      do {
        try secret.value.withSpan { (bytes) throws(DialectError) in
          _ = try writer.append(name: summary.name.text, value: bytes, to: &text)
        }
        before[summary.name.text] = SharedSecret(secret.value.copy())
      } catch {
        context.warning(
          "\(summary.name) can't stand in an .env file and is left out; pbk-secrets edit \(summary.name)")
      }
    }
    let edited = try MemoryFile(context: context).edit(text.finish(), named: "secrets.env")
    let changes = try changes(in: edited, before)
    guard !changes.isEmpty else {
      context.errors.line("nothing is changed")
      return
    }
    try save(changes)
  }

  private func changes(
    in text: borrowing SecretBytes, _ before: [String: SharedSecret]
  ) throws(CommandError) -> [(SecretName, SharedSecret)] {
    let result: EnvImportResult
    do {
      result = try text.withSpan { (bytes) throws(DialectError) in
        try EnvImport.read(bytes, dialects: [.compose], limits: .ofImport)
      }
    } catch {
      throw .valueTooLarge
    }
    var plan = ImportPlan()
    let values = result.items.map { ($0.name, plan.judge($0)) }
    if let line = result.stoppedAtLine { plan.stopped(at: line) }
    ImportReport.print(plan.rows, in: context)
    guard plan.lineProblems == 0 else { throw .refusedEdit(count: plan.lineProblems) }
    var changes: [(SecretName, SharedSecret)] = []
    var refusals: [RefusedValue] = []
    for case (let text?, let value?) in values {
      if let old = before[text], old.bytes.isEqual(to: value.bytes) { continue }
      let name = try NameArgument.parse(text)
      if let refusal = ValueRules.refusal(
        of: value.bytes, name: text, kind: KindGuess.kind(forName: text), rules)
      {
        refusals.append(refusal)
      }
      changes.append((name, value))
    }
    guard refusals.isEmpty else { throw .refusedValues(refusals) }
    try access.refuseDerived(changes.map(\.0))
    return changes
  }

  private func save(_ changes: [(SecretName, SharedSecret)]) throws(CommandError) {
    let now = context.now()
    let outcomes = try onVault(access.path) { () throws(VaultError) in
      var draft = try opened.beginChanges()
      var outcomes: [(SecretName, SecretKind, SetOutcome)] = []
      for (name, value) in changes {
        // A value that was set while the editor was open must not be lost.
        let opened = try? self.opened.secret(name).version
        guard try draft.current(name)?.version == opened else { throw .changedMeanwhile }
        var metadata =
          try draft.current(name)?.metadata
          ?? Metadata(kind: KindGuess.kind(forName: name.text), changed: now)
        metadata.changed = now
        outcomes.append((name, metadata.kind, try draft.set(name, to: value.bytes, metadata, at: now)))
      }
      try draft.save()
      return outcomes
    }
    for (name, kind, outcome) in outcomes { Report.set(name, kind, outcome, output, in: context) }
  }
}
