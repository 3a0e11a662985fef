/// Reads what PowerShell and the command processor of Windows set: `$env:NAME = "x"`, `set NAME=x`.
///
/// Source: Microsoft's documentation, about_Variables, about_Environment_Variables, and the command `set`.
struct WindowsScriptReader {
  private let text: PlacedBytes

  static func readPowerShell(_ text: PlacedBytes, into facts: inout FactCollector) {
    WindowsScriptReader(text: text).eachLine { reader, line in reader.readStatement(line, into: &facts) }
  }

  static func readBatch(_ text: PlacedBytes, into facts: inout FactCollector) {
    WindowsScriptReader(text: text).eachLine { reader, line in reader.readCommand(line, into: &facts) }
  }

  private func eachLine(_ read: (WindowsScriptReader, PlacedBytes) -> Void) {
    for line in text.lines { read(self, text.slice(line)) }
  }

  // PowerShell

  private func readStatement(_ line: PlacedBytes, into facts: inout FactCollector) {
    guard line.at(0) != Mark.hash else { return }
    noteNetUse(line, into: &facts)
    noteOptions(line, into: &facts)
    guard line.at(0) == Mark.dollar, let equals = line.firstIndex(of: Mark.equals, from: 0),
      line.at(equals + 1) != Mark.equals
    else { return }
    let left = line.slice(1..<equals).trimmed().text
    let name = left.split(whereSeparator: { ":.".contains($0) }).last.map(String.init) ?? ""
    guard ShellName.isName(name.utf8), DirectiveReader.isSecret(name) else { return }
    let right = line.slice(equals + 1..<line.count).trimmed()
    let isConverted = right.text.lowercased().hasPrefix("convertto-securestring")
    if let value = quoted(right, from: 0), isConverted || value.start == 1 {
      note(name, value.text, into: &facts)
    }
  }

  /// `-Password "x"`, and the text that is made a secure string within a call.
  private func noteOptions(_ line: PlacedBytes, into facts: inout FactCollector) {
    let words = DirectiveWords.words(of: line)
    for (option, value) in zip(words, words.dropFirst()) where value.isQuoted && !option.isQuoted {
      let name = option.text.text.lowercased().drop { $0 == "(" }
      if name == "convertto-securestring" || name == "-string" && line.text.lowercased().contains("-asplain")
      {
        if line.at(0) != Mark.dollar { note("password", value.text, into: &facts) }
      } else if name.hasPrefix("-"), DirectiveReader.isSecret(String(name)) {
        note(String(name.dropFirst()), value.text, into: &facts)
      }
    }
  }

  private func note(_ name: String, _ value: PlacedBytes, into facts: inout FactCollector) {
    guard !value.bytes.contains(Mark.dollar) || value.at(0) != Mark.dollar else { return }
    facts.fact(name, value, role: .shellVariable)
  }

  /// The first text in quotes.
  private func quoted(_ text: PlacedBytes, from index: Int) -> (text: PlacedBytes, start: Int)? {
    guard
      let open = text.bytes.firstIndex(where: { $0 == Mark.doubleQuote || $0 == Mark.singleQuote }),
      let close = text.firstIndex(of: text[open], from: open + 1)
    else { return nil }
    return (text.slice(open + 1..<close), open + 1)
  }

  // The command processor

  private func readCommand(_ line: PlacedBytes, into facts: inout FactCollector) {
    let start = line.at(0) == UInt8(ascii: "@") ? 1 : 0
    let command = line.slice(start..<line.count).trimmed()
    let words = DirectiveWords.words(of: command)
    guard let program = words.first?.text.text.lowercased(), words.count > 1, program != "rem" else { return }
    noteNetUse(command, into: &facts)
    if program == "setx", words.count > 2 {
      return noteVariable(words[1].text.text, words[2].text, into: &facts)
    }
    guard program == "set" else { return }
    var rest = command.slice(3..<command.count).trimmed()
    if rest.at(0) == Mark.doubleQuote, rest.bytes.last == Mark.doubleQuote, rest.count > 1 {
      rest = rest.slice(1..<rest.count - 1)
    }
    guard let equals = rest.firstIndex(of: Mark.equals, from: 0) else { return }
    noteVariable(rest.text(0..<equals), rest.slice(equals + 1..<rest.count), into: &facts)
  }

  private func noteVariable(_ name: String, _ value: PlacedBytes, into facts: inout FactCollector) {
    // `%NAME%` is another variable's value.
    guard ShellName.isName(name.utf8), !value.bytes.contains(UInt8(ascii: "%")) else { return }
    facts.fact(name, value, role: .shellVariable)
  }

  /// `net use Z: \\host\share password /user:name`, in either order.
  private func noteNetUse(_ line: PlacedBytes, into facts: inout FactCollector) {
    let words = DirectiveWords.words(of: line)
    guard words.count > 4, words[0].text.text.lowercased() == "net", words[1].text.text.lowercased() == "use",
      let share = words.firstIndex(where: { $0.text.holds("\\\\", at: 0) })
    else { return }
    let plain = words[(share + 1)...].first { $0.text.at(0) != Mark.slash }
    if let password = plain?.text, password.at(0) != Mark.dollar, password.text != "*" {
      facts.fact("password", password, role: .commandLine, owner: "net")
    }
  }
}
