internal import COpenSSL

/// What the system granted to keep secrets out of swap and core dumps.
public enum LockedMemory {
  /// How the secure heap came up.
  public enum Status: Sendable, Equatable {
    /// The heap is there and its pages are locked: they are not swapped out.
    case locked
    /// The heap is there, but the limit on locked memory (`ulimit -l`) was too low to lock it.
    case unlocked
    /// There is no heap; every secret gets pages of its own.
    case absent

    var hasSecureHeap: Bool { self != .absent }
  }

  /// The heap's size in bytes: half of the 64 KiB that old systems allow a user to lock.
  static let heapSize = 32 * 1024

  /// How much of the heap values may take, in bytes; OpenSSL needs the rest.
  ///
  /// It keeps private keys and the state of its generators there, and fails where there is no room, without turning
  /// to other memory.
  static let shareOfValues = heapSize / 2

  /// The heap's status, the same for the life of the process.
  ///
  /// Source: OpenSSL's `CRYPTO_secure_malloc_init(3)`, whose result 2 means 'usable, not locked'.
  public static let status: Status =
    switch CRYPTO_secure_malloc_init(heapSize, 16) {
    case 1: .locked
    case 2: .unlocked
    default: .absent
    }
}
