/// Lays a checkup out for people: a line each, wrapped to the terminal's width.
struct CheckupPrinter {
  let style: Style
  /// The width in characters; nil wraps nothing, for a file or a pipe.
  let columns: Int?

  private static let statusWidth = Finding.Status.allCases.map(\.rawValue.count).max() ?? 0
  /// Below this many columns a column for the status alone would leave too little.
  private static let narrow = 60

  func lines(_ checkup: Checkup) -> [String] {
    var lines: [String] = []
    for group in checkup.groups {
      lines.append(style.strong(group.title))
      for finding in group.findings { lines += self.lines(finding) }
    }
    let worst = [Finding.Status.error, .warning].first { checkup.count($0) > 0 } ?? .ok
    return lines + Self.wrapped(checkup.summary, columns ?? .max).map { painted($0, worst) }
  }

  private func lines(_ finding: Finding) -> [String] {
    let isNarrow = (columns ?? .max) < Self.narrow
    let word = finding.status.rawValue
    let gap = isNarrow ? 1 : Self.statusWidth - word.count + 2
    let indent = isNarrow ? 4 : 2 + Self.statusWidth + 2
    let first = 2 + word.count + gap
    var lines = Self.wrapped(finding.text, width(after: indent), less: first - indent)
    lines[0] = "  \(painted(word, finding.status))\(String(repeating: " ", count: gap))\(lines[0])"
    let margin = String(repeating: " ", count: indent)
    lines = [lines[0]] + lines.dropFirst().map { margin + $0 }
    guard let hint = finding.hint else { return lines }
    let label = "hint:"
    var more = Self.wrapped(hint, width(after: indent), less: label.count + 1)
    more[0] = "\(style.hint(label)) \(more[0])"
    return lines + more.map { margin + $0 }
  }

  private func width(after indent: Int) -> Int { columns.map { max($0 - indent, 20) } ?? .max }

  private func painted(_ word: String, _ status: Finding.Status) -> String {
    switch status {
    case .ok: style.good(word)
    case .warning: style.warning(word)
    case .error: style.error(word)
    case .unknown: style.faint(word)
    }
  }

  /// Breaks a text between words; a word that is too long has a line of its own.
  ///
  /// - Parameters:
  ///   - width: the most characters of a line.
  ///   - used: how many of the first line are taken already.
  static func wrapped(_ text: String, _ width: Int, less used: Int = 0) -> [String] {
    var lines = [""]
    var left = width - used
    for word in text.split(separator: " ", omittingEmptySubsequences: false) {
      let isFirst = lines[lines.count - 1].isEmpty
      if !isFirst, left < word.count + 1 {
        lines.append(String(word))
        left = width - word.count
      } else {
        lines[lines.count - 1] += isFirst ? word : " " + word
        left -= word.count + (isFirst ? 0 : 1)
      }
    }
    return lines
  }
}
