package import VaultFormat

/// Why no value was generated.
package enum HygieneError: Error, Equatable, Sendable {
  /// Values of this kind come from elsewhere: a URL or a certificate.
  case kindIsNotGenerated(SecretKind)
  /// A private key has one size, and a file's bytes are neither characters nor words.
  case sizeDoesNotApply(SecretKind)
  /// The number of random bytes is not within 16 to 1024.
  case bytesOutOfRange(Int)
  /// The number of characters is not within 8 to 1024.
  case lengthOutOfRange(Int)
  /// The number of words is not within 4 to 24.
  case wordsOutOfRange(Int)
  /// Fewer than 10 characters to pick from.
  case tooFewCharacters(Int)
  /// A character to pick from is named twice; its code.
  case duplicateCharacter(UInt8)
  /// A character to pick from is not a visible one of ASCII.
  case characterNotPortable
  /// Words have no characters to pick from, and bytes are written as base64url or hexadecimal alone.
  case charsetDoesNotApply
  /// A JWT secret needs 32 characters and 128 bits or more; the bits, rounded down, that it would have.
  case tooWeakForJWT(bits: Int)
  /// The system gave no random bytes.
  case noRandomness
}
