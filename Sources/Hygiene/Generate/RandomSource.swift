import SecretCrypto
import SecretMemory

/// Where random bytes come from: the system, or a seeded sequence in tests.
struct RandomSource {
  /// Makes a number of random bytes.
  let bytes: (Int) throws(HygieneError) -> SecretBytes

  /// The generator of bytes that stay secret.
  static var system: RandomSource {
    RandomSource { (count) throws(HygieneError) in
      do { return try SecureRandom.secret(count) } catch { throw .noRandomness }
    }
  }
}

/// Draws whole numbers below a bound, each equally likely.
///
/// A plain remainder would favour small numbers; draws from the incomplete last stretch are thrown away
/// instead, at worst every second one.
struct UniformDraw: ~Copyable {
  private static let poolSize = 256

  private let bound: Int
  private let bytesPerDraw: Int
  private let source: RandomSource
  private var pool = SecretBytes()
  private var position = 0

  /// Prepares draws of 0 to `bound - 1`.
  ///
  /// - Parameters:
  ///   - bound: 1 to 65,536.
  ///   - source: where the random bytes come from.
  init(below bound: Int, from source: RandomSource) {
    self.bound = bound
    self.source = source
    bytesPerDraw = bound <= 256 ? 1 : 2
  }

  /// Draws one number.
  ///
  /// - Throws: what the source throws.
  mutating func next() throws(HygieneError) -> Int {
    let space = bytesPerDraw == 1 ? 256 : 65536
    let limit = space - space % bound
    while true {
      let number = try take()
      if number < limit { return number % bound }
    }
  }

  private mutating func take() throws(HygieneError) -> Int {
    if position + bytesPerDraw > pool.count {
      pool = try source.bytes(Self.poolSize)
      position = 0
    }
    let start = position
    let length = bytesPerDraw
    position += length
    return pool.withSpan { pool in
      length == 1 ? Int(pool[start]) : Int(pool[start]) << 8 | Int(pool[start + 1])
    }
  }
}
