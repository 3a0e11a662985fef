internal import AuditFacts

/// Finds secrets that scripts and workflows print into logs.
enum OutputExposure: FileRule {
  static let descriptions = [printedSecret, tracedCommands, copiedByScript]

  static func findings(in file: AuditedFile) -> [Finding] {
    let path = PathJudgement(file.path)
    guard !path.isTest, isScript(file.kind) else { return [] }
    var findings: [Finding] = []
    var uses: [String?: Int] = [:]
    for (owner, line) in secretUses(in: file) { uses[owner] = max(uses[owner] ?? 0, line) }
    for observation in file.facts.observations {
      switch observation.what {
      case .prints(let name):
        findings += printed(name, observation, file, usesSecrets: uses[observation.owner] != nil)
      case .tracesCommands where (uses[observation.owner] ?? 0) > observation.place.line:
        findings.append(
          Finding(
            rule: tracedCommands, path: file.path, place: FactPlace(line: observation.place.line),
            message: "each command is printed with its values, and secrets are used below"))
      case .copiesSecrets(let source, let target) where isBackup(target) || isBackup(path.base):
        findings.append(
          Finding(
            rule: copiedByScript, path: file.path, place: FactPlace(line: observation.place.line),
            message: "each backup takes secrets in plain text with it: \(source)"))
      default: continue
      }
    }
    return findings
  }

  private static func isBackup(_ path: String) -> Bool {
    NameWords(path).words.contains {
      ["backup", "backups", "bak", "archive", "snapshot", "dump", "old"].contains($0)
    }
  }

  private static func isScript(_ kind: FileKind) -> Bool {
    switch kind {
    case .shell, .workflow, .compose, .cron, .systemdUnit, .manifest: true
    default: false
    }
  }

  private static func printed(
    _ name: String, _ observation: Observation, _ file: AuditedFile, usesSecrets: Bool
  ) -> [Finding] {
    let isAll = name == "*"
    if isFile(name) {
      return [
        Finding(
          rule: printedSecret, path: file.path, place: FactPlace(line: observation.place.line),
          message: "all that \(name) holds is printed, and stays in every log of it")
      ]
    }
    guard isAll ? usesSecrets && file.kind == .workflow : isSecret(name) else { return [] }
    let what = isAll ? "all variables are printed, secrets among them" : "\(name) is printed"
    return [
      Finding(
        rule: printedSecret, path: file.path, place: FactPlace(line: observation.place.line),
        name: isAll ? nil : name, message: "\(what), and stays in every log of it")
    ]
  }

  /// Whether it is a file of secrets that is printed as it is: `.env`, `secrets/db_password`.
  private static func isFile(_ name: String) -> Bool {
    let nothing: [UInt8] = []
    let kind = FileKind(path: Array(name.utf8), beginning: nothing.span)
    return kind == .env(isExample: false) || kind == .secretFile
  }

  /// Of a secret's store (`secrets.X`) the name comes without its store.
  private static func isSecret(_ name: String) -> Bool {
    SecretNames.isCertain(name.split(separator: ".").last.map(String.init) ?? name)
  }

  /// The lines on which a secret is used, by what they belong to.
  private static func secretUses(in file: AuditedFile) -> [(String?, Int)] {
    var uses: [(String?, Int)] = []
    for fact in file.facts.facts {
      guard [.shellVariable, .commandLine, .workflowEnvironment].contains(fact.role) else { continue }
      if SecretNames.isCertain(fact.name) { uses.append((fact.owner, fact.place.line)) }
      // Of the command's own variables the owner is the command.
      if fact.role == .commandLine, SecretNames.isCertain(fact.name), file.kind == .shell {
        uses.append((nil, fact.place.line))
      }
    }
    for observation in file.facts.observations {
      guard case .needs(let reference) = observation.what, let name = reference.name,
        reference.source == .secretStore || isSecret(name)
      else { continue }
      uses.append((observation.owner, observation.place.line))
    }
    return uses
  }
}
