public import SecretMemory
public import VaultFormat

/// A decrypted version of a secret.
public struct Secret: ~Copyable, Sendable {
  /// The secret's name.
  public let name: SecretName
  /// The version.
  public let version: UInt64
  /// When the version was written, as its writer said.
  public let date: Timestamp
  /// What is kept about the secret.
  public let metadata: Metadata
  /// The value: any bytes, up to 1 MiB.
  public let value: SecretBytes

  init(name: SecretName, version: UInt64, date: Timestamp, record: consuming Record) {
    self.name = name
    self.version = version
    self.date = date
    metadata = record.metadata
    value = record.value.copy()
  }
}
