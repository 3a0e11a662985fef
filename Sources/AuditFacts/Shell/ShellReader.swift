/// Tells what a shell text says: a script, or a command within another file.
struct ShellReader {
  /// What the text belongs to in its file, such as a Compose service or a workflow's job.
  let owner: String?
  let role: FactRole
  /// Which variables got a value so far; reading them needs nothing from outside.
  private var assigned: Set<String>
  /// How names begin whose values the surroundings give.
  private let given: [String]
  /// Which of them got one that is made anew.
  private var made: Set<String> = []

  /// How many commands this one is a word of.
  private var depth = 0
  private static let depthLimit = 4

  init(
    role: FactRole = .shellVariable, owner: String? = nil, assigned: Set<String> = [], given: [String] = []
  ) {
    self.role = role
    self.owner = owner
    self.assigned = assigned
    self.given = given
  }

  /// Reads a text, which may be a part of a file.
  ///
  /// - Parameter substitutes: what stands for a byte 0xFF of the text, by that byte's offset: see ``Substitutes``.
  mutating func read(
    _ text: PlacedBytes, _ substitutes: Substitutes = Substitutes(), into facts: inout FactCollector
  ) {
    var parser = ShellParser(text)
    let commands = parser.parse()
    if parser.isCut {
      facts.fail(at: text.offset(of: parser.index), "it has more than \(ShellParser.mostCommands) commands")
    }
    read(substitutes.applied(to: commands), isNested: false, into: &facts)
  }

  private mutating func read(_ commands: [ShellCommand], isNested: Bool, into facts: inout FactCollector) {
    // Whether the pipeline so far passes on something that is made.
    var makes = false
    for (index, command) in commands.enumerated() {
      let isPiped = command.joint == .pipe && index + 1 < commands.count
      read(command.nested, isNested: true, into: &facts)
      noteUses(command, into: &facts)
      noteAssignments(command, into: &facts)
      noteCondition(command, into: &facts)
      makes = makes || self.makes(command)
      noteKept(commands, index, makes: makes, into: &facts)
      if command.joint != .pipe { makes = false }
      if !isNested {
        notePrints(command, isPiped: isPiped, next: commands.dropFirst(index + 1).first, into: &facts)
      }
      noteDocuments(command, into: &facts)
      if isPiped { ShellArguments.notePiped(command, into: commands[index + 1], into: &facts) }
      ShellOptions.note(command, into: &facts)
      noteCopies(command, into: &facts)
      readInner(command, isNested: isNested, into: &facts)
    }
  }

  /// Commands that are words of this one.
  private mutating func readInner(_ command: ShellCommand, isNested: Bool, into facts: inout FactCollector) {
    guard depth < Self.depthLimit else { return }
    depth += 1
    defer { depth -= 1 }
    for script in ShellOptions.scripts(command) {
      read(
        script.substitutes.applied(to: ShellParser.commands(of: script.text)), isNested: isNested,
        into: &facts)
    }
    if let inner = ShellOptions.executed(command) { read([inner], isNested: true, into: &facts) }
  }

  /// Reads a command whose words are given one by one, as in JSON.
  mutating func read(words: [PlacedValue], into facts: inout FactCollector) {
    var command = ShellCommand()
    for var word in words {
      // They have no quotes to lose: each is one word whatever is in it.
      word.isQuoted = true
      command.words.append(word)
    }
    read([command], isNested: false, into: &facts)
  }

  private mutating func noteUses(_ command: ShellCommand, into facts: inout FactCollector) {
    for use in command.uses {
      guard let name = use.reference.name, !isGiven(name) else {
        continue
      }
      facts.needs(use, owner: owner)
    }
    for (name, value) in command.defaults {
      facts.fact(name, value, role: role, owner: owner)
      assigned.insert(name)
    }
  }

  private func isGiven(_ name: String) -> Bool {
    assigned.contains(name) || ShellVariable.ofSystem.contains(name) || given.contains { name.hasPrefix($0) }
  }

  private mutating func noteAssignments(_ command: ShellCommand, into facts: inout FactCollector) {
    let isOwn = command.words.isEmpty
    for assignment in command.assignments {
      facts.fact(
        assignment.name, assignment.value, role: isOwn ? role : .commandLine,
        owner: isOwn ? owner : command.program)
      if isOwn { note(assignment.name, assignment.value) }
    }
    switch command.program ?? "" {
    case "export", "readonly", "declare", "local", "typeset", "setenv":
      for word in command.words.dropFirst() {
        guard let (name, value) = ShellName.assignment(word) else { continue }
        facts.fact(name, value, role: role, owner: owner)
        note(name, value)
      }
      if command.program == "setenv", command.words.count == 3, let name = command.words[1].literalText {
        facts.fact(name, command.words[2], role: role, owner: owner)
        note(name, command.words[2])
      }
    case "read", "for", "mapfile", "readarray", "getopts", "select":
      for word in command.words.dropFirst() { word.literalText.map { _ = assigned.insert($0) } }
    case "set":
      if tracesCommands(command) { facts.observe(.tracesCommands, at: command.words[0].start, owner: owner) }
    case "bash", "sh", "dash", "zsh", "ksh":
      if let flag = command.words.dropFirst().first?.literalText, isTraceFlag(flag), command.words.count > 2 {
        facts.observe(.tracesCommands, at: command.words[0].start, owner: owner)
      }
    default: break
    }
  }

