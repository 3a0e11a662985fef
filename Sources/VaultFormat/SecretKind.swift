/// What a secret is used as: it decides how one is generated, checked and delivered.
///
/// Source: Docs/vault-format.md, 'Metadata'. The raw value is the word in the file.
public enum SecretKind: String, Sendable, CaseIterable {
  /// The key that signs JSON Web Tokens with an HMAC (RFC 7518, section 3.2).
  case jwt
  /// A password that a program or person logs in with.
  case password
  /// A token given out by a provider.
  case apiKey = "api-key"
  /// A URL that carries a credential, such as a database's.
  case url
  /// A private key in a text encoding (PEM, OpenSSH).
  case privateKey = "private-key"
  /// A certificate, kept beside its private key.
  case certificate
  /// A whole file, any bytes.
  case file
  /// Anything else.
  case generic
}
