internal import SafeFiles
internal import SecretMemory
internal import Vault

/// Looks for a credential in the order of the command line's contract; the first source that is given wins.
///
/// Source: Docs/vault-format.md for what opens a slot; README, 'What opens the vault', for the order.
struct CredentialFinder {
  let options: CredentialOptions
  let context: CommandContext

  static let longestPassphrase = 4096
  private static let longestFile = 64 * 1024
  private static let tries = 3

  /// Unlocks a vault.
  ///
  /// - Throws: ``CommandError/noCredential(asked:)`` where no source gives one, no key is cached and there is no terminal.
  func open(_ sealed: SealedVault) throws(CommandError) -> Opening {
    if let credential = try given() { return try open(sealed, credential) }
    if let cached = UnlockCache(vault: sealed).opened() { return Opening(vault: cached, credential: nil) }
    return try ask(sealed)
  }

  /// Unlocks a vault, whatever key is cached.
  ///
  /// - Throws: ``CommandError/noCredential(asked:)`` where no source gives one and there is no terminal.
  func openByCredential(_ sealed: SealedVault) throws(CommandError) -> Opening {
    if let credential = try given() { return try open(sealed, credential) }
    return try ask(sealed)
  }

  private func open(
    _ sealed: SealedVault, _ credential: consuming Credential
  ) throws(CommandError) -> Opening {
    let held = HeldCredential(credential)
    return Opening(vault: try unlock(sealed, held.credential), credential: held)
  }

  private func ask(_ sealed: SealedVault) throws(CommandError) -> Opening {
    guard context.terminal.isThere else { throw .noCredential(asked: false) }
    guard sealed.slots.contains(where: { $0.type.word == "pass" }) else {
      throw .vault(.noSlot(.passphrase), at: sealed.path)
    }
    return try askAndUnlock(sealed)
  }

  /// Unlocks a vault if a source gives a credential, or its key is cached; nothing is asked for.
  func unlockIfGiven(_ sealed: SealedVault) throws(CommandError) -> OpenVault? {
    guard let credential = try given() else { return UnlockCache(vault: sealed).opened() }
    return try unlock(sealed, credential)
  }

  private func unlock(
    _ sealed: SealedVault, _ credential: borrowing Credential
  ) throws(CommandError) -> OpenVault {
    do { return try sealed.unlock(with: credential) } catch { throw .vault(error, at: sealed.path) }
  }

  private func askAndUnlock(_ sealed: SealedVault) throws(CommandError) -> Opening {
    for round in 1...Self.tries {
      guard let typed = try context.terminal.askHidden("passphrase for \(printable(sealed.path))") else {
        throw .noCredential(asked: true)
      }
      do {
        let held = HeldCredential(.passphrase(try Passphrase(typed)))
        return Opening(vault: try sealed.unlock(with: held.credential), credential: held)
      } catch .wrongCredential where round < Self.tries {
        context.errors.line("wrong passphrase, try again")
      } catch .badPassphrase where round < Self.tries {
        context.errors.line("wrong passphrase, try again")
      } catch {
        throw .vault(error, at: sealed.path)
      }
    }
    throw .vault(.wrongCredential(.passphrase), at: sealed.path)
  }

  /// The credential of the first source that is given, if any is.
  private func given() throws(CommandError) -> Credential? {
    if let path = options.identity { return .identity(try identity(path)) }
    if let path = options.keyFile { return .keyFile(try keyFile(path)) }
    if let passphrase = try passphraseFromOptions() { return .passphrase(passphrase) }
    if let path = context.variable("PBK_SECRETS_IDENTITY_FILE") { return .identity(try identity(path)) }
    if let path = context.variable("PBK_SECRETS_KEY_FILE") { return .keyFile(try keyFile(path)) }
    if let passphrase = try passphraseFromEnvironment() { return .passphrase(passphrase) }
    if let folder = context.variable("CREDENTIALS_DIRECTORY") {
      let key = folder + "/pbk-secrets.key"
      if exists(key) { return .keyFile(try keyFile(key)) }
      let passphraseFile = folder + "/pbk-secrets.passphrase"
      if exists(passphraseFile) { return .passphrase(try passphrase(inFile: passphraseFile)) }
    }
    guard let text = context.variable("PBK_SECRETS_PASSPHRASE") else { return nil }
    context.warning(
      "the passphrase is in PBK_SECRETS_PASSPHRASE, where other processes of this user can read it")
    return .passphrase(
      try passphrase(SecretBytes(copying: [UInt8](text.utf8).span), "PBK_SECRETS_PASSPHRASE"))
  }

