internal import AuditFacts
internal import Synchronization

/// What is kept of all files together for the rules on the whole tree, and the room that it may take.
final class TreeMemory: Sendable {
  private let needs: TreeNeeds
  private let taken = Atomic(0)
  private let findings = Atomic(0)

  private let room: Int

  /// - Parameter room: how much is kept, in bytes; a tree of real projects takes a hundredth of it.
  init(_ needs: TreeNeeds, room: Int = 12 << 20) {
    self.needs = needs
    self.room = room
  }

  /// Keeps what is needed of a file.
  ///
  /// - Returns: whether there was room for it.
  func keep(_ file: AuditedFile, in result: inout WalkResult) -> Bool {
    let digest = needs.digest(of: file)
    let newGiven = digest.given.subtracting(result.given)
    let newUsed = digest.used.subtracting(result.used)
    let kept = FileDigest(file: digest.file, given: newGiven, used: newUsed)
    let cost = kept.cost
    guard cost > 0 else { return true }
    guard taken.add(cost, ordering: .relaxed).newValue <= room else { return false }
    if let file = kept.file { result.files.append(file) }
    result.given.formUnion(newGiven)
    result.used.formUnion(newUsed)
    return true
  }

  /// Whether there is room for findings.
  ///
  /// - Parameter count: how many there are of one file.
  func hasRoom(forFindings count: Int) -> Bool {
    findings.add(count, ordering: .relaxed).newValue <= Examined.mostOfAll
  }
}
