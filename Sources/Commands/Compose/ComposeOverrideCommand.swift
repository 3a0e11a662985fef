internal import ArgumentParser
internal import Compose
internal import SafeFiles
internal import Vault

/// Writes a compose file that gives services their secrets as files.
struct ComposeOverrideCommand: ContextCommand {
  static let configuration = CommandConfiguration(
    commandName: "override", abstract: "Write a compose file that gives services their secret files.",
    discussion: """
      The file goes over the others: it names the secrets, gives each service those that it takes, and where its image is known \
      to read files (POSTGRES_PASSWORD_FILE) sets that variable and drops the plain one. Who gets what is told by the targets' \
      services:, else by the variables that services take now. What a program has to do by itself stands in comments. \
      Values are never read; no key is needed. Docker Compose 2.24 or later reads the file.

      Example: pbk-secrets compose override
      Example: docker compose -f compose.yaml -f compose.secrets.yaml up -d
      Example: pbk-secrets compose override --output compose.override.yaml

      Exit statuses: 0 written, or nothing to change; 2 failed; 3 refused, nothing changed; 5 damaged; 6 older; \
      7 not trusted; 8 locked; 64 usage.
      """)

  @OptionGroup(title: "Compose") var compose: ComposeFileOptions
  @Option(
    name: [.long, .customShort("o")],
    help: ArgumentHelp(
      "Where to; - is standard output. Else compose.secrets.yaml beside the first compose file.",
      valueName: "file"),
    completion: .file(extensions: ["yaml", "yml"]))
  var output: String?
  @Flag(name: .long, help: "Overwrite a file that this command didn't write.") var replace = false
  @OptionGroup(title: "Vault") var vault: VaultOptions
  @OptionGroup(title: "Trust") var trust: TrustOptions
  @OptionGroup(title: "Output") var color: ColorOptions

  func run(in context: CommandContext) throws(CommandError) -> ExitStatus {
    if output == "" { throw .usage("--output names no file", hint: "-o compose.secrets.yaml") }
    let found = try compose.project(takesOverride: false, in: context)
    let place = OverridePlace(output, found, in: context)
    // Before anything of the file is left out of the project: what isn't ours is part of it.
    if let path = place.file { try place.check(path, isReplacing: replace) }
    let project: ComposeProject?
    do { project = try found.withoutOverrides(place.path) } catch { throw .compose(error) }
    guard let project else { throw .nothingBeside(context.shown(place.path)) }
    let access = try VaultAccess(vault, trust, CredentialOptions(), in: context)
    let supply = try SupplyMaker(access.sealed(), vault, in: context).supply(folder: compose.folder)
    let override = try make(project, supply, at: place.path)
    let isWritten = try place.write(override.text)
    OverrideReporter(context: context).report(override, project, place, isWritten: isWritten)
    return .done
  }

  private func make(
    _ project: ComposeProject, _ supply: ComposeSupply, at path: String
  ) throws(CommandError) -> ComposeOverride {
    do {
      return try ComposeOverride(for: project, supply, at: path)
    } catch {
      switch error {
      case .noFolder: throw .noFolderForFiles
      case .twoFolders(let name, let targets): throw .twoFolders(secret: name, targets: targets)
      case .notReadBack(let service): throw .overrideFailed(service: service)
      }
    }
  }
}

/// Where an override goes.
struct OverridePlace {
  private let context: CommandContext
  /// Where the file is, or would be if standard output weren't meant.
  let path: String
  /// The file to be written; nil for standard output.
  let file: String?

  init(_ output: String?, _ project: ComposeProject, in context: CommandContext) {
    self.context = context
    let usual = ComposePath.absolute(ComposeOverride.usualName, in: project.folder)
    switch output {
    case nil: (path, file) = (usual, usual)
    case "-": (path, file) = (usual, nil)
    case let named?:
      let absolute = ComposePath.absolute(named, in: context.workingFolder)
      (path, file) = (absolute, absolute)
    }
  }

  /// Refuses to overwrite what a person wrote.
  func check(_ path: String, isReplacing: Bool) throws(CommandError) {
    guard let bytes = try existing(path), !isReplacing, !ComposeOverride.isOurs(bytes) else { return }
    throw .notWrittenHere(context.shown(path))
  }

  /// Writes the text.
  ///
  /// - Returns: whether the file is another one now; one that is right already keeps its inode.
  func write(_ text: String) throws(CommandError) -> Bool {
    let bytes = Array(text.utf8)
    guard let file else {
      guard context.output.write(bytes.span) else {
        if context.output.isClosedByReader { return true }
        throw .outputFailed
      }
      return true
    }
    guard try existing(file) != bytes else { return false }
    try onFile { () throws(FileError) in
      try StagedFile(replacing: file, contents: bytes.span, mode: 0o644, requiringMode: false).commit()
    }
    return true
  }

  private func existing(_ path: String) throws(CommandError) -> [UInt8]? {
    do { return try readRegularFile(at: path, limit: 1 << 20) } catch .notFound { return nil } catch {
      throw .file(error)
    }
  }
}
