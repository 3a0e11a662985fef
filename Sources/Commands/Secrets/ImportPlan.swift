internal import Dialects
internal import SecretMemory
internal import Vault

/// What becomes of the lines of an imported file.
struct ImportPlan {
  var rows: [ImportRow] = []
  var refusals: [RefusedValue] = []
  /// Whether naming a dialect would settle a line.
  var dialectHelps = false

  /// The lines that need a decision before anything can be taken.
  var lineProblems: Int { rows.count { if case .problem = $0.fate { true } else { false } } }

  var isRefused: Bool { lineProblems > 0 || !refusals.isEmpty }

  mutating func add(_ line: Int, _ name: String, _ fate: ImportRow.Fate) {
    rows.append(ImportRow(line: line, name: name, fate: fate))
  }

  /// Notes a line that is no plain assignment; nil where there is a value to be looked at.
  mutating func judge(_ item: EnvImportItem) -> SharedSecret? {
    let shown = item.name.map(printable) ?? "(no name)"
    switch item.outcome {
    case .accepted(let value):
      guard Self.isFragment(item.name, value.bytes) else { return value }
      // Named neither here nor in the vault, whose names are public: it is a piece of a secret.
      add(item.line, "(no name)", .problem("looks like a piece of the value above, which is cut there"))
    case .skippedBareName: add(item.line, shown, .skipped("has no value of its own"))
    case .superseded(let line): add(item.line, shown, .skipped("line \(line) gives it again"))
    case .duplicate(let line):
      add(item.line, shown, .problem("stands in line \(line) already; --last-wins takes this one"))
    case .nameNotUsable: add(item.line, shown, .problem("is no name for a variable"))
    case .readDifferently(let verdicts):
      dialectHelps = true
      add(item.line, shown, .problem(ImportReport.disagreement(verdicts)))
    }
    return nil
  }

  /// Whether a line reads like the end of wrapped base64: at most padding is behind its first equals sign.
  private static func isFragment(_ name: String?, _ value: borrowing SecretBytes) -> Bool {
    guard let name, value.withSpan({ $0.count == 0 || ($0.count == 1 && $0[0] == UInt8(ascii: "=")) }) else {
      return false
    }
    let isMixed = name.contains(where: \.isLowercase) && name.contains(where: \.isUppercase)
    return isMixed && (name.count >= 16 || !value.isEmpty)
  }

  /// Notes where the readers gave up, unless a row says why already.
  mutating func stopped(at line: Int) {
    guard !rows.contains(where: { row in if case .problem = row.fate { row.line == line } else { false } })
    else { return }
    add(line, "(no name)", .problem("can't be read as an assignment"))
  }
}

/// What becomes of one line.
struct ImportRow {
  enum Fate {
    case value(SecretName, SecretKind, SharedSecret)
    case added(SecretKind)
    case changed(SecretKind)
    case unchanged
    case skipped(String)
    case refused(RefusedValue)
    case problem(String)
  }

  let line: Int
  let name: String
  var fate: Fate
}

/// The list of an import, by name and line.
struct ImportReport {
  let plan: ImportPlan
  let isDryRun: Bool
  let file: String

  func print(_ options: OutputOptions, in context: CommandContext) {
    guard !options.json else {
      context.output.json([
        ("file", .text(file)), ("imported", .bool(!plan.isRefused && !isDryRun)),
        ("lines", .list(plan.rows.map(json))),
      ])
      return
    }
    Self.print(plan.rows, in: context)
    guard !plan.isRefused else { return }
    let counts = [
      ("added", count("added")), ("changed", count("changed")), ("unchanged", count("unchanged")),
      ("skipped", count("skipped")),
    ]
    let summary = counts.filter { $0.1 > 0 }.map { "\($0.1) \($0.0)" }.joined(separator: ", ")
    context.errors.line(
      "\(isDryRun ? "would import" : "imported") \(printable(file)): \(summary.isEmpty ? "nothing" : summary)"
    )
  }

  /// Prints a line for each row.
  static func print(_ rows: [ImportRow], in context: CommandContext) {
    for row in rows {
      let (sign, text) = words(row.fate, context.errors.style)
      context.errors.line("\(sign) \(row.name)\(text.isEmpty ? "" : ": \(text)") (line \(row.line))")
    }
  }

  /// How readers disagree: in words for what each makes of the line, never what it reads.
  static func disagreement(_ verdicts: [EnvDialect: EnvVerdict]) -> String {
    let all = verdicts.sorted { $0.key.rawValue < $1.key.rawValue }
    if all.contains(where: { $0.value == .wouldExpand }) {
      let who = all.filter { $0.value == .wouldExpand }.map(\.key.rawValue).joined(separator: ", ")
      return "\(who) would expand or run a part of it"
    }
    let stops = all.filter { if case .stops = $0.value { true } else { false } }
    guard stops.isEmpty else {
      return "\(stops.map(\.key.rawValue).joined(separator: ", ")) can't read it"
    }
    let groups = Dictionary(grouping: all, by: { "\($0.value)" }).values
      .map { $0.map(\.key.rawValue).joined(separator: " and ") }.sorted()
    return groups.count > 1
      ? "\(groups.joined(separator: ", but ")) read it differently" : "it can't be read for sure"
  }

  private static func words(_ fate: ImportRow.Fate, _ style: Style) -> (sign: String, text: String) {
    switch fate {
    case .value: (" ", "")
    case .added(let kind): (style.good("+"), kind.rawValue)
    case .changed(let kind): (style.warning("~"), kind.rawValue)
    case .unchanged: ("=", "")
    case .skipped(let why): ("-", "skipped, \(why)")
    case .refused(let refusal): (style.error("!"), "\(refusal.explanation) [\(refusal.rule)]")
    case .problem(let why): (style.error("!"), why)
    }
  }

  private func count(_ key: String) -> Int { plan.rows.count { Self.key($0.fate) == key } }

  private static func key(_ fate: ImportRow.Fate) -> String {
    switch fate {
    case .value: "value"
    case .added: "added"
    case .changed: "changed"
    case .unchanged: "unchanged"
    case .skipped: "skipped"
    case .refused, .problem: "refused"
    }
  }

  private func json(_ row: ImportRow) -> JSON {
    let reason: JSON =
      switch row.fate {
      case .skipped(let why), .problem(let why): .text(why)
      case .refused(let refusal): .text("\(refusal.explanation) [\(refusal.rule)]")
      default: .null
      }
    return .object([
      ("line", .number(row.line)), ("name", .text(row.name)), ("outcome", .text(Self.key(row.fate))),
      ("reason", reason),
    ])
  }
}

extension EnvLimits {
  /// As many variables as a file of 1 MiB can sensibly hold; a vault takes little more.
  static var ofImport: EnvLimits { EnvLimits(bytes: 1 << 20, entries: 16_384) }
}
