internal import Audit
internal import SecretCrypto

/// The report as SARIF, for code-scanning pages.
///
/// Source: SARIF 2.1.0, OASIS.
enum AuditSARIF {
  private static let schema =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"

  static func document(_ shown: ShownAudit) throws(CommandError) -> JSON {
    let used = Set(shown.report.findings.map(\.finding.rule))
    let rules = RuleCatalogue.all.filter { used.contains($0.id) }
    let indices = Dictionary(rules.enumerated().map { ($0.element.id, $0.offset) }) { first, _ in first }
    var results: [JSON] = []
    for reported in shown.report.findings { results.append(try result(reported, shown, indices)) }
    let driver: [(String, JSON)] = [
      ("name", .text("pbk-secrets")), ("semanticVersion", .text(Version.text)),
      ("rules", .list(rules.map(rule))),
    ]
    let run: [(String, JSON)] = [
      ("tool", .object([("driver", .object(driver))])),
      ("columnKind", .text("unicodeCodePoints")),
      ("invocations", .list([invocation(shown)])),
      ("results", .list(results)),
    ]
    return .object([
      ("$schema", .text(schema)), ("version", .text("2.1.0")), ("runs", .list([.object(run)])),
    ])
  }

  /// What could not be read stands beside what was found.
  private static func invocation(_ shown: ShownAudit) -> JSON {
    let notices = shown.report.unread.map { place -> JSON in
      let location = JSON.object([("physicalLocation", .object([artifact(shown.prefix, place.path)]))])
      return .object([
        ("level", .text(place.reason.isFailure ? "error" : "note")),
        ("message", .object([("text", .text("the file \(UnreadText.sentence(place.reason))"))])),
        ("locations", .list([location])),
      ])
    }
    return .object([
      ("executionSuccessful", .bool(!shown.report.isIncomplete)),
      ("toolExecutionNotifications", .list(notices)),
    ])
  }

  private static func rule(_ rule: RuleDescription) -> JSON {
    let help = "\(rule.why)\n\n\(rule.fix)\n\n\(rule.references.joined(separator: ", "))"
    return .object([
      ("id", .text(rule.id)),
      ("shortDescription", text(rule.title)),
      ("fullDescription", text(rule.why)),
      ("help", .object([("text", .text(help)), ("markdown", .text(help))])),
      ("defaultConfiguration", .object([("level", .text(rule.severity.rawValue))])),
      (
        "properties",
        .object([
          ("family", .text(rule.family.rawValue)), ("precision", .text("high")),
          ("tags", .list(Set(["security"] + rule.references).sorted().map { .text($0) })),
          ("security-severity", .text(score(rule.severity))),
        ])
      ),
    ])
  }

  /// What GitHub sorts by: critical from 9, high from 7, medium from 4.
  private static func score(_ severity: Severity) -> String {
    switch severity {
    case .error: "8.0"
    case .warning: "5.0"
    case .note: "2.0"
    }
  }

  private static func result(
    _ reported: ReportedFinding, _ shown: ShownAudit, _ indices: [String: Int]
  ) throws(CommandError) -> JSON {
    let finding = reported.finding
    var fields: [(String, JSON)] = [
      ("ruleId", .text(finding.rule)),
      ("level", .text(finding.severity.rawValue)),
      ("message", text(finding.message)),
      (
        "locations",
        .list([location(shown.prefix, finding.path, finding.line, finding.column, reported.excerpt)])
      ),
      (
        "partialFingerprints",
        .object([("pbkSecrets/v1", .text(try fingerprint(reported)))])
      ),
      ("properties", .object([("family", .text(String(finding.rule.prefix { $0 != "/" })))])),
    ]
    if let index = indices[finding.rule] { fields.insert(("ruleIndex", .number(index)), at: 1) }
    if !finding.related.isEmpty {
      let related = finding.related.map { place -> JSON in
        guard case .object(let fields) = location(shown.prefix, place.path, place.line, nil, nil) else {
          return .null
        }
        return .object(fields + [("message", text(place.message))])
      }
      fields.append(("relatedLocations", .list(related)))
    }
    return .object(fields)
  }

  /// What tells a finding from others over time: nothing of the value is in it, since it is published.
  private static func fingerprint(_ reported: ReportedFinding) throws(CommandError) -> String {
    let finding = reported.finding
    let parts = [Array(finding.rule.utf8), finding.path, Array((finding.name ?? "").utf8)]
    let bytes = parts.flatMap { $0 + [0] } + Array("\(reported.occurrence)".utf8)
    guard let digest = try? SHA256.digest(of: bytes.span) else { throw .audit(.cryptography) }
    return digest.prefix(16).map { byte in
      let digits = String(byte, radix: 16)
      return digits.count == 1 ? "0" + digits : digits
    }.joined()
  }

  private static func location(
    _ prefix: String, _ path: [UInt8], _ line: Int?, _ column: Int?, _ excerpt: String?
  ) -> JSON {
    var fields = [artifact(prefix, path)]
    if let line {
      // The columns of the standard count characters, those of a finding bytes: the line alone is right for both.
      var region: [(String, JSON)] = [("startLine", .number(line))]
      if let excerpt { region.append(("snippet", text(excerpt))) }
      fields.append(("region", .object(region)))
    }
    return .object([("physicalLocation", .object(fields))])
  }

  private static func artifact(_ prefix: String, _ path: [UInt8]) -> (String, JSON) {
    ("artifactLocation", .object([("uri", .text(uri(Array(prefix.utf8) + path)))]))
  }

  /// A path as a reference of RFC 3986: what isn't unreserved or a slash is escaped, whatever bytes it is.
  static func uri(_ path: [UInt8]) -> String {
    let plain = Set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/".utf8)
    return path.map { byte in
      if plain.contains(byte) { return String(UnicodeScalar(byte)) }
      let digits = String(byte, radix: 16, uppercase: true)
      return "%" + (digits.count == 1 ? "0" + digits : digits)
    }.joined()
  }

  private static func text(_ text: String) -> JSON { .object([("text", .text(text))]) }
}
