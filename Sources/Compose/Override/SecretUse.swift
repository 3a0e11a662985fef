/// How a service takes a secret so far.
enum SecretUse {
  /// A variable of its `environment` is the value, and nothing else.
  case variable(ComposeVariable)
  /// A variable of its `environment` has the value in a longer text.
  case part(of: ComposeVariable)
  /// A file of variables has it.
  case envFile(ComposeEnvFile)
  /// Another text of the service has it, such as a command.
  case elsewhere
  /// The image takes a file for a variable of this name, which nothing sets yet.
  case offered
}

/// Finds out which secrets a service takes, and how.
struct ServiceUses {
  let project: ComposeProject
  let supply: ComposeSupply
  let service: ComposeService
  let image: KnownImage?

  private let inEnvFiles: [String: ComposeEnvFile]

  init(_ service: ComposeService, in project: ComposeProject, _ supply: ComposeSupply) {
    self.project = project
    self.supply = supply
    self.service = service
    image = service.image.flatMap { KnownImage.of($0.bestKnown) }
    var inEnvFiles: [String: ComposeEnvFile] = [:]
    for file in service.envFiles {
      guard let path = file.text.path, let (target, _) = supply.variables(at: path) else { continue }
      for name in target.names { inEnvFiles[name] = file }
    }
    self.inEnvFiles = inEnvFiles
  }

  /// The ways in which the service takes a secret; none: it doesn't.
  func uses(of name: String) -> [SecretUse] {
    var uses: [SecretUse] = []
    for variable in service.environment {
      if variable.name == name || variable.value?.onlyVariable == name {
        uses.append(.variable(variable))
      } else if variable.value?.uses.contains(where: { $0.name == name }) ?? false {
        uses.append(.part(of: variable))
      }
    }
    if let file = inEnvFiles[name] { uses.append(.envFile(file)) }
    if uses.isEmpty, service.variables.contains(name) { uses.append(.elsewhere) }
    if uses.isEmpty, let image, image.offered.contains(name), !hasFile(for: name, image) {
      uses.append(.offered)
    }
    return uses
  }

  /// Whether it has a file of a target as a secret already.
  var hasDeliveredFile: Bool {
    service.secrets.contains { mount in
      project.secret(mount.source)?.path.map(supply.writesFile) ?? false
    }
  }

  /// Whether a label has a digest, or is called as the one that would have it.
  var hasDigest: Bool {
    service.labels.contains { label in
      label.name == ComposeOverride.label
        || label.value?.uses.contains { $0.name.hasPrefix(ComposeProject.digestPrefix) } ?? false
    }
  }

  /// Whether the variable that names the file is set already.
  private func hasFile(for name: String, _ image: KnownImage) -> Bool {
    guard let variable = image.fileVariable(for: name) else { return false }
    return service.environment.contains { $0.name == variable }
  }
}
