/// Reads texts in quotes that are given to a name, in languages that are not taken apart: Perl, Lua, R, Bicep, Arduino's C,
/// notebooks.
///
/// `name = "x"`, `name => 'x'`, `name: "x"`, `ENV["NAME"] = "x"`, `#define NAME "x"`; nothing that is more than that.
struct LooseCodeReader {
  private let text: PlacedBytes
  /// Whether the text is the source within a notebook's JSON, whose double quotes have a backslash.
  private let isNotebook: Bool

  /// Longer values are data.
  private static let longest = 1024
  private static let longestName = 128

  static func read(_ text: PlacedBytes, isNotebook: Bool, into facts: inout FactCollector) {
    LooseCodeReader(text: text, isNotebook: isNotebook).read(into: &facts)
  }

  private func read(into facts: inout FactCollector) {
    var index = 0
    var line = 0
    var end = lineEnd(from: 0)
    var isDefined = isDefinition(at: 0)
    while index < text.count {
      if index >= end {
        index = end + 1
        line = index
        end = lineEnd(from: index)
        isDefined = isDefinition(at: index)
        continue
      }
      guard let length = quoteLength(at: index) else {
        index += 1
        continue
      }
      let start = index + length
      guard let close = closing(of: index, length, from: start, before: end) else {
        // An apostrophe of a comment.
        index = end
        continue
      }
      if close - start <= Self.longest, !isWord(start..<close),
        let name = name(before: index, from: line, isDefined: isDefined),
        DirectiveReader.isSecret(name)
      {
        let value = text.slice(start..<close)
        facts.fact(name, SettingValue.value(of: value).value, role: .code)
      }
      index = close + length
    }
  }

  /// One word in small letters: Perl's own configuration says `d_pwpasswd='define'`.
  private func isWord(_ part: Range<Int>) -> Bool {
    text.bytes[part].allSatisfy { $0.isLetter && $0 == $0.lowercased }
  }

  /// `#define NAME "x"`.
  private func isDefinition(at line: Int) -> Bool {
    var index = line
    while let byte = text.at(index), byte.isBlank { index += 1 }
    return text.holds("#define ", at: index)
  }

  private func lineEnd(from index: Int) -> Int {
    text.firstIndex(of: Mark.newline, from: index) ?? text.count
  }

  /// How many bytes the quote at an index has; nil where there is none.
  private func quoteLength(at index: Int) -> Int? {
    switch text[index] {
    case Mark.singleQuote: 1
    case Mark.doubleQuote where !isNotebook: 1
    case Mark.backslash where isNotebook && text.at(index + 1) == Mark.doubleQuote: 2
    default: nil
    }
  }

  private func closing(of open: Int, _ length: Int, from start: Int, before end: Int) -> Int? {
    var index = start
    while index + length <= end {
      if (0..<length).allSatisfy({ text[index + $0] == text[open + $0] }) { return index }
      // What a backslash stands before closes nothing.
      index += text[index] == Mark.backslash && !isNotebook ? 2 : 1
    }
    return nil
  }

  /// The name to which a text is given that begins at an index.
  private func name(before quote: Int, from line: Int, isDefined: Bool) -> String? {
    var index = back(quote, to: line)
    if !isDefined {
      guard let sign = text.at(index), index >= line else { return nil }
      switch sign {
      case Mark.equals, Mark.colon: index -= 1
      // `=>` and `<-`.
      case UInt8(ascii: ">") where index > line && text[index - 1] == Mark.equals: index -= 2
      case Mark.dash where index > line && text[index - 1] == UInt8(ascii: "<"): index -= 2
      default: return nil
      }
      // `==`, `!=` and the like compare.
      if index >= line, [UInt8]("=!<>~:+".utf8).contains(text[index]) { return nil }
      index = back(index + 1, to: line)
    }
    while index >= line, [UInt8]("])'\"\\".utf8).contains(text[index]) { index -= 1 }
    let end = index + 1
    while index >= line,
      text[index].isNamePart || text[index] == UInt8(ascii: ".") || text[index] == Mark.dash
    {
      index -= 1
    }
    // Bicep's `param name string = 'x'`.
    let name = text.slice(index + 1..<end).text
    if name == "string", let typed = word(before: index, from: line) { return typed }
    return name.isEmpty || name.utf8.count > Self.longestName ? nil : name
  }

  private func word(before blank: Int, from line: Int) -> String? {
    let end = back(blank + 1, to: line) + 1
    var index = end - 1
    while index >= line, text[index].isNamePart { index -= 1 }
    return end > index + 1 ? text.text(index + 1..<end) : nil
  }

  /// The last index before another that is no blank.
  private func back(_ end: Int, to line: Int) -> Int {
    var index = end - 1
    while index >= line, text[index].isBlank { index -= 1 }
    return index
  }
}
