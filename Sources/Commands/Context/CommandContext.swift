internal import Glibc
internal import Vault

/// What a command sees of the world.
struct CommandContext {
  let environment: [String: String]
  let workingFolder: String
  let output: Output
  let errors: Output
  let input: Input
  let terminal: Terminal
  /// The time that changes are dated with.
  let now: @Sendable () -> Timestamp

  /// The world as the process has it.
  static func ofProcess(arguments: [String]) -> CommandContext {
    var environment = ProcessEnvironment.all()
    environment[Style.choiceVariable] = Style.choice(in: arguments)
    return CommandContext(
      environment: environment, workingFolder: ProcessEnvironment.workingFolder(),
      output: Output(descriptor: STDOUT_FILENO, environment: environment),
      errors: Output(descriptor: STDERR_FILENO, environment: environment),
      input: Input(descriptor: STDIN_FILENO), terminal: Terminal(path: "/dev/tty"),
      now: { Timestamp(secondsSince1970: Int64(time(nil))) })
  }

  /// A variable that is set and not empty.
  func variable(_ name: String) -> String? {
    environment[name].flatMap { $0.isEmpty ? nil : $0 }
  }

  /// A path as the caller means it: relative ones from the working folder.
  func absolute(_ path: String) -> String {
    path.hasPrefix("/") ? path : workingFolder + "/" + path
  }

  /// A path as it is shown: from the working folder, where it lies there.
  func shown(_ path: String) -> String {
    let folder = workingFolder + "/"
    return printable(path.hasPrefix(folder) ? String(path.dropFirst(folder.count)) : path)
  }

  /// Whether a person says yes, or has said so on the command line; without a terminal, nobody does.
  func isConfirmed(_ question: String, already: Bool) throws(CommandError) -> Bool {
    if already { return true }
    guard terminal.isThere else { return false }
    return try terminal.confirm(question)
  }

  /// Tells a person something that is no error.
  func notice(_ text: String) { errors.line("note: \(text)") }

  /// Warns a person of something that is no error yet.
  func warning(_ text: String) { errors.line(errors.style.warning("warning:") + " \(text)") }
}

extension CommandContext {
  /// Warns a person, and says what helps.
  func warning(_ report: ErrorReport) {
    warning(report.sentence)
    if let hint = report.hint { errors.line("\(errors.style.hint("hint:")) \(hint)") }
  }
}

/// The process's environment and working folder.
enum ProcessEnvironment {
  static func all() -> [String: String] {
    var variables: [String: String] = [:]
    var next = unsafe environ
    while let entry = unsafe next.pointee {
      let text = unsafe String(cString: entry)
      if let equals = text.firstIndex(of: "=") {
        variables[String(text[..<equals])] = String(text[text.index(after: equals)...])
      }
      unsafe next += 1
    }
    return variables
  }

  /// Sets a variable for what reads it in this process.
  static func set(_ name: String, to value: String) { _ = unsafe setenv(name, value, 1) }

  static func workingFolder() -> String {
    guard let path = unsafe getcwd(nil, 0) else { return "." }
    defer { unsafe free(path) }
    return unsafe String(cString: path)
  }
}
