internal import Synchronization

/// How many lines, or bytes, an audit may still remember, of all files together.
final class MemoryAllowance: Sendable {
  private let left: Atomic<Int>

  init(_ lines: Int) { left = Atomic(lines) }

  /// Takes a number of them; false where there aren't as many.
  func take(_ count: Int) -> Bool {
    if left.subtract(count, ordering: .relaxed).newValue >= 0 { return true }
    left.add(count, ordering: .relaxed)
    return false
  }

  /// Gives back what was taken.
  func giveBack(_ count: Int) { left.add(count, ordering: .relaxed) }
}

/// The lines of a file that were seen, and in which commits: a table of their hashes, with open addressing.
struct LineMemory {
  /// 0 where there is none.
  private var keys: [UInt64] = []
  private var sightings: [Sighting] = []
  private var count = 0

  private static let smallest = 16

  /// Notes that a version has a line.
  ///
  /// - Parameters:
  ///   - key: the line's hash, not 0.
  ///   - allowance: what may still be remembered; without any left, a line stays new.
  /// - Returns: whether the line is new.
  mutating func see(_ key: UInt64, _ sighting: Sighting, _ allowance: MemoryAllowance) -> Bool {
    if !keys.isEmpty {
      let slot = slot(of: key)
      if keys[slot] == key {
        sightings[slot].join(sighting)
        return false
      }
    }
    guard 4 * (count + 1) <= 3 * keys.count || grow(allowance) else { return true }
    let slot = slot(of: key)
    keys[slot] = key
    sightings[slot] = sighting
    count += 1
    return true
  }

  /// In which commits a line was seen; nil where it wasn't, or could not be remembered.
  func sighting(of key: UInt64) -> Sighting? {
    guard !keys.isEmpty else { return nil }
    let slot = slot(of: key)
    return keys[slot] == key ? sightings[slot] : nil
  }

  /// Where a key is, or would be, since there is always an empty slot.
  private func slot(of key: UInt64) -> Int {
    let mask = keys.count - 1
    var slot = Int(truncatingIfNeeded: key) & mask
    while keys[slot] != 0, keys[slot] != key { slot = (slot + 1) & mask }
    return slot
  }

  private mutating func grow(_ allowance: MemoryAllowance) -> Bool {
    let size = max(Self.smallest, 2 * keys.count)
    guard allowance.take(size - keys.count) else { return false }
    let old = zip(keys, sightings)
    keys = [UInt64](repeating: 0, count: size)
    sightings = [Sighting](repeating: Sighting(age: 0, isStillThere: false), count: size)
    for (key, sighting) in old where key != 0 {
      let slot = slot(of: key)
      keys[slot] = key
      sightings[slot] = sighting
    }
    return true
  }
}
