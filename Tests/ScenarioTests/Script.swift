import Foundation

/// A scenario as a text: commands, what is typed at their terminal, and what they say.
///
/// Tests/Scenarios/README.md describes the language.
struct Script {
  let name: String
  let steps: [Step]
  /// What the machine must have, or the scenario is skipped: a program's name, or `root`.
  let needs: [String]

  struct Step {
    let line: Int
    let action: Action
  }

  enum Action {
    case file(name: String, lines: [String])
    case environment(name: String, value: String)
    case command(String, Expectation)
    case terminal(String, columns: UInt16, [Keystroke], status: Int32)
  }

  enum Keystroke {
    case expect(String)
    case never(String)
    case type(String)
    case key(UInt8)
    case signal(Int32)
  }

  struct Expectation {
    var output: [String] = []
    var errors: [String] = []
    var status: Int32 = 0
  }

  struct SyntaxError: Error, CustomStringConvertible {
    let script: String
    let line: Int
    var description: String { "\(script):\(line): this is no line of a scenario" }
  }

  init(name: String, text: String) throws {
    var reader = ScriptReader(
      name: name, lines: text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init))
    (steps, needs) = try reader.read()
    self.name = name
  }
}

/// Reads a scenario line by line.
private struct ScriptReader {
  let name: String
  let lines: [String]
  private var index = 0
  private var needs: [String] = []

  init(name: String, lines: [String]) {
    self.name = name
    self.lines = lines
  }

  mutating func read() throws -> ([Script.Step], needs: [String]) {
    var steps: [Script.Step] = []
    while index < lines.count {
      let line = lines[index]
      index += 1
      if line.isEmpty || line.hasPrefix("#") { continue }
      let number = index
      if let action = try action(line) { steps.append(Script.Step(line: number, action: action)) }
    }
    return (steps, needs)
  }

  private mutating func action(_ line: String) throws -> Script.Action? {
    if let program = rest(of: line, after: "needs") {
      needs.append(program)
      return nil
    }
    if let assignment = rest(of: line, after: "env"), let equals = assignment.firstIndex(of: "=") {
      return .environment(
        name: String(assignment[..<equals]), value: String(assignment[assignment.index(after: equals)...]))
    }
    if let name = rest(of: line, after: "file") { return .file(name: name, lines: block("|")) }
    if let command = rest(of: line, after: "$") { return .command(command, try expectation()) }
    for columns: UInt16 in [80, 40, 20] {
      let word = columns == 80 ? "tty" : "tty:\(columns)"
      guard let command = rest(of: line, after: word) else { continue }
      let (strokes, status) = try keystrokes()
      return .terminal(command, columns: columns, strokes, status: status)
    }
    throw error
  }

  private mutating func expectation() throws -> Script.Expectation {
    var expected = Script.Expectation()
    expected.output = block(">")
    expected.errors = block("!")
    expected.status = try status()
    return expected
  }

  private mutating func keystrokes() throws -> ([Script.Keystroke], Int32) {
    var strokes: [Script.Keystroke] = []
    while index < lines.count, let stroke = try keystroke(lines[index]) {
      strokes.append(stroke)
      index += 1
    }
    return (strokes, try status())
  }

  private func keystroke(_ line: String) throws -> Script.Keystroke? {
    if let text = rest(of: line, after: "expect") { return .expect(text) }
    if let text = rest(of: line, after: "never") { return .never(text) }
    if let text = rest(of: line, after: "type") { return .type(text) }
    if let key = rest(of: line, after: "key") {
      guard let byte = ["ctrl-c": UInt8(3), "ctrl-d": 4][key] else { throw error }
      return .key(byte)
    }
    guard let signal = rest(of: line, after: "signal") else { return nil }
    guard let number = ["TERM": SIGTERM, "HUP": SIGHUP][signal] else { throw error }
    return .signal(number)
  }

  private mutating func status() throws -> Int32 {
    guard index < lines.count, let text = rest(of: lines[index], after: "?") else { return 0 }
    index += 1
    guard let status = Int32(text) else { throw error }
    return status
  }

  /// The lines that follow and begin with a mark.
  private mutating func block(_ mark: String) -> [String] {
    var block: [String] = []
    while index < lines.count, let text = rest(of: lines[index], after: mark) {
      block.append(text)
      index += 1
    }
    return block
  }

  /// What follows a word and one space; nil where the line doesn't begin with the word.
  private func rest(of line: String, after word: String) -> String? {
    if line == word { return "" }
    return line.hasPrefix(word + " ") ? String(line.dropFirst(word.count + 1)) : nil
  }

  private var error: Script.SyntaxError { Script.SyntaxError(script: name, line: index) }
}
