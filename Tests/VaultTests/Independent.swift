import Foundation
import Testing

/// The second implementation of the format, in Python; nil where no Python has the `cryptography` package.
struct Independent {
  private let python: String
  private let folder: String

  init?() {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    folder = root.appendingPathComponent("Independent").path
    let candidates = ["/usr/bin/python3", "/usr/local/bin/python3"]
    guard
      let found = candidates.first(where: { Self.run($0, ["-c", "import cryptography"], nil)?.status == 0 })
    else {
      print("note: no Python with the package cryptography is here; the comparison with it is left out")
      return nil
    }
    python = found
  }

  struct Result {
    let status: Int32
    let output: Data
  }

  /// Runs one of its scripts.
  func run(_ script: String, _ arguments: [String], input: Data? = nil) -> Result? {
    Self.run(python, [folder + "/" + script] + arguments, input)
  }

  private static func run(_ program: String, _ arguments: [String], _ input: Data?) -> Result? {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    let given = Pipe()
    process.standardInput = input == nil ? FileHandle.nullDevice : given
    guard (try? process.run()) != nil else { return nil }
    // A writer of its own: the program may answer before it has read everything.
    if let input {
      Thread.detachNewThread {
        try? given.fileHandleForWriting.write(contentsOf: input)
        try? given.fileHandleForWriting.close()
      }
    }
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return Result(status: process.terminationStatus, output: data)
  }
}
