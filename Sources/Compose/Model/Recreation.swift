/// Which services have to be recreated after something changed.
///
/// A running container keeps the file that it began with, and Compose notices neither a secret file's new contents
/// nor those of a secret made of a variable; see Docs/deploying.md.
extension ComposeProject {
  /// The services that read a file of the host when they start: as a secret, a config, a file of variables or
  /// labels, or a volume.
  ///
  /// A folder as a volume counts if the file lies in it, unless it is the project's folder or one above it, which
  /// development setups mount for other reasons.
  ///
  /// - Parameter path: absolute.
  /// - Returns: their names, in the order of the files.
  package func services(using path: String) -> [String] {
    let path = ComposePath.absolute(path, in: folder)
    let secrets = Set(secrets.filter { $0.path == path }.map(\.name))
    let configs = Set(configs.filter { $0.path == path }.map(\.name))
    return services.filter { service in
      service.secrets.contains { secrets.contains($0.source) }
        || service.configs.contains { configs.contains($0.source) }
        || service.envFiles.contains { $0.text.path == path }
        || service.labelFiles.contains { $0.path == path }
        || service.volumes.contains { isMounted(path, by: $0) }
    }.map(\.name)
  }

  /// The services whose container depends on a variable of the project: one of its `.env` or of the environment.
  ///
  /// It may stand in any text of the service, be handed on as it is (`environment: [NAME]`), or be what a secret is
  /// made of or its file is named by. A variable that an `env_file` names is not looked for.
  ///
  /// - Parameter name: the variable's name.
  /// - Returns: their names, in the order of the files.
  package func services(interpolating name: String) -> [String] {
    let secrets = Set(secrets.filter { $0.depends(on: name) }.map(\.name))
    let configs = Set(configs.filter { $0.depends(on: name) }.map(\.name))
    return services.filter { service in
      service.variables.contains(name) || service.secrets.contains { secrets.contains($0.source) }
        || service.configs.contains { configs.contains($0.source) }
    }.map(\.name)
  }

  /// The digests that labels are made of, so that Compose recreates a service by itself when what it gets has
  /// changed: `labels: {pbk.digest: "${PBK_DIGEST_web}"}`.
  ///
  /// Each stands once, however many labels name it; a service may have several, and services may share one.
  ///
  /// - Returns: each service, in the order of the files, with a variable whose name begins with ``digestPrefix``.
  package var digestMarks: [(service: String, variable: String)] {
    services.flatMap { service in
      var variables: [String] = []
      for use in service.labels.flatMap({ $0.value?.uses ?? [] })
      where use.name.hasPrefix(Self.digestPrefix) && !variables.contains(use.name) {
        variables.append(use.name)
      }
      return variables.map { (service.name, $0) }
    }
  }

  /// What the names of variables that hold digests begin with.
  package static let digestPrefix = "PBK_DIGEST_"

  /// The variable that usually holds the digest of what a service gets, such as `PBK_DIGEST_web`.
  ///
  /// Characters that a variable's name can't have become `_`; two services may come to share one, and then have to
  /// share the digest, too.
  ///
  /// - Parameter service: the service's name, of `a-z A-Z 0-9 . _ -`.
  package static func digestVariable(of service: String) -> String {
    digestPrefix + String(service.map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "_" })
  }

  private func isMounted(_ path: String, by volume: ComposeVolume) -> Bool {
    guard let source = volume.source.path else { return false }
    if source == path { return true }
    return ComposePath.isWithin(path, source) && source != folder && !ComposePath.isWithin(folder, source)
  }
}

extension ComposeSecret {
  /// Whether what it is made of hangs on a variable.
  fileprivate func depends(on variable: String) -> Bool {
    switch source {
    case .file(let text): text.uses.contains { $0.name == variable }
    case .environment(let text): text.bestKnown == variable || text.uses.contains { $0.name == variable }
    case .external, .other: false
    }
  }
}
