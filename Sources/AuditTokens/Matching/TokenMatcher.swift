/// A text to search for: where it ends, a token may be.
package struct TokenLiteral: Sendable {
  package let bytes: [UInt8]
  package let isCaseless: Bool
  /// Its index among ``TokenMatcher/literals``.
  package let id: Int
}

/// A token in a file.
package struct TokenMatch: Sendable, Equatable {
  /// Among ``TokenRules/all``.
  package let ruleIndex: Int
  package let range: Range<Int>
  /// Whether its check digits are right; nil where its kind has none.
  package let isChecksumValid: Bool?

  package var rule: TokenRule { TokenRules.all[ruleIndex] }
}

/// Tokens told by their form, each checked in a window around a literal that somebody else searches for.
package enum TokenMatcher {
  package static let literals: [TokenLiteral] = index.literals
  static let index = LiteralIndex(TokenRules.all)

  /// The tokens at a place where a literal ends, without those that another rule knows better.
  ///
  /// - Parameters:
  ///   - id: the literal's.
  ///   - file: the file, or a piece of it with all that a token may need.
  ///   - end: the offset after the literal's last byte.
  package static func match(literal id: Int, in file: Span<UInt8>, endingAt end: Int) -> [TokenMatch] {
    guard literals.indices.contains(id), end <= file.count else { return [] }
    let start = end - literals[id].bytes.count
    guard start >= 0 else { return [] }
    var matches: [TokenMatch] = []
    for ruleIndex in index.rules[id] {
      let rule = TokenRules.all[ruleIndex]
      guard let range = rule.shape.range(in: file, at: start..<end) else { continue }
      let candidate = Candidate(rule: ruleIndex, literal: end - start, range: range)
      if candidate.isOutranked(in: file) { continue }
      let isValid = rule.checksum.map { $0.isValid(file.extracting(range)) }
      matches.append(TokenMatch(ruleIndex: ruleIndex, range: range, isChecksumValid: isValid))
    }
    return matches
  }
}

extension TokenShape {
  /// The token that a literal of the shape leads to.
  func range(in file: Span<UInt8>, at literal: Range<Int>) -> Range<Int>? {
    switch self {
    case .anchored(let shape): shape.range(in: file, anchor: literal)
    case .assigned(let shape): shape.range(in: file, word: literal)
    case .structural(let structure): structure.range(in: file, at: literal)
    }
  }

  var literals: [(text: String, isCaseless: Bool)] {
    switch self {
    case .anchored(let shape): shape.anchors.map { ($0, shape.isCaseless) }
    case .assigned(let shape): shape.words.map { ($0, true) }
    case .structural(let structure): structure.literals
    }
  }
}

/// A token found, before it is known whether another rule knows better.
private struct Candidate {
  let rule: Int
  /// The length of what led to it.
  let literal: Int
  let range: Range<Int>

  /// How far before a token, and in one, another's literal may begin.
  private static let reachBefore = 128
  private static let reachInside = 1024

  func isOutranked(in file: Span<UInt8>) -> Bool {
    let start = max(0, range.lowerBound - Self.reachBefore)
    let end = min(range.upperBound, range.lowerBound + Self.reachInside)
    for at in start..<end {
      for id in TokenMatcher.index.candidates(in: file, at: at) {
        let length = TokenMatcher.literals[id].bytes.count
        for other in TokenMatcher.index.rules[id] where other != rule && mayYield(to: other) {
          let shape = TokenRules.all[other].shape
          guard let found = shape.range(in: file, at: at..<(at + length)), found.overlaps(range) else {
            continue
          }
          if Candidate(rule: other, literal: length, range: found).precedes(self) { return true }
        }
      }
    }
    return false
  }

  private func mayYield(to other: Int) -> Bool {
    TokenRules.all[other].shape.rank >= TokenRules.all[rule].shape.rank
  }

  /// By rank, then length, then the length of what led there, then the order of the rules: never both ways.
  private func precedes(_ other: Candidate) -> Bool {
    let ranks = (TokenRules.all[rule].shape.rank, TokenRules.all[other.rule].shape.rank)
    if ranks.0 != ranks.1 { return ranks.0 > ranks.1 }
    if range.count != other.range.count { return range.count > other.range.count }
    return literal != other.literal ? literal > other.literal : rule < other.rule
  }
}
