/// Writes the YAML of an override file.
struct OverrideWriter {
  /// By this line a file is known to be one that may be replaced.
  static let mark =
    "# Written by pbk-secrets compose override, which replaces this file: put changes elsewhere."

  private(set) var text = OverrideWriter.mark + "\n"

  /// Writes all of it.
  ///
  /// - Parameters:
  ///   - header: lines of comments, without `#`.
  ///   - secrets: the secrets of the top level, each with its file; `isReplaced`: another file of the project says
  ///     something else of it.
  init(
    header: [String], _ changes: [ServiceChange], secrets: [(name: String, file: String, isReplaced: Bool)]
  ) {
    for line in header { comment(line, indent: "") }
    text += changes.isEmpty ? "services: {}\n" : "services:\n"
    for change in changes { write(change) }
    guard !secrets.isEmpty else { return }
    text += "secrets:\n"
    for secret in secrets {
      text += "  \(Self.scalar(secret.name)):\(secret.isReplaced ? " !override" : "")\n"
      text += "    file: \(Self.scalar(Self.escaped(secret.file)))\n"
    }
  }

  private mutating func write(_ change: ServiceChange) {
    text += "  \(Self.scalar(change.service.name)):"
    text += change.isSilent ? " {}\n" : "\n"
    for line in change.notes + change.remains { comment(line, indent: "    ") }
    if !change.mounts.isEmpty {
      text += "    secrets:\n"
      for name in change.mounts { text += "      - \(Self.scalar(name))\n" }
    }
    if change.dropped.isEmpty || change.service.hasEnvironmentMapping {
      writeEnvironment(change)
    } else {
      writeWholeEnvironment(change)
    }
    if let digest = change.digest {
      text += "    labels:\n      \(ComposeOverride.label): \(Self.quoted("${\(digest)}"))\n"
    }
  }

  private mutating func writeEnvironment(_ change: ServiceChange) {
    guard !change.files.isEmpty || !change.dropped.isEmpty else { return }
    text += "    environment:\n"
    for name in change.dropped { text += "      \(Self.scalar(name)): !reset null\n" }
    for file in change.files {
      text += "      \(Self.scalar(file.variable)): \(Self.scalar(Self.escaped(file.path)))\n"
    }
  }

  /// Compose can't take one variable out of a list, nor out of what several files say: the rest stands here once more.
  private mutating func writeWholeEnvironment(_ change: ServiceChange) {
    comment(
      "a list can't be reset in part: the rest of it stands here as well, to be written anew after changes",
      indent: "    ")
    text += "    environment: !override\n"
    for variable in change.service.environment where !change.dropped.contains(variable.name) {
      let assignment = variable.value.map { "\(variable.name)=\($0.raw)" } ?? variable.name
      text += "      - \(Self.quoted(assignment))\n"
    }
    for file in change.files {
      text += "      - \(Self.quoted("\(file.variable)=\(Self.escaped(file.path))"))\n"
    }
  }

  private mutating func comment(_ line: String, indent: String) {
    text += "\(indent)# \(Self.onOneLine(line))\n"
  }

  /// A dollar sign that Compose is to leave alone.
  private static func escaped(_ text: String) -> String { text.replacing("$", with: "$$") }

  /// Text that could end a comment, or hide in it, shown as escapes.
  private static func onOneLine(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate:
        result += "\\u{\(String(scalar.value, radix: 16))}"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// A text as a YAML scalar: plain where nothing could take it for something else.
  static func scalar(_ text: String) -> String {
    let isPlain =
      text.utf8.allSatisfy(isPlain) && text.utf8.contains { $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7a }
      && !text.hasPrefix("-")
    return isPlain && !words.contains(text.lowercased()) && !looksLikeNumber(text) ? text : quoted(text)
  }

  private static let words: Set<String> = ["null", "true", "false", "yes", "no", "on", "off", "y", "n"]

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: "."),
      UInt8(ascii: "/"):
      true
    default: false
    }
  }

  private static func looksLikeNumber(_ text: String) -> Bool {
    guard let first = text.first else { return true }
    return first.isNumber || (first == "." && !text.hasPrefix("./") && !text.hasPrefix("../"))
  }

  /// A text in double quotes.
  ///
  /// Source: YAML 1.2, 5.7 'Escaped characters'.
  static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      case "\r": result += "\\r"
      case "\u{0}"..<"\u{20}", "\u{7f}"..."\u{a0}", "\u{2028}", "\u{2029}", "\u{feff}":
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
