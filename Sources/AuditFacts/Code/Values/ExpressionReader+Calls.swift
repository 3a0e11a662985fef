/// An argument of a call.
struct CallArgument {
  /// `default` of `default="x"` and of `default: "x"`.
  let label: String?
  let start: Int
  let end: Int
}

/// What calls come to.
extension ExpressionReader {
  private static let mostArguments = 12

  /// The arguments between a bracket and its partner.
  mutating func arguments(_ open: Int) -> [CallArgument] {
    arguments(open, until: window.partner(open) ?? window.tokens.count)
  }

  /// The arguments behind one token and before another.
  mutating func arguments(_ open: Int, until close: Int) -> [CallArgument] {
    var result: [CallArgument] = []
    var start = open + 1
    var index = start
    while index <= close, start < close, budget > 0, result.count < Self.mostArguments {
      budget -= 1
      if index == close || window.mark(index) == .comma {
        result.append(argument(start, index))
        start = index + 1
        index = start
      } else {
        index = window.mark(index).closing != nil ? max(index, window.partner(index) ?? close) + 1 : index + 1
      }
    }
    return result
  }

  private func argument(_ start: Int, _ end: Int) -> CallArgument {
    if start + 1 < end, let label = window.name(start) {
      let mark = window.mark(start + 1)
      let isLabel =
        switch dialect {
        case .python, .kotlin: mark == .equals
        case .swift, .csharp, .php, .ruby: mark == .colon
        default: false
        }
      if isLabel { return CallArgument(label: label, start: start + 2, end: end) }
    }
    return CallArgument(label: nil, start: start, end: end)
  }

  /// The text of an argument that is a string and nothing else.
  func text(_ argument: CallArgument?) -> [UInt8]? {
    guard let argument, argument.end == argument.start + 1, let token = window.token(argument.start),
      token.kind == .string
    else { return nil }
    return SourceString.value(of: token, in: window).text
  }

  mutating func value(_ argument: CallArgument) -> CodeValue {
    let (value, end) = expression(at: body(at: argument.start))
    // What stands behind it and is no closing bracket of a function was not understood.
    return end >= argument.end || window.mark(end).isClosing || window.mark(end) == .semicolon
      || dialect == .python && window.isWord(end, "for") || value.isFailure
      ? value : .unknown(at: offset(argument.start))
  }

  mutating func call(_ chain: inout Chain, at open: Int) {
    guard let method = chain.path.last else { return }
    let arguments = arguments(open)
    if let value = chain.value {
      chain.value = result(of: value, method, arguments, at: chain.first)
    } else {
      chain.value =
        environment(chain.path, arguments, at: chain.first) ?? maker(chain.path, arguments, at: chain.first)
        ?? wrapped(chain.path, arguments) ?? failure(chain.path, at: chain.first)
    }
  }

  // x.method(...)

  private mutating func result(
    of value: CodeValue, _ method: String, _ arguments: [CallArgument], at first: Int
  ) -> CodeValue {
    if value.isMade { return value }
    if method == "join", let made = firstMade(arguments) { return made }
    guard value.reference != nil else { return ValueMethods.result(of: value, member: method, in: dialect) }
    let other = ValueMethods.takesClosure(method) ? arguments.first.map { self.value($0) } : nil
    return ValueMethods.result(of: value, method: method, otherwise: other, in: dialect)
  }

  // getenv("X", "d")

  private mutating func environment(_ path: [String], _ arguments: [CallArgument], at first: Int)
    -> CodeValue?
  {
    guard let key = text(arguments.first), !key.isEmpty,
      let call = EnvironmentReads.call(path, key: key, count: arguments.count, dialect)
    else { return nil }
    let result = CodeValue(
      value: .reference(Reference(key.text, from: call.source)), start: offset(first))
    if call.source == .variable { note(result) }
    let fallback = arguments.dropFirst().first {
      $0.label == nil || ["default", "fallback", "defaultValue", "default_value"].contains($0.label)
    }
    if let fallback {
      let other = value(fallback)
      // A function that makes a number of it, and the like.
      if other.name == nil || !other.isUnknown { return result.otherwise(other, if: call.lack) }
      return call.lack == .unset && dialect == .python ? result.otherwise(other, if: .unset) : result
    }
    guard call.fails else { return result }
    var failure = CodeValue.unknown(at: offset(first))
    failure.isFailure = true
    return result.otherwise(failure, if: .unset)
  }

