import Glibc
import SafeFiles
import Testing

/// A new folder for one test, removed with all in it at the end.
final class Scratch: Sendable {
  let path: String

  init() {
    var template = Array("/tmp/safefiles-XXXXXX".utf8CString)
    mkdtemp(&template)
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  // Most tests leave files alone; starting a program for each folder would take most of the time.
  deinit {
    for name in names { unlink(self(name)) }
    if rmdir(path) != 0 { run("rm", "-rf", path) }
  }

  func callAsFunction(_ name: String) -> String { path + "/" + name }

  @discardableResult
  func write(_ name: String, _ text: String, mode: mode_t = 0o600) -> String {
    let file = open(self(name), O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    var text = text
    text.withUTF8 { bytes in
      let count = Glibc.write(file, bytes.baseAddress, bytes.count)
      precondition(count == bytes.count)
    }
    fchmod(file, mode)
    close(file)
    return self(name)
  }

  func text(_ name: String) -> String? {
    let file = open(self(name), O_RDONLY)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var buffer = [UInt8](repeating: 0, count: 1 << 20)
    let count = read(file, &buffer, buffer.count)
    return String(decoding: buffer.prefix(max(count, 0)), as: UTF8.self)
  }

  /// The names in the folder.
  var names: [String] {
    guard let folder = try? Folder.open(path), let entries = try? folder.entries() else { return [] }
    return entries.names
  }

  /// The temporaries left in the folder.
  var temporaries: [String] { names.filter { $0.contains(".pbk-tmp-") } }
}

/// Runs a program and waits for it.
@discardableResult
func run(_ arguments: String...) -> Int32 {
  var argv: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) } + [nil]
  defer { argv.forEach { free($0) } }
  var child: pid_t = 0
  guard posix_spawnp(&child, arguments[0], nil, nil, &argv, environ) == 0 else { return -1 }
  var status: Int32 = 0
  waitpid(child, &status, 0)
  return status
}

/// The error that a body throws; nil if it throws none.
func failure<R: ~Copyable>(_ body: () throws(FileError) -> R) -> FileError? {
  do throws(FileError) {
    _ = try body()
    return nil
  } catch {
    return error
  }
}

let isRoot = geteuid() == 0
