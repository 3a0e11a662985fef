internal import Hygiene
internal import SecretMemory
internal import Templates
internal import Vault

/// What a person should know of values that are handed out, though they are.
struct ValueWarnings {
  let store: SecretStore
  let context: CommandContext

  /// Warns of secrets, each once, and of what the derived ones among them are made of.
  ///
  /// - Throws: ``CommandError/vault(_:at:)`` where one can't be opened.
  func warn(of names: some Sequence<SecretName>) throws(CommandError) {
    let all = store.derived.templates.closure(of: Set(names))
    for name in all.intersection(store.vault.sealed.secrets.map(\.name)).sorted() {
      warn(of: try store.stored(name))
    }
  }

  /// Warns of a secret, if it is a stored one.
  func warn(of secret: borrowing FoundSecret) {
    // Of a derived one its parts are looked at: it is mended by mending them.
    guard let metadata = secret.metadata else { return }
    let name = secret.name
    if let rule = secret.value.withSpan({ PlaceholderCheck.rule(for: $0) }) {
      context.warning("\(name) is a placeholder [\(rule.id)]: what needs it will not work")
    }
    let about = About(metadata: store.withPeriod(metadata, of: name), today: context.now().day)
    if let expires = metadata.expires, about.isExpired {
      context.warning("\(name) expired on \(expires)")
    }
    // The value before is kept on purpose, for as long as it is needed.
    if let due = about.metadata.due, about.isOverdue, !metadata.isPrevious(name) {
      context.warning(
        ErrorReport("\(name) has been due for a new value since \(due)", hint: "pbk-secrets rotate --due"))
    }
  }
}
