/// How each language reads the environment.
enum EnvironmentReads {
  /// A call that gives a variable's value.
  struct Call {
    var source = Reference.Source.variable
    /// Whether it fails without a value and without a default.
    var fails = false
    /// When a default that is given counts.
    var lack = CodeValue.Lack.unset
  }

  /// `process.env.X`: a member that is a variable.
  static func member(_ path: [String], _ dialect: SourceDialect) -> Reference? {
    guard dialect == .javascript, path.count > 1, let name = path.last, isName(name),
      !objectMembers.contains(name),
      isEnvironment(path.dropLast(), dialect, of: name)
    else { return nil }
    return Reference(name, from: .variable)
  }

  private static let objectMembers: Set<String> = ["hasOwnProperty", "toString"]

  /// `process.env['X']`, `ENV["X"]`: an index that is one.
  static func index(_ path: [String], _ key: String, _ dialect: SourceDialect) -> Reference? {
    guard isName(key) || dialect == .csharp else { return nil }
    switch dialect {
    case .python where ends(path, "environ"):
      return Reference(key, from: .variable, otherwise: .failsIfUnset)
    case .ruby where path == ["ENV"], .php where path == ["$_ENV"] || path == ["$_SERVER"],
      .swift where ends(path, "environment"), .kotlin where ends(path, "getenv"):
      return Reference(key, from: .variable)
    // `let env = ProcessInfo.processInfo.environment`.
    case .swift where path == ["env"] && isConstant(key): return Reference(key, from: .variable)
    case .javascript where isEnvironment(path[...], dialect, of: key):
      return Reference(key, from: .variable)
    case .csharp where path.last.map { configurations.contains($0) } ?? false:
      return Reference(key, from: .code)
    default: return nil
    }
  }

  private static let configurations: Set<String> = [
    "configuration", "Configuration", "_configuration", "config", "_config", "Config",
  ]

  /// Whether a path is the environment as a whole.
  static func isEnvironment(_ path: ArraySlice<String>, _ dialect: SourceDialect, of name: String) -> Bool {
    let first = path.first
    switch path.count {
    // `const env = process.env`: only names in capitals are taken for variables.
    case 1: return first == "env" && isConstant(name)
    case 2: return (first == "process" || first == "Bun") && path.last == "env"
    case 3: return (first == "import" && path.last == "env") || (first == "globalThis" && path.last == "env")
    default: return false
    }
  }

  private static let calls: [SourceDialect: [String: Call]] = [
    .javascript: ["Deno.env.get": Call(), "env.get": Call()],
    .python: [
      "environ.get": Call(), "os.getenv": Call(), "getenv": Call(), "environ.setdefault": Call(),
      "environ.pop": Call(fails: true), "environ.__getitem__": Call(fails: true),
    ],
    .go: ["os.Getenv": Call(), "os.LookupEnv": Call(), "syscall.Getenv": Call()],
    .ruby: ["ENV.fetch": Call(fails: true), "ENV.dig": Call()],
    .php: ["getenv": Call(), "env": Call(), "apache_getenv": Call(), "Env.get": Call()],
    .java: [
      "System.getenv": Call(), "getenv.get": Call(), "getenv.getOrDefault": Call(),
      "System.getProperty": Call(source: .code),
    ],
    .kotlin: [
      "System.getenv": Call(), "getenv.get": Call(), "getenv.getOrDefault": Call(),
      "System.getProperty": Call(source: .code), "getenv.getOrElse": Call(),
    ],
    .csharp: ["Environment.GetEnvironmentVariable": Call()],
    .rust: [
      "env.var": Call(), "env.var_os": Call(), "dotenvy.var": Call(), "dotenv.var": Call(),
      "env!": Call(fails: true), "option_env!": Call(), "dotenv!": Call(fails: true),
    ],
    .swift: ["getenv": Call(), "Environment.get": Call()],
  ]

  /// What a call reads, if it reads a variable or a setting.
  ///
  /// - Parameters:
  ///   - key: its first argument.
  ///   - count: how many arguments it has.
  static func call(_ path: [String], key: [UInt8], count: Int, _ dialect: SourceDialect) -> Call? {
    guard let last = path.last, key.count <= 200 else { return nil }
    let known = calls[dialect] ?? [:]
    if path.count > 1, let call = known[path[path.count - 2] + "." + last] { return call }
    if path.count > 2, let call = known[path.suffix(3).joined(separator: ".")] { return call }
    if path.count == 1 || dialect == .php, let call = known[last] { return call }
    return helper(path, last, key: key.text, count: count, dialect)
  }

  private static let settingReaders: Set<String> = [
    "GetValue", "GetConnectionString", "getProperty", "getRequiredProperty", "getOrThrow", "GetSection",
  ]

  /// A function of the program's own or of a library, told by its name and by a variable's name as its argument.
  private static func helper(
    _ path: [String], _ last: String, key: String, count: Int, _ dialect: SourceDialect
  ) -> Call? {
    guard settingReaders.contains(last) == false else {
      let isVariable = isConstant(key)
      return Call(
        source: isVariable ? .variable : .code, fails: last.contains("Throw") || last.contains("equired"))
    }
    guard isConstant(key), count <= 4 else { return nil }
    let word = last.lowercased()
    // python-decouple, django-environ, environs.
    if dialect == .python, word == "config" || word == "env" || path.first == "env" && path.count == 2 {
      return Call(fails: true)
    }
    let owner = path.dropLast().last?.lowercased() ?? ""
    // `configService.get`, `config.get`, `dotenv.get`.
    if word == "get" || word == "getstring",
      owner.holdsCaseless("config") || owner.holdsCaseless("env") || owner == "viper"
    {
      return Call()
    }
    let setters = ["set", "put", "unset", "delete", "has", "is", "with", "load"]
    guard word.holdsCaseless("env"), !setters.contains(where: word.hasPrefix) else { return nil }
    let fails = ["require", "must", "need", "orthrow", "orfail"].contains(where: word.contains)
    return Call(fails: fails && count == 1, lack: .unsetOrEmpty)
  }

  static func isName(_ name: String) -> Bool { ShellName.isName(Array(name.utf8)) }

  /// A name in capitals, as variables of the environment have.
  static func isConstant(_ name: String) -> Bool {
    guard name.utf8.count > 1, let first = name.utf8.first,
      (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(first)
    else { return false }
    return name.utf8.allSatisfy {
      (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) || $0.isDigit || $0 == UInt8(ascii: "_")
    }
  }

  private static func ends(_ path: [String], _ last: String) -> Bool { path.last == last }
}
