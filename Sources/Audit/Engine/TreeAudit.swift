internal import AuditFacts
internal import Matching
internal import SafeFiles
internal import Synchronization

/// The audit of a folder.
package struct TreeAudit {
  private let request: WalkRequest
  private let vaultNames: [VaultName]?
  private let outdatedSlots: [OutdatedSlot]
  private let known: KnownValues?
  private let progress: AuditProgress?

  /// - Parameters:
  ///   - request: what is read.
  ///   - vaultNames: what the project's vaults have, as far as no key is needed.
  ///   - outdatedSlots: those of the project's vaults.
  ///   - known: the vault's values; nil where no vault was unlocked.
  ///   - progress: is told how far the audit is.
  package init(
    _ request: WalkRequest, vaultNames: [VaultName]? = nil, outdatedSlots: [OutdatedSlot] = [],
    known: KnownValues? = nil, progress: AuditProgress? = nil
  ) {
    self.known = known
    self.request = request
    self.vaultNames = vaultNames
    self.outdatedSlots = outdatedSlots
    self.progress = progress
  }

  /// Reads and judges everything.
  ///
  /// - Throws: where nothing could be audited at all; what single files lack is in the report.
  package func run() throws(AuditError) -> AuditReport {
    let memory = TreeMemory(TreeNeeds(vaultNames: vaultNames, known: known))
    let walked = try TreeWalk(request, Detector.with(known), memory, progress: progress).run()
    let judged = judged(walked)
    let findings = walked.findings + judged.prefix(Examined.mostOfAll)
    var report = AuditReport()
    report.known = known?.count
    report.unread = walked.unread
    if let left = judged.dropFirst(Examined.mostOfAll).first {
      report.unread.append(UnreadPlace(path: left.path, reason: .tooManyFindings))
    }
    report.counts = walked.counts
    let presentation = present(findings)
    report.findings = presentation.findings
    report.allowed = presentation.allowed
    report.unreasoned = presentation.unreasoned
    report.settle()
    return report
  }

  /// What the rules on the whole tree find.
  private func judged(_ walked: WalkResult) -> [Finding] {
    let tree = AuditedTree(walked, vaultNames: vaultNames, outdatedSlots: outdatedSlots)
    let drift = known.map { $0.drift(in: tree) } ?? []
    // Of single files it can't be told what the tree lacks.
    guard walked.isOfFolders else { return drift }
    let index = TreeIndex(tree)
    return RuleCatalogue.treeRules.flatMap { $0.findings(in: index) } + drift
  }

  /// The lines are read again now that all values are known which must not be on them.
  private func present(_ findings: [Finding]) -> Presentation {
    var values = ValueIndex()
    for finding in findings { if let value = finding.value { values.add(value) } }
    var presentation = Presentation()
    let root = try? ScannedFolder.open(request.root)
    for (path, found) in Dictionary(grouping: findings, by: \.path) {
      let text = root.flatMap { FileText($0, path: path) }
      presentation.add(found, values: values) { text?.window(for: $0) }
    }
    return presentation
  }
}

/// A file that is opened a second time, to show lines of it.
final class FileText {
  private let file: ScannedFile
  private let whole: TextWindow?

  /// Opens it without following a link on the way; nil where it is gone.
  init?(_ root: ScannedFolder, path: [UInt8]) {
    guard var folder = path.first == 0x2f ? try? ScannedFolder.open("/") : root else { return nil }
    var parts = path.split(separator: 0x2f).map { Array($0) }
    guard let name = parts.popLast() else { return nil }
    for part in parts {
      guard let next = try? folder.folder(part) else { return nil }
      folder = next
    }
    guard let file = try? folder.file(name) else { return nil }
    whole = Self.whole(file)
    self.file = file
  }

  private static func whole(_ file: ScannedFile) -> TextWindow? {
    guard file.status.size <= FileExaminer.largestWhole else { return nil }
    var buffer = [UInt8](repeating: 0, count: file.status.size)
    guard let count = try? file.read(into: &buffer, at: 0) else { return nil }
    buffer.removeLast(buffer.count - count)
    guard case .wide(let isBigEndian, let marked) = TextDecoding.form(of: buffer.span) else {
      return TextWindow(whole: buffer)
    }
    return TextWindow(
      whole: TextDecoding.utf8(fromWide: buffer.span, isBigEndian: isBigEndian, marked: marked))
  }

  /// The text round a finding.
  func window(for finding: Finding) -> TextWindow? {
    if let whole { return whole }
    guard let range = finding.range else { return nil }
    let start = max(0, range.lowerBound - 2 * TextWindow.reach)
    var buffer = [UInt8](repeating: 0, count: 4 * TextWindow.reach)
    guard let count = try? file.read(into: &buffer, at: start) else { return nil }
    return TextWindow(part: Array(buffer.prefix(count)), base: start)
  }
}
