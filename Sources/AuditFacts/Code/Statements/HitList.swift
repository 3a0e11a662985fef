/// Where triggers were found in a file.
struct HitList {
  /// Offsets of the last byte of each, ascending, none twice.
  private let offsets: [Int]
  private let isEverything: Bool

  /// - Parameters:
  ///   - ends: the offsets at which they end.
  ///   - count: the length of the file.
  init(ends: [Int], in count: Int) {
    var offsets: [Int] = []
    offsets.reserveCapacity(ends.count)
    for end in ends where end > 0 && end <= count && offsets.last.map({ $0 < end - 1 }) ?? true {
      offsets.append(end - 1)
    }
    self.offsets = offsets
    isEverything = false
  }

  /// A list by which everything counts, for files in which each name does.
  static let everything = HitList()

  private init() {
    offsets = []
    isEverything = true
  }

  /// Whether one is in a part of the file.
  func touches(_ range: Range<Int>) -> Bool {
    if isEverything { return true }
    let next = index(after: range.lowerBound)
    return next < offsets.count && offsets[next] < range.upperBound
  }

  /// The parts of the file round the hits, one behind the other.
  ///
  /// - Parameters:
  ///   - before: how many bytes before a hit belong to its part.
  ///   - after: how many behind it.
  ///   - part: where hits count.
  ///   - longest: a longer part is cut.
  func parts(before: Int, after: Int, in part: Range<Int>, longest: Int = .max) -> [Range<Int>] {
    if isEverything { return pieces(of: part, longest: longest) }
    var parts: [Range<Int>] = []
    var next = index(after: part.lowerBound)
    while next < offsets.count, offsets[next] < part.upperBound {
      let start = max(part.lowerBound, offsets[next] - before)
      let end = min(part.upperBound, offsets[next] + after)
      next += 1
      guard let last = parts.last, start <= last.upperBound else {
        parts.append(start..<end)
        continue
      }
      if end - last.lowerBound <= longest {
        parts[parts.count - 1] = last.lowerBound..<end
      } else if end > last.upperBound {
        parts.append(last.upperBound..<end)
      }
    }
    return parts
  }

  private func pieces(of part: Range<Int>, longest: Int) -> [Range<Int>] {
    stride(from: part.lowerBound, to: part.upperBound, by: min(longest, max(1, part.count))).map {
      $0..<min(part.upperBound, $0 + min(longest, part.count))
    }
  }

  /// The index of the first one at or behind an offset.
  private func index(after offset: Int) -> Int {
    var low = 0
    var high = offsets.count
    while low < high {
      let middle = (low + high) / 2
      if offsets[middle] < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
