internal import ArgumentParser
internal import Audit

/// Lists the rules.
struct AuditRulesCommand: ContextCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules", abstract: "List the audit's rules.",
    discussion: """
      Example: pbk-secrets audit rules
      Example: pbk-secrets audit rules --json
      Example: pbk-secrets audit rules --markdown > audit-rules.md

      Exit statuses: 0 done; 64 usage.
      """)

  @Flag(name: .long, help: "Print a page in Markdown.") var markdown = false
  @OptionGroup var output: OutputOptions

  func run(in context: CommandContext) throws(CommandError) -> ExitStatus {
    let rules = RuleCatalogue.all.sorted { $0.id < $1.id }
    if markdown {
      guard !output.json else {
        throw .usage("--json and --markdown both say what is printed", hint: "give one of them")
      }
      for line in RulePage.lines(rules) { context.output.line(String(line)) }
      return .done
    }
    guard !output.json else {
      context.output.json(rules.map(RuleText.json))
      return .done
    }
    var table = Table("RULE", "SEVERITY", "FINDS")
    for rule in rules { table.add(rule.id, rule.severity.rawValue, rule.title) }
    table.print(to: context.output)
    return .done
  }
}

/// Rules as they are shown.
enum RuleText {
  /// Prints all that is known of a rule.
  static func explain(_ id: String, in context: CommandContext) throws(CommandError) -> ExitStatus {
    guard let rule = RuleCatalogue.all.first(where: { $0.id == id }) else {
      throw .noSuchRule(id, known: RuleCatalogue.all.map(\.id))
    }
    let style = context.output.style
    let blocks =
      [
        "\(style.strong(rule.id))  \(rule.severity.rawValue)", rule.title, "", rule.why, "",
        "\(style.hint("fix:")) \(rule.fix)",
        rule.references.isEmpty ? "" : "see \(rule.references.joined(separator: ", "))", "",
        "It is found in:",
      ] + rule.examples.flatMap(lines) + ["", "It is not found in:"] + rule.nearMisses.flatMap(lines)
    for line in blocks { context.output.line(line) }
    return .done
  }

  private static func lines(_ example: RuleExample) -> [String] {
    example.vault.map { "\n  the vault's \(printable($0.path)) is \(printable($0.text))" }
      + example.files.flatMap { file in
        ["", "  \(printable(file.path))"]
          + file.text.split(separator: "\n", omittingEmptySubsequences: false).map {
            "    \(printable(String($0)))"
          }
      }
  }

  static func json(_ rule: RuleDescription) -> JSON {
    .object([
      ("id", .text(rule.id)), ("family", .text(rule.family.rawValue)),
      ("severity", .text(rule.severity.rawValue)),
      ("title", .text(rule.title)), ("why", .text(rule.why)), ("fix", .text(rule.fix)),
      ("references", .list(rule.references.map { .text($0) })),
    ])
  }
}
