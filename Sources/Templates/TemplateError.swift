package import VaultFormat

/// Why a template could not be read, or nothing made of it; none carries a byte of a value.
package enum TemplateError: Error, Equatable, Sendable {
  /// A place of the template is refused; lines and columns count from 1, columns in bytes.
  case refused(TemplateFault, line: Int, column: Int)
  case tooLarge(limitBytes: Int)
  /// A name has no value.
  case noValue(SecretName)
  /// The value can't be written by the filter.
  case cannotFilter(SecretName, TemplateFilter)
  case resultTooLarge(limitBytes: Int)
  /// Secrets are derived from each other in a ring; the first is named again at the end.
  case loop([SecretName])
}

/// What is wrong with a place of a template.
package enum TemplateFault: Error, Equatable, Sendable {
  /// A `${` without its `}`.
  case unterminated
  /// What stands in the braces is no name of a secret.
  case badName(String)
  /// There is no such filter.
  case unknownFilter(String)

  /// The most characters that a fault quotes.
  package static let longestQuote = 80
}
