internal import SafeFiles

/// The folders that a deployment works in, opened and found safe.
struct DeploymentFolders {
  /// By part, in their order; nil where a folder of secrets isn't there yet.
  let parts: [OpenedFolder?]
  /// The project's folder, with the record.
  let record: OpenedFolder

  /// - Parameter isMaking: whether folders of secrets that are missing are made, and closed to others.
  /// - Throws: `refused` with every target whose place is unsafe; `file`.
  init(_ deployment: Deployment, isMaking: Bool) throws(DeliveryError) {
    var opened: [OpenedFolder?] = []
    var refusals: [Refusal] = []
    for part in deployment.parts {
      do throws(DeliveryError) {
        opened.append(try Self.open(part, isMaking: isMaking))
      } catch .refused(let reasons) {
        refusals += reasons.filter { !refusals.contains($0) }
        opened.append(nil)
      }
    }
    guard refusals.isEmpty else { throw .refused(deployment.refusals + refusals) }
    parts = opened
    record = try files { () throws(FileError) in
      let folder = try Folder.openCheckedParent(of: deployment.record.folder + "/" + deployment.record.name)
      let status = try folder.status()
      return OpenedFolder(folder, status)
    }
  }

  private static func open(_ part: DeploymentPart, isMaking: Bool) throws(DeliveryError) -> OpenedFolder? {
    guard part.isFolder else {
      return try files { () throws(FileError) in
        let folder = try Folder.openCheckedParent(of: part.path)
        let status = try folder.status()
        return OpenedFolder(folder, status)
      }
    }
    let place = try TargetFolder(part.path)
    guard isMaking else { return try place.open() }
    _ = try place.open()
    return try files { () throws(FileError) in
      let folder = try Folder.prepare(place.path, mode: DockerSecrets.folderMode)
      let status = try folder.status()
      return OpenedFolder(folder, status)
    }
  }

  /// Whether a folder of secrets has yet to be made.
  var hasMissing: Bool { parts.contains { $0 == nil } }

  /// Takes the locks of all folders, in the order of their inodes, so that two deployments never wait for each other.
  ///
  /// - Throws: `file(.locked)`; `file(.changedMeanwhile)` where another folder has taken one's place.
  func lock(waitingAtMost milliseconds: Int) throws(DeliveryError) -> HeldLocks {
    var byIdentity: [FileIdentity: String] = [:]
    for opened in parts.compactMap({ $0 }) + [record] { byIdentity[opened.identity] = opened.folder.path }
    let ordered = byIdentity.sorted {
      ($0.key.device, $0.key.inode) < ($1.key.device, $1.key.inode)
    }
    let held = HeldLocks()
    for (identity, path) in ordered {
      let lock = try files { () throws(FileError) in
        try FileLock.acquire(path: path, waitingAtMost: milliseconds)
      }
      guard lock.identity == identity else { throw .file(.changedMeanwhile(path: path)) }
      held.add(lock)
    }
    return held
  }

  /// Removes what crashed deliveries left.
  func sweep(_ deployment: Deployment) throws(DeliveryError) {
    do {
      for (part, opened) in zip(deployment.parts, parts) {
        guard let opened else { continue }
        if part.isFolder {
          try opened.folder.sweepAllStaleTemporaries()
        } else {
          try opened.folder.sweepStaleTemporaries(of: part.fileName)
        }
      }
      try record.folder.sweepStaleTemporaries(of: deployment.record.name)
    } catch {
      throw .file(error)
    }
  }
}

extension DeploymentPart {
  /// The name of the one file, in its folder.
  var fileName: String { String(path.split(separator: "/", omittingEmptySubsequences: false).last ?? "") }
}

/// Locks that are held until they are released, or until the end of the value's lifetime.
final class HeldLocks {
  private final class Held {
    let lock: FileLock
    init(_ lock: consuming FileLock) { self.lock = lock }
  }

  private var locks: [Held] = []

  func add(_ lock: consuming FileLock) { locks.append(Held(lock)) }

  func release() { locks = [] }
}
