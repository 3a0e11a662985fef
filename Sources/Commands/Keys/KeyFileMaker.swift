internal import SafeFiles
internal import SecretMemory
internal import Vault

/// The key file of a new slot.
enum KeyFileMaker {
  /// The key file that is there, or a new one of 32 random bytes with mode 0400.
  ///
  /// It is written before the vault, which would be lost without it.
  static func readOrMake(_ path: String, in context: CommandContext) throws(CommandError) -> KeyFile {
    guard try onFile({ () throws(FileError) in try fileStatus(path) }) == nil else {
      context.notice("using the key file that is there, \(printable(path))")
      return try CredentialFinder(options: CredentialOptions(), context: context).keyFile(path)
    }
    let key = try onVault(path) { () throws(VaultError) in try KeyFile.generate() }
    try onFile { () throws(FileError) in
      try key.bytes.withSpan { (bytes) throws(FileError) in
        try makeNewFile(at: path, contents: bytes, mode: 0o400)
      }
    }
    context.errors.line(
      "made the key file \(printable(path)); keep it out of git, and a copy of it in a safe place")
    return key
  }
}
