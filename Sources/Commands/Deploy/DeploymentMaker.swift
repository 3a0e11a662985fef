internal import Compose
internal import Delivery
internal import Hygiene
internal import Project
internal import SafeFiles
internal import SecretMemory
internal import Swarm
internal import Templates
internal import Vault

/// Makes a deployment of what the settings file says.
struct DeploymentMaker {
  let project: DeployProject
  let targets: [ProjectTarget]
  let store: SecretStore
  let context: CommandContext

  private var file: ProjectFile { project.file }

  /// - Throws: ``CommandError`` for what can't be read or made; what stands against a delivery itself is told together.
  func deployment(isReplacing: Bool) throws(CommandError) -> Deployment {
    var parts: [DeploymentPart] = []
    for target in targets {
      if let part = try part(target) { parts.append(part) }
    }
    let swarm = try swarm()
    let named = parts.map(\.names) + swarm.parts.map(\.names)
    let wanted = named.contains { $0 == nil } ? nil : named.flatMap { $0 ?? [] }
    let services = ServiceFinder(file, in: context)
    let carrier = parts.firstIndex { services.isInterpolated($0) }
    if let carrier { parts[carrier] = parts[carrier].carryingMarks() }
    if carrier == nil, let mark = services.project?.digestMarks.first { warn(of: mark.variable, services) }
    return Deployment(
      store.vault, derived: try store.derivedValues(of: wanted), parts: parts, swarm: swarm, record: record,
      services: services.map(marked: carrier != nil),
      refusals: try requirements() + TargetSafety(targets, file, services.project, context).refusals(),
      isReplacing: isReplacing)
  }

  /// Says why a digest that a compose file asks for is not written.
  private func warn(of variable: String, _ services: ServiceFinder) {
    if let other = file.targets.first(where: { services.isInterpolated($0, in: file.folder) }) {
      context.warning(
        "\(printable(variable)) stays as it is until the target \(printable(other.name)) is deployed too")
      return
    }
    context.warning(
      ErrorReport(
        "no target writes the .env from which Compose would read \(printable(variable))",
        hint: "targets: {dotenv: {type: env, path: .env}}"))
  }

  private var record: Deployment.RecordPlace {
    Deployment.RecordPlace(
      folder: file.folder, environment: project.environment,
      named: Set(file.targets.compactMap { $0.path?.text }))
  }

  /// The targets that are a swarm's; docker is looked for when there is something to ask it.
  private func swarm() throws(CommandError) -> SwarmDelivery {
    var parts: [SwarmPart] = []
    for target in targets {
      guard case .swarm(let settings) = target.form else { continue }
      parts.append(
        SwarmPart(
          name: target.name, prefix: settings.prefix, names: try names(of: target),
          services: Set(target.services).sorted()))
    }
    let named = file.targets.filter { if case .swarm = $0.form { true } else { false } }.map(\.name)
    let environment = context.environment
    return SwarmDelivery(parts: parts, named: Set(named)) { () throws(SwarmError) in
      Swarm(try DockerProgram(environment: environment))
    }
  }

  /// Returns nil for what is not written to a path.
  private func part(_ target: ProjectTarget) throws(CommandError) -> DeploymentPart? {
    guard let place = target.path else { return nil }
    let form: DeploymentPart.Form
    var largest: Int?
    var names = try names(of: target)
    switch target.form {
    case .swarm: return nil
    case .dockerSecrets: form = .folder
    case .systemdCredentials:
      form = .folder
      largest = DockerSecrets.largestCredential
    case .env(let consumers): form = .env(consumers, carriesMarks: false)
    case .kubernetes(let settings):
      form = .kubernetes(
        KubernetesSecret.Naming(
          object: settings.object, namespace: settings.namespace, isImmutable: settings.isImmutable,
          labels: settings.labels))
    case .file(let place):
      let (text, used) = try rendered(place)
      form = .file(text, of: used)
      names = used
    }
    return DeploymentPart(
      name: target.name, form: form, path: place.absolute(in: file.folder), recordedPath: place.text,
      names: names, access: try access(of: target), requiresMemory: target.requiresTmpfs, largest: largest)
  }

  /// The names that a target's list means, in the vault and derived; nil: all.
  private func names(of target: ProjectTarget) throws(CommandError) -> [SecretName]? {
    guard let wanted = target.names else { return nil }
    let all = store.names
    var names: [SecretName] = []
    for text in wanted {
      guard text.contains("*") || text.contains("?") else {
        names.append(try NameArgument.parse(text))
        continue
      }
      let pattern = NamePattern(text)
      let found = all.filter { pattern.matches($0.text) }
      if found.isEmpty {
        context.warning("no secret's name matches '\(printable(text))' of the target \(target.name)")
      }
      names += found
    }
    return Set(names).sorted()
  }

  private func rendered(
    _ place: ProjectPath
  ) throws(CommandError) -> (text: SharedSecret, names: [SecretName]) {
    let path = place.absolute(in: file.folder)
    let bytes = try onFile { () throws(FileError) in
      try readRegularFile(at: path, limit: Template.largest)
    }
    let template = try onTemplate(at: path) { () throws(TemplateError) in try Template(parsing: bytes) }
    let values = try store.values(for: template)
    let text = try onTemplate(at: path) { () throws(TemplateError) in try template.render(values) }
    return (SharedSecret(text), template.names)
  }

  private func onTemplate<R: ~Copyable>(
    at path: String, _ body: () throws(TemplateError) -> R
  ) throws(CommandError) -> R {
    do { return try body() } catch { throw .template(error, at: path) }
  }

  private func access(of target: ProjectTarget) throws(CommandError) -> FileAccess {
    let usual: FileAccess =
      switch target.form {
      case .dockerSecrets: .dockerSecret
      case .systemdCredentials: .credential
      case .env, .kubernetes, .swarm, .file: .ownerAlone
      }
    return FileAccess(mode: target.access.mode ?? usual.mode, owner: try owner(target.access))
  }

  private func owner(_ access: TargetAccess) throws(CommandError) -> FileOwner? {
    guard access.owner != nil || access.group != nil else { return nil }
    var owner = FileOwner.currentUser
    if let name = access.owner {
      guard let user = UserNames.user(name) else { throw .noSuchUser(name, isGroup: false) }
      owner = FileOwner(uid: user.uid, gid: user.gid ?? owner.gid)
    }
    if let name = access.group {
      guard let gid = UserNames.group(name) else { throw .noSuchUser(name, isGroup: true) }
      owner = FileOwner(uid: owner.uid, gid: gid)
    }
    return owner
  }

  /// What stands against it of the secrets that have to be there.
  private func requirements() throws(CommandError) -> [Refusal] {
    let there = Set(store.vault.sealed.secrets.map(\.name))
    var refusals: [Refusal] = []
    for secret in file.secrets where secret.isRequired && secret.template == nil {
      guard there.contains(secret.name) else {
        refusals.append(.missing(secret.name))
        continue
      }
      let found = try store.secret(secret.name)
      if let rule = found.value.withSpan({ PlaceholderCheck.rule(for: $0) }) {
        refusals.append(.placeholder(secret.name, rule: rule.id))
      }
    }
    return refusals
  }
}
