import Testing

@testable import Matching

@Suite struct DifferencesTests {
  /// All texts of up to three lines of at most two letters, each with each: 1,600 and some pairs at every reach.
  @Test func whatIsOutsideIsTheSame() {
    let lines = ["", "a", "b", "ab"]
    var texts: [[UInt8]] = [[]]
    for one in lines {
      texts.append(Array(one.utf8))
      for two in lines {
        texts.append(Array("\(one)\n\(two)".utf8))
        for three in lines { texts.append(Array("\(one)\n\(two)\n\(three)\n".utf8)) }
      }
    }
    var pairs = 0
    var wrong = 0
    for text in texts {
      for other in texts {
        for reach in 0...2 {
          pairs += 1
          if !isRight(Differences.lines(of: text.span, besides: other.span, reach: reach), text, other, reach)
          {
            wrong += 1
          }
        }
      }
    }
    print("\(pairs) pairs of texts compared, \(wrong) wrong")
    #expect(wrong == 0 && pairs > 20_000)
  }

  @Test func longTextsAreComparedToTheByte() {
    for size in 1...40 {
      for place in 0..<size {
        var text = [UInt8](repeating: UInt8(ascii: "x"), count: size)
        let other = text
        text[place] = UInt8(ascii: "\n")
        let lines = Differences.lines(of: text.span, besides: other.span, reach: 0)
        #expect(lines.contains(place), "\(size), \(place)")
      }
    }
  }

  /// Whole lines; what comes before is how the other begins, what comes behind how it ends, with the lines between told.
  private func isRight(_ range: Range<Int>, _ text: [UInt8], _ other: [UInt8], _ reach: Int) -> Bool {
    if text == other { return range.isEmpty }
    let before = text[..<range.lowerBound]
    let behind = text[range.upperBound...]
    guard other.count >= before.count + behind.count, other.starts(with: before),
      other.suffix(behind.count).elementsEqual(behind),
      before.isEmpty || before.last == 0x0a, behind.isEmpty || text[range.upperBound - 1] == 0x0a
    else { return false }
    // As many lines as the reach round what differs are in it, where the text has them.
    let common = zip(text, other).prefix { $0 == $1 }.count
    let above = text[range.lowerBound..<max(range.lowerBound, common)].count { $0 == 0x0a }
    return above >= reach || range.lowerBound == 0
  }
}
