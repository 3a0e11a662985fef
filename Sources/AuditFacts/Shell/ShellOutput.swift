/// What `$( )` gives, as far as the names of its programs tell.
enum ShellOutput {
  /// The value that commands print; what makes one anew counts wherever it stands in a pipeline.
  static func value(of commands: [ShellCommand]) -> FactValue {
    var pipelines: [[ShellCommand]] = [[]]
    for command in commands {
      pipelines[pipelines.count - 1].append(command)
      if command.joint != .pipe { pipelines.append([]) }
    }
    pipelines.removeAll { $0.isEmpty }
    let values = pipelines.map(output)
    let joints = pipelines.compactMap { $0.last?.joint }
    guard let first = values.first else { return commands.isEmpty ? .text([]) : .unknown }
    if values.count == 1 { return first }
    // `cat file || openssl rand`: the second is what counts where there is no file.
    if values.count == 2, joints[0] == .or, case .reference(let kept) = first, kept.otherwise == nil {
      return .reference(Reference(kept.name, from: kept.source, otherwise: .ifUnset(values[1])))
    }
    return values.first { $0.isMade } ?? .unknown
  }

  private static func output(of pipeline: [ShellCommand]) -> FactValue {
    if let made = pipeline.lazy.compactMap({ maker(of: $0) }).first { return .made(made) }
    guard let first = pipeline.first else { return .unknown }
    let value = source(first)
    guard pipeline.count > 1 else { return value }
    if case .reference(let reference) = value, reference.source != .variable,
      pipeline.dropFirst().allSatisfy({ isFilter($0) })
    {
      return value
    }
    return value.isMade ? value : .unknown
  }

  /// Programs that pass on what they are given but for its ends and its line feeds, or choose a part of it.
  private static func isFilter(_ command: ShellCommand) -> Bool {
    ["tr", "head", "tail", "xargs", "sed", "cut", "awk", "grep", "jq", "yq"].contains(command.program ?? "")
  }

  /// What makes a value anew each time, by the program and its words.
  static func maker(of command: ShellCommand) -> Maker? {
    let words = command.words.map { $0.rendered }
    if words.contains(where: isRandomDevice)
      || command.redirections.contains(where: { isRandomDevice($0.target.rendered) })
    {
      return .random
    }
    let arguments = words.dropFirst()
    switch command.program ?? "" {
    case "date", "gdate": return isFixedDate(arguments) ? nil : .clock
    case "openssl": return arguments.first.map { makers.contains($0) } == true ? .random : nil
    case "uuidgen", "uuid", "pwgen", "apg", "makepasswd", "mcookie", "shuf", "xkcdpass", "genpasswd",
      "nanoid", "ulid":
      return .random
    case "rake", "rails", "mix":
      return ["secret", "phx.gen.secret"].contains(arguments.first ?? "") ? .random : nil
    case "bundle", "bin/rails", "bin/rake":
      return arguments.contains("secret") ? .random : nil
    case "gpg", "gpg2": return arguments.contains("--gen-random") ? .random : nil
    case "wg": return arguments.first == "genkey" || arguments.first == "genpsk" ? .random : nil
    case "hostname", "hostid": return .machine
    case "mktemp", "tempfile": return .machine
    case "uname": return arguments.contains("-n") ? .machine : nil
    case "python", "python3", "node", "ruby", "perl", "php", "deno", "bun": return script(words)
    case "sudo", "env", "command", "exec", "nice", "busybox", "timeout":
      var inner = command
      inner.words.removeFirst()
      inner.words.removeAll { word in
        ShellName.assignment(word) != nil || (word.literalText ?? "").hasPrefix("-")
      }
      return inner.words.isEmpty ? nil : maker(of: inner)
    case "cat", "head":
      return words.contains { $0.hasPrefix("/proc/sys/kernel/random/uuid") }
        ? .random
        : (words.contains("/etc/hostname") || words.contains("/etc/machine-id") ? .machine : nil)
    case "echo", "printf":
      guard let value = command.words.dropFirst().first(where: \.isMade)?.factValue else { return nil }
      return firstMaker(value)
    default: return nil
    }
  }

  private static let makers: Set<String> = ["rand", "genrsa", "genpkey", "dhparam"]

  private static func isRandomDevice(_ word: String) -> Bool {
    word.hasSuffix("/dev/urandom") || word.hasSuffix("/dev/random") || word.hasSuffix("/dev/hwrng")
  }

