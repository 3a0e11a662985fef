/// Reads the tokens of JSON, with the comments and trailing commas that configuration files have.
///
/// Source: RFC 8259; what JSON5 and JSONC add is passed over.
struct JSONScanner {
  let text: PlacedBytes
  var index = 0

  init(_ text: PlacedBytes, from index: Int = 0) {
    self.text = text
    self.index = index
    if index == 0, text.holds("\u{feff}", at: 0) { self.index = 3 }
  }

  /// The next byte that is no blank and in no comment.
  mutating func peek() -> UInt8? {
    while let byte = text.at(index) {
      if byte.isSpace {
        index += 1
      } else if text.holds("//", at: index) || byte == Mark.hash {
        while let byte = text.at(index), byte != Mark.newline { index += 1 }
      } else if text.holds("/*", at: index) {
        index += 2
        while index < text.count, !text.holds("*/", at: index) { index += 1 }
        index = min(index + 2, text.count)
      } else {
        return byte
      }
    }
    return nil
  }

  /// Takes a byte if it is next.
  mutating func take(_ byte: UInt8) -> Bool {
    guard peek() == byte else { return false }
    index += 1
    return true
  }

  /// A string in either kind of quotes; nil where none begins here or it isn't closed.
  mutating func string() -> PlacedBytes? {
    guard let quote = peek(), quote == Mark.doubleQuote || quote == Mark.singleQuote else { return nil }
    index += 1
    var result = PlacedBytes(emptyAt: text.offset(of: index))
    while let byte = text.at(index) {
      if byte == quote {
        index += 1
        return result
      }
      if byte == Mark.backslash {
        takeEscape(into: &result)
      } else {
        result.append(byte, at: text.offset(of: index))
        index += 1
      }
    }
    return nil
  }

  private mutating func takeEscape(into result: inout PlacedBytes) {
    guard let next = text.at(index + 1) else {
      index += 1
      return
    }
    if next == UInt8(ascii: "u"), let (bytes, length) = Escape.unicode(text, at: index, digits: 4...4) {
      for byte in bytes { result.append(byte, at: text.offset(of: index + length - 1)) }
      index += length
      return
    }
    // A line end behind a backslash is none, in JavaScript's strings.
    if next != Mark.newline {
      let isControl = [UInt8]("nrtbf".utf8).contains(next)
      result.append((isControl ? Escape.letter(next) : nil) ?? next, at: text.offset(of: index + 1))
    }
    index += 2
  }

  /// A bare word or number.
  mutating func word() -> PlacedBytes {
    _ = peek()
    let start = index
    while let byte = text.at(index), byte.isNamePart || [UInt8](".+-$".utf8).contains(byte) || byte >= 0x80 {
      index += 1
    }
    return text.slice(start..<index)
  }

  /// The strings of an array; nil where the text is anything else.
  static func strings(_ text: PlacedBytes) -> [PlacedBytes]? {
    var scanner = JSONScanner(text)
    guard scanner.take(Mark.openBracket) else { return nil }
    var strings: [PlacedBytes] = []
    while !scanner.take(Mark.closeBracket) {
      guard let string = scanner.string() else { return nil }
      strings.append(string)
      guard scanner.take(Mark.comma) || scanner.peek() == Mark.closeBracket else { return nil }
    }
    return scanner.peek() == nil ? strings : nil
  }
}