  /// Keeps the first variable that is read.
  mutating func note(_ value: CodeValue) {
    if firstRead == nil { firstRead = value }
  }

  private func maker(_ path: [String], _ arguments: [CallArgument], at first: Int) -> CodeValue? {
    // `Date(x)` and `UUID(uuidString: x)` are made of something.
    if let last = path.last, Makers.areMadeOfArguments.contains(last), arguments.first?.label != "size",
      !arguments.isEmpty
    {
      return nil
    }
    return Makers.call(path, dialect).map { CodeValue(value: .made($0), start: offset(first)) }
  }

  private func failure(_ path: [String], at first: Int) -> CodeValue? {
    let isEnd = [
      "exit", "Exit", "Fatal", "Fatalf", "Fatalln", "panic!", "bail!", "unreachable!", "FailFast", "halt",
    ]
    .contains(path.last)
    guard isEnd else { return nil }
    var value = CodeValue.unknown(at: offset(first))
    value.isFailure = true
    return value
  }

  // String(x), hex(x)

  private mutating func wrapped(_ path: [String], _ arguments: [CallArgument]) -> CodeValue? {
    guard let name = path.last else { return nil }
    if let field = field(path, arguments) { return field }
    if dialect == .terraform, path == ["lookup"], arguments.count == 3, let key = text(arguments[1]) {
      return CodeValue(
        value: .reference(Reference(key.text, from: .code)), start: offset(arguments[0].start - 2)
      )
      .otherwise(value(arguments[2]), if: .unset)
    }
    if let first = arguments.first, Wrappers.keepsValue(path, dialect) {
      let value = value(first)
      if ValueMethods.failsIfMissing(name), value.reference != nil {
        return ValueMethods.result(of: value, method: name, otherwise: nil, in: dialect)
      }
      if let lack = Wrappers.lack(name), arguments.count > 1 {
        return value.otherwise(self.value(arguments[1]), if: lack)
      }
      if !value.isUnknown { return value }
    }
    guard Wrappers.keepsMade(name) else { return nil }
    // The hash of a password with a salt that is made is the password's.
    if Wrappers.hashes(name), let first = arguments.first {
      let hashed = value(first)
      if hashed.isUnknown, hashed.name != nil { return nil }
    }
    return firstMade(arguments)
  }

  private mutating func firstMade(_ arguments: [CallArgument]) -> CodeValue? {
    for argument in arguments {
      let value = value(argument)
      if value.isMade { return value.with(.made(value.value.maker ?? .random)) }
    }
    return nil
  }

  /// A setting that is declared with its default: `Field(default="x", env="X")`, `str({default: 'x'})`.
  private mutating func field(_ path: [String], _ arguments: [CallArgument]) -> CodeValue? {
    guard let name = path.last else { return nil }
    if dialect == .python, name == "Field" || name == "field" {
      let given = arguments.first { $0.label == "default" } ?? arguments.first { $0.label == nil }
      guard let given else { return nil }
      let variable = text(arguments.first { $0.label == "env" || $0.label == "validation_alias" })
      let value = value(given)
      guard let variable, !value.isUnknown else { return value }
      return value.with(
        .reference(Reference(variable.text, from: .variable, otherwise: .ifUnset(value.value))))
    }
    guard dialect == .javascript, let first = arguments.first else { return nil }
    if name == "default", path.count > 1, arguments.count == 1 {
      let value = value(first)
      guard !value.isUnknown else { return nil }
      return value.with(.reference(Reference(nil, from: .code, otherwise: .ifUnset(value.value))))
    }
    guard ["str", "url", "host", "email"].contains(name), path.count <= 2,
      window.mark(first.start) == .openBrace
    else { return nil }
    return declaredDefault(first.start)
  }

  private mutating func declaredDefault(_ open: Int) -> CodeValue? {
    for member in arguments(open) {
      guard window.isWord(member.start, "default"), window.mark(member.start + 1) == .colon else { continue }
      let value = expression(at: member.start + 2).value
      return value.isUnknown
        ? nil : value.with(.reference(Reference(nil, from: .variable, otherwise: .ifUnset(value.value))))
    }
    return nil
  }
}

extension FactValue {
  /// What makes it, or the first part of it that is made.
  var maker: Maker? {
    switch self {
    case .made(let maker): maker
    case .parts(let parts): parts.lazy.compactMap(\.maker).first
    default: nil
    }
  }
}
