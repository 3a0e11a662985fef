/// `${ }`, and the variables that a shell sets itself.
extension ShellParser {
  /// `${X}` and its forms.
  ///
  /// Source: POSIX.1-2024, section 2.6.2, and bash's manual on parameter expansion.
  mutating func appendBraces(to word: inout PlacedValue) {
    let start = index
    index += 2
    let name = takeName()
    guard !name.isEmpty, depth < Self.depthLimit else {
      return appendUnknownBraces(name, from: start, to: &word)
    }
    let colon = text.at(index) == Mark.colon
    let operation = text.at(colon ? index + 1 : index)
    switch operation {
    case Mark.closeBrace? where !colon:
      index += 1
      append(ShellVariable.value(name, otherwise: nil), name: name, from: start, to: &word)
    case Mark.dash?, UInt8(ascii: "=")?:
      index += colon ? 2 : 1
      let value = bracedWord()
      let fallback: Fallback = colon ? .ifUnsetOrEmpty(value.factValue) : .ifUnset(value.factValue)
      append(ShellVariable.value(name, otherwise: fallback), name: name, from: start, to: &word)
      if operation == UInt8(ascii: "=") { current.defaults.append((name, wholly(name, fallback, value))) }
    case UInt8(ascii: "?")?:
      index += colon ? 2 : 1
      _ = bracedWord()
      let fallback: Fallback = colon ? .failsIfUnsetOrEmpty : .failsIfUnset
      append(ShellVariable.value(name, otherwise: fallback), name: name, from: start, to: &word)
    case UInt8(ascii: "+")?:
      index += colon ? 2 : 1
      _ = bracedWord()
      word.append(.unknown, fileRange(start))
    default: appendUnknownBraces(name, from: start, to: &word)
    }
  }

  private func wholly(_ name: String, _ fallback: Fallback, _ value: PlacedValue) -> PlacedValue {
    let range = value.range ?? value.start..<value.start
    return PlacedValue(.reference(Reference(name, from: .variable, otherwise: fallback)), range)
  }

  /// What stands behind an operator, up to the closing brace and past it.
  private mutating func bracedWord() -> PlacedValue {
    var parser = ShellParser(text, from: index, depth: depth + 1, until: end)
    let word = parser.untilBrace()
    index = parser.index
    current.uses += parser.current.uses
    current.nested += parser.current.nested
    current.defaults += parser.current.defaults
    return word
  }

  private mutating func untilBrace() -> PlacedValue {
    var word = PlacedValue(at: text.offset(of: index))
    while let byte = text.at(index) {
      if byte == Mark.closeBrace {
        index += 1
        return word
      }
      appendSpecial(to: &word)
    }
    return word
  }

  /// An expansion that is not understood, up to its closing brace.
  private mutating func appendUnknownBraces(_ name: String, from start: Int, to word: inout PlacedValue) {
    var open = 1
    while let byte = text.at(index), open > 0 {
      if byte == Mark.backslash { index += 1 }
      if byte == Mark.openBrace { open += 1 }
      if byte == Mark.closeBrace { open -= 1 }
      index += 1
    }
    index = min(index, text.count)
    if name.isEmpty { return word.append(.unknown, fileRange(start)) }
    append(.unknown, name: name, from: start, to: &word)
  }
}

/// Variables that need no one to set them.
enum ShellVariable {
  private static let made: [String: Maker] = [
    "RANDOM": .random, "SRANDOM": .random, "SECONDS": .clock, "EPOCHSECONDS": .clock, "EPOCHREALTIME": .clock,
    "HOSTNAME": .machine, "BASHPID": .machine, "PPID": .machine,
  ]

  /// Variables that a system or a shell sets; none of them is a setting that a deployment has to give.
  static let ofSystem: Set<String> = [
    "HOME", "PATH", "PWD", "OLDPWD", "USER", "LOGNAME", "SHELL", "TERM", "UID", "EUID", "GID", "IFS",
    "LINENO", "OPTARG",
    "OPTIND", "REPLY", "TMPDIR", "LANG", "LC_ALL", "BASH_SOURCE", "BASH_VERSION", "FUNCNAME", "PIPESTATUS",
    "OSTYPE", "SUDO_USER", "EDITOR", "DISPLAY", "BASH_REMATCH", "COLUMNS", "SHLVL", "DIRSTACK",
  ]

  static func value(_ name: String, otherwise: Fallback?) -> FactValue {
    made[name].map { .made($0) } ?? .reference(Reference(name, from: .variable, otherwise: otherwise))
  }
}
