import Glibc

/// Estimates how many guesses a value withstands, for values of which nobody knows how they were made.
///
/// The value is cut into parts, and the cheapest way to cut it counts: a word of EFF's list 13 bits,
/// a common one 8, a year 7, a run of neighbours the first character and 2 bits, a separator that occurred before
/// 1, any other character as much as its classes allow. An estimate is too high for what a person made
/// up by a rule that is not in this list; it is never too high by more than the classes allow.
enum StrengthEstimate {
  /// How much of a value is estimated, in bytes.
  static let window = 256

  private static let commonWord = 8.0
  private static let listedWord = 12.925
  private static let year = 7.0
  private static let run = 2.0
  private static let knownSeparator = 1.0

  /// The estimate in bits, 0 or more.
  ///
  /// - Parameter value: any bytes, of which the first 256 count.
  static func bits(of value: Span<UInt8>) -> Double {
    let value = value.extracting(0..<min(value.count, window))
    let character = characterBits(value)
    // cheapest[n] is the estimate of the first n bytes.
    var cheapest = [Double](repeating: .infinity, count: value.count + 1)
    cheapest[0] = 0
    for start in value.indices {
      let before = cheapest[start]
      let single = isKnownSeparator(value, start) ? knownSeparator : character
      cheapest[start + 1] = min(cheapest[start + 1], before + single)
      let run = Neighbours.runLength(value, from: start)
      if run >= 4 {
        for end in (start + 4)...(start + run) {
          cheapest[end] = min(cheapest[end], before + character + Self.run)
        }
      }
      if isYear(value, start) { cheapest[start + 4] = min(cheapest[start + 4], before + year) }
      offerWords(value, start, before, &cheapest)
    }
    return cheapest[value.count]
  }

  private static func offerWords(
    _ value: Span<UInt8>, _ start: Int, _ before: Double, _ cheapest: inout [Double]
  ) {
    let longest = min(13, value.count - start)
    guard longest >= 3 else { return }
    for length in 3...longest {
      let word = value.extracting(start..<(start + length))
      let bits: Double
      // Short common words occur within random text too often to be counted as such.
      if length >= 4 || isWholeWord(value, start, length), CommonWords.table.contains(word) {
        bits = commonWord
      } else if length >= 4, LargeWordList.table.contains(word) {
        bits = listedWord
      } else {
        continue
      }
      cheapest[start + length] = min(cheapest[start + length], before + bits + spellingBits(word))
    }
  }

  /// One bit for a capital first letter or capitals throughout, two for any other mixture.
  private static func spellingBits(_ word: Span<UInt8>) -> Double {
    let capitals = word.indices.count { ASCII.isUpper(word[$0]) }
    if capitals == 0 { return 0 }
    return capitals == word.count || (capitals == 1 && ASCII.isUpper(word[0])) ? 1 : 2
  }

  private static func isWholeWord(_ value: Span<UInt8>, _ start: Int, _ length: Int) -> Bool {
    let begins = start == 0 || !ASCII.isAlphanumeric(value[start - 1])
    let ends = start + length == value.count || !ASCII.isAlphanumeric(value[start + length])
    return begins && ends
  }

  private static func isYear(_ value: Span<UInt8>, _ start: Int) -> Bool {
    guard start + 4 <= value.count else { return false }
    let isCentury =
      (value[start] == 0x31 && value[start + 1] == 0x39) || (value[start] == 0x32 && value[start + 1] == 0x30)
    return isCentury && ASCII.isDigit(value[start + 2]) && ASCII.isDigit(value[start + 3])
  }

  private static func isKnownSeparator(_ value: Span<UInt8>, _ index: Int) -> Bool {
    let byte = value[index]
    guard ASCII.separatesNames(byte) || byte == ASCII.space else { return false }
    return (0..<index).contains { value[$0] == byte }
  }

  /// Bits of one character out of all the classes that occur; 4 in a hexadecimal value.
  private static func characterBits(_ value: Span<UInt8>) -> Double {
    var pool = 0.0
    let all = value.indices
    let isHexadecimal = all.allSatisfy { ASCII.hexValue(value[$0]) != nil }
    if isHexadecimal, !all.allSatisfy({ ASCII.isDigit(value[$0]) }) { return 4 }
    if all.contains(where: { ASCII.isLower(value[$0]) }) { pool += 26 }
    if all.contains(where: { ASCII.isUpper(value[$0]) }) { pool += 26 }
    if all.contains(where: { ASCII.isDigit(value[$0]) }) { pool += 10 }
    if all.contains(where: { value[$0] >= 0x80 }) { pool += 64 }
    if all.contains(where: { value[$0] < 0x80 && !ASCII.isAlphanumeric(value[$0]) }) { pool += 33 }
    return pool > 0 ? log2(pool) : 0
  }
}
