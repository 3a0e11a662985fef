package import Dialects
internal import SafeFiles
package import SecretMemory
package import Vault
package import VaultFormat

/// Secrets as one `.env` file that its owner alone can read, and that each consumer named reads exactly.
package struct EnvFile: Sendable {
  /// Bounds of a file that is read before it is replaced, and of one that is written.
  static let limits = EnvLimits(bytes: 16 << 20, entries: 16_384)

  let selection: Selection
  let writer: EnvWriter
  let isReplacing: Bool
  let access: FileAccess
  /// Variables that are no secrets, such as the digests by which Compose tells that a service has to start anew.
  let marks: [EnvMark]

  /// Chooses what to deliver.
  ///
  /// - Parameters:
  ///   - vault: the opened vault.
  ///   - names: the secrets; nil: all there are.
  ///   - derived: what the project derives of the vault's secrets.
  ///   - consumers: who reads the file.
  ///   - access: who owns the file and may read it.
  ///   - marks: variables to add that are no secrets.
  ///   - isReplacing: whether a file with values that the vault doesn't know may be replaced.
  package init(
    _ vault: OpenVault, names: [SecretName]? = nil, derived: [SecretName: SharedSecret] = [:],
    consumers: [EnvConsumer] = [.compose], access: FileAccess = .ownerAlone, marks: [EnvMark] = [],
    isReplacing: Bool = false
  ) {
    selection = Selection(vault, names, derived: derived)
    self.access = access
    self.marks = marks
    writer = EnvWriter(consumers)
    self.isReplacing = isReplacing
  }

  /// Makes the file's text, for standard output.
  ///
  /// - Returns: the text, and what to tell the person.
  /// - Throws: `refused` with all secrets that an `.env` file can't carry; `vault`, `notReadBack`, `cryptography`.
  package func text() throws(DeliveryError) -> EnvFileText {
    try EnvFileText(self, DeliveryDigest(selection.vault))
  }

  /// Finds out what a delivery would do, and writes nothing.
  ///
  /// - Parameter path: the file, which need not exist; its folder must.
  /// - Returns: the report that ``deliver(to:waitingAtMost:)`` would return.
  /// - Throws: what that would throw before it changes anything.
  package func plan(for path: String) throws(DeliveryError) -> DeliveryReport {
    let folder = try files { () throws(FileError) in try Folder.openCheckedParent(of: path) }
    return try EnvFilePlan.make(self, path, in: folder).report
  }

  /// Writes the file, unless it is right already.
  ///
  /// - Parameters:
  ///   - path: the file; a symbolic link, a folder or an unsafe parent folder is refused.
  ///   - milliseconds: for how long to wait for another delivery to the same folder.
  /// - Returns: what was done.
  /// - Throws: ``DeliveryError``; the file is as it was, but for `notDurable`.
  package func deliver(
    to path: String, waitingAtMost milliseconds: Int = 10_000
  ) throws(DeliveryError) -> DeliveryReport {
    let folder = try files { () throws(FileError) in try Folder.openCheckedParent(of: path) }
    // The folder's lock, since the file may not exist yet, and one of secrets is locked so too.
    let lock = try files { () throws(FileError) in
      try FileLock.acquire(path: folder.path, waitingAtMost: milliseconds)
    }
    guard try files({ () throws(FileError) in try folder.status() }).identity == lock.identity else {
      throw .file(.changedMeanwhile(path: path))
    }
    let plan = try EnvFilePlan.make(self, path, in: folder)
    var report = plan.report
    try plan.carryOut(in: folder)
    report.isPlan = false
    _ = lock
    return report
  }
}

/// A variable of an `.env` file that is no secret.
package struct EnvMark: Equatable, Sendable {
  /// `[A-Za-z_][A-Za-z0-9_]*`.
  package let name: String
  /// Letters, digits, `-` and `_`, which every dialect reads alike without quotes.
  package let value: String

  package init(name: String, value: String) {
    self.name = name
    self.value = value
  }
}
