/// The command that is to be run, as the end of this program's own arguments: byte for byte, whatever their encoding.
struct CommandLineTail {
  /// The command's name as text, for sentences.
  let name: String
  /// Each argument with its NUL, the command's name first.
  let arguments: [[CChar]]

  /// - Parameter captured: the arguments from the first on that is none of this program's; a leading `--` parts them.
  /// - Throws: ``CommandError/usage(_:hint:)`` where there is no command, or an option that isn't known stands there.
  init(_ captured: [String]) throws(CommandError) {
    let isParted = captured.first == "--"
    let words = isParted ? captured.dropFirst() : captured[...]
    guard let name = words.first else {
      throw .usage("the command is missing", hint: "pbk-secrets run -- docker compose up -d")
    }
    guard isParted || !name.hasPrefix("-") else {
      // What follows the equals sign may be a value, typed there by mistake.
      let option = name.hasPrefix("--") ? String(name.prefix { $0 != "=" }) : String(name.prefix(2))
      throw .usage("unknown option '\(printable(option))'", hint: "pbk-secrets run --help")
    }
    self.name = name
    arguments = Self.raw(last: words.count)
    guard arguments.map(Self.text) == Array(words) else {
      throw .usage("the command can't be told from the options", hint: "put -- before the command")
    }
  }

  /// The bytes of all arguments and their NULs.
  var byteCount: Int { arguments.reduce(0) { $0 + $1.count } }

  /// The process's last arguments, which the language's own list of them would have mended to be UTF-8.
  private static func raw(last count: Int) -> [[CChar]] {
    let all = Int(CommandLine.argc)
    return (max(all - count, 0)..<all).compactMap { index in
      guard let start = unsafe CommandLine.unsafeArgv[index] else { return nil }
      var argument: [CChar] = []
      var next = unsafe start
      while unsafe next.pointee != 0 {
        unsafe argument.append(next.pointee)
        unsafe next += 1
      }
      return argument + [0]
    }
  }

  private static func text(_ argument: [CChar]) -> String {
    String(decoding: argument.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}
