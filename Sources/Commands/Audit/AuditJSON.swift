internal import Audit

/// The report as JSON, of the form that Docs/audit.schema.json describes.
enum AuditJSON {
  static func document(_ shown: ShownAudit) -> JSON {
    let report = shown.report
    return .object([
      ("version", .number(1)),
      ("complete", .bool(!report.isIncomplete)),
      ("findings", .list(report.findings.map { finding($0, shown) })),
      (
        "accepted", .object([("baseline", .number(report.inBaseline)), ("allowed", .number(report.allowed))])
      ),
      (
        "staleBaseline",
        .list(
          report.stale.map {
            .object([
              ("rule", .text($0.rule)), ("path", .text(ShownAudit.text($0.path))),
              ("reason", .text($0.reason)),
            ])
          })
      ),
      (
        "unread",
        .list(
          report.unread.map {
            .object([
              ("path", .text(shown.path($0.path))), ("reason", .text(UnreadText.name($0.reason))),
              ("failure", .bool($0.reason.isFailure)), ("message", .text(UnreadText.sentence($0.reason))),
            ])
          })
      ),
      ("read", counts(report.counts)),
      ("vault", report.known.map(vault) ?? .null),
    ])
  }

  private static func finding(_ reported: ReportedFinding, _ shown: ShownAudit) -> JSON {
    let finding = reported.finding
    var fields: [(String, JSON)] = [
      ("rule", .text(finding.rule)),
      ("family", .text(String(finding.rule.prefix { $0 != "/" }))),
      ("severity", .text(finding.severity.rawValue)),
      ("path", .text(shown.path(finding.path))),
      ("line", finding.line.map { .number($0) } ?? .null),
      ("column", finding.column.map { .number($0) } ?? .null),
      ("name", .optional(finding.name)),
      ("message", .text(finding.message)),
      ("value", .optional(reported.maskedValue)),
      ("excerpt", .optional(reported.excerpt)),
      (
        "related",
        .list(
          finding.related.map {
            .object([
              ("path", .text(shown.path($0.path))), ("line", $0.line.map { .number($0) } ?? .null),
              ("message", .text($0.message)),
            ])
          })
      ),
      ("fix", .optional(ShownAudit.rule(finding.rule)?.fix)),
    ]
    if let origin = reported.origin {
      fields.append(
        (
          "history",
          .object([("commit", .optional(origin.commit)), ("stillThere", .bool(origin.isStillThere))])
        ))
    }
    return .object(fields)
  }

  private static func vault(_ known: KnownValueCount) -> JSON {
    let leftOut = known.leftOut.map { value -> JSON in
      .object([
        ("name", .text(value.name)), ("version", .whole(value.version)),
        ("reason", .text(value.ambiguity.rawValue)),
      ])
    }
    return .object([("searched", .number(known.searched)), ("leftOut", .list(leftOut))])
  }

  private static func counts(_ counts: AuditCounts) -> JSON {
    .object([
      ("files", .number(counts.files)), ("bytes", .number(counts.bytes)),
      ("binaries", .number(counts.binaries)),
      ("foldersLeftOut", .number(counts.foldersLeftOut)),
      ("lockFilesLeftOut", .number(counts.lockFilesLeftOut)),
      ("links", .number(counts.links)),
    ])
  }
}