  private mutating func note(_ name: String, _ value: PlacedValue) {
    assigned.insert(name)
    if value.isMade || value.variables.contains(where: made.contains) { made.insert(name) }
  }

  private func tracesCommands(_ command: ShellCommand) -> Bool {
    let words = command.words.dropFirst().map { $0.literalText ?? "" }
    return words.contains(where: isTraceFlag)
      || zip(words, words.dropFirst()).contains { $0 == "-o" && $1 == "xtrace" }
  }

  private func isTraceFlag(_ word: String) -> Bool {
    word.hasPrefix("-") && !word.hasPrefix("--") && word.contains("x")
      && word.dropFirst().allSatisfy { $0.isLetter }
  }

  /// `[ -f file ]`, `[ -z "$X" ]`, `test -s file`: what follows is only done where something is there, or isn't.
  private func noteCondition(_ command: ShellCommand, into facts: inout FactCollector) {
    guard ["[", "[[", "test"].contains(command.program ?? "") else { return }
    var words = Array(command.words.dropFirst())
    if let last = words.last?.literalText, last == "]" || last == "]]" { words.removeLast() }
    if words.first?.literalText == "!" { words.removeFirst() }
    guard words.count == 2, let flag = words[0].literalText else { return }
    let subject = words[1]
    switch flag {
    case "-f", "-e", "-s", "-r":
      facts.observe(.onlyIfMissing(subject.rendered), at: command.words[0].start, owner: owner)
    case "-z", "-n", "-v":
      let name = subject.variables.first ?? (flag == "-v" ? subject.literalText : nil)
      if let name { facts.observe(.onlyIfMissing(name), at: command.words[0].start, owner: owner) }
    default: break
    }
  }

  /// Output that goes to a file: of a program that makes a value, or of a variable.
  private func noteKept(
    _ commands: [ShellCommand], _ index: Int, makes: Bool, into facts: inout FactCollector
  ) {
    let command = commands[index]
    if command.program == "openssl",
      let option = command.words.firstIndex(where: { $0.literalText == "-out" }),
      option + 1 < command.words.count
    {
      facts.observe(
        .keepsInFile(command.words[option + 1].rendered), at: command.words[option + 1].start, owner: owner)
    }
    // `sed -i "s/^NAME=.*/NAME=$NAME/" .env`
    if command.program == "sed", let last = command.words.last,
      command.words.contains(where: { $0.literalText?.hasPrefix("-i") == true }),
      command.words.dropFirst().contains(where: holdsMade)
    {
      facts.observe(.keepsInFile(last.rendered), at: last.start, owner: owner)
    }
    let file =
      command.program == "tee"
      ? command.words.dropFirst().first { $0.literalText?.hasPrefix("-") != true } : command.outputFile
    guard let file else { return }
    noteWrittenVariable(commands, index, file, into: &facts)
    if makes { facts.observe(.keepsInFile(file.rendered), at: file.start, owner: owner) }
  }

  /// Whether what a command prints is made anew, or holds something that is.
  private func makes(_ command: ShellCommand) -> Bool {
    if ShellOutput.maker(of: command) != nil || command.words.dropFirst().contains(where: holdsMade) {
      return true
    }
    guard !command.documents.isEmpty else { return false }
    return command.nested.contains { ShellOutput.maker(of: $0) != nil }
      || command.uses.contains { $0.reference.name.map(made.contains) ?? false }
  }

  /// `echo "NAME=value" >> .env`, `>> $GITHUB_ENV`: a variable of what reads the file.
  private func noteWrittenVariable(
    _ commands: [ShellCommand], _ index: Int, _ file: PlacedValue, into facts: inout FactCollector
  ) {
    let path = file.rendered
    let command = commands[index].program == "tee" && index > 0 ? commands[index - 1] : commands[index]
    guard ["echo", "printf"].contains(command.program ?? ""),
      let word = command.words.dropFirst().first(where: { $0.literalText?.hasPrefix("-") != true }),
      let (name, value) = ShellName.assignment(word),
      command.program == "echo" || value.leadingText?.bytes.contains(UInt8(ascii: "%")) != true
    else { return }
    if case .env = FileKind(name: Array(path.utf8)) {
      facts.fact(name, value, role: role, owner: owner)
    } else if ["$GITHUB_ENV", "$GITHUB_OUTPUT", "$BASH_ENV"].contains(path) {
      facts.fact(name, value, role: role, owner: owner)
    }
  }

