package import AuditFacts

/// Something that a rule found at a place.
public struct Finding: Sendable {
  /// The rule's id.
  public let rule: String
  /// How bad it is where it stands.
  public let severity: Severity
  /// The file, relative to the root of the audit, as the bytes that the file system has.
  public let path: [UInt8]
  /// The line from 1; nil for a finding on the file as a whole.
  public let line: Int?
  /// In bytes, from 1.
  public let column: Int?
  /// The name that the value has there.
  public let name: String?
  /// What is wrong, in a sentence that holds no byte of a value.
  public let message: String
  /// Other places that belong to it, such as the other values of a credential that drifts.
  public let related: [RelatedPlace]
  /// The value: for masking and for the fingerprint, never for print.
  package let value: [UInt8]?
  /// Where the value's bytes are in the file; nil where they don't stand there in one piece.
  package let range: Range<Int>?

  package init(
    rule: RuleDescription, severity: Severity? = nil, path: [UInt8], place: FactPlace?, name: String? = nil,
    value: [UInt8]? = nil, message: String, related: [RelatedPlace] = []
  ) {
    self.rule = rule.id
    self.severity = severity ?? rule.severity
    self.path = path
    line = place?.line
    column = place?.column
    range = place?.range
    self.name = name
    self.value = value
    self.message = message
    self.related = related
  }
}

/// Another place that a finding names.
public struct RelatedPlace: Sendable, Equatable {
  /// Relative to the root of the audit.
  public let path: [UInt8]
  /// From 1; nil for the file as a whole.
  public let line: Int?
  /// What is there, without a byte of a value.
  public let message: String

  package init(path: [UInt8], line: Int?, message: String) {
    self.path = path
    self.line = line
    self.message = message
  }
}
