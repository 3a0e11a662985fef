/// The literals of all rules, each once, and which of them can begin at a place.
struct LiteralIndex: Sendable {
  let literals: [TokenLiteral]
  /// For each literal, the rules that it may lead to.
  let rules: [[Int]]
  /// The literals by the hash of their first two bytes in lower case; no literal is shorter.
  private let buckets: [[Int]]

  init(_ all: [TokenRule]) {
    var literals: [TokenLiteral] = []
    var rules: [[Int]] = []
    var known: [Key: Int] = [:]
    var buckets = [[Int]](repeating: [], count: 1024)
    for (ruleIndex, rule) in all.enumerated() {
      for literal in rule.shape.literals {
        var bytes = Array(literal.text.utf8)
        if literal.isCaseless { bytes = bytes.map(\.lowered) }
        let key = Key(bytes: bytes, isCaseless: literal.isCaseless)
        if let id = known[key] {
          rules[id].append(ruleIndex)
          continue
        }
        known[key] = literals.count
        buckets[Self.bucket(bytes[0], bytes.count > 1 ? bytes[1] : 0)].append(literals.count)
        literals.append(TokenLiteral(bytes: bytes, isCaseless: literal.isCaseless, id: literals.count))
        rules.append([ruleIndex])
      }
    }
    self.literals = literals
    self.rules = rules
    self.buckets = buckets
  }

  /// The literals that begin at a place.
  func candidates(in file: Span<UInt8>, at start: Int) -> [Int] {
    guard start + 1 < file.count else { return [] }
    let bucket = buckets[Self.bucket(file[start], file[start + 1])]
    if bucket.isEmpty { return bucket }
    return bucket.filter { id in
      let literal = literals[id]
      return literal.isCaseless
        ? file.hasCaseless(literal.bytes, at: start) : file.has(literal.bytes, at: start)
    }
  }

  private static func bucket(_ first: UInt8, _ second: UInt8) -> Int {
    (Int(first & 31) << 5 | Int(second & 31))
  }

  private struct Key: Hashable {
    let bytes: [UInt8]
    let isCaseless: Bool
  }
}
