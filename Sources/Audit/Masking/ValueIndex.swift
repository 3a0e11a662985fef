/// All values that an audit found, to be kept out of every line that it shows.
struct ValueIndex {
  /// The values by their first bytes, so that a line is searched for all of them in one pass.
  private var values: [UInt32: [[UInt8]]] = [:]
  private var known: Set<[UInt8]> = []

  /// A value of fewer bytes is masked where it was found alone: it stands in too many words.
  static let shortest = 4
  /// Values with the same beginning that are looked for; a hostile tree could be full of them.
  private static let mostAlike = 64

  mutating func add(_ value: [UInt8]) {
    guard value.count >= Self.shortest, known.insert(value).inserted else { return }
    let key = Self.key(value, 0)
    guard values[key, default: []].count < Self.mostAlike else { return }
    values[key, default: []].append(value)
  }

  /// Where in a text a value stands, in the order of their beginnings; those that overlap included.
  func occurrences(in text: [UInt8]) -> [Range<Int>] {
    guard !values.isEmpty, text.count >= Self.shortest else { return [] }
    var found: [Range<Int>] = []
    for start in 0...(text.count - Self.shortest) {
      for value in values[Self.key(text, start)] ?? []
      where start + value.count <= text.count
        && text[start..<(start + value.count)].elementsEqual(value)
      {
        found.append(start..<(start + value.count))
      }
    }
    return found
  }

  private static func key(_ bytes: [UInt8], _ start: Int) -> UInt32 {
    (0..<4).reduce(0) { $0 << 8 | UInt32(bytes[start + $1]) }
  }
}
