/// What an expression of JavaScript gives that stands in a configuration file: the few forms that such files have.
enum ScriptExpression {
  static func value(of text: PlacedBytes) -> ScriptValue {
    var scanner = JSONScanner(text)
    if let string = scanner.string(), scanner.peek() == nil { return .text(string) }
    let range = text.range ?? text.start..<text.start
    return .code(factValue(text.bytes, depth: 0), range, text)
  }

  /// How many operators may follow each other.
  private static let depthLimit = 8

  private static func factValue(_ bytes: [UInt8], depth: Int) -> FactValue {
    guard depth < depthLimit else { return .unknown }
    if let number = number(bytes) { return number }
    for (operation, isOr) in [("||", true), ("??", false)] {
      guard let (left, right) = split(bytes, operation) else { continue }
      guard case .reference(let reference) = factValue(left, depth: depth + 1), reference.otherwise == nil
      else { return .unknown }
      let value = literal(right, depth) ?? factValue(right, depth: depth + 1)
      return .reference(
        Reference(
          reference.name, from: reference.source, otherwise: isOr ? .ifUnsetOrEmpty(value) : .ifUnset(value)))
    }
    if bytes.hasPrefix("process.env") {
      return .reference(Reference(environmentName(bytes), from: .variable))
    }
    let random = [
      "randomBytes", "randomUUID", "Math.random", "uuid", "nanoid", "getRandomValues", "randomInt",
    ]
    if random.contains(where: { bytes.holds($0) }) { return .made(.random) }
    if ["Date.now", "new Date", "performance.now"].contains(where: { bytes.holds($0) }) {
      return .made(.clock)
    }
    if bytes.holds("os.hostname()") || bytes.holds("process.pid") { return .made(.machine) }
    if bytes.holds("readFileSync("), let path = firstString(bytes) {
      return .reference(Reference(path, from: .file))
    }
    return literal(bytes, depth) ?? .unknown
  }

  private static func number(_ bytes: [UInt8]) -> FactValue? {
    let words = ["true", "false"]
    guard bytes.allSatisfy({ $0.isDigit || $0 == UInt8(ascii: ".") }) || words.contains(bytes.text) else {
      return nil
    }
    return .text(bytes)
  }

  /// A string in quotes, a template's without expressions too.
  private static func literal(_ bytes: [UInt8], _ depth: Int) -> FactValue? {
    if let number = number(bytes) { return number }
    guard let quote = bytes.first, bytes.count >= 2, bytes.last == quote,
      [Mark.singleQuote, Mark.doubleQuote, Mark.backtick].contains(quote)
    else { return nil }
    let inner = Array(bytes[1..<bytes.count - 1])
    if inner.contains(quote) || inner.contains(Mark.backslash) { return nil }
    guard quote == Mark.backtick, inner.holds("${") else { return .text(inner) }
    return template(inner, depth)
  }

  private static func template(_ inner: [UInt8], _ depth: Int) -> FactValue {
    var parts: [FactValue] = []
    var text: [UInt8] = []
    var index = 0
    let last = inner.lastIndex(of: Mark.closeBrace) ?? 0
    while index < inner.count {
      if index < last, inner.holds("${", at: index), let end = inner[index...].firstIndex(of: Mark.closeBrace)
      {
        if !text.isEmpty { parts.append(.text(text)) }
        text = []
        let code = Array(inner[index + 2..<end]).trimmed()
        parts.append(code.contains(Mark.backtick) ? .unknown : factValue(code, depth: depth + 1))
        index = end + 1
      } else {
        text.append(inner[index])
        index += 1
      }
    }
    if !text.isEmpty { parts.append(.text(text)) }
    return parts.count == 1 ? parts[0] : .parts(parts)
  }

  /// The name in `process.env.X` or `process.env['X']`.
  private static func environmentName(_ bytes: [UInt8]) -> String? {
    let rest = Array(bytes.dropFirst("process.env".utf8.count))
    if rest.first == UInt8(ascii: ".") {
      let name = Array(rest.dropFirst())
      return ShellName.isName(name) ? name.text : nil
    }
    return rest.first == Mark.openBracket ? firstString(rest) : nil
  }

  private static func firstString(_ bytes: [UInt8]) -> String? {
    guard let open = bytes.firstIndex(where: { $0 == Mark.singleQuote || $0 == Mark.doubleQuote }),
      let close = bytes[(open + 1)...].firstIndex(of: bytes[open])
    else { return nil }
    return Array(bytes[open + 1..<close]).text
  }

  /// The two sides of an operator outside strings.
  private static func split(_ bytes: [UInt8], _ operation: String) -> (left: [UInt8], right: [UInt8])? {
    var quote: UInt8?
    for index in bytes.indices {
      if let open = quote {
        if bytes[index] == open { quote = nil }
      } else if [Mark.singleQuote, Mark.doubleQuote, Mark.backtick].contains(bytes[index]) {
        quote = bytes[index]
      } else if bytes.holds(operation, at: index) {
        return (Array(bytes[..<index]).trimmed(), Array(bytes[(index + 2)...]).trimmed())
      }
    }
    return nil
  }
}
