internal import SafeFiles

/// The audit of all versions of all files that a repository has, each read once.
package struct HistoryAudit: ~Copyable {
  private let listing: BlobListing
  private let present: Set<[UInt8]>
  private let progress: AuditProgress?
  private let hasOrigins: Bool
  private var audit: TextAudit

  /// An audit of what is staged: the versions that are listed, which no commit has yet.
  package init(staged listing: BlobListing, known: KnownValues? = nil) throws(AuditError) {
    audit = try TextAudit(known: known)
    self.listing = listing
    present = []
    progress = nil
    hasOrigins = false
  }

  /// - Parameters:
  ///   - listing: where each version comes from.
  ///   - known: the vault's values; nil where no vault was unlocked.
  ///   - tree: what `git ls-tree -r -z` prints of the commit that is checked out; a pipe.
  package init(
    _ listing: BlobListing, tree: Int32, known: KnownValues? = nil, progress: AuditProgress?
  ) throws(AuditError) {
    var present: Set<[UInt8]> = []
    var stream = GitStream(tree)
    while let line = try stream.text(endedBy: 0) {
      // MODE blob NAME, a tab, and the path
      let words = line.prefix { $0 != 0x09 }.split(separator: 0x20)
      if words.count == 3, let name = Hexadecimal.bytes(words[2]) { present.insert(name) }
    }
    audit = try TextAudit(known: known)
    self.present = present
    self.listing = listing
    self.progress = progress
    hasOrigins = true
  }

  /// Audits what `git cat-file --batch` prints.
  ///
  /// - Parameter descriptor: the pipe.
  /// - Throws: `gitOutput` where it ends in the middle of an object.
  package mutating func read(_ descriptor: Int32) throws(AuditError) {
    var stream = GitStream(descriptor)
    var buffer = [UInt8](repeating: 0, count: 1 << 20)
    while let heading = try stream.text(endedBy: 0x0a) {
      let words = heading.split(separator: 0x20)
      guard words.count == 3, let size = Int(String(decoding: words[2], as: UTF8.self)), size >= 0 else {
        // 'NAME missing': the objects of a partial or damaged repository.
        audit.skip(Array("object ".utf8) + heading, .missingObject)
        continue
      }
      let name = Hexadecimal.bytes(words[0]) ?? []
      if words[1].elementsEqual("blob".utf8), let place = listing.places[name] {
        try blob(name, place, size, &stream, &buffer)
      } else {
        try stream.skip(size)
      }
      try stream.skip(1)
    }
  }

  private mutating func blob(
    _ name: [UInt8], _ place: BlobListing.Place, _ size: Int, _ stream: inout GitStream,
    _ buffer: inout [UInt8]
  ) throws(AuditError) {
    let path = place.path
    progress?.add(files: 1)
    if !LeftOut.isLeftOut(path), size <= TextAudit.largest {
      if buffer.count < size { buffer = [UInt8](repeating: 0, count: size) }
      try stream.copy(size, into: &buffer)
      let origin = hasOrigins ? origin(of: name, place) : nil
      try audit.add(buffer.span.extracting(0..<size), path: path, mode: place.mode, origin: origin)
      return
    }
    if size > TextAudit.largest { audit.skip(path, .tooLargeInHistory) }
    try stream.skip(size)
  }

  private func origin(of name: [UInt8], _ place: BlobListing.Place) -> HistoryOrigin {
    let commit = listing.commits.indices.contains(place.commit) ? listing.commits[place.commit] : nil
    return HistoryOrigin(
      commit: commit.map { String(decoding: $0, as: UTF8.self) }, isStillThere: present.contains(name),
      age: place.commit)
  }

  /// What it all came to.
  package mutating func finish() -> AuditReport { audit.finish() }
}
