internal import Project
internal import Vault

/// The settings file that a deploy goes by.
struct DeployProject {
  let file: ProjectFile
  let environment: String?

  /// - Throws: ``CommandError/noTargets(at:)`` where there is no settings file, or one without targets.
  static func find(_ options: VaultOptions, in context: CommandContext) throws(CommandError) -> DeployProject
  {
    let finder = ProjectFinder(context: context)
    guard case .settings(let folder) = finder.search() else {
      throw .noTargets(at: context.workingFolder + "/" + ProjectFile.name, isThere: false)
    }
    let file = try finder.read(inFolder: folder)
    guard !file.targets.isEmpty else { throw .noTargets(at: file.path, isThere: true) }
    return DeployProject(file: file, environment: options.environment)
  }

  /// The targets that are meant: those named, or all of the environment.
  func targets(named names: [String]) throws(CommandError) -> [ProjectTarget] {
    guard !names.isEmpty else {
      let meant = file.targets.filter(isMeant)
      guard !meant.isEmpty else { throw .noTargetsIn(environment, known: file.environments.map(\.name)) }
      return meant
    }
    for name in names {
      guard let target = file.targets.first(where: { $0.name == name }) else {
        throw .noSuchTarget(name, known: file.targets.map(\.name))
      }
      guard isMeant(target) else { throw .targetElsewhere(name, environments: target.environments ?? []) }
    }
    return file.targets.filter { names.contains($0.name) }
  }

  /// Whether a target belongs to the environment, or to any.
  func isMeant(_ target: ProjectTarget) -> Bool {
    guard let environments = target.environments else { return true }
    return environment.map(environments.contains) ?? false
  }
}
