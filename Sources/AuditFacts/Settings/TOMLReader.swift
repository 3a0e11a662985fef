/// Reads TOML files as settings, with the names of tables before those of their keys.
///
/// Source: TOML 1.0.0, <https://toml.io/en/v1.0.0>. What it refuses, such as a key that stands twice, is not checked.
struct TOMLReader {
  private static let depthLimit = 32

  private let text: PlacedBytes
  private var index = 0
  private var table = ""
  private var fault: String?

  static func read(_ text: PlacedBytes, into facts: inout FactCollector) {
    var reader = TOMLReader(text: text)
    while reader.index < text.count, reader.fault == nil { reader.readLine(into: &facts) }
    if let fault = reader.fault {
      facts.fail(at: text.offset(of: min(reader.index, text.count)), "it is no TOML: \(fault)")
    }
  }

  private init(text: PlacedBytes) {
    self.text = text
    if text.holds("\u{feff}", at: 0) { index = 3 }
  }

  private mutating func readLine(into facts: inout FactCollector) {
    skip(newlines: true)
    guard let byte = text.at(index) else { return }
    if byte == Mark.openBracket {
      let isArray = text.at(index + 1) == Mark.openBracket
      index += isArray ? 2 : 1
      guard let name = key() else {
        fault = "a table has no name"
        return
      }
      skip(newlines: false)
      guard text.at(index) == Mark.closeBracket else {
        fault = "a table's name isn't closed"
        return
      }
      index += isArray ? 2 : 1
      table = name
    } else {
      readPair(in: table, depth: 0, into: &facts)
    }
    skip(newlines: false)
    if let byte = text.at(index), byte != Mark.newline, fault == nil { fault = "text follows a value" }
  }

  /// Goes past blanks and comments.
  private mutating func skip(newlines: Bool) {
    while let byte = text.at(index) {
      if byte == Mark.hash {
        while let byte = text.at(index), byte != Mark.newline { index += 1 }
      } else if byte.isBlank || byte == Mark.carriageReturn || (newlines && byte == Mark.newline) {
        index += 1
      } else {
        return
      }
    }
  }

  private mutating func readPair(in outer: String, depth: Int, into facts: inout FactCollector) {
    guard let name = key() else {
      fault = "a key is missing"
      return
    }
    skip(newlines: false)
    guard text.at(index) == Mark.equals else {
      fault = "an equals sign is missing"
      return
    }
    index += 1
    readValue(SettingName.joined(outer, name), depth: depth, into: &facts)
  }

  /// A key of parts between dots, each bare or quoted.
  private mutating func key() -> String? {
    var parts: [String] = []
    repeat {
      skip(newlines: false)
      if let byte = text.at(index), byte == Mark.doubleQuote || byte == Mark.singleQuote {
        guard let part = string() else { return nil }
        parts.append(part.text)
      } else {
        let start = index
        while let byte = text.at(index), byte.isNamePart || byte == Mark.dash { index += 1 }
        guard index > start else { return nil }
        parts.append(text.text(start..<index))
      }
      skip(newlines: false)
      guard text.at(index) == UInt8(ascii: ".") else { return parts.joined(separator: ".") }
      index += 1
    } while true
  }

  private mutating func readValue(_ name: String, depth: Int, into facts: inout FactCollector) {
    skip(newlines: false)
    guard depth < Self.depthLimit else {
      fault = "it is nested deeper than \(Self.depthLimit) levels"
      return
    }
    switch text.at(index) {
    case Mark.doubleQuote?, Mark.singleQuote?:
      guard let value = string() else {
        fault = "a string isn't closed"
        return
      }
      facts.setting(name, value)
    case Mark.openBracket?: readArray(name, depth: depth, into: &facts)
    case Mark.openBrace?: readTable(name, depth: depth, into: &facts)
    default:
      let start = index
      while let byte = text.at(index), byte != Mark.newline, byte != Mark.comma, byte != Mark.hash,
        byte != Mark.closeBracket, byte != Mark.closeBrace
      {
        index += 1
      }
      let value = text.trimmedRange(start..<index)
      guard !value.isEmpty else {
        fault = "a value is missing"
        return
      }
      facts.fact(name, text.slice(value), role: .setting)
    }
  }

  private mutating func readArray(_ name: String, depth: Int, into facts: inout FactCollector) {
    index += 1
    var count = 0
    while fault == nil {
      skip(newlines: true)
      if text.at(index) == Mark.closeBracket {
        index += 1
        return
      }
      readValue(SettingName.joined(name, "\(count)"), depth: depth + 1, into: &facts)
      count += 1
      skip(newlines: true)
      if text.at(index) == Mark.comma {
        index += 1
      } else if text.at(index) != Mark.closeBracket {
        fault = fault ?? "an array isn't closed"
      }
    }
  }

  private mutating func readTable(_ name: String, depth: Int, into facts: inout FactCollector) {
    index += 1
    while fault == nil {
      skip(newlines: true)
      if text.at(index) == Mark.closeBrace {
        index += 1
        return
      }
      readPair(in: name, depth: depth + 1, into: &facts)
      skip(newlines: true)
      if text.at(index) == Mark.comma {
        index += 1
      } else if text.at(index) != Mark.closeBrace {
        fault = fault ?? "a table isn't closed"
      }
    }
  }

  /// A string of any of the four kinds; nil where it isn't closed.
  private mutating func string() -> PlacedBytes? {
    guard let quote = text.at(index) else { return nil }
    let isLong = text.at(index + 1) == quote && text.at(index + 2) == quote
    index += isLong ? 3 : 1
    if isLong { index += text.holds("\r\n", at: index) ? 2 : (text.at(index) == Mark.newline ? 1 : 0) }
    var result = PlacedBytes(emptyAt: text.offset(of: index))
    while let byte = text.at(index) {
      if byte == quote, !isLong || isEnd(quote) {
        index += isLong ? 3 : 1
        return result
      }
      if byte == Mark.newline, !isLong { return nil }
      if byte == Mark.backslash, quote == Mark.doubleQuote {
        takeEscape(isLong, into: &result)
      } else {
        result.append(byte, at: text.offset(of: index))
        index += 1
      }
    }
    return nil
  }

  /// Whether three quotes stand here that no fourth follows: a string may end in one or two of its own.
  private func isEnd(_ quote: UInt8) -> Bool {
    text.at(index + 1) == quote && text.at(index + 2) == quote && text.at(index + 3) != quote
  }

  private mutating func takeEscape(_ isLong: Bool, into result: inout PlacedBytes) {
    guard let next = text.at(index + 1) else {
      index += 1
      return
    }
    if isLong, next.isSpace {
      index += 1
      while let byte = text.at(index), byte.isSpace { index += 1 }
      return
    }
    if next == UInt8(ascii: "u") || next == UInt8(ascii: "U") {
      let digits = next == UInt8(ascii: "u") ? 4 : 8
      if let (bytes, length) = Escape.unicode(text, at: index, digits: digits...digits) {
        for byte in bytes { result.append(byte, at: text.offset(of: index + length - 1)) }
        index += length
        return
      }
    }
    let control: UInt8? = [UInt8]("ntrfb".utf8).contains(next) ? Escape.letter(next) : nil
    result.append(control ?? next, at: text.offset(of: index + 1))
    index += 2
  }
}
