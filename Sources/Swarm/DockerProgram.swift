internal import Glibc
internal import SecretMemory

/// The docker program, as the caller's `PATH` finds it, and what it is started with.
///
/// A value reaches it through a socket on its standard input: never in an argument, which every user of the machine can
/// read, and never in a file.
package struct DockerProgram: Sendable {
  /// Where it is, from the root.
  package let path: String
  /// The caller's variables that it needs, and none besides.
  let environment: [String]

  /// The caller's variables that are passed on, besides those that begin with `DOCKER_`: where the program's settings
  /// are, and what `ssh://` addresses of an engine need.
  private static let passed: Set<String> = ["HOME", "PATH", "SSH_AUTH_SOCK", "XDG_RUNTIME_DIR"]

  /// Looks for the program.
  ///
  /// Entries of `PATH` that don't begin at the root are passed over: a repository could hold a program of the name.
  ///
  /// - Parameter environment: the caller's.
  /// - Throws: `noProgram`.
  package init(environment: [String: String]) throws(SwarmError) {
    let folders = (environment["PATH"] ?? "/usr/local/bin:/bin:/usr/bin").split(separator: ":")
    let found = folders.filter { $0.hasPrefix("/") }.map { "\($0)/docker" }.first(where: Self.isProgram)
    guard let found else { throw .noProgram }
    path = found
    let kept = environment.filter { Self.passed.contains($0.key) || $0.key.hasPrefix("DOCKER_") }
    self.environment = kept.map { "\($0.key)=\($0.value)" }.sorted() + ["LC_ALL=C"]
  }

  private static func isProgram(_ path: String) -> Bool {
    var found = stat()
    guard unsafe stat(path, &found) == 0, found.st_mode & S_IFMT == S_IFREG else { return false }
    return unsafe faccessat(AT_FDCWD, path, X_OK, AT_EACCESS) == 0
  }

  /// What a run of the program came to.
  struct Outcome {
    let status: Int32
    let output: [UInt8]
    let errors: [UInt8]

    /// The last line of what it said, short and printable.
    var said: String { printableLine(errors.isEmpty ? output : errors) }
  }

  /// Runs the program to its end.
  ///
  /// - Parameters:
  ///   - arguments: those after the program's name; nothing secret.
  ///   - seconds: after which it is killed.
  ///   - limit: the most bytes that it may print.
  /// - Throws: `notStarted`, `timedOut`, `notUnderstood` for output past the limit.
  func run(
    _ step: DockerStep, _ arguments: [String], about subject: String = "", seconds: Int = 60,
    limit: Int = 4 << 20
  ) throws(SwarmError) -> Outcome {
    let nothing = SecretBytes()
    return try run(step, arguments, about: subject, seconds: seconds, limit: limit, feeding: nothing)
  }

  /// Runs the program to its end, with bytes on its standard input.
  func run(
    _ step: DockerStep, _ arguments: [String], about subject: String, seconds: Int = 60, limit: Int = 4 << 20,
    feeding input: borrowing SecretBytes
  ) throws(SwarmError) -> Outcome {
    let child = try DockerProcess(self, arguments)
    switch child.exchange(input, seconds: seconds, limit: limit) {
    case .ended(let status, let output, let errors):
      return Outcome(status: status, output: output, errors: errors)
    case .tooLong: throw .timedOut(step, subject: subject, seconds: seconds)
    case .tooMuch: throw .notUnderstood(step)
    }
  }
}

/// The last line that isn't empty, of at most 300 characters; whatever could steer a terminal is written as an escape.
func printableLine(_ bytes: [UInt8]) -> String {
  let lines = bytes.split { $0 == 0x0a || $0 == 0x0d }.filter { $0.contains { $0 > 0x20 } }
  guard let last = lines.last else { return "" }
  var text = ""
  for scalar in String(decoding: last.prefix(1200), as: UTF8.self).unicodeScalars.prefix(300) {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned:
      text += "\\u{\(String(scalar.value, radix: 16))}"
    default: text.unicodeScalars.append(scalar)
    }
  }
  return text
}
