internal import AuditFacts
internal import AuditTokens
package enum RuleCatalogue {
  static let fileRules: [any FileRule.Type] = [StandInRule.self]
  static let treeRules: [any TreeRule.Type] = []
  package static let all: [RuleDescription] = [token] + StandInRule.descriptions
  static let token = RuleDescription(
    id: "plaintext/github-token", family: .plaintext, severity: .error, title: "a GitHub token", why: "w",
    fix: "f", references: ["CWE-798"], examples: [], nearMisses: [])
  static func finding(_ match: TokenMatch, value: [UInt8], at place: FactPlace, in file: AuditedFile)
    -> Finding?
  {
    Finding(
      rule: token, path: file.path, place: place, value: value, message: "a GitHub token stands in plain text"
    )
  }
}
enum StandInRule: FileRule {
  static let descriptions = [
    RuleDescription(
      id: "plaintext/env", family: .plaintext, severity: .warning, title: "a secret in .env", why: "w",
      fix: "f", references: ["CWE-312"], examples: [], nearMisses: [])
  ]
  static func findings(in file: AuditedFile) -> [Finding] {
    file.facts.facts.compactMap { f in
      guard case .text(let v) = f.value, f.name.contains("PASSWORD") || f.name.contains("SECRET") else {
        return nil
      }
      return Finding(
        rule: descriptions[0], path: file.path, place: f.place, name: f.name, value: v,
        message: "\(f.name) stands in plain text")
    }
  }
}
