internal import AuditFacts
internal import Matching
internal import Synchronization

/// What the audit knows of all versions of a file.
final class FileHistory: Sendable {
  let path: [UInt8]
  let isLeftOut: Bool
  /// What it is, where its path tells.
  let surely: FileKind?
  /// Held while a version is judged: what one has is known when the next is looked at.
  let state = Mutex(State())

  struct State {
    /// How the versions are read whose lines are remembered.
    var reading: Reading?
    var lines = LineMemory()
    /// The values that were found, to be masked in the lines of all versions.
    var values = ValueIndex()
    var hasFindings = false
    /// The text that the next one is compared with, in the first look at the versions.
    var lookedAt = LookedAt()
    /// Whether the first look found something, so that all versions are read once more.
    var needsAll = false
  }

  /// What decides besides the text what is found in it.
  struct Reading: Equatable {
    let kind: FileKind
    let mode: UInt16
  }

  init(_ path: [UInt8]) {
    self.path = path
    isLeftOut = LeftOut.isLeftOut(path)
    surely = FileKind(surelyAt: path)
  }
}

/// In which commits something was seen.
struct Sighting: Sendable, Equatable {
  /// How many commits were listed before the oldest one that has it.
  var age: Int32
  /// Whether the commit that is checked out has it.
  var isStillThere: Bool

  mutating func join(_ other: Sighting) {
    age = max(age, other.age)
    isStillThere = isStillThere || other.isStillThere
  }
}
