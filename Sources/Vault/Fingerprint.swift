internal import VaultFormat

/// A vault's seal key in the spelling for people and for `--pin`: 43 characters of base64url.
///
/// It tells which key the vault is sealed with, and so who can have written it. Source: Docs/vault-format.md,
/// 'Rollback and pins'.
public struct Fingerprint: Hashable, Sendable, CustomStringConvertible {
  /// The Ed25519 public key, 32 bytes.
  package let sealKey: [UInt8]

  package init(sealKey: [UInt8]) { self.sealKey = sealKey }

  /// Reads a fingerprint.
  ///
  /// - Parameter text: 43 characters, canonical base64url.
  /// - Throws: ``VaultError/badFingerprint(_:)`` if it isn't one.
  public init(_ text: String) throws(VaultError) {
    let bytes = [UInt8](text.utf8)
    guard bytes.count == 43, let key = Base64URL.decode(bytes.span) else { throw .badFingerprint(text) }
    sealKey = key
  }

  /// The 43 characters.
  public var description: String { Base64URL.encode(sealKey) }
}
