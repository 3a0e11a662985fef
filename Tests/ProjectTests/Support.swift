import Glibc
import Project
import Testing
import YAML

/// SplitMix64, so that each run tests the same texts.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64
  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

func parse(_ text: String) throws(ProjectError) -> ProjectFile { try parse(Array(text.utf8)) }

func parse(_ bytes: [UInt8]) throws(ProjectError) -> ProjectFile {
  try ProjectFile(parsing: bytes, folder: "/project")
}

/// The error that a body throws; nil if it throws none.
func failure<R>(_ body: () throws(ProjectError) -> R) -> ProjectError? {
  do throws(ProjectError) {
    _ = try body()
    return nil
  } catch {
    return error
  }
}

func failure(of text: String) -> ProjectError? { failure { () throws(ProjectError) in try parse(text) } }

/// A fault and its line.
struct Refused: Equatable {
  let fault: ProjectFault
  let line: Int

  init(_ fault: ProjectFault, line: Int) {
    self.fault = fault
    self.line = line
  }
}

/// The fault of a text; nil for any other outcome.
func refusal(of text: String) -> Refused? {
  guard case .refused(let fault, let place)? = failure(of: text) else { return nil }
  return Refused(fault, line: place.line)
}

/// The line of a syntax error; nil for any other outcome.
func syntaxLine(_ bytes: [UInt8]) -> Int? {
  guard case .refused(.syntax, let place)? = failure({ () throws(ProjectError) in try parse(bytes) }) else {
    return nil
  }
  return place.line
}

/// A new folder for one test, removed at its end.
final class Scratch {
  let path: String

  init() {
    var template = Array("/tmp/project-XXXXXX".utf8CString)
    mkdtemp(&template)
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  deinit {
    for name in ["pbk-secrets.yaml", "link", "elsewhere.yaml"] { unlink(path + "/" + name) }
    for name in ["folder/inner", "folder"] where rmdir(path + "/" + name) != 0 { unlink(path + "/" + name) }
    rmdir(path)
  }

  func write(_ name: String, _ text: String) {
    let file = open(path + "/" + name, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    let bytes = Array(text.utf8)
    precondition(Glibc.write(file, bytes, bytes.count) == bytes.count)
    close(file)
  }
}
