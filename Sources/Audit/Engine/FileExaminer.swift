internal import AuditFacts
internal import AuditTokens
internal import Synchronization

/// What came of one file.
struct Examined {
  /// The file with its facts, where whole-tree rules may want it.
  var file: AuditedFile?
  var findings: [Finding] = []
  var unread: UnreadPlace.Reason?

  /// More findings of one file help nobody, and a file made of tokens would fill the memory with them.
  static let mostFindings = 1000
  /// How many are kept of one audit; their values and lines stay in memory until the end, and nobody reads more.
  static let mostOfAll = 15_000
}

/// Reads and judges the text of one file: tokens, facts, and the rules on a single file.
struct FileExaminer: ~Copyable {
  private var finder: HitFinder

  /// How large a configuration file may be to be understood, and the largest that is read in one piece.
  static let largestWhole = 4 << 20
  /// How much of a file is looked at to tell what it is, where its name doesn't.
  private static let mostOfBeginning = 2048

  init(_ detector: Detector) { finder = HitFinder(detector) }

  /// What a text is.
  static func kind(of text: Span<UInt8>, at path: [UInt8]) -> FileKind {
    FileKind(path: path, beginning: text.extracting(0..<min(text.count, mostOfBeginning)))
  }

  /// Examines a whole text.
  ///
  /// - Parameters:
  ///   - text: at most ``largestWhole`` bytes, in UTF-8 as far as it is text.
  ///   - path: relative to the root of the audit.
  ///   - standing: asked for where there is something to judge.
  mutating func examine(
    _ text: Span<UInt8>, path: [UInt8], standing: () -> FileStanding?
  ) throws(AuditError) -> Examined {
    try examine(text, Self.kind(of: text, at: path), path: path, standing: standing)
  }

  /// Examines a whole text of a known kind.
  mutating func examine(
    _ text: Span<UInt8>, _ kind: FileKind, path: [UInt8], standing: () -> FileStanding?
  ) throws(AuditError) -> Examined {
    let hits = try finder.hits(in: text, ending: 0..<(text.count + 1), wantsTriggers: kind.needsTrigger)
    return judge(text, kind, hits, isQuick: false, path: path, standing: standing)
  }

  /// Finds the literals of a text, for ``examine(_:_:among:path:standing:)``; false where there are too many.
  ///
  /// - Parameter part: where they are looked for; nil: in all of it.
  mutating func literals(
    in text: Span<UInt8>, within part: Range<Int>? = nil, into found: inout [LiteralHit]
  ) throws(AuditError) -> Bool {
    try finder.literals(in: text, within: part ?? 0..<text.count, into: &found)
  }

  /// Examines a whole text as far as some of its literals lead.
  func examine(
    _ text: Span<UInt8>, _ kind: FileKind, among literals: [LiteralHit], path: [UInt8],
    standing: () -> FileStanding?
  ) -> Examined {
    judge(text, kind, finder.hits(of: literals, in: text), isQuick: true, path: path, standing: standing)
  }

  /// Texts that are taken apart one at a time, in bytes.
  private static let large = 1 << 20
  private static let oneAtATime = Mutex(())

  private func judge(
    _ text: Span<UInt8>, _ kind: FileKind, _ hits: Hits, isQuick: Bool, path: [UInt8],
    standing: () -> FileStanding?
  ) -> Examined {
    guard text.count > Self.large else { return understood(text, kind, hits, isQuick, path, standing) }
    // What is taken apart is many times as large as the text.
    return Self.oneAtATime.withLock { _ in understood(text, kind, hits, isQuick, path, standing) }
  }

