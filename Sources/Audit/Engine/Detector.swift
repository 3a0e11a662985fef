internal import AuditFacts
internal import AuditTokens
internal import Matching

/// All that is searched for, compiled: one for an audit.
final class Detector: Sendable {
  let literals: LiteralSet
  /// How many of the literals, the first ones, begin a token; the others trigger a look at source code and settings.
  let tokenLiterals: Int
  /// The vault's values; nil where no vault was unlocked.
  let known: KnownValues?
  /// What stands behind the searched part of a token's literal, by the literal's index; empty for most.
  let rests: [[UInt8]]

  /// How much of a literal is searched, in bytes.
  ///
  /// Several that end alike, such as `-----BEGIN RSA PRIVATE KEY-----` and
  /// its kin, take the library ten times as long to compile.
  private static let mostSearched = 16

  private static let ofProcess = Detector()

  /// The one of this process, which also searches for a vault's values where there are any.
  static func with(_ known: KnownValues?) -> Detector {
    known.map { Detector(ofProcess, $0) } ?? ofProcess
  }

  private init(_ common: Detector, _ known: KnownValues) {
    literals = common.literals
    tokenLiterals = common.tokenLiterals
    rests = common.rests
    self.known = known
  }

  private init() {
    known = nil
    let tokens = TokenMatcher.literals.map { literal in
      let isLong = literal.bytes.count > Self.mostSearched && !literal.isCaseless
      return Literal(
        isLong ? Array(literal.bytes.prefix(Self.mostSearched)) : literal.bytes,
        isCaseless: literal.isCaseless)
    }
    rests = zip(TokenMatcher.literals, tokens).map { Array($0.bytes.dropFirst($1.bytes.count)) }
    let triggers = SourceReader.triggers.map { trigger in
      Literal(Array(trigger.utf8), isCaseless: true)
    }
    tokenLiterals = tokens.count
    literals = LiteralSet(tokens + triggers)
  }
}

/// What one thread finds in the bytes of a text, before rules judge it.
struct Hits {
  /// Tokens, without those that two literals led to.
  var tokens: [TokenMatch] = []
  /// Values of the vault.
  var known: [KnownValues.Place] = []
  /// The offsets after words that make a look at the place worthwhile, ascending.
  var triggers: [Int] = []
  /// Whether there were more than are kept.
  var isCut = false

  /// A text of nothing but triggers would otherwise take more memory than its own bytes.
  static let mostTriggers = 100_000
  static let mostTokens = 1000
}

/// One thread's room for searching.
struct HitFinder: ~Copyable {
  private let detector: Detector
  private var scanner: LiteralScanner

  init(_ detector: Detector) {
    self.detector = detector
    scanner = LiteralScanner(detector.literals)
  }

  /// Searches a text.
  ///
  /// - Parameters:
  ///   - text: the bytes.
  ///   - ends: where an occurrence has to end to count; the others are in another piece of the same file.
  ///   - wantsTriggers: whether the offsets of triggers are of use.
  mutating func hits(
    in text: Span<UInt8>, ending ends: Range<Int>, wantsTriggers: Bool
  ) throws(AuditError) -> Hits {
    var hits = Hits()
    var seen: Set<TokenPlace> = []
    let detector = detector
    try scan(text) { literal, end in
      detector.take(
        LiteralHit(literal: literal, end: end), in: text, ending: ends, wantsTriggers: wantsTriggers,
        to: &hits,
        &seen)
    }
    addKnown(in: text, ending: ends, to: &hits)
    return hits
  }

  /// Finds the literals alone, for ``hits(of:in:)`` to make something of them.
  ///
  /// - Parameters:
  ///   - part: where they are looked for.
  ///   - found: is given them in the order of their ends.
  /// - Returns: false where there are more than are worth the memory.
  mutating func literals(
    in text: Span<UInt8>, within part: Range<Int>, into found: inout [LiteralHit]
  ) throws(AuditError) -> Bool {
    found.removeAll(keepingCapacity: true)
    var isWhole = true
    try scan(text.extracting(part)) { literal, end in
      isWhole = found.count < Hits.mostTriggers
      if isWhole { found.append(LiteralHit(literal: literal, end: part.lowerBound + end)) }
      return isWhole
    }
    return isWhole
  }

