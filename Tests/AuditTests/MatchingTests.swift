import Matching
import Synchronization
import Testing

/// The search against one that looks at every offset.
@Suite struct MatchingTests {
  struct Hit: Hashable {
    let literal: Int
    let end: Int
  }

  @Test func findsWhatALookAtEveryOffsetFinds() throws {
    var generator = Seeded(1)
    var hits = 0
    for _ in 0..<200 {
      let literals = (0..<Int.random(in: 1...12, using: &generator)).map { _ in
        Literal(
          .random(Int.random(in: 1...5, using: &generator), of: "abAB_", &generator),
          isCaseless: Bool.random(using: &generator))
      }
      // Without preparation, with it from the beginning, and with a change in the middle.
      let plainBytes = [Int.max, -1, 600].randomElement(using: &generator) ?? 0
      var scanner = LiteralScanner(LiteralSet(literals, plainBytes: plainBytes))
      for _ in 0..<5 {
        let text = [UInt8].random(Int.random(in: 0...400, using: &generator), of: "abAB_\u{0}", &generator)
        var found: Set<Hit> = []
        var last = 0
        try scanner.scan(text.span) { literal, end in
          #expect(found.insert(Hit(literal: literal, end: end)).inserted)
          #expect(end >= last)
          last = end
          return true
        }
        let expected = Self.search(literals, text)
        #expect(found == expected)
        hits += expected.count
      }
    }
    #expect(hits > 10_000)
    print("1,000 texts, \(hits) hits, all and no other found")
  }

  private static func search(_ literals: [Literal], _ text: [UInt8]) -> Set<Hit> {
    var found: Set<Hit> = []
    for (index, literal) in literals.enumerated() where literal.bytes.count <= text.count {
      for start in 0...(text.count - literal.bytes.count) {
        let piece = text[start..<(start + literal.bytes.count)]
        let isSame = zip(piece, literal.bytes).allSatisfy { one, other in
          one == other || literal.isCaseless && folded(one) == folded(other)
        }
        if isSame { found.insert(Hit(literal: index, end: start + literal.bytes.count)) }
      }
    }
    return found
  }

  private static func folded(_ byte: UInt8) -> UInt8 { (0x41...0x5a).contains(byte) ? byte + 32 : byte }

  @Test func endsWhenItIsTold() throws {
    var scanner = LiteralScanner(LiteralSet([Literal([0x61], isCaseless: false)]))
    var calls = 0
    let text = [UInt8](repeating: 0x61, count: 100)
    try scanner.scan(text.span) { _, _ in
      calls += 1
      return calls < 7
    }
    #expect(calls == 7)
    calls = 0
    try scanner.scan([UInt8]().span) { _, _ in
      calls += 1
      return true
    }
    #expect(calls == 0)
  }

  /// Each job adds others; none is lost, and all threads end.
  @Test func jobsAreDoneOnceEach() {
    var total = 0
    for round in 0..<50 {
      let stack = WorkStack([6])
      let done = Atomic(0)
      Workers.run(1 + round % 5) {
        while let depth = stack.next() {
          stack.add(Array(repeating: depth - 1, count: depth > 0 ? 3 : 0))
          done.add(1, ordering: .relaxed)
          stack.finish()
        }
      }
      #expect(done.load(ordering: .relaxed) == 1093)
      total += done.load(ordering: .relaxed)
    }
    print("\(total) jobs on 1 to 5 threads, none lost")
  }
}
