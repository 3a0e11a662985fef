internal import AuditFacts

/// Findings of text that stands where a value should be.
enum PlaceholderRules {
  static let all = [word, shape, providerFake, testKey]

  static func finding(
    _ judged: JudgedValue, _ form: ValueJudgement.PlaceholderForm, _ context: ValueContext
  ) -> Finding {
    let rule: RuleDescription
    let what: String
    switch form {
    case .word: (rule, what) = (word, "says itself that it is no real value")
    case .shape:
      (rule, what) = (shape, "is blanked out, one character over and over, or a description in brackets")
    case .providerFake: (rule, what) = (providerFake, "has a provider's form and opens nothing")
    case .testKey: (rule, what) = (testKey, "opens a provider's test system alone")
    }
    return finding(rule, what, judged, context)
  }

  private static func finding(
    _ rule: RuleDescription, _ what: String, _ judged: JudgedValue, _ context: ValueContext
  ) -> Finding {
    let severity = context.severity(severity(rule, judged, context), of: judged)
    return Finding(
      rule: rule, severity: severity, path: context.file.path, place: judged.place, name: judged.name,
      value: judged.value, message: "\(judged.name) \(what)")
  }

  /// An example is full of placeholders, as it should be; what is deployed must have none.
  private static func severity(
    _ rule: RuleDescription, _ judged: JudgedValue, _ context: ValueContext
  ) -> Severity {
    if context.path.isTest || context.path.isExample { return .note }
    if case .env(isExample: true) = context.file.kind { return .note }
    switch judged.fact.role {
    // What imitates a provider, or explains it, has the values of its manual.
    case .code where rule.id == providerFake.id || PlaceholderTexts.isFromManual(judged.value): return .note
    case .code, .setting, .chartValue, .infrastructure: return min(rule.severity, .warning)
    default: return rule.severity
    }
  }

  /// Whether what stands in a file of a kind gets to a program that runs.
  static func isDeployed(_ kind: FileKind) -> Bool {
    switch kind {
    case .text, .source, .dockerIgnore, .gitIgnore: false
    default: true
    }
  }
}
