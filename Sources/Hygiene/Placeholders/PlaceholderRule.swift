/// Why a value is taken for a placeholder: text that stands where a real value should be.
///
/// The raw value is the rule's stable identifier.
package enum PlaceholderRule: String, Sendable, CaseIterable {
  /// No bytes, or white space alone.
  case empty = "placeholder/empty"
  /// The word `placeholder`.
  case placeholder = "placeholder/word"
  /// `CHANGE_ME` and its kin.
  case changeMe = "placeholder/change-me"
  /// `REPLACE_ME`, `SET_ME` and their kin.
  case replaceMe = "placeholder/replace-me"
  /// `your-api-key-here` and its kin.
  case yours = "placeholder/your-value"
  /// `<token>`.
  case angleBrackets = "placeholder/angle-brackets"
  /// `xxxx`, `sk-...`, `ghp_****`.
  case masked = "placeholder/masked"
  /// `TODO`, `FIXME`, `TBD`.
  case unfinished = "placeholder/unfinished"
  /// `INSERT_KEY_HERE` and its kin.
  case insert = "placeholder/insert"
  /// `example`, and the fakes of providers' manuals, which end in EXAMPLE.
  case example = "placeholder/example"
  /// The word `dummy`.
  case dummy = "placeholder/dummy"
  /// `generate_me`, `generate_with_openssl`.
  case generateMe = "placeholder/generate-me"
  /// One character over and over, after a provider's prefix or alone.
  case repeated = "placeholder/repeated"

  /// The rule's stable identifier, in the family `placeholder`.
  package var id: String { rawValue }

  /// One sentence for people, without a full stop and without the value.
  package var explanation: String {
    switch self {
    case .empty: "the value is empty"
    case .placeholder: "the value says itself that it is a placeholder"
    case .changeMe: "the value asks to be changed before use"
    case .replaceMe: "the value asks to be replaced by a real one"
    case .yours: "the value describes what you should put there instead of it"
    case .angleBrackets: "the value is a description in angle brackets"
    case .masked: "the value is blanked out, so that nothing of the real one is left"
    case .unfinished: "the value is a note that something is still to be done"
    case .insert: "the value asks for a real one to be inserted"
    case .example: "the value is an example from a manual or template"
    case .dummy: "the value says itself that it is a dummy"
    case .generateMe: "the value asks for a real one to be generated"
    case .repeated: "the value is one character over and over"
    }
  }
}
