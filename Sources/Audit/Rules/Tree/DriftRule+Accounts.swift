internal import AuditFacts

/// Users and passwords that belong together and don't agree.
extension DriftFindings {
  /// Compares the accounts of one environment with each other.
  ///
  /// - Parameter home: only what stands in this file is reported; the rest is when its own file is looked at.
  mutating func accounts(_ accounts: [Account], home: TreeIndex.Entry) {
    for (number, one) in accounts.enumerated().prefix(Self.mostAccounts) {
      for other in accounts.prefix(number) { compare(one, other, home) }
    }
  }

  /// More accounts in one environment are none of a deployment.
  private static let mostAccounts = 64

  /// The accounts of each service, and those of the services that their URLs and hosts lead to.
  mutating func accounts(in project: ComposeProject) {
    var all: [String: [Account]] = [:]
    for service in project.services.keys.sorted() {
      let accounts = Account.all(in: project.environment(of: service))
      all[service] = accounts
      self.accounts(accounts, home: project.entry)
      incomplete(accounts, home: project.entry)
    }
    for service in all.keys.sorted() {
      for account in all[service] ?? [] {
        guard let host = account.host, host != service, let server = all[host] else { continue }
        for own in server.prefix(Self.mostAccounts) where !own.isURL && own.kind == account.kind {
          compare(account, own.asServer(host), project.entry)
        }
      }
    }
  }

  private mutating func compare(_ one: Account, _ other: Account, _ home: TreeIndex.Entry) {
    guard one.mayBeSameServer(as: other), one.isURL || other.isURL || one.userText == other.userText else {
      return
    }
    // Two URLs that differ are of two databases, unless all but the password is the same.
    if one.isURL, other.isURL, one.userText != other.userText || one.host != other.host { return }
    guard let password = one.passwordText, let theirs = other.passwordText, !password.isEmpty,
      !theirs.isEmpty,
      isSecret(password), isSecret(theirs)
    else { return }
    let users = (one.userText, other.userText)
    let usersDiffer =
      users.0.map { own in users.1.map { $0 != own && !$0.isEmpty && !own.isEmpty } ?? false } ?? false
    if password != theirs {
      // Neither being the same, they are two accounts; a group without a user is an account of the server's own.
      guard !usersDiffer, one.userText != nil || one.isURL || other.isURL else { return }
      report(
        one, other, home, \.password, "the passwords of \(one.label) and \(other.label) are not the same")
    } else if usersDiffer {
      report(one, other, home, \.user, "\(one.label) and \(other.label) have one password and two users")
    }
  }

  private func isSecret(_ value: [UInt8]) -> Bool { SecretText.isReal(value, "PASSWORD") }

  private mutating func report(
    _ one: Account, _ other: Account, _ home: TreeIndex.Entry, _ part: KeyPath<Account, GivenValue?>,
    _ message: String
  ) {
    guard let first = one[keyPath: part], let second = other[keyPath: part] else { return }
    // A URL is the copy of what the other names say.
    let order = second.entry.path == home.path && (other.isURL && !one.isURL || first.entry.path != home.path)
    let (value, rest) = order ? (second, first) : (first, second)
    guard value.entry.path == home.path else { return }
    add(DriftRule.account, value, message, than: rest, "the other one")
  }

  /// A user that is only there for the lack of another, without a password, beside a whole account.
  private mutating func incomplete(_ accounts: [Account], home: TreeIndex.Entry) {
    for account in accounts where !account.isURL && (account.passwordText ?? []).isEmpty {
      guard let user = account.user, user.isFallback, user.entry.path == home.path,
        let text = account.userText,
        let whole = accounts.first(where: { other in
          other.kind == account.kind && !(other.passwordText ?? []).isEmpty
            && other.userText.map { $0 != text } ?? false
            && other.mayBeSameServer(as: account)
        }), let theirs = whole.user
      else { continue }
      add(
        DriftRule.account, user,
        "\(user.name) falls back to a user without a password, while \(whole.label) is of another user",
        than: theirs,
        "the other user")
    }
  }
}

extension Account {
  /// As the account that a server of a Compose file makes for itself.
  fileprivate func asServer(_ host: String) -> Account {
    var account = self
    account.host = host
    return account
  }
}
