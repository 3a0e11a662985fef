import Foundation
import Git
import Vault

/// A repository that git itself made, for one test.
final class RealGit {
  let folder: String

  /// Makes a repository; nil where git isn't installed or refuses.
  init?(_ options: String...) {
    folder = FileManager.default.temporaryDirectory.path + "/pbk-git-\(UUID().uuidString)"
    let files = FileManager.default
    guard (try? files.createDirectory(atPath: folder, withIntermediateDirectories: true)) != nil,
      run(["init", "-q"] + options) != nil
    else { return nil }
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  /// Runs git with none of a user's own settings; nil where it fails.
  @discardableResult
  func run(_ arguments: [String], input: String = "", accepting statuses: Set<Int32> = [0]) -> String? {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["git"] + arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    process.environment = [
      "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin", "HOME": folder + "/no-home",
      "GIT_CONFIG_NOSYSTEM": "1", "GIT_AUTHOR_NAME": "A", "GIT_AUTHOR_EMAIL": "a@example.com",
      "GIT_COMMITTER_NAME": "A", "GIT_COMMITTER_EMAIL": "a@example.com",
    ]
    let (toGit, fromGit) = (Pipe(), Pipe())
    process.standardInput = toGit
    process.standardOutput = fromGit
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return nil }
    // The question is shorter than a pipe holds, so git never waits for it to be read.
    toGit.fileHandleForWriting.write(Data(input.utf8))
    try? toGit.fileHandleForWriting.close()
    let answer = fromGit.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return statuses.contains(process.terminationStatus) ? String(decoding: answer, as: UTF8.self) : nil
  }

  func write(_ text: String, to name: String) throws {
    let path = folder + "/" + name
    try FileManager.default.createDirectory(
      atPath: (path as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
    try text.write(toFile: path, atomically: false, encoding: .utf8)
  }

  var index: [UInt8] { Array(FileManager.default.contents(atPath: folder + "/.git/index") ?? Data()) }

  /// The ignore files, for a message.
  var ignoreFiles: String {
    [".gitignore", "a/.gitignore", ".git/info/exclude"].map { name in
      let bytes = FileManager.default.contents(atPath: folder + "/" + name) ?? Data()
      return "\(name): \(String(decoding: bytes, as: UTF8.self).debugDescription)"
    }.joined(separator: "; ")
  }

  var tree: GitWorkTree? { GitWorkTree.containing(folder + "/file") }
}

/// SplitMix64, so that a failure can be seen again.
struct Seeded: RandomNumberGenerator {
  private var state: UInt64
  init(_ seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
