/// Reads the rows that statements of SQL insert: columns with a secret's name, and tables of names and values.
///
/// Source: ISO/IEC 9075-2, insert statement; the dialects of MySQL, PostgreSQL and SQLite in the quotes of names.
struct SQLInserts {
  private let text: PlacedBytes
  private var index = 0

  /// How many rows of a statement are read; a dump has millions.
  private static let mostRows = 200
  private static let mostColumns = 128

  static func read(_ text: PlacedBytes, into facts: inout FactCollector) {
    var reader = SQLInserts(text: text)
    while let start = reader.nextStatement() {
      reader.index = start
      reader.readStatement(into: &facts)
    }
  }

  private init(text: PlacedBytes) { self.text = text }

  /// The index behind the next `INSERT INTO`.
  private func nextStatement() -> Int? {
    var at = index
    while let found = nextOf(at) {
      if isWord("insert", at: found) {
        var end = found + 6
        while let byte = text.at(end), byte.isSpace { end += 1 }
        if isWord("into", at: end) { return end + 4 }
      }
      at = found + 1
    }
    return nil
  }

  private func nextOf(_ from: Int) -> Int? {
    var at = from
    while let byte = text.at(at) {
      if byte.lowercased == UInt8(ascii: "i") { return at }
      at += 1
    }
    return nil
  }

  private func isWord(_ word: StaticText, at start: Int) -> Bool {
    guard start == 0 || !text[start - 1].isNamePart, start + word.utf8.count < text.count else {
      return false
    }
    return zip(word.utf8, text.bytes[start...]).allSatisfy { $0 == $1.lowercased }
      && !(text.at(start + word.utf8.count)?.isNamePart ?? false)
  }

  private mutating func readStatement(into facts: inout FactCollector) {
    // The table's name.
    skipBlanks()
    while let byte = text.at(index), !byte.isSpace, byte != Mark.openParen, byte != Mark.semicolon {
      index += 1
    }
    skipBlanks()
    guard text.at(index) == Mark.openParen, let columns = tuple() else { return }
    let names = columns.map { $0.text.text.lowercased() }
    let nameColumn = names.firstIndex(where: Self.isOfNames)
    let valueColumn = names.firstIndex(where: Self.isOfValues)
    let secrets = names.indices.filter { ShellArguments.isSecret(names[$0]) }
    guard !secrets.isEmpty || nameColumn != nil && valueColumn != nil else { return }
    skipBlanks()
    guard isWord("values", at: index) else { return }
    index += 6
    for _ in 0..<Self.mostRows {
      skipBlanks()
      if text.at(index) == Mark.comma { index += 1 }
      skipBlanks()
      guard text.at(index) == Mark.openParen, let row = tuple(), row.count == names.count else { return }
      for column in secrets where row[column].isText {
        facts.fact(names[column], row[column].text, role: .setting)
      }
      if let nameColumn, let valueColumn, row[valueColumn].isText {
        facts.setting(row[nameColumn].text.text, row[valueColumn].text)
      }
    }
  }

  private static func isOfNames(_ column: String) -> Bool {
    ["name", "key", "option_name", "setting", "config_key", "setting_key", "setting_name", "param", "path"]
      .contains(column)
  }

  private static func isOfValues(_ column: String) -> Bool {
    ["value", "option_value", "setting_value", "config_value", "val"].contains(column)
  }

  private mutating func skipBlanks() { while let byte = text.at(index), byte.isSpace { index += 1 } }

  /// What stands between parentheses, parted by commas; nil where they don't close.
  private mutating func tuple() -> [(text: PlacedBytes, isText: Bool)]? {
    index += 1
    var parts: [(text: PlacedBytes, isText: Bool)] = []
    while parts.count < Self.mostColumns {
      skipBlanks()
      guard let first = text.at(index) else { return nil }
      let isText = first == Mark.singleQuote
      if isText || first == Mark.doubleQuote || first == Mark.backtick {
        parts.append((quoted(first), isText))
      } else {
        parts.append((bare(), false))
      }
      skipBlanks()
      switch text.at(index) {
      case Mark.comma: index += 1
      case Mark.closeParen:
        index += 1
        return parts
      default: return nil
      }
    }
    return nil
  }

  private mutating func quoted(_ quote: UInt8) -> PlacedBytes {
    index += 1
    var part = PlacedBytes(emptyAt: text.offset(of: index))
    while let byte = text.at(index) {
      if byte == quote {
        // Two of them are one.
        guard text.at(index + 1) == quote else { break }
        index += 1
      } else if byte == Mark.backslash, text.at(index + 1) != nil {
        index += 1
      }
      part.append(text[index], at: text.offset(of: index))
      index += 1
    }
    index = min(index + 1, text.count)
    return part
  }

  /// A number, a word or a call.
  private mutating func bare() -> PlacedBytes {
    let start = index
    var depth = 0
    while let byte = text.at(index), depth > 0 || (byte != Mark.comma && byte != Mark.closeParen) {
      if byte == Mark.semicolon { break }
      if byte == Mark.openParen { depth += 1 }
      if byte == Mark.closeParen { depth -= 1 }
      index += 1
    }
    return text.slice(text.trimmedRange(start..<index))
  }
}