  private func holdsMade(_ word: PlacedValue) -> Bool {
    word.isMade || word.variables.contains(where: made.contains)
  }

  private func notePrints(
    _ command: ShellCommand, isPiped: Bool, next: ShellCommand?, into facts: inout FactCollector
  ) {
    guard !command.isRedirected, let program = command.program else { return }
    let passesOn =
      isPiped
      && !["sort", "grep", "tee", "cat", "less", "more", "head", "tail"].contains(next?.program ?? "")
    guard !passesOn else { return }
    let arguments = command.words.dropFirst()
    switch program {
    case "echo", "printf", "print":
      for word in arguments where word.leadingText?.holds("::add-mask::", at: 0) != true {
        for name in word.printedNames {
          facts.observe(.prints(name), at: word.start, range: word.range, owner: owner)
        }
      }
    case "printenv":
      let names = arguments.compactMap(\.literalText).filter { !$0.hasPrefix("-") }
      for name in names.isEmpty ? ["*"] : names {
        facts.observe(.prints(name), at: command.words[0].start, owner: owner)
      }
    case "env" where arguments.isEmpty, "export" where arguments.map(\.literalText) == ["-p"],
      "set" where arguments.isEmpty:
      facts.observe(.prints("*"), at: command.words[0].start, owner: owner)
    case "cat", "less", "more", "head", "tail", "bat":
      if let file = arguments.first(where: { isOfSecrets($0.rendered) }) {
        facts.observe(.prints(file.rendered), at: file.start, range: file.range, owner: owner)
      }
      if program == "cat", let here = command.redirections.first(where: { $0.operation == "<<<" }) {
        for name in here.target.printedNames {
          facts.observe(.prints(name), at: here.target.start, owner: owner)
        }
      }
    default: break
    }
  }

  /// `cp .env backup/`, `tar czf all.tgz .env secrets`.
  private func noteCopies(_ command: ShellCommand, into facts: inout FactCollector) {
    var words = withoutExclusions(command.words.dropFirst()).filter {
      $0.literalText?.hasPrefix("-") != true
    }
    let target: PlacedValue?
    switch command.program ?? "" {
    case "cp", "rsync", "scp", "install", "mv": target = words.popLast()
    case "tar", "zip":
      guard !words.isEmpty else { return }
      target = words.removeFirst()
      // `tar czf all.tgz .env`: the first word has the options.
      if let text = target?.literalText, command.program == "tar", text.allSatisfy(\.isLetter),
        words.count > 1
      {
        return noteCopies(of: words.dropFirst(), to: words[0], into: &facts)
      }
    default: return
    }
    if let target { noteCopies(of: words[...], to: target, into: &facts) }
  }

  /// `rsync -a --exclude .env . backup/` leaves it where it is.
  private func withoutExclusions(_ words: ArraySlice<PlacedValue>) -> [PlacedValue] {
    var left: [PlacedValue] = []
    var isExcluded = false
    for word in words {
      if !isExcluded { left.append(word) }
      isExcluded = ["--exclude", "-x", "--exclude-from", "-X"].contains(word.literalText ?? "")
    }
    return left
  }

  /// Whether a path is that of a file or a folder with secrets.
  private func isOfSecrets(_ path: String) -> Bool {
    let base = path.split(separator: "/").last.map(String.init) ?? ""
    let kind = FileKind(name: Array(path.utf8))
    return kind == .env(isExample: false) || kind == .secretFile || ["secrets", ".secrets"].contains(base)
  }

  private func noteCopies(
    of words: ArraySlice<PlacedValue>, to target: PlacedValue, into facts: inout FactCollector
  ) {
    for word in words {
      let path = word.rendered
      guard isOfSecrets(path) else { continue }
      facts.observe(.copiesSecrets(path, to: target.rendered), at: word.start, owner: owner)
    }
  }

  /// A here-document that is written to a file, read as that file would be.
  private func noteDocuments(_ command: ShellCommand, into facts: inout FactCollector) {
    guard let file = command.program == "tee" ? command.words.dropFirst().last : command.outputFile else {
      return
    }
    for document in command.documents {
      let name = Array(file.rendered.utf8)
      if case .env = FileKind(name: name) { EnvFileReader.read(document, into: &facts) }
    }
  }
}
