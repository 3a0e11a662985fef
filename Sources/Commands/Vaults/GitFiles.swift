internal import Git
internal import SafeFiles
internal import Vault

/// The lines that a vault needs in `.gitattributes` and `.gitignore`.
///
/// git must not change the vault's line ends, which would break its seal, and must not take in what the vault is
/// delivered as.
struct GitFiles {
  let vault: String
  /// Where the deployment lies, whose files are left out; nil: beside the vault.
  let project: String?
  let context: CommandContext
  /// Patterns for what the settings file's targets hold.
  var delivered: [String] = []

  private static let ignored = [
    ".env", ".env.*", "!.env.example", "/secrets/", "*.key", ".*.pbk-tmp-*", ".pbk-deployed*",
  ]
  private static let largest = 1 << 20

  /// Offers the lines that are missing; outside a git work tree, does nothing.
  func offer(withoutAsking: Bool) throws(CommandError) {
    let (folder, name) = parts
    guard GitWorkTree.containing(vault) != nil else { return }
    guard name.utf8.allSatisfy(isPlain) else {
      context.warning(
        "\(printable(name)) needs quoting in .gitattributes; see that git doesn't change its line ends")
      return
    }
    try offer("\(name) -text", in: folder + "/.gitattributes", withoutAsking)
    let ignore = (project ?? folder) + "/.gitignore"
    let present = try lines(of: ignore)
    let missing = (Self.ignored + delivered).filter { !present.contains($0) }
    guard !missing.isEmpty else { return }
    try offer(missing.joined(separator: "\n"), in: ignore, withoutAsking)
  }

  /// Whether a character of a file name means itself in git's patterns.
  private func isPlain(_ byte: UInt8) -> Bool {
    let letter = byte | 0x20
    return (0x61...0x7a).contains(letter) || (0x30...0x39).contains(byte)
      || [0x2d, 0x2e, 0x5f].contains(byte)
  }

  private var parts: (folder: String, name: String) {
    let slash = vault.lastIndex(of: "/") ?? vault.startIndex
    return (String(vault[..<slash]), String(vault[vault.index(after: slash)...]))
  }

  private func offer(_ text: String, in path: String, _ withoutAsking: Bool) throws(CommandError) {
    let present = try lines(of: path)
    guard !text.split(separator: "\n").allSatisfy({ present.contains(String($0)) }) else { return }
    let name = context.shown(path)
    let shown = text.split(separator: "\n").joined(separator: ", ")
    guard try context.isConfirmed("add to \(name): \(shown)?", already: withoutAsking) else {
      context.errors.line("\(context.errors.style.hint("hint:")) add to \(name): \(shown)")
      return
    }
    let old = try contents(of: path)
    let separator = old.isEmpty || old.last == 0x0a ? "" : "\n"
    let new = old + [UInt8]((separator + text + "\n").utf8)
    try onFile { () throws(FileError) in
      let mode = try fileStatus(path)?.permissions ?? 0o644
      try StagedFile(replacing: path, contents: new.span, mode: mode, requiringMode: false).commit()
    }
    context.errors.line("added to \(name): \(shown)")
  }

  private func lines(of path: String) throws(CommandError) -> Set<String> {
    Set(String(decoding: try contents(of: path), as: UTF8.self).split(separator: "\n").map(String.init))
  }

  private func contents(of path: String) throws(CommandError) -> [UInt8] {
    do {
      return try readRegularFile(at: path, limit: Self.largest)
    } catch .notFound {
      return []
    } catch {
      throw .file(error)
    }
  }
}
