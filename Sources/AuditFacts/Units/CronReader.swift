/// Reads crontabs: variables, and commands as a shell runs them.
///
/// Source: crontab(5) of cronie and Debian's cron.
struct CronReader {
  private let hasUsers: Bool

  static func read(_ text: PlacedBytes, path: [UInt8], into facts: inout FactCollector) {
    let name = FileName(path)
    let isSystem = name.folders.last == "cron.d" || (name.base == "crontab" && name.folders.last == "etc")
    let reader = CronReader(hasUsers: isSystem)
    for line in text.lines { reader.read(text.slice(line), into: &facts) }
  }

  private func read(_ line: PlacedBytes, into facts: inout FactCollector) {
    guard let first = line.at(0), first != Mark.hash else { return }
    if first.isNameStart || first == Mark.doubleQuote || first == Mark.singleQuote {
      if readVariable(line, into: &facts) { return }
    }
    var index = 0
    let fields = first == UInt8(ascii: "@") ? 1 : 5
    for field in 0..<fields {
      guard let start = skipField(line, &index), field > 0 || isSchedule(line[start]) else { return }
    }
    var afterUser = index
    if let start = skipField(line, &afterUser), isUser(line.text(start..<wordEnd(line, start))) {
      index = afterUser
    }
    guard index < line.count else { return }
    var reader = ShellReader(role: .cronVariable, owner: "cron")
    reader.read(command(line, from: index), into: &facts)
  }

  private func readVariable(_ line: PlacedBytes, into facts: inout FactCollector) -> Bool {
    guard let equals = line.firstIndex(of: Mark.equals, from: 0) else { return false }
    let name = unquoted(line.slice(0..<equals).trimmed())
    guard ShellName.isName(name.bytes) else { return false }
    facts.fact(name.text, unquoted(line.slice(equals + 1..<line.count).trimmed()), role: .cronVariable)
    return true
  }

  private func unquoted(_ text: PlacedBytes) -> PlacedBytes {
    guard let first = text.at(0), first == Mark.doubleQuote || first == Mark.singleQuote, text.count >= 2,
      text[text.count - 1] == first
    else { return text }
    return text.slice(1..<text.count - 1)
  }

  private func isSchedule(_ byte: UInt8) -> Bool { byte.isDigit || [UInt8]("*@".utf8).contains(byte) }

  /// Goes behind the next field and the blanks that follow; where the field begins.
  private func skipField(_ line: PlacedBytes, _ index: inout Int) -> Int? {
    let start = index
    index = wordEnd(line, index)
    guard index > start else { return nil }
    while let byte = line.at(index), byte.isBlank { index += 1 }
    return start
  }

  private func wordEnd(_ line: PlacedBytes, _ start: Int) -> Int {
    var end = start
    while let byte = line.at(end), !byte.isBlank { end += 1 }
    return end
  }

  /// A system's crontab has a user before the command; in others only what is surely one is taken for one.
  private func isUser(_ word: String) -> Bool {
    if hasUsers {
      return word.utf8.allSatisfy { $0.isNamePart || $0 == Mark.dash || $0 == UInt8(ascii: ".") }
    }
    return ["root", "www-data", "postgres", "nobody", "deploy", "ubuntu", "nginx", "app"].contains(word)
  }

  /// The command up to the first `%`, which begins its input; `\%` is one.
  private func command(_ line: PlacedBytes, from start: Int) -> PlacedBytes {
    var result = PlacedBytes(emptyAt: line.offset(of: start))
    var index = start
    while let byte = line.at(index), byte != UInt8(ascii: "%") {
      if byte == Mark.backslash, line.at(index + 1) == UInt8(ascii: "%") { index += 1 }
      result.append(line[index], at: line.offset(of: index))
      index += 1
    }
    return result
  }
}
