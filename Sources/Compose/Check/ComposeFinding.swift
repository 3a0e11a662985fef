package import Dialects

/// Something that doesn't fit between compose files, a vault and a settings file: names and places, never values.
package struct ComposeFinding: Equatable, Sendable {
  /// How much it matters.
  package enum Severity: Int, CaseIterable, Comparable, Sendable {
    /// Nothing breaks; somebody should know of it.
    case note
    /// It works, or may, in a way that loses something.
    case warning
    /// Compose refuses, or a service gets no value or another one.
    case error

    package static func < (one: Severity, other: Severity) -> Bool { one.rawValue < other.rawValue }
  }

  package let fault: ComposeMismatch
  package let severity: Severity
  /// Where; a line of the settings file where it is about that; nil: the vault alone.
  package let place: ComposePlace?
  /// The service that it is about.
  package let service: String?

  init(
    _ fault: ComposeMismatch, _ severity: Severity, at place: ComposePlace?, service: String? = nil
  ) {
    self.fault = fault
    self.severity = severity
    self.place = place
    self.service = service
  }
}

/// What doesn't fit.
package enum ComposeMismatch: Equatable, Sendable {
  // What is needed and is not there.
  /// A variable that a text names; the vault doesn't have it, and it is set nowhere.
  case missingVariable(String)
  /// A variable that a service is to get as it is set outside, where it isn't.
  case missingInherited(String)
  /// A secret's file, in a target's folder or nowhere; the vault has no secret of that name.
  case missingFile(secret: String, name: String, path: String)
  /// A file of variables that Compose insists on.
  case missingEnvFile(path: String)
  /// A service takes a secret that the top level doesn't name.
  case undefinedSecret(String)

  // What the vault has, and doesn't get there.
  /// A variable that a text names; no target writes it to the `.env` that Compose reads.
  case notWritten(String)
  /// The `.env` that Compose reads has it, and no target writes that.
  case keptByHand(String, path: String)
  /// A secret's file lies in the folder of a target, which doesn't write it.
  case fileLeftOut(name: String, target: String)
  /// A secret's file lies where no target writes; it may be there already.
  case fileNotWritten(name: String, path: String, isThere: Bool)
  /// The file of a secret that the vault doesn't have lies there, kept by hand.
  case fileKeptByHand(name: String, path: String)
  /// Names of the vault stand in a file of variables that no target writes.
  case envFileKeptByHand(path: String, names: [String])
  /// A file of variables is written for other programs than the one that reads it here.
  case dialect(path: String, target: String?, readBy: [EnvDialect], reader: EnvDialect)
  /// Compose knows no such format of a file of variables.
  case unknownFormat(String)
  /// A label asks for a digest, and no target writes the `.env` that it would come from.
  case noDigest(variable: String)

  // What gets there another way than it could.
  /// A variable is put into a text of a service, and a target has a file for it, which the service may have already.
  case interpolated(String, target: String, imageTakesFile: Bool, mountedAt: String?)
  /// A service is given a variable as it is set outside.
  case passedThrough(String)
  /// A secret is made of a variable.
  case secretOfVariable(String, secret: String)
  /// A variable names a file of a secret that the service isn't given.
  case notMounted(variable: String, path: String)
  /// A variable and the one that names its file are both set.
  case setTwice(variable: String, file: String)
  /// A delivered file is a volume of the short form, which becomes a folder where the file is missing.
  case shortVolume(path: String)

  // What nothing uses.
  /// Secrets of the vault that no compose file takes.
  case unused([String])
  /// A secret of the top level that no service has.
  case unusedSecret(String)
  /// A target that no service reads.
  case unusedTarget(String)
  /// A target names a secret that the vault doesn't have.
  case notInVault(String, target: String)
  /// A target says that a service reads it, and there is none of that name.
  case noSuchService(String, target: String, known: [String])

  // What could not be looked at.
  /// A path hangs on variables that have no value here.
  case pathNotKnown
  /// Compose refuses the `${...}` of the line.
  case badInterpolation
  /// A file of another machine, which is not fetched.
  case remote
  /// From the line on a file of variables can't be read.
  case unreadableVariables

  /// The id, which stays for programs that read it.
  package var rule: String {
    switch self {
    case .missingVariable: "missing-variable"
    case .missingInherited: "missing-inherited"
    case .missingFile: "missing-secret-file"
    case .missingEnvFile: "missing-env-file"
    case .undefinedSecret: "undefined-secret"
    case .notWritten: "variable-not-written"
    case .keptByHand: "variable-kept-by-hand"
    case .fileLeftOut: "secret-file-left-out"
    case .fileNotWritten: "secret-file-not-written"
    case .fileKeptByHand: "secret-file-kept-by-hand"
    case .envFileKeptByHand: "env-file-kept-by-hand"
    case .dialect: "env-file-dialect"
    case .unknownFormat: "env-file-format"
    case .noDigest: "digest-not-written"
    case .interpolated: "interpolated"
    case .passedThrough: "passed-through"
    case .secretOfVariable: "secret-of-variable"
    case .notMounted: "file-not-mounted"
    case .setTwice: "set-twice"
    case .shortVolume: "short-volume"
    case .unused: "unused-secret"
    case .unusedSecret: "unused-top-level-secret"
    case .unusedTarget: "unused-target"
    case .notInVault: "not-in-vault"
    case .noSuchService: "no-such-service"
    case .pathNotKnown: "path-not-known"
    case .badInterpolation: "bad-interpolation"
    case .remote: "remote-file"
    case .unreadableVariables: "unreadable-variables"
    }
  }

  /// The secrets and variables that it is about.
  package var names: [String] {
    switch self {
    case .missingVariable(let name), .missingInherited(let name), .notWritten(let name),
      .keptByHand(let name, _), .passedThrough(let name), .interpolated(let name, _, _, _),
      .secretOfVariable(let name, _), .undefinedSecret(let name), .unusedSecret(let name):
      [name]
    case .missingFile(_, let name, _), .fileLeftOut(let name, _), .fileNotWritten(let name, _, _),
      .fileKeptByHand(let name, _), .noDigest(let name), .notMounted(let name, _), .setTwice(let name, _),
      .notInVault(let name, _):
      [name]
    case .envFileKeptByHand(_, let names), .unused(let names): names
    case .missingEnvFile, .dialect, .unknownFormat, .shortVolume, .unusedTarget, .noSuchService,
      .pathNotKnown, .badInterpolation, .remote, .unreadableVariables:
      []
    }
  }
}