  /// `date -d 2024-01-01`, `date -r file`: the same each time.
  private static func isFixedDate(_ arguments: ArraySlice<String>) -> Bool {
    guard let given = arguments.firstIndex(where: { ["-d", "--date", "-r", "--reference"].contains($0) })
    else {
      return arguments.contains { $0.hasPrefix("--reference=") }
    }
    guard arguments.index(after: given) < arguments.endIndex else { return false }
    let value = arguments[arguments.index(after: given)]
    return arguments[given].contains("r") || value.hasPrefix("@")
      || value.prefix(4).allSatisfy { $0.isNumber }
  }

  /// A program given on the command line.
  private static func script(_ words: [String]) -> Maker? {
    guard
      words.contains(where: {
        $0 == "-c" || $0 == "-e" || $0 == "-r" || $0 == "-pe" || $0 == "-p" || $0 == "eval"
      })
    else {
      return nil
    }
    let code = Array(words.joined(separator: " ").utf8)
    let random = [
      "secrets.token", "secrets.choice", "urandom", "uuid4", "randomBytes", "randomUUID", "SecureRandom",
      "random_bytes",
      "Math.random", "random.", "openssl_random", "rand(", "generate_key", "get_random_secret_key",
      "getRandomValues",
    ]
    if random.contains(where: { code.holds($0) }) { return .random }
    return ["time.time", "Date.now", "datetime.now", "time()"].contains { code.holds($0) } ? .clock : nil
  }

  static func firstMaker(_ value: FactValue) -> Maker? {
    switch value {
    case .made(let maker): maker
    case .parts(let parts): parts.lazy.compactMap { firstMaker($0) }.first
    default: nil
    }
  }

  /// What one command prints, if that is a file's contents, a variable's value, words, or a manager's secret.
  private static func source(_ command: ShellCommand) -> FactValue {
    var words = command.words
    if command.program == "sudo" { words.removeFirst() }
    guard let name = words.first?.literalText else { return fileOfRedirection(command) ?? .unknown }
    let program = name.split(separator: "/").last.map(String.init) ?? name
    let arguments = words.dropFirst().filter { !($0.literalText ?? "").hasPrefix("-") }
    switch program {
    case "cat", "head", "tail":
      if let file = arguments.last { return .reference(Reference(file.rendered, from: .file)) }
      return fileOfRedirection(command) ?? .unknown
    case "printenv":
      return arguments.count == 1
        ? .reference(Reference(arguments[0].literalText, from: .variable)) : .unknown
    case "echo": return arguments.count == 1 ? arguments[0].factValue : .unknown
    case "printf":
      guard arguments.count <= 2, let value = arguments.last else { return .unknown }
      if arguments.count == 1 {
        return value.literal.map { $0.bytes.contains(UInt8(ascii: "%")) || $0.bytes.contains(Mark.backslash) }
          == false ? value.factValue : .unknown
      }
      return ["%s", "%s\\n"].contains(arguments[0].literalText ?? "") ? value.factValue : .unknown
    default:
      return isManager(program, words.dropFirst().map(\.rendered))
        ? .reference(Reference(words.last?.literalText, from: .secretStore)) : .unknown
    }
  }

  private static func fileOfRedirection(_ command: ShellCommand) -> FactValue? {
    guard let input = command.redirections.first(where: { $0.operation == "<" }) else { return nil }
    return .reference(Reference(input.target.rendered, from: .file))
  }

  /// Programs that print a secret which they keep.
  private static func isManager(_ program: String, _ arguments: [String]) -> Bool {
    let first = arguments.first ?? ""
    switch program {
    case "vault": return ["kv", "read", "print"].contains(first)
    case "op": return ["read", "item", "get", "inject"].contains(first)
    case "pass", "gopass": return true
    case "pbk-secrets": return first == "get"
    case "sops": return arguments.contains { $0 == "-d" || $0 == "--decrypt" || $0 == "decrypt" }
    case "bw", "bws", "rbw", "lpass", "keepassxc-cli", "secret-tool", "doppler", "infisical", "chamber",
      "berglas", "akeyless":
      return true
    case "aws": return ["secretsmanager", "ssm"].contains(first)
    case "gcloud": return first == "secrets"
    case "az": return first == "keyvault"
    case "kubectl": return first == "get" && arguments.contains { $0.hasPrefix("secret") }
    case "security": return first.hasPrefix("find-")
    case "age", "gpg", "gpg2": return arguments.contains { $0 == "-d" || $0 == "--decrypt" }
    default: return false
    }
  }
}
