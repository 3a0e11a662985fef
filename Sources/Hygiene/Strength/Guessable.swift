/// Patterns of a whole value that make it guessable whatever its length.
enum Guessable {
  /// The first pattern that a value, none empty, is.
  static func rule(for value: Span<UInt8>) -> WeakRule? {
    if isRepeated(value) { return .repeated }
    if isSequence(value) { return .sequence }
    if CommonWords.table.contains(value) { return .common }
    guard value.count <= 16 else { return nil }
    let base = value.extracting(0..<baseLength(value))
    guard base.count >= 3, base.count < value.count else { return nil }
    return isKnownWord(base) ? .wordAndNumber : nil
  }

  /// Whether a value is a name, but for case, separators, and up to four digits or signs at its end.
  static func isName(_ value: Span<UInt8>, _ name: Span<UInt8>) -> Bool {
    let wanted = plain(name, upTo: name.count)
    guard !wanted.isEmpty else { return false }
    if plain(value, upTo: value.count) == wanted { return true }
    let base = baseLength(value)
    return value.count - base <= 4 && plain(value, upTo: base) == wanted
  }

  /// Whether a word is in either list.
  static func isKnownWord(_ word: Span<UInt8>) -> Bool {
    CommonWords.table.contains(word) || LargeWordList.table.contains(word)
  }

  /// The number of characters: bytes of UTF-8 that don't continue another.
  static func characters(_ value: Span<UInt8>) -> Int {
    value.indices.count { value[$0] & 0xC0 != 0x80 }
  }

  /// Whether the value is a group of at most eight bytes, over and over, at least twice.
  private static func isRepeated(_ value: Span<UInt8>) -> Bool {
    for period in 1...8 where value.count >= max(2 * period, 3) {
      if (period..<value.count).allSatisfy({ value[$0] == value[$0 - period] }) { return true }
    }
    return false
  }

  /// Whether the value falls into at most four runs of three or more neighbours each.
  private static func isSequence(_ value: Span<UInt8>) -> Bool {
    var index = 0
    var runs = 0
    while index < value.count {
      let length = Neighbours.runLength(value, from: index)
      guard length >= 3, runs < 4 else { return false }
      runs += 1
      index += length
    }
    return runs > 0
  }

  /// The length without the digits and signs at the end.
  private static func baseLength(_ value: Span<UInt8>) -> Int {
    var end = value.count
    while end > 0, value[end - 1] < 0x80, !ASCII.isLetter(value[end - 1]) { end -= 1 }
    return end
  }

  private static func plain(_ bytes: Span<UInt8>, upTo end: Int) -> [UInt8] {
    var result: [UInt8] = []
    // A name has at most 255 bytes, so a longer value is none, and no long copy of a secret is made.
    for index in 0..<min(end, 300) where !ASCII.separatesNames(bytes[index]) {
      result.append(ASCII.lowercased(bytes[index]))
    }
    return result
  }
}

/// Runs of characters that follow each other in the alphabet, among the digits or on a keyboard.
enum Neighbours {
  private static let rows = [
    "qwertyuiop", "asdfghjkl", "zxcvbnm", "1234567890", "qwertzuiop", "yxcvbnm", "azertyuiop",
    "qazwsxedcrfvtgbyhnujm", "1qaz2wsx3edc4rfv", "1q2w3e4r5t6y7u8i9o0p", "!@#$%^&*()",
  ].map { Array($0.utf8) }

  /// The length of the longest run that begins at a position: at least 1.
  static func runLength(_ value: Span<UInt8>, from start: Int) -> Int {
    var longest = max(
      stepRun(value, from: start, step: 1), stepRun(value, from: start, step: -1),
      stepRun(value, from: start, step: 0))
    for row in rows {
      for position in row.indices where row[position] == ASCII.lowercased(value[start]) {
        longest = max(longest, rowRun(value, from: start, row, position, step: 1))
        longest = max(longest, rowRun(value, from: start, row, position, step: -1))
      }
    }
    return longest
  }

  private static func stepRun(_ value: Span<UInt8>, from start: Int, step: Int) -> Int {
    var index = start
    while index + 1 < value.count, ASCII.isAlphanumeric(value[index]) || step == 0,
      Int(ASCII.lowercased(value[index + 1])) == Int(ASCII.lowercased(value[index])) + step
    {
      index += 1
    }
    return index - start + 1
  }

  private static func rowRun(
    _ value: Span<UInt8>, from start: Int, _ row: [UInt8], _ position: Int, step: Int
  ) -> Int {
    var length = 0
    var column = position
    while start + length < value.count, row.indices.contains(column),
      row[column] == ASCII.lowercased(value[start + length])
    {
      length += 1
      column += step
    }
    return length
  }
}
