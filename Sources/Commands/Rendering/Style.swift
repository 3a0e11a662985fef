/// Colour, where the reader is a terminal that wants it.
///
/// Source: no-color.org for `NO_COLOR`.
struct Style {
  let isColoured: Bool

  init(isTerminal: Bool, environment: [String: String]) {
    let refuses = environment["NO_COLOR"].map { !$0.isEmpty } ?? false
    switch environment[Self.choiceVariable] {
    case "always": isColoured = true
    case "never": isColoured = false
    default: isColoured = isTerminal && !refuses && environment["TERM"] != "dumb"
    }
  }

  /// Where the root's `--color` is kept for the streams, since they are there before the arguments are read.
  static let choiceVariable = "PBK_SECRETS_COLOR"

  /// The argument of `--color`, looked for before the arguments are read, since errors in them have colour too.
  static func choice(in arguments: [String]) -> String? {
    for (index, argument) in arguments.enumerated() {
      if argument == "--" { return nil }
      if argument.hasPrefix("--color=") { return String(argument.dropFirst("--color=".count)) }
      if argument == "--color", index + 1 < arguments.count { return arguments[index + 1] }
    }
    return nil
  }

  func error(_ text: String) -> String { paint(text, "1;31") }
  func warning(_ text: String) -> String { paint(text, "1;33") }
  func hint(_ text: String) -> String { paint(text, "36") }
  func good(_ text: String) -> String { paint(text, "32") }
  func faint(_ text: String) -> String { paint(text, "2") }
  func strong(_ text: String) -> String { paint(text, "1") }

  private func paint(_ text: String, _ code: String) -> String {
    isColoured ? "\u{1b}[\(code)m\(text)\u{1b}[0m" : text
  }
}