  /// What some of a text's literals lead to, and the vault's values in all of it.
  func hits(of literals: [LiteralHit], in text: Span<UInt8>) -> Hits {
    var hits = Hits()
    var seen: Set<TokenPlace> = []
    let ends = 0..<(text.count + 1)
    for literal in literals {
      guard detector.take(literal, in: text, ending: ends, wantsTriggers: true, to: &hits, &seen) else {
        break
      }
    }
    addKnown(in: text, ending: ends, to: &hits)
    return hits
  }

  private mutating func scan(
    _ text: Span<UInt8>, onMatch: (_ literal: Int, _ end: Int) -> Bool
  ) throws(AuditError) {
    do { try scanner.scan(text, onMatch: onMatch) } catch { throw .matching(error) }
  }

  /// The vault's values in bytes that need be no text.
  func knownHits(in bytes: Span<UInt8>, ending ends: Range<Int>) -> Hits {
    var hits = Hits()
    addKnown(in: bytes, ending: ends, to: &hits)
    return hits
  }

  private func addKnown(in text: Span<UInt8>, ending ends: Range<Int>, to hits: inout Hits) {
    guard let known = detector.known else { return }
    let (places, isCut) = known.places(in: text, ending: ends, most: Hits.mostTokens)
    hits.known = places
    hits.isCut = hits.isCut || isCut
  }

  /// The findings of the vault's values.
  func knownFindings(
    _ hits: Hits, in text: Span<UInt8>, file: AuditedFile, base: Int = 0, _ lines: LineBase?
  ) -> [Finding] {
    detector.known?.findings(hits.known, in: text, file: file, base: base, lines) ?? []
  }

  /// Whether binary files are searched as well.
  var searchesBinaries: Bool { detector.known != nil }
}

/// Where a literal was found.
struct LiteralHit {
  private let number: Int32
  private let offset: Int32

  init(literal: Int, end: Int) {
    number = Int32(clamping: literal)
    offset = Int32(clamping: end)
  }

  /// Its index in the detector's set.
  var literal: Int { Int(number) }
  /// The offset of the byte after it, as far as it is searched.
  var end: Int { Int(offset) }
}

/// What tells a token from another one that is found.
private struct TokenPlace: Hashable {
  let rule: Int
  let range: Range<Int>
}

extension Detector {
  /// Takes a literal for what it leads to; false where no further one is of use.
  fileprivate func take(
    _ hit: LiteralHit, in text: Span<UInt8>, ending ends: Range<Int>, wantsTriggers: Bool,
    to hits: inout Hits,
    _ seen: inout Set<TokenPlace>
  ) -> Bool {
    let literal = hit.literal
    var end = hit.end
    guard literal < tokenLiterals else {
      guard wantsTriggers, ends.contains(end) else { return true }
      if hits.triggers.count < Hits.mostTriggers { hits.triggers.append(end) } else { hits.isCut = true }
      return true
    }
    if !rests[literal].isEmpty {
      guard text.holds(rests[literal], at: end) else { return true }
      end += rests[literal].count
    }
    guard ends.contains(end) else { return true }
    for match in TokenMatcher.match(literal: literal, in: text, endingAt: end)
    where seen.insert(TokenPlace(rule: match.ruleIndex, range: match.range)).inserted {
      guard hits.tokens.count < Hits.mostTokens else {
        hits.isCut = true
        return wantsTriggers
      }
      hits.tokens.append(match)
    }
    return true
  }
}

extension Span<UInt8> {
  /// Whether bytes stand at an offset.
  fileprivate func holds(_ bytes: [UInt8], at offset: Int) -> Bool {
    guard offset + bytes.count <= count else { return false }
    return bytes.indices.allSatisfy { self[offset + $0] == bytes[$0] }
  }
}
