/// Makes reported findings of findings: what a line allows is taken out, the rest gets its line, masked.
struct Presentation {
  private(set) var findings: [ReportedFinding] = []
  private(set) var allowed = 0
  private(set) var unreasoned: [RelatedPlace] = []

  /// Presents the findings of one file.
  ///
  /// - Parameters:
  ///   - found: of this file alone.
  ///   - values: all values that were found anywhere.
  ///   - window: the text round a finding; nil where it can't be read any more.
  mutating func add(_ found: [Finding], values: ValueIndex, window: (Finding) -> TextWindow?) {
    for finding in Self.withoutRepeats(found) {
      guard let text = window(finding) else {
        findings.append(ReportedFinding(finding: finding, excerpt: nil))
        continue
      }
      if isAllowed(finding, in: text) {
        allowed += 1
        continue
      }
      let excerpt = ExcerptMaker(text, findings: found, values: values).text(of: finding)
      findings.append(ReportedFinding(finding: finding, excerpt: excerpt))
    }
  }

  /// On the finding's line, or on the one before.
  private mutating func isAllowed(_ finding: Finding, in window: TextWindow) -> Bool {
    guard finding.line != nil, let line = window.line(of: finding) else { return false }
    let lines = [line, window.lineBefore(line)].compactMap { $0 }
    let allowances = lines.flatMap { Allowance.all(in: window.bytes[$0]) }.filter { $0.rule == finding.rule }
    if allowances.contains(where: \.hasReason) { return true }
    if !allowances.isEmpty {
      unreasoned.append(
        RelatedPlace(
          path: finding.path, line: finding.line, message: "\(finding.rule) is allowed without a reason"))
    }
    return false
  }

  /// A value that two rules of one family call by different names is one finding: the first rule's, which knows more of it.
  private static func withoutRepeats(_ findings: [Finding]) -> [Finding] {
    var kept: [Finding] = []
    var places: [String: [Range<Int>]] = [:]
    for finding in findings {
      let family = String(finding.rule.prefix { $0 != "/" })
      if let range = finding.range, !range.isEmpty {
        guard !(places[family] ?? []).contains(where: { $0.overlaps(range) }) else { continue }
        places[family, default: []].append(range)
      }
      kept.append(finding)
    }
    return kept
  }
}
