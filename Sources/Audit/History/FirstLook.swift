internal import AuditFacts
internal import Matching
internal import Synchronization

/// The text of a version of a file that was looked at, with which the next one is compared.
struct LookedAt: Sendable {
  private(set) var text: [UInt8] = []
  /// What was taken of the allowance for it.
  private var room = 0
  private(set) var isThere = false

  /// Keeps a text in place of the one before, where there is room for it; else that one stays.
  ///
  /// - Parameter allowance: in bytes.
  mutating func keep(_ text: Span<UInt8>, _ allowance: MemoryAllowance) {
    if text.count > room {
      guard allowance.take(text.count - room) else { return }
      room = text.count
    }
    Differences.copy(text, over: &self.text)
    isThere = true
  }

  /// Forgets the text.
  mutating func drop(_ allowance: MemoryAllowance) {
    allowance.giveBack(room)
    self = LookedAt()
  }
}

extension TextAudit {
  /// Looks for the first time at a version of source code or the like: at the lines that it doesn't have in common with
  /// one that was looked at.
  ///
  /// Most files never have anything to be found. Of one that has, all versions are read once more and told apart line by
  /// line, since a finding needs the oldest commit that has it.
  mutating func lookFirst(
    _ text: Span<UInt8>, _ reading: FileHistory.Reading, _ version: FileVersion, _ texts: MemoryAllowance
  ) throws(AuditError) {
    let file = version.file
    let (isDone, before) = file.state.withLock { state -> (Bool, LookedAt?) in
      (state.needsAll, state.reading == reading ? state.lookedAt : nil)
    }
    guard !isDone else { return }
    var lines = 0..<text.count
    if let before, before.isThere {
      lines = Differences.lines(of: text, besides: before.text.span, reach: VersionRoom.reach)
    }
    let says = lines.isEmpty ? false : try says(text, lines, reading, file)
    file.state.withLock { state in
      state.needsAll = state.needsAll || says
      if says || state.reading != reading { state.lookedAt.drop(texts) }
      state.reading = reading
      if !state.needsAll { state.lookedAt.keep(text, texts) }
    }
  }

  /// Whether some lines of a text have something to be found, or can't be read.
  private mutating func says(
    _ text: Span<UInt8>, _ lines: Range<Int>, _ reading: FileHistory.Reading, _ file: FileHistory
  ) throws(AuditError) -> Bool {
    guard var room = versions.take() else { return true }
    defer { versions = room }
    guard try examiner.literals(in: text, within: lines, into: &room.literals) else { return true }
    guard !room.literals.isEmpty else { return false }
    let standing = standing(UInt32(reading.mode))
    let examined = examiner.examine(text, reading.kind, among: room.literals, path: file.path) { standing }
    return !examined.findings.isEmpty || examined.unread != nil
  }
}
