@testable import SecretCrypto
import SecretMemory
import Testing

@Suite struct SecureRandomTests {
  @Test(arguments: [0, 1, 32, 4096])
  func makesAsManyBytesAsAskedFor(count: Int) throws {
    #expect(try SecureRandom.bytes(count).count == count)
    let secret = try SecureRandom.secret(count)
    let size = secret.count
    #expect(size == count)
  }

  @Test func drawsDoNotRepeat() throws {
    var seen: Set<[UInt8]> = []
    for _ in 0..<500 {
      seen.insert(try SecureRandom.bytes(16))
      seen.insert(bytes(try SecureRandom.secret(16)))
    }
    #expect(seen.count == 1000)
  }

  /// 62 kinds of character, 310,000 draws: each is expected 5,000 times with a standard deviation of
  /// 70; nine of those are exceeded once in some 10^17 runs.
  @Test func numbersBelowABoundAreEven() throws {
    var drawn = [Int](repeating: 0, count: 62)
    for _ in 0..<310_000 { drawn[try SecureRandom.below(62)] += 1 }
    let farthest = drawn.map { abs($0 - 5000) }.max() ?? 0
    print("random numbers below 62: 310,000 draws, each 5,000 times give or take \(farthest)")
    #expect(farthest < 630)
  }

  /// With plain remainders of 64 bits, the lower third of this range would come up twice as often.
  @Test func largeBoundsHaveNoBias() throws {
    let bound = Int.max / 4 * 3
    var low = 0
    for _ in 0..<30_000 {
      let drawn = try SecureRandom.below(bound)
      #expect((0..<bound).contains(drawn))
      if drawn < bound / 3 { low += 1 }
    }
    #expect(abs(low - 10_000) < 735)
  }

  @Test func theSmallestBoundAndThoseOutOfRange() throws {
    #expect(try SecureRandom.below(1) == 0)
    for bound in [0, -1, Int.min] {
      let error = thrown { () throws(CryptoError) in _ = try SecureRandom.below(bound) }
      #expect(error == .invalidParameter(name: "bound"))
    }
    let negative = thrown { () throws(CryptoError) in _ = try SecureRandom.secret(-1) }
    #expect(negative == .invalidParameter(name: "count"))
  }
}
