internal import AuditFacts
internal import AuditTokens

/// All rules there are.
package enum RuleCatalogue {
  static let fileRules: [any FileRule.Type] = [
    ValueRule.self, FallbackRule.self, NonPersistentRule.self,
    FileExposure.self, ContainerExposure.self, OutputExposure.self,
  ]
  static let treeRules: [any TreeRule.Type] = [
    ContextExposure.self, DriftRule.self, ReuseRule.self, GuardRule.self, WiringRule.self,
    ServiceExposure.self,
  ]

  /// What the rules on providers' tokens are.
  package static let tokens = TokenRuleText.all

  /// What each rule is, tokens first; the last ones need the vault's values.
  package static let all: [RuleDescription] =
    tokens + fileRules.flatMap { $0.descriptions } + treeRules.flatMap { $0.descriptions }
    + VaultRules.descriptions

  /// What is wrong with a token where it stands; nil where it is none of anybody's business.
  static func finding(
    _ match: TokenMatch, value: [UInt8], at place: FactPlace, in file: AuditedFile, name: String?,
    _ surroundings: TokenSurroundings
  ) -> Finding? {
    TokenJudgement.finding(match, value: value, at: place, in: file, name: name, surroundings)
  }
}
