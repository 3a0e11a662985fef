/// Reads the settings file's grammar from its events.
///
/// Source: Docs/project-file.md.
struct ProjectReader: ~Copyable {
  private var events: BoundedEvents

  init(_ bytes: [UInt8]) throws(ProjectError) {
    events = try BoundedEvents(bytes, deepest: ProjectFile.deepest)
  }

  struct Settings {
    var vault: VaultLocation?
    var environments: [ProjectEnvironment] = []
  }

  private struct Key {
    let text: [UInt8]
    let line: Int

    var quoted: String { ProjectReader.quoted(text) }

    func matches(_ name: StaticString) -> Bool { text.elementsEqual(name.description.utf8) }
  }

  /// Reads the one document of the file.
  ///
  /// - Returns: what it says; nothing for a file without a document.
  /// - Throws: `refused` with the line, `outOfMemory`.
  mutating func read() throws(ProjectError) -> Settings {
    _ = try events.next()
    guard case .documentStart = try events.next().kind else { return Settings() }
    let root = try events.next()
    let settings: Settings
    switch root.kind {
    case .mappingStart: settings = try readTop()
    case .scalar(let text, .plain) where text.isEmpty: settings = Settings()
    default: throw .refused(.notAMapping(key: nil), line: root.line)
    }
    _ = try events.next()
    let end = try events.next()
    guard case .streamEnd = end.kind else { throw .refused(.secondDocument, line: end.line) }
    return settings
  }

  private mutating func readTop() throws(ProjectError) -> Settings {
    var settings = Settings()
    var seen: [[UInt8]: Int] = [:]
    while let key = try nextKey(&seen) {
      if key.matches("vault") {
        settings.vault = try location(of: key)
      } else if key.matches("environments") {
        settings.environments = try readEnvironments(key)
      } else if key.matches("targets") || key.matches("audit") {
        try events.skipValue()
      } else {
        throw .refused(.unknownKey(key.quoted, environment: nil), line: key.line)
      }
    }
    return settings
  }

  private mutating func readEnvironments(_ parent: Key) throws(ProjectError) -> [ProjectEnvironment] {
    try expectMapping(of: parent)
    var environments: [ProjectEnvironment] = []
    var byPath: [[UInt8]: String] = [:]
    var seen: [[UInt8]: Int] = [:]
    while let key = try nextKey(&seen) {
      guard ProjectEnvironment.isName(key.text) else {
        throw .refused(.badEnvironmentName(key.quoted), line: key.line)
      }
      let environment = try readEnvironment(key)
      if let other = byPath.updateValue(environment.name, forKey: Array(environment.vault.path.utf8)) {
        throw .refused(.sharedVault(environment: environment.name, with: other), line: key.line)
      }
      environments.append(environment)
    }
    return environments
  }

  private mutating func readEnvironment(_ parent: Key) throws(ProjectError) -> ProjectEnvironment {
    try expectMapping(of: parent)
    var vault: VaultLocation?
    var seen: [[UInt8]: Int] = [:]
    while let key = try nextKey(&seen) {
      guard key.matches("vault") else {
        throw .refused(.unknownKey(key.quoted, environment: parent.quoted), line: key.line)
      }
      vault = try location(of: key)
    }
    guard let vault else { throw .refused(.noVault(environment: parent.quoted), line: parent.line) }
    return ProjectEnvironment(name: parent.quoted, vault: vault)
  }

  /// The next key of a mapping; nil at its end.
  private mutating func nextKey(_ seen: inout [[UInt8]: Int]) throws(ProjectError) -> Key? {
    let event = try events.next()
    switch event.kind {
    case .mappingEnd: return nil
    case .scalar(let text, let style) where style != .block && !text.isEmpty:
      let key = Key(text: text, line: event.line)
      // Readers differ in which of two they take: a person could be shown one vault, and the program use the other.
      if let first = seen.updateValue(event.line, forKey: text) {
        throw .refused(.duplicateKey(key.quoted, firstLine: first), line: event.line)
      }
      return key
    default: throw .refused(.keyIsNoText, line: event.line)
    }
  }

  private mutating func expectMapping(of key: Key) throws(ProjectError) {
    let event = try events.next()
    guard case .mappingStart = event.kind else {
      throw .refused(.notAMapping(key: key.quoted), line: event.line)
    }
  }

  private mutating func location(of key: Key) throws(ProjectError) -> VaultLocation {
    let event = try events.next()
    guard case .scalar(let text, let style) = event.kind, style != .block,
      style == .quoted || !PlainScalar.isOtherThanText(text)
    else { throw .refused(.notText(key: key.quoted), line: event.line) }
    do {
      return try VaultLocation(text)
    } catch {
      throw .refused(.badPath(error, path: Self.quoted(text)), line: event.line)
    }
  }

  private static func quoted(_ text: [UInt8]) -> String {
    String(String(decoding: text, as: UTF8.self).prefix(ProjectFault.longestQuote))
  }
}
