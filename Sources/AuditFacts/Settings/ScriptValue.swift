/// A value of JSON, or of an object literal of JavaScript.
indirect enum ScriptValue {
  case text(PlacedBytes)
  /// A number, a word or code.
  case code(FactValue, Range<Int>, PlacedBytes)
  case object([(key: PlacedBytes, value: ScriptValue)])
  case array([ScriptValue])

  var text: PlacedBytes? { if case .text(let text) = self { text } else { nil } }
  var members: [(key: PlacedBytes, value: ScriptValue)] {
    if case .object(let members) = self { members } else { [] }
  }
  var items: [ScriptValue] { if case .array(let items) = self { items } else { [] } }

  subscript(key: String) -> ScriptValue? { members.last { $0.key.bytes.elementsEqual(key.utf8) }?.value }

  /// The value for a fact; nil for collections.
  var placed: PlacedValue? {
    switch self {
    case .text(let text): PlacedValue(text)
    case .code(let value, let range, _): PlacedValue(value, range)
    default: nil
    }
  }
}

/// Reads JSON, and object literals as loosely as JavaScript writes them.
struct ScriptValueParser {
  static let depthLimit = 64

  private var scanner: JSONScanner
  private let allowsCode: Bool
  private var depth = 0
  /// Why reading stopped, and where.
  private(set) var fault: (offset: Int, problem: String)?

  /// - Parameter allowsCode: whether values may be expressions, as in a JavaScript file.
  init(_ text: PlacedBytes, from index: Int = 0, allowsCode: Bool) {
    scanner = JSONScanner(text, from: index)
    self.allowsCode = allowsCode
  }

  /// The value; of a broken file what stands before the fault.
  mutating func parse() -> ScriptValue? {
    let value = value()
    if fault == nil, !allowsCode, scanner.peek() != nil { fail("text follows its end") }
    return value
  }

  private mutating func fail(_ problem: String) {
    if fault == nil { fault = (scanner.text.offset(of: scanner.index), problem) }
  }

  private mutating func value() -> ScriptValue? {
    guard fault == nil else { return nil }
    switch scanner.peek() {
    case Mark.openBrace?: return object()
    case Mark.openBracket?: return array()
    case Mark.doubleQuote? where !allowsCode, Mark.singleQuote? where !allowsCode:
      guard let text = scanner.string() else {
        fail("a string isn't closed")
        return nil
      }
      return .text(text)
    case nil:
      fail("a value is missing")
      return nil
    default: return allowsCode ? expression() : word()
    }
  }

  private mutating func enter() -> Bool {
    depth += 1
    scanner.index += 1
    if depth > Self.depthLimit { fail("it is nested deeper than \(Self.depthLimit) levels") }
    return fault == nil
  }

  private mutating func object() -> ScriptValue? {
    guard enter() else { return nil }
    var members: [(key: PlacedBytes, value: ScriptValue)] = []
    while fault == nil, !scanner.take(Mark.closeBrace) {
      guard let key = key() else { break }
      guard scanner.take(Mark.colon) else {
        if allowsCode { skipMember() } else { fail("a colon is missing") }
        continue
      }
      if let value = value() { members.append((key, value)) }
      guard scanner.take(Mark.comma) || scanner.peek() == Mark.closeBrace else {
        fail("a comma or the end of an object is missing")
        break
      }
    }
    depth -= 1
    return .object(members)
  }

  private mutating func key() -> PlacedBytes? {
    switch scanner.peek() {
    case Mark.doubleQuote?, Mark.singleQuote?:
      if let key = scanner.string() { return key }
    case nil: break
    default:
      let word = scanner.word()
      if !word.isEmpty { return word }
      // A computed key: its value is nobody's that can be named.
      if allowsCode, scanner.peek() == Mark.openBracket { return expressionText() }
    }
    fail("a key is missing")
    return nil
  }

  /// A member without a colon: a method, a short form, or something spread.
  private mutating func skipMember() {
    _ = expressionText()
    _ = scanner.take(Mark.comma)
  }

  private mutating func array() -> ScriptValue? {
    guard enter() else { return nil }
    var items: [ScriptValue] = []
    while fault == nil, !scanner.take(Mark.closeBracket) {
      if let value = value() { items.append(value) }
      guard scanner.take(Mark.comma) || scanner.peek() == Mark.closeBracket else {
        fail("a comma or the end of an array is missing")
        break
      }
    }
    depth -= 1
    return .array(items)
  }

  private mutating func word() -> ScriptValue? {
    let word = scanner.word()
    guard !word.isEmpty else {
      fail("a value is missing")
      return nil
    }
    return .code(.text(word.bytes), word.range ?? word.start..<word.start, word)
  }

  private mutating func expression() -> ScriptValue? {
    let text = expressionText()
    guard !text.isEmpty else {
      fail("a value is missing")
      return nil
    }
    return ScriptExpression.value(of: text)
  }

  /// The text up to a comma or a closing bracket outside strings and brackets.
  private mutating func expressionText() -> PlacedBytes {
    _ = scanner.peek()
    let start = scanner.index
    var open = 0
    while let byte = scanner.text.at(scanner.index) {
      switch byte {
      case Mark.doubleQuote, Mark.singleQuote, Mark.backtick: skipString(byte)
      case Mark.openBrace, Mark.openBracket, Mark.openParen: open += 1
      case Mark.closeBrace, Mark.closeBracket, Mark.closeParen:
        if open == 0 { return scanner.text.slice(start..<scanner.index).trimmed() }
        open -= 1
      case Mark.comma where open == 0: return scanner.text.slice(start..<scanner.index).trimmed()
      default: break
      }
      scanner.index += 1
    }
    return scanner.text.slice(start..<scanner.text.count).trimmed()
  }

  /// Goes to a string's closing quote.
  private mutating func skipString(_ quote: UInt8) {
    scanner.index += 1
    while let byte = scanner.text.at(scanner.index), byte != quote {
      scanner.index += byte == Mark.backslash ? 2 : 1
    }
    scanner.index = min(scanner.index, scanner.text.count - 1)
  }
}
