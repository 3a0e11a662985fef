/// Why a passphrase is refused for a vault.
///
/// The raw value is the rule's stable identifier.
package enum PassphraseRule: String, Sendable, CaseIterable {
  /// Fewer than 12 characters.
  case short = "passphrase/short"
  /// A word, run or pattern that is tried first.
  case common = "passphrase/common"
  /// Long enough, yet easily guessed part by part.
  case guessable = "passphrase/guessable"

  /// The rule's stable identifier, in the family `passphrase`.
  package var id: String { rawValue }

  /// One sentence for people, without a full stop and without the passphrase.
  package var explanation: String {
    switch self {
    case .short: "it has fewer than \(PassphraseCheck.shortest) characters"
    case .common: "it is among the first that anyone would try"
    case .guessable:
      "it is made of parts that are easily guessed; take five or more words picked by chance"
    }
  }
}

/// Refuses passphrases that a thief of the vault's file would soon find.
///
/// The file can be attacked offline, slowed down by scrypt alone. A passphrase passes with 12 characters or more
/// and an estimate of 50 bits or more: four words of EFF's list picked by chance, or 12 letters and digits
/// picked by chance, are the least that does. It is a refusal of the worst, no promise: the estimate is
/// generous to what a person made up. For a promise, let the generator pick six words (77 bits).
package enum PassphraseCheck {
  /// The fewest characters.
  package static let shortest = 12
  /// The lowest estimate that passes, in bits.
  package static let fewestBits = 50.0

  /// The rule by which a passphrase is refused.
  ///
  /// - Parameter passphrase: UTF-8; the first 256 bytes are estimated.
  /// - Returns: the rule, or nil if the passphrase passes.
  package static func rule(for passphrase: Span<UInt8>) -> PassphraseRule? {
    guard !passphrase.isEmpty else { return .short }
    if Guessable.rule(for: passphrase) != nil { return .common }
    if PlaceholderCheck.rule(for: passphrase) != nil { return .common }
    if Guessable.characters(passphrase) < shortest { return .short }
    return StrengthEstimate.bits(of: passphrase) < fewestBits ? .guessable : nil
  }
}
