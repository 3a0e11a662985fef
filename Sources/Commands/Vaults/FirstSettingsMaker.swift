internal import Compose
internal import Dialects
internal import Hygiene
internal import Project
internal import SafeFiles
internal import Vault

/// Writes a project's first settings file, of what its compose file and `.env` name; no value of them goes anywhere.
struct FirstSettingsMaker {
  let folder: String
  /// The vault's path.
  let vault: String
  let context: CommandContext

  private static let largestEnv = 1 << 20
  private static let most = 500

  /// Writes the file, if there is anything to make it of.
  ///
  /// - Returns: patterns for what the targets hold, as git leaves out files by them.
  func write() throws(CommandError) -> [String] {
    let path = ProjectFile.path(in: folder)
    let settings = found()
    guard !settings.sources.isEmpty else { return [] }
    guard let text = settings.text() else {
      context.warning("no \(ProjectFile.name) was made, as the files here name what it can't")
      return []
    }
    let bytes = Array(text.utf8)
    try onFile { () throws(FileError) in
      try makeNewFile(at: path, contents: bytes.span, mode: 0o644, requiringMode: false)
    }
    let sources = settings.sources.map { printable($0) }.joined(separator: " and ")
    context.errors.line(
      "wrote \(ProjectFile.name), with what \(sources) \(settings.sources.count == 1 ? "names" : "name")")
    let takes = settings.sources.contains(".env") ? "pbk-secrets import .env, then " : ""
    context.errors.line(
      "\(context.errors.style.hint("hint:")) look it over; \(takes)pbk-secrets deploy --plan shows what it would do"
    )
    return settings.folders.map { "/\($0.path)/" }.filter { !$0.hasPrefix("/secrets/") }
  }

  /// What the files of the folder name.
  func found() -> FirstSettings {
    let project = project()
    let (file, names) = namesOfEnv()
    var settings = FirstSettings(vault: vaultPath, sources: (project?.files ?? []).map(ComposePath.name(of:)))
    if let file { settings.sources.append(file) }
    let services = project?.services.filter { isPlain($0.name) } ?? []
    settings.folders = folders(project, services)
    let mounted = Set(settings.folders.flatMap(\.names))
    let needed = project.map { needs(of: $0) } ?? []
    let inEnv = Set(names + needed.map(\.name)).sorted()
    if let project, !inEnv.isEmpty || !names.isEmpty {
      let path = project.folder + "/.env"
      let users = services.map(\.name).filter { name in
        project.services(using: path).contains(name)
          || inEnv.contains { project.services(interpolating: $0.text).contains(name) }
      }
      settings.dotenv = FirstSettings.Group(path: ".env", names: inEnv, services: users)
    } else if !names.isEmpty {
      settings.dotenv = FirstSettings.Group(path: ".env", names: inEnv, services: [])
    }
    settings.environments = environments(services, without: mounted, hasSecrets: settings.folders)
    let all = Set(inEnv).union(mounted).union(settings.environments.flatMap(\.names)).sorted()
    let required = Set(needed.filter(\.isRequired).map(\.name)).union(mounted)
    settings.secrets = all.compactMap { name in
      let kind = KindGuess.kind(forName: name.text)
      let isRequired = required.contains(name)
      guard kind != .generic || mounted.contains(name) else { return nil }
      return FirstSettings.Named(name: name, kind: kind, isRequired: isRequired)
    }
    return settings
  }

  private var vaultPath: String { String(vault.dropFirst(folder == "/" ? 1 : folder.utf8.count + 1)) }

  /// The compose file of the folder: one of the usual names, or the only one that is called much like it.
  private func project() -> ComposeProject? {
    let request = ComposeRequest(folder: folder, environment: context.environment)
    if let usual = try? ComposeProject.read(request), usual.folder == folder { return usual }
    guard let entries = try? Folder.open(folder).entries() else { return nil }
    let names = entries.names.filter { name in
      ["compose.", "docker-compose."].contains { name.hasPrefix($0) }
        && [".yml", ".yaml"].contains { name.hasSuffix($0) }
    }
    guard names.count == 1 else { return nil }
    return try? ComposeProject.read(
      ComposeRequest(folder: folder, files: names, environment: context.environment))
  }

