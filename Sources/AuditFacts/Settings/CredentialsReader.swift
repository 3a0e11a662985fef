/// Reads the files in which programs keep their user's passwords.
enum CredentialsReader {
  static func read(_ text: PlacedBytes, _ format: CredentialsFormat, into facts: inout FactCollector) {
    switch format {
    case .npmrc: INIReader.read(text, .npm, into: &facts)
    case .netrc: readNetrc(text, into: &facts)
    case .pgpass: readPgpass(text, into: &facts)
    case .pppSecrets: UserListReader.readOfPPP(text, into: &facts)
    case .userList: UserListReader.read(text, into: &facts)
    }
  }

  /// `machine host login name password secret`, in any number of lines; a `macdef` goes to the next empty line.
  ///
  /// Source: the manual page netrc(5) of inetutils.
  private static func readNetrc(_ text: PlacedBytes, into facts: inout FactCollector) {
    var machine: String?
    var expected: String?
    var index = 0
    while index < text.count {
      guard let word = nextWord(text, &index) else { break }
      let plain = word.text
      if let name = expected {
        expected = nil
        if name == "machine" {
          machine = plain
        } else {
          facts.fact(name, word, role: .setting, owner: machine)
        }
      } else if ["machine", "login", "password", "account"].contains(plain) {
        expected = plain
      } else if plain == "default" {
        machine = plain
      } else if plain == "macdef" {
        while index < text.count, !text.holds("\n\n", at: index) { index += 1 }
      }
    }
  }

  /// A word, in double quotes perhaps; a comment is passed over.
  private static func nextWord(_ text: PlacedBytes, _ index: inout Int) -> PlacedBytes? {
    while let byte = text.at(index) {
      if byte.isSpace {
        index += 1
      } else if byte == Mark.hash, index == 0 || text[index - 1].isSpace {
        while let byte = text.at(index), byte != Mark.newline { index += 1 }
      } else {
        break
      }
    }
    guard let first = text.at(index) else { return nil }
    let isQuoted = first == Mark.doubleQuote
    if isQuoted { index += 1 }
    let start = index
    while let byte = text.at(index),
      isQuoted ? byte != Mark.doubleQuote && byte != Mark.newline : !byte.isSpace
    { index += 1 }
    defer { if isQuoted { index += 1 } }
    return text.slice(start..<index)
  }

  /// `host:port:database:user:password`, with `\:` and `\\` for these characters.
  ///
  /// Source: PostgreSQL's documentation, The Password File.
  private static func readPgpass(_ text: PlacedBytes, into facts: inout FactCollector) {
    for line in text.lines {
      guard let first = line.first, text[first] != Mark.hash else { continue }
      let fields = fields(text.slice(line))
      guard fields.count == 5 else { continue }
      facts.fact("user", fields[3], role: .setting, owner: fields[0].text)
      facts.fact("password", fields[4], role: .setting, owner: fields[0].text)
    }
  }

  private static func fields(_ line: PlacedBytes) -> [PlacedBytes] {
    var fields = [PlacedBytes(emptyAt: line.offset(of: 0))]
    var index = 0
    while let byte = line.at(index) {
      if byte == Mark.backslash, let next = line.at(index + 1) {
        fields[fields.count - 1].append(next, at: line.offset(of: index + 1))
        index += 2
        continue
      }
      if byte == Mark.colon, fields.count < 5 {
        fields.append(PlacedBytes(emptyAt: line.offset(of: index + 1)))
      } else {
        fields[fields.count - 1].append(byte, at: line.offset(of: index))
      }
      index += 1
    }
    return fields
  }
}
