/// The words of `ENV` and `ARG`: quotes and escapes undone, variables taken apart.
///
/// Source: the Dockerfile reference, sections ENV and environment replacement.
struct DockerfileWords {
  private let text: PlacedBytes
  private let escape: UInt8
  private var index = 0

  init(_ text: PlacedBytes, _ escape: UInt8) {
    self.text = text
    self.escape = escape
  }

  /// The words between blanks.
  func all() -> [PlacedValue] {
    var reader = self
    var words: [PlacedValue] = []
    while reader.index < text.count {
      if text[reader.index].isSpace {
        reader.index += 1
      } else {
        words.append(reader.word(endsAtBlank: true))
      }
    }
    return words
  }

  /// The text as one word.
  func whole() -> PlacedValue {
    var reader = self
    return reader.word(endsAtBlank: false)
  }

  private mutating func word(endsAtBlank: Bool) -> PlacedValue {
    var word = PlacedValue(at: text.offset(of: index))
    var quote: UInt8?
    while let byte = text.at(index) {
      if quote == nil, endsAtBlank, byte.isSpace { break }
      if let open = quote, byte == open {
        quote = nil
        index += 1
      } else if quote == nil, byte == Mark.singleQuote || byte == Mark.doubleQuote {
        quote = byte
        word.isQuoted = true
        index += 1
        word.begin(at: text.offset(of: index))
      } else if byte == escape, quote != Mark.singleQuote {
        takeEscape(quote, into: &word)
      } else if byte == Mark.dollar, quote != Mark.singleQuote,
        let (value, _, end) = Interpolator.expansion(in: text, at: index, .plain)
      {
        word.append(value)
        index = end
      } else {
        word.append(byte, at: text.offset(of: index))
        index += 1
      }
    }
    return word
  }

  /// In double quotes only what is special there is escaped.
  private mutating func takeEscape(_ quote: UInt8?, into word: inout PlacedValue) {
    guard let next = text.at(index + 1) else {
      word.append(escape, at: text.offset(of: index))
      index += 1
      return
    }
    if quote == Mark.doubleQuote, next != Mark.doubleQuote, next != Mark.dollar, next != escape {
      word.append(escape, at: text.offset(of: index))
      index += 1
      return
    }
    word.append(next, at: text.offset(of: index + 1))
    index += 2
  }
}
