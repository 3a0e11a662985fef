internal import Git
internal import SafeFiles
internal import Vault

/// What git makes of the vault and of what must not be committed, as far as files tell; git itself is not run.
struct GitCheck {
  private let subject: DoctorSubject
  private let tree: GitWorkTree
  private let path: String

  init?(_ subject: DoctorSubject) {
    guard let path = subject.access?.path, let tree = GitWorkTree.containing(path) else { return nil }
    self.subject = subject
    self.path = path
    self.tree = tree
  }

  func findings() -> [Finding] {
    let index = TrackedFiles(tree, vault: path, others: inTree(CredentialFiles.named(subject)))
    return [tracked(index), attributes] + leftOut(index) + plaintext(index) + [hooks]
  }

  private var name: String { printable(tree.pathWithin) }

  // MARK: the vault

  private func tracked(_ files: TrackedFiles) -> Finding {
    let index: GitIndex?
    switch files.index {
    case .success(let found): index = found
    case .failure(let reason):
      return .notKnown("git-tracked", "whether git has \(name)", because: reason.text)
    }
    let entries = index?.entries.filter { $0.path == tree.pathWithin } ?? []
    guard let entry = entries.first else { return untracked }
    guard !entry.isConflicted else {
      return Finding(
        "git-tracked", .error, "git has two changes of \(name) that it could not merge",
        hint: "git checkout --ours \(name) (or --theirs) takes one side; then make the other's changes again")
    }
    guard let status = try? fileStatus(path), status.size == entry.size, status.modified == entry.modified
    else {
      // Nobody should be told to commit what is damaged, in conflict or not to be trusted.
      guard subject.sealed != nil else {
        return Finding(
          "git-tracked", .warning, "git has another \(name) than is here",
          hint: "git checkout -- \(name) takes back the committed one")
      }
      return Finding(
        "git-tracked", .warning, "\(name) was changed since git last took it in",
        hint: "git commit -m 'Change secrets' -- \(name)")
    }
    return Finding("git-tracked", .ok, "git has \(name) as it is here, committed or about to be")
  }

  private var untracked: Finding {
    if let verdict = GitIgnore(tree: tree).verdict(on: tree.pathWithin), verdict.isIgnored {
      return Finding(
        "git-tracked", .error,
        "git leaves \(name) out, by '\(printable(verdict.pattern))' in \(printable(verdict.file)), line \(verdict.line)",
        hint: "take the line out, or add !/\(name) after it; then git add -- \(name)")
    }
    return Finding("git-tracked", .warning, "git doesn't have \(name) yet", hint: "git add -- \(name)")
  }

  private var attributes: Finding {
    switch GitAttributes(tree: tree).lineEnds(of: tree.pathWithin) {
    case .kept: Finding("git-attributes", .ok, "git leaves its line ends alone")
    case .converted, .guessed, .unsaid:
      Finding(
        "git-attributes", .warning, "git may change the line ends of \(name), which would break its seal",
        hint: "add to .gitattributes: \(name) -text")
    }
  }

  // MARK: what must not be committed

  /// Whether what a vault is delivered as, and keys, would be left out by git.
  private func leftOut(_ files: TrackedFiles) -> [Finding] {
    let place = subject.projectFolder.flatMap { GitWorkTree.containing($0 + "/x") }
    let folder = place.flatMap { $0.root == tree.root ? String($0.pathWithin.dropLast()) : nil } ?? ""
    let ignore = GitIgnore(tree: tree)
    let samples = [
      (".env", ".env"), (".env.*", ".env.production"), ("/secrets/", "secrets/A"), ("*.key", "server.key"),
    ]
    let missing = samples.filter { ignore.verdict(on: folder + $0.1)?.isIgnored != true }.map(\.0)
    var findings = [
      missing.isEmpty
        ? Finding("git-ignored", .ok, "git leaves out what is delivered, and keys")
        : Finding(
          "git-ignored", .warning,
          "git would take in what is delivered, or keys: \(missing.joined(separator: ", "))",
          hint: "add them to .gitignore")
    ]
    for file in files.others where ignore.verdict(on: file)?.isIgnored != true && !files.isTracked(file) {
      findings.append(
        Finding(
          "git-ignored", .warning, "git would take in \(printable(file)), which opens the vault",
          hint: "add it to .gitignore, or keep it outside of the work tree"))
    }
    return findings
  }

  /// What is in git already.
  private func plaintext(_ files: TrackedFiles) -> [Finding] {
    guard case .success(let index) = files.index else { return [] }
    let keys = files.others.filter(files.isTracked)
    var findings = keys.map { key in
      Finding(
        "git-plaintext", .error, "git has \(printable(key)), which opens the vault",
        hint:
          "git rm --cached -- \(printable(key)); then give the vault another key, for git keeps this one for ever"
      )
    }
    let found = index.entries.map(\.path).filter { $0 != tree.pathWithin && !keys.contains($0) }
    if !found.isEmpty {
      let shown = Set(found).sorted().prefix(5).map { printable($0) }.joined(separator: ", ")
      let more = Set(found).count > 5 ? " and \(Set(found).count - 5) more" : ""
      findings.append(
        Finding(
          "git-plaintext", .warning, "git has files that usually hold values in the clear: \(shown)\(more)",
          hint:
            "git rm --cached -- \(Set(found).sorted().prefix(5).map { printable($0) }.joined(separator: " ")); then change what was in it, for git may keep it for ever"
        ))
    }
    return findings.isEmpty
      ? [Finding("git-plaintext", .ok, "git has no file that usually holds values in the clear")] : findings
  }

  /// The paths below the work tree, of those files that are in it.
  private func inTree(_ files: [CredentialFiles.File]) -> [String] {
    files.compactMap { file in
      guard let status = try? fileStatus(file.path), status.kind != .folder,
        let found = GitWorkTree.containing(file.path), found.root == tree.root
      else { return nil }
      return found.pathWithin
    }
  }

  // MARK: what checks the vault

  /// Hooks and CI are anyone's own programs: all that shows is whether a file names this one.
  private var hooks: Finding {
    // git runs no hook that isn't executable.
    let places = ["pre-commit", "pre-push"].map { "\(tree.commonFolder)/hooks/\($0)" }
      .filter { (try? fileStatus($0))?.map { $0.permissions & 0o100 != 0 } ?? false }
    let found = (places + CIFiles.paths(in: tree.root)).first(where: CIFiles.namesThisProgram)
    guard let found else {
      return Finding.notKnown(
        "git-hooks", "whether anything verifies the vault",
        because: "no hook and no CI file here names pbk-secrets")
    }
    let shown = found.hasPrefix(tree.root + "/") ? String(found.dropFirst(tree.root.count + 1)) : found
    return Finding("git-hooks", .ok, "\(printable(shown)) runs pbk-secrets")
  }
}
