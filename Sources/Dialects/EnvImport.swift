package import SecretMemory

/// How one dialect reads a line, told without a byte of the value.
package enum EnvVerdict: Sendable, Equatable {
  /// It reads a value; dialects with the same number read the same value.
  case value(group: Int)
  /// It would expand a variable or run a command.
  case wouldExpand
  /// It reads a name without a value.
  case bare
  /// It reads an assignment to a name that not all consumers take.
  case nameNotUsable
  /// Its versions differ on the line.
  case unclear
  /// It sees no assignment begin on the line.
  case absent
  /// It stops at the line, or its reading is lost there.
  case stops(EnvFault)
}

/// What became of one line of an imported file.
package enum EnvImportOutcome: Sendable {
  /// The value, on which every consulted dialect agrees.
  case accepted(SharedSecret)
  /// A name without a value: skipped, with a notice.
  case skippedBareName
  /// Dialects differ, or one would expand: refuse, and ask for a dialect.
  case readDifferently([EnvDialect: EnvVerdict])
  /// The name was assigned before, on the line given; consumers take one or the other.
  case duplicate(ofLine: Int)
  /// Replaced by a later assignment of the same name, since the last one was asked for.
  case superseded(byLine: Int)
  /// The name is outside `[A-Za-z_][A-Za-z0-9_]*`.
  case nameNotUsable
}

/// One line of an imported file that assigns, or may assign.
package struct EnvImportItem: Sendable {
  /// The line, from 1.
  package let line: Int
  /// The name; `nil` where none can be told, or where it might be a stray piece of a secret.
  package let name: String?
  /// What became of it.
  package let outcome: EnvImportOutcome

  /// Whether the item keeps the file from being imported.
  package var isIssue: Bool {
    switch outcome {
    case .accepted, .skippedBareName, .superseded: false
    case .readDifferently, .duplicate, .nameNotUsable: true
    }
  }
}

/// All that an import found, in file order.
package struct EnvImportResult: Sendable {
  /// The items, by line.
  package let items: [EnvImportItem]
  /// The line at which reading stopped, from 1.
  ///
  /// Its item is the last. `nil` if all was read.
  package let stoppedAtLine: Int?

  /// Whether everything was read and nothing needs a decision.
  package var isClean: Bool { stoppedAtLine == nil && !items.contains(where: \.isIssue) }
}

/// Reads someone's `.env` file, and accepts what it means beyond doubt.
///
/// No dialect is a safe default, so Compose's, Node's, Python's and the shell's readers all read the
/// file, and only what all four agree on is accepted. The others are consulted when they are named: the
/// raw dialect keeps quotes, systemd keeps a comment behind a value, both drop `export`, and dotenv-expand
/// expands in single quotes. They would disagree about most files, which show by these very things that
/// they were not written for them.
package enum EnvImport {
  /// The dialects that have to agree where none is named.
  package static let common: [EnvDialect] = [.compose, .node, .python, .posix]

  /// Reads a file.
  ///
  /// - Parameters:
  ///   - text: the whole file, any bytes.
  ///   - dialects: those that have to agree; one alone decides.
  ///   - literalDollar: whether a `$` that a dialect would expand is taken for itself, if all dialects
  ///     agree on the value then. What runs a command stays an issue.
  ///   - lastWins: whether the last assignment of a name counts, as it does for the consumers; a
  ///     second one is an issue otherwise.
  ///   - limits: bounds on the text.
  /// - Returns: an item for each line that assigns or may assign.
  /// - Throws: ``DialectError/textTooLarge(bytes:limit:)``.
  package static func read(
    _ text: Span<UInt8>, dialects: [EnvDialect] = common, lastWins: Bool = false, literalDollar: Bool = false,
    limits: EnvLimits = EnvLimits()
  ) throws(DialectError) -> EnvImportResult {
    var readouts: [(dialect: EnvDialect, readout: EnvReadout)] = []
    for one in dialects {
      readouts.append((one, try EnvReader.read(text, as: one, limits: limits)))
    }
    let stop = readouts.compactMap { $0.readout.fault?.line }.min()
    let lines = EnvAgreement.lines(of: readouts, through: stop)
    var items = lines.map {
      EnvAgreement.item(line: $0.line, readings: $0.readings, literalDollar: literalDollar)
    }
    judgeDuplicates(&items, lastWins: lastWins)
    return EnvImportResult(items: items, stoppedAtLine: stop)
  }

  private static func judgeDuplicates(_ items: inout [EnvImportItem], lastWins: Bool) {
    var seen: [String: Int] = [:]
    for index in items.indices {
      guard let name = items[index].name, items[index].assigns else { continue }
      if let earlier = seen[name] {
        let (first, second) = (items[earlier], items[index])
        if !lastWins {
          if !second.isIssue { items[index] = second.becoming(.duplicate(ofLine: first.line)) }
          continue
        }
        if !first.isIssue { items[earlier] = first.becoming(.superseded(byLine: second.line)) }
      }
      seen[name] = index
    }
  }
}

extension EnvImportItem {
  /// Whether a dialect may assign here; a bare name assigns nothing.
  fileprivate var assigns: Bool {
    if case .skippedBareName = outcome { return false }
    return true
  }

  fileprivate func becoming(_ outcome: EnvImportOutcome) -> EnvImportItem {
    EnvImportItem(line: line, name: name, outcome: outcome)
  }
}
