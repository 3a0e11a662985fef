import Foundation
import Keyring
import Synchronization
import Testing

/// The scenarios of Tests/Scenarios, each run with the program as it was built.
@Suite struct ScenarioTests {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("Scenarios").path

  private static let figures = Mutex((run: 0, commands: 0))

  static func scripts() throws -> [Script] {
    let only = ProcessInfo.processInfo.environment["PBK_TEST_SCENARIO"]
    let names = try FileManager.default.contentsOfDirectory(atPath: folder)
      .filter { $0.hasSuffix(".txt") && (only == nil || $0 == only.map { $0 + ".txt" }) }
    return try names.sorted().map { name in
      try Script(name: name, text: String(contentsOfFile: folder + "/" + name, encoding: .utf8))
    }
  }

  @Test func everyScenarioGoesAsWritten() async throws {
    let program = try BuiltProgram.path()
    let scripts = try Self.scripts()
    #expect(!scripts.isEmpty)
    await withTaskGroup(of: [String].self) { group in
      for script in scripts { group.addTask { Self.failures(of: script, program) } }
      for await failures in group {
        for failure in failures { Issue.record(Comment(rawValue: failure)) }
      }
    }
    let (run, commands) = Self.figures.withLock { $0 }
    print("\(run) scenarios, \(commands) commands")
  }

  private static func failures(of script: Script, _ program: String) -> [String] {
    for need in script.needs where !Machine.has(need) {
      print("\(script.name) is skipped: it needs \(need)")
      return []
    }
    do {
      let run = try ScriptRun(script, program: program)
      run.run()
      figures.withLock { $0 = ($0.run + 1, $0.commands + run.commands) }
      return run.failures
    } catch {
      return ["\(script.name): \(error)"]
    }
  }
}

/// What the machine has that a scenario may need.
enum Machine {
  static func has(_ need: String) -> Bool {
    if need == "root" { return geteuid() == 0 }
    if need == "non-root" { return geteuid() != 0 }
    if need == "keyring" { return KernelKeyring.status() == .available }
    return ["/usr/local/bin", "/usr/bin", "/bin"].contains { access("\($0)/\(need)", X_OK) == 0 }
  }
}

/// The program beside the tests.
enum BuiltProgram {
  struct NotBuilt: Error {}

  static func path() throws -> String {
    if let named = ProcessInfo.processInfo.environment["PBK_TEST_PROGRAM"] { return named }
    // The tests run from a bundle in the build folder, or are loaded from there by the toolchain's helper.
    var candidates = CommandLine.arguments.map { ($0 as NSString).deletingLastPathComponent }
    if let own = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe") {
      candidates.append((own as NSString).deletingLastPathComponent)
    }
    for folder in candidates where folder.hasPrefix("/") {
      let program = folder + "/pbk-secrets"
      if FileManager.default.isExecutableFile(atPath: program) { return program }
    }
    throw NotBuilt()
  }
}
