/// A generator of numbers that gives the same ones for the same seed.
struct Dice: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }

  mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &self) < percent }
  mutating func count(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &self) }

  mutating func pick<T>(_ choices: [T]) -> T { choices[Int.random(in: choices.indices, using: &self)] }
}

/// A project of compose files, made up at random but valid as a rule.
struct RandomProject {
  /// The files' texts by their paths in the project's folder.
  private(set) var files: [String: String] = [:]
  /// The compose files in the order of `-f`; none where Compose is to find them.
  private(set) var named: [String] = []
  private var dice: Dice

  static let services = ["web", "api", "db", "job-1"]
  private static let variables = ["A", "B", "C_1", "DB_PASSWORD", "EMPTY", "ONLY_ENV", "NOT_SET"]

  init(seed: UInt64) {
    dice = Dice(seed: seed)
    files[".env"] = "A=from-env\nB=\"two words\"\nDB_PASSWORD='p$x'\nEMPTY=\nDIR=conf\n"
    files["inc/.env"] = "A=from-inc\nINC=inner\n"
    for name in ["one.env", "two.env", "inc/one.env", "conf/three.env", "far/one.env", "far/two.env"] {
      let tag = name.replacing("/", with: "_").replacing(".", with: "_")
      files[name] = "EF_\(tag)=1\nSHARED=\(tag)\n"
    }
    files["far/base.yaml"] = file(services: ["base", "deep"], isBase: true)
    files["near.yaml"] = file(services: ["base", "deep"], isBase: true)
    let main = file(services: Self.services, isBase: false)
    let isNamed = dice.chance(40)
    files[isNamed ? "main.yaml" : "compose.yaml"] = main
    if isNamed { named = ["main.yaml"] }
    let overrides = isNamed ? dice.count(0...2) : dice.count(0...1)
    for number in 0..<overrides {
      let name =
        isNamed
        ? (dice.chance(50) ? "conf/over\(number).yaml" : "over\(number).yaml") : "compose.override.yml"
      files[name] = override()
      if isNamed { named.append(name) }
    }
    if dice.chance(30) { addInclude() }
  }

  /// A project of files that are given.
  init(files: [String: String], named: [String]) {
    self.files = files
    self.named = named
    dice = Dice(seed: 0)
  }

  /// Puts other images in the place of those that the files name.
  mutating func replaceImages(_ images: [String: String]) {
    for (name, text) in files where name.hasSuffix("ml") {
      files[name] = images.reduce(text) {
        $0.replacing("image: \($1.key)\n", with: "image: \($1.value)\n")
      }
    }
  }

  private mutating func addInclude() {
    let form = dice.pick([
      "include: [inc/compose.yaml]\n", "include:\n  - path: inc/compose.yaml\n    env_file: two.env\n",
      "include:\n  - path: [inc/compose.yaml, inc/more.yaml]\n    project_directory: .\n",
    ])
    files["inc/compose.yaml"] = """
      services:
        inner:
          image: inner
          env_file: one.env
          environment:
            \(dice.chance(50) ? "P: \"${A}-${INC:-none}\"" : "- 'P=${A}-${INC:-none}'")
          secrets: [inner_secret]
      secrets:
        inner_secret: {file: ./inner/secret}

      """
    files["inc/more.yaml"] = "services: {inner: {environment: ['MORE=${INC}', SHARED]}}\n"
    let main = named.first ?? "compose.yaml"
    files[main] = form + (files[main] ?? "")
  }

