internal import ArgumentParser
internal import Glibc
internal import SecretCrypto

/// The program from its arguments to its exit status.
public enum Program {
  /// Runs the command that the arguments name, and ends the process with its status.
  public static func main() -> Never {
    Hardening.apply()
    LibCrypto.startLean()
    let arguments = Array(CommandLine.arguments.dropFirst())
    let status = run(arguments, in: .ofProcess(arguments: arguments))
    // No secret is alive any more: all were owned by the command that has returned.
    Glibc.exit(status.rawValue)
  }

  /// Runs the command that the arguments name.
  ///
  /// - Parameters:
  ///   - arguments: the command line without the program's name.
  ///   - context: what the command sees of the world.
  /// - Returns: the exit status; what there was to say has been printed.
  static func run(_ arguments: [String], in context: CommandContext) -> ExitStatus {
    let command: any ContextCommand
    do {
      var parsed = try NamedCommand.parse(arguments) ?? PBKSecrets.parseAsRoot(arguments)
      guard let found = parsed as? any ContextCommand else {
        // The parser's own commands, of which help is one, say what they have to by throwing it.
        try parsed.run()
        return .done
      }
      command = found
    } catch {
      return UsageReport.print(error, arguments, in: context)
    }
    do throws(CommandError) {
      let status = try command.run(in: context)
      // A script that reads half a list must not take it for the whole.
      guard !context.output.hasLostLines else { throw CommandError.outputFailed }
      return status
    } catch {
      if case .outputFailed = error, context.output.isClosedByReader { return .signalled(SIGPIPE) }
      ErrorReport(error).print(in: context)
      return ExitStatus(error)
    }
  }
}

/// A command that does its work in a context, so that it can be run in a process under test.
protocol ContextCommand: ParsableCommand {
  /// Does the command's work.
  ///
  /// - Returns: the exit status where nothing failed.
  /// - Throws: ``CommandError``, whose sentence and status are decided elsewhere.
  func run(in context: CommandContext) throws(CommandError) -> ExitStatus
}
