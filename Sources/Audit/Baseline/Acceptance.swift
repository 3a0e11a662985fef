extension AuditReport {
  /// Takes out what a baseline accepts, and notes its entries that match nothing any more.
  ///
  /// - Parameters:
  ///   - baseline: what is accepted.
  ///   - isWhole: whether the whole project was audited; otherwise an entry that matches nothing says nothing.
  /// - Throws: `cryptography`.
  package mutating func accept(_ baseline: Baseline, isWhole: Bool) throws(AuditError) {
    guard !baseline.entries.isEmpty else { return }
    try Fingerprints(salt: baseline.salt).add(to: &findings)
    let accepted = Set(baseline.entries.map(\.fingerprint))
    let found = Set(findings.map(\.fingerprint))
    let before = findings.count
    findings.removeAll { accepted.contains($0.fingerprint) }
    inBaseline = before - findings.count
    if isWhole { stale = baseline.entries.filter { !found.contains($0.fingerprint) } }
  }

  /// A baseline of all that was found.
  ///
  /// - Parameters:
  ///   - old: the one before, whose salt and reasons are kept.
  ///   - reason: of entries that are new; nil where the user gave none.
  /// - Returns: nil where there are new entries and no reason for them.
  /// - Throws: `cryptography`.
  package func baseline(after old: Baseline?, reason: String?) throws(AuditError) -> Baseline? {
    var new: Baseline
    if let old { new = old } else { new = try Baseline() }
    let reasons = Dictionary(new.entries.map { ($0.fingerprint, $0.reason) }) { first, _ in first }
    var found = findings
    try Fingerprints(salt: new.salt).add(to: &found)
    new.entries = []
    for reported in found {
      guard let reason = reasons[reported.fingerprint] ?? reason else { return nil }
      new.entries.append(
        BaselineEntry(
          fingerprint: reported.fingerprint, rule: reported.finding.rule, path: reported.finding.path,
          reason: reason))
    }
    return new
  }
}
