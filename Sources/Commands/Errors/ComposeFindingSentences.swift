internal import Compose
internal import Dialects

/// What `compose check` says of each thing that it finds: a sentence, and the command or the lines that help.
struct ComposeFindingSentences {
  private let supply: ComposeSupply
  private let vault: String
  private let context: CommandContext

  init(_ supply: ComposeSupply, _ vault: String, _ context: CommandContext) {
    self.supply = supply
    self.vault = vault
    self.context = context
  }

  func report(_ finding: ComposeFinding) -> ErrorReport {
    switch finding.fault {
    case .missingVariable, .missingInherited, .missingFile, .missingEnvFile, .undefinedSecret, .notInVault:
      missing(finding)
    case .notWritten, .keptByHand, .fileLeftOut, .fileNotWritten, .fileKeptByHand, .envFileKeptByHand,
      .dialect, .unknownFormat, .noDigest:
      undelivered(finding.fault)
    case .interpolated, .passedThrough, .secretOfVariable, .notMounted, .setTwice, .shortVolume:
      otherWay(finding.fault)
    case .unused, .unusedSecret, .unusedTarget, .noSuchService, .pathNotKnown, .badInterpolation, .remote,
      .unreadableVariables:
      unused(finding.fault)
    }
  }

  private func missing(_ finding: ComposeFinding) -> ErrorReport {
    switch finding.fault {
    case .missingVariable(let name):
      ErrorReport(
        "${\(printable(name))} has no value: the vault doesn't have it, and it is set nowhere",
        hint: near(name) ?? "pbk-secrets set \(printable(name)), or a line in .env if it is no secret")
    case .missingInherited(let name):
      ErrorReport(
        "\(printable(name)) is handed on from outside, where nothing sets it here",
        hint: near(name) ?? "pbk-secrets set \(printable(name)), if it is a secret")
    case .missingFile(let secret, let name, let path):
      ErrorReport(
        "the vault has no \(printable(name)) for the file \(context.shown(path)) of the secret \(printable(secret))",
        hint: near(name) ?? "pbk-secrets set \(printable(name))")
    case .missingEnvFile(let path):
      ErrorReport(
        "there is no \(context.shown(path)), no target writes it, and Compose refuses to start without it",
        hint: target("type: env", path))
    case .undefinedSecret(let name):
      ErrorReport(
        "the secret \(printable(name)) is not among the top level's 'secrets:', so Compose refuses the files",
        hint: supply.has(name)
          ? "pbk-secrets compose override, or secrets: {\(name): {file: ./secrets/\(name)}}" : near(name))
    case .notInVault(let name, let target):
      ErrorReport(
        "\(named(target)) has the name \(printable(name)), which the vault doesn't have, so deploy refuses it",
        hint: near(name) ?? "pbk-secrets set \(printable(name))")
    default: unused(finding.fault)
    }
  }

  private func undelivered(_ fault: ComposeMismatch) -> ErrorReport {
    switch fault {
    case .notWritten(let name):
      ErrorReport(
        "${\(printable(name))} has a value under pbk-secrets run alone: no target writes it to the .env that Compose reads",
        hint: "targets: {dotenv: {type: env, path: .env}}, or pbk-secrets run -- docker compose up -d")
    case .keptByHand(let name, let path):
      ErrorReport(
        "\(printable(name)) is kept by hand in \(context.shown(path)), which no target writes, so it may be another value than the vault's",
        hint: target("type: env", path))
    case .fileLeftOut(let name, let target):
      ErrorReport(
        "\(named(target)) doesn't write \(printable(name)), so the file will be missing",
        hint: "add \(printable(name)) to its 'names:'")
    case .fileNotWritten(let name, let path, let isThere):
      ErrorReport(
        isThere
          ? "no target writes \(context.shown(path)), so it may be another value than the vault's \(printable(name))"
          : "no target writes \(context.shown(path)), and it isn't there",
        hint: target("type: docker-secrets", ComposePath.parent(of: path)))
    case .fileKeptByHand(let name, let path):
      ErrorReport(
        "\(context.shown(path)) is kept by hand: the vault has no \(printable(name))",
        hint: near(name) ?? "pbk-secrets set \(printable(name)) --from-file \(context.shown(path))")
    case .envFileKeptByHand(let path, let names):
      ErrorReport(
        "\(list(names)) \(names.count == 1 ? "is" : "are") kept by hand in \(context.shown(path)), which no target writes",
        hint: target("type: env", path))
    case .dialect(let path, let name, let readBy, let reader):
      dialect(path, name, readBy, reader)
    case .unknownFormat(let format):
      ErrorReport(
        "Compose knows no format '\(printable(format))' of env_file", hint: "format: raw, or none")
    case .noDigest(let variable):
      ErrorReport(
        "no target writes the .env from which Compose would take \(printable(variable))",
        hint: "targets: {dotenv: {type: env, path: .env}}")
    default: unused(fault)
    }
  }

