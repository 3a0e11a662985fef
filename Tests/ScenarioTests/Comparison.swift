/// Holds what was said against what was to be said.
enum Comparison {
  /// Whether lines match: `...` in an expected line stands for any characters, and alone for any lines.
  static func matches(_ lines: [String], _ expected: [String]) -> Bool {
    guard let first = expected.first else { return lines.isEmpty }
    if first == "..." {
      return lines.indices.contains { matches(Array(lines[$0...]), Array(expected.dropFirst())) }
        || matches([], Array(expected.dropFirst()))
    }
    guard let line = lines.first, matches(line: line, first) else { return false }
    return matches(Array(lines.dropFirst()), Array(expected.dropFirst()))
  }

  private static func matches(line: String, _ expected: String) -> Bool {
    let parts = expected.components(separatedBy: "...")
    guard parts.count > 1, let first = parts.first, let last = parts.last else { return line == expected }
    guard line.hasPrefix(first), line.hasSuffix(last), line.count >= first.count + last.count else {
      return false
    }
    var middle = line.dropFirst(first.count).dropLast(last.count)
    for part in parts.dropFirst().dropLast() {
      guard let found = middle.firstRange(of: part) else { return false }
      middle = middle[found.upperBound...]
    }
    return true
  }

  /// Both texts for a person: what was expected, then what came.
  static func difference(_ what: String, _ lines: [String], _ expected: [String]) -> String {
    func listed(_ lines: [String], _ sign: String) -> String {
      lines.isEmpty ? "  \(sign) (nothing)" : lines.map { "  \(sign) \($0)" }.joined(separator: "\n")
    }
    return "\(what): expected\n\(listed(expected, "-"))\n but got\n\(listed(lines, "+"))"
  }
}

extension String {
  fileprivate func components(separatedBy separator: String) -> [Substring] {
    var parts: [Substring] = []
    var rest = self[...]
    while let found = rest.firstRange(of: separator) {
      parts.append(rest[..<found.lowerBound])
      rest = rest[found.upperBound...]
    }
    return parts + [rest]
  }
}
