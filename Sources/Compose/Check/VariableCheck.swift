internal import Dialects

/// What texts take from outside: `${NAME}`, `environment: [NAME]`, and secrets made of variables.
extension ComposeCheck {
  mutating func checkVariables() {
    for need in project.needs where !need.name.hasPrefix("COMPOSE_") {
      if supply.has(need.name) { used.insert(need.name) }
      switch need.way {
      case .interpolated: checkInterpolated(need)
      case .inherited: checkInherited(need)
      case .secret: checkSecretOfVariable(need)
      }
    }
  }

  private mutating func checkInterpolated(_ need: ComposeNeed) {
    if need.name.hasPrefix(ComposeProject.digestPrefix) {
      if !supply.writesDigests(of: project) {
        find(.noDigest(variable: need.name), .warning, at: need.place, in: need.service)
      }
      return
    }
    guard supply.has(need.name) else {
      if !need.hasFallback, !isSet(need.name) {
        let severity: ComposeFinding.Severity = need.isRequired ? .error : .warning
        find(.missingVariable(need.name), severity, at: need.place, in: need.service)
      }
      return
    }
    let service = need.service.flatMap { project.service($0) }
    let isDropped = service.map { !$0.variables.contains(need.name) } ?? false
    // A later file may have taken the variable out, but what `:?` demands, Compose demands of each file.
    if !isDropped || need.isRequired { checkWay(of: need) }
    guard !isDropped, let service, let folder = supply.folder(of: need.name) else { return }
    let mount = service.secrets.first { project.secret($0.source)?.path == folder.file(of: need.name) }
    let fault = ComposeMismatch.interpolated(
      need.name, target: folder.target, imageTakesFile: takesFile(service, need.name),
      mountedAt: mount?.target)
    find(fault, .warning, at: need.place, in: service.name)
  }

  /// Whether a variable of the vault gets into texts.
  private mutating func checkWay(of need: ComposeNeed) {
    if let (file, dialects) = supply.variables(at: dotenv), file.names.contains(need.name) {
      guard dialects.contains(.compose) else {
        let fault = ComposeMismatch.dialect(
          path: dotenv, target: file.target, readBy: dialects, reader: .compose)
        return find(fault, .error, at: need.place)
      }
      return
    }
    if let place = project.variables.places[need.name] {
      guard !hasHeader(place.file) else { return }
      return find(.keptByHand(need.name, path: place.file), .warning, at: place)
    }
    // What `run -- docker compose up` has set, or a shell.
    guard !isSet(need.name), !need.hasFallback else { return }
    find(.notWritten(need.name), need.isRequired ? .error : .warning, at: need.place)
  }

  private mutating func checkInherited(_ need: ComposeNeed) {
    let service = need.service.flatMap { project.service($0) }
    guard service?.variables.contains(need.name) ?? true else { return }
    if supply.has(need.name) {
      find(.passedThrough(need.name), .warning, at: need.place, in: need.service)
    } else if !isSet(need.name) {
      find(.missingInherited(need.name), .note, at: need.place, in: need.service)
    }
  }

  private mutating func checkSecretOfVariable(_ need: ComposeNeed) {
    if supply.has(need.name) {
      let secret = project.secrets.first { secret in
        if case .environment(let text) = secret.source { text.bestKnown == need.name } else { false }
      }
      find(
        .secretOfVariable(need.name, secret: secret?.name ?? need.name), .warning, at: need.place)
    } else if !isSet(need.name) {
      find(.missingVariable(need.name), .error, at: need.place)
    }
  }

  private func isSet(_ name: String) -> Bool { project.variables.has(name) }

  /// Whether the image of a service takes the file of what has the variable in it.
  private func takesFile(_ service: ComposeService, _ name: String) -> Bool {
    guard let image = service.image.flatMap({ KnownImage.of($0.bestKnown) }) else { return false }
    return service.environment.contains {
      $0.value?.onlyVariable == name && image.fileVariable(for: $0.name) != nil
    }
  }
}
