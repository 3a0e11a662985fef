internal import ArgumentParser
internal import Vault

/// Lists the secrets' names, without a key.
struct ListCommand: ContextCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the secrets; no key is needed.",
    discussion: """
      PATTERN may have * for any characters and ? for one.

      Example: pbk-secrets list
      Example: pbk-secrets list 'crm/*' --json

      Exit statuses: 0 done; 2 no vault; 5 damaged; 6 older; 7 not trusted; 64 usage.
      """, aliases: ["ls"])

  @Argument(help: "Only names that match.")
  var pattern: String?

  @Flag(name: .long, help: "Removed secrets too.")
  var removed = false

  @OptionGroup var shared: ReadingOptions

  func run(in context: CommandContext) throws(CommandError) -> ExitStatus {
    let sealed = try VaultAccess(shared, in: context).sealed()
    let matching = (removed ? sealed.summaries : sealed.secrets).filter { summary in
      pattern.map { NamePattern($0).matches(summary.name.text) } ?? true
    }
    guard !shared.output.json else {
      context.output.json(matching.map(\.json))
      return .done
    }
    var table = Table("NAME", "VERSION", "CHANGED")
    for secret in matching {
      let date = secret.isRemoved ? "\(secret.date.day) (removed)" : "\(secret.date.day)"
      table.add(secret.name.text, "\(secret.version)", date)
    }
    if matching.isEmpty {
      context.errors.line(pattern == nil ? "the vault has no secrets yet" : "no secret matches")
    } else {
      table.print(to: context.output)
    }
    return .done
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
  var json: JSON {
    .object([
      ("name", .text(name.text)), ("version", .whole(version)), ("date", .text(date.description)),
      ("removed", .bool(isRemoved)), ("versions", .number(versions)),
    ])
  }
}

/// A shell-like pattern over names: `*` for any characters, slashes too, and `?` for one.
struct NamePattern {
  private let pattern: [UInt8]

  init(_ text: String) { pattern = Array(text.utf8) }

  /// Whether the pattern covers the whole name; only the last `*` is ever gone back to.
  func matches(_ text: String) -> Bool {
    let name = Array(text.utf8)
    var position = 0
    var index = 0
    var star: (position: Int, index: Int)?
    while index < name.count {
      let isStar = position < pattern.count && pattern[position] == UInt8(ascii: "*")
      if isStar {
        star = (position, index)
        position += 1
      } else if position < pattern.count, [name[index], UInt8(ascii: "?")].contains(pattern[position]) {
        position += 1
        index += 1
      } else if let last = star {
        star = (last.position, last.index + 1)
        position = last.position + 1
        index = last.index + 1
      } else {
        return false
      }
    }
    return pattern[position...].allSatisfy { $0 == UInt8(ascii: "*") }
  }
}
