internal import SafeFiles
internal import Vault

/// Why a command was not started.
enum StartFault: Equatable {
  case notFound
  case isFolder
  case notExecutable
  /// What the kernel said instead of running it.
  case failed(Int32)
}

/// A reason not to run a command with the secrets asked for; none carries a byte of a value.
enum RunRefusal {
  /// The name, given as it is, can't be a variable's.
  case nameNotUsable(SecretName)
  /// Two secrets would be in one variable.
  case sameVariable(SecretName, SecretName)
  /// The value holds a NUL byte, where a variable ends.
  case nul(SecretName)
  /// One variable is larger than the kernel takes.
  case tooLarge(SecretName, bytes: Int, limit: Int)
  /// Arguments and variables together are more than the kernel takes.
  case tooMuch(bytes: Int, limit: Int, largest: SecretName?)
  /// There may not be as many descriptors.
  case tooManyFiles(Int, limit: Int)
}

/// The sentences about commands that were not run.
enum RunSentences {
  static func report(_ name: String, _ fault: StartFault) -> ErrorReport {
    let name = printable(name)
    switch fault {
    case .notFound:
      return ErrorReport(
        "there is no command \(name)\(name.contains("/") ? "" : " in PATH"), so nothing was run")
    case .isFolder: return ErrorReport("\(name) is a folder, so nothing was run")
    case .notExecutable:
      return ErrorReport(
        "\(name) may not be executed, so nothing was run", hint: "chmod +x makes a script executable")
    case .failed(let code):
      return ErrorReport("\(name) could not be started: \(errnoText(code))")
    }
  }

  static func report(_ refusals: [RunRefusal]) -> ErrorReport {
    guard refusals.count > 1 else {
      return refusals.first.map(report) ?? ErrorReport("nothing was run")
    }
    return ErrorReport(
      "\(refusals.count) reasons stand against it, so nothing was run",
      details: refusals.map { "  \(report($0).sentence)" })
  }

  private static func report(_ refusal: RunRefusal) -> ErrorReport {
    switch refusal {
    case .nameNotUsable(let name):
      ErrorReport(
        "\(name) can't be a variable's name, so nothing was run", hint: "pbk-secrets mv \(name) NEW_NAME")
    case .sameVariable(let first, let second):
      ErrorReport(
        "\(first) and \(second) would both be \(first.lastPart), so nothing was run",
        hint: "--only takes one of them")
    case .nul(let name):
      ErrorReport(
        "the value of \(name) holds a NUL byte, which no variable can carry",
        hint: "--files gives it as a file")
    case .tooLarge(let name, let bytes, let limit):
      ErrorReport(
        "\(name) would take \(bytes) bytes of the environment, where one variable may take \(limit)",
        hint: "--files gives it as a file")
    case .tooMuch(let bytes, let limit, let largest):
      ErrorReport(
        "arguments and environment come to \(bytes) bytes, where a program may be started with \(limit)"
          + (largest.map { "; the largest secret is \($0)" } ?? ""),
        hint: "--only takes fewer secrets, --files gives them as files, and ulimit -s raises the limit")
    case .tooManyFiles(let count, let limit):
      ErrorReport(
        "\(count) files need more descriptors than a process may have here, which is \(limit)",
        hint: "--only takes fewer secrets, and ulimit -n raises the limit")
    }
  }

  static func noMemoryFiles(_ code: Int32) -> ErrorReport {
    ErrorReport(
      "this system makes no sealed files in memory (\(errnoText(code))), so nothing was run",
      hint: "without --files the secrets are variables; pbk-secrets materialise docker-secrets writes files")
  }
}
