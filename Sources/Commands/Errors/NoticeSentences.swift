internal import Vault

extension Sentences {
  /// What is said of a vault that opens all the same, and what can be done about it.
  static func report(_ notice: VaultNotice, at path: String) -> ErrorReport {
    let path = printable(path)
    switch notice {
    case .diverged(let epoch):
      return ErrorReport(
        "\(path) has diverged: another file with epoch \(epoch) was seen here, so two changes were made apart",
        hint: "git log -p -- \(path) shows both; make the one that is missing here again")
    case .rolledBack(let epoch, let seen):
      return ErrorReport("\(path) has epoch \(epoch), older than the \(seen) seen here; accepted this once")
    case .behindAnotherBranch(let epoch, let seen):
      return ErrorReport(
        "\(path) has epoch \(epoch), and \(seen) was seen here on another branch: its values may be old ones",
        hint: "git merge brings the newer one here; pbk-secrets trust takes this one as this branch's")
    case .detachedHead:
      return ErrorReport(
        "no branch is checked out, so \(path) can't be compared with what was seen here",
        hint: "git switch BRANCH; or say what is expected: --pin FINGERPRINT --min-epoch N")
    case .memoryUnavailable(let error):
      let report = report(error)
      return ErrorReport(
        "what was seen of \(path) can't be kept here, so an older vault would go unnoticed: \(report.sentence)",
        hint: report.hint ?? "XDG_STATE_HOME names a folder for it; --pin and --min-epoch need none")
    }
  }
}
