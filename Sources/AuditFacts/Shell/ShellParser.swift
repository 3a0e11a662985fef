/// Takes a shell text apart into commands; it runs nothing, and takes what it doesn't understand for text.
///
/// Source: POSIX.1-2024, Shell Command Language, sections 2.2 to 2.10, and what bash adds to words.
struct ShellParser {
  /// How deep `$( )` and `${ }` may stand in each other; what is deeper is not looked into.
  static let depthLimit = 24

  /// The most commands that are read of one text: each takes many times its bytes.
  static let mostCommands = 50_000

  /// What ends the commands.
  enum End { case text, parenthesis, backtick }

  let text: PlacedBytes
  var index = 0
  let depth: Int
  let end: End
  var current = ShellCommand()
  private(set) var commands: [ShellCommand] = []
  private var pending: [Document] = []

  /// A here-document whose body is still to come.
  private struct Document {
    let delimiter: [UInt8]
    let isQuoted: Bool
    let stripsTabs: Bool
    let command: Int
  }

  private static let keywords: Set<String> = [
    "if", "then", "else", "elif", "fi", "do", "done", "while", "until", "esac", "!", "{", "}", "time", "in",
    "function", "coproc",
  ]

  init(_ text: PlacedBytes, from index: Int = 0, depth: Int = 0, until end: End = .text) {
    self.text = text
    self.index = index
    self.depth = depth
    self.end = end
  }

  static func commands(of text: PlacedBytes) -> [ShellCommand] {
    var parser = ShellParser(text)
    return parser.parse()
  }

  /// Reads up to the end, and past what marks it.
  mutating func parse() -> [ShellCommand] {
    while !isCut, let byte = text.at(index) {
      switch byte {
      case Mark.newline:
        finish(.sequence)
        index += 1
        readDocuments()
      case Mark.backslash where text.at(index + 1) == Mark.newline: index += 2
      case _ where byte.isSpace: index += 1
      case Mark.hash: skipComment()
      case Mark.closeParen:
        finish(.sequence)
        index += 1
        if end == .parenthesis { return commands }
      case Mark.backtick where end == .backtick:
        finish(.sequence)
        index += 1
        return commands
      case Mark.openParen, Mark.semicolon:
        finish(.sequence)
        index += 1
      case UInt8(ascii: "&"), UInt8(ascii: "|"): readControl(byte)
      case UInt8(ascii: "<"), UInt8(ascii: ">"): readRedirection()
      default: readWord()
      }
    }
    finish(.sequence)
    return commands
  }

  /// Whether there were more commands than are read.
  var isCut: Bool { commands.count >= Self.mostCommands && index < text.count }

  private mutating func skipComment() {
    while let byte = text.at(index), byte != Mark.newline { index += 1 }
  }

  private mutating func readControl(_ byte: UInt8) {
    let isDouble = text.at(index + 1) == byte
    if byte == UInt8(ascii: "&"), text.at(index + 1) == UInt8(ascii: ">") { return readRedirection() }
    finish(byte == UInt8(ascii: "|") ? (isDouble ? .or : .pipe) : (isDouble ? .and : .sequence))
    index += isDouble ? 2 : 1
    if byte == UInt8(ascii: "|"), !isDouble, text.at(index) == UInt8(ascii: "&") { index += 1 }
  }

  mutating func finish(_ joint: ShellCommand.Joint) {
    if !current.isEmpty {
      current.joint = joint
      commands.append(current)
      current = ShellCommand()
    }
  }

  private mutating func readWord() {
    let before = index
    let word = word()
    if index == before {
      index += 1
      return
    }
    if current.words.isEmpty {
      if !word.isQuoted, let literal = word.literalText, Self.keywords.contains(literal) { return }
      if let assignment = assignment(word) { return current.assignments.append(assignment) }
    }
    // A number before a redirection is the stream's.
    if let next = text.at(index), next == UInt8(ascii: "<") || next == UInt8(ascii: ">"),
      let digits = word.literal, !digits.isEmpty, !word.isQuoted, digits.bytes.allSatisfy({ $0.isDigit })
    {
      return
    }
    current.words.append(word)
  }

