internal import Keyring
internal import SafeFiles

extension Sentences {
  static func report(_ error: KeyringError) -> ErrorReport {
    let instead =
      "PBK_SECRETS_KEY_FILE or --key-file opens the vault without a prompt, a passphrase command does as well"
    switch error {
    case .missing:
      return ErrorReport("there is no cache here: this kernel has no keyring", hint: instead)
    case .denied(let call, let code):
      return ErrorReport(
        "there is no cache here: the kernel's keyring is denied, as containers do (\(call.rawValue): \(errnoText(code)))",
        hint: instead)
    case .unverifiable:
      return ErrorReport(
        "there is no cache here: /proc/keys can't be read, so nothing shows when a key would expire",
        hint: instead)
    case .full:
      return ErrorReport(
        "the kernel's keyring has no room for another key of this user, so nothing was unlocked",
        hint:
          "pbk-secrets lock --all makes room; sysctl kernel.keys shows the limits, /proc/key-users the use")
    case .sessionEnded:
      return ErrorReport(
        "the keyring of this login was revoked when the login ended, so nothing was unlocked",
        hint: "log in anew; what has run on since, such as tmux, has to be started from there")
    case .foreignSession(let uid):
      return ErrorReport(
        "this login belongs to another user (uid \(uid)), who could use the key as well, so nothing was unlocked",
        hint: "log in as this user: ssh, or su with a hyphen: su - NAME")
    case .permissionNotKept(let permission):
      return ErrorReport(
        "the kernel gave the key another permission than was asked for (\(String(permission, radix: 16))), so it was dropped again"
      )
    case .expiryNotKept:
      return ErrorReport("the kernel doesn't let the key expire as was asked for, so it was dropped again")
    case .notFound:
      return ErrorReport("the key can't be found from this login once it is kept, so it was dropped again")
    case .leftBehind(let cause):
      let report = report(cause)
      return ErrorReport(
        "\(report.sentence); the key could not be dropped again and is there until its time is over",
        hint: "pbk-secrets lock")
    case .system(let call, let code):
      return ErrorReport("\(call.rawValue) failed: \(errnoText(code))")
    }
  }

  static func sealKeyNotNoted(at path: String) -> ErrorReport {
    ErrorReport(
      "that the seal key of \(path) is trusted can't be noted here, so a cached key would open nothing",
      hint: "set HOME or XDG_STATE_HOME to a folder of this user")
  }
}
