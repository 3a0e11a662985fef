/// Reads YAML line by line, where a parser refuses it or where it is a part of another file.
///
/// It knows `name: value`, `- NAME=value` and commands behind `run:` and in blocks; nesting, anchors and flow style it
/// doesn't: what it misses of a broken file is less than all.
struct LooseYAMLReader {
  private let text: PlacedBytes
  private let role: FactRole
  /// How far the key of a block of text or of commands is indented, while lines are within it.
  private var block: (indent: Int, isScript: Bool)?
  /// The name of an entry whose value comes on the next line.
  private var entry: String?
  private var shell: ShellReader

  static func read(_ text: PlacedBytes, _ role: FactRole = .setting, into facts: inout FactCollector) {
    var reader = LooseYAMLReader(text: text, role: role)
    var index = 0
    while index < text.count {
      let end = text.firstIndex(of: Mark.newline, from: index) ?? text.count
      reader.readLine(index..<end, into: &facts)
      index = end + 1
    }
  }

  private init(text: PlacedBytes, role: FactRole) {
    self.text = text
    self.role = role
    shell = ShellReader(owner: "yaml", given: ["CI", "GITHUB_", "GITLAB_", "RUNNER_"])
  }

  private static let scripts: Set<String> = [
    "run", "script", "before_script", "after_script", "command", "commands", "entrypoint", "cmd", "cmds",
  ]

  private mutating func readLine(_ line: Range<Int>, into facts: inout FactCollector) {
    let trimmed = text.trimmedRange(line)
    guard let first = trimmed.first, text[first] != Mark.hash else { return }
    var content = text.slice(trimmed)
    let indent = first - line.lowerBound
    if let block {
      if indent > block.indent {
        if block.isScript {
          readScript(content, into: &facts)
        } else if let (name, value) = assignment(content) {
          take(name, value, into: &facts)
        }
        return
      }
      self.block = nil
    }
    var isItem = false
    while content.holds("- ", at: 0) {
      content = content.slice(2..<content.count).trimmed()
      isItem = true
    }
    if let (name, value) = pair(content) {
      readPair(name, value, indent: indent, into: &facts)
    } else if isItem {
      let item = unquoted(content)
      if let (name, value) = assignment(item) {
        take(name, value, into: &facts)
      } else if item.bytes.contains(where: \.isBlank) {
        readScript(item, into: &facts)
      }
    } else if role == .setting, let (name, value) = assignment(content) {
      take(name, value, into: &facts)
    }
  }

  private mutating func readPair(
    _ name: String, _ value: PlacedBytes, indent: Int, into facts: inout FactCollector
  ) {
    let isScript = Self.scripts.contains(name)
    if let mark = value.at(0), value.count <= 3, mark == UInt8(ascii: "|") || mark == UInt8(ascii: ">") {
      block = (indent, isScript)
      return
    }
    let given = unquoted(value)
    if isScript { return readScript(given, into: &facts) }
    if name == "name" || name == "key" {
      entry = given.text
    } else if name == "value", let entry {
      self.entry = nil
      take(entry, given, into: &facts)
    } else if let first = given.at(0), !Self.structure.contains(first) {
      take(name, given, into: &facts)
    }
  }

  /// What begins a list, an object, an anchor, an alias or a tag.
  private static let structure: Set<UInt8> = Set("[{&*!".utf8)

  private func take(_ name: String, _ value: PlacedBytes, into facts: inout FactCollector) {
    switch role {
    case .setting, .chartValue: facts.setting(name, value, role: role)
    case .workflowEnvironment: facts.fact(name, WorkflowExpression.value(of: value).value, role: role)
    case .composeEnvironment: facts.fact(name, Interpolator.value(of: value, .compose).value, role: role)
    default: facts.fact(name, Interpolator.value(of: value, .kubernetes).value, role: role)
    }
  }

  private mutating func readScript(_ line: PlacedBytes, into facts: inout FactCollector) {
    let (script, substitutes) = WorkflowExpression.script(line)
    shell.read(script, substitutes, into: &facts)
  }

  /// `name: value`.
  private func pair(_ line: PlacedBytes) -> (name: String, value: PlacedBytes)? {
    var end = 0
    while let byte = line.at(end), byte.isNamePart || [UInt8](".-/\"'".utf8).contains(byte) { end += 1 }
    guard line.at(end) == Mark.colon, end > 0, line.at(end + 1).map(\.isBlank) ?? true else { return nil }
    let name = line.text(0..<end).filter { $0 != "\"" && $0 != "'" }
    return (name, line.slice(end + 1..<line.count).trimmed())
  }

  /// `NAME=value`, and `name = "value"` of other formats within a block.
  private func assignment(_ line: PlacedBytes) -> (name: String, value: PlacedBytes)? {
    guard let equals = line.firstIndex(of: Mark.equals, from: 0), equals > 0 else { return nil }
    let name = line.slice(0..<equals).trimmed()
    guard !name.isEmpty,
      name.bytes.allSatisfy({ $0.isNamePart || $0 == UInt8(ascii: ".") || $0 == Mark.dash })
    else { return nil }
    return (name.text, unquoted(line.slice(equals + 1..<line.count).trimmed()))
  }

  /// Without the quotes round it, or the comment behind it.
  private func unquoted(_ value: PlacedBytes) -> PlacedBytes {
    guard let first = value.at(0) else { return value }
    if first == Mark.doubleQuote || first == Mark.singleQuote {
      guard let close = value.firstIndex(of: first, from: 1) else { return value }
      return value.slice(1..<close)
    }
    var index = 0
    while index + 1 < value.count {
      if value[index].isBlank, value[index + 1] == Mark.hash { return value.slice(0..<index).trimmed() }
      index += 1
    }
    return value
  }
}
