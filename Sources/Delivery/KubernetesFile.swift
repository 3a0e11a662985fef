internal import SafeFiles
internal import SecretMemory
internal import Vault
internal import VaultFormat

extension KubernetesSecret {
  /// Finds out what a delivery to a file would do, and writes nothing.
  ///
  /// - Parameter path: the file, which need not exist; its folder must.
  /// - Returns: the report that ``deliver(to:isReplacing:waitingAtMost:)`` would return.
  /// - Throws: what that would throw before it changes anything.
  package func plan(for path: String, isReplacing: Bool) throws(DeliveryError) -> DeliveryReport {
    let folder = try files { () throws(FileError) in try Folder.openCheckedParent(of: path) }
    return try plan(path, in: folder, isReplacing).report
  }

  /// Writes the manifest to a file, unless it is right already.
  ///
  /// - Parameters:
  ///   - path: the file; a symbolic link, a folder or an unsafe parent folder is refused.
  ///   - isReplacing: whether a file that isn't this vault's manifest, as it was written, may be replaced.
  ///   - milliseconds: for how long to wait for another delivery to the same folder.
  /// - Returns: what was done.
  /// - Throws: ``DeliveryError``; the file is as it was, but for `notDurable`.
  package func deliver(
    to path: String, isReplacing: Bool, waitingAtMost milliseconds: Int = 10_000
  ) throws(DeliveryError) -> DeliveryReport {
    let folder = try files { () throws(FileError) in try Folder.openCheckedParent(of: path) }
    let lock = try files { () throws(FileError) in
      try FileLock.acquire(path: folder.path, waitingAtMost: milliseconds)
    }
    guard try files({ () throws(FileError) in try folder.status() }).identity == lock.identity else {
      throw .file(.changedMeanwhile(path: path))
    }
    let plan = try plan(path, in: folder, isReplacing)
    var report = plan.report
    var set = StagedSet()
    try plan.stage(into: &set, in: folder)
    if !set.isEmpty {
      do { try set.commit() } catch { throw .file(error) }
    }
    report.isPlan = false
    _ = lock
    return report
  }

  private func plan(
    _ path: String, in folder: borrowing Folder, _ isReplacing: Bool
  ) throws(DeliveryError) -> SingleFilePlan {
    let text = try text()
    let name = String(path.split(separator: "/", omittingEmptySubsequences: false).last ?? "")
    var isOwn = false
    var unchanged: Set<String> = []
    var stale: [String] = []
    if case .contents(let old) = try ExistingFile(name, in: folder, limit: SingleFile.largest) {
      isOwn = try isOwnText(old.bytes)
      let before = ManifestLines(old.bytes)
      let now = ManifestLines(text.bytes)
      if isOwn {
        unchanged = Set(now.ranges.keys.filter { now.isSame($0, as: before, text.bytes, old.bytes) })
        stale = before.ranges.keys.filter { now.ranges[$0] == nil }.sorted()
      }
    }
    let file = SingleFile(
      bytes: text.bytes.copy(), path: path, access: .ownerAlone, isReplacing: isReplacing, items: text.items,
      unchanged: unchanged, stale: stale, notes: text.notes)
    return try SingleFilePlan(file, in: folder, isOwn: isOwn)
  }

  /// Whether a text is a manifest of this vault's, as it was written.
  private func isOwnText(_ bytes: borrowing SecretBytes) throws(DeliveryError) -> Bool {
    let mark = Array("# pbk-secrets digest=".utf8)
    let length = Self.firstLine.utf8.count + 1
    let end = length + mark.count + 22
    guard bytes.count > end else { return false }
    let isMarked = bytes.withSpan { span in
      mark.indices.allSatisfy { span[length + $0] == mark[$0] } && span[end] == 0x0a
    }
    guard isMarked else { return false }
    let written = bytes.slice(length + mark.count..<end)
    let rest = bytes.slice(end + 1..<bytes.count)
    let expected = Array(try DeliveryDigest(selection.vault).ofFile(Self.digestSubject, rest).utf8)
    return written.isEqual(to: SecretBytes(copying: expected.span))
  }
}

/// Where the values are in a manifest's text, by name.
private struct ManifestLines {
  private(set) var ranges: [String: Range<Int>] = [:]

  init(_ text: borrowing SecretBytes) {
    let found = text.withSpan { span in
      var ranges: [String: Range<Int>] = [:]
      var start = 0
      for index in span.indices where span[index] == 0x0a {
        if let name = Self.name(of: span, start..<index) { ranges[name] = start..<index }
        start = index + 1
      }
      return ranges
    }
    ranges = found
  }

  /// The name of a line `  "NAME": "BASE64"`; labels are indented further.
  private static func name(of span: Span<UInt8>, _ line: Range<Int>) -> String? {
    let quote = UInt8(ascii: "\"")
    guard line.count > 3, span[line.lowerBound] == 0x20, span[line.lowerBound + 1] == 0x20,
      span[line.lowerBound + 2] == quote
    else { return nil }
    var name: [UInt8] = []
    for index in line.lowerBound + 3..<line.upperBound {
      guard span[index] != quote else { return String(decoding: name, as: UTF8.self) }
      name.append(span[index])
    }
    return nil
  }

  func isSame(
    _ name: String, as other: ManifestLines, _ bytes: borrowing SecretBytes,
    _ otherBytes: borrowing SecretBytes
  ) -> Bool {
    guard let own = ranges[name], let theirs = other.ranges[name] else { return false }
    return bytes.slice(own).isEqual(to: otherBytes.slice(theirs))
  }
}
