internal import AuditFacts
internal import Matching
internal import Synchronization

/// A version of a file, as far as its commits are known.
struct FileVersion {
  let file: FileHistory
  /// Its number in the listing.
  let number: Int
  let mode: UInt16
  let sighting: Sighting

  /// Where something was seen that this version has.
  ///
  /// - Parameter line: the hash of its line with its neighbours; nil where it says nothing of other versions.
  func seen(at line: UInt64?) -> SeenInHistory {
    SeenInHistory(version: number, sighting: sighting, lines: line.map { [$0] } ?? [])
  }
}

/// One thread's room for telling what of a version is new.
struct VersionRoom {
  /// How many lines on each side of one have to be the same for the line to be the same.
  ///
  /// A statement that goes on for more lines is looked at again only where something near its trigger has changed.
  static let reach = 4

  let allowance: MemoryAllowance
  /// The room for texts that others are compared with, in bytes, while the versions are looked at for the first time.
  let texts: MemoryAllowance?
  private var lines: TextLines
  var literals: [LiteralHit] = []
  /// The literals in lines that are new.
  fileprivate var kept: [LiteralHit] = []
  /// The lines that have a literal, ascending.
  private var found: [Int] = []

  /// - Parameters:
  ///   - key: the same for all threads.
  ///   - allowance: the same for all threads.
  ///   - texts: the same for all threads; nil where what is found is taken at once.
  init(_ key: LineKey, _ allowance: MemoryAllowance, comparing texts: MemoryAllowance?) {
    lines = TextLines(key)
    self.allowance = allowance
    self.texts = texts
  }

  /// Takes the lines of a text apart.
  fileprivate mutating func read(_ text: Span<UInt8>) -> Bool { lines.read(text) }

  /// Notes which lines with literals a version has, and keeps the literals of those that no other had.
  fileprivate mutating func keepNew(_ memory: inout LineMemory, _ sighting: Sighting) {
    kept.removeAll(keepingCapacity: true)
    found.removeAll(keepingCapacity: true)
    var line = 0
    var isNew = false
    for literal in literals {
      line = lines.line(of: literal.end - 1, from: line)
      if line != found.last {
        found.append(line)
        isNew = memory.see(lines.hash(ofLine: line), sighting, allowance)
      }
      if isNew { kept.append(literal) }
    }
  }

  /// The hash of the nearest line that has a literal, by which other versions can be told that have it as well.
  fileprivate func hash(near finding: Finding) -> UInt64? {
    // What the vault has is looked for in each version.
    guard let line = finding.line.map({ $0 - 1 }),
      VaultRules.descriptions.allSatisfy({ $0.id != finding.rule })
    else {
      return nil
    }
    let next = found.firstIndex { $0 >= line } ?? found.endIndex
    let near = found[max(0, next - 1)..<min(found.count, next + 1)].min { abs($0 - line) < abs($1 - line) }
    return near.map { lines.hash(ofLine: $0) }
  }
}

extension TextAudit {
  /// Audits a version of a file: of source code and the like only what other versions did not have.
  mutating func addVersion(
    _ text: Span<UInt8>, _ version: FileVersion, _ standing: FileStanding?
  ) throws(AuditError) {
    let file = version.file
    let kind = file.surely ?? FileExaminer.kind(of: text, at: file.path)
    var isLineByLine = kind.needsTrigger
    if isLineByLine, let texts = versions?.texts {
      return try lookFirst(text, FileHistory.Reading(kind: kind, mode: version.mode), version, texts)
    }
    if isLineByLine {
      isLineByLine = try findLiterals(in: text)
      // Most texts of most repositories end here.
      if isLineByLine, versions?.literals.isEmpty ?? true, !examiner.searchesBinaries { return }
    }
    let reading = FileHistory.Reading(kind: kind, mode: version.mode)
    try file.state.withLock { (state) throws(AuditError) in
      if state.reading == nil { state.reading = reading }
      guard isLineByLine, state.reading == reading else {
        let examined = try examiner.examine(text, kind, path: file.path) { standing }
        return take(examined, text, &state, version) { _ in version.seen(at: nil) }
      }
      versions?.keepNew(&state.lines, version.sighting)
      guard let room = versions, !room.kept.isEmpty || examiner.searchesBinaries else { return }
      let examined = examiner.examine(text, kind, among: room.kept, path: file.path) { standing }
      take(examined, text, &state, version) { version.seen(at: room.hash(near: $0)) }
    }
  }

  private mutating func findLiterals(in text: Span<UInt8>) throws(AuditError) -> Bool {
    guard var room = versions.take() else { return false }
    defer { versions = room }
    guard try examiner.literals(in: text, into: &room.literals) else { return false }
    return room.literals.isEmpty || room.read(text)
  }

  private mutating func take(
    _ examined: Examined, _ text: Span<UInt8>, _ state: inout FileHistory.State, _ version: FileVersion,
    seen: (Finding) -> SeenInHistory?
  ) {
    if let reason = examined.unread { skip(version.file.path, reason) }
    guard !examined.findings.isEmpty else { return }
    state.hasFindings = true
    present(examined.findings, text, values: &state.values, seen: seen)
  }
}
