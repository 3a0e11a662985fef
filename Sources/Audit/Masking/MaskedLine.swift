/// A line of a file as it may be shown: without a value that was found anywhere, and without what looks like one.
enum MaskedLine {
  /// How much is shown on either side of what is pointed at.
  private static let context = 60
  /// A run of letters and digits of this length is masked, found by a rule or not.
  private static let longestPlain = 20

  /// Masks a line.
  ///
  /// - Parameters:
  ///   - line: the bytes, or a piece of the line that reaches far on both sides of the finding.
  ///   - ranges: where in it the findings' own values are.
  ///   - focus: what is pointed at, an offset in the line.
  ///   - values: all values that were found.
  /// - Returns: what is shown; control characters are left in but for tabs.
  static func text(
    _ line: [UInt8], ranges: [Range<Int>], focus: Int, values: ValueIndex
  ) -> String {
    let masked = ranges + values.occurrences(in: line) + lookingSecret(in: line)
    var shown: [UInt8] = []
    var shownFocus = 0
    var position = 0
    for group in merged(masked) {
      if (position..<group.upperBound).contains(focus) {
        shownFocus = shown.count + max(0, group.lowerBound - position)
      }
      shown += line[position..<group.lowerBound]
      // What several overlap in is no value, and its ends may be the middle of one.
      let isOne = ranges.contains(group) || masked.contains(group)
      shown += isOne ? Mask.bytes(of: Array(line[group])) : Mask.gap
      position = group.upperBound
    }
    if focus >= position { shownFocus = shown.count + focus - position }
    shown += line[position...]
    return cut(shown, around: shownFocus)
  }

  /// The ranges as ones that don't touch, in order.
  static func merged(_ ranges: [Range<Int>]) -> [Range<Int>] {
    var result: [Range<Int>] = []
    for range in ranges.sorted(by: { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) })
    where !range.isEmpty {
      if let last = result.last, range.lowerBound < last.upperBound {
        result[result.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
      } else {
        result.append(range)
      }
    }
    return result
  }

  /// Long runs of letters and digits, both among them.
  private static func lookingSecret(in line: [UInt8]) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var start = 0
    while start < line.count {
      guard isOfRun(line[start]) else {
        start += 1
        continue
      }
      let end = line[start...].firstIndex { !isOfRun($0) } ?? line.count
      let run = line[start..<end]
      if run.count >= longestPlain, run.contains(where: isDigit), run.contains(where: { !isDigit($0) }) {
        found.append(start..<end)
      }
      start = end
    }
    return found
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  private static func isOfRun(_ byte: UInt8) -> Bool {
    isDigit(byte) || (0x61...0x7a).contains(byte | 0x20) || byte == UInt8(ascii: "+")
  }

  private static func cut(_ line: [UInt8], around focus: Int) -> String {
    let start = max(0, min(focus - context, line.count - 2 * context))
    let end = min(line.count, start + 2 * context)
    let piece = line[start..<end].map { $0 == 0x09 ? 0x20 : $0 }
    let text = String(decoding: piece, as: UTF8.self)
    let trimmed = text.drop { $0 == " " }
    return (start > 0 ? "…" : "") + trimmed + (end < line.count ? "…" : "")
  }
}
