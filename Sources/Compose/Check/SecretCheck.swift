/// The secrets of the top level, and who has them.
extension ComposeCheck {
  mutating func checkSecrets() {
    let known = Set(project.secrets.map(\.name))
    var mounted: Set<String> = []
    for service in project.services {
      for mount in service.secrets {
        mounted.insert(mount.source)
        if !known.contains(mount.source) {
          find(.undefinedSecret(mount.source), .error, at: mount.place, in: service.name)
        }
      }
    }
    for secret in project.secrets {
      guard mounted.contains(secret.name) else {
        find(.unusedSecret(secret.name), .note, at: secret.place)
        continue
      }
      switch secret.source {
      case .file(let text): checkFile(of: secret, text)
      // A swarm's secret has the name of the vault's, or one that a target makes of it.
      case .external: if supply.has(secret.name) { used.insert(secret.name) }
      case .environment, .other: break
      }
    }
  }

  private mutating func checkFile(of secret: ComposeSecret, _ text: ComposeText) {
    guard let path = text.path else { return find(.pathNotKnown, .note, at: text.place) }
    let name = ComposePath.name(of: path)
    if let file = supply.file(at: path) {
      used.formUnion(file.names)
      return
    }
    if supply.has(name) { used.insert(name) }
    let isThere = project.source.isThere(path)
    if let (folder, _) = supply.folder(writing: path) {
      guard !supply.has(name) else {
        guard !folder.names.contains(name) else { return }
        return find(.fileLeftOut(name: name, target: folder.target), .error, at: text.place)
      }
    } else if supply.has(name) {
      let fault = ComposeMismatch.fileNotWritten(name: name, path: path, isThere: isThere)
      return find(fault, isThere ? .warning : .error, at: text.place)
    }
    guard !isThere else { return find(.fileKeptByHand(name: name, path: path), .warning, at: text.place) }
    find(.missingFile(secret: secret.name, name: name, path: path), .error, at: text.place)
  }

  /// Variables that name files of secrets, by the convention of images.
  mutating func checkFileVariables(of service: ComposeService) {
    let mounts = service.secrets.map(\.target)
    let volumes = service.volumes.compactMap(\.target)
    for variable in service.environment {
      guard let path = variable.value?.expanded, path.hasPrefix("/run/secrets/") else { continue }
      let isThere =
        mounts.contains(path) || volumes.contains { $0 == path || ComposePath.isWithin(path, $0) }
      if !isThere {
        find(
          .notMounted(variable: variable.name, path: path), .error, at: variable.place, in: service.name)
      }
    }
    guard let image = service.image.flatMap({ KnownImage.of($0.bestKnown) }) else { return }
    for variable in service.environment {
      guard let file = image.fileVariable(for: variable.name),
        service.environment.contains(where: { $0.name == file })
      else { continue }
      find(
        .setTwice(variable: variable.name, file: file), .error, at: variable.place, in: service.name)
    }
  }

  mutating func checkVolumes(of service: ComposeService) {
    for volume in service.volumes {
      guard let path = volume.source.path else { continue }
      for folder in supply.folders where folder.path == path { used.formUnion(folder.names) }
      if let file = supply.file(at: path) { used.formUnion(file.names) }
      guard supply.writesFile(path) else { continue }
      used.insert(ComposePath.name(of: path))
      if volume.isShort {
        find(.shortVolume(path: path), .warning, at: volume.place, in: service.name)
      }
    }
  }
}
