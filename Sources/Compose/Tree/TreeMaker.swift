internal import YAML

/// Makes a tree of a YAML document: tags become marks, numbers the text that Compose makes of them.
struct TreeMaker {
  let file: String
  let setting: ComposeLoader.Setting
  private(set) var resets = ResetPaths()
  /// Texts whose `${...}` is malformed.
  private(set) var malformed: [ComposePlace] = []
  /// How many values were made.
  private(set) var count = 0
  private var path: [String] = []
  /// Whether this is below an `!override`, where Compose takes no further marks, and has what one marks for text.
  private var isReplaced = false

  init(file: String, _ setting: ComposeLoader.Setting) {
    self.file = file
    self.setting = setting
  }

  mutating func tree(of node: YAMLNode) -> ComposeTree {
    count += 1
    let place = ComposePlace(file: file, line: node.position.line)
    switch node.content {
    case .scalar(let scalar):
      guard !scalar.isNull || isMark(node) else { return .null(place) }
      let raw = scalar.style == .plain ? PlainNumber.text(scalar.text) : scalar.text
      if raw.utf8.contains(UInt8(ascii: "$")), (try? Interpolation.parse(raw)) == nil {
        malformed.append(place)
      }
      return .text(
        ComposeText(
          raw: raw, place: place, folder: setting.folder, mainFolder: setting.mainFolder, scope: setting.scope
        ))
    case .sequence(let nodes):
      var items: [ComposeTree] = []
      for node in nodes where isReplaced || node.tag != "!reset" {
        path.append("[]")
        items.append(tree(of: node))
        path.removeLast()
      }
      return .list(items, place)
    case .mapping(let pairs):
      var map = ComposeMap()
      for pair in pairs { add(pair, to: &map) }
      return .map(map, place)
    }
  }

  private mutating func add(_ pair: YAMLPair, to map: inout ComposeMap) {
    path.append(pair.key)
    defer { path.removeLast() }
    let wasReplaced = isReplaced
    if !wasReplaced, isMark(pair.value) {
      resets.mark(path[...])
      guard pair.value.tag == "!override" else { return }
      isReplaced = true
    }
    let value = tree(of: pair.value)
    isReplaced = wasReplaced
    map.set(pair.key, to: value, at: ComposePlace(file: file, line: pair.position.line))
  }

  private func isMark(_ node: YAMLNode) -> Bool { node.tag == "!reset" || node.tag == "!override" }
}

/// What Compose makes of a plain scalar that is no text: numbers lose the form in which they are written.
///
/// Source: go-yaml's version 3, by whose types Docker Compose prints them.
enum PlainNumber {
  /// The text; the one given where it is no number.
  static func text(_ plain: String) -> String {
    if let flag = ["True", "TRUE"].contains(plain)
      ? "true" : ["False", "FALSE"].contains(plain) ? "false" : nil
    {
      return flag
    }
    return whole(plain) ?? fraction(plain) ?? plain
  }

  private static func whole(_ plain: String) -> String? {
    var digits = Substring(plain).filter { $0 != "_" }[...]
    let isNegative = digits.first == "-"
    if isNegative || digits.first == "+" { digits = digits.dropFirst() }
    let bases: [(String, Int)] = [("0x", 16), ("0X", 16), ("0o", 8), ("0b", 2), ("0", 8)]
    let base = bases.first { digits.hasPrefix($0.0) && digits.count > $0.0.count }
    if let base { digits = digits.dropFirst(base.0.count) }
    guard let first = digits.first, first != "-", first != "+", let value = Int(digits, radix: base?.1 ?? 10)
    else { return nil }
    return isNegative && value != 0 ? "-\(value)" : "\(value)"
  }

  /// Only what stays short: with an exponent, or past what a Double tells apart, the text is left as it is.
  private static func fraction(_ plain: String) -> String? {
    var digits = Substring(plain)
    let isNegative = digits.first == "-"
    if isNegative || digits.first == "+" { digits = digits.dropFirst() }
    let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 2, parts.allSatisfy({ $0.allSatisfy { $0.isASCII && $0.isNumber } }),
      (1...15).contains(digits.count - 1)
    else { return nil }
    let whole = parts[0].drop { $0 == "0" }
    let rest = parts[1].reversed().drop { $0 == "0" }.reversed()
    let text = (whole.isEmpty ? "0" : String(whole)) + (rest.isEmpty ? "" : "." + String(rest))
    return isNegative ? "-" + text : text
  }
}
