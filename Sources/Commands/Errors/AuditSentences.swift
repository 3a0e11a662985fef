internal import Audit
internal import Matching

/// The sentences of the audit's errors.
enum AuditSentences {
  static func report(_ error: AuditError) -> ErrorReport {
    switch error {
    case .matching(.libraryFailure(let operation)):
      ErrorReport("\(operation) of the library libhs.so.5 failed")
    case .file(let error): Sentences.report(error)
    case .baseline(let path, let line):
      ErrorReport(
        "\(printable(path)) is no baseline of an audit (line \(line))",
        hint: "pbk-secrets audit --write-baseline writes one; --no-baseline does without it")
    case .cryptography:
      ErrorReport("the baseline's fingerprints could not be made; each needs 16 MB of memory")
    case .gitOutput: ErrorReport("what git gave of the repository ended in the middle", hint: "git fsck")
    case .noThread:
      ErrorReport("the system lets this process have no second thread", hint: "ulimit -u")
    }
  }

  static func report(_ fault: GitFault, at path: String) -> ErrorReport {
    switch fault {
    case .missing: ErrorReport("git isn't installed, and history is read by it", hint: "apt-get install git")
    case .noRepository: ErrorReport("\(path) is in no git repository, or in one that git can't read")
    case .bare:
      ErrorReport(
        "the repository at \(path) has no work tree, so nothing can be staged in it",
        hint: "--history audits it")
    case .noRevision(let name):
      ErrorReport(
        "the repository at \(path) has no revision \(printable(name))",
        hint: "a clone that isn't whole lacks old ones; git fetch --unshallow gets them")
    case .failed(let status):
      ErrorReport(
        "git ended with status \(status) before all of \(path) was read", hint: "git -C \(path) fsck")
    }
  }
}
