internal import Dialects
internal import Vault

/// Which secrets a program gets, and in which variables.
struct RunSelection {
  /// One secret.
  struct Item {
    let name: SecretName
    /// The name's last part: where a program runs, folders mean nothing.
    let variable: String
  }

  /// By variable.
  let items: [Item]
  /// Those that were not asked for by name, and whose names can't be a variable's.
  let leftOut: [SecretName]

  /// - Parameter only: names, or patterns with `*` and `?`; nil takes all that lie in no folder.
  /// - Throws: ``CommandError/refusedRun(_:)``, ``CommandError/noneMatches(_:)``, ``CommandError/vault(_:at:)``.
  init(_ store: SecretStore, only: [String]?) throws(CommandError) {
    let all = store.names.sorted()
    var taken: Set<SecretName> = []
    var leftOut: Set<SecretName> = []
    var refusals: [RunRefusal] = []
    if let only {
      for text in only {
        let (names, isPattern) = try Self.names(text, among: all, at: store.path)
        taken.formUnion(names.filter(Self.isUsable))
        let others = names.filter { !Self.isUsable($0) }
        if isPattern { leftOut.formUnion(others) } else { refusals += others.map { .nameNotUsable($0) } }
      }
      // What was made with the value before must stay good wherever the secret is delivered.
      for name in taken {
        let previous = try onVault(store.path) { () throws(VaultError) in
          try store.vault.previous(of: name)
        }
        if let previous { taken.insert(previous) }
      }
    } else {
      taken = Set(all.filter { EnvName.isUsable($0.text) })
      leftOut = Set(all).subtracting(taken)
    }
    let items = taken.map { Item(name: $0, variable: $0.lastPart) }.sorted {
      ($0.variable, $0.name) < ($1.variable, $1.name)
    }
    for (first, second) in zip(items, items.dropFirst()) where first.variable == second.variable {
      refusals.append(.sameVariable(first.name, second.name))
    }
    guard refusals.isEmpty else { throw .refusedRun(refusals) }
    self.items = items
    self.leftOut = leftOut.sorted()
  }

  private static func isUsable(_ name: SecretName) -> Bool { EnvName.isUsable(name.lastPart) }

  private static func names(
    _ text: String, among all: [SecretName], at path: String
  ) throws(CommandError) -> (names: [SecretName], isPattern: Bool) {
    guard text.contains("*") || text.contains("?") else {
      let name = try NameArgument.parse(text)
      guard all.contains(name) else { throw .vault(.noSuchSecret(name), at: path) }
      return ([name], false)
    }
    let pattern = NamePattern(text)
    let names = all.filter { pattern.matches($0.text) }
    guard !names.isEmpty else { throw .noneMatches(text) }
    return (names, true)
  }
}

extension SecretName {
  /// What follows the last slash, or all of it.
  var lastPart: String { segments.last.map(String.init) ?? text }
}
