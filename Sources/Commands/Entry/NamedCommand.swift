internal import ArgumentParser

/// The shortcut from a command's name to its arguments.
///
/// Parsing from the root walks the tree of all commands, which takes longer than decrypting a secret.
enum NamedCommand {
  /// Parses the arguments as those of the command that the first of them names.
  ///
  /// - Parameter arguments: the command line without the program's name.
  /// - Returns: the command; nil where anything is out of the ordinary, help and wrong usage included, so that what is
  ///   said then is said from the root.
  static func parse(_ arguments: [String]) -> (any ParsableCommand)? {
    // The parser would take the second word for a path to audit.
    if arguments.starts(with: ["audit", "rules"]) {
      return try? AuditRulesCommand.parse(Array(arguments.dropFirst(2)))
    }
    guard let name = arguments.first, let type = type(named: name) else { return nil }
    return try? type.parse(Array(arguments.dropFirst()))
  }

  private static func type(named name: String) -> (any ParsableCommand.Type)? {
    for group in PBKSecrets.configuration.groupedSubcommands {
      for type in group.subcommands where type.configuration.commandName == name {
        return type.configuration.subcommands.isEmpty || type == AuditCommand.self ? type : nil
      }
    }
    return nil
  }
}
