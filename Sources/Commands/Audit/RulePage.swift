internal import Audit

/// The rules as a page in Markdown: `Docs/audit-rules.md` is one.
///
/// Examples aren't in it: they would be findings of the page. `audit --explain ID` shows them.
enum RulePage {
  static func lines(_ rules: [RuleDescription]) -> [Substring] {
    let ofTokens = Set(RuleCatalogue.tokens.map(\.id))
    let families = RuleFamily.allCases.map { family in
      section(family, rules.filter { $0.family == family && !ofTokens.contains($0.id) })
    }
    let page = ([head(rules.count)] + families + [tokenTable()]).joined(separator: "\n")
    return page.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
  }

  private static func head(_ count: Int) -> String {
    let links = RuleFamily.allCases.map { "[\($0.rawValue)](#\($0.rawValue))" }.joined(separator: ", ")
    return """
      # The audit's rules

      Made by `pbk-secrets audit rules --markdown > Docs/audit-rules.md`; `audit --explain ID` shows a rule with its examples.

      There are \(count) rules: \(links), and [tokens](#tokens) of providers, which are in the family plaintext.

      """
  }

  private static func section(_ family: RuleFamily, _ rules: [RuleDescription]) -> String {
    "## \(family.rawValue)\n\n" + rules.map(entry).joined(separator: "\n")
  }

  private static func entry(_ rule: RuleDescription) -> String {
    """
    ### `\(rule.id)`

    **\(sentence(rule.title))** (\(rule.severity.rawValue)). \(rule.why)

    Fix: \(code(rule.fix)). See \(rule.references.map(link).joined(separator: ", ")).

    """
  }

  private static func tokenTable() -> String {
    let rows = RuleCatalogue.tokens.sorted { $0.id < $1.id }.map { rule in
      "| `\(rule.id)` | \(rule.severity.rawValue) | \(cell(rule.title)) | "
        + "\(rule.references.dropFirst().map(link).joined(separator: ", ")) |"
    }
    return """
      ## Tokens

      Each is told by its form, and by its check digits where it has some. How to renew one is in `audit --explain ID`.

      | rule | severity | finds | described at |
      |---|---|---|---|

      """ + rows.joined(separator: "\n") + "\n"
  }

  private static func sentence(_ title: String) -> String { title.prefix(1).uppercased() + title.dropFirst() }

  private static func cell(_ text: String) -> String { text.replacing("|", with: "\\|") }

  /// Signs of Markdown and of HTML in a sentence stand for themselves.
  private static func code(_ text: String) -> String {
    text.replacing("<", with: "&lt;").replacing("*", with: "\\*").replacing("_", with: "\\_")
  }

  private static func link(_ reference: String) -> String {
    reference.hasPrefix("https://") ? "<\(reference)>" : reference
  }
}
