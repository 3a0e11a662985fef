internal import AuditFacts

/// The audit of texts that are no files of a tree: standard input, what git has staged, what it ever had.
package struct TextAudit: ~Copyable {
  private var examiner: FileExaminer
  private var report = AuditReport()
  /// Where in the report a finding is that later versions of a file may repeat.
  private var earlier: [Version: Int] = [:]

  private let known: KnownValues?

  /// - Parameter known: the vault's values; nil where no vault was unlocked.
  package init(known: KnownValues? = nil) throws(AuditError) {
    self.known = known
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
    _ bytes: Span<UInt8>, path: [UInt8], mode: UInt32? = nil, origin: HistoryOrigin? = nil
  ) throws(AuditError) {
    guard bytes.count <= Self.largest else { return skip(path, .tooLargeToConvert) }
    switch TextDecoding.form(of: bytes) {
    case .binary:
      report.counts.binaries += 1
      guard examiner.searchesBinaries else { return }
      let standing = standing(mode)
      let examined = examiner.examineBinary(bytes, ending: 0..<(bytes.count + 1), path: path) { standing }
      take(examined, bytes, path, origin)
    case .wide(let isBigEndian, let marked):
      let converted = TextDecoding.utf8(fromWide: bytes, isBigEndian: isBigEndian, marked: marked)
      try addText(converted.span, path, mode, origin)
    case .bytes: try addText(bytes, path, mode, origin)
    }
  }

  private mutating func addText(
    _ bytes: Span<UInt8>, _ path: [UInt8], _ mode: UInt32?, _ origin: HistoryOrigin?
  ) throws(AuditError) {
    let standing = standing(mode)
    let examined = try examiner.examine(bytes, path: path) { standing }
    report.counts.files += 1
    report.counts.bytes += bytes.count
    take(examined, bytes, path, origin)
  }

  private func standing(_ mode: UInt32?) -> FileStanding? {
    // Git keeps nothing of who else may read a file; what it has there is the same for all.
    mode.map { FileStanding(mode: $0 & 0o700, isTracked: true, isIgnored: false) }
  }

  private mutating func take(
    _ examined: Examined, _ bytes: Span<UInt8>, _ path: [UInt8], _ origin: HistoryOrigin?
  ) {
    if let reason = examined.unread { skip(path, reason) }
    guard !examined.findings.isEmpty else { return }
    var values = ValueIndex()
    for finding in examined.findings { if let value = finding.value { values.add(value) } }
    let window = TextWindow(whole: bytes.indices.map { bytes[$0] })
    var presentation = Presentation()
    presentation.add(examined.findings, values: values) { _ in window }
    merge(presentation, origin)
  }

  /// Adds what one text has.
  private mutating func merge(_ part: Presentation, _ origin: HistoryOrigin?) {
    report.allowed += part.allowed
    report.unreasoned += part.unreasoned
    for var reported in part.findings {
      reported.origin = origin
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

  /// Adds a finding; a value that another version of the file had as well is one finding, of the older one.
  private mutating func merge(_ reported: ReportedFinding) {
    let finding = reported.finding
    let key = Version(rule: finding.rule, path: finding.path, name: finding.name, value: finding.value)
    guard let origin = reported.origin, let index = earlier[key] else {
      guard report.findings.count < Examined.mostOfAll else { return skip(finding.path, .tooManyFindings) }
      earlier[key] = report.findings.count
      report.findings.append(reported)
      return
    }
    report.findings[index].origin = report.findings[index].origin.map { $0.joined(with: origin) } ?? origin
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
  package mutating func finish() -> AuditReport {
    report.known = known?.count
    report.settle()
    return report
  }
}
