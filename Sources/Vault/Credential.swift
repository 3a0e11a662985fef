internal import SecretCrypto
public import SecretMemory

/// What opens a vault: a passphrase, a key file's bytes, or an age identity.
public enum Credential: ~Copyable, Sendable {
  /// A passphrase, for slots of type `pass`.
  case passphrase(Passphrase)
  /// A key file, for slots of type `key`.
  case keyFile(KeyFile)
  /// An age X25519 identity, for slots of type `x25519`.
  case identity(AgeIdentity)

  /// The credential's type.
  public var type: CredentialType {
    switch self {
    case .passphrase: .passphrase
    case .keyFile: .keyFile
    case .identity: .identity
    }
  }
}

/// The bytes of a key file.
public struct KeyFile: ~Copyable, Sendable {
  /// A key file's size in bytes.
  public static let byteCount = 32

  /// The bytes, to be written to a file that its owner alone can read.
  public let bytes: SecretBytes

  /// Takes a key file's bytes.
  ///
  /// - Parameter bytes: exactly 32, random.
  /// - Throws: ``VaultError/badKeyFile(bytes:)`` for another number.
  public init(_ bytes: consuming SecretBytes) throws(VaultError) {
    guard bytes.count == Self.byteCount else { throw .badKeyFile(bytes: bytes.count) }
    self.bytes = bytes
  }

  private init(checked bytes: consuming SecretBytes) { self.bytes = bytes }

  /// Makes a second one.
  package func copy() -> KeyFile { KeyFile(checked: bytes.copy()) }

  /// Makes a new one from the system's random bytes.
  ///
  /// - Throws: ``VaultError/cryptography(operation:)`` if there are none.
  public static func generate() throws(VaultError) -> KeyFile {
    try KeyFile(crypto { () throws(CryptoError) in try SecureRandom.secret(byteCount) })
  }
}
