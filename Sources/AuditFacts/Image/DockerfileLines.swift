/// The instructions of a Dockerfile: lines joined, comments left out, here-documents behind them.
///
/// Source: the Dockerfile reference, <https://docs.docker.com/reference/dockerfile/>, and BuildKit's parser.
struct DockerfileLines {
  struct Instruction {
    /// In capitals.
    let name: String
    /// What follows the name.
    let rest: PlacedBytes
    let documents: [PlacedBytes]
    /// Where the name stands.
    let offset: Int
  }

  private let text: PlacedBytes
  private var index = 0
  /// What joins lines and escapes: a backslash, unless a directive says a backtick.
  private(set) var escape = Mark.backslash

  init(_ text: PlacedBytes) {
    self.text = text
    if text.holds("\u{feff}", at: 0) { index = 3 }
    readDirectives()
  }

  private mutating func readDirectives() {
    var index = index
    while text.at(index) == Mark.hash {
      let end = lineEnd(index)
      let directive = Array(text.bytes[index + 1..<end]).trimmed().lowercased()
      guard let equals = directive.firstIndex(of: Mark.equals) else { return }
      let name = Array(directive[..<equals]).trimmed().text
      guard ["escape", "syntax", "check"].contains(name) else { return }
      if name == "escape", Array(directive[(equals + 1)...]).trimmed() == [Mark.backtick] {
        escape = Mark.backtick
      }
      index = end + 1
    }
  }

  private func lineEnd(_ index: Int) -> Int { text.firstIndex(of: Mark.newline, from: index) ?? text.count }

  /// The next instruction; nil at the end.
  mutating func next() -> Instruction? {
    while index < text.count {
      let line = logicalLine()
      let trimmed = line.trimmed()
      var end = 0
      while let byte = trimmed.at(end), byte.isLetter { end += 1 }
      guard end > 0, trimmed.at(end).map(\.isSpace) ?? true else { continue }
      let name = trimmed.text(0..<end).uppercased()
      let rest = trimmed.slice(end..<trimmed.count).trimmed()
      let documents = ["RUN", "COPY", "ADD"].contains(name) ? documents(of: rest) : []
      return Instruction(name: name, rest: rest, documents: documents, offset: trimmed.offset(of: 0))
    }
    return nil
  }

  /// A line with those that continue it; comments and empty lines between them don't count.
  private mutating func logicalLine() -> PlacedBytes {
    var line = PlacedBytes(emptyAt: text.offset(of: index))
    var isContinued = false
    while index < text.count {
      let start = index
      let end = lineEnd(index)
      index = end + 1
      let part = text.trimmedRange(start..<end)
      if part.isEmpty || text[part.lowerBound] == Mark.hash {
        if isContinued { continue }
        return line
      }
      guard text[part.upperBound - 1] == escape else {
        line.append(text, start..<part.upperBound)
        return line
      }
      line.append(text, start..<part.upperBound - 1)
      isContinued = true
    }
    return line
  }

  /// The bodies of `<<NAME` that the line asks for.
  private mutating func documents(of line: PlacedBytes) -> [PlacedBytes] {
    var bodies: [PlacedBytes] = []
    var index = 0
    while index + 2 < line.count {
      guard line.holds("<<", at: index), line.at(index + 2) != UInt8(ascii: "<"),
        index == 0 || line[index - 1] != UInt8(ascii: "<")
      else {
        index += 1
        continue
      }
      index += 2
      let stripsTabs = line.at(index) == Mark.dash
      if stripsTabs { index += 1 }
      if let quote = line.at(index), quote == Mark.doubleQuote || quote == Mark.singleQuote { index += 1 }
      let start = index
      while let byte = line.at(index), byte.isNamePart || byte == UInt8(ascii: ".") || byte == Mark.dash {
        index += 1
      }
      if index > start { bodies.append(body(until: Array(line.bytes[start..<index]), stripsTabs)) }
    }
    return bodies
  }

  private mutating func body(until delimiter: [UInt8], _ stripsTabs: Bool) -> PlacedBytes {
    let start = index
    while index < text.count {
      let from = index
      let end = lineEnd(index)
      index = end + 1
      var line = text.bytes[from..<end]
      if line.last == Mark.carriageReturn { line = line.dropLast() }
      if stripsTabs { line = line.drop { $0 == 0x09 } }
      if line.elementsEqual(delimiter) { return text.slice(start..<from) }
    }
    return text.slice(min(start, text.count)..<text.count)
  }
}
