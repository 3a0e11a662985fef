/// Reads systemd's units and their drop-ins.
///
/// Source: systemd.syntax(7), systemd.exec(5), systemd.service(5).
struct UnitReader {
  private let text: PlacedBytes
  private var index = 0

  static func read(_ text: PlacedBytes, into facts: inout FactCollector) {
    var reader = UnitReader(text: text)
    while reader.index < text.count {
      guard let line = reader.logicalLine(), let equals = line.firstIndex(of: Mark.equals, from: 0) else {
        continue
      }
      let name = line.slice(0..<equals).trimmed().text
      reader.read(name, line.slice(equals + 1..<line.count).trimmed(), into: &facts)
    }
  }

  private init(text: PlacedBytes) { self.text = text }

  /// A line with those that continue it, each joined by a blank; nil for comments and sections.
  private mutating func logicalLine() -> PlacedBytes? {
    var line: PlacedBytes?
    while index < text.count {
      let end = text.firstIndex(of: Mark.newline, from: index) ?? text.count
      let part = text.trimmedRange(index..<end)
      index = end + 1
      if let first = part.first, text[first] == Mark.hash || text[first] == Mark.semicolon {
        if line == nil { return nil }
        continue
      }
      if line == nil {
        guard let first = part.first, text[first] != Mark.openBracket else { return nil }
        line = PlacedBytes(emptyAt: text.offset(of: first))
      }
      guard let last = part.last, text[last] == Mark.backslash else {
        line?.append(text, part)
        return line
      }
      line?.append(text, part.lowerBound..<last)
      line?.append(Mark.space, at: text.offset(of: last))
    }
    return line
  }

  private func read(_ name: String, _ value: PlacedBytes, into facts: inout FactCollector) {
    switch name {
    case "Environment", "DefaultEnvironment", "ManagerEnvironment":
      for word in UnitWords.words(of: value) {
        if let (name, value) = ShellName.assignment(word) { facts.fact(name, value, role: .unitEnvironment) }
      }
    case "EnvironmentFile":
      let isOptional = value.at(0) == Mark.dash
      let path = value.slice((isOptional ? 1 : 0)..<value.count)
      if !path.isEmpty {
        facts.observe(.envFile(path.text, format: "systemd"), at: path.offset(of: 0), range: path.range)
      }
    case "PassEnvironment":
      for name in value.text.split(whereSeparator: \.isWhitespace) {
        let start = value.offset(of: 0)
        facts.needs(VariableUse(reference: Reference(String(name), from: .variable), range: start..<start))
      }
    case "LoadCredential", "LoadCredentialEncrypted": readCredential(value, into: &facts)
    case "SetCredential":
      guard let colon = value.firstIndex(of: Mark.colon, from: 0) else { return }
      facts.fact(
        value.text(0..<colon), value.slice(colon + 1..<value.count), role: .unitEnvironment, owner: name)
    case "Secret":
      let source = value.text.split(separator: ",").first.map(String.init) ?? ""
      if !source.isEmpty { facts.observe(.mountsSecret(source), at: value.offset(of: 0)) }
    default:
      if name.hasPrefix("Exec"), !["ExecPaths", "ExecSearchPath"].contains(name) {
        readCommand(name, value, into: &facts)
      }
    }
  }

  private func readCredential(_ value: PlacedBytes, into facts: inout FactCollector) {
    guard let colon = value.firstIndex(of: Mark.colon, from: 0), colon > 0 else { return }
    let path = value.slice(colon + 1..<value.count)
    facts.observe(
      .declaresSecretFile(name: value.text(0..<colon), path: path.text), at: path.offset(of: 0),
      range: path.range)
  }

  /// A command line, whose quotes are much as a shell's; `$$` and `%%` stand for one.
  private func readCommand(_ name: String, _ value: PlacedBytes, into facts: inout FactCollector) {
    var start = 0
    while let byte = value.at(start), [UInt8]("@-:+!|".utf8).contains(byte) { start += 1 }
    var command = PlacedBytes(emptyAt: value.offset(of: start))
    var index = start
    while let byte = value.at(index) {
      if byte == Mark.dollar || byte == UInt8(ascii: "%"), value.at(index + 1) == byte { index += 1 }
      command.append(byte, at: value.offset(of: index))
      index += 1
    }
    var reader = ShellReader(role: .unitEnvironment, owner: name)
    reader.read(command, into: &facts)
  }
}

/// The words of `Environment=`: quotes and C's escapes undone.
enum UnitWords {
  static func words(of text: PlacedBytes) -> [PlacedValue] {
    var words: [PlacedValue] = []
    var index = 0
    while index < text.count {
      if text[index].isSpace { index += 1 } else { words.append(word(text, &index)) }
    }
    return words
  }

  private static func word(_ text: PlacedBytes, _ index: inout Int) -> PlacedValue {
    var word = PlacedValue(at: text.offset(of: index))
    var quote: UInt8?
    while let byte = text.at(index) {
      if quote == nil, byte.isSpace { break }
      if byte == quote {
        quote = nil
        index += 1
      } else if quote == nil, byte == Mark.doubleQuote || byte == Mark.singleQuote {
        quote = byte
        word.isQuoted = true
        index += 1
        word.begin(at: text.offset(of: index))
      } else if byte == Mark.backslash, let (bytes, length) = escape(text, at: index) {
        for byte in bytes { word.append(byte, at: text.offset(of: index + length - 1)) }
        index += length
      } else if byte == UInt8(ascii: "%"), let next = text.at(index + 1), next == byte || next.isLetter {
        appendSpecifier(text, index, next, to: &word)
        index += 2
      } else {
        word.append(byte, at: text.offset(of: index))
        index += 1
      }
    }
    return word
  }

  private static func escape(_ text: PlacedBytes, at index: Int) -> (bytes: [UInt8], length: Int)? {
    if let next = text.at(index + 1), next == UInt8(ascii: "s") { return ([Mark.space], 2) }
    return Escape.c(text, at: index)
  }

  /// `%h` and the like stand for something of the machine's or the unit's; `%%` is one.
  private static func appendSpecifier(
    _ text: PlacedBytes, _ index: Int, _ next: UInt8, to word: inout PlacedValue
  ) {
    let offset = text.offset(of: index)
    if next == UInt8(ascii: "%") { return word.append(next, at: offset + 1) }
    word.append(.reference(Reference(nil, from: .code)), offset..<offset + 2)
  }
}
