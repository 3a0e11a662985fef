/// Holds what compose files need to what a vault has and a settings file's targets write.
///
/// No value is compared: names, paths and dialects alone, so that no key is needed.
package struct ComposeCheck {
  let project: ComposeProject
  let supply: ComposeSupply
  /// The names of the supply that compose files take in any way.
  var used: Set<String> = []
  var findings: [ComposeFinding] = []

  /// Everything that doesn't fit.
  ///
  /// - Parameters:
  ///   - project: the compose files, the written override among them.
  ///   - supply: what there is.
  /// - Returns: findings in the order of files and lines, the vault's own last; each once.
  package static func findings(of project: ComposeProject, _ supply: ComposeSupply) -> [ComposeFinding] {
    var check = ComposeCheck(project: project, supply: supply)
    check.checkVariables()
    check.checkSecrets()
    for service in project.services {
      check.checkEnvFiles(of: service)
      check.checkFileVariables(of: service)
      check.checkVolumes(of: service)
    }
    check.checkGaps()
    check.checkTargets()
    check.checkUnused()
    return check.sorted()
  }

  mutating func find(
    _ fault: ComposeMismatch, _ severity: ComposeFinding.Severity, at place: ComposePlace?,
    in service: String? = nil
  ) {
    findings.append(ComposeFinding(fault, severity, at: place, service: service))
  }

  private func sorted() -> [ComposeFinding] {
    var seen: Set<String> = []
    let order = Dictionary(
      project.allFiles.enumerated().map { ($0.element, $0.offset) }, uniquingKeysWith: { first, _ in first })
    let once = findings.filter {
      seen.insert("\($0.fault) \($0.service ?? "") \($0.place.map(\.file) ?? "")").inserted
    }
    func key(_ finding: ComposeFinding) -> (Int, String, Int, Int) {
      let file = finding.place?.file
      return (
        file.map { order[$0] ?? order.count } ?? .max, file ?? "", finding.place?.line ?? 0,
        -finding.severity.rawValue
      )
    }
    return once.enumerated().sorted { one, other in
      let (left, right) = (key(one.element), key(other.element))
      return left == right ? one.offset < other.offset : left < right
    }.map(\.element)
  }

  private mutating func checkGaps() {
    for gap in project.gaps {
      switch gap {
      case .badInterpolation(let place): find(.badInterpolation, .error, at: place)
      case .remote(let place): find(.remote, .note, at: place)
      case .unreadableVariables(let place): find(.unreadableVariables, .warning, at: place)
      }
    }
  }

  /// The path of the `.env` from which Compose takes variables.
  var dotenv: String { project.dotenv }
}

extension ComposeProject {
  /// The path of the `.env` from which Compose takes the variables of the project's texts.
  package var dotenv: String { ComposePath.absolute(".env", in: folder) }
}
