internal import Matching
internal import SafeFiles
internal import Synchronization

/// The audit of all versions of all files that a repository has, each read once.
///
/// While git lists the versions, what was listed is asked of `git cat-file`, and examined.
package final class HistoryAudit: Sendable {
  private let listing = Mutex(VersionListing())
  private let parts = Mutex<[AuditReport]>([])
  private let failure = Mutex<AuditError?>(nil)
  private let present: Set<ObjectName>
  private let progress: AuditProgress?
  private let known: KnownValues?
  /// Whether there are commits that have the versions.
  private let hasOrigins: Bool
  private let key = LineKey(reach: VersionRoom.reach)
  private let allowance: MemoryAllowance
  /// Room for texts that are compared with others; nil where each version is read as a whole at once.
  private let texts: MemoryAllowance?

  /// The most bytes of texts that are kept to be compared with others.
  private static let mostText = 48 << 20

  /// What git is to print for it, after `git log` and the commits that are meant.
  package static let listingArguments = VersionListing.arguments

  /// The most lines that are remembered, some 24 bytes each at worst.
  package static let mostLines = 2 << 20

  /// An audit of what is staged: versions that no commit has yet.
  package init(known: KnownValues? = nil) {
    self.known = known
    present = []
    progress = nil
    hasOrigins = false
    allowance = MemoryAllowance(0)
    texts = nil
  }

  /// - Parameters:
  ///   - tree: what `git ls-tree -r -z` prints of the commit that is checked out; a pipe.
  ///   - known: the vault's values; nil where no vault was unlocked.
  ///   - remembered: how many lines may be remembered; what isn't is examined in each version.
  package init(
    tree: Int32, known: KnownValues? = nil, progress: AuditProgress?, remembered: Int = mostLines
  ) throws(AuditError) {
    var present: Set<ObjectName> = []
    var stream = GitStream(tree)
    while let line = try stream.text(endedBy: 0) {
      // MODE blob NAME, a tab, and the path
      let words = line.prefix { $0 != 0x09 }.split(separator: 0x20)
      if words.count == 3, let name = ObjectName(words[2]) { present.insert(name) }
    }
    self.known = known
    self.present = present
    self.progress = progress
    hasOrigins = true
    allowance = MemoryAllowance(remembered)
    // What a vault has is searched for in all of each version.
    texts = known == nil ? MemoryAllowance(Self.mostText) : nil
  }

  /// Audits the versions that are listed, on all cores.
  ///
  /// - Parameters:
  ///   - list: a pipe with what git prints for ``listingArguments``, the newest commit first, or of `git diff --raw -z`.
  ///   - objects: a pipe with what `git cat-file --batch` answers.
  ///   - ask: gives it names, a line each; nil is the end of them. False where it takes no more.
  /// - Throws: `gitOutput` where a pipe ends in the middle, or git answers less than it was asked.
  package func read(
    list: Int32, objects: Int32, ask: @escaping @Sendable (_ names: [UInt8]?) -> Bool
  ) throws(AuditError) {
    let stream = Mutex(ObjectStream(objects))
    let asked = Atomic(0)
    let isDone = Workers.run(
      Workers.cores,
      beside: { [self] in
        do throws(AuditError) {
          asked.store(try askAll(list, ask), ordering: .relaxed)
        } catch {
          fail(error)
        }
        _ = ask(nil)
      },
      { [self] in
        readAll(stream, comparing: texts) { version in Sighting(age: version.newest, isStillThere: false) }
      })
    guard isDone else { throw .noThread }
    if let error = failure.withLock({ $0 }) { throw error }
    guard stream.withLock({ $0.count }) == asked.load(ordering: .relaxed) else { throw .gitOutput }
  }

  /// Which versions are read once more, after all commits are known.
  package enum Reread: CaseIterable, Sendable {
    /// All of files that have something to be found, as far as one has what no other had.
    case whole
    /// Those that an older commit has as well, of files in which something was found at once.
    case repeated
  }

  /// Names the versions that are to be read once more, a line each.
  package func asked(_ reread: Reread) -> [UInt8] {
    listing.withLock { listing in
      let names =
        switch reread {
        case .whole: listing.ofFiles(where: \.needsAll)
        case .repeated:
          listing.repeated.filter { _, version in
            version.file.state.withLock { $0.hasFindings && !$0.needsAll }
          }.map(\.name)
        }
      return names.flatMap { Array($0.text.utf8) + [0x0a] }
    }
  }

  /// Reads versions once more.
  ///
  /// - Parameter objects: a pipe with what `git cat-file --batch` answers to ``asked(_:)``.
  package func read(_ reread: Reread, objects: Int32) throws(AuditError) {
    let first = parts.withLock { $0 }
    parts.withLock { $0 = [] }
    let stream = Mutex(ObjectStream(objects))
    Workers.run(Workers.cores) { [self] in
      readAll(stream, comparing: nil) { version in Sighting(age: version.oldest, isStillThere: false) }
    }
    if let error = failure.withLock({ $0 }) { throw error }
    parts.withLock { parts in
      // They were counted before, and of those that are repeated all but the commits was noted.
      let more = parts.map { part in
        var report = reread == .whole ? part : AuditReport()
        report.counts = AuditReport().counts
        report.findings = part.findings
        return report
      }
      parts = first + more
    }
  }

  /// What it all came to.
  package func finish() throws(AuditError) -> AuditReport {
    var audit = try TextAudit(known: known)
    for part in parts.withLock({ $0 }) { audit.add(part) }
    return listing.withLock { listing in
      audit.finish { path, seen in hasOrigins ? listing.origin(path, seen) : nil }
    }
  }

  private func fail(_ error: AuditError) { failure.withLock { $0 = $0 ?? error } }

  private var isWanted: Bool { failure.withLock { $0 == nil } }

  /// How many names are given to git at once, in bytes.
  private static let batch = 8 << 10

  /// Asks for what is listed, as one thread does, and returns the number of versions.
  private func askAll(_ list: Int32, _ ask: (_ names: [UInt8]?) -> Bool) throws(AuditError) -> Int {
    var stream = GitStream(list)
    var names: [UInt8] = []
    var count = 0
    while isWanted, let entry = try VersionListing.Entry(from: &stream) {
      guard let name = listing.withLock({ $0.add(entry) }) else { continue }
      names += name
      names.append(0x0a)
      count += 1
      guard names.count >= Self.batch else { continue }
      guard ask(names) else { throw .gitOutput }
      names.removeAll(keepingCapacity: true)
    }
    guard names.isEmpty || ask(names) else { throw .gitOutput }
    return count
  }

  /// What the other threads do: each takes an object after the other, and examines it while others take theirs.
  private func readAll(
    _ objects: borrowing Mutex<ObjectStream>, comparing texts: MemoryAllowance?,
    _ sighting: (VersionListing.Version) -> Sighting
  ) {
    do throws(AuditError) {
      let part = try readSome(objects, texts, sighting)
      parts.withLock { $0.append(part) }
    } catch {
      fail(error)
    }
    // Whoever asks must not wait for ever for git, nor git for its reader.
    if !isWanted { objects.withLock { $0.drain() } }
  }

  private func readSome(
    _ objects: borrowing Mutex<ObjectStream>, _ texts: MemoryAllowance?,
    _ sighting: (VersionListing.Version) -> Sighting
  ) throws(AuditError) -> AuditReport {
    var audit = try TextAudit(known: known, versions: VersionRoom(key, allowance, comparing: texts))
    var batch = ObjectBatch()
    while isWanted {
      let isLast = try objects.withLock { (stream) throws(AuditError) in try !batch.fill(from: &stream) }
      for object in batch.objects { try take(object, of: batch, into: &audit, sighting) }
      progress?.add(files: batch.objects.count)
      if isLast { break }
    }
    return audit.part()
  }

  private func take(
    _ object: ObjectBatch.Object, of batch: borrowing ObjectBatch, into audit: inout TextAudit,
    _ sighting: (VersionListing.Version) -> Sighting
  ) throws(AuditError) {
    switch object {
    case .missing(let heading): audit.skip(Array("object ".utf8) + heading, .missingObject)
    case .tooLarge(let name):
      if let (_, version) = version(name) { audit.skip(version.file.path, .tooLargeInHistory) }
    case .contents(let name, let range):
      guard let (number, version) = version(name) else { throw .gitOutput }
      var seen = sighting(version)
      seen.isStillThere = present.contains(name)
      let known = FileVersion(file: version.file, number: number, mode: version.mode, sighting: seen)
      try audit.add(
        batch.bytes.span.extracting(range), path: version.file.path, mode: UInt32(version.mode),
        of: hasOrigins ? known : nil)
    }
  }

  private func version(_ name: ObjectName) -> (number: Int, version: VersionListing.Version)? {
    listing.withLock { listing in
      listing.number(of: name).flatMap { number in listing[number].map { (number, $0) } }
    }
  }
}
