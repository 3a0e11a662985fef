internal import Audit
internal import SafeFiles

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
    let tree = try git.start(["ls-tree", "-r", "-z", "--full-tree", "HEAD"])
    let audit = try onAudit { () throws(AuditError) in
      try HistoryAudit(tree: tree.descriptor, known: known, progress: progress)
    }
    // Where nothing was committed yet there is no tree, and git fails.
    _ = tree.finish()
    try read(audit, try git.start(["log"] + HistoryAudit.listingArguments + commits + ["--"]))
    for reread in HistoryAudit.Reread.allCases {
      let names = audit.asked(reread)
      guard !names.isEmpty else { continue }
      let objects = try git.start(Self.objects, input: names)
      try onAudit { () throws(AuditError) in try audit.read(reread, objects: objects.descriptor) }
      try git.finish(objects)
    }
    return try onAudit { () throws(AuditError) in try audit.finish() }
  }

  private static let objects = ["cat-file", "--batch", "--buffer"]

  /// Audits the versions that a run of git lists.
  private func read(_ audit: HistoryAudit, _ list: consuming RunningProgram) throws(CommandError) {
    let input = try onFile { () throws(FileError) in try ProgramInput() }
    let objects = try git.start(Self.objects, asking: input)
    try onAudit { () throws(AuditError) in
      try audit.read(list: list.descriptor, objects: objects.descriptor) { input.send($0) }
    }
    try git.finish(list)
    try git.finish(objects)
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
    let audit = HistoryAudit(known: known)
    try read(audit, difference)
    return try onAudit { () throws(AuditError) in try audit.finish() }
  }
}
