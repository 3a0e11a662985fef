internal import AuditFacts

/// Findings of values in plain text.
enum PlaintextRules {
  static let ofFacts = [
    envFile, composeEnvironment, imageEnvironment, buildArgument, workflow, manifestSecret,
    manifestEnvironment,
    serviceEnvironment, commandLine, script, setting, sourceCode, infrastructure, urlPassword, secretFile,
  ]

  static func finding(_ judged: JudgedValue, _ context: ValueContext, inURL: Bool) -> Finding {
    let rule = inURL ? urlPassword : rule(for: judged.fact.role)
    return Finding(
      rule: rule, severity: severity(rule, judged, context), path: context.file.path, place: judged.place,
      name: judged.name, value: judged.value, message: message(judged, context, inURL: inURL))
  }

  /// A file that git ignores and nobody else may read is bad enough for a warning.
  private static func severity(
    _ rule: RuleDescription, _ judged: JudgedValue, _ context: ValueContext
  ) -> Severity {
    let usual = context.severity(rule.severity, of: judged)
    guard let standing = context.file.standing, rule.id == envFile.id || rule.id == secretFile.id else {
      return usual
    }
    let isKept = standing.isTracked == false && standing.isIgnored == true && standing.mode & 0o077 == 0
    return isKept ? min(usual, .warning) : usual
  }

  private static func message(_ judged: JudgedValue, _ context: ValueContext, inURL: Bool) -> String {
    let subject = inURL ? "the password in \(judged.name)" : judged.name
    let copy = context.path.isBackup ? ", in a copy that was put aside" : ""
    return "\(subject) stands in plain text\(copy)"
  }

  private static func rule(for role: FactRole) -> RuleDescription {
    switch role {
    case .envFile: envFile
    case .composeEnvironment: composeEnvironment
    case .composeBuildArgument, .imageArgument: buildArgument
    case .imageEnvironment: imageEnvironment
    case .workflowEnvironment: workflow
    case .manifestSecret: manifestSecret
    case .manifestEnvironment, .chartValue: manifestEnvironment
    case .unitEnvironment, .processManagerEnvironment, .cronVariable: serviceEnvironment
    case .shellVariable: script
    case .commandLine: commandLine
    case .setting: setting
    case .code: sourceCode
    case .infrastructure: infrastructure
    case .secretFile: secretFile
    }
  }
}
