internal import ArgumentParser
internal import Project
internal import SafeFiles
internal import SecretMemory
internal import Vault

/// Finding, reading and unlocking the vault that the options mean.
struct VaultAccess {
  let context: CommandContext
  let path: String
  let trust: TrustPolicy
  private let place: VaultPlace
  private let credential: CredentialOptions
  private let environment: String?

  init(_ options: OpeningOptions, in context: CommandContext) throws(CommandError) {
    try self.init(options.vault, options.trust, options.credential, in: context)
  }

  init(_ options: ReadingOptions, in context: CommandContext) throws(CommandError) {
    try self.init(options.vault, options.trust, CredentialOptions(), in: context)
  }

  init(
    _ vault: VaultOptions, _ trust: TrustOptions, _ credential: CredentialOptions, in context: CommandContext
  ) throws(CommandError) {
    self.context = context
    self.credential = credential
    environment = vault.environment
    place = try VaultFinder.locate(vault.vault, environment: vault.environment, in: context)
    path = place.path
    self.trust = try Self.policy(trust, vault: path, in: context)
  }

  static func policy(
    _ options: TrustOptions?, vault path: String, in context: CommandContext
  ) throws(CommandError) -> TrustPolicy {
    var policy = TrustPolicy()
    policy.memory = memory(in: context)
    guard let options else { return policy }
    policy.minimumEpoch = options.minimumEpoch
    policy.allowsRollback = options.allowRollback
    if let pin = options.pin {
      policy.pin = try onVault(path) { () throws(VaultError) in try Fingerprint(pin) }
    }
    return policy
  }

  /// Where this machine keeps what it has seen; nil where nothing says so.
  static func memory(in context: CommandContext) -> TrustMemory? {
    stateFolder(in: context).map { TrustMemory(folder: $0) }
  }

  /// `$XDG_STATE_HOME`, if absolute as its specification demands, or its default.
  private static func stateFolder(in context: CommandContext) -> String? {
    if let state = context.variable("XDG_STATE_HOME"), state.hasPrefix("/") { return state + "/pbk-secrets" }
    return context.variable("HOME").map { $0 + "/.local/state/pbk-secrets" }
  }

  /// The vault, checked and closed; what a person should know of it is said.
  func sealed() throws(CommandError) -> SealedVault {
    let sealed = try read()
    warnOfForgetting(sealed.notices)
    for notice in sealed.notices { context.warning(Sentences.report(notice, at: path)) }
    return sealed
  }

  /// The vault, checked and closed; nothing is said of it.
  func read() throws(CommandError) -> SealedVault {
    do {
      return try SealedVault.read(at: path, trust: trust)
    } catch .file(.notFound) {
      throw .noVault(at: path, isDefault: false, environment: environment)
    } catch .damaged where isConflicted {
      throw .conflicted(at: path)
    } catch {
      throw .vault(error, at: path)
    }
  }

  /// Says where an older vault would go unnoticed; not where the lowest epoch is given, which needs no memory.
  private func warnOfForgetting(_ said: [VaultNotice]) {
    let isSaid = said.contains { if case .memoryUnavailable = $0 { true } else { false } }
    guard trust.minimumEpoch == nil, !isSaid else { return }
    guard let memory = trust.memory else {
      context.warning(Sentences.noStateFolder(path))
      return
    }
    if let obstacle = memory.obstacle() {
      context.warning(Sentences.report(.memoryUnavailable(obstacle), at: path))
    }
  }

  /// Whether git left its conflict marks in the file.
  private var isConflicted: Bool {
    guard let bytes = try? readRegularFile(at: path, limit: Caps.fileBytes) else { return false }
    return bytes.split(separator: 0x0a).contains { $0.starts(with: "<<<<<<< ".utf8) }
  }

  /// The vault, opened by the first credential that is given or by a cached key.
  func opened() throws(CommandError) -> OpenVault {
    try CredentialFinder(options: credential, context: context).open(sealed()).vault
  }

