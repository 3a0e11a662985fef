internal import SafeFiles
internal import SecretMemory
internal import Vault

/// One file of any text that `deploy` writes, such as a rendered template or a manifest.
struct SingleFile: ~Copyable {
  /// The whole file.
  let bytes: SecretBytes
  let path: String
  let access: FileAccess
  let isReplacing: Bool
  /// The secrets in it, and their sizes.
  let items: [DeliveryReport.Item]
  /// Those of them that were in it before with the same value.
  let unchanged: Set<String>
  /// Names that were in it before and are not now.
  var stale: [String] = []
  let notes: [DeliveryNote]

  /// The most bytes of a file that is looked at before it is replaced.
  static let largest = 4 << 20
}

/// What writing such a file comes to: found out without a change, then carried out.
struct SingleFilePlan: ~Copyable {
  private(set) var report = DeliveryReport()

  private let file: SingleFile
  private let name: String
  private var replacing: FileStatus?

  /// Compares what is to be written with what is there.
  ///
  /// - Parameters:
  ///   - folder: the file's folder, found safe.
  ///   - isOwn: whether what is there is known to be this vault's delivery.
  /// - Throws: `refused` for what is not replaced, or would be lost; `file`.
  init(
    _ file: consuming SingleFile, in folder: borrowing Folder, isOwn: Bool
  ) throws(DeliveryError) {
    name = String(file.path.split(separator: "/", omittingEmptySubsequences: false).last ?? "")
    report.notes = file.notes
    report.stale = file.stale
    var loses = false
    switch try ExistingFile(name, in: folder, limit: SingleFile.largest) {
    case .absent: report.target = .created
    case .unsafe(let error): throw .refused([.unsafeTarget(error)])
    case .tooLarge(let status):
      replacing = status
      report.target = .changed(previousBytes: status.size)
      loses = true
    case .contents(let old):
      replacing = old.status
      if old.bytes.isEqual(to: file.bytes) {
        report.target =
          file.access.holds(for: old.status) ? .unchanged : .modeFixed(from: old.status.mode)
      } else {
        report.target = .changed(previousBytes: old.bytes.count)
        loses = !isOwn
      }
    }
    if loses, !file.isReplacing { throw .refused([.wouldLose(path: file.path, names: [], lines: [])]) }
    let change = report.target
    let unchanged = change == .created ? [] : file.unchanged
    report.items = file.items.map { item in
      let isSame = unchanged.contains(item.name.text)
      let own: DeliveryReport.Change =
        if case .changed = change { .changed(previousBytes: nil) } else { change }
      return DeliveryReport.Item(name: item.name, change: isSame ? .unchanged : own, bytes: item.bytes)
    }
    self.file = file
  }

  /// The digest by which the file is known again.
  func digest(_ digest: borrowing DeliveryDigest, as recordedPath: String) throws(DeliveryError) -> String {
    try digest.ofFile(recordedPath, file.bytes)
  }

  /// Stages the file, if it isn't right already.
  func stage(into set: inout StagedSet, in folder: borrowing Folder) throws(DeliveryError) {
    guard report.target != .unchanged else { return }
    do {
      try file.bytes.withSpan { (span) throws(FileError) in
        try set.add(
          name, in: folder, contents: span, mode: file.access.mode, owner: file.access.owner,
          expecting: replacing)
      }
    } catch {
      throw .file(error)
    }
  }
}
