internal import Audit
internal import Glibc
internal import SafeFiles

/// What is audited: a folder, some paths, standard input, or a repository.
struct AuditSubject {
  let context: CommandContext
  let scope: AuditScopeOptions
  /// The root of the audit, which paths are relative to; nil for standard input.
  let root: String?
  /// What is read below it; empty for all of it.
  let starts: [[UInt8]]
  /// What stands before a path when it is shown, so that it leads there from the working folder.
  let prefix: String

  init(
    _ paths: [String], _ scope: AuditScopeOptions, in context: CommandContext
  ) throws(CommandError) {
    self.context = context
    self.scope = scope
    if scope.stdin {
      (root, starts, prefix) = (nil, [], "")
      return
    }
    if scope.staged || scope.history {
      root = try GitProgram(
        folder: paths.first.map(context.absolute) ?? context.workingFolder, context: context
      ).top()
      (starts, prefix) = ([], "")
      return
    }
    guard paths.count > 1 else {
      let path = paths.first ?? "."
      if try Self.isFolder(context.absolute(path)) {
        let folder = Self.trimmed(path)
        root = folder == "." ? context.workingFolder : context.absolute(folder)
        starts = []
        prefix = Self.prefix(path)
      } else {
        let slash = path.lastIndex(of: "/")
        root = context.absolute(slash.map { String(path[...$0]) } ?? ".")
        starts = [Array(path[(slash.map { path.index(after: $0) } ?? path.startIndex)...].utf8)]
        prefix = slash.map { String(path[...$0]) } ?? ""
      }
      return
    }
    (root, prefix) = (context.workingFolder, "")
    starts = paths.map { Array(Self.trimmed($0).utf8) }
  }

  /// A link to a folder is followed, since the user named it.
  private static func isFolder(_ path: String) throws(CommandError) -> Bool {
    try onFile { () throws(FileError) in
      let target = try resolvedPath(path)
      return try fileStatus(target)?.kind == .folder
    }
  }

  private static func prefix(_ path: String) -> String {
    let path = trimmed(path)
    return path == "." || path.isEmpty ? "" : path + "/"
  }

  private static func trimmed(_ path: String) -> String {
    var path = path[...]
    while path.hasPrefix("./") { path = path.dropFirst(2) }
    while path.count > 1, path.hasSuffix("/") { path = path.dropLast() }
    return path.isEmpty ? "." : String(path)
  }

  /// Whether all of a project is audited as it is now, so that what its baseline has and isn't found is gone.
  var isWhole: Bool { root != nil && starts.isEmpty && !scope.staged && !scope.history }

  /// Makes the audit.
  ///
  /// - Parameter known: the vault's values; nil where it isn't unlocked.
  func report(known: KnownValues?) throws(CommandError) -> AuditReport {
    guard let root else { return try standardInput(known) }
    let repository = AuditedRepository(git: GitProgram(folder: root, context: context))
    if scope.staged { return try repository.staged(known) }
    let progress = ProgressLine(context.errors)
    defer { progress.clear() }
    let counter = AuditProgress { progress.show($0) }
    if scope.history { return try repository.history(since: scope.since, known, progress: counter) }
    let request = WalkRequest(root: root, starts: starts, includesAll: scope.includeAll)
    let vault = AuditVaultNames(context: context, root: root).all()
    return try onAudit { () throws(AuditError) in
      try TreeAudit(
        request, vaultNames: vault.names, outdatedSlots: vault.slots, known: known, progress: counter
      ).run()
    }
  }

  private func standardInput(_ known: KnownValues?) throws(CommandError) -> AuditReport {
    var text: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while text.count <= TextAudit.largest {
      let count = try onFile { () throws(FileError) in try readPipe(context.input.descriptor, into: &buffer) }
      guard count > 0 else { break }
      text += buffer[..<count]
    }
    return try onAudit { () throws(AuditError) in
      var audit = try TextAudit(known: known)
      try audit.add(text.span, path: Array((scope.name ?? "stdin").utf8))
      return audit.finish()
    }
  }
}
