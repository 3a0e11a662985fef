/// What `{{ }}` of a chart's template gives.
enum HelmExpression {
  /// A value in which actions stand.
  static func value(of text: PlacedBytes) -> PlacedValue {
    var value = PlacedValue(at: text.offset(of: 0))
    var from = 0
    for action in actions(text) {
      value.append(text.slice(from..<action.range.lowerBound))
      let part = text.slice(action.range)
      value.append(factValue(action.inner.bytes, depth: 0), part.range ?? part.start..<part.start)
      from = action.range.upperBound
    }
    value.append(text.slice(from..<text.count))
    return value
  }

  /// The actions of a text: the range of each and what stands within.
  static func actions(_ text: PlacedBytes) -> [(range: Range<Int>, inner: PlacedBytes)] {
    var actions: [(range: Range<Int>, inner: PlacedBytes)] = []
    var index = 0
    while index + 1 < text.count {
      guard text.holds("{{", at: index) else {
        index += 1
        continue
      }
      var end = index + 2
      while end + 1 < text.count, !text.holds("}}", at: end) { end += 1 }
      guard text.holds("}}", at: end) else { return actions }
      var inner = index + 2..<end
      if !inner.isEmpty, text[inner.lowerBound] == Mark.dash {
        inner = inner.lowerBound + 1..<inner.upperBound
      }
      if !inner.isEmpty, text[inner.upperBound - 1] == Mark.dash {
        inner = inner.lowerBound..<inner.upperBound - 1
      }
      actions.append((index..<end + 2, text.slice(text.trimmedRange(inner))))
      index = end + 2
    }
    return actions
  }

  private static let random = [
    "randAlphaNum", "randAlpha", "randNumeric", "randAscii", "randBytes", "randInt", "genPrivateKey", "genCA",
    "genSelfSignedCert", "genSignedCert", "uuidv4", "htpasswd", "bcrypt", "encryptAES",
  ]

  /// Functions that change how a value is written, not which it is.
  private static let filters: Set<String> = [
    "quote", "squote", "b64enc", "toString", "trim", "nindent", "indent", "toYaml", "tpl", "print",
    "trimSuffix",
    "trunc", "printf", "int", "toJson", "urlquery", "lower", "upper", "nospace",
  ]

  static func factValue(_ code: [UInt8], depth: Int) -> FactValue {
    guard depth < 6 else { return .unknown }
    let stages = pipeline(code)
    guard let first = stages.first else { return .unknown }
    var value = stage(first, depth)
    for next in stages.dropFirst() {
      let words = words(next)
      switch words.first.map(\.text) {
      case "default"?: value = falling(value, to: words.count > 1 ? operand(words[1], depth) : .unknown)
      case "required"?: value = guarded(value)
      case let name? where filters.contains(name): break
      // What is made stays so, however it is written.
      default: value = value.isMade ? value : maker(next) ?? .unknown
      }
    }
    return value
  }

  private static func stage(_ code: [UInt8], _ depth: Int) -> FactValue {
    let words = words(code)
    guard let first = words.first else { return .unknown }
    switch first.text {
    case "default" where words.count == 3:
      return falling(operand(words[2], depth), to: operand(words[1], depth))
    case "required" where words.count == 3: return guarded(operand(words[2], depth))
    case "now", "date", "htmlDate", "unixEpoch": return .made(.clock)
    case let name where filters.contains(name) && words.count == 2: return operand(words[1], depth)
    default: break
    }
    if words.count == 1 { return operand(first, depth) }
    return maker(code) ?? .unknown
  }

  /// A name, a text or something in parentheses.
  private static func operand(_ word: [UInt8], _ depth: Int) -> FactValue {
    guard let first = word.first else { return .unknown }
    if first == Mark.openParen, word.last == Mark.closeParen, word.count >= 2 {
      return factValue(Array(word[1..<word.count - 1]), depth: depth + 1)
    }
    if first == Mark.doubleQuote || first == Mark.backtick, word.count >= 2, word.last == first {
      return .text(Array(word[1..<word.count - 1]))
    }
    if first == UInt8(ascii: "."), word.count > 1 {
      return .reference(Reference(Array(word.dropFirst()).text, from: .template))
    }
    if first == Mark.dollar {
      let name = Array(word.dropFirst())
      return .reference(
        name.hasPrefix(".")
          ? Reference(Array(name.dropFirst()).text, from: .template) : Reference(name.text, from: .code))
    }
    if word.allSatisfy({ $0.isDigit }) { return .text(word) }
    return maker(word) ?? .unknown
  }

  private static func maker(_ code: [UInt8]) -> FactValue? {
    if random.contains(where: { code.holds($0) }) { return .made(.random) }
    return code.hasPrefix("now") ? .made(.clock) : nil
  }

  /// Helm's `default` counts for what is empty, too.
  private static func falling(_ value: FactValue, to other: FactValue) -> FactValue {
    guard case .reference(let reference) = value else { return .unknown }
    return .reference(Reference(reference.name, from: reference.source, otherwise: .ifUnsetOrEmpty(other)))
  }

  private static func guarded(_ value: FactValue) -> FactValue {
    guard case .reference(let reference) = value else { return value }
    return .reference(Reference(reference.name, from: reference.source, otherwise: .failsIfUnsetOrEmpty))
  }

  /// The parts between `|`.
  private static func pipeline(_ code: [UInt8]) -> [[UInt8]] { parts(code) { $0 == UInt8(ascii: "|") } }

  private static func words(_ code: [UInt8]) -> [[UInt8]] { parts(code, at: \.isSpace) }

  /// The parts between separators that stand outside strings and parentheses.
  private static func parts(_ code: [UInt8], at isSeparator: (UInt8) -> Bool) -> [[UInt8]] {
    var parts: [[UInt8]] = [[]]
    var quote: UInt8?
    var open = 0
    for byte in code {
      if quote == nil, open == 0, isSeparator(byte) {
        parts.append([])
        continue
      }
      if byte == quote {
        quote = nil
      } else if quote == nil {
        if byte == Mark.doubleQuote || byte == Mark.backtick { quote = byte }
        if byte == Mark.openParen { open += 1 }
        if byte == Mark.closeParen { open -= 1 }
      }
      parts[parts.count - 1].append(byte)
    }
    return parts.map { $0.trimmed() }.filter { !$0.isEmpty }
  }
}
