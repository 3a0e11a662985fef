internal import AuditFacts

/// Finds secrets that containers and images show: environment, build arguments, copied files.
enum ContainerExposure: FileRule {
  static let descriptions = [containerEnvironment, buildArgument, copiedSecret]

  static func findings(in file: AuditedFile) -> [Finding] {
    let path = PathJudgement(file.path)
    let kinds: [FileKind] = [.compose, .dockerfile, .workflow, .shell, .makefile]
    guard kinds.contains(file.kind), !path.isTest else { return [] }
    var findings: [Finding] = []
    for fact in file.facts.facts {
      switch fact.role {
      case .composeEnvironment: findings += environment(fact, file)
      case .composeBuildArgument, .imageArgument: findings += argument(fact, file)
      case .imageEnvironment where isPassedOn(fact): findings += argument(fact, file)
      // `docker build --build-arg NPM_TOKEN=$NPM_TOKEN`.
      case .commandLine where fact.owner?.hasSuffix(" build") ?? false: findings += argument(fact, file)
      default: continue
      }
    }
    for observation in file.facts.observations {
      guard case .copiesFile(let source) = observation.what, !isPublic(source) else { continue }
      findings.append(
        Finding(
          rule: copiedSecret, path: file.path, place: observation.place,
          message: "the image takes a file of secrets with it: \(source)"))
    }
    return findings
  }

  /// A literal that is no secret after all, such as a switch, is nothing that shows.
  private static func isSecret(_ fact: Fact) -> Bool {
    guard SecretNames.isCertain(fact.name) else { return false }
    switch fact.value {
    case .text: return SecretValue(fact)?.isReal ?? false
    case .reference(let reference): return reference.source == .variable || reference.source == .secretStore
    case .parts:
      guard NameJudgement.of(fact.name, isVariable: true)?.use == .connection else { return true }
      return SecretValue(fact) != nil
        || fact.value.references.contains { $0.name.map(SecretNames.isCertain) ?? false }
    case .made, .unknown: return false
    }
  }

  private static func environment(_ fact: Fact, _ file: AuditedFile) -> [Finding] {
    guard isSecret(fact) else { return [] }
    return [
      Finding(
        rule: containerEnvironment, path: file.path,
        place: FactPlace(line: fact.place.line, column: fact.place.column), name: fact.name,
        message: "\(fact.name) is in the container's environment, which 'docker inspect' shows")
    ]
  }

  private static func argument(_ fact: Fact, _ file: AuditedFile) -> [Finding] {
    guard isSecret(fact) else { return [] }
    let isKept = fact.role == .imageEnvironment
    return [
      Finding(
        rule: buildArgument, path: file.path,
        place: FactPlace(line: fact.place.line, column: fact.place.column), name: fact.name,
        message: isKept
          ? "\(fact.name) is passed on from the build into the image's environment"
          : "\(fact.name) is a build argument, which the image's history keeps")
    ]
  }

  /// `ENV X=$X`, which makes a build argument a part of the image.
  private static func isPassedOn(_ fact: Fact) -> Bool {
    guard case .reference(let reference) = fact.value else { return false }
    return reference.source == .variable
  }

  /// Certificates, which have the endings of keys and are for everybody.
  private static func isPublic(_ path: String) -> Bool {
    let base = path.split(separator: "/").last.map { $0.lowercased() } ?? ""
    guard base.hasSuffix(".pem") else { return false }
    return base.split(whereSeparator: { ".-_".contains($0) })
      .contains {
        ["ca", "cert", "certs", "chain", "fullchain", "public", "pub", "bundle", "cacert", "root"].contains(
          $0)
      }
  }
}
