/// The owner of an open file descriptor, which it closes at the end of its lifetime.
package struct FileDescriptor: ~Copyable, Sendable {
  /// The number, valid while this value is alive.
  package let raw: Int32

  /// Takes ownership of an open descriptor.
  package init(owning raw: Int32) {
    self.raw = raw
  }

  // The result is not looked at: what was written has been synced before, and a second close could hit
  // a descriptor that another thread was given meanwhile.
  deinit {
    Syscall.close(raw)
  }
}

/// A descriptor with several owners, closed when the last is gone: as many files of one folder as there are can be
/// staged without a descriptor for each.
final class SharedDescriptor: Sendable {
  private let owned: FileDescriptor

  init(_ owned: consuming FileDescriptor) { self.owned = owned }

  var raw: Int32 { owned.raw }
}
