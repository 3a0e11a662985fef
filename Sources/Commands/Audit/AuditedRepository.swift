internal import Audit

/// What git has besides the files in the work tree.
struct AuditedRepository {
  let git: GitProgram

  /// Audits every version of every file.
  func history(
    since revision: String?, _ known: KnownValues?, progress: AuditProgress
  ) throws(CommandError) -> AuditReport {
    var commits = ["--all", "--reflog", "HEAD"]
    if try git.line(["rev-parse", "--verify", "-q", "HEAD"]) == nil { commits = ["--all", "--reflog"] }
    if let revision {
      // A revision that begins with a hyphen would be taken for an option.
      guard !revision.hasPrefix("-"),
        try git.line(["rev-parse", "--verify", "-q", "\(revision)^{commit}"]) != nil
      else { throw .git(.noRevision(revision), at: git.folder) }
      commits += ["--not", revision]
    }
    let log = try git.start(["log"] + BlobListing.arguments + commits + ["--"])
    let listing = try onAudit { () throws(AuditError) in try BlobListing(from: log.descriptor) }
    try git.finish(log)
    let tree = try git.start(["ls-tree", "-r", "-z", "--full-tree", "HEAD"])
    let audit = try onAudit { () throws(AuditError) in
      try HistoryAudit(listing, tree: tree.descriptor, known: known, progress: progress)
    }
    // Where nothing was committed yet there is no tree, and git fails.
    _ = tree.finish()
    let objects = try git.start(["cat-file", "--batch", "--buffer"], input: listing.names)
    let report = try onAudit { () throws(AuditError) in try audit.read(objects.descriptor) }
    try git.finish(objects)
    return report
  }

  /// Audits what a commit would take in now.
  func staged(_ known: KnownValues?) throws(CommandError) -> AuditReport {
    guard try git.line(["rev-parse", "--is-inside-work-tree"]) == "true" else {
      throw .git(.bare, at: git.folder)
    }
    let difference = try git.start([
      "diff", "--cached", "--raw", "-z", "--no-abbrev", "--no-renames", "--no-ext-diff", "--no-textconv",
      "--no-color", "--ignore-submodules=all", "--diff-filter=ACMRT",
    ])
    let listing = try onAudit { () throws(AuditError) in try BlobListing(from: difference.descriptor) }
    try git.finish(difference)
    let objects = try git.start(["cat-file", "--batch", "--buffer"], input: listing.names)
    let report = try onAudit { () throws(AuditError) in
      try HistoryAudit(staged: listing, known: known).read(objects.descriptor)
    }
    try git.finish(objects)
    return report
  }
}
