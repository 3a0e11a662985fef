internal import ArgumentParser
internal import Vault

/// Lists the secrets' names, without a key.
struct ListCommand: ContextCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the secrets; no key is needed.",
    discussion: """
      PATTERN may have * for any characters and ? for one. Kinds, ages of values and their dates are encrypted: --details and \
      --exposed open the vault. With --json they are there if a credential is given without being asked for. Secrets that \
      pbk-secrets.yaml derives are listed with what they are made of.

      Example: pbk-secrets list
      Example: pbk-secrets list 'crm/*' --json
      Example: pbk-secrets list --exposed

      Exit statuses: 0 done; 2 no vault; 4 no credential for --details or --exposed; 5 damaged; 6 older; 7 not trusted; \
      64 usage.
      """, aliases: ["ls"])

  @Argument(help: "Only names that match.")
  var pattern: String?

  @Flag(name: .long, help: "Removed secrets too.")
  var removed = false

  @Flag(name: [.long, .customShort("l")], help: "Kind, age of the value, expiry and rotation; needs a key.")
  var details = false

  @Flag(
    name: .long, help: "Only values that somebody knows who is no longer let in; needs a key.")
  var exposed = false

  @OptionGroup var shared: OpeningOptions

  func run(in context: CommandContext) throws(CommandError) -> ExitStatus {
    guard !exposed || !removed else {
      throw .usage("--removed and --exposed exclude each other: a removed secret has no value", hint: nil)
    }
    let access = try VaultAccess(shared, in: context)
    let listing = try listing(access)
    let rows = try listing.rows(pattern: pattern, removed: removed, exposed: exposed)
    guard !shared.output.json else {
      context.output.json(rows.map(\.json))
      return .done
    }
    if rows.isEmpty {
      context.errors.line(
        exposed
          ? pattern == nil ? "no value is exposed" : "no value that matches is exposed"
          : pattern == nil ? "the vault has no secrets yet" : "no secret matches")
    } else {
      listing.table(of: rows, withDetails: details || exposed).print(to: context.output)
    }
    return .done
  }

  /// The vault is opened for what needs it; where a key is given that fits, JSON has more.
  private func listing(_ access: VaultAccess) throws(CommandError) -> Listing {
    var opened: OpenVault?
    let sealed: SealedVault
    if details || exposed {
      let vault = try access.opened()
      (sealed, opened) = (vault.sealed, vault)
    } else {
      sealed = try access.sealed()
      opened = shared.output.json ? try? access.openedWithoutAsking(sealed) : nil
    }
    return Listing(
      sealed: sealed, opened: opened, derived: try access.derivedNames(), path: access.path,
      context: access.context)
  }
}

/// Lists a secret's versions, without a key.
struct HistoryCommand: ContextCommand {
  static let configuration = CommandConfiguration(
    commandName: "history", abstract: "List a secret's versions; no key is needed.",
    discussion: """
      Example: pbk-secrets history DB_PASSWORD

      Exit statuses: 0 done; 2 no such secret; 5 damaged; 6 older; 7 not trusted; 64 usage.
      """)

  @Argument(help: "The secret's name.", completion: NameArgument.completion)
  var name: String

  @OptionGroup var shared: ReadingOptions

  func run(in context: CommandContext) throws(CommandError) -> ExitStatus {
    let secretName = try NameArgument.parse(name)
    let access = try VaultAccess(shared, in: context)
    let sealed = try access.sealed()
    if !sealed.summaries.contains(where: { $0.name == secretName }) { try access.refuseDerived([secretName]) }
    let versions = try onVault(access.path) { () throws(VaultError) in try sealed.history(of: secretName) }
    guard !shared.output.json else {
      context.output.json(versions.map(\.json))
      return .done
    }
    var table = Table("VERSION", "WRITTEN", "")
    for version in versions {
      table.add("\(version.version)", "\(version.date)", version.isRemoved ? "removed" : "")
    }
    table.print(to: context.output)
    return .done
  }
}

extension SecretSummary {
  /// What `list` and `history` say of a secret.
  var json: JSON { .object(fields) }

  var fields: [(String, JSON)] {
    [
      ("name", .text(name.text)), ("version", .whole(version)), ("date", .text(date.description)),
      ("removed", .bool(isRemoved)), ("versions", .number(versions)),
    ]
  }
}
