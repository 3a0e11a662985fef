/// Reads a Dockerfile: what it puts into the image's environment, copies and runs.
struct DockerfileReader {
  private let escape: UInt8
  /// The name of the stage.
  private var stage: String?
  private var known: Set<String> = []

  static func read(_ text: PlacedBytes, into facts: inout FactCollector) {
    var lines = DockerfileLines(text)
    var reader = DockerfileReader(escape: lines.escape)
    while let instruction = lines.next() { reader.read(instruction, into: &facts) }
  }

  private mutating func read(_ instruction: DockerfileLines.Instruction, into facts: inout FactCollector) {
    let rest = instruction.rest
    switch instruction.name {
    case "FROM": readStage(rest)
    case "ENV": readEnvironment(rest, into: &facts)
    case "ARG": readArguments(rest, into: &facts)
    case "RUN", "CMD", "ENTRYPOINT", "SHELL": readCommand(instruction, into: &facts)
    case "HEALTHCHECK": readHealthCheck(rest, instruction, into: &facts)
    case "COPY", "ADD": readCopy(instruction, into: &facts)
    case "ONBUILD": readDeferred(instruction, into: &facts)
    default: break
    }
  }

  private mutating func readStage(_ rest: PlacedBytes) {
    let words = rest.text.split(whereSeparator: \.isWhitespace)
    stage = nil
    if let index = words.firstIndex(where: { $0.lowercased() == "as" }), index + 1 < words.count {
      stage = String(words[index + 1])
    }
  }

  /// `ENV A=b C="d e"`, and the older `ENV A b c`.
  private mutating func readEnvironment(_ rest: PlacedBytes, into facts: inout FactCollector) {
    var end = 0
    while let byte = rest.at(end), !byte.isSpace, byte != Mark.equals { end += 1 }
    guard rest.at(end) != Mark.equals else { return readPairs(rest, .imageEnvironment, into: &facts) }
    guard end > 0, end < rest.count else { return }
    let value = DockerfileWords(rest.slice(end..<rest.count).trimmed(), escape).whole()
    note(rest.text(0..<end), value, .imageEnvironment, into: &facts)
  }

  private mutating func readArguments(_ rest: PlacedBytes, into facts: inout FactCollector) {
    readPairs(rest, .imageArgument, into: &facts)
  }

  private mutating func readPairs(_ rest: PlacedBytes, _ role: FactRole, into facts: inout FactCollector) {
    for word in DockerfileWords(rest, escape).all() {
      if let (name, value) = word.split(at: Mark.equals), let text = name.literalText, !text.isEmpty {
        note(text, value, role, into: &facts)
      } else if role == .imageArgument, let name = word.literalText, ShellName.isName(name.utf8) {
        // Given by whoever builds.
        facts.fact(name, word, role: role, owner: stage, as: .reference(Reference(name, from: .variable)))
        known.insert(name)
      }
    }
  }

  private mutating func note(
    _ name: String, _ value: PlacedValue, _ role: FactRole, into facts: inout FactCollector
  ) {
    facts.fact(name, value, role: role, owner: stage)
    known.insert(name)
  }

  /// `[--flags] command`, in a shell's words or as a JSON array.
  private mutating func readCommand(
    _ instruction: DockerfileLines.Instruction, into facts: inout FactCollector
  ) {
    let rest = withoutFlags(instruction.rest, into: &facts)
    // The instruction's name, since what RUN makes is made once and what CMD makes at each start.
    var reader = ShellReader(owner: instruction.name, assigned: known)
    if let words = JSONScanner.strings(rest) {
      return reader.read(words: words.map { PlacedValue($0) }, into: &facts)
    }
    guard instruction.name != "SHELL" else { return }
    if instruction.documents.isEmpty { return reader.read(rest, into: &facts) }
    if rest.holds("<<", at: 0) {
      for document in instruction.documents { reader.read(document, into: &facts) }
      return
    }
    reader.read(joined(rest, instruction.documents), into: &facts)
  }

  /// A command with its here-documents behind it, as a shell has them; each is closed by the command's own delimiter.
  private func joined(_ rest: PlacedBytes, _ documents: [PlacedBytes]) -> PlacedBytes {
    var script = rest
    let end = rest.offset(of: rest.count)
    script.append(Mark.newline, at: end)
    for document in documents { script.append(document) }
    return script
  }

  private func withoutFlags(_ rest: PlacedBytes, into facts: inout FactCollector) -> PlacedBytes {
    var index = 0
    while rest.holds("--", at: index) {
      let start = index
      while let byte = rest.at(index), !byte.isSpace { index += 1 }
      let flag = rest.text(start..<index)
      if flag.hasPrefix("--mount="), flag.contains("type=secret") {
        let id = flag.dropFirst(8).split(separator: ",").first { $0.hasPrefix("id=") }
        if let id {
          facts.observe(.mountsSecret(String(id.dropFirst(3))), at: rest.offset(of: start), owner: stage)
        }
      }
      while let byte = rest.at(index), byte.isSpace { index += 1 }
    }
    return rest.slice(index..<rest.count)
  }

  private mutating func readHealthCheck(
    _ rest: PlacedBytes, _ instruction: DockerfileLines.Instruction, into facts: inout FactCollector
  ) {
    let command = withoutFlags(rest, into: &facts)
    guard command.holds("CMD", at: 0) || command.holds("cmd", at: 0) else { return }
    readCommand(
      .init(
        name: "HEALTHCHECK", rest: command.slice(3..<command.count).trimmed(), documents: [],
        offset: instruction.offset),
      into: &facts)
  }

  private mutating func readDeferred(
    _ instruction: DockerfileLines.Instruction, into facts: inout FactCollector
  ) {
    var lines = DockerfileLines(instruction.rest)
    if let inner = lines.next(), inner.name != "ONBUILD" { read(inner, into: &facts) }
  }

  /// What `COPY` and `ADD` take from the build context.
  private func readCopy(_ instruction: DockerfileLines.Instruction, into facts: inout FactCollector) {
    var words = instruction.rest.text.split(whereSeparator: \.isWhitespace).map(String.init)
    if words.contains(where: { $0.hasPrefix("--from=") }) { return }
    words.removeAll { $0.hasPrefix("--") }
    if let array = JSONScanner.strings(withoutFlags(instruction.rest, into: &facts)) {
      words = array.map(\.text)
    }
    for source in words.dropLast() where !source.hasPrefix("<<") {
      if [".", "./", "*", "./*", "/", "/*", ".*", "./."].contains(source) {
        facts.observe(.copiesContext, at: instruction.offset, owner: stage)
      } else if Self.holdsSecrets(source) {
        facts.observe(.copiesFile(source), at: instruction.offset, owner: stage)
      }
    }
  }

  /// Whether a file's name says that it holds secrets.
  private static func holdsSecrets(_ path: String) -> Bool {
    switch FileKind(name: Array(path.utf8)) {
    case .env(let isExample): return !isExample
    case .secretFile, .credentials: return true
    default: break
    }
    let parts = path.lowercased().split(separator: "/").map(String.init)
    guard let name = parts.last else { return false }
    let isKey = name.hasPrefix("id_") && !name.hasSuffix(".pub")
    return isKey
      || [".pem", ".key", ".p12", ".pfx", ".jks", ".keystore", ".kdbx"].contains { name.hasSuffix($0) }
      || ["secrets", ".secrets", ".ssh", ".aws", ".env*", "credentials.json"].contains(name)
      || parts.contains { ["secrets", ".ssh", ".aws"].contains($0) }
  }
}
