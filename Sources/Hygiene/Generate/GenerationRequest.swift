package import SecretMemory

/// How large a generated value is to be, and what it is made of.
package struct GenerationRequest: Equatable, Sendable {
  /// How large a value is.
  package enum Size: Equatable, Sendable {
    /// As is usual for the kind.
    case standard
    /// A number of random bytes, 16 to 1024, written as base64url or hexadecimal; for a file, just as they are.
    case bytes(Int)
    /// A number of characters, 8 to 1024.
    case length(Int)
    /// A number of words of EFF's large list, 4 to 24, joined by `-`.
    case words(Int)
  }

  /// How large.
  package let size: Size
  /// What to pick from, or nil for what is usual.
  package let charset: Charset?

  /// Makes a request.
  ///
  /// - Parameters:
  ///   - size: how large; as is usual for the kind unless given.
  ///   - charset: what to pick from. For words there is none, for bytes base64url or hexadecimal.
  package init(size: Size = .standard, charset: Charset? = nil) {
    self.size = size
    self.charset = charset
  }
}

/// A value that was generated, and how hard it is to guess.
package struct GeneratedSecret: ~Copyable {
  /// The value: visible ASCII, lines of it for a private key, any bytes for a file.
  package let value: SecretBytes
  /// Its entropy in bits: the logarithm of the number of values, all equally likely, that it was picked from.
  package let entropy: Double
  /// What the value is, and how large.
  package let form: Form
  /// For a private key its public key, SubjectPublicKeyInfo as PEM, which ends in a line feed; else nil.
  package let publicKey: String?

  /// What a generated value is.
  package enum Form: Equatable, Sendable {
    /// A line of visible ASCII.
    case text
    /// Any bytes.
    case bytes
    /// An Ed25519 private key, PKCS#8 as PEM; it ends in a line feed.
    case privateKey
  }

  init(value: consuming SecretBytes, entropy: Double, form: Form = .text, publicKey: String? = nil) {
    self.value = value
    self.entropy = entropy
    self.form = form
    self.publicKey = publicKey
  }

  /// Ends this value and hands over its bytes.
  package consuming func takeValue() -> SecretBytes { value }
}
