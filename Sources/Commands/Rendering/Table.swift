/// Rows in columns that are as wide as their widest cell.
struct Table {
  private let header: [String]
  private var rows: [[String]] = []

  init(_ header: String...) { self.header = header }

  mutating func add(_ cells: String...) { rows.append(cells) }

  /// The lines; the last column isn't padded, so nothing trails.
  func lines(_ style: Style) -> [String] {
    let widths = header.indices.map { column in
      ([header] + rows).map { $0[column].count }.max() ?? 0
    }
    func line(_ cells: [String]) -> String {
      cells.indices.map { column in
        let isLast = column == cells.count - 1
        let gap = isLast ? 0 : widths[column] - cells[column].count + 2
        return cells[column] + String(repeating: " ", count: gap)
      }.joined()
    }
    return [style.faint(line(header))] + rows.map(line)
  }
}

extension Table {
  /// Prints the rows; the header is for people, and left out where a program reads.
  func print(to output: Output) {
    for line in lines(output.style).dropFirst(output.isTerminal ? 0 : 1) {
      output.line(String(line.reversed().drop { $0 == " " }.reversed()))
    }
  }
}
