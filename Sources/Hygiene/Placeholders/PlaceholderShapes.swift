/// The placeholder rules that go by the look of a whole value.
enum PlaceholderShapes {
  /// The first rule that the shape of a value meets.
  ///
  /// - Parameter value: a whole value without blanks round it, at most 4 KiB.
  static func rule(for value: Span<UInt8>) -> PlaceholderRule? {
    if isInAngleBrackets(value) { return .angleBrackets }
    if isMasked(value, from: 0) { return .masked }
    if endsAsManualsDo(value) { return .example }
    if isRepeated(value, from: 0, digits: 8, others: 4) { return .repeated }
    for prefix in prefixLengths(value) {
      if isMasked(value, from: prefix) { return .masked }
      if isRepeated(value, from: prefix, digits: 8, others: 8) { return .repeated }
    }
    return nil
  }

  /// `<token>`, `<your key>`, `sk-<key>`: words of letters, which random text is not.
  private static func isInAngleBrackets(_ value: Span<UInt8>) -> Bool {
    guard value.count >= 4, value[value.count - 1] == UInt8(ascii: ">") else { return false }
    var open = 0
    while open < value.count, value[open] != UInt8(ascii: "<") { open += 1 }
    guard open + 2 < value.count - 1, value.count - open <= 66 else { return false }
    guard open == 0 || (open <= 16 && ASCII.joinsWords(value[open - 1])) else { return false }
    return ((open + 1)..<(value.count - 1)).allSatisfy {
      ASCII.isLetter(value[$0]) || ASCII.joinsWords(value[$0])
    }
  }

  /// Four or more `x` or `*`, or three dots, in one or several groups, and nothing else.
  private static func isMasked(_ value: Span<UInt8>, from start: Int) -> Bool {
    var crosses = 0
    var dots = 0
    for index in start..<value.count {
      switch ASCII.lowercased(value[index]) {
      case UInt8(ascii: "x"), ASCII.star: crosses += 1
      case ASCII.dot: dots += 1
      case ASCII.dash, ASCII.underscore, ASCII.space: continue
      default: return false
      }
    }
    return crosses >= 4 || (crosses == 0 && dots >= 3)
  }

  /// Providers' manuals end their made-up keys in EXAMPLE or EXAMPLEKEY; seven given capitals don't
  /// end a random value by chance.
  private static func endsAsManualsDo(_ value: Span<UInt8>) -> Bool {
    hasSuffix("EXAMPLE", value) || hasSuffix("EXAMPLEKEY", value)
  }

  private static func hasSuffix(_ suffix: String, _ value: Span<UInt8>) -> Bool {
    let length = suffix.utf8.count
    guard value.count >= length else { return false }
    var index = value.count - length
    for byte in suffix.utf8 {
      guard value[index] == byte else { return false }
      index += 1
    }
    return true
  }

  /// One character over and over; a short number such as port 8888 is one too, so digits need more.
  private static func isRepeated(
    _ value: Span<UInt8>, from start: Int, digits: Int, others: Int
  ) -> Bool {
    guard start < value.count else { return false }
    let least = ASCII.isDigit(value[start]) ? digits : others
    guard value.count - start >= least else { return false }
    return (start..<value.count).allSatisfy { value[$0] == value[start] }
  }

  /// The lengths of all that looks like a provider's prefix: `sk-`, `ghp_`, `SG.`, `sk_live_`, `AKIA`.
  private static func prefixLengths(_ value: Span<UInt8>) -> [Int] {
    guard value.count > 4, ASCII.isLetter(value[0]) else { return [] }
    var lengths: [Int] = []
    for index in 0..<min(value.count, 16) {
      let byte = value[index]
      if ASCII.joinsWords(byte) || byte == ASCII.dot || byte == ASCII.colon {
        lengths.append(index + 1)
      } else if !ASCII.isAlphanumeric(byte) {
        break
      }
    }
    return lengths.isEmpty ? gluedPrefixLengths(value) : lengths
  }

  private static let gluedPrefixes = ["AKIA", "ASIA", "AIza", "EAA"]

  private static func gluedPrefixLengths(_ value: Span<UInt8>) -> [Int] {
    gluedPrefixes.map(\.utf8).filter { prefix in
      value.count > prefix.count && prefix.enumerated().allSatisfy { value[$0.offset] == $0.element }
    }.map(\.count)
  }
}
