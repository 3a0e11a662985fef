internal import SafeFiles

/// Where a credential comes from; nothing of it was read yet.
enum CredentialSource {
  case identity(String)
  case keyFile(String)
  case passphrase(PassphraseSource)

  /// The descriptor that it is read from, where that was open before the program began.
  var descriptor: Int32? {
    switch self {
    case .identity(let path), .keyFile(let path), .passphrase(.file(let path)): DescriptorPath.number(path)
    case .passphrase(.descriptor(let number)): number
    case .passphrase(.command), .passphrase(.variable): nil
    }
  }
}

/// Where a passphrase comes from.
enum PassphraseSource {
  case descriptor(Int32)
  case file(String)
  /// A command for the shell.
  case command(String)
  /// The text of PBK_SECRETS_PASSPHRASE.
  case variable(String)
}

/// The order of the sources, the one place where it is decided.
extension CredentialFinder {
  /// The first source that is given, if any is.
  func source() throws(CommandError) -> CredentialSource? {
    if let path = options.identity { return .identity(path) }
    if let path = options.keyFile { return .keyFile(path) }
    if let source = passphraseOption { return .passphrase(source) }
    if let path = context.variable("PBK_SECRETS_IDENTITY_FILE") { return .identity(path) }
    if let path = context.variable("PBK_SECRETS_KEY_FILE") { return .keyFile(path) }
    if let source = passphraseInEnvironment { return .passphrase(source) }
    if let source = try systemdCredential() { return source }
    return context.variable("PBK_SECRETS_PASSPHRASE").map { .passphrase(.variable($0)) }
  }

  var passphraseOption: PassphraseSource? {
    if let descriptor = options.passphraseDescriptor { return .descriptor(descriptor) }
    if let path = options.passphraseFile { return .file(path) }
    return options.passphraseCommand.map { .command($0) }
  }

  var passphraseInEnvironment: PassphraseSource? {
    if let path = context.variable("PBK_SECRETS_PASSPHRASE_FILE") { return .file(path) }
    return context.variable("PBK_SECRETS_PASSPHRASE_COMMAND").map { .command($0) }
  }

  /// What systemd's `LoadCredential=` put into the unit's folder.
  ///
  /// A folder that can't be looked into is an error: a later source must not stand in for it without a word.
  private func systemdCredential() throws(CommandError) -> CredentialSource? {
    guard let folder = context.variable("CREDENTIALS_DIRECTORY") else { return nil }
    let key = folder + "/pbk-secrets.key"
    if try isThere(key) { return .keyFile(key) }
    let passphrase = folder + "/pbk-secrets.passphrase"
    return try isThere(passphrase) ? .passphrase(.file(passphrase)) : nil
  }

  private func isThere(_ path: String) throws(CommandError) -> Bool {
    try onFile { () throws(FileError) in try fileStatus(context.absolute(path)) } != nil
  }
}

/// Values and credentials out of one pipe: the first to read would take what is the other's.
extension CredentialFinder {
  /// Refuses a credential that is to be read from where a value comes from.
  ///
  /// - Parameters:
  ///   - descriptor: what the value is read from; nil where it comes from elsewhere.
  ///   - what: the value, in words.
  /// - Throws: ``CommandError/usage(_:hint:)``, before anything was read.
  func refuseSharing(_ descriptor: Int32?, with what: String) throws(CommandError) {
    guard let descriptor, let source = try source(), let other = source.descriptor,
      areOneFile(descriptor, other)
    else { return }
    let name = descriptor == 0 ? "standard input" : "descriptor \(descriptor)"
    let (credential, otherWay) = Self.words(source)
    throw .usage(
      "\(name) can't give both \(credential) and \(what), so nothing was read",
      hint: "\(otherWay) takes \(credential) from elsewhere")
  }

  private static func words(_ source: CredentialSource) -> (credential: String, otherWay: String) {
    switch source {
    case .identity: ("the age identity", "--identity FILE")
    case .keyFile: ("the key", "--key-file FILE")
    case .passphrase: ("the passphrase", "--passphrase-file FILE, or --passphrase-fd 3 3< FILE,")
    }
  }
}

/// Paths that mean a descriptor that is open already.
enum DescriptorPath {
  static func number(_ path: String) -> Int32? {
    if path == "/dev/stdin" { return 0 }
    for prefix in ["/dev/fd/", "/proc/self/fd/", "/proc/thread-self/fd/"] where path.hasPrefix(prefix) {
      return Int32(path.dropFirst(prefix.count))
    }
    return nil
  }
}
