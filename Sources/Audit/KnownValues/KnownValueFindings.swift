internal import AuditFacts
internal import SecretMemory

extension KnownValues {
  /// Findings of the values in a text.
  ///
  /// - Parameters:
  ///   - places: where they are in the text.
  ///   - text: the file, or a piece of it.
  ///   - base: the offset of the text's first byte in the file.
  ///   - lines: the line and column of that byte; nil for a file without lines.
  func findings(
    _ places: [Place], in text: Span<UInt8>, file: AuditedFile, base: Int = 0, _ lines: LineBase?
  ) -> [Finding] {
    var counter = lines.map { LineCounter(line: $0.line, column: $0.column) }
    return places.compactMap { place in
      guard let first = place.owners.first else { return nil }
      let owner = values[first]
      let (line, column) = counter?.place(of: place.range.lowerBound, in: text) ?? (0, 0)
      let range = (place.range.lowerBound + base)..<(place.range.upperBound + base)
      let bytes = text.extracting(place.range)
      return Finding(
        rule: VaultRules.value, severity: owner.isCurrent ? .error : .warning, path: file.path,
        place: counter == nil ? nil : FactPlace(line: line, column: column, range: range), name: owner.name,
        // These are the file's own bytes: the vault's never leave their memory.
        value: bytes.indices.map { bytes[$0] },
        message: sentence(place, at: counter == nil ? range.lowerBound : nil))
    }
  }

  private func sentence(_ place: Place, at offset: Int?) -> String {
    let where_ = offset.map { ", at byte \($0) of a binary file" } ?? ""
    let current = place.owners.filter { values[$0].isCurrent }
    guard current.isEmpty else {
      let names = Set(current.map { values[$0].name }).sorted().joined(separator: " and ")
      return "the vault's value of \(names) stands here \(place.spelling.phrase)\(where_)"
    }
    let names = Set(place.owners.map { "\(values[$0].name) (version \(values[$0].version))" }).sorted()
    return
      "a former value of \(names.joined(separator: " and ")) stands here \(place.spelling.phrase)\(where_)"
  }

  /// Where files of the tree give a name of the vault another value than the vault has.
  func drift(in tree: AuditedTree) -> [Finding] {
    let current = Dictionary(grouping: values.filter(\.isCurrent), by: \.name).compactMapValues(\.first)
    return tree.files.flatMap { file -> [Finding] in
      let path = PathJudgement(file.path)
      guard isComparable(path, file.kind) else { return [] }
      return file.facts.facts.compactMap { fact in
        guard fact.role.isDeployed, let known = current[Self.name(of: fact)],
          case .text(let bytes) = fact.value,
          !bytes.isEmpty, !known.isEqual(to: bytes)
        else { return nil }
        let former = values.first { !$0.isCurrent && $0.name == known.name && $0.isEqual(to: bytes) }
        let what =
          former.map {
            "has version \($0.version) of the vault's value, which is at version \(known.version)"
          }
          ?? "has another value than the vault"
        return Finding(
          rule: VaultRules.drift, path: file.path, place: fact.place, name: known.name, value: bytes,
          message: "\(known.name) \(what)")
      }
    }
  }

  /// Another environment's file has other values on purpose, and an example or a backup has none that count.
  private func isComparable(_ path: PathJudgement, _ kind: FileKind) -> Bool {
    if path.isTest || path.isExample || path.isBackup || kind == .env(isExample: true) { return false }
    guard let named = path.environment else { return true }
    let own = environment.map { PathJudgement(Array("env.\($0)".utf8)).environment ?? $0 }
    return named == own
  }

  /// A secret file's fact is named by the file, which may be in small letters.
  private static func name(of fact: Fact) -> String {
    fact.role == .secretFile ? fact.name.uppercased() : fact.name
  }
}

extension KnownValue {
  /// Whether bytes of a file are the value, but for line ends.
  func isEqual(to bytes: [UInt8]) -> Bool {
    value.bytes.withSpan { mine in
      let count = mine.countWithoutLineEnds
      guard count == bytes.span.countWithoutLineEnds else { return false }
      return (0..<count).reduce(UInt8(0)) { $0 | (mine[$1] ^ bytes[$1]) } == 0
    }
  }
}

extension FactRole {
  /// Whether a fact sets what a running deployment gets, so that it should be what the vault has.
  fileprivate var isDeployed: Bool {
    switch self {
    case .envFile, .composeEnvironment, .manifestEnvironment, .manifestSecret, .unitEnvironment,
      .processManagerEnvironment, .secretFile:
      true
    default: false
    }
  }
}
