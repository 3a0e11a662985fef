internal import COpenSSL

/// A block of memory for a secret: from OpenSSL's secure heap, a place in shared pages, or pages of its own.
///
/// The heap holds keys and short values without a system call each. Short values that it has no room for share pages, and
/// long ones get whole pages.
@unsafe
struct SecretBlock {
  let start: UnsafeMutablePointer<UInt8>
  private let capacity: Int
  private let origin: Origin

  private enum Origin { case secureHeap, slab, pages, nowhere }

  init(capacity: Int) {
    unsafe self.capacity = capacity
    if capacity == 0 {
      // A span needs an address even when it spans nothing; this one is never read or written.
      unsafe start = UnsafeMutablePointer(bitPattern: 16).unsafelyUnwrapped
      unsafe origin = .nowhere
    } else if capacity > SecretSlabs.largest {
      unsafe start = SecretPages.map(capacity)
      unsafe origin = .pages
    } else if LockedMemory.status.hasSecureHeap,
      CRYPTO_secure_used() + capacity <= LockedMemory.shareOfValues,
      let block = unsafe CRYPTO_secure_zalloc(capacity, #fileID, #line),
      unsafe CRYPTO_secure_allocated(block) == 1
    {
      unsafe start = block.assumingMemoryBound(to: UInt8.self)
      unsafe origin = .secureHeap
    } else {
      unsafe start = SecretSlabs.take(capacity)
      unsafe origin = .slab
    }
  }

  func wipeAndRelease() {
    switch unsafe origin {
    case .nowhere: break
    case .secureHeap: unsafe CRYPTO_secure_clear_free(start, capacity, #fileID, #line)
    case .slab: unsafe SecretSlabs.giveBack(start, capacity)
    case .pages: unsafe SecretPages.wipeAndUnmap(start, capacity)
    }
  }
}