  private func dialect(
    _ path: String, _ target: String?, _ readBy: [EnvDialect], _ reader: EnvDialect
  ) -> ErrorReport {
    let who = reader == .raw ? "Compose reads it raw, without quotes" : "Compose reads it"
    let written = readBy.map(\.rawValue).joined(separator: ", ")
    let wanted = reader == .raw ? "raw" : "compose"
    let hint =
      target.map { "for: \(wanted), in the target \(printable($0))" }
      ?? "pbk-secrets materialise env \(context.shown(path)) --for \(wanted)"
    return ErrorReport(
      "\(context.shown(path)) is written for \(written), and \(who), so a value with quotes, $ or # can become another one",
      hint: hint)
  }

  private func otherWay(_ fault: ComposeMismatch) -> ErrorReport {
    switch fault {
    case .interpolated(let name, let target, let imageTakesFile, let path):
      ErrorReport(
        "${\(printable(name))} puts the value where docker inspect shows it, though \(named(target)) has a file for it",
        hint: imageTakesFile
          ? "pbk-secrets compose override has the image read the file"
          : path.map { "the service has the file already, at \(printable($0)): have the program read that" }
            ?? "pbk-secrets compose override mounts the file; then the program has to read it")
    case .passedThrough(let name):
      ErrorReport(
        "\(printable(name)) is handed on from the environment of docker compose, and docker inspect shows it",
        hint: "a secret file (pbk-secrets compose override), or pbk-secrets run -- docker compose up -d")
    case .secretOfVariable(let name, let secret):
      ErrorReport(
        "the secret \(printable(secret)) is made of the variable \(printable(name)): it is copied into the container on disk, and stays the old one when the value changes",
        hint: "secrets: {\(printable(secret)): {file: \(file(of: name))}}")
    case .notMounted(let variable, let path):
      ErrorReport(
        "\(printable(variable)) names \(printable(path)), and the service has no secret there",
        hint: "secrets: [\(printable(ComposePath.name(of: path)))], in the service")
    case .setTwice(let variable, let file):
      ErrorReport(
        "\(printable(variable)) and \(printable(file)) are both set, which the image refuses",
        hint: "\(printable(variable)): !reset null takes the plain one out")
    case .shortVolume(let path):
      ErrorReport(
        "\(context.shown(path)) is a volume of the short form: where the file is missing, the engine makes a folder in its place",
        hint: "a secret, or type: bind with create_host_path: false")
    default: unused(fault)
    }
  }

  private func unused(_ fault: ComposeMismatch) -> ErrorReport {
    switch fault {
    case .unused(let names):
      ErrorReport(
        "no compose file takes \(list(names))",
        hint: "pbk-secrets rm \(names.count == 1 ? printable(names[0]) : "NAME"), if nothing else does")
    case .unusedSecret(let name):
      ErrorReport(
        "no service has the secret \(printable(name))", hint: "secrets: [\(printable(name))], in a service")
    case .unusedTarget(let name):
      ErrorReport(
        "no service reads anything of \(named(name))",
        hint: "pbk-secrets compose override, or 'services:' of the target")
    case .noSuchService(let name, let target, let known):
      ErrorReport(
        "\(named(target)) is for the service \(printable(name)), which the compose files don't have",
        hint: Suggestion.nearest(name, among: known).map { "did you mean \(printable($0))?" }
          ?? "there are \(known.map { printable($0) }.joined(separator: ", "))")
    case .pathNotKnown: ErrorReport("the path hangs on a variable that has no value here")
    case .badInterpolation:
      ErrorReport("Compose refuses the ${...} of this line", hint: "$$ stands for a dollar sign")
    case .remote: ErrorReport("this names a file of another machine, which was not looked at")
    default: ErrorReport("this file of variables can't be read from here on")
    }
  }

  /// A name that was probably meant.
  private func near(_ name: String) -> String? {
    Suggestion.nearest(name, among: supply.names).map { "the vault has \(printable($0)); did you mean that?" }
  }

  private func named(_ target: String) -> String {
    target.contains("/") ? "the folder \(printable(target))" : "the target \(printable(target))"
  }

  private func target(_ type: String, _ path: String) -> String {
    "targets: {NAME: {\(type), path: \(context.shown(path))}} in pbk-secrets.yaml"
  }

  private func file(of name: String) -> String {
    let folder = supply.folders.first { $0.names.contains(name) }
    return folder.map { context.shown($0.file(of: name)) } ?? "./secrets/\(printable(name))"
  }

  private func list(_ names: [String]) -> String {
    let most = 6
    let shown = names.prefix(most).map { printable($0) }.joined(separator: ", ")
    return names.count > most ? "\(shown) and \(names.count - most) more" : shown
  }
}
