internal import AuditFacts
internal import AuditTokens

/// Findings of tokens that providers hand out, told by their own form.
enum TokenFindings {
  /// - Parameters:
  ///   - tokens: where they are in the text.
  ///   - text: the file, or a piece of it.
  ///   - base: the offset of the text's first byte in the file.
  ///   - lines: the line and column of that byte.
  static func findings(
    _ tokens: [TokenMatch], in text: Span<UInt8>, file: AuditedFile, base: Int = 0,
    _ lines: LineBase = LineBase()
  ) -> [Finding] {
    let names = tokens.isEmpty ? [:] : names(in: file)
    var counter = LineCounter(line: lines.line, column: lines.column)
    return tokens.sorted { $0.range.lowerBound < $1.range.lowerBound }.compactMap { match in
      let (line, column) = counter.place(of: match.range.lowerBound, in: text)
      let range = (match.range.lowerBound + base)..<(match.range.upperBound + base)
      let bytes = text.extracting(match.range)
      let value = bytes.indices.map { bytes[$0] }
      let place = FactPlace(line: line, column: column, range: range)
      let name = names[line]?.first { $0.range.overlaps(range) }?.name
      let surroundings = TokenSurroundings(in: text, before: match.range.lowerBound)
      return RuleCatalogue.finding(match, value: value, at: place, in: file, name: name, surroundings)
    }
  }

  /// What is given a value on each line.
  private static func names(in file: AuditedFile) -> [Int: [(range: Range<Int>, name: String)]] {
    var names: [Int: [(range: Range<Int>, name: String)]] = [:]
    for fact in file.facts.facts {
      guard let range = fact.place.range, !range.isEmpty else { continue }
      names[fact.place.line, default: []].append((range, fact.name))
    }
    return names
  }
}
