/// Takes comments and string literals out of Swift code, its lines kept in their places.
struct CodeScanner {
  private let text: [UInt8]
  private var position = 0
  private var result: [UInt8] = []

  private static let lineFeed = UInt8(ascii: "\n")

  init(_ text: String) { self.text = Array(text.utf8) }

  mutating func code() -> String {
    scanCode(untilParenthesis: false)
    return String(decoding: result, as: UTF8.self)
  }

  private func isHere(_ word: String) -> Bool {
    text[position...].starts(with: word.utf8)
  }

  /// Passes over characters; line feeds among them stay, so that line numbers do.
  private mutating func skip(_ count: Int) {
    for character in text[position...].prefix(count) where character == Self.lineFeed {
      result.append(character)
    }
    position = min(position + count, text.count)
  }

  private mutating func scanCode(untilParenthesis: Bool) {
    var depth = 0
    while position < text.count {
      if isHere("//") {
        while position < text.count, text[position] != Self.lineFeed { position += 1 }
      } else if isHere("/*") {
        scanBlockComment()
      } else if let hashes = hashesBeforeQuote() {
        scanString(hashes: hashes)
      } else {
        if isHere("(") { depth += 1 }
        if isHere(")") {
          if untilParenthesis, depth == 0 { return }
          depth -= 1
        }
        result.append(text[position])
        position += 1
      }
    }
  }

  private mutating func scanBlockComment() {
    var depth = 0
    repeat {
      if isHere("/*") {
        depth += 1
        skip(2)
      } else if isHere("*/") {
        depth -= 1
        skip(2)
      } else {
        skip(1)
      }
    } while depth > 0 && position < text.count
  }

  /// The number of `#` before a literal that begins here, or nil where none does.
  private func hashesBeforeQuote() -> Int? {
    let hashes = text[position...].prefix { $0 == UInt8(ascii: "#") }.count
    guard position + hashes < text.count, text[position + hashes] == UInt8(ascii: "\"") else { return nil }
    return hashes
  }

  private mutating func scanString(hashes: Int) {
    position += hashes
    let marks = String(repeating: "#", count: hashes)
    let quote = isHere("\"\"\"") ? "\"\"\"" : "\""
    skip(quote.count)
    // A placeholder: what stands right after a literal, such as '!', still has something before it.
    result.append(UInt8(ascii: "s"))
    while position < text.count {
      if isHere(quote + marks) { return skip(quote.count + hashes) }
      if isHere("\\" + marks + "(") {
        skip(2 + hashes)
        result.append(UInt8(ascii: " "))
        scanCode(untilParenthesis: true)
        skip(1)
      } else if isHere("\\" + marks) {
        skip(2 + hashes)
      } else {
        skip(1)
      }
    }
  }
}
