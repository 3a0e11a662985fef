package import SecretMemory

/// How large a generated value is to be, and what it is made of.
package struct GenerationRequest: Equatable, Sendable {
  /// How large a value is.
  package enum Size: Equatable, Sendable {
    /// As is usual for the kind.
    case standard
    /// A number of random bytes, 16 to 1024, written as base64url or hexadecimal.
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
  /// The value, visible ASCII.
  package let value: SecretBytes
  /// Its entropy in bits: the logarithm of the number of values, all equally likely, that it was picked from.
  package let entropy: Double

  /// Ends this value and hands over its bytes.
  package consuming func takeValue() -> SecretBytes { value }
}