  private mutating func file(services: [String], isBase: Bool) -> String {
    var text = "x-env: &env\n  ANCHORED: \(value())\n  A: anchored\nx-more: &more {FROM_MORE: \(value())}\n"
    text += "services:\n"
    var earlier: [String] = []
    for name in services {
      text +=
        "  \(name):\n    image: \(dice.pick(["nginx", "postgres:16", "\"reg.example/${A}:${TAG:-1}\""]))\n"
      if isBase, name == "base", dice.chance(50) {
        text += "    extends: {service: deep}\n"
      } else if !isBase, dice.chance(35) {
        text += dice.pick([
          earlier.last.map { "    extends: \($0)\n" } ?? "",
          "    extends: {file: \(dice.pick(["far/base.yaml", "./near.yaml"])), service: base}\n",
          earlier.first.map { "    extends:\n      service: \($0)\n" } ?? "",
        ])
      }
      text += body(tags: false)
      earlier.append(name)
    }
    if !isBase, dice.chance(15) { text += "---\n" + override() }
    guard !isBase else { return text }
    text += text.contains("---\n") ? "" : "secrets:\n" + secretLines()
    if text.contains("---\n") { text = text.replacing("---\n", with: "secrets:\n\(secretLines())---\n") }
    return text
  }

  private mutating func secretLines() -> String {
    """
      s_file: {file: \(dice.pick(["./secrets/s_file", "\"${DIR}/s\"", "../out/s", "/abs/s"]))}
      s_env: {environment: DB_PASSWORD}
      s_ext: {external: true}
      s_new: {file: "secrets/s_new"}

    """.replacing("\n", with: "\n")
  }

  private mutating func override() -> String {
    var text = "services:\n"
    for name in Self.services where dice.chance(60) {
      text += "  \(name):\n    labels: {over: \(value())}\n" + body(tags: true)
    }
    return text == "services:\n" ? "services: {}\n" : text
  }

  private mutating func body(tags: Bool) -> String {
    var text = ""
    if dice.chance(80) { text += environment(tags: tags) }
    if dice.chance(50) { text += envFiles(tags: tags) }
    if dice.chance(50) { text += secrets(tags: tags) }
    if dice.chance(20) {
      text +=
        "    build: \(dice.pick(["./ctx", "{context: ., args: [X=1, NOT_SET]}", "{context: ., args: {X: 2}}"]))\n"
    }
    if dice.chance(20) {
      text += "    volumes: [\"\(dice.pick(["./v", "./${DIR}/v", "/abs"])):/v\", \"./w:/w:ro\"]\n"
    }
    return text
  }

  private mutating func tag(_ tags: Bool) -> String {
    tags && dice.chance(15) ? "!override " : ""
  }

  private mutating func environment(tags: Bool) -> String {
    if tags, dice.chance(10) { return "    environment: !reset null\n" }
    let names = Self.variables.shuffled(using: &dice).prefix(dice.count(1...5))
    let mark = tag(tags)
    if dice.chance(50) {
      let items = names.map { dice.chance(20) ? $0 : "\($0)=\(plain())" }.map { "      - \(quoted($0))\n" }
      return "    environment: \(mark)\n" + items.joined()
    }
    var text = "    environment: \(mark)\n"
    if !tags, dice.chance(40) { text += "      <<: \(dice.pick(["*env", "[*more, *env]"]))\n" }
    for name in names {
      if tags, dice.chance(15) {
        text += "      \(name): !reset null\n"
      } else {
        text += "      \(name):\(dice.chance(15) ? "" : " " + value())\n"
      }
    }
    return text
  }

  private mutating func envFiles(tags: Bool) -> String {
    if tags, dice.chance(10) { return "    env_file: !reset []\n" }
    return "    env_file: \(tag(tags))"
      + dice.pick([
        "one.env\n", "[one.env, ./two.env]\n", "[two.env, one.env, two.env]\n",
        "\n      - path: missing.env\n        required: false\n      - one.env\n",
        "\n      - {path: one.env, format: raw}\n",
      ])
  }

  private mutating func secrets(tags: Bool) -> String {
    if tags, dice.chance(10) { return "    secrets: !reset null\n" }
    let some = [
      "s_file", "{source: s_file}", "{source: s_ext, target: s_file}", "{source: s_new, target: /a/b}",
      "s_new",
      "{source: s_file, target: other}", "s_ext",
    ]
    let items = some.shuffled(using: &dice).prefix(dice.count(1...4))
    return "    secrets: \(tag(tags))[\(items.joined(separator: ", "))]\n"
  }

  /// A text for a list's item.
  private mutating func plain() -> String {
    dice.pick([
      "x", "", "two words", "a=b", "${A}", "$B", "${EMPTY:-fallback}", "${EMPTY-kept}", "${NOT_SET:-a${B}c}",
      "$$A", "$${A}",
      "${A:+there}", "${NOT_SET:+there}", "${NOT_SET}", "pre${A}post$$", "${A:?needed}", "${ONLY_ENV}",
      "${NOT_SET-}",
      "http://u:${DB_PASSWORD}@h/${A}?x=1", "#x", "a: b", "{}", "${NOT_SET:-${EMPTY:-${A}}}", "${A}${B}", "é",
    ])
  }

  private mutating func value() -> String {
    if dice.chance(70) { return quoted(plain()) }
    return dice.pick([
      "1", "true", "True", "1.50", "0x1f", "010", "0.5", "yes", "~", "null", "\"\"", "-7", "+3", "1_000",
    ])
  }

  private func quoted(_ text: String) -> String {
    "'" + text.replacing("'", with: "''") + "'"
  }
}
