internal import ArgumentParser

/// What is printed when the arguments name no command that can run.
enum UsageReport {
  /// The parser's help needs room beside its column of options, and traps where there is none.
  private static let narrowest = 40
  private static let widest = 1000

  /// Prints help that was asked for, or what is wrong with the arguments.
  static func print(_ error: any Error, _ arguments: [String], in context: CommandContext) -> ExitStatus {
    let wanted = context.variable("COLUMNS").flatMap(Int.init) ?? context.terminal.columns
    let columns = min(max(wanted, narrowest), widest)
    // Even for an exit status the parser lays the help out, in as many columns as it finds by itself.
    ProcessEnvironment.set("COLUMNS", to: "\(columns)")
    guard PBKSecrets.exitCode(for: error) != .success else {
      context.output.line(PBKSecrets.fullMessage(for: error, columns: columns))
      return .done
    }
    if let unknown = unknownCommand(arguments) {
      unknown.print(in: context)
      return .wrongUsage
    }
    let message = PBKSecrets.message(for: error)
    let sentence =
      mayEchoValue(arguments) ? withoutArguments(message, arguments) : printable(sentence(message))
    ErrorReport(sentence, hint: help(for: error)).print(in: context)
    return .wrongUsage
  }

  /// What is said where the first argument is meant as a command and is none.
  private static func unknownCommand(_ arguments: [String]) -> ErrorReport? {
    let names = PBKSecrets.configuration.groupedSubcommands.flatMap(\.subcommands).flatMap {
      [$0._commandName] + $0.configuration.aliases
    }
    guard let first = arguments.first, !first.hasPrefix("-"), !(names + ["help"]).contains(first) else {
      return nil
    }
    let near = Suggestion.nearest(first, among: names).map { "did you mean \($0)? " } ?? ""
    return ErrorReport(
      "there is no command '\(printable(String(first.prefix(40))))'",
      hint: "\(near)pbk-secrets --help shows all")
  }

  /// The help of the command that the error is about, as the parser names it at the end of its text.
  private static func help(for error: any Error) -> String {
    let text = PBKSecrets.fullMessage(for: error)
    guard let start = text.firstRange(of: "  See '"), let end = text.firstRange(of: "' for more") else {
      return "pbk-secrets --help"
    }
    return String(text[start.upperBound..<end.lowerBound])
  }

  /// The parser's message in the form of all others: lower case, one sentence, no full stop.
  private static func sentence(_ message: String) -> String {
    let lines = message.split(separator: "\n").map { $0.drop { $0 == " " } }
    // A list of what is possible, an item a line.
    let items = lines.filter { $0.hasPrefix("- ") }.map { $0.dropFirst(2) }.joined(separator: ", ")
    let rest = lines.filter { !$0.hasPrefix("- ") }.joined(separator: "; ")
    let joined = items.isEmpty ? rest : rest.hasSuffix(":") ? "\(rest) \(items)" : "\(rest): \(items)"
    let text = joined.replacing(". Did you", with: "; did you").replacing(". Please", with: "; please")
    return text.prefix(1).lowercased() + text.dropFirst().drop(atEnd: ".")
  }

  /// Whether a value could be among the arguments: it is an argument of these commands by a common mistake, or
  /// follows an option that there isn't.
  private static func mayEchoValue(_ arguments: [String]) -> Bool {
    guard let first = arguments.first else { return false }
    let takers = [
      SetCommand._commandName, InitCommand._commandName, EditCommand._commandName, KeyCommand._commandName,
      RekeyCommand._commandName, RotateCommand._commandName,
    ]
    return takers.contains(first) || arguments.contains { $0.hasPrefix("--") && $0.contains("pass") }
  }

  /// The message without what it quotes of the arguments.
  ///
  /// Whoever put a value on the command line by mistake must not find it in a log as well.
  private static func withoutArguments(_ message: String, _ arguments: [String]) -> String {
    // With quotes or brackets of its own, a value could look like a part of the message.
    guard !arguments.contains(where: { $0.contains { "'<>\n".contains($0) } }) else {
      return "the options or arguments are wrong"
    }
    let first = message.firstRange(of: ". ").map { message[..<$0.lowerBound] } ?? message[...]
    let parts = first.split(separator: "'", omittingEmptySubsequences: false)
    let shown = parts.enumerated().map { index, part in
      index % 2 == 0 || part.hasSuffix(">") ? String(part) : "..."
    }
    return sentence(shown.joined(separator: "'"))
  }
}

extension StringProtocol {
  /// The text without a character at its end.
  fileprivate func drop(atEnd character: Character) -> SubSequence {
    last == character ? dropLast() : dropLast(0)
  }
}
