@testable import Hygiene
import SecretMemory
import Testing
import VaultFormat

@Suite struct UniformTests {
  /// Chi-square over many draws.
  ///
  /// With so many degrees of freedom it is close to normal: the limit is five standard
  /// deviations from the mean either way, so that figures too good to be true are seen as well.
  @Test(arguments: [10, 16, 62, 64, 65, 94, 200, 7776])
  func drawsAreUniform(_ bound: Int) throws {
    let state = SeededState(seed: UInt64(bound))
    var draw = UniformDraw(below: bound, from: seededSource(state))
    var counts = [Int](repeating: 0, count: bound)
    let draws = max(100_000, bound * 40)
    for _ in 0..<draws { counts[try draw.next()] += 1 }
    let expected = Double(draws) / Double(bound)
    let square = counts.reduce(0.0) { $0 + (Double($1) - expected) * (Double($1) - expected) / expected }
    let freedom = Double(bound - 1)
    let deviations = (square - freedom) / (2 * freedom).squareRoot()
    print(
      "uniformity below \(bound): \(draws) draws, chi-square \(square) at \(bound - 1) degrees, \(deviations) deviations"
    )
    #expect(deviations > -5 && deviations < 5)
  }

  /// Every value of one byte, twice: a bound that doesn't divide 256 must come out even.
  @Test(arguments: [10, 62, 65, 94, 129, 255])
  func eachByteTwiceGivesEachNumberEquallyOften(_ bound: Int) throws {
    var next: UInt8 = 0
    var counts = [Int](repeating: 0, count: bound)
    let source = RandomSource { (count) throws(HygieneError) in
      SecretBytes(count: count) { span in
        for index in span.indices {
          span[index] = next
          next &+= 1
        }
      }
    }
    var draw = UniformDraw(below: bound, from: source)
    // The second round begins with byte 0 only if the rest of the first was thrown away.
    for _ in 0..<(2 * (256 / bound) * bound) { counts[try draw.next()] += 1 }
    #expect(Set(counts) == [2 * (256 / bound)])
  }

  @Test func boundsAtTheEdges() throws {
    var one = UniformDraw(below: 1, from: constantSource(255))
    #expect(try one.next() == 0)
    var all = UniformDraw(below: 256, from: constantSource(255))
    #expect(try all.next() == 255)
    var wide = UniformDraw(below: 65536, from: constantSource(255))
    #expect(try wide.next() == 65535)
  }

  @Test func aFailingSourceFailsTheDraw() {
    let source = RandomSource { (_) throws(HygieneError) in throw .noRandomness }
    #expect(throws: HygieneError.noRandomness) {
      let made = try SecretGenerator(source: source).generate(kind: .password)
      _ = made.entropy
    }
  }
}
