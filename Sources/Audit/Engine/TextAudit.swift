internal import AuditFacts

/// The audit of texts that are no files of a tree: standard input, what git has staged, what it ever had.
package struct TextAudit: ~Copyable {
  var examiner: FileExaminer
  private(set) var report = AuditReport()
  /// Where in the report a finding is that later versions of a file may repeat.
  private var earlier: [Version: Int] = [:]

  private let known: KnownValues?
  /// Room for what is found in versions of files; nil where each text is a file of its own.
  var versions: VersionRoom?

  /// - Parameter known: the vault's values; nil where no vault was unlocked.
  package init(known: KnownValues? = nil) throws(AuditError) { try self.init(known: known, versions: nil) }

  /// An audit of the versions of files, one thread's part of it.
  init(known: KnownValues?, versions: VersionRoom?) throws(AuditError) {
    self.known = known
    self.versions = versions
    examiner = FileExaminer(Detector.with(known))
  }

  /// The largest text that is taken.
  package static let largest = FileExaminer.largestWhole

  /// Audits a text.
  ///
  /// - Parameters:
  ///   - bytes: at most ``largest`` of them; more are noted as not read.
  ///   - path: decides how the text is read.
  ///   - mode: the permission bits that git has; nil where there are none.
  package mutating func add(
    _ bytes: Span<UInt8>, path: [UInt8], mode: UInt32? = nil
  ) throws(AuditError) {
    try add(bytes, path: path, mode: mode, of: nil)
  }

  /// Audits a text, which may be a version of a file.
  mutating func add(
    _ bytes: Span<UInt8>, path: [UInt8], mode: UInt32?, of version: FileVersion?
  ) throws(AuditError) {
    guard bytes.count <= Self.largest else { return skip(path, .tooLargeToConvert) }
    switch TextDecoding.form(of: bytes) {
    case .binary:
      report.counts.binaries += 1
      guard examiner.searchesBinaries else { return }
      let standing = standing(mode)
      let examined = examiner.examineBinary(bytes, ending: 0..<(bytes.count + 1), path: path) { standing }
      take(examined, bytes, path, of: version)
    case .wide(let isBigEndian, let marked):
      let converted = TextDecoding.utf8(fromWide: bytes, isBigEndian: isBigEndian, marked: marked)
      try addText(converted.span, path, mode, of: version)
    case .bytes: try addText(bytes, path, mode, of: version)
    }
  }

  private mutating func addText(
    _ bytes: Span<UInt8>, _ path: [UInt8], _ mode: UInt32?, of version: FileVersion?
  ) throws(AuditError) {
    report.counts.files += 1
    report.counts.bytes += bytes.count
    if let version { return try addVersion(bytes, version, standing(mode)) }
    let standing = standing(mode)
    take(try examiner.examine(bytes, path: path) { standing }, bytes, path, of: nil)
  }

  func standing(_ mode: UInt32?) -> FileStanding? {
    // Git keeps nothing of who else may read a file; what it has there is the same for all.
    mode.map { FileStanding(mode: $0 & 0o700, isTracked: true, isIgnored: false) }
  }

  /// Takes what was found in a binary file, or in a text that is no version of others.
  private mutating func take(
    _ examined: Examined, _ bytes: Span<UInt8>, _ path: [UInt8], of version: FileVersion?
  ) {
    if let reason = examined.unread { skip(path, reason) }
    guard !examined.findings.isEmpty else { return }
    var values = ValueIndex()
    present(examined.findings, bytes, values: &values) { _ in version?.seen(at: nil) }
  }

  /// Adds the findings of one text.
  ///
  /// - Parameters:
  ///   - values: of other texts, which must not be shown either; those of this text are added.
  ///   - seen: in which versions a finding is; nil where there are none.
  mutating func present(
    _ findings: [Finding], _ bytes: Span<UInt8>, values: inout ValueIndex, seen: (Finding) -> SeenInHistory?
  ) {
    for finding in findings { if let value = finding.value { values.add(value) } }
    let window = TextWindow(whole: bytes.indices.map { bytes[$0] })
    var part = Presentation()
    part.add(findings, values: values) { _ in window }
    report.allowed += part.allowed
    report.unreasoned += part.unreasoned
    for var reported in part.findings {
      reported.seen = seen(reported.finding)
      merge(reported)
    }
  }

  /// Adds what another audit came to.
  mutating func add(_ part: AuditReport) {
    report.allowed += part.allowed
    report.unreasoned += part.unreasoned
    report.unread += part.unread
    report.counts += part.counts
    for reported in part.findings { merge(reported) }
  }

  /// Adds a finding; a value that another version of the file had as well is one finding.
  private mutating func merge(_ reported: ReportedFinding) {
    let finding = reported.finding
    let key = Version(rule: finding.rule, path: finding.path, name: finding.name, value: finding.value)
    guard let seen = reported.seen, let index = earlier[key], let known = report.findings[index].seen else {
      guard report.findings.count < Examined.mostOfAll else { return skip(finding.path, .tooManyFindings) }
      earlier[key] = report.findings.count
      report.findings.append(reported)
      return
    }
    if seen.version < known.version { report.findings[index] = reported }
    report.findings[index].seen?.join(seen.version < known.version ? known : seen)
  }

  /// What versions of one finding have in common.
  private struct Version: Hashable {
    let rule: String
    let path: [UInt8]
    let name: String?
    let value: [UInt8]?
  }

  /// Notes what can't be audited.
  package mutating func skip(_ path: [UInt8], _ reason: UnreadPlace.Reason) {
    report.unread.append(UnreadPlace(path: path, reason: reason))
  }

  /// What it came to so far, for another audit to add.
  mutating func part() -> AuditReport { report }

  /// What it all came to.
  package mutating func finish() -> AuditReport { finish { _, _ in nil } }

  /// What it all came to.
  ///
  /// - Parameter origin: tells which commits a finding is from.
  mutating func finish(_ origin: (_ path: [UInt8], SeenInHistory) -> HistoryOrigin?) -> AuditReport {
    report.known = known?.count
    for index in report.findings.indices {
      let reported = report.findings[index]
      report.findings[index].origin = reported.seen.flatMap { origin(reported.finding.path, $0) }
    }
    report.settle()
    return report
  }
}
