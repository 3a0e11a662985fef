internal import COpenSSL
internal import Glibc

/// Whole pages for secrets: locked if the limit on locked memory allows it, and always left out of core dumps.
enum SecretPages {
  /// Maps pages of zeros.
  static func map(_ capacity: Int) -> UnsafeMutablePointer<UInt8> {
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

  /// Wipes pages and gives them back.
  static func wipeAndUnmap(_ start: UnsafeMutablePointer<UInt8>, _ capacity: Int) {
    unsafe OPENSSL_cleanse(start, capacity)
    // Unmapping unlocks. A failure here leaves wiped pages behind, which harms nobody.
    _ = unsafe munmap(start, capacity)
  }
}
