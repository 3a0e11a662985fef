/// Reads makefiles: variables, and recipes as a shell runs them.
///
/// Source: the GNU make manual, sections 5 and 6.
struct MakefileReader {
  private let text: PlacedBytes

  static func read(_ text: PlacedBytes, into facts: inout FactCollector) {
    let reader = MakefileReader(text: text)
    var recipes: [Range<Int>] = []
    var names: Set<String> = []
    var index = 0
    while index < text.count {
      let end = text.firstIndex(of: Mark.newline, from: index) ?? text.count
      if text[index] == 0x09 {
        recipes.append(index + 1..<end)
      } else if let name = reader.readVariable(text.trimmedRange(index..<end), into: &facts) {
        names.insert(name)
      }
      index = end + 1
    }
    var shell = ShellReader(assigned: names)
    for recipe in recipes { shell.read(reader.recipe(recipe), into: &facts) }
  }

  /// A Procfile: `name: command` on each line, run as a shell does.
  static func readProcesses(_ text: PlacedBytes, into facts: inout FactCollector) {
    var index = 0
    while index < text.count {
      let end = text.firstIndex(of: Mark.newline, from: index) ?? text.count
      if let colon = text.firstIndex(of: Mark.colon, from: index, before: end), text[index] != Mark.hash {
        var shell = ShellReader(owner: text.text(index..<colon))
        shell.read(text.slice(colon + 1..<end), into: &facts)
      }
      index = end + 1
    }
  }

  /// `NAME = value`, with `:=`, `?=`, `::=`, and `export` before it; make's own `$(X)` is a reference.
  ///
  /// - Returns: the name.
  private func readVariable(_ line: Range<Int>, into facts: inout FactCollector) -> String? {
    guard let first = line.first, text[first] != Mark.hash,
      let equals = text.firstIndex(of: Mark.equals, from: first, before: line.upperBound)
    else { return nil }
    var end = equals
    while end > first, [Mark.colon, UInt8(ascii: "?"), UInt8(ascii: "+")].contains(text[end - 1]) { end -= 1 }
    var name = text.text(text.trimmedRange(first..<end))
    for word in ["export ", "override ", "define "] where name.hasPrefix(word) {
      name.removeFirst(word.utf8.count)
    }
    guard ShellName.isName(Array(name.utf8)) else { return nil }
    var value = text.trimmedRange(equals + 1..<line.upperBound)
    if let hash = text.firstIndex(of: Mark.hash, from: value.lowerBound, before: value.upperBound),
      hash > value.lowerBound, text[hash - 1].isBlank
    {
      value = text.trimmedRange(value.lowerBound..<hash)
    }
    if value.count > 1, text[value.lowerBound] == text[value.upperBound - 1],
      [Mark.doubleQuote, Mark.singleQuote].contains(text[value.lowerBound])
    {
      value = value.lowerBound + 1..<value.upperBound - 1
    }
    let slice = text.slice(value)
    if slice.bytes.contains(Mark.dollar) {
      facts.fact(name, PlacedValue(.unknown, value), role: .shellVariable)
    } else {
      facts.fact(name, slice, role: .shellVariable)
    }
    return name
  }

  /// A line of a recipe as the shell gets it: `@`, `-` and `+` before it are make's, and so is one dollar of two;
  /// what make fills in is a variable to the shell.
  private func recipe(_ line: Range<Int>) -> PlacedBytes {
    var start = line.lowerBound
    while start < line.upperBound, [UInt8]("@-+ \t".utf8).contains(text[start]) { start += 1 }
    var result = PlacedBytes(emptyAt: text.offset(of: start))
    // Of each bracket that is open, whether it is one of make's.
    var open: [Bool] = []
    var isAfterDollar = false
    var index = start
    while index < line.upperBound {
      let byte = text[index]
      let isDouble = byte == Mark.dollar && text.at(index + 1) == Mark.dollar
      var written = byte
      if byte == Mark.openParen {
        open.append(isAfterDollar)
        if isAfterDollar { written = Mark.openBrace }
      } else if byte == Mark.closeParen, open.popLast() == true {
        written = Mark.closeBrace
      }
      result.append(written, at: text.offset(of: index))
      isAfterDollar = byte == Mark.dollar && !isDouble
      index += isDouble ? 2 : 1
    }
    return result
  }
}
