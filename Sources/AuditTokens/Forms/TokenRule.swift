/// How bad it is that a token stands somewhere in plain text.
package enum TokenSeverity: Sendable {
  case error, warning, note
}

/// A text that a rule has to find, or that it must not.
///
/// It is kept in pieces, so that no scanner of sources takes it for a leak.
package struct TokenExample: Sendable {
  package let pieces: [String]

  package init(_ pieces: String...) { self.pieces = pieces }

  package var text: String { pieces.joined() }
}

/// One form of a token that one provider hands out.
package struct TokenRule: Sendable {
  /// Lower case, digits and hyphens; it stands in baselines and reports, and so never changes.
  package let id: String
  package let service: String
  /// With an article: 'a GitHub personal access token'.
  package let title: String
  package let shape: TokenShape
  package let checksum: TokenChecksum?
  package let severity: TokenSeverity
  /// What a token has that only opens a test system of the provider; may be empty.
  package let testMarks: [[UInt8]]
  /// Where the provider describes it.
  package let documentation: String
  /// How to make it worthless and get another.
  package let renewal: String
  package let examples: [TokenExample]
  package let nearMisses: [TokenExample]

  package init(
    _ id: String, _ service: String, _ title: String, _ shape: TokenShape, checksum: TokenChecksum? = nil,
    severity: TokenSeverity = .error, testMarks: [String] = [], documentation: String, renewal: String,
    examples: [TokenExample], nearMisses: [TokenExample]
  ) {
    self.id = id
    self.service = service
    self.title = title
    self.shape = shape
    self.checksum = checksum
    self.severity = severity
    self.testMarks = testMarks.map { Array($0.utf8) }
    self.documentation = documentation
    self.renewal = renewal
    self.examples = examples
    self.nearMisses = nearMisses
  }
}
