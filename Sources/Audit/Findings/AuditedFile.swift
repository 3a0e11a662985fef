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
  /// Whether git ignores it; nil where there is no repository.
  package let isIgnored: Bool?

  package init(mode: UInt32, isTracked: Bool?, isIgnored: Bool?) {
    self.mode = mode
    self.isTracked = isTracked
    self.isIgnored = isIgnored
  }
}

/// The whole tree, for rules that need more than one file.
package struct AuditedTree: Sendable {
  /// The files with facts or with a name that matters, by path.
  package let files: [AuditedFile]
  /// What the project's vaults and settings say, as far as no key is needed; nil where there is neither.
  package let vaultNames: [VaultName]?

  package init(files: [AuditedFile], vaultNames: [VaultName]? = nil) {
    self.files = files
    self.vaultNames = vaultNames
  }
}

/// A name that a vault has, and what can be told of it without a key.
package struct VaultName: Sendable, Equatable {
  package let name: String
  /// Whether its time of rotation or its expiry is over.
  package let isOverdue: Bool

  package init(name: String, isOverdue: Bool) {
    self.name = name
    self.isOverdue = isOverdue
  }
}
