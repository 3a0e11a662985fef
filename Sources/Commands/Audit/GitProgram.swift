internal import Audit
internal import SafeFiles
internal import SecretMemory

/// git, run on a repository that anybody may have made.
///
/// Its settings can name programs and servers, so none of them is read from outside of the repository, and those in it that
/// would start something are overruled. No object is fetched, no object is replaced by another.
struct GitProgram {
  let folder: String
  let context: CommandContext

  private static let settings = [
    "core.hooksPath=/dev/null", "core.fsmonitor=false", "core.pager=cat", "diff.external=",
    "core.attributesFile=/dev/null", "protocol.allow=never", "log.showSignature=false",
    "core.alternateRefsCommand=",
    // With git's own 96 MB, versions of 150 files of 100 KB are unpacked again and again: sixteen times as slow.
    "core.deltaBaseCacheLimit=256m",
    // The user names the folder, and nothing in it is run: whom it belongs to doesn't matter.
    "safe.directory=*",
  ]

  private var environment: [String: String] {
    var result = [
      "GIT_CONFIG_NOSYSTEM": "1", "GIT_CONFIG_GLOBAL": "/dev/null", "GIT_TERMINAL_PROMPT": "0",
      "GIT_NO_REPLACE_OBJECTS": "1", "GIT_NO_LAZY_FETCH": "1", "GIT_OPTIONAL_LOCKS": "0", "LC_ALL": "C",
      // A commit at a time would be written otherwise, however many there are.
      "GIT_FLUSH": "0",
    ]
    if let path = context.variable("PATH") { result["PATH"] = path }
    // While `git commit FILE` runs a hook, what is about to be committed is in an index of its own.
    if let index = context.variable("GIT_INDEX_FILE") { result["GIT_INDEX_FILE"] = context.absolute(index) }
    return result
  }

  /// Starts git.
  func start(_ arguments: [String], input: [UInt8]? = nil) throws(CommandError) -> RunningProgram {
    var file: SealedFile?
    if let input {
      file = try onFile { () throws(FileError) in
        try SealedFile(SecretBytes(copying: input.span), numberedFrom: 3)
      }
    }
    guard let program = ChildProcess.start(whole(arguments), environment: environment, input: file) else {
      throw .git(.missing, at: folder)
    }
    return program
  }

  /// Starts git, which is asked for something while it answers.
  func start(_ arguments: [String], asking input: ProgramInput) throws(CommandError) -> RunningProgram {
    guard let program = ChildProcess.start(whole(arguments), environment: environment, asking: input) else {
      throw .git(.missing, at: folder)
    }
    return program
  }

  private func whole(_ arguments: [String]) -> [String] {
    ["git", "--no-pager", "--no-optional-locks", "-C", folder] + Self.settings.flatMap { ["-c", $0] }
      + arguments
  }

  /// Runs git and reads all that it prints, of at most 1 MB; nil where it fails.
  func line(_ arguments: [String]) throws(CommandError) -> String? {
    let program = try start(arguments)
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    var text: [UInt8] = []
    while text.count < 1 << 20, let count = try? readPipe(program.descriptor, into: &buffer), count > 0 {
      text += buffer[..<count]
    }
    guard program.finish() == 0 else { return nil }
    return String(decoding: text.prefix { $0 != 0x0a }, as: UTF8.self)
  }

  /// The top of the work tree, or the repository itself where it has none.
  func top() throws(CommandError) -> String {
    guard let bare = try line(["rev-parse", "--is-bare-repository"]) else {
      throw .git(.noRepository, at: folder)
    }
    if bare == "true" { return folder }
    guard let top = try line(["rev-parse", "--show-toplevel"]), !top.isEmpty else {
      throw .git(.noRepository, at: folder)
    }
    return top
  }

  func finish(_ program: consuming RunningProgram) throws(CommandError) {
    let status = program.finish()
    guard status == 0 else {
      throw status == 127 ? .git(.missing, at: folder) : .git(.failed(status), at: folder)
    }
  }
}

/// Runs a step of the audit.
func onAudit<R: ~Copyable>(_ body: () throws(AuditError) -> R) throws(CommandError) -> R {
  do { return try body() } catch { throw .audit(error) }
}
