/// Where each line of a file begins.
struct LineTable {
  private let starts: [Int32]
  private let count: Int

  init(_ bytes: [UInt8]) {
    var starts: [Int32] = [0]
    for index in bytes.indices where bytes[index] == Mark.newline {
      starts.append(Int32(clamping: index + 1))
    }
    self.starts = starts
    count = bytes.count
  }

  /// The place of an offset, with lines and columns from 1.
  func place(of offset: Int, range: Range<Int>?) -> FactPlace {
    let line = index(of: offset)
    return FactPlace(line: line + 1, column: offset - Int(starts[line]) + 1, range: range)
  }

  /// The offset at which a line begins, counted from 1; the file's end where there is no such line.
  func start(ofLine line: Int) -> Int { line >= 1 && line <= starts.count ? Int(starts[line - 1]) : count }

  private func index(of offset: Int) -> Int {
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if Int(starts[middle]) <= offset { low = middle } else { high = middle }
    }
    return low
  }
}
