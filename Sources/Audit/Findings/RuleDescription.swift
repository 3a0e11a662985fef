/// What a rule is, for people and for programs: all that is said of it besides how it finds.
public struct RuleDescription: Sendable {
  /// The rule's id, `FAMILY/NAME`: a promise that baselines and allowances depend on.
  public let id: String
  /// What it is about.
  public let family: RuleFamily
  /// How bad a finding is, unless the finding says otherwise.
  public let severity: Severity
  /// What is found, in a few words.
  public let title: String
  /// Why it matters, in two sentences.
  public let why: String
  /// How to mend it, with a command where there is one.
  public let fix: String
  /// Where that is known from: `CWE-798`, `RFC 7518 section 3.2`, an address.
  public let references: [String]
  /// At least three texts in which it is found.
  public let examples: [RuleExample]
  /// At least three that look alike and in which it isn't.
  public let nearMisses: [RuleExample]

  package init(
    id: String, family: RuleFamily, severity: Severity, title: String, why: String, fix: String,
    references: [String], examples: [RuleExample], nearMisses: [RuleExample]
  ) {
    self.id = id
    self.family = family
    self.severity = severity
    self.title = title
    self.why = why
    self.fix = fix
    self.references = references
    self.examples = examples
    self.nearMisses = nearMisses
  }
}

/// What a rule is about; its id begins with the family's name.
public enum RuleFamily: String, Sendable, CaseIterable {
  case plaintext, placeholder
  case nonPersistent = "non-persistent"
  case fallback, weak, drift, exposure, wiring
}

/// How bad a finding is.
public enum Severity: String, Sendable, CaseIterable, Comparable {
  case note, warning, error

  /// Whether one is less bad than the other.
  public static func < (one: Severity, other: Severity) -> Bool {
    allCases.firstIndex(of: one) ?? 0 < allCases.firstIndex(of: other) ?? 0
  }
}

/// A small tree of files that shows a rule at work; it is run as a test, and shown by `audit --explain`.
public struct RuleExample: Sendable {
  /// A file of the example.
  public struct File: Sendable {
    /// Its path, which decides how it is read.
    public let path: String
    /// Its pieces, joined when it is used: no scanner, this one included, takes the source for a leak.
    public let pieces: [String]
    /// The permission bits that it has to have.
    public internal(set) var mode: UInt32 = 0o644
    /// Whether git is to track it, which makes the example a repository.
    public internal(set) var isTracked = false

    /// The file's text.
    public var text: String { pieces.joined() }

    package init(_ path: String, _ pieces: String...) {
      self.path = path
      self.pieces = pieces
    }
  }

  /// The files of the tree.
  public internal(set) var files: [File]
  /// The values that the vault has, each under its name as the path; only rules that need a key have some.
  public let vault: [File]
  /// What the project's vault is to have.
  package internal(set) var vaultNames: [VaultName]?
  package internal(set) var outdatedSlots: [OutdatedSlot] = []

  package init(_ files: File...) { self.init(files: files, vault: []) }

  package init(files: [File], vault: [File] = []) {
    self.files = files
    self.vault = vault
  }
}
