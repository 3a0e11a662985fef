package import AuditFacts

/// A file of the audited tree after it was read: what rules judge.
package struct AuditedFile: Sendable {
  /// Relative to the root of the audit.
  package let path: [UInt8]
  package let kind: FileKind
  package let facts: FileFacts
  /// What the file system and git say of it; nil for bytes that are no file, such as standard input.
  package let standing: FileStanding?

  package init(path: [UInt8], kind: FileKind, facts: FileFacts, standing: FileStanding? = nil) {
    self.path = path
    self.kind = kind
    self.facts = facts
    self.standing = standing
  }
}

/// How a file stands in the file system and in git.
package struct FileStanding: Sendable, Equatable {
  /// The permission bits.
  package let mode: UInt32
  /// Whether git has it in its index; nil where there is no repository.
  package let isTracked: Bool?
  /// Whether git ignores it, or would, where there is no repository but its ignore files; nil without those.
  package let isIgnored: Bool?

  package init(mode: UInt32, isTracked: Bool?, isIgnored: Bool?) {
    self.mode = mode
    self.isTracked = isTracked
    self.isIgnored = isIgnored
  }
}

/// The whole tree, for rules that need more than one file.
struct AuditedTree: Sendable {
  /// The files by path, each with what these rules need of it (``TreeNeeds``).
  let files: [AuditedFile]
  /// Names of secrets that any file gives a value, but for tests and templates.
  let given: Set<String>
  /// Names of the vault that any file uses, as ``UsedNames/canonical(_:)`` writes them.
  let used: Set<String>
  /// What the project's vaults and settings say, as far as no key is needed; nil where there is neither.
  let vaultNames: [VaultName]?
  /// Slots of the project's vaults that are easier to guess than they need to be.
  let outdatedSlots: [OutdatedSlot]

  init(_ walked: WalkResult, vaultNames: [VaultName]?, outdatedSlots: [OutdatedSlot]) {
    files = walked.files
    given = walked.given
    used = walked.used
    self.vaultNames = vaultNames
    self.outdatedSlots = outdatedSlots
  }
}

/// A name of a project's vaults and settings, and what can be told of it without a key.
package struct VaultName: Sendable, Equatable {
  /// Where its value comes from.
  package enum Origin: Sendable, Equatable {
    /// A vault has it.
    case stored
    /// The settings compose it from others.
    case derived
    /// The settings say that it has to be there, and no vault has it.
    case missing
  }

  package let name: String
  package let origin: Origin
  /// Whether its time of rotation is over.
  package let isOverdue: Bool
  /// Whether the settings themselves make use of it: in a template, or as one that a target picks by its name.
  package let isUsedBySettings: Bool
  /// The file that has it, relative to the root of the audit.
  package let path: [UInt8]
  /// Its line there, from 1.
  package let line: Int?

  package init(
    name: String, origin: Origin = .stored, isOverdue: Bool = false, isUsedBySettings: Bool = false,
    path: [UInt8] = Array("secrets.pbk".utf8), line: Int? = nil
  ) {
    self.name = name
    self.origin = origin
    self.isOverdue = isOverdue
    self.isUsedBySettings = isUsedBySettings
    self.path = path
    self.line = line
  }
}

/// A slot of a vault with less work for a guess at its passphrase than new ones have.
package struct OutdatedSlot: Sendable, Equatable {
  package let label: String
  /// The base-2 logarithm of scrypt's cost, and that of new slots.
  package let cost: Int
  package let usualCost: Int
  /// The vault, relative to the root of the audit.
  package let path: [UInt8]

  package init(label: String, cost: Int, usualCost: Int, path: [UInt8]) {
    self.label = label
    self.cost = cost
    self.usualCost = usualCost
    self.path = path
  }
}
