internal import ArgumentParser
internal import Vault

/// Shows what is kept about a secret, but for its value.
struct ShowCommand: ContextCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show what is kept about a secret, but for its value.",
    discussion: """
      Example: pbk-secrets show TELEGRAM_BOT_TOKEN

      Exit statuses: 0 done; 2 no such secret; 4 no credential; 5 damaged; 6 older; 7 not trusted; 64 usage.
      """)

  @Argument(help: "The secret's name.", completion: NameArgument.completionWithDerived)
  var name: String

  @Option(name: .customLong("version"), help: ArgumentHelp("An older version; see history.", valueName: "n"))
  var wanted: UInt64?

  @OptionGroup var shared: OpeningOptions

  func run(in context: CommandContext) throws(CommandError) -> ExitStatus {
    let secretName = try NameArgument.parse(name)
    let access = try VaultAccess(shared, in: context)
    let derived = try access.derivedNames()
    guard derived.parts(of: secretName).isEmpty else {
      if wanted != nil { throw derived.refusal(of: secretName) }
      try show(secretName, derived, access)
      return .done
    }
    let opened = try access.opened()
    let secret = try onVault(access.path) { () throws(VaultError) in
      try opened.secret(secretName, version: wanted)
    }
    let today = context.now().day
    if shared.output.json {
      context.output.json(Self.fields(secret, today: today))
    } else {
      Self.print(secret, today: today, in: context)
    }
    return .done
  }

  /// What can be told of a derived secret without a key.
  private func show(
    _ name: SecretName, _ derived: DerivedNames, _ access: VaultAccess
  ) throws(CommandError) {
    let sealed = try access.sealed()
    guard !sealed.secrets.contains(where: { $0.name == name }) else { throw .derivedStored([name]) }
    let (kind, parts) = (derived.kind(of: name), derived.parts(of: name))
    let missing = derived.missing(for: name, in: sealed)
    let (output, purpose) = (access.context.output, derived.purpose(of: name))
    guard !shared.output.json else {
      output.json([
        ("name", .text(name.text)), ("kind", .text(kind.rawValue)),
        ("description", .optional(purpose)), ("derived_from", .list(parts.map { .text($0.text) })),
        ("missing", .list(missing.map { .text($0.text) })),
      ])
      return
    }
    Self.row("name", name.text, output)
    Self.row("kind", kind.rawValue, output)
    if let purpose { Self.row("purpose", printable(purpose), output) }
    let list = parts.map(\.text).joined(separator: ", ")
    Self.row("made of", "\(list), by \(access.context.shown(derived.path))", output)
    if !missing.isEmpty {
      Self.row("missing", output.style.warning(missing.map(\.text).joined(separator: ", ")), output)
    }
  }

  private static func row(_ label: String, _ text: String, _ output: Output) {
    let gap = String(repeating: " ", count: max(1, 10 - label.count))
    output.line("\(output.style.faint(label))\(gap)\(text)")
  }

  private static func fields(_ secret: borrowing Secret, today: Day) -> [(String, JSON)] {
    let about = secret.metadata
    return [
      ("name", .text(secret.name.text)), ("version", .whole(secret.version)),
      ("bytes", .number(secret.value.count)), ("written", .text(secret.date.description)),
      ("note", about.note.isEmpty ? .null : .text(about.note)),
      ("keeps_newline", .bool(about.keepsNewline)),
    ] + About.fields(About(metadata: about, today: today))
  }

  private static func print(_ secret: borrowing Secret, today: Day, in context: CommandContext) {
    let about = secret.metadata
    let style = context.output.style
    func row(_ label: String, _ text: String) { Self.row(label, text, context.output) }
    row("name", secret.name.text)
    row("kind", about.kind.rawValue)
    row("size", "\(secret.value.count) bytes\(about.keepsNewline ? ", ends in a newline on purpose" : "")")
    row("version", "\(secret.version), written \(secret.date)")
    let told = About(metadata: about, today: today)
    row("changed", "\(about.changed) (\(told.age == 0 ? "today" : "\(told.ageInWords) ago"))")
    if let exposed = about.exposed {
      row("exposed", style.warning("since \(exposed): somebody knows the value who is no longer let in"))
    }
    if !about.note.isEmpty { row("note", printable(about.note)) }
    if !about.tags.isEmpty { row("tags", about.tags.sorted().map(\.text).joined(separator: ", ")) }
    if let expires = about.expires {
      row("expires", told.isExpired ? style.warning("\(expires), past") : "\(expires)")
    }
    if let rotate = about.rotate, let due = about.due {
      row(
        "rotate",
        told.isOverdue ? style.warning("every \(rotate), due since \(due)") : "every \(rotate), due \(due)")
    }
  }
}
