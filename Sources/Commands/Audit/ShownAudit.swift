internal import Audit

/// A report with what all its forms show alike.
struct ShownAudit {
  let report: AuditReport
  /// What stands before each path, so that it leads there from the working folder.
  let prefix: String

  private static let rules = Dictionary(RuleCatalogue.all.map { ($0.id, $0) }) { first, _ in first }

  /// The rule of a finding.
  static func rule(_ id: String) -> RuleDescription? { rules[id] }

  /// A path for people and programs that take text: bytes that are no UTF-8 are shown as `\xNN`, and so is nothing else.
  func path(_ path: [UInt8]) -> String { prefix + Self.text(path) }

  static func text(_ bytes: [UInt8]) -> String {
    if let text = String(validating: bytes, as: UTF8.self) { return text }
    return bytes.map { byte in
      byte < 0x80 ? String(UnicodeScalar(byte)) : "\\x" + String(byte, radix: 16)
    }.joined()
  }

  /// How many findings there are of each severity, the worst first.
  var bySeverity: [(Severity, Int)] {
    Severity.allCases.reversed().map { severity in
      (severity, report.findings.count { $0.finding.severity == severity })
    }.filter { $0.1 > 0 }
  }

  /// How many there are of each family, in the families' order.
  var byFamily: [(RuleFamily, Int)] {
    RuleFamily.allCases.map { family in
      (family, report.findings.count { Self.rule($0.finding.rule)?.family == family })
    }.filter { $0.1 > 0 }
  }
}

/// Why something was not read, for people.
enum UnreadText {
  static func sentence(_ reason: UnreadPlace.Reason) -> String {
    switch reason {
    case .notPermitted: "can't be read: permission denied"
    case .tooDeep: "lies too deep, below 256 folders"
    case .removedMeanwhile: "was removed meanwhile"
    case .changedMeanwhile: "was replaced meanwhile"
    case .missingObject: "isn't in this repository, which is damaged or a part of one"
    case .notARegularFile: "is a FIFO, a socket or a device, and isn't opened"
    case .tooLargeToConvert: "is UTF-16 or standard input of more than 4 MB, and isn't read"
    case .tooLargeInHistory: "has more than 4 MB in the history, and isn't read there"
    case .tooLargeToUnderstand: "has more than 4 MB, and is searched for tokens alone"
    case .notUnderstood(let line, let problem): "isn't understood from line \(line) on: \(printable(problem))"
    case .tooManyFindings: "has more findings than are listed"
    case .tooMuchToCompare: "isn't compared with other files, which say too much already"
    case .failed(let code): "can't be read: error \(code)"
    }
  }

  /// The name that programs know it by.
  static func name(_ reason: UnreadPlace.Reason) -> String {
    switch reason {
    case .notPermitted: "not-permitted"
    case .tooDeep: "too-deep"
    case .removedMeanwhile: "removed-meanwhile"
    case .changedMeanwhile: "changed-meanwhile"
    case .missingObject: "missing-object"
    case .notARegularFile: "no-regular-file"
    case .tooLargeToConvert: "too-large-to-convert"
    case .tooLargeInHistory: "too-large-in-history"
    case .tooLargeToUnderstand: "too-large-to-understand"
    case .notUnderstood: "not-understood"
    case .tooManyFindings: "too-many-findings"
    case .tooMuchToCompare: "too-much-to-compare"
    case .failed: "failed"
    }
  }
}
