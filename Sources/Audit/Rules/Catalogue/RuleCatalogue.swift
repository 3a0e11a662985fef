internal import AuditFacts
internal import AuditTokens

/// All rules there are.
package enum RuleCatalogue {
  static let fileRules: [any FileRule.Type] = [ValueRule.self, FallbackRule.self, NonPersistentRule.self]
  static let treeRules: [any TreeRule.Type] = []

  /// What each rule is, tokens first.
  package static let all: [RuleDescription] =
    TokenRuleText.all + fileRules.flatMap { $0.descriptions } + treeRules.flatMap { $0.descriptions }

  /// What is wrong with a token where it stands; nil where it is none of anybody's business.
  static func finding(
    _ match: TokenMatch, value: [UInt8], at place: FactPlace, in file: AuditedFile, name: String?
  ) -> Finding? {
    TokenJudgement.finding(match, value: value, at: place, in: file, name: name)
  }
}
