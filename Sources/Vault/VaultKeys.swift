internal import SecretCrypto
internal import SecretMemory
internal import VaultFormat

/// The master key of a vault and what follows from it.
///
/// Source: Docs/vault-format.md, 'Keys'. A class, so that all who work on the opened vault share one copy, which is wiped
/// when the last of them is gone.
final class VaultKeys: Sendable {
  let vaultID: [UInt8]
  let master: SecretBytes
  /// The public key that the seal is checked with.
  let sealKey: [UInt8]
  private let entryKey: SecretBytes
  private let sealSeed: SecretBytes

  /// Derives the keys of a vault from its master key, 32 bytes.
  init(master: consuming SecretBytes, vaultID: [UInt8]) throws(VaultError) {
    let entry = try Self.derive(master, vaultID, "pbk1 entry")
    let seed = try Self.derive(master, vaultID, "pbk1 seal")
    sealKey = try crypto { () throws(CryptoError) in try Ed25519.publicKey(seed: seed) }
    self.vaultID = vaultID
    self.master = master
    entryKey = entry
    sealSeed = seed
  }

  /// Makes a new master key, 32 random bytes.
  static func generate(vaultID: [UInt8]) throws(VaultError) -> VaultKeys {
    let master = try crypto { () throws(CryptoError) in try SecureRandom.secret(32) }
    return try VaultKeys(master: master, vaultID: vaultID)
  }

  private static func derive(
    _ master: borrowing SecretBytes, _ vaultID: [UInt8], _ info: StaticString
  ) throws(VaultError) -> SecretBytes {
    let label = [UInt8](info.description.utf8)
    return try crypto { () throws(CryptoError) in
      try HKDFSHA256.derive(inputKey: master, salt: vaultID.span, info: label.span, count: 32)
    }
  }

  /// Derives the key that delivered files are recognised by.
  func deliveryKey() throws(VaultError) -> SecretBytes {
    try Self.derive(master, vaultID, "pbk1 delivery")
  }

  /// Encrypts a record for the line that begins with `start`.
  func seal(
    _ metadata: Metadata, _ value: borrowing SecretBytes, upToBlob start: [UInt8]
  ) throws(VaultError) -> [UInt8] {
    let record = try Self.padded(metadata, value)
    let bound = authenticated("pbk1 entry\n", start[...])
    return try crypto { () throws(CryptoError) in
      try XAES256GCM.seal(record, key: entryKey, authenticating: bound.span)
    }
  }

  private static func padded(
    _ metadata: Metadata, _ value: borrowing SecretBytes
  ) throws(VaultError) -> SecretBytes {
    do { return try Record.padded(metadata, value) } catch { throw .recordTooLarge(error) }
  }

  /// Decrypts the record of a line; nil where it isn't authentic or not as a conforming program writes it.
  func open(_ blob: [UInt8], upToBlob start: ArraySlice<UInt8>) throws(VaultError) -> Record? {
    let bound = authenticated("pbk1 entry\n", start)
    let padded: SecretBytes
    do {
      padded = try XAES256GCM.open(blob.span, key: entryKey, authenticating: bound.span)
    } catch .authenticationFailed {
      return nil
    } catch {
      throw VaultError(error)
    }
    do { return try Record(padded: padded) } catch { return nil }
  }

  /// Signs the bytes of a file before its signature.
  func sign(_ file: Span<UInt8>) throws(VaultError) -> [UInt8] {
    let message = Seal.message(file)
    return try crypto { () throws(CryptoError) in try Ed25519.sign(message.span, seed: sealSeed) }
  }

  private func authenticated(_ domain: StaticString, _ line: ArraySlice<UInt8>) -> [UInt8] {
    Self.authenticated(domain, vaultID: vaultID, line)
  }

  /// What entries and slots are bound to: a word for their role, the vault, and their own line.
  static func authenticated(
    _ domain: StaticString, vaultID: [UInt8], _ line: ArraySlice<UInt8>
  ) -> [UInt8] {
    var bytes = [UInt8](domain.description.utf8)
    Base64URL.encode(vaultID.span, into: &bytes)
    bytes.append(0x0a)
    return bytes + line
  }
}

/// The signature over the whole file.
enum Seal {
  static func message(_ file: Span<UInt8>) -> [UInt8] {
    var message: [UInt8] = []
    message.reserveCapacity(file.count + 10)
    message += "pbk1 seal\n".utf8
    unsafe file.withUnsafeBufferPointer { unsafe message.append(contentsOf: $0) }
    return message
  }

  static func isValid(_ document: VaultDocument) throws(VaultError) -> Bool {
    let message = message(document.bytes.span.extracting(0..<document.signedCount))
    return try crypto { () throws(CryptoError) in
      try Ed25519.isValid(
        signature: document.signature.span, of: message.span, publicKey: document.sealKey.span)
    }
  }

  /// The digest that a file is known by as a parent: the first 16 bytes of its SHA-256.
  static func digest(of file: [UInt8]) throws(VaultError) -> [UInt8] {
    try crypto { () throws(CryptoError) in Array(try SHA256.digest(of: file.span).prefix(16)) }
  }
}
