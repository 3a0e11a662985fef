/// A project whose names, texts and paths look like YAML of another meaning.
struct HostileProject {
  let project: RandomProject
  let secrets: [String]
  /// The folder of secret files, beside the compose file.
  let folder: String

  private static let serviceNames = [
    "null", "true", "No", "1", "1.5", "0x1F", "1e3", "-x", ".a", "...", "---", "_", "y", "2026-11-26", ".inf",
    "off", "a-b", "a_b", "a.b", "NULL", "07", "1_000",
  ]
  private static let secretNames = [
    "null", "true", "123", "1.5", "1e5", "2026-11-26", "_", "yes", "0o14", "0b1", "A", "DB_PASSWORD", "a.b",
    "w-y", "NO", "_a", "9z",
  ]
  private static let variableNames = [
    "A B", "A#B", "# a", "!reset", "a: b", "'q'", "\"q\"", "é", "\u{2028}", "{x}", "[y]", "&z", "*z", "%d",
    "@x",
    "`t`", "?", "-", "- a", "|", ">", "~", "a\\b", "\u{1F600}", "tab\there", "<<", ":", "true", "1",
    "\u{FEFF}b",
  ]
  private static let texts = [
    "", " ", "#", "a # b", "a: b", "- a", "'", "\"", "\\", "\\n", "line\nline", "\ttab", "{", "}", "[", "]",
    "&a", "*a",
    "!x", "%", "@", "`", "|", ">", "~", "null", "true", "1.0", "$$", "$$A", "${A}", "${A:-x}", "$$$$", "é",
    "\u{85}",
    "\u{2028}", "\u{2029}", "\u{feff}", "\u{7f}", "\u{1}", "\u{1F600}", "\u{202E}rtl", "end:", "...", "---",
    "=", "a=b",
  ]
  private static let folders = [
    "secrets", "sec rets", "se#c", "s: x", "s'q", "s\"q", "s$x", "s${A}", "s\\b", "#s", "!s", "*s", "&s",
    "- s", "{s}", "é",
    "\u{1F600}", "~", "null", "s,t", "[s", "%s", "@s", "s ", "\u{2028}s",
  ]

  init(_ dice: inout Dice) {
    secrets = Array(Self.secretNames.shuffled(using: &dice).prefix(dice.count(2...6)))
    folder = dice.pick(Self.folders)
    var text = "services:\n"
    for name in Self.serviceNames.shuffled(using: &dice).prefix(dice.count(1...4)) {
      let image = dice.pick([
        "vaultwarden/server", "linuxserver/x", "grafana/grafana", "example/app", "postgres",
      ])
      text += "  \(Self.quoted(name)):\n    image: \(Self.quoted(image))\n"
      text += Self.environment(secrets, &dice)
      if dice.chance(30) { text += "    command: [\(Self.quoted(dice.pick(Self.texts)))]\n" }
    }
    project = RandomProject(files: ["compose.yaml": text, ".env": "A=from-env\n"], named: ["compose.yaml"])
  }

  private static func environment(_ secrets: [String], _ dice: inout Dice) -> String {
    var variables: [(String, String)] = []
    for name in variableNames.shuffled(using: &dice).prefix(dice.count(0...4)) {
      variables.append((name, dice.pick(texts)))
    }
    for name in secrets where dice.chance(60) {
      variables.append((name, dice.pick(texts)))
    }
    // A variable of any name whose value is one of the secrets.
    if secrets.contains("A"), dice.chance(60) {
      variables.append((dice.pick(["X_A", "X A", "é_A"]), "${A}"))
    }
    variables.shuffle(using: &dice)
    guard !variables.isEmpty else { return "" }
    let isList = dice.chance(50)
    let lines = variables.map { name, value in
      isList ? "      - \(quoted(name + "=" + value))\n" : "      \(quoted(name)): \(quoted(value))\n"
    }
    return "    environment:\n" + lines.joined()
  }

  /// A text in double quotes, all but printable ASCII escaped: another writer than the one under test.
  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": result += "\\\(scalar)"
      case " "..."~": result.unicodeScalars.append(scalar)
      default:
        let digits = String(scalar.value, radix: 16)
        result += "\\U" + String(repeating: "0", count: 8 - digits.count) + digits
      }
    }
    return result + "\""
  }
}
