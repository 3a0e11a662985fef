/// A text's variables, as Docker Compose understands them; nothing is ever run.
///
/// Source: the Compose Specification, 'Interpolation',
/// <https://docs.docker.com/reference/compose-file/interpolation/>; where that leaves something open, what Docker
/// Compose 2.40 does.
struct Interpolation {
  enum Part {
    case literal(String)
    case variable(Variable)
  }

  struct Variable {
    let name: String
    let guarding: ComposeUse.Guard
    /// Whether an empty value counts as none: the colon of `:-`.
    let takesEmptyForNone: Bool
    /// What follows the operator.
    let argument: [Part]
  }

  /// Why a text has no meaning.
  struct Malformed: Error {}

  let parts: [Part]

  /// How deep `${A:-${B}}` may go.
  static let deepest = 16

  static func parse(_ text: String) throws(Malformed) -> Interpolation {
    var scanner = InterpolationScanner(Array(text.utf8))
    return Interpolation(parts: try scanner.parts(until: nil, depth: 0))
  }

  /// The variables named, in order, those in fallbacks included.
  var uses: [ComposeUse] { Self.uses(in: parts) }

  private static func uses(in parts: [Part]) -> [ComposeUse] {
    parts.flatMap { part -> [ComposeUse] in
      guard case .variable(let variable) = part else { return [] }
      let own = ComposeUse(name: variable.name, guarding: variable.guarding)
      // What an error says is not needed for anything.
      return [own] + (variable.guarding == .required ? [] : uses(in: variable.argument))
    }
  }

  /// The text with its variables put in.
  ///
  /// - Parameter lookup: what is known of a variable.
  /// - Returns: nil where the result hangs on a value that isn't known.
  func expanded(_ lookup: (String) -> ComposeScope.Finding) -> String? { Self.expanded(parts, lookup) }

  private static func expanded(
    _ parts: [Part], _ lookup: (String) -> ComposeScope.Finding
  ) -> String? {
    var result = ""
    for part in parts {
      switch part {
      case .literal(let text): result += text
      case .variable(let variable):
        guard let text = expanded(variable, lookup) else { return nil }
        result += text
      }
    }
    return result
  }

  private static func expanded(
    _ variable: Variable, _ lookup: (String) -> ComposeScope.Finding
  ) -> String? {
    let value: String?
    switch lookup(variable.name) {
    case .value(let text): value = variable.takesEmptyForNone && text.isEmpty ? nil : text
    case .missing: value = nil
    case .notKnown: return nil
    }
    switch variable.guarding {
    case .none: return value ?? ""
    case .fallback: return value ?? expanded(variable.argument, lookup)
    case .required: return value
    case .alternative: return value == nil ? "" : expanded(variable.argument, lookup)
    }
  }
}

/// Reads the grammar of `$X` and `${X:-text}`.
private struct InterpolationScanner {
  private let text: [UInt8]
  private var at = 0

  init(_ text: [UInt8]) { self.text = text }

  private static let dollar = UInt8(ascii: "$")
  private static let closing = UInt8(ascii: "}")

  /// Reads parts up to the end, or to a closing brace, which it passes.
  mutating func parts(
    until end: UInt8?, depth: Int
  ) throws(Interpolation.Malformed) -> [Interpolation.Part] {
    guard depth <= Interpolation.deepest else { throw Interpolation.Malformed() }
    var parts: [Interpolation.Part] = []
    var literal: [UInt8] = []
    while at < text.count {
      let byte = text[at]
      at += 1
      if let end, byte == end {
        return parts + Self.literal(literal)
      }
      guard byte == Self.dollar else {
        literal.append(byte)
        continue
      }
      if at < text.count, text[at] == Self.dollar {
        literal.append(byte)
        at += 1
        continue
      }
      parts += Self.literal(literal)
      literal = []
      parts.append(.variable(try variable(depth: depth)))
    }
    guard end == nil else { throw Interpolation.Malformed() }
    return parts + Self.literal(literal)
  }

  private static func literal(_ bytes: [UInt8]) -> [Interpolation.Part] {
    bytes.isEmpty ? [] : [.literal(String(decoding: bytes, as: UTF8.self))]
  }

  private mutating func variable(depth: Int) throws(Interpolation.Malformed) -> Interpolation.Variable {
    let isBraced = at < text.count && text[at] == UInt8(ascii: "{")
    if isBraced { at += 1 }
    let name = try name()
    guard isBraced else { return plain(name) }
    if take(Self.closing) { return plain(name) }
    let takesEmptyForNone = take(UInt8(ascii: ":"))
    let guarding: ComposeUse.Guard
    if take(UInt8(ascii: "-")) {
      guarding = .fallback
    } else if take(UInt8(ascii: "?")) {
      guarding = .required
    } else if take(UInt8(ascii: "+")) {
      guarding = .alternative
    } else {
      throw Interpolation.Malformed()
    }
    return Interpolation.Variable(
      name: name, guarding: guarding, takesEmptyForNone: takesEmptyForNone,
      argument: try parts(until: Self.closing, depth: depth + 1))
  }

  private func plain(_ name: String) -> Interpolation.Variable {
    Interpolation.Variable(name: name, guarding: .none, takesEmptyForNone: false, argument: [])
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard at < text.count, text[at] == byte else { return false }
    at += 1
    return true
  }

  private mutating func name() throws(Interpolation.Malformed) -> String {
    let start = at
    while at < text.count, Self.isInName(text[at], isFirst: at == start) { at += 1 }
    guard at > start else { throw Interpolation.Malformed() }
    return String(decoding: text[start..<at], as: UTF8.self)
  }

  private static func isInName(_ byte: UInt8, isFirst: Bool) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "_"): true
    case UInt8(ascii: "0")...UInt8(ascii: "9"): !isFirst
    default: false
    }
  }
}
