/// A search for literals that needs no preparation: each byte and the three before it are looked up in a table.
///
/// For a few megabytes it is done before libhs has compiled anything; for many it is several times slower.
struct PlainSearch: Sendable {
  private let literals: [Literal]
  /// Which hashes some literal ends in; a bit each, so that nearly all offsets are done with by one look.
  private var mask = [UInt64](repeating: 0, count: 1 << 10)
  /// By hash, a list of ``lists``; 0 is the empty one.
  private var listNumbers = [UInt16](repeating: 0, count: 1 << 16)
  private var lists: [[Int]] = [[]]
  /// Literals of fewer than four bytes, by their last one.
  private var short = [[Int]](repeating: [], count: 256)
  private var endsShort = [Bool](repeating: false, count: 256)

  private static let long = 4

  init(_ literals: [Literal]) {
    self.literals = literals
    for (index, literal) in literals.enumerated() {
      let folded = literal.bytes.map(Self.folded)
      guard folded.count >= Self.long else {
        if let last = folded.last {
          short[Int(last)].append(index)
          endsShort[Int(last)] = true
        }
        continue
      }
      add(index, at: Self.hash(folded.suffix(Self.long).reduce(0) { $0 << 8 | UInt32($1) }))
    }
  }

  private mutating func add(_ index: Int, at hash: Int) {
    mask[hash >> 6] |= 1 << (hash & 63)
    if listNumbers[hash] == 0 {
      listNumbers[hash] = UInt16(lists.count)
      lists.append([])
    }
    lists[Int(listNumbers[hash])].append(index)
  }

  /// As ``LiteralScanner/scan(_:onMatch:)``.
  func scan(_ bytes: Span<UInt8>, onMatch: (_ literal: Int, _ end: Int) -> Bool) {
    var window: UInt32 = 0
    for index in bytes.indices {
      let byte = Self.folded(bytes[index])
      window = window << 8 | UInt32(byte)
      let hash = Self.hash(window)
      if mask[hash >> 6] & 1 << (hash & 63) != 0 {
        for literal in lists[Int(listNumbers[hash])]
        where stands(literals[literal], in: bytes, before: index + 1) {
          if !onMatch(literal, index + 1) { return }
        }
      }
      if endsShort[Int(byte)] {
        for literal in short[Int(byte)] where stands(literals[literal], in: bytes, before: index + 1) {
          if !onMatch(literal, index + 1) { return }
        }
      }
    }
  }

  private func stands(_ literal: Literal, in bytes: Span<UInt8>, before end: Int) -> Bool {
    let start = end - literal.bytes.count
    guard start >= 0 else { return false }
    for (offset, wanted) in literal.bytes.enumerated() {
      let found = bytes[start + offset]
      if found == wanted { continue }
      guard literal.isCaseless, Self.folded(found) == Self.folded(wanted) else { return false }
    }
    return true
  }

  private static func hash(_ window: UInt32) -> Int { Int((window &* 0x9e37_79b1) >> 16) }

  private static func folded(_ byte: UInt8) -> UInt8 { byte &- 0x41 < 26 ? byte | 0x20 : byte }
}
