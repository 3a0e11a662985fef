internal import COpenSSL
internal import Glibc

/// Above this size a block gets pages of its own, so that one value can't use up the heap.
private let largestHeapBlock = 2048

/// A block of memory for a secret: from OpenSSL's secure heap, or pages of its own.
///
/// The heap holds keys and short values without a system call each. What doesn't fit gets whole
/// pages, locked if the limit on locked memory allows it and always left out of core dumps.
@unsafe
struct SecretBlock {
  let start: UnsafeMutablePointer<UInt8>
  private let capacity: Int
  private let origin: Origin

  private enum Origin { case secureHeap, pages, nowhere }

  init(capacity: Int) {
    unsafe self.capacity = capacity
    if capacity == 0 {
      // A span needs an address even when it spans nothing; this one is never read or written.
      unsafe start = UnsafeMutablePointer(bitPattern: 16).unsafelyUnwrapped
      unsafe origin = .nowhere
    } else if capacity <= largestHeapBlock, LockedMemory.status.hasSecureHeap,
      CRYPTO_secure_used() + capacity <= LockedMemory.shareOfValues,
      let block = unsafe CRYPTO_secure_zalloc(capacity, #fileID, #line),
      unsafe CRYPTO_secure_allocated(block) == 1
    {
      unsafe start = block.assumingMemoryBound(to: UInt8.self)
      unsafe origin = .secureHeap
    } else {
      unsafe start = Self.mapPages(capacity)
      unsafe origin = .pages
    }
  }

  func wipeAndRelease() {
    switch unsafe origin {
    case .nowhere: break
    case .secureHeap: unsafe CRYPTO_secure_clear_free(start, capacity, #fileID, #line)
    case .pages:
      unsafe OPENSSL_cleanse(start, capacity)
      // Unmapping unlocks. A failure here leaves wiped pages behind, which harms nobody.
      _ = unsafe munmap(start, capacity)
    }
  }

  private static func mapPages(_ capacity: Int) -> UnsafeMutablePointer<UInt8> {
    let protection = PROT_READ | PROT_WRITE
    let map = unsafe mmap(nil, capacity, protection, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0)
    guard let map = unsafe map, unsafe map != UnsafeMutableRawPointer(bitPattern: -1) else {
      // As the language does when an allocation fails: there is no way on without memory.
      preconditionFailure("out of memory")
    }
    // Best effort: over the limit the pages stay usable, unlocked; `LockedMemory` tells.
    _ = unsafe mlock(map, capacity)
    _ = unsafe madvise(map, capacity, MADV_DONTDUMP)
    return unsafe map.assumingMemoryBound(to: UInt8.self)
  }
}
