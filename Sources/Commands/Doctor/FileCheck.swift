internal import SafeFiles
internal import SecretMemory
internal import Vault

/// Modes and owners: of the vault, of what opens it, of what was delivered beside it, and of the notes on what was seen.
struct FileCheck {
  private let subject: DoctorSubject

  private static let largestCredential = 64 * 1024

  init(_ subject: DoctorSubject) { self.subject = subject }

  func findings() -> [Finding] {
    var findings: [Finding] = []
    if let path = subject.access?.path, let status = try? fileStatus(path) {
      findings += [vault(path, status), folder(of: path)]
      findings += subject.projectFolder.map(delivered) ?? []
    }
    return findings + credentials() + [state]
  }

  private func vault(_ path: String, _ status: FileStatus) -> Finding {
    let shown = subject.shown(path)
    guard [0, FileOwner.currentUser.uid].contains(status.owner.uid) else {
      return Finding(
        "vault-mode", .warning, Sentences.report(FileError.foreignOwner(path: path, uid: status.owner.uid)))
    }
    guard status.permissions & 0o022 == 0 else {
      return Finding(
        "vault-mode", .warning, "others can write to \(shown) (mode \(octal(status.permissions)))",
        hint: "chmod go-w \(shown)")
    }
    return Finding("vault-mode", .ok, "only its owner can write to \(shown)")
  }

  private func folder(of path: String) -> Finding {
    do throws(FileError) {
      try checkParent(of: path)
      return Finding("vault-folder", .ok, "no other user can swap files in its folder, or one above")
    } catch {
      return Finding("vault-folder", .warning, Sentences.report(error))
    }
  }

  /// Files that usually hold delivered values, of one folder of the deployment.
  private func delivered(in folder: String) -> [Finding] {
    let names: [String]
    do throws(FileError) {
      names = try Folder.open(folder.isEmpty ? "/" : folder, followingLink: true).entries().names
    } catch {
      return [.notKnown("delivered", "what was delivered", because: Sentences.report(error).sentence)]
    }
    var findings: [Finding] = []
    let credentials = CredentialFiles.named(subject).map(\.path)
    for name in names where PlaintextName.isOne(name) || name == "secrets" {
      let target = "\(folder)/\(name)"
      // What opens the vault is looked at more closely.
      guard !credentials.contains(target) else { continue }
      guard let status = try? fileStatus(target), status.permissions & 0o077 != 0 else { continue }
      guard status.kind == .regular || (name == "secrets" && status.kind == .folder) else { continue }
      let mode = status.kind == .folder ? "700" : "600"
      let isKey = name.hasSuffix(".key")
      findings.append(
        Finding(
          "delivered", isKey ? .error : .warning,
          "others can get at \(subject.shown(target)), which may hold secrets (mode \(octal(status.permissions)))",
          hint: "chmod \(mode) \(subject.shown(target))"))
    }
    return findings.isEmpty
      ? [Finding("delivered", .ok, "no file that usually holds secrets lies open beside the vault")]
      : findings
  }

  /// What the options and the environment name as what opens the vault.
  private func credentials() -> [Finding] {
    var findings = CredentialFiles.named(subject).map(credential)
    if subject.context.variable("PBK_SECRETS_PASSPHRASE") != nil {
      findings.append(
        Finding(
          "credential-file", .warning,
          "the passphrase is in PBK_SECRETS_PASSPHRASE, where other processes of this user can read it",
          hint: "PBK_SECRETS_PASSPHRASE_FILE names a file with mode 0600 instead"))
    }
    return findings
  }

  private func credential(_ file: CredentialFiles.File) -> Finding {
    do throws(FileError) {
      _ = try readSecretFile(at: file.path, limit: Self.largestCredential, requiringPrivate: true)
      return Finding(
        "credential-file", .ok, "only its owner can read \(subject.shown(file.path)), named by \(file.source)"
      )
    } catch {
      let report = Sentences.report(error)
      return Finding(
        "credential-file", .error, "\(report.sentence), and is named by \(file.source)", hint: report.hint)
    }
  }

  /// The folder of notes on what was seen, without which an older vault goes unnoticed.
  private var state: Finding {
    guard let memory = VaultAccess.memory(in: subject.context) else {
      return Finding(
        "state", .warning,
        "neither XDG_STATE_HOME nor HOME is set: nothing that is seen is kept, and an older vault goes unnoticed",
        hint: "set one of them, or give --pin and --min-epoch")
    }
    if let obstacle = memory.obstacle() {
      let report = Sentences.report(obstacle)
      return Finding(
        "state", .warning, "what is seen can't be kept, so an older vault goes unnoticed: \(report.sentence)",
        hint: report.hint)
    }
    do throws(FileError) {
      try checkParent(of: memory.folder + "/x")
    } catch .notFound {
      return Finding("state", .ok, "what is seen will be kept in \(printable(memory.folder))")
    } catch {
      return Finding("state", .warning, Sentences.report(error))
    }
    return Finding("state", .ok, "what was seen is kept in \(printable(memory.folder))")
  }

  private func octal(_ mode: UInt32) -> String { "0" + String(mode, radix: 8) }
}

/// Names that usually mean a file of values in the clear.
enum PlaintextName {
  private static let samples = [".env.example", ".env.sample", ".env.template", ".env.dist"]

  /// Whether a file name, without its folder, is one.
  static func isOne(_ name: some StringProtocol) -> Bool {
    (name == ".env" || name.hasPrefix(".env.") || name.hasSuffix(".key"))
      && !samples.contains(String(name))
  }
}

/// The files that options and the environment name as what opens the vault.
enum CredentialFiles {
  struct File {
    /// The option or variable.
    let source: String
    let path: String
  }

  private static let variables = [
    "PBK_SECRETS_IDENTITY_FILE", "PBK_SECRETS_KEY_FILE", "PBK_SECRETS_PASSPHRASE_FILE",
  ]

  static func named(_ subject: DoctorSubject) -> [File] {
    let (given, context) = (subject.options.credential, subject.context)
    var files: [(String, String?)] = [
      ("--identity", given.identity), ("--key-file", given.keyFile),
      ("--passphrase-file", given.passphraseFile),
    ]
    files += variables.map { ($0, context.variable($0)) }
    if let folder = context.variable("CREDENTIALS_DIRECTORY") {
      for name in ["pbk-secrets.key", "pbk-secrets.passphrase"] {
        let path = "\(folder)/\(name)"
        guard let found = try? fileStatus(path), found.kind != .folder else { continue }
        files.append(("CREDENTIALS_DIRECTORY", path))
      }
    }
    return files.compactMap { source, path in
      // A descriptor can be read once, by who needs it.
      guard let path, DescriptorPath.number(path) == nil else { return nil }
      return File(source: source, path: context.absolute(path))
    }
  }
}
