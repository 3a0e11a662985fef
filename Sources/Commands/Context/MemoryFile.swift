internal import Glibc
internal import SafeFiles
internal import SecretMemory

/// A file for an editor that is never on a disk.
struct MemoryFile {
  let context: CommandContext

  private static let largest = 16 << 20

  /// Lets the user edit a text.
  ///
  /// The file lies in a folder of its own in memory, which is removed whatever happens, signals included.
  ///
  /// - Returns: the file's bytes when the editor had ended.
  /// - Throws: ``CommandError/editorFailed(_:status:)``, ``CommandError/childFailed(_:)``, ``CommandError/file(_:)``.
  func edit(_ text: borrowing SecretBytes, named name: String) throws(CommandError) -> SecretBytes {
    let signals = HeldSignals()
    defer { signals.release() }
    let folder = try onFile { () throws(FileError) in
      try MemoryFolder.make(runtimeFolder: context.variable("XDG_RUNTIME_DIR"))
    }
    folder.sweepAbandoned()
    let edited: SecretBytes
    do throws(CommandError) {
      edited = try self.edit(text, at: folder.path + "/" + name, signals)
    } catch {
      remove(folder)
      throw error
    }
    remove(folder)
    return edited
  }

  private func remove(_ folder: consuming MemoryFolder) {
    let path = folder.path
    if (try? folder.remove()) == nil {
      context.warning("\(printable(path)) could not be removed and holds values; remove it")
    }
  }

  private func edit(
    _ text: borrowing SecretBytes, at path: String, _ signals: HeldSignals
  ) throws(CommandError) -> SecretBytes {
    try onFile { () throws(FileError) in
      try text.withSpan { (bytes) throws(FileError) in
        try StagedFile(replacing: path, contents: bytes, mode: 0o600).commit(mustNotExist: true)
      }
    }
    let editor = context.variable("VISUAL") ?? context.variable("EDITOR") ?? "vi"
    // The variable may hold options, as git's does, so the shell takes it apart.
    let arguments = ["/bin/sh", "-c", "\(editor) \"$1\"", editor, path]
    guard let status = ChildProcess.runAtTerminal(arguments, environment: context.environment) else {
      throw .childFailed(editor)
    }
    if let signal = signals.taken() { throw .interrupted(signal) }
    guard status == 0 else { throw .editorFailed(editor, status: status) }
    return try onFile { () throws(FileError) in
      try readSecretFile(at: path, limit: Self.largest, requiringPrivate: true)
    }
  }
}
