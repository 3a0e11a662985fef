internal import ArgumentParser
internal import Vault

/// Makes an older version the newest.
struct RestoreCommand: ContextCommand {
  static let configuration = CommandConfiguration(
    commandName: "restore", abstract: "Make an older version of a secret the newest.",
    discussion: """
      The value comes back as a new version; nothing of the history is lost.

      Example: pbk-secrets restore DB_PASSWORD@3

      Exit statuses: 0 done; 2 no such version; 4 no credential; 5 damaged; 6 older; 7 not trusted; 8 locked; 64 usage.
      """)

  @Argument(help: "The secret's name, @ and the version.", completion: NameArgument.completion)
  var target: String

  @OptionGroup var shared: OpeningOptions

  func run(in context: CommandContext) throws(CommandError) -> ExitStatus {
    let parts = target.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, let version = UInt64(parts[1]) else {
      throw .usage(
        "'\(printable(target))' doesn't say which version",
        hint: "pbk-secrets restore NAME@VERSION; pbk-secrets history NAME shows them")
    }
    let name = try NameArgument.parse(String(parts[0]))
    let access = try VaultAccess(shared, in: context)
    try access.refuseDerived([name])
    let (outcome, kind) = try access.change {
      (draft) throws(VaultError) -> (SetOutcome, SecretKind) in
      let outcome = try draft.restore(name, version: version, at: context.now())
      return (outcome, try draft.current(name)?.metadata.kind ?? .generic)
    }
    Report.set(name, kind, outcome, shared.output, in: context)
    return .done
  }
}

/// Removes secrets.
struct RemoveCommand: ContextCommand {
  static let configuration = CommandConfiguration(
    commandName: "rm", abstract: "Remove secrets; their history stays until it is purged.",
    discussion: """
      Example: pbk-secrets rm OLD_API_KEY

      Exit statuses: 0 done; 2 no such secret, and none was removed; 4 no credential; 5 damaged; 6 older; \
      7 not trusted; 8 locked; 64 usage.
      """)

  @Argument(help: "The secrets' names.", completion: NameArgument.completion)
  var names: [String]

  @OptionGroup var shared: OpeningOptions

  func run(in context: CommandContext) throws(CommandError) -> ExitStatus {
    let secretNames = try names.map { (text) throws(CommandError) in try NameArgument.parse(text) }
    let access = try VaultAccess(shared, in: context)
    let derived = try access.derivedNames()
    // One that is in the vault as well is to go there, and its template to stay.
    let stored = Set(try access.read().secrets.map(\.name))
    try derived.refuse(secretNames.filter { !stored.contains($0) })
    let versions = try access.change {
      (draft) throws(VaultError) -> [UInt64] in
      var versions: [UInt64] = []
      for name in secretNames { versions.append(try draft.remove(name, at: context.now())) }
      return versions
    }
    guard !shared.output.json else {
      context.output.json(
        zip(secretNames, versions).map { name, version in
          .object([("outcome", .text("removed")), ("name", .text(name.text)), ("version", .whole(version))])
        })
      return .done
    }
    for (name, version) in zip(secretNames, versions) {
      context.errors.line("removed \(name); pbk-secrets restore \(name)@\(version - 1) brings it back")
    }
    return .done
  }
}

/// Gives a secret another name.
struct MoveCommand: ContextCommand {
  static let configuration = CommandConfiguration(
    commandName: "mv", abstract: "Give a secret another name; its history goes with it.",
    discussion: """
      Example: pbk-secrets mv DB_PASS DB_PASSWORD

      Exit statuses: 0 done; 2 no such secret, or the new name is taken; 4 no credential; 5 damaged; 6 older; \
      7 not trusted; 8 locked; 64 usage.
      """)

  @Argument(help: "The name.", completion: NameArgument.completion) var name: String
  @Argument(help: "The new name.") var newName: String
  @OptionGroup var shared: OpeningOptions

  func run(in context: CommandContext) throws(CommandError) -> ExitStatus {
    let (old, new) = (try NameArgument.parse(name), try NameArgument.parse(newName))
    let access = try VaultAccess(shared, in: context)
    try access.refuseDerived([new])
    let version = try access.change { (draft) throws(VaultError) -> UInt64 in
      try draft.move(old, to: new, at: context.now())
      return try draft.current(new)?.version ?? 0
    }
    Report.change("moved", "moved \(old) to \(new)", new, version, shared.output, in: context)
    return .done
  }
}

/// Gives a secret's value to a second name.
struct CopyCommand: ContextCommand {
  static let configuration = CommandConfiguration(
    commandName: "cp", abstract: "Give a secret's value to a second name.",
    discussion: """
      Example: pbk-secrets cp DB_PASSWORD POSTGRES_PASSWORD

      Exit statuses: 0 done; 2 no such secret, or the new name is taken; 4 no credential; 5 damaged; 6 older; \
      7 not trusted; 8 locked; 64 usage.
      """)

  @Argument(help: "The name.", completion: NameArgument.completion) var name: String
  @Argument(help: "The second name.") var newName: String
  @OptionGroup var shared: OpeningOptions

  func run(in context: CommandContext) throws(CommandError) -> ExitStatus {
    let (old, new) = (try NameArgument.parse(name), try NameArgument.parse(newName))
    let access = try VaultAccess(shared, in: context)
    try access.refuseDerived([new])
    let version = try access.change { (draft) throws(VaultError) -> UInt64 in
      try draft.copy(old, to: new, at: context.now())
      return try draft.current(new)?.version ?? 0
    }
    Report.change("copied", "copied \(old) to \(new)", new, version, shared.output, in: context)
    return .done
  }
}

/// Drops old versions.
struct PurgeCommand: ContextCommand {
  static let configuration = CommandConfiguration(
    commandName: "purge", abstract: "Drop a secret's old versions, or all lines of a removed one.",
    discussion: """
      The file no longer holds them; its copies and git's history still do, so change the secret at its source.

      Example: pbk-secrets purge OLD_API_KEY

      Exit statuses: 0 done; 2 no such secret; 3 not confirmed; 4 no credential; 5 damaged; 6 older; 7 not trusted; \
      8 locked; 64 usage.
      """)

  @Argument(help: "The secret's name.", completion: NameArgument.completion) var name: String
  @Flag(name: [.long, .customShort("y")], help: "Don't ask.") var yes = false
  @OptionGroup var shared: OpeningOptions

  func run(in context: CommandContext) throws(CommandError) -> ExitStatus {
    let secretName = try NameArgument.parse(name)
    let access = try VaultAccess(shared, in: context)
    let opened = try access.opened()
    _ = try onVault(access.path) { () throws(VaultError) in try opened.sealed.history(of: secretName) }
    let question = "drop the old versions of \(secretName) for good?"
    guard try context.isConfirmed(question, already: yes) else {
      throw .notConfirmed("nobody confirmed that the old versions of \(secretName) go")
    }
    let dropped = try onVault(access.path) { () throws(VaultError) -> Int in
      var draft = try opened.beginChanges()
      let dropped = try draft.purge(secretName)
      try draft.save()
      return dropped
    }
    guard !shared.output.json else {
      context.output.json([
        ("outcome", .text("purged")), ("name", .text(secretName.text)), ("dropped", .number(dropped)),
      ])
      return .done
    }
    context.errors.line("dropped \(dropped) \(dropped == 1 ? "version" : "versions") of \(secretName)")
    return .done
  }
}
