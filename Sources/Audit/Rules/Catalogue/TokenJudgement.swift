internal import AuditFacts
internal import AuditTokens

/// What is wrong with a provider's token where it stands.
enum TokenJudgement {
  /// - Parameter name: of what is given the token there, where that is known.
  static func finding(
    _ match: TokenMatch, value: [UInt8], at place: FactPlace, in file: AuditedFile, name: String?,
    _ surroundings: TokenSurroundings
  ) -> Finding? {
    let path = PathJudgement(file.path)
    switch TokenFakes.kind(of: value.span, rule: match.rule) {
    case .testMode?: return testKey(match.rule, value, place, file, path, name)
    case .documentation?, .repeated?: return fake(match.rule, value, place, file, path, name)
    // Nobody was ever given it. Where it would be deployed somebody made it up; elsewhere it is random text that
    // happens to look alike.
    case .badChecksum?: return fake(match.rule, value, place, file, path, name)
    case nil: break
    }
    let rule = TokenRuleText.description(match.rule)
    var severity = path.isTest ? min(rule.severity, severityInTests(match.rule)) : nil
    if isShown(match.rule, path, surroundings) { severity = .note }
    return Finding(
      rule: rule, severity: severity, path: file.path, place: place,
      name: name, value: value, message: "\(match.rule.title) stands in plain text")
  }

  /// Keys and signed tokens are made for tests all the time; what a provider hands out is its own anywhere.
  private static func severityInTests(_ rule: TokenRule) -> Severity {
    if case .anchored = rule.shape { .warning } else { .note }
  }

  /// Whether it is there to be seen, and opens nothing.
  private static func isShown(
    _ rule: TokenRule, _ path: PathJudgement, _ surroundings: TokenSurroundings
  ) -> Bool {
    if rule.id == "aws-access-key-id" { return surroundings.isSigner }
    guard case .structural(let structure) = rule.shape else { return false }
    if surroundings.isInDoctest { return true }
    switch structure {
    // Anybody makes them, and texts that explain something are full of them.
    case .webToken(let payload) where payload.isEmpty:
      return path.isExample || path.isDocumentation || surroundings.isCalledExample
    case .privateKey, .encodedPrivateKey, .puttyKey: return path.isExample || surroundings.isCalledExample
    default: return false
    }
  }

  private static func testKey(
    _ rule: TokenRule, _ value: [UInt8], _ place: FactPlace, _ file: AuditedFile, _ path: PathJudgement,
    _ name: String?
  ) -> Finding? {
    Finding(
      rule: PlaceholderRules.testKey, severity: path.isTest || path.isExample ? .note : nil, path: file.path,
      place: place, name: name, value: value, message: "\(rule.title) of the provider's test system")
  }

  private static func fake(
    _ rule: TokenRule, _ value: [UInt8], _ place: FactPlace, _ file: AuditedFile, _ path: PathJudgement,
    _ name: String?
  ) -> Finding? {
    guard PlaceholderRules.isDeployed(file.kind) else { return nil }
    return Finding(
      rule: PlaceholderRules.providerFake, severity: path.isTest || path.isExample ? .note : nil,
      path: file.path, place: place, name: name, value: value, message: "\(rule.title) that opens nothing")
  }
}
