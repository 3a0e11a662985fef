internal import SafeFiles
public import VaultFormat

/// A vault whose form, seal and standing were checked, and which no key has opened.
///
/// It shows what is public by design: names, dates, numbers of versions, slots. ``unlock(with:)`` opens it.
///
/// ```swift
/// let vault = try SealedVault.read(at: "secrets.pbk", trust: TrustPolicy())
/// for secret in vault.secrets { print(secret.name) }
/// ```
public struct SealedVault: Sendable {
  /// Where the file is.
  public let path: String
  /// The file's lines.
  public let document: VaultDocument
  /// The first 16 bytes of the file's SHA-256, by which its successors name it.
  package let digest: [UInt8]
  /// What the vault is held against.
  public let trust: TrustPolicy
  /// What the person who opens the vault should be told; nothing of it is an error.
  public let notices: [VaultNotice]

  /// Reads a vault and checks its grammar, its pin, its seal and its age, in this order; no key is needed.
  ///
  /// - Parameters:
  ///   - path: the vault's file; a symbolic link, FIFO or device is refused.
  ///   - trust: what it is held against.
  /// - Returns: the sealed vault.
  /// - Throws: ``VaultError/file(_:)``, ``VaultError/damaged(_:)``, ``VaultError/sealInvalid``,
  ///   ``VaultError/notPinned(found:pin:)``, ``VaultError/notTrusted(found:trusted:)``,
  ///   ``VaultError/olderThanSeen(epoch:seen:)``, ``VaultError/belowMinimum(epoch:minimum:)``,
  ///   ``VaultError/stateDamaged(path:)``.
  public static func read(at path: String, trust: TrustPolicy) throws(VaultError) -> SealedVault {
    var bytes = try readFile(path)
    while true {
      do {
        return try SealedVault(bytes: bytes, path: path, trust: trust)
      } catch {
        // Another process may have replaced the file, and noted that, since it was read.
        guard error.isAboutStanding else { throw error }
        let again = try readFile(path)
        guard again != bytes else { throw error }
        bytes = again
      }
    }
  }

  /// Checks the bytes of a vault file, as ``read(at:trust:)`` does.
  init(bytes: [UInt8], path: String, trust: TrustPolicy) throws(VaultError) {
    let document: VaultDocument
    do { document = try VaultParser.parse(bytes) } catch { throw .damaged(error) }
    let fingerprint = Fingerprint(sealKey: document.sealKey)
    if let pin = trust.pin, pin != fingerprint { throw .notPinned(found: fingerprint, pin: pin) }
    guard try Seal.isValid(document) else { throw .sealInvalid }
    let digest = try Seal.digest(of: bytes)
    let standing = try trust.check(document, digest: digest, at: path)
    self.init(
      path: path, document: document, digest: digest, trust: trust, notices: standing)
    if trust.isTrusted(fingerprint, in: document) { remember() }
  }

  private init(
    path: String, document: VaultDocument, digest: [UInt8], trust: TrustPolicy, notices: [VaultNotice]
  ) {
    self.path = path
    self.document = document
    self.digest = digest
    self.trust = trust
    self.notices = notices
  }

  /// The same vault under another policy, which isn't applied again.
  func held(against trust: TrustPolicy) -> SealedVault {
    SealedVault(path: path, document: document, digest: digest, trust: trust, notices: notices)
  }

  static func readFile(_ path: String) throws(VaultError) -> [UInt8] {
    try readFileAndStatus(path).bytes
  }

  static func readFileAndStatus(_ path: String) throws(VaultError) -> FileContents {
    do {
      return try readRegularFileAndStatus(at: path, limit: Caps.fileBytes)
    } catch {
      // The cap is part of the format: a file beyond it is no vault, whatever it holds.
      if case .tooLarge = error { throw .damaged(.fileTooLarge) }
      throw .file(error)
    }
  }
}
