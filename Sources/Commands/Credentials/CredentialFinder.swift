internal import SafeFiles
internal import SecretMemory
internal import Vault

/// Looks for a credential in the order of the command line's contract; the first source that is given wins.
///
/// Source: Docs/vault-format.md for what opens a slot; README, 'What opens the vault', for the order.
struct CredentialFinder {
  let options: CredentialOptions
  let context: CommandContext

  /// The most bytes that are read of a passphrase, a key file or an identity.
  static let longestFile = 64 * 1024
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
    guard let source = try source() else { return nil }
    switch source {
    case .identity(let path): return .identity(try identity(path))
    case .keyFile(let path): return .keyFile(try keyFile(path))
    case .passphrase(let source): return .passphrase(try passphrase(from: source))
    }
  }

  /// The passphrase of a new slot, from an option or the environment.
  func passphraseForNewSlot() throws(CommandError) -> Passphrase? {
    guard let source = passphraseOption ?? passphraseInEnvironment else { return nil }
    return try passphrase(from: source)
  }

  private func passphrase(from source: PassphraseSource) throws(CommandError) -> Passphrase {
    switch source {
    case .descriptor(let number): return try passphrase(fromDescriptor: number, option: "--passphrase-fd")
    case .file(let path): return try passphrase(inFile: path)
    case .command(let command): return try passphrase(ofCommand: command)
    case .variable(let text):
      context.warning(
        "the passphrase is in PBK_SECRETS_PASSPHRASE, where other processes of this user can read it")
      return try passphrase(SecretBytes(copying: [UInt8](text.utf8).span), "PBK_SECRETS_PASSPHRASE")
    }
  }

  func passphrase(inFile path: String) throws(CommandError) -> Passphrase {
    try passphrase(secretFile(path), path)
  }

  private func passphrase(ofCommand command: String) throws(CommandError) -> Passphrase {
    let name = "the passphrase command"
    let output = try ChildProcess.output(
      ofShell: command, environment: context.environment, limit: Self.longestFile,
      hiding: context.input.isTerminal ? nil : context.input)
    switch consume output {
    case .text(let text): return try passphrase(text, name)
    case .tooLarge: throw .passphraseSource(name, .tooLarge)
    case .failed: throw .passphraseSource(name, .commandFailed)
    }
  }

  private func passphrase(
    _ text: borrowing SecretBytes, _ source: String
  ) throws(CommandError) -> Passphrase {
    let line = text.withoutFinalNewline()
    guard !line.isEmpty else { throw .passphraseSource(source, .empty) }
    if let fault = line.withSpan(Self.fault) { throw .passphraseSource(source, fault) }
    do { return try Passphrase(line) } catch { throw .vault(error, at: source) }
  }

  /// What a person would not see in the file and never typed: the passphrase could not be repeated at a prompt.
  private static func fault(of text: Span<UInt8>) -> PassphraseSourceFault? {
    let mark: [UInt8] = [0xef, 0xbb, 0xbf]
    if text.count >= mark.count, mark.indices.allSatisfy({ text[$0] == mark[$0] }) { return .byteOrderMark }
    if text[text.count - 1] == 0x0d { return .windowsLineEnds }
    return text.indices.contains { text[$0] == 0x0a } ? .severalLines : nil
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
    } catch .tooLarge {
      throw .passphraseSource("descriptor \(descriptor)", .tooLarge)
    } catch {
      throw .passphraseSource("descriptor \(descriptor)", .unreadable)
    }
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