  /// What the settings file derives of the vault's secrets.
  func derivedNames() throws(CommandError) -> DerivedNames {
    guard place.isNamed else { return try DerivedNames(place.settings) }
    return try DerivedNames(ProjectFinder(context: context).settings(ofVault: path))
  }

  /// Refuses to change derived secrets, before a passphrase is asked for.
  func refuseDerived(_ names: [SecretName]) throws(CommandError) { try derivedNames().refuse(names) }

  /// The opened vault's secrets, and those that the settings file derives of them.
  func store(_ opened: OpenVault) throws(CommandError) -> SecretStore {
    SecretStore(vault: opened, path: path, derived: try derivedNames())
  }

  /// The vault, opened by a credential, and that credential: whoever sits down at an unlocked vault can't prolong that, nor
  /// let somebody else in.
  func openingAnew(_ sealed: SealedVault) throws(CommandError) -> Opening {
    try CredentialFinder(options: credential, context: context).openByCredential(sealed)
  }

  /// The vault, opened if an option or the environment gives a credential, or a key is cached; nil otherwise.
  func openedWithoutAsking(_ sealed: SealedVault) throws(CommandError) -> OpenVault? {
    try CredentialFinder(options: credential, context: context).unlockIfGiven(sealed)
  }

  /// Opens the vault, changes it under its lock, and saves.
  func change<R>(
    _ body: (inout VaultDraft) throws(VaultError) -> R
  ) throws(CommandError) -> R {
    let opened = try opened()
    return try onVault(path) { () throws(VaultError) in
      var draft = try opened.beginChanges()
      let result = try body(&draft)
      try draft.save()
      return result
    }
  }
}

/// Where the vault is.
///
/// Source: README, 'Finding the vault', and Docs/project-file.md.
enum VaultFinder {
  static let defaultName = "secrets.pbk"

  /// The vault that an option, the environment or the project means.
  static func find(
    _ named: String?, environment: String? = nil, in context: CommandContext
  ) throws(CommandError) -> String {
    try locate(named, environment: environment, in: context).path
  }

  /// The vault, and the settings file by which it was found.
  static func locate(
    _ named: String?, environment: String? = nil, in context: CommandContext
  ) throws(CommandError) -> VaultPlace {
    guard let place = try known(named, environment, in: context) else {
      throw .noVault(at: context.workingFolder + "/" + defaultName, isDefault: true)
    }
    return place
  }

  /// Where `init` makes a vault: a settings file's place, or the working folder, whatever vault lies above it.
  static func place(_ options: VaultOptions, in context: CommandContext) throws(CommandError) -> String {
    try known(options.vault, options.environment, in: context, isNew: true)?.path
      ?? context.absolute(defaultName)
  }

  private static func known(
    _ named: String?, _ environment: String?, in context: CommandContext, isNew: Bool = false
  ) throws(CommandError) -> VaultPlace? {
    guard named == nil || environment == nil else {
      throw .usage("--vault and --env each name a vault", hint: "give one of them")
    }
    if let named { return VaultPlace(path: context.absolute(named), isNamed: true) }
    // An environment on the command line is meant, whatever variable is left over from before.
    if environment == nil, let path = context.variable("PBK_SECRETS_VAULT") {
      return VaultPlace(path: context.absolute(path), isNamed: true)
    }
    let finder = ProjectFinder(context: context)
    switch finder.search() {
    case .settings(let folder): return try finder.vault(inFolder: folder, environment: environment)
    case .vault(let path) where environment == nil: return isNew ? nil : VaultPlace(path: path)
    case .vault, nil:
      guard let environment else { return nil }
      throw .noProjectFile(environment: environment)
    }
  }
}

/// Where the vault is.
struct VaultPlace {
  let path: String
  /// The settings file that says so; nil where the path was named, or is the usual one.
  var settings: ProjectFile?
  /// Whether an option or a variable names the path, and no settings file was looked for.
  var isNamed = false
}
