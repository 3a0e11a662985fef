internal import SecretCrypto
internal import SecretMemory

/// Byte strings that are searched for together, none of which ever lies in ordinary memory.
///
/// A library for this would keep them in its own tables, on the heap. Here eight bytes of each needle, multiplied by a
/// random number, choose a bit of a filter; at each byte of a text the bit of the eight bytes before it is looked up, and
/// only where it is set the needle itself is compared. Needles, filter, slots and the random number are in locked memory.
struct NeedleTable: ~Copyable, Sendable {
  /// One byte string.
  struct Needle: Sendable {
    /// Where its bytes are in the block.
    let range: Range<Int>
    /// Where in it the eight bytes are.
    let window: Int
    let spelling: Spelling
    /// The values that are written so.
    var owners: [Int]
  }

  /// A longer one is searched for by its beginning.
  static let longest = 16 << 10
  private static let window = 8
  private static let fewestBits = 16

  private(set) var needles: [Needle] = []
  private var block: SecretBytes
  private var filter: SecretBytes
  private var slots: SecretBytes
  private let multiplier: SecretBytes
  private let bits: Int

  /// Whether there is nothing to search for.
  var isEmpty: Bool { needles.isEmpty }

  /// - Parameters:
  ///   - count: how many byte strings there are at most.
  ///   - fill: calls its argument with each: its bytes, how they spell a value, and the value's number.
  /// - Throws: `cryptography` where there is no randomness.
  init(
    count: Int, filledBy fill: ((borrowing SecretBytes, Spelling, Int) -> Void) -> Void
  ) throws(AuditError) {
    var bits = Self.fewestBits
    // A filter with a bit in 32 set lets few places pass that aren't meant.
    while bits < 26, 1 << bits < count * 32 { bits += 1 }
    self.bits = bits
    do { multiplier = try SecureRandom.secret(Self.window) } catch { throw .cryptography }
    filter = SecretBytes(count: 1 << (bits - 3)) { _ in }
    slots = SecretBytes(count: Self.slotCount(count) * 4) { _ in }
    var buffer = SecretBuffer(capacity: count * 48)
    block = SecretBytes()
    // The block grows while it is filled, so a needle is compared with those before only once all are there.
    var added: [Needle] = []
    fill { bytes, spelling, owner in
      let size = min(bytes.count, Self.longest)
      guard size >= Self.window else { return }
      added.append(
        Needle(
          range: buffer.count..<(buffer.count + size), window: (size - Self.window) / 2, spelling: spelling,
          owners: [owner]))
      bytes.withSpan { buffer.append($0.extracting(0..<size)) }
    }
    block = buffer.finish()
    for needle in added { insert(needle) }
  }

  private static func slotCount(_ needles: Int) -> Int {
    var count = 64
    while count < needles * 2 { count *= 2 }
    return count
  }

  private mutating func insert(_ needle: Needle) {
    let word = block.withSpan { block -> UInt64 in Self.word(block, needle.range.lowerBound + needle.window) }
    let hash = hash(word)
    let count = slots.count / 4
    var slot = hash & (count - 1)
    while let index = slots.withSpan({ slots -> Int? in Self.needle(slots, slot) }) {
      let other = needles[index].range
      let isSame = block.withSpan { block -> Bool in
        other.count == needle.range.count
          && other.indices.allSatisfy { block[$0] == block[$0 - other.lowerBound + needle.range.lowerBound] }
      }
      if isSame {
        for owner in needle.owners where !needles[index].owners.contains(owner) {
          needles[index].owners.append(owner)
        }
        return
      }
      slot = (slot + 1) & (count - 1)
    }
    needles.append(needle)
    let number = UInt32(needles.count)
    slots.withMutableSpan { slots in
      for byte in 0..<4 { slots[slot * 4 + byte] = UInt8(truncatingIfNeeded: number >> UInt32(8 * byte)) }
    }
    filter.withMutableSpan { $0[hash >> 3] |= 1 << UInt8(hash & 7) }
  }

  /// Finds every occurrence of every needle.
  ///
  /// - Parameter onMatch: is given the needle and where it is; it ends the search by returning false.
  func search(_ text: Span<UInt8>, onMatch: (Needle, Range<Int>) -> Bool) {
    guard !isEmpty, text.count >= Self.window else { return }
    let multiplier = multiplier.withSpan { Self.word($0, 0) } | 1
    let shift = UInt64(64 - bits)
    filter.withSpan { filter in
      var word: UInt64 = 0
      for index in text.indices {
        word = word &<< 8 | UInt64(text[index])
        let hash = Int(truncatingIfNeeded: (word &* multiplier) &>> shift)
        guard filter[hash &>> 3] & (1 &<< UInt8(truncatingIfNeeded: hash & 7)) != 0 else { continue }
        guard compare(text, index, hash, onMatch) else { return }
      }
    }
  }

  /// Compares the text round a place with the needles that may be there; false ends the search.
  private func compare(
    _ text: Span<UInt8>, _ end: Int, _ hash: Int, _ onMatch: (Needle, Range<Int>) -> Bool
  ) -> Bool {
    let count = slots.count / 4
    return slots.withSpan { slots in
      block.withSpan { block in
        var slot = hash & (count - 1)
        while let index = Self.needle(slots, slot) {
          slot = (slot + 1) & (count - 1)
          let needle = needles[index]
          let start = end + 1 - Self.window - needle.window
          guard start >= 0, start + needle.range.count <= text.count else { continue }
          let isThere = needle.range.allSatisfy { block[$0] == text[$0 - needle.range.lowerBound + start] }
          if isThere, !onMatch(needle, start..<(start + needle.range.count)) { return false }
        }
        return true
      }
    }
  }

  private func hash(_ word: UInt64) -> Int {
    let multiplier = multiplier.withSpan { Self.word($0, 0) } | 1
    return Int(truncatingIfNeeded: (word &* multiplier) &>> UInt64(64 - bits))
  }

  private static func word(_ bytes: Span<UInt8>, _ start: Int) -> UInt64 {
    (0..<window).reduce(UInt64(0)) { $0 << 8 | UInt64(bytes[start + $1]) }
  }

  /// The index in a slot; nil where it is empty.
  private static func needle(_ slots: Span<UInt8>, _ slot: Int) -> Int? {
    let number = (0..<4).reduce(0) { $0 | Int(slots[slot * 4 + $1]) << (8 * $1) }
    return number == 0 ? nil : number - 1
  }
}
