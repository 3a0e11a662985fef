internal import Compose
internal import Delivery
internal import Dialects
internal import Project
internal import Vault

/// Which Compose services get a target's secrets: those that the settings file names, and those that the compose files tell.
struct ServiceFinder {
  let project: ComposeProject?
  private let targets: [String: ProjectTarget]

  /// Reads the compose files of the settings file's folder, if there are any.
  init(_ file: ProjectFile, in context: CommandContext) {
    targets = Dictionary(file.targets.map { ($0.name, $0) }) { first, _ in first }
    do throws(ComposeError) {
      project = try ComposeProject.read(
        ComposeRequest(folder: file.folder, environment: context.environment))
    } catch .noComposeFile {
      project = nil
    } catch {
      // Nothing is lost by it: what is delivered is the same, and the services named in the settings file are known.
      context.warning(
        "the compose files here can't be read, so only services that \(ProjectFile.name) names are told")
      project = nil
    }
  }

  /// What a deployment needs to know of services.
  func map(marked: Bool) -> Deployment.ServiceMap {
    let finder = self
    return Deployment.ServiceMap(marks: marked ? project?.digestMarks ?? [] : []) { part, names in
      finder.services(getting: names, from: part)
    }
  }

  /// - Parameter names: the secrets that are meant; nil: all of the target.
  private func services(getting names: [String]?, from part: DeploymentPart) -> [String] {
    let named = targets[part.name]?.services ?? []
    guard let project else { return named }
    var found = Set(named)
    switch part.form {
    case .folder:
      let paths = names?.map { part.path + "/" + $0 } ?? [part.path]
      for path in paths { found.formUnion(project.services(using: path)) }
    case .env:
      found.formUnion(project.services(using: part.path))
      if isInterpolated(part) {
        for name in names ?? [] { found.formUnion(project.services(interpolating: name)) }
      }
    case .file: found.formUnion(project.services(using: part.path))
    case .kubernetes: break
    }
    return found.sorted()
  }

  /// Whether Compose takes the values of `${NAME}` from the file.
  func isInterpolated(_ part: DeploymentPart) -> Bool {
    guard case .env(let consumers, _) = part.form else { return false }
    return isInterpolated(part.path, consumers)
  }

  /// Likewise, of a target of the settings file in a folder.
  func isInterpolated(_ target: ProjectTarget, in folder: String) -> Bool {
    guard case .env(let consumers) = target.form, let path = target.path else { return false }
    return isInterpolated(path.absolute(in: folder), consumers)
  }

  private func isInterpolated(_ path: String, _ consumers: [EnvConsumer]) -> Bool {
    guard let project else { return false }
    return path == project.folder + "/.env" && consumers.contains(.compose)
  }
}
