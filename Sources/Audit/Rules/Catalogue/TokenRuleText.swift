internal import AuditTokens

/// The rules on providers' tokens, each as any other rule is told.
enum TokenRuleText {
  /// A password in a URL is the same whether it is found in any text or as a value.
  static let all: [RuleDescription] = TokenRules.all.filter { $0.id != urlPassword }.map(description)

  private static let urlPassword = "url-password"

  /// The rule's id in reports.
  static func id(_ rule: TokenRule) -> String { "plaintext/\(rule.id)" }

  static func severity(_ rule: TokenRule) -> Severity {
    switch rule.severity {
    case .error: .error
    case .warning: .warning
    case .note: .note
    }
  }

  static func description(_ rule: TokenRule) -> RuleDescription {
    if rule.id == urlPassword { return PlaintextRules.urlPassword }
    return RuleDescription(
      id(rule), severity(rule), rule.title,
      why:
        "Whoever reads it acts in your name at \(rule.service). Tokens in repositories are found by programs within minutes.",
      fix: "\(rule.renewal); then pbk-secrets set NAME",
      see: ["CWE-798", rule.documentation],
      finds: rule.examples.map { RuleExample(.init("notes.txt", pieces: $0.pieces)) },
      passes: rule.nearMisses.map { RuleExample(.init("notes.txt", pieces: $0.pieces)) })
  }
}
