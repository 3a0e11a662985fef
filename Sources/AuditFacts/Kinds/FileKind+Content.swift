extension FileKind {
  /// What the first bytes say where a name alone says too little.
  static func byContent(_ kind: FileKind, _ name: FileName, _ first: [UInt8]) -> FileKind {
    switch kind {
    case .yaml: return yaml(first, otherwise: .yaml)
    case .helmValues: return yaml(first, otherwise: .helmValues)
    case .helmTemplate: return first.holds("{{") ? .helmTemplate : yaml(first, otherwise: .yaml)
    case .json:
      return lines(first).contains { $0.hasPrefix("\"apiVersion\":") || $0.hasPrefix("{\"apiVersion\":") }
        ? .manifest : .json
    case .xml: return name.suffix == "config" && !first.trimmed().hasPrefix("<") ? .text : .xml
    case .ini where name.suffix == "cfg":
      return lines(first).contains {
        $0.hasPrefix("frontend ") || $0.hasPrefix("backend ") || $0.hasPrefix("listen ")
          || $0.hasPrefix("userlist ")
      } ? .directives : .ini
    case .systemdUnit: return lines(first).contains { $0.hasPrefix("[") } ? .systemdUnit : .text
    case .secretFile: return first.hasPrefix("#!") ? .shell : .secretFile
    case .text: return text(name, first)
    default: return kind
    }
  }

  private static func text(_ name: FileName, _ first: [UInt8]) -> FileKind {
    if first.hasPrefix("#!") { return interpreter(first) ?? .text }
    if isPrivateKey(first) { return .secretFile }
    if first.hasPrefix("#cloud-config") { return .yaml }
    if name.suffix == "conf" || name.base.hasSuffix(".conf.ext") {
      let lines = lines(first)
      if lines.contains(where: {
        $0.hasPrefix("server {") || $0.hasPrefix("location ") || $0.hasPrefix("upstream ")
          || $0.hasPrefix("http {") || $0.hasPrefix("proxy_")
      }) {
        return .nginx
      }
      if lines.contains(where: { $0.hasPrefix("[Service]") || $0.hasPrefix("[Unit]") }) {
        return .systemdUnit
      }
      if lines.contains(where: { $0.hasPrefix("[") && $0.hasSuffix("]") }) { return .ini }
      let told = lines.filter { $0.first.map { $0 != Mark.hash && $0 != Mark.semicolon } ?? false }
      return told.count(where: isAssignment) * 2 >= told.count ? .properties : .directives
    }
    return .text
  }

  /// A private key in PEM (RFC 7468) or OpenSSH's form that no passphrase protects.
  private static func isPrivateKey(_ first: [UInt8]) -> Bool {
    guard first.hasPrefix("-----BEGIN "), let end = first.firstIndex(of: Mark.newline) else { return false }
    return Array(first[..<end]).trimmed().hasSuffix("PRIVATE KEY-----")
      && !Array(first.prefix(256)).holds("ENCRYPTED")
  }

  private static func isAssignment(_ line: [UInt8]) -> Bool {
    guard let equals = line.firstIndex(of: Mark.equals) else { return false }
    let name = Array(line[..<equals]).trimmed()
    return !name.isEmpty && name.allSatisfy { $0.isNamePart || $0 == UInt8(ascii: ".") || $0 == Mark.dash }
  }

  /// The program of a `#!` line.
  private static func interpreter(_ first: [UInt8]) -> FileKind? {
    let line = first.prefix { $0 != Mark.newline }
    let words = line.dropFirst(2).split(whereSeparator: \.isSpace).map { String(decoding: $0, as: UTF8.self) }
    let programs = words.compactMap { $0.split(separator: "/").last.map(String.init) }.filter {
      !$0.hasPrefix("-") && $0 != "env"
    }
    guard let program = programs.first else { return nil }
    if ["sh", "bash", "dash", "zsh", "ksh", "ash"].contains(program) { return .shell }
    if program.hasPrefix("python") { return .source(.python) }
    if program.hasPrefix("node") || program == "bun" || program == "deno" { return .source(.javascript) }
    if program.hasPrefix("ruby") { return .source(.ruby) }
    return program.hasPrefix("php") ? .source(.php) : nil
  }

  private static func yaml(_ first: [UInt8], otherwise: FileKind) -> FileKind {
    var keys: Set<String> = []
    for line in first.split(separator: Mark.newline) {
      guard let start = line.first, start.isNameStart, let colon = line.firstIndex(of: Mark.colon) else {
        continue
      }
      keys.insert(String(decoding: line[..<colon], as: UTF8.self))
    }
    if keys.contains("apiVersion"), keys.contains("kind") {
      return first.holds("{{-") || first.holds("{{ .") ? .helmTemplate : .manifest
    }
    if otherwise == .yaml, keys.contains("services"), first.holds("image:") || first.holds("build:") {
      return .compose
    }
    return otherwise
  }

  private static func lines(_ bytes: [UInt8]) -> [[UInt8]] {
    bytes.split(separator: Mark.newline).map { Array($0).trimmed() }
  }
}
