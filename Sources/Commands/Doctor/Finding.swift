/// What one check came to.
struct Finding: Equatable {
  enum Status: String, CaseIterable {
    case ok
    case warning
    case error
    /// The check can't be made here, and the text says why.
    case unknown
  }

  /// The check's name, which stays for programs that read it.
  let check: String
  let status: Status
  let text: String
  let hint: String?

  init(_ check: String, _ status: Status, _ text: String, hint: String? = nil) {
    self.check = check
    self.status = status
    self.text = text
    self.hint = hint
  }

  init(_ check: String, _ status: Status, _ report: ErrorReport) {
    self.init(check, status, report.sentence, hint: report.hint)
  }

  /// A check that can't be made here.
  static func notKnown(_ check: String, _ what: String, because reason: String) -> Finding {
    Finding(check, .unknown, "\(what) is not known here: \(reason)")
  }

  var json: JSON {
    .object([
      ("check", .text(check)), ("status", .text(status.rawValue)), ("text", .text(text)),
      ("hint", .optional(hint)),
    ])
  }
}

/// All that was found, by what it is about.
struct Checkup {
  struct Group {
    let title: String
    let findings: [Finding]
  }

  private(set) var groups: [Group] = []

  /// Adds what was found about something; nothing is no group.
  mutating func add(_ title: String, _ findings: [Finding]) {
    if !findings.isEmpty { groups.append(Group(title: title, findings: findings)) }
  }

  var findings: [Finding] { groups.flatMap(\.findings) }

  func count(_ status: Finding.Status) -> Int { findings.count { $0.status == status } }

  /// The whole in one line.
  var summary: String {
    func some(_ status: Finding.Status, _ one: String, _ many: String) -> String? {
      let count = count(status)
      return count == 0 ? nil : "\(count) \(count == 1 ? one : many)"
    }
    let parts = [
      some(.error, "error", "errors"), some(.warning, "warning", "warnings"), some(.ok, "ok", "ok"),
      some(.unknown, "not known here", "not known here"),
    ]
    return "\(findings.count) checks: " + parts.compactMap { $0 }.joined(separator: ", ")
  }
}
