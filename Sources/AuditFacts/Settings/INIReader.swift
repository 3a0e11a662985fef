/// Reads files of sections and `name = value`: ini, cfg, cnf.
///
/// There is no one grammar. As most have it: `#` and `;` begin a comment at a line's start or behind a blank, quotes
/// round the whole value are left out, and an indented line continues the value before it.
struct INIReader {
  /// What expands in a value.
  enum Flavour {
    case settings
    /// npm's: `${X}` alone, which it refuses where it is unset.
    case npm
  }

  private let text: PlacedBytes
  private let flavour: Flavour
  private var section = ""
  /// How far the last name is indented: a line that is further in continues its value.
  private var indent = 0
  /// Those of a line that has several.
  private var variables: [(name: String, value: PlacedBytes)] = []
  private var pending: (name: String, value: PlacedBytes)?

  static func read(_ text: PlacedBytes, _ flavour: Flavour = .settings, into facts: inout FactCollector) {
    var reader = INIReader(text: text, flavour: flavour)
    var index = text.holds("\u{feff}", at: 0) ? 3 : 0
    while index < text.count {
      let end = text.firstIndex(of: Mark.newline, from: index) ?? text.count
      reader.read(index..<end, into: &facts)
      index = end + 1
    }
    reader.flush(into: &facts)
  }

  private init(text: PlacedBytes, flavour: Flavour) {
    self.text = text
    self.flavour = flavour
  }

  private mutating func read(_ line: Range<Int>, into facts: inout FactCollector) {
    let part = text.trimmedRange(line)
    guard !part.isEmpty else { return flush(into: &facts) }
    let first = text[part.lowerBound]
    if first == Mark.hash || first == Mark.semicolon { return }
    if pending != nil, flavour == .settings, part.lowerBound - line.lowerBound > indent {
      pending?.value.append(Mark.newline, at: text.offset(of: line.lowerBound))
      let more = withoutComment(part)
      pending?.value.append(text, more)
      return
    }
    flush(into: &facts)
    if first == Mark.openBracket,
      let close = text.firstIndex(of: Mark.closeBracket, from: part.lowerBound, before: part.upperBound)
    {
      section = text.text(part.lowerBound + 1..<close)
      return
    }
    indent = part.lowerBound - line.lowerBound
    take(part)
  }

  private mutating func take(_ part: Range<Int>) {
    guard
      let separator = text.bytes[part].firstIndex(where: {
        $0 == Mark.equals || (flavour == .settings && $0 == Mark.colon)
      })
    else { return }
    let name = text.text(text.trimmedRange(part.lowerBound..<separator))
    let value = withoutComment(text.trimmedRange(separator + 1..<part.upperBound))
    guard !name.isEmpty else { return }
    if name.contains(" "), section != "", takesVariables(part) { return }
    pending = (SettingName.joined(section, name), text.slice(value))
  }

  /// `host1 ansible_user=root ansible_password=x`: a host of Ansible's with its variables.
  private mutating func takesVariables(_ part: Range<Int>) -> Bool {
    let words = UnitWords.words(of: text.slice(part))
    guard words.count > 1, words[0].literalText?.contains("=") == false else { return false }
    let pairs = words.dropFirst().compactMap { ShellName.assignment($0) }
    guard pairs.count == words.count - 1 else { return false }
    variables += pairs.compactMap { pair in pair.value.literal.map { (pair.name, $0) } }
    return true
  }

  /// supervisord's `environment=NAME="value",OTHER="value"`.
  private func readEnvironment(_ value: PlacedBytes, into facts: inout FactCollector) {
    var start = 0
    var index = 0
    var quote: UInt8?
    func take(_ part: Range<Int>, into facts: inout FactCollector) {
      let pair = value.slice(value.trimmedRange(part))
      guard let (name, given) = ShellName.assignment(PlacedValue(pair)), let literal = given.literal else {
        return
      }
      facts.setting(name, unquoted(literal))
    }
    while let byte = value.at(index) {
      if byte == quote {
        quote = nil
      } else if quote == nil, byte == Mark.doubleQuote || byte == Mark.singleQuote {
        quote = byte
      } else if quote == nil, byte == Mark.comma || byte == Mark.newline {
        take(start..<index, into: &facts)
        start = index + 1
      }
      index += 1
    }
    take(start..<value.count, into: &facts)
  }

  private func withoutComment(_ part: Range<Int>) -> Range<Int> {
    guard let first = part.first else { return part }
    if text[first] == Mark.doubleQuote || text[first] == Mark.singleQuote,
      text.firstIndex(of: text[first], from: first + 1, before: part.upperBound) == part.upperBound - 1
    {
      return part
    }
    var index = first
    while index < part.upperBound {
      let isMark = text[index] == Mark.hash || text[index] == Mark.semicolon
      if isMark, index > 0, text[index - 1].isBlank { return text.trimmedRange(first..<index) }
      index += 1
    }
    return part
  }

  private mutating func flush(into facts: inout FactCollector) {
    for (name, value) in variables { facts.setting(name, value) }
    variables = []
    guard let (name, whole) = pending else { return }
    pending = nil
    let value = unquoted(whole)
    if name.hasSuffix(".command"), whole.bytes.contains(where: \.isBlank) {
      var reader = ShellReader(owner: name)
      reader.read(whole, into: &facts)
    }
    if name == "environment" || name.hasSuffix(".environment") { readEnvironment(whole, into: &facts) }
    switch flavour {
    case .settings where value.holds("%(", at: 0) && value.bytes.hasSuffix(")s"):
      let inner = value.text(2..<max(2, value.count - 2))
      let range = value.range ?? value.start..<value.start
      facts.fact(name, PlacedValue(.reference(Reference(inner, from: .template)), range), role: .setting)
    case .settings, .npm: facts.setting(name, value)
    }
  }

  private func unquoted(_ value: PlacedBytes) -> PlacedBytes {
    guard let first = value.at(0), first == Mark.doubleQuote || first == Mark.singleQuote, value.count >= 2,
      value[value.count - 1] == first
    else { return value }
    return value.slice(1..<value.count - 1)
  }
}