  /// The passphrase of a new slot, from an option or the environment.
  func passphraseForNewSlot() throws(CommandError) -> Passphrase? {
    if let passphrase = try passphraseFromOptions() { return passphrase }
    return try passphraseFromEnvironment()
  }

  private func passphraseFromOptions() throws(CommandError) -> Passphrase? {
    if let descriptor = options.passphraseDescriptor {
      return try passphrase(fromDescriptor: descriptor, option: "--passphrase-fd")
    }
    if let path = options.passphraseFile { return try passphrase(inFile: path) }
    if let command = options.passphraseCommand { return try passphrase(ofCommand: command) }
    return nil
  }

  private func passphraseFromEnvironment() throws(CommandError) -> Passphrase? {
    if let path = context.variable("PBK_SECRETS_PASSPHRASE_FILE") { return try passphrase(inFile: path) }
    if let command = context.variable("PBK_SECRETS_PASSPHRASE_COMMAND") {
      return try passphrase(ofCommand: command)
    }
    return nil
  }

  func passphrase(inFile path: String) throws(CommandError) -> Passphrase {
    try passphrase(secretFile(path), path)
  }

  private func passphrase(ofCommand command: String) throws(CommandError) -> Passphrase {
    let output = try ChildProcess.output(
      ofShell: command, environment: context.environment, limit: Self.longestPassphrase)
    guard let output else { throw .passphraseSource("the passphrase command", .commandFailed) }
    return try passphrase(output, "the passphrase command")
  }

  private func passphrase(
    _ text: borrowing SecretBytes, _ source: String
  ) throws(CommandError) -> Passphrase {
    let line = text.withoutFinalNewline()
    guard !line.isEmpty else { throw .passphraseSource(source, .empty) }
    do { return try Passphrase(line) } catch { throw .vault(error, at: source) }
  }

  private func identity(_ path: String) throws(CommandError) -> AgeIdentity {
    let file = try secretFile(path)
    do { return try AgeIdentity(file: file) } catch { throw .vault(error, at: path) }
  }

  /// Reads a key file that others can't.
  func keyFile(_ path: String) throws(CommandError) -> KeyFile {
    let file = try secretFile(path)
    do { return try KeyFile(file) } catch { throw .vault(error, at: path) }
  }

  private func secretFile(_ path: String) throws(CommandError) -> SecretBytes {
    // The shell's `<(command)`: the process may not open its own descriptors by path, being closed to debuggers.
    if let descriptor = DescriptorPath.number(path) { return try read(descriptor) }
    return try onFile { () throws(FileError) in
      try readSecretFile(at: context.absolute(path), limit: Self.longestFile, requiringPrivate: true)
    }
  }

  /// Reads a passphrase from a descriptor that the caller opened.
  func passphrase(fromDescriptor descriptor: Int32, option: String) throws(CommandError) -> Passphrase {
    try passphrase(read(descriptor), "\(option) \(descriptor)")
  }

  private func read(_ descriptor: Int32) throws(CommandError) -> SecretBytes {
    do {
      return try readSecret(fromDescriptor: descriptor, limit: Self.longestFile)
    } catch {
      throw .passphraseSource("descriptor \(descriptor)", .unreadable)
    }
  }

  private func exists(_ path: String) -> Bool { (try? fileStatus(path)) != nil }
}

/// Paths that mean a descriptor that is open already.
enum DescriptorPath {
  static func number(_ path: String) -> Int32? {
    if path == "/dev/stdin" { return 0 }
    for prefix in ["/dev/fd/", "/proc/self/fd/"] where path.hasPrefix(prefix) {
      return Int32(path.dropFirst(prefix.count))
    }
    return nil
  }
}

extension SecretBytes {
  /// The bytes but for one final line feed.
  func withoutFinalNewline() -> SecretBytes {
    slice(0..<(endsInNewline ? count - 1 : count))
  }

  /// Whether the last byte is a line feed.
  var endsInNewline: Bool { withSpan { $0.count > 0 && $0[$0.count - 1] == 0x0a } }
}
