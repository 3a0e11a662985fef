internal import SafeFiles
package import SecretMemory
package import Vault
package import VaultFormat

/// Secrets as files of a folder, for `secrets:` with `file:` in a Compose file: the name, the exact bytes, nothing added.
///
/// The folder has mode 0700 and keeps the host's other users out; the files have 0444, since Compose mounts them as they
/// are and a container's user, whoever that is, must read them. A file that is right already is not touched: a running
/// container's mount holds on to the inode.
package struct DockerSecrets: Sendable {
  static let folderMode: UInt32 = 0o700
  /// The most bytes that systemd gives a unit in credentials together, so that none is larger.
  ///
  /// Source: systemd.exec(5), 'Credentials'.
  package static let largestCredential = 1 << 20

  let selection: Selection
  let access: FileAccess
  let largest: Int?
  let isReplacing: Bool
  let isPruning: Bool

  /// Chooses what to deliver.
  ///
  /// - Parameters:
  ///   - vault: the opened vault.
  ///   - names: the secrets; nil: all there are.
  ///   - derived: what the project derives of the vault's secrets.
  ///   - access: who owns the files and may read them.
  ///   - largest: the most bytes of one value that what reads them takes; nil: any number.
  ///   - isReplacing: whether files with values that the vault doesn't know may be replaced.
  ///   - isPruning: whether files of earlier deliveries that are not delivered now are removed, unless they were edited.
  package init(
    _ vault: OpenVault, names: [SecretName]? = nil, derived: [SecretName: SharedSecret] = [:],
    access: FileAccess = .dockerSecret, largest: Int? = nil, isReplacing: Bool = false,
    isPruning: Bool = false
  ) {
    selection = Selection(vault, names, derived: derived)
    self.access = access
    self.largest = largest
    self.isReplacing = isReplacing
    self.isPruning = isPruning
  }

  /// Finds out what a delivery would do, and writes nothing.
  ///
  /// - Parameter folder: the folder's path; it need not exist, its parent must.
  /// - Returns: the report that ``deliver(to:waitingAtMost:)`` would return.
  /// - Throws: what that would throw before it changes anything.
  package func plan(for folder: String) throws(DeliveryError) -> DeliveryReport {
    let place = try TargetFolder(folder)
    return try FolderPlan(self, in: place, place.open()).report
  }

  /// Delivers all of the secrets or none.
  ///
  /// - Parameters:
  ///   - folder: the folder's path. It is made if it is missing, and given mode 0700.
  ///   - milliseconds: for how long to wait for another delivery to the same folder.
  /// - Returns: what was done to each file.
  /// - Throws: ``DeliveryError``. Whatever is refused is refused before the first change. After a failure the files are
  ///   as they were, but for what `notDurable` and `notPutBack` say; the folder may have been made or its mode set.
  package func deliver(
    to folder: String, waitingAtMost milliseconds: Int = 10_000
  ) throws(DeliveryError) -> DeliveryReport {
    let place = try TargetFolder(folder)
    let isNew = try place.open() == nil
    if isNew {
      // Refusals must not leave a folder behind.
      _ = try FolderPlan(self, in: place, nil)
      _ = try files { () throws(FileError) in try Folder.prepare(place.path, mode: Self.folderMode) }
    }
    let lock = try files { () throws(FileError) in
      try FileLock.acquire(path: place.path, waitingAtMost: milliseconds)
    }
    guard let opened = try place.open(), opened.identity == lock.identity else {
      throw .file(.changedMeanwhile(path: place.path))
    }
    let plan = try FolderPlan(self, in: place, opened)
    let prepared = try files { () throws(FileError) in
      let prepared = try Folder.prepare(place.path, mode: Self.folderMode)
      guard try prepared.status().identity == lock.identity else {
        throw .changedMeanwhile(path: place.path)
      }
      return prepared
    }
    try plan.carryOut(in: prepared)
    var report = plan.report
    report.isPlan = false
    if isNew { report.target = .created }
    _ = lock
    return report
  }
}

/// Where a folder of secrets is, or is to be.
struct TargetFolder: Sendable {
  let path: String

  /// - Throws: a refusal where somebody else could put another folder in its place.
  init(_ path: String) throws(DeliveryError) {
    var trimmed = path
    while trimmed.utf8.count > 1, trimmed.utf8.last == UInt8(ascii: "/") { trimmed.removeLast() }
    let checked = trimmed
    try files { () throws(FileError) in try checkParent(of: checked) }
    self.path = checked
  }

  /// Opens the folder; nil where there is none.
  ///
  /// - Throws: a refusal for a symbolic link, a file, or another user's folder.
  func open() throws(DeliveryError) -> OpenedFolder? {
    do throws(FileError) {
      let folder = try Folder.open(path)
      let status = try folder.status()
      guard status.owner.uid == FileOwner.currentUser.uid else {
        throw .foreignOwner(path: path, uid: status.owner.uid)
      }
      return OpenedFolder(folder, status)
    } catch .notFound {
      return nil
    } catch {
      throw error.isAboutTheTarget ? .refused([.unsafeTarget(error)]) : .file(error)
    }
  }
}

/// An open folder and the facts about it.
final class OpenedFolder {
  let folder: Folder
  let permissions: UInt32
  let identity: FileIdentity

  init(_ folder: consuming Folder, _ status: FileStatus) {
    self.folder = folder
    permissions = status.permissions
    identity = status.identity
  }
}
