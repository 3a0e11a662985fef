internal import Audit

/// The report as annotations of a GitHub workflow's log, which need no token.
///
/// Source: docs.github.com, 'Workflow commands for GitHub Actions'.
enum AuditAnnotations {
  static func lines(_ shown: ShownAudit) -> [String] {
    let findings = shown.report.findings.map { reported -> String in
      let finding = reported.finding
      let place = finding.line.map { ",line=\($0)" } ?? ""
      let fix = ShownAudit.rule(finding.rule).map { ". \($0.fix)" } ?? ""
      let kind = finding.severity == .note ? "notice" : finding.severity.rawValue
      return
        "::\(kind) file=\(property(shown.path(finding.path)))\(place),title=\(property(finding.rule))::\(data(finding.message + fix))"
    }
    let unread = shown.report.unread.filter(\.reason.isFailure).map { place in
      "::error file=\(property(shown.path(place.path)))::\(data(UnreadText.sentence(place.reason)))"
    }
    return findings + unread
  }

  /// Without this a file's name could end the annotation and begin a command of its own.
  private static func data(_ text: String) -> String {
    printable(escaped(text, ["%": "%25", "\r": "%0D", "\n": "%0A"]))
  }

  private static func property(_ text: String) -> String {
    printable(escaped(text, ["%": "%25", "\r": "%0D", "\n": "%0A", ":": "%3A", ",": "%2C"]))
  }

  private static func escaped(_ text: String, _ escapes: [Unicode.Scalar: String]) -> String {
    text.unicodeScalars.map { escapes[$0] ?? String($0) }.joined()
  }
}
