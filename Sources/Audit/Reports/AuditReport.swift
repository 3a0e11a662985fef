/// What an audit came to.
public struct AuditReport: Sendable {
  /// What was found and isn't accepted, by path, line and rule.
  public internal(set) var findings: [ReportedFinding] = []
  /// How many more the baseline has.
  public internal(set) var inBaseline = 0
  /// How many more a line of their file allows.
  public internal(set) var allowed = 0
  /// Entries of the baseline that match nothing any more.
  public internal(set) var stale: [BaselineEntry] = []
  /// Lines that allow something and give no reason, which counts for nothing.
  public internal(set) var unreasoned: [RelatedPlace] = []
  /// What wasn't read, or not wholly, by path.
  public internal(set) var unread: [UnreadPlace] = []
  /// How much was read.
  public internal(set) var counts = AuditCounts()
  /// What of the vault was searched for; nil where it wasn't unlocked.
  public internal(set) var known: KnownValueCount?

  /// Whether something could not be read that should have been: the audit isn't clean then, whatever it found.
  public var isIncomplete: Bool { unread.contains(where: \.reason.isFailure) }

  /// Whether there is a finding at or above a severity.
  public func has(atLeast severity: Severity) -> Bool {
    findings.contains { $0.finding.severity >= severity }
  }
}

/// A finding with what is shown of it.
public struct ReportedFinding: Sendable {
  /// What was found.
  public let finding: Finding
  /// The line, every value in it masked; nil where there is none to show.
  public let excerpt: String?
  /// The value, masked; nil for a finding without one.
  public var maskedValue: String? { finding.value.flatMap { $0.isEmpty ? nil : Mask.shown($0) } }
  /// Which one it is of those with the same rule, path and name, from 1.
  public internal(set) var occurrence = 1
  /// The commit that first had it; nil where history wasn't looked at.
  public internal(set) var origin: HistoryOrigin?
  /// In which versions of the file it was seen; nil where history isn't looked at.
  var seen: SeenInHistory?
  /// What the baseline knows it by; empty where none is read or written.
  var fingerprint = ""
}

/// Where a finding comes from in a repository's history.
public struct HistoryOrigin: Sendable, Equatable {
  /// The first commit that has it, in hexadecimal; nil where no commit that was listed has the file.
  public let commit: String?
  /// Whether the commit that is checked out has it.
  public let isStillThere: Bool
  /// How many commits are newer, as far as they were listed.
  let age: Int

  package init(commit: String?, isStillThere: Bool, age: Int) {
    self.commit = commit
    self.isStillThere = isStillThere
    self.age = age
  }
}

/// In which versions of its file a finding was seen, until all commits are known.
struct SeenInHistory: Sendable {
  /// The number of the version that is shown: of all with the finding the one that was listed first.
  let version: Int
  /// What the versions have in common in which it was seen itself.
  var sighting: Sighting
  /// The hashes of its line with its neighbours, by which other versions have it that were passed over.
  var lines: Set<UInt64>

  /// Joins what is known of one finding.
  mutating func join(_ other: SeenInHistory) {
    sighting.join(other.sighting)
    lines.formUnion(other.lines)
  }
}

extension AuditReport {
  /// Puts the findings in their order and numbers those that are alike.
  mutating func settle() {
    findings.sort { one, other in
      let (a, b) = (one.finding, other.finding)
      if a.path != b.path { return a.path.lexicographicallyPrecedes(b.path) }
      let (left, right) = ((a.line ?? 0, a.column ?? 0, a.rule), (b.line ?? 0, b.column ?? 0, b.rule))
      if left != right { return left < right }
      // Versions of one place: the oldest first, whichever thread found it.
      let (older, newer) = (one.origin?.age ?? 0, other.origin?.age ?? 0)
      return older != newer ? older > newer : (a.value ?? []).lexicographicallyPrecedes(b.value ?? [])
    }
    unread.sort { $0.path.lexicographicallyPrecedes($1.path) }
    var counts: [Alike: Int] = [:]
    for index in findings.indices {
      let finding = findings[index].finding
      let alike = Alike(rule: finding.rule, path: finding.path, name: finding.name)
      counts[alike, default: 0] += 1
      findings[index].occurrence = counts[alike] ?? 1
    }
  }

  private struct Alike: Hashable {
    let rule: String
    let path: [UInt8]
    let name: String?
  }
}
