internal import COpenSSL
internal import Synchronization

/// Memory for short secrets that the heap has no room for: pages that many of them share.
///
/// A file of ten thousand variables would otherwise take as many pages, each with system calls of its own. A place that was
/// given back is wiped and used again; the pages stay until the process ends.
enum SecretSlabs {
  /// The sizes of places, in bytes; a secret gets the smallest that it fits into.
  private static let sizes = [32, 64, 128, 256, 512, 1024, 2048]
  /// Four pages: small, since a limit on locked memory refuses a whole slab that doesn't fit below it.
  private static let slabSize = 16 * 1024

  /// The addresses of free places by the position of their size; all of them hold zeros.
  private static let free = Mutex([[UInt]](repeating: [], count: sizes.count))

  /// The largest secret that has a place here, in bytes.
  static let largest = 2048

  /// Takes a place of zeros.
  ///
  /// - Parameter capacity: 1 to ``largest`` bytes.
  static func take(_ capacity: Int) -> UnsafeMutablePointer<UInt8> {
    let position = position(of: capacity)
    let address = free.withLock { free in
      if free[position].isEmpty {
        let slab = unsafe UInt(bitPattern: SecretPages.map(slabSize))
        // The first places are used first.
        free[position] = stride(from: slabSize - sizes[position], through: 0, by: -sizes[position]).map {
          slab + UInt($0)
        }
      }
      return free[position].removeLast()
    }
    guard let place = unsafe UnsafeMutablePointer<UInt8>(bitPattern: address) else {
      preconditionFailure("a slab lies at address 0")
    }
    return unsafe place
  }

  /// Wipes a place and gives it back.
  static func giveBack(_ place: UnsafeMutablePointer<UInt8>, _ capacity: Int) {
    unsafe OPENSSL_cleanse(place, capacity)
    let address = UInt(bitPattern: place)
    free.withLock { $0[position(of: capacity)].append(address) }
  }

  private static func position(of capacity: Int) -> Int {
    sizes.firstIndex { capacity <= $0 } ?? sizes.count - 1
  }
}
