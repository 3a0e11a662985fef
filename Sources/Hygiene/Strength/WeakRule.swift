/// Why a value is too weak for its use.
///
/// The raw value is the rule's stable identifier.
package enum WeakRule: String, Sendable, CaseIterable {
  /// A JWT secret of fewer than 32 bytes (RFC 7518, section 3.2).
  case shortJWTSecret = "weak/jwt-secret-short"
  /// A password of fewer than 12 characters.
  case shortPassword = "weak/password-short"
  /// The secret's own name, or the user's name, with at most a few digits more.
  case ownName = "weak/own-name"
  /// One character or short group over and over.
  case repeated = "weak/repeated"
  /// Neighbours in the alphabet, among the digits or on the keyboard.
  case sequence = "weak/sequence"
  /// A word that is tried first by anyone who guesses.
  case common = "weak/common"
  /// One word with a year or a few digits.
  case wordAndNumber = "weak/word-and-number"
  /// Long enough, yet made of parts that are easily guessed.
  case lowEntropy = "weak/low-entropy"

  /// The rule's stable identifier, in the family `weak`.
  package var id: String { rawValue }

  /// One sentence for people, without a full stop and without the value.
  package var explanation: String {
    switch self {
    case .shortJWTSecret: "a JWT secret for HS256 needs at least 32 bytes (RFC 7518, section 3.2)"
    case .shortPassword: "the password has fewer than \(WeakCheck.shortestPassword) characters"
    case .ownName: "the value is the name of the secret or of the user"
    case .repeated: "the value is one character or short group over and over"
    case .sequence: "the value is a run of neighbouring characters or keys"
    case .common: "the value is among the first that anyone would try"
    case .wordAndNumber: "the value is one word with a year or a few digits"
    case .lowEntropy: "the value is made of parts that are easily guessed"
    }
  }
}
