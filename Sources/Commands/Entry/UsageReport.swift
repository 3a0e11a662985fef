internal import ArgumentParser

/// What is printed when the arguments name no command that can run.
enum UsageReport {
  /// Prints help that was asked for, or what is wrong with the arguments.
  static func print(_ error: any Error, _ arguments: [String], in context: CommandContext) -> ExitStatus {
    let text = PBKSecrets.fullMessage(for: error, columns: context.terminal.columns)
    guard PBKSecrets.exitCode(for: error) != .success else {
      context.output.line(text)
      return .done
    }
    if mayEchoValue(arguments) {
      // Whoever put a value on the command line by mistake must not find it in a log as well.
      context.errors.line("error: the options or arguments of '\(arguments[0])' are wrong")
      context.errors.line(
        "hint: pbk-secrets help \(arguments[0]); a value is never given on the command line")
    } else {
      context.errors.line(text)
    }
    return .wrongUsage
  }

  /// The commands that people try to give a value to.
  private static func mayEchoValue(_ arguments: [String]) -> Bool {
    guard let first = arguments.first else { return false }
    return [SetCommand._commandName, InitCommand._commandName, EditCommand._commandName].contains(first)
  }
}
