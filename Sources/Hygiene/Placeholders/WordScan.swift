/// Words that mean one thing together, in lower case.
struct Phrase: Sendable, ExpressibleByArrayLiteral {
  let words: [String]
  /// The words written as one.
  let compound: String

  init(arrayLiteral words: String...) {
    self.words = words
    compound = words.joined()
  }
}

/// The words of a value: its longest runs of ASCII letters and digits.
///
/// It holds positions alone, never bytes.
struct WordScan {
  /// The most words that are looked at; a value with more is data or prose, not a placeholder.
  static let mostWords = 512

  let words: [Range<Int>]
  /// Whether the value reads like a text: more than six words between blanks, or a long one with blanks.
  let isProse: Bool

  init(_ value: Span<UInt8>) {
    var words: [Range<Int>] = []
    var start: Int?
    var gaps = 0
    for index in value.indices {
      if ASCII.isAlphanumeric(value[index]) {
        if start == nil { start = index }
      } else {
        if let begun = start { words.append(begun..<index) }
        start = nil
        if ASCII.isBlank(value[index]), index > 0, !ASCII.isBlank(value[index - 1]) { gaps += 1 }
        if words.count == Self.mostWords { break }
      }
    }
    if let begun = start { words.append(begun..<value.count) }
    self.words = words
    isProse = gaps > 5 || (gaps > 0 && value.count > 128)
  }

  /// Whether a word is `text`, which is in lower case; digits may follow in the value.
  func isWord(_ index: Int, _ text: String, in value: Span<UInt8>) -> Bool {
    guard words.indices.contains(index), begins(index, with: text, in: value) else { return false }
    let rest = (words[index].lowerBound + text.utf8.count)..<words[index].upperBound
    return rest.allSatisfy { ASCII.isDigit(value[$0]) }
  }

  /// Whether a word begins with `text`, which is in lower case.
  func begins(_ index: Int, with text: String, in value: Span<UInt8>) -> Bool {
    let word = words[index]
    guard word.count >= text.utf8.count else { return false }
    return matches(text, at: word.lowerBound, in: value)
  }

  /// Whether a word has `text`, which is in lower case, somewhere in it.
  func contains(_ index: Int, _ text: String, in value: Span<UInt8>) -> Bool {
    let word = words[index]
    guard word.count >= text.utf8.count else { return false }
    for start in word.lowerBound...(word.upperBound - text.utf8.count) {
      if matches(text, at: start, in: value) { return true }
    }
    return false
  }

  /// Whether one joining byte, and nothing else, stands between a word and the next.
  func isJoinedToNext(_ index: Int, in value: Span<UInt8>) -> Bool {
    guard index + 1 < words.count else { return false }
    let end = words[index].upperBound
    return words[index + 1].lowerBound == end + 1 && ASCII.joinsWords(value[end])
  }

  /// Whether the words of a phrase begin at a word: joined (`change_me`), or as one (`changeme`).
  ///
  func isPhrase(_ phrase: Phrase, at index: Int, in value: Span<UInt8>) -> Bool {
    if isCompound(phrase.compound, at: index, in: value) { return true }
    for (offset, word) in phrase.words.enumerated() {
      guard isWord(index + offset, word, in: value) else { return false }
      if offset + 1 < phrase.words.count, !isJoinedToNext(index + offset, in: value) { return false }
    }
    return true
  }

  /// A compound of eight letters or more may be the beginning of a longer word: no random text begins
  /// with it by chance, but 'replacement' and the French 'changement' do.
  private func isCompound(_ compound: String, at index: Int, in value: Span<UInt8>) -> Bool {
    guard compound.utf8.count >= 8 else { return isWord(index, compound, in: value) }
    return begins(index, with: compound, in: value) && !begins(index, with: compound + "nt", in: value)
  }

  private func matches(_ text: String, at start: Int, in value: Span<UInt8>) -> Bool {
    var position = start
    for byte in text.utf8 {
      guard ASCII.lowercased(value[position]) == byte else { return false }
      position += 1
    }
    return true
  }
}
