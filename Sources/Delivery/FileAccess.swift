package import SafeFiles

/// Who owns a delivered file, and who may read it.
package struct FileAccess: Equatable, Sendable {
  /// The permission bits: `0...0o777`, without writing for the group or others.
  package let mode: UInt32
  /// The user and group; nil: those of the process that delivers.
  package let owner: FileOwner?

  package init(mode: UInt32, owner: FileOwner? = nil) {
    self.mode = mode
    self.owner = owner
  }

  /// For files that Compose mounts into containers of any user; their folder keeps the host's others out.
  package static let dockerSecret = FileAccess(mode: 0o444)
  /// For files that systemd's manager reads as root and hands to a unit.
  package static let credential = FileAccess(mode: 0o400)
  /// For everything else.
  package static let ownerAlone = FileAccess(mode: 0o600)

  /// Whether a file is as it must be.
  func holds(for status: FileStatus) -> Bool {
    let uid = owner?.uid ?? FileOwner.currentUser.uid
    let isGroupRight = owner.map { $0.gid == status.owner.gid } ?? true
    return status.mode == mode && status.owner.uid == uid && isGroupRight
  }
}