  /// The names of the variables of `.env`, or of the example of one where none is there.
  private func namesOfEnv() -> (file: String?, names: [SecretName]) {
    for file in [".env", ".env.example"] {
      let path = folder + "/" + file
      guard let text = try? readSecretFile(at: path, limit: Self.largestEnv, requiringPrivate: false) else {
        continue
      }
      let result = text.withSpan { span in
        try? EnvImport.read(
          span, dialects: [.compose], lastWins: true, literalDollar: true, limits: .ofImport)
      }
      var plan = ImportPlan()
      let names = (result?.items ?? []).filter { plan.judge($0) != nil }.compactMap(\.name)
      return (file, Array(Set(names.compactMap(secretName)).sorted().prefix(Self.most)))
    }
    return (nil, [])
  }

  private struct Need {
    let name: SecretName
    let isRequired: Bool
  }

  /// The variables that Compose takes from outside and that are named like secrets.
  private func needs(of project: ComposeProject) -> [Need] {
    project.needs.prefix(Self.most).compactMap { need in
      guard let name = secretName(need.name), isSecret(name) else { return nil }
      return Need(name: name, isRequired: !need.hasFallback)
    }
  }

  /// The folders in which files lie that services mount as secrets.
  private func folders(_ project: ComposeProject?, _ services: [ComposeService]) -> [FirstSettings.Group] {
    guard let project else { return [] }
    var names: [String: [SecretName]] = [:]
    var users: [String: Set<String>] = [:]
    for secret in project.secrets {
      guard let path = secret.path, ComposePath.isWithin(path, folder) else { continue }
      let place = String(ComposePath.parent(of: path).dropFirst(folder.utf8.count + 1))
      guard !place.isEmpty, (try? VaultLocation(Array(place.utf8))) != nil,
        let name = try? SecretName(ComposePath.name(of: path)), name.segments.count == 1
      else { continue }
      names[place, default: []].append(name)
      let using = project.services(using: path)
      users[place, default: []].formUnion(services.map(\.name).filter(using.contains))
    }
    return names.keys.sorted().map { place in
      FirstSettings.Group(
        path: place, names: Set(names[place] ?? []).sorted(), services: (users[place] ?? []).sorted())
    }
  }

  /// What looks like a secret in the environment of services.
  private func environments(
    _ services: [ComposeService], without mounted: Set<SecretName>, hasSecrets folders: [FirstSettings.Group]
  ) -> [FirstSettings.Group] {
    let base = folders.contains { ($0.path + "/").hasPrefix("secrets/") } ? ".secrets" : "secrets"
    return services.prefix(Self.most).compactMap { service in
      let names = service.environment.map(\.name).compactMap(secretName).filter { isSecret($0) }
      let left = Set(names).subtracting(mounted).sorted().prefix(Self.most)
      return left.isEmpty
        ? nil
        : FirstSettings.Group(path: "\(base)/\(service.name)", names: Array(left), services: [service.name])
    }
  }

  /// A name to be written into a file that is committed: a piece of a value that was broken over lines is none, and looks
  /// like a long word in letters of both cases.
  private func secretName(_ text: String) -> SecretName? {
    let isOneCase = text.uppercased() == text || text.lowercased() == text
    guard EnvName.isUsable(text), isOneCase, text.contains("_") || text.utf8.count < 16 else { return nil }
    return try? SecretName(text)
  }

  private func isSecret(_ name: SecretName) -> Bool { KindGuess.kind(forName: name.text) != .generic }

  private func isPlain(_ service: String) -> Bool {
    (1...64).contains(service.utf8.count)
      && service.utf8.allSatisfy { byte in
        let letter = byte | 0x20
        return (0x61...0x7a).contains(letter) || (0x30...0x39).contains(byte) || "._-".utf8.contains(byte)
      } && ![".", ".."].contains(service)
  }
}
