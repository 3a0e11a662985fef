import Foundation
import Testing

@testable import AuditTokens

/// Large texts in which there is nothing.
@Suite struct TextTests {
  @Test func chanceLettersAndDigitsAreNoTokens() {
    var generator = Chance(state: 0x7062_6b)
    var found: [TokenMatch] = []
    let alphabet = Array("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz".utf8)
    for _ in 0..<20 {
      var text: [UInt8] = []
      text.reserveCapacity(1_000_000)
      while text.count < 1_000_000 {
        let bits = generator.next()
        for shift in 0..<8 { text.append(alphabet[Int((bits >> (UInt64(shift) * 8)) & 255) % 62]) }
      }
      found += scan(text)
    }
    #expect(found.isEmpty)
    print("20 MB of letters and digits, \(found.count) tokens")
  }

  /// Words of all lengths, with what stands between words in base64, source code and settings.
  @Test func chanceWordsAreNoTokens() {
    var generator = Chance(state: 0x7365_6372)
    let alphabet = Array("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz".utf8)
    let joints = Array(" \n=:\"',;/+-_.(){}<>@#".utf8)
    var text: [UInt8] = []
    while text.count < 2_000_000 {
      for _ in 0..<Int(generator.next() % 60) { text.append(alphabet[Int(generator.next() % 62)]) }
      text.append(joints[Int(generator.next() % UInt64(joints.count))])
    }
    let found = scan(text).map { String(decoding: text[$0.range], as: UTF8.self) }
    #expect(found == [])
    print("2 MB of words, \(found.count) tokens")
  }

  /// Any bytes at all, and literals thrown among them: no trap, no range that isn't in the file.
  @Test func bytesOfAnyKindAreTaken() {
    var generator = Chance(state: 0x6279_7465)
    let pieces = TokenRules.all.flatMap { rule in
      (rule.examples + rule.nearMisses).map { Array($0.text.utf8) }
    }
    var count = 0
    for _ in 0..<3000 {
      var text: [UInt8] = []
      for _ in 0..<6 {
        var piece = pieces[Int(generator.next() % UInt64(pieces.count))]
        piece.removeLast(Int(generator.next() % UInt64(piece.count)))
        if generator.next() % 2 == 0, !piece.isEmpty {
          piece[Int(generator.next() % UInt64(piece.count))] = UInt8(truncatingIfNeeded: generator.next())
        }
        text += piece
        if generator.next() % 3 == 0 { text.append(UInt8(truncatingIfNeeded: generator.next())) }
      }
      for match in scan(text) {
        #expect(match.range.lowerBound >= 0 && match.range.upperBound <= text.count && !match.range.isEmpty)
        _ = TokenFakes.kind(of: text.span.extracting(match.range), rule: match.rule)
        count += 1
      }
    }
    print("3,000 cut and changed texts, \(count) tokens in them, no trap")
  }
}

struct Chance {
  var state: UInt64

  /// SplitMix64.
  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var value = state
    value = (value ^ (value >> 30)) &* 0xbf58_476d_1ce4_e5b9
    value = (value ^ (value >> 27)) &* 0x94d0_49bb_1331_11eb
    return value ^ (value >> 31)
  }
}
