/// The key of hashes that tell lines apart, made at random: nobody can write lines that it takes for the same.
///
/// A line is a polynomial over the integers modulo 2^61 - 1, its words of seven bytes the coefficients and a random number
/// the point. Two lines of n words that were chosen without knowledge of the point have the same value for at most n + 2
/// points of 2^61. Source: Carter and Wegman, Universal Classes of Hash Functions, 1979.
package struct LineKey: Sendable {
  fileprivate let point: Field
  fileprivate let square: Field
  fileprivate let joint: Field
  /// What stands for a line before the first one and behind the last.
  fileprivate let edge: Field
  /// How many lines on each side are hashed with a line.
  fileprivate let reach: Int
  /// The joint to the power of all lines that are hashed together.
  fileprivate let shift: Field

  /// - Parameter reach: how many lines on each side of a line are hashed with it.
  package init(reach: Int) {
    var generator = SystemRandomNumberGenerator()
    point = Field.random(&generator)
    square = point * point
    joint = Field.random(&generator)
    edge = Field.random(&generator)
    self.reach = reach
    var shift = Field(value: 1)
    for _ in 0...(2 * reach) { shift = shift * joint }
    self.shift = shift
  }
}

/// The lines of a text, each with a hash of it and of its neighbours; one thread's room, used for one text after the other.
package struct TextLines {
  private let key: LineKey
  private var starts: [Int32] = []
  /// The values of the lines as one polynomial, up to each line; the edges are lines of it.
  private var sums: [Field] = []

  /// More lines are not worth the memory: such a text is a list, and no source code.
  private static let most = 200_000

  package init(_ key: LineKey) { self.key = key }

  /// Takes a text apart.
  ///
  /// - Parameter text: of 1 GB at most.
  /// - Returns: false where it has too many lines; nothing else may be asked then.
  package mutating func read(_ text: Span<UInt8>) -> Bool {
    starts.removeAll(keepingCapacity: true)
    sums.removeAll(keepingCapacity: true)
    sums.append(Field(value: 0))
    for _ in 0..<key.reach { append(key.edge) }
    var start = 0
    while start < text.count {
      guard starts.count < Self.most else { return false }
      starts.append(Int32(clamping: start))
      start = readLine(text, from: start)
    }
    for _ in 0..<key.reach { append(key.edge) }
    return true
  }

  /// The index of the line that an offset is in, at or behind another line.
  package func line(of offset: Int, from line: Int) -> Int {
    var line = line
    while line + 1 < starts.count, Int(starts[line + 1]) <= offset { line += 1 }
    return line
  }

  /// The hash of a line and its neighbours, never 0.
  package func hash(ofLine line: Int) -> UInt64 {
    let end = line + 2 * key.reach + 1
    guard line >= 0, end < sums.count else { return 1 }
    return max(1, (sums[end] - sums[line] * key.shift).value)
  }

  private mutating func append(_ line: Field) {
    // There is always a first sum.
    sums.append((sums.last ?? line) * key.joint + line)
  }

  private static let lineEnds: UInt64 = 0x000a_0a0a_0a0a_0a0a
  private static let lows: UInt64 = 0x0001_0101_0101_0101
  private static let highs: UInt64 = 0x0080_8080_8080_8080
  private static let wordSize = 7

  /// Adds the line that begins at an offset, and returns where the next one does.
  private mutating func readLine(_ text: Span<UInt8>, from start: Int) -> Int {
    var value = Field(value: 0)
    var index = start
    while true {
      let word = Self.word(text, at: index)
      let left = Self.bytesOfLine(in: word, of: text.count - index)
      guard left == Self.wordSize else { return finish(value, word, left, from: start, at: index) }
      let next = Self.word(text, at: index + left)
      let nextLeft = Self.bytesOfLine(in: next, of: text.count - index - left)
      guard nextLeft == Self.wordSize else {
        value = (value + Field(value: word)) * key.point
        return finish(value, next, nextLeft, from: start, at: index + left)
      }
      // Two words at a time: of the two products only one waits for the words before.
      value = (value + Field(value: word)) * key.square + Field(value: next) * key.point
      index += 2 * Self.wordSize
    }
  }

  /// How many bytes of a word are of the line, of those that the text still has.
  private static func bytesOfLine(in word: UInt64, of rest: Int) -> Int {
    // The lowest of these bits is that of the first line end; above it there may be wrong ones.
    let difference = word ^ lineEnds
    let found = (difference &- lows) & ~difference & highs
    return min(found == 0 ? wordSize : found.trailingZeroBitCount / 8, rest)
  }

  /// Ends a line with the bytes of its last word that are its own.
  private mutating func finish(
    _ value: Field, _ word: UInt64, _ left: Int, from start: Int, at index: Int
  ) -> Int {
    let last = (value + Field(value: word & ((1 << UInt64(8 * left)) - 1))) * key.point
    // The length tells apart what zeros at the end would not.
    append((last + Field(value: UInt64(index + left - start))) * key.point)
    return index + left + 1
  }

  /// The seven bytes at an offset, the first the lowest; zeros behind the end.
  private static func word(_ text: Span<UInt8>, at index: Int) -> UInt64 {
    if index + 8 <= text.count {
      // It checks the bounds; a number may be made of any bytes.
      let all = unsafe text.bytes.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self)
      return UInt64(littleEndian: all) & (1 << 56 - 1)
    }
    var word: UInt64 = 0
    for offset in 0..<min(wordSize, text.count - index) {
      word |= UInt64(text[index + offset]) << UInt64(8 * offset)
    }
    return word
  }
}

/// A number modulo 2^61 - 1.
private struct Field {
  static let modulus: UInt64 = 1 << 61 - 1

  /// Below the modulus.
  let value: UInt64

  static func random(_ generator: inout SystemRandomNumberGenerator) -> Field {
    Field(value: UInt64.random(in: 1..<modulus, using: &generator))
  }

  static func + (one: Field, other: Field) -> Field { reduced(one.value &+ other.value) }

  static func - (one: Field, other: Field) -> Field { reduced(one.value &+ modulus &- other.value) }

  static func * (one: Field, other: Field) -> Field {
    let product = one.value.multipliedFullWidth(by: other.value)
    return reduced((product.low & modulus) &+ (product.high << 3 | product.low >> 61))
  }

  private static func reduced(_ sum: UInt64) -> Field {
    Field(value: sum >= modulus ? sum &- modulus : sum)
  }
}
