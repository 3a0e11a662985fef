internal import Compose
internal import Dialects
internal import Project
internal import SafeFiles
internal import Templates
internal import Vault
internal import YAML

/// Gathers what a vault has and what the settings file's targets write, by name.
struct SupplyMaker {
  private let context: CommandContext
  private let file: ProjectFile?
  private let targets: [ProjectTarget]
  private let names: [String]

  /// - Throws: what is wrong with the settings file; that there is none is no error.
  init(
    _ vault: SealedVault, _ options: VaultOptions, in context: CommandContext
  ) throws(CommandError) {
    self.context = context
    let finder = ProjectFinder(context: context)
    if case .settings(let folder) = finder.search() {
      let project = DeployProject(
        file: try finder.read(inFolder: folder), environment: options.environment)
      file = project.file
      targets = project.file.targets.filter(project.isMeant)
    } else {
      file = nil
      targets = []
    }
    let derived = (file?.secrets ?? []).filter { $0.template != nil }.map(\.name)
    names = Set(vault.secrets.map(\.name) + derived).sorted().map(\.text)
  }

  /// - Parameter folder: one more folder of secret files, which gets all names.
  func supply(folder: String?) throws(CommandError) -> ComposeSupply {
    var folders: [ComposeSupply.Folder] = []
    var files: [ComposeSupply.File] = []
    var elsewhere = Set((file?.secrets ?? []).flatMap { $0.template?.template.names.map(\.text) ?? [] })
    for target in targets {
      switch target.form {
      case .dockerSecrets: if let one = self.folder(target) { folders.append(one) }
      case .env(let consumers):
        let form = ComposeSupply.File.Form.variables(readBy: Self.readers(consumers))
        if let one = self.file(target, form, names(of: target)) { files.append(one) }
      case .file(let template):
        let used = try templateNames(template)
        if let one = self.file(target, .other, used) { files.append(one) }
        // What a template takes is taken, wherever the file goes.
        elsewhere.formUnion(used)
      case .kubernetes, .systemdCredentials, .swarm: elsewhere.formUnion(names(of: target))
      }
    }
    if let folder {
      let path = ComposePath.absolute(folder, in: context.workingFolder)
      let fitting = names.filter { !$0.contains("/") }
      folders.append(
        ComposeSupply.Folder(target: "./" + ComposePath.name(of: path), path: path, names: fitting))
    }
    return ComposeSupply(names: names, folders: folders, files: files, usedElsewhere: elsewhere)
  }

  private func folder(_ target: ProjectTarget) -> ComposeSupply.Folder? {
    guard let path = path(of: target) else { return nil }
    return ComposeSupply.Folder(
      target: target.name, path: path, names: names(of: target).filter { !$0.contains("/") },
      services: target.services, place: place(target))
  }

  private func file(
    _ target: ProjectTarget, _ form: ComposeSupply.File.Form, _ names: [String]
  ) -> ComposeSupply.File? {
    guard let path = path(of: target) else { return nil }
    return ComposeSupply.File(
      target: target.name, path: path, names: names, form: form, services: target.services,
      place: place(target))
  }

  /// The names that a target's list means; a name that the vault doesn't have stays, a pattern doesn't.
  private func names(of target: ProjectTarget) -> [String] {
    guard let wanted = target.names else { return names }
    var found: Set<String> = []
    for text in wanted {
      guard text.contains("*") || text.contains("?") else {
        found.insert(text)
        continue
      }
      let pattern = NamePattern(text)
      found.formUnion(names.filter(pattern.matches))
    }
    return found.sorted()
  }

  private func templateNames(_ place: ProjectPath) throws(CommandError) -> [String] {
    let path = place.absolute(in: file?.folder ?? context.workingFolder)
    let bytes = try onFile { () throws(FileError) in
      try readRegularFile(at: path, limit: Template.largest)
    }
    do { return try Template(parsing: bytes).names.map(\.text) } catch { throw .template(error, at: path) }
  }

  private func path(of target: ProjectTarget) -> String? {
    guard let file, let path = target.path else { return nil }
    return ComposePath.absolute(path.absolute(in: file.folder), in: file.folder)
  }

  private func place(_ target: ProjectTarget) -> ComposePlace? {
    file.map { ComposePlace(file: $0.path, line: target.position.line) }
  }

  /// What is written for several programs, each of them reads.
  private static func readers(_ consumers: [EnvConsumer]) -> [EnvDialect] {
    let all = Set(consumers.flatMap(\.readers))
    return EnvDialect.allCases.filter(all.contains)
  }
}
