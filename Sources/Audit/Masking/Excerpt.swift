/// Makes the lines that are shown of findings in one file.
struct ExcerptMaker {
  let window: TextWindow
  let values: ValueIndex
  /// Where the values of all findings in the file are, in its bytes.
  private let ranges: [Range<Int>]

  init(_ window: TextWindow, findings: [Finding], values: ValueIndex) {
    self.window = window
    self.values = values
    ranges = MaskedLine.merged(findings.compactMap(\.range))
  }

  /// The line of a finding, masked; nil where it has none, or where it can't be told what of it is the value.
  func text(of finding: Finding) -> String? {
    guard let line = window.line(of: finding) else { return nil }
    let bytes = Array(window.bytes[line])
    let own = local(line)
    if let range = finding.range {
      return MaskedLine.text(
        bytes, ranges: own, focus: range.lowerBound - window.base - line.lowerBound, values: values)
    }
    guard let value = finding.value, !value.isEmpty else {
      return MaskedLine.text(bytes, ranges: own, focus: 0, values: values)
    }
    if let range = bytes.firstRange(of: value) {
      return MaskedLine.text(bytes, ranges: own + [range], focus: range.lowerBound, values: values)
    }
    // The value stands there in another spelling, so all that follows its name may be it.
    guard let name = finding.name, let range = bytes.firstRange(of: Array(name.utf8)) else { return nil }
    return MaskedLine.text(
      bytes, ranges: [range.upperBound..<bytes.count], focus: range.lowerBound, values: values)
  }

  /// The values' places on a line, as offsets in it.
  private func local(_ line: Range<Int>) -> [Range<Int>] {
    // Ranges that don't touch and are in order can be looked up by halving.
    var (low, high) = (0, ranges.count)
    let start = line.lowerBound + window.base
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].upperBound <= start { low = middle + 1 } else { high = middle }
    }
    return ranges[low...].prefix { $0.lowerBound < line.upperBound + window.base }.map { range in
      let clamped = range.clamped(to: start..<(line.upperBound + window.base))
      return (clamped.lowerBound - start)..<(clamped.upperBound - start)
    }
  }
}