  /// `NAME=value`, `NAME+=value`; the value of `NAME=( )` is not understood.
  private mutating func assignment(_ word: PlacedValue) -> ShellCommand.Assignment? {
    guard let (name, value) = ShellName.assignment(word) else { return nil }
    if value.isEmpty, !word.isQuoted, text.at(index) == Mark.openParen {
      let start = text.offset(of: index)
      index += 1
      var inner = ShellParser(text, from: index, depth: depth + 1, until: .parenthesis)
      current.nested += depth < Self.depthLimit ? inner.parse().flatMap(\.nested) : []
      index = depth < Self.depthLimit ? inner.index : text.count
      let range = start..<text.offset(of: index)
      return .init(name: name, value: PlacedValue(.unknown, start..<max(start, range.upperBound)))
    }
    return .init(name: name, value: value)
  }

  private mutating func readRedirection() {
    var operation = ""
    while let byte = text.at(index), operation.count < 3,
      byte == UInt8(ascii: "<") || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "&")
        || (byte == UInt8(ascii: "|") && operation == ">")
    {
      operation.unicodeScalars.append(Unicode.Scalar(byte))
      index += 1
    }
    // `<( )` and `>( )` stand for a file.
    if (operation == "<" || operation == ">"), text.at(index) == Mark.openParen {
      index += 1
      _ = substitution(from: index - 2, until: .parenthesis)
      current.words.append(PlacedValue(.unknown, text.offset(of: index - 1)..<text.offset(of: index - 1)))
      return
    }
    let stripsTabs = operation == "<<" && text.at(index) == Mark.dash
    if stripsTabs { index += 1 }
    while let byte = text.at(index), byte.isBlank { index += 1 }
    let before = index
    let target = word()
    if index == before { return }
    if operation == "<<" {
      pending.append(
        Document(
          delimiter: target.literal?.bytes ?? [], isQuoted: target.isQuoted, stripsTabs: stripsTabs,
          command: commands.count))
    }
    current.redirections.append(.init(operation: operation, target: target))
  }

  /// The lines after this one, up to each delimiter.
  private mutating func readDocuments() {
    for document in pending {
      let from = index
      var to = text.count
      while index < text.count {
        let lineEnd = text.firstIndex(of: Mark.newline, from: index) ?? text.count
        var line = index..<lineEnd
        if line.upperBound > line.lowerBound, text[line.upperBound - 1] == Mark.carriageReturn {
          line = line.lowerBound..<line.upperBound - 1
        }
        while document.stripsTabs, !line.isEmpty, text[line.lowerBound] == 0x09 {
          line = line.lowerBound + 1..<line.upperBound
        }
        index = min(lineEnd + 1, text.count)
        if line.count == document.delimiter.count, text.bytes[line].elementsEqual(document.delimiter) {
          to = max(from, line.lowerBound)
          break
        }
      }
      let body = text.slice(from..<max(from, to))
      guard document.command < commands.count else { continue }
      commands[document.command].documents.append(body)
      if !document.isQuoted { expand(body, for: document.command) }
    }
    pending = []
  }

  /// The variables and commands of a here-document whose delimiter is not quoted.
  private mutating func expand(_ body: PlacedBytes, for command: Int) {
    guard depth < Self.depthLimit else { return }
    var parser = ShellParser(body, depth: depth + 1)
    _ = parser.documentBody()
    commands[command].uses += parser.current.uses
    commands[command].nested += parser.current.nested
    commands[command].defaults += parser.current.defaults
  }
}

/// Names of variables.
enum ShellName {
  static func isName(_ bytes: some Collection<UInt8>) -> Bool {
    guard let first = bytes.first, first.isNameStart else { return false }
    return bytes.allSatisfy { $0.isNamePart }
  }

  /// The name and the value of a word such as `NAME=value`.
  static func assignment(_ word: PlacedValue) -> (name: String, value: PlacedValue)? {
    guard let text = word.leadingText, let equals = text.firstIndex(of: Mark.equals, from: 0) else {
      return nil
    }
    var end = equals
    if end > 0, text[end - 1] == UInt8(ascii: "+") { end -= 1 }
    guard isName(text.bytes[..<end]) else { return nil }
    return (text.text(0..<end), word.dropping(equals + 1))
  }
}
