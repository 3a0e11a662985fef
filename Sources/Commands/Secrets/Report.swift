internal import Vault

/// What is said of a change: a line on standard error, or JSON on standard output.
enum Report {
  static func set(
    _ name: SecretName, _ kind: SecretKind, _ outcome: SetOutcome, _ options: OutputOptions,
    in context: CommandContext
  ) {
    let (key, sentence, version) =
      switch outcome {
      case .added(let version): ("added", "added \(name)", version)
      case .changed(let version): ("changed", "changed \(name)", version)
      case .metadataChanged(let version): ("metadata-changed", "changed what is kept about \(name)", version)
      case .unchanged(let version): ("unchanged", "\(name) is unchanged", version)
      }
    change(key, "\(sentence) (\(kind.rawValue), version \(version))", name, version, options, in: context)
  }

  /// A change of one secret.
  static func change(
    _ key: String, _ sentence: String, _ name: SecretName, _ version: UInt64, _ options: OutputOptions,
    in context: CommandContext
  ) {
    guard options.json else {
      context.errors.line(sentence)
      return
    }
    context.output.json([("outcome", .text(key)), ("name", .text(name.text)), ("version", .whole(version))])
  }
}

extension Output {
  /// Prints an object.
  func json(_ fields: [(String, JSON)]) { line(JSON.object(fields).rendered()) }

  /// Prints a list.
  func json(_ items: [JSON]) { line(JSON.list(items).rendered()) }
}