  private func understood(
    _ text: Span<UInt8>, _ kind: FileKind, _ hits: Hits, _ isQuick: Bool, _ path: [UInt8],
    _ standing: () -> FileStanding?
  ) -> Examined {
    var result = Examined()
    var facts = FileFacts()
    if !kind.needsTrigger || !hits.triggers.isEmpty {
      facts = Self.facts(in: text, kind, path, hits.triggers, isQuick)
    }
    if let fault = facts.fault { result.unread = .notUnderstood(line: fault.line, problem: fault.problem) }
    if hits.isCut { result.unread = .tooManyFindings }
    let isSilent = facts.facts.isEmpty && facts.observations.isEmpty
    if isSilent, hits.tokens.isEmpty, hits.known.isEmpty, !kind.mattersByItself { return result }
    let file = AuditedFile(path: path, kind: kind, facts: facts, standing: standing())
    if !isSilent || kind.mattersByItself { result.file = file }
    // The vault's own values come first: of two findings of one value the first is kept.
    result.findings = finder.knownFindings(hits, in: text, file: file, LineBase())
    result.findings += TokenFindings.findings(hits.tokens, in: text, file: file)
    result.findings += Self.judged(file, besides: result.findings)
    if result.findings.count > Examined.mostFindings {
      result.findings.removeLast(result.findings.count - Examined.mostFindings)
      result.unread = .tooManyFindings
    }
    return result
  }

  /// What the rules find; what a token is, is better known by its form than by its name.
  private static func judged(_ file: AuditedFile, besides tokens: [Finding]) -> [Finding] {
    let ranges = tokens.compactMap(\.range)
    return RuleCatalogue.fileRules.flatMap { $0.findings(in: file) }.filter { finding in
      guard let range = finding.range,
        finding.rule.hasPrefix("plaintext/") || finding.rule.hasPrefix("placeholder/")
      else { return true }
      return !ranges.contains { $0.overlaps(range) }
    }
  }

  /// The findings of the vault's values in a piece of a large file.
  func knownFindings(
    _ hits: Hits, in piece: Span<UInt8>, file: AuditedFile, base: Int, _ lines: LineBase
  ) -> [Finding] {
    finder.knownFindings(hits, in: piece, file: file, base: base, lines)
  }

  /// Searches a piece of a file that is too large to be understood, for tokens alone.
  mutating func tokens(
    in piece: Span<UInt8>, ending ends: Range<Int>
  ) throws(AuditError) -> Hits {
    try finder.hits(in: piece, ending: ends, wantsTriggers: false)
  }

  /// Searches a piece of a binary file, or a whole one, for the vault's values.
  ///
  /// - Parameters:
  ///   - ends: where an occurrence has to end to count.
  ///   - base: the offset of the piece's first byte in the file.
  func examineBinary(
    _ piece: Span<UInt8>, ending ends: Range<Int>, base: Int = 0, path: [UInt8], standing: () -> FileStanding?
  ) -> Examined {
    var result = Examined()
    let hits = finder.knownHits(in: piece, ending: ends)
    if hits.isCut { result.unread = .tooManyFindings }
    guard !hits.known.isEmpty else { return result }
    let file = AuditedFile(path: path, kind: .text, facts: FileFacts(), standing: standing())
    result.findings = finder.knownFindings(hits, in: piece, file: file, base: base, nil)
    return result
  }

  /// Whether binary files are searched as well.
  var searchesBinaries: Bool { finder.searchesBinaries }

  private static func facts(
    in text: Span<UInt8>, _ kind: FileKind, _ path: [UInt8], _ triggers: [Int], _ isQuick: Bool
  ) -> FileFacts {
    guard case .source(let language) = kind else {
      return FactReader.read(text, kind: kind, path: path)
    }
    return SourceReader.facts(in: text, language: language, around: triggers, isQuick: isQuick)
  }
}

extension AuditFacts.FileKind {
  /// Whether such a file is only worth understanding where a word in it hints at a secret; there are many, and large ones.
  var needsTrigger: Bool {
    switch self {
    case .source, .sql, .json, .yaml, .xml, .toml, .ini, .properties, .text, .otherCode,
      .notebook:
      true
    default: false
    }
  }

  /// Whether the file says something by being there.
  var mattersByItself: Bool {
    switch self {
    case .env, .compose, .dockerfile, .dockerIgnore, .gitIgnore, .secretFile: true
    default: false
    }
  }
}
