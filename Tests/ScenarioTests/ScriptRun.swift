import Foundation

/// One run of a scenario in a folder of its own.
final class ScriptRun {
  private let script: Script
  private let root: String
  private var environment: [String: String]
  private(set) var commands = 0
  private(set) var failures: [String] = []

  /// A command that takes longer has hung.
  private static let secondsPerCommand: time_t = 30

  init(_ script: Script, program: String) throws {
    self.script = script
    root = FileManager.default.temporaryDirectory.path + "/scenario-\(UUID().uuidString)"
    for folder in ["work", "home", "state", "run"] {
      try FileManager.default.createDirectory(
        atPath: "\(root)/\(folder)", withIntermediateDirectories: true,
        attributes: [.posixPermissions: folder == "work" ? 0o755 : 0o700])
    }
    let programFolder = (program as NSString).deletingLastPathComponent
    environment = [
      "HOME": root + "/home", "XDG_STATE_HOME": root + "/state", "XDG_RUNTIME_DIR": root + "/run",
      "PATH": programFolder + ":/usr/local/bin:/usr/bin:/bin", "TERM": "xterm", "LC_ALL": "C.UTF-8",
      "SCENARIO": root, "GIT_CONFIG_NOSYSTEM": "1", "GIT_AUTHOR_NAME": "A",
      "GIT_AUTHOR_EMAIL": "a@example.com",
      "GIT_COMMITTER_NAME": "A", "GIT_COMMITTER_EMAIL": "a@example.com", "EXAMPLES": Self.examples,
    ]
  }

  deinit { try? FileManager.default.removeItem(atPath: root) }

  private static let examples =
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path + "/Docs/examples"

  private var folder: String { root + "/work" }

  func run() {
    for step in script.steps {
      do {
        try run(step)
      } catch {
        fail(step, "\(error)")
      }
    }
  }

  private func run(_ step: Script.Step) throws {
    switch step.action {
    case .environment(let name, let value):
      environment[name] = value.replacingOccurrences(of: "DIR", with: folder)
    case .file(let name, let lines):
      let text = lines.map { $0 + "\n" }.joined()
      try text.write(toFile: folder + "/" + name, atomically: false, encoding: .utf8)
    case .command(let command, let expected): runCommand(command, expected, step)
    case .terminal(let command, let columns, let strokes, let status):
      runAtTerminal(command, columns, strokes, status, step)
    }
  }

  private func runCommand(_ command: String, _ expected: Script.Expectation, _ step: Script.Step) {
    commands += 1
    let (output, errors) = (root + "/output", root + "/errors")
    let program = SpawnedProgram(
      shell: command, folder: folder, environment: environment,
      streams: .files(output: output, errors: errors))
    guard let program else { return fail(step, "sh could not be started") }
    let status = program.wait(limit: Clock(seconds: Self.secondsPerCommand))
    var differences: [String] = []
    for (what, path, wanted) in [("output", output, expected.output), ("errors", errors, expected.errors)] {
      let lines = lines(ofFile: path)
      if !Comparison.matches(lines, wanted) {
        differences.append(Comparison.difference(what, lines, wanted))
      }
    }
    if status != expected.status {
      let got = status.map { "\($0)" } ?? "none, it hung"
      differences.append("status: expected \(expected.status), got \(got)")
    }
    if !differences.isEmpty { fail(step, "$ \(command)\n" + differences.joined(separator: "\n")) }
  }

  /// The lines, with the scenario's folder written `DIR`; a last line without a line feed ends in a backslash.
  private func lines(ofFile path: String) -> [String] {
    let bytes = FileManager.default.contents(atPath: path) ?? Data()
    let text = String(decoding: bytes, as: UTF8.self)
      .replacingOccurrences(of: folder, with: "DIR").replacingOccurrences(of: root, with: "ROOT")
    guard !text.isEmpty else { return [] }
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let last = lines.removeLast()
    return last.isEmpty ? lines : lines + [last + "\\"]
  }

  private func runAtTerminal(
    _ command: String, _ columns: UInt16, _ strokes: [Script.Keystroke], _ status: Int32, _ step: Script.Step
  ) {
    commands += 1
    guard let terminal = PseudoTerminal(columns: columns),
      let program = SpawnedProgram(
        shell: command, folder: folder, environment: environment, streams: .terminal(terminal.path))
    else { return fail(step, "no terminal could be had") }
    let visit = TerminalVisit(
      terminal: terminal, program: program, folder: folder, limit: Clock(seconds: Self.secondsPerCommand))
    if let problem = visit.run(strokes, status: status) {
      let shown = visit.text.replacingOccurrences(of: "\r", with: "")
      fail(step, "tty \(command)\n\(problem)\nthe terminal showed\n\(shown)")
    }
  }

  private func fail(_ step: Script.Step, _ text: String) {
    failures.append("\(script.name):\(step.line): \(text)")
  }
}

/// What happens at one terminal, from the program's start to its end.
private struct TerminalVisit {
  let terminal: PseudoTerminal
  let program: SpawnedProgram
  let folder: String
  let limit: Clock

  var text: String {
    String(decoding: terminal.shown, as: UTF8.self).replacingOccurrences(of: folder, with: "DIR")
  }

  /// The text without its colours.
  private var plainText: String {
    text.replacingOccurrences(of: "\u{1b}\\[[0-9;]*m", with: "", options: .regularExpression)
  }

  /// Types and reads; returns what went wrong, if anything did.
  func run(_ strokes: [Script.Keystroke], status: Int32) -> String? {
    var seen = 0
    for stroke in strokes {
      switch stroke {
      case .expect(let wanted):
        guard let end = wait(for: wanted, after: seen) else {
          _ = program.wait(limit: Clock(seconds: 0))
          return "expected on the terminal: \(wanted)"
        }
        seen = end
      case .type(let line): terminal.write(Array((line + "\n").utf8))
      case .key(let byte): terminal.write([byte])
      case .signal(let number): kill(-program.pid, number)
      case .never: break
      }
    }
    let ended = drainUntilEnd()
    for case .never(let secret) in strokes where text.contains(secret) {
      return "the terminal must never show: \(secret)"
    }
    if ended != status {
      return "status: expected \(status), got \(ended.map { "\($0)" } ?? "none, it hung")"
    }
    return terminal.isAsItWas ? nil : "the terminal was left with its settings changed"
  }

  private func wait(for wanted: String, after seen: Int) -> Int? {
    while !limit.isOver {
      let text = plainText
      let start = String.Index(utf16Offset: min(seen, text.utf16.count), in: text)
      if let found = text.range(of: wanted, range: start..<text.endIndex) {
        return found.upperBound.utf16Offset(in: text)
      }
      terminal.readSome()
    }
    return nil
  }

  private func drainUntilEnd() -> Int32? {
    while !limit.isOver {
      terminal.readSome()
      if let status = program.status() {
        terminal.readSome()
        return status
      }
    }
    return program.wait(limit: Clock(seconds: 0))
  }
}
