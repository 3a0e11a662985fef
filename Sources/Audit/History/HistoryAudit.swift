internal import Matching
internal import SafeFiles
internal import Synchronization

/// The audit of all versions of all files that a repository has, each read once.
package struct HistoryAudit: Sendable {
  private let listing: BlobListing
  private let present: Set<[UInt8]>
  private let progress: AuditProgress?
  private let hasOrigins: Bool
  private let known: KnownValues?

  /// An audit of what is staged: the versions that are listed, which no commit has yet.
  package init(staged listing: BlobListing, known: KnownValues? = nil) {
    self.known = known
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
    self.known = known
    self.present = present
    self.listing = listing
    self.progress = progress
    hasOrigins = true
  }

  /// Audits what `git cat-file --batch` prints, on all cores.
  ///
  /// - Parameter descriptor: the pipe.
  /// - Throws: `gitOutput` where it ends in the middle of an object.
  package func read(_ descriptor: Int32) throws(AuditError) -> AuditReport {
    let objects = Mutex(ObjectStream(descriptor))
    let parts = Mutex<[AuditReport]>([])
    let failure = Mutex<AuditError?>(nil)
    Workers.run(Workers.cores) {
      do throws(AuditError) {
        let part = try readSome(objects) { failure.withLock { $0 == nil } }
        parts.withLock { $0.append(part) }
      } catch {
        failure.withLock { $0 = $0 ?? error }
      }
    }
    if let error = failure.withLock({ $0 }) { throw error }
    var audit = try TextAudit(known: known)
    for part in parts.withLock({ $0 }) { audit.add(part) }
    return audit.finish()
  }

  /// What one thread does: it takes an object after the other from the pipe, and examines it while others take theirs.
  private func readSome(
    _ objects: borrowing Mutex<ObjectStream>, while isWanted: () -> Bool
  ) throws(AuditError) -> AuditReport {
    var audit = try TextAudit(known: known)
    var buffer = [UInt8](repeating: 0, count: 1 << 18)
    while isWanted() {
      let next = try objects.withLock { (stream) throws(AuditError) in
        try stream.next(into: &buffer) { listing.places[$0].map { !LeftOut.isLeftOut($0.path) } ?? false }
      }
      guard let next else { break }
      switch next {
      case .passedOver: continue
      case .missing(let heading): audit.skip(Array("object ".utf8) + heading, .missingObject)
      case .tooLarge(let name):
        if let place = listing.places[name] { audit.skip(place.path, .tooLargeInHistory) }
      case .contents(let name, let size):
        guard let place = listing.places[name] else { continue }
        let origin = hasOrigins ? origin(of: name, place) : nil
        try audit.add(buffer.span.extracting(0..<size), path: place.path, mode: place.mode, origin: origin)
      }
      progress?.add(files: 1)
    }
    return audit.part()
  }

  private func origin(of name: [UInt8], _ place: BlobListing.Place) -> HistoryOrigin {
    let commit = listing.commits.indices.contains(place.commit) ? listing.commits[place.commit] : nil
    return HistoryOrigin(
      commit: commit.map { String(decoding: $0, as: UTF8.self) }, isStillThere: present.contains(name),
      age: place.commit)
  }
}
