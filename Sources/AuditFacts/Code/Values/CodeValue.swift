/// What an expression comes to, and where it stands.
struct CodeValue {
  var value: FactValue
  /// Where it begins in the file; of a string, behind its quote.
  var start: Int
  /// Its bytes in the file where they stand in one piece; of a string, those between its quotes.
  var range: Range<Int>?
  /// Whether there is no value, since the program ends: `throw`, `panic`, `sys.exit`.
  var isFailure = false
  /// Whether it is the language's word for no value: `null`, `nil`, `None`.
  var isNothing = false
  /// Whether an empty value was made a missing one on the way: `.filter(|s| !s.is_empty())`, `.presence`.
  var dropsEmpty = false
  /// The last word of the path, if the value is a path: `jwtSecret` of `config.jwtSecret`.
  var name: String?

  static func unknown(at start: Int) -> CodeValue { CodeValue(value: .unknown, start: start) }

  var isUnknown: Bool { value == .unknown }

  var text: [UInt8]? {
    if case .text(let bytes) = value { bytes } else { nil }
  }

  var reference: Reference? {
    if case .reference(let reference) = value { reference } else { nil }
  }

  /// The variable of the environment whose value it is.
  var variable: String? {
    guard let reference, reference.source == .variable else { return nil }
    return reference.name
  }

  var isMade: Bool { value.isMade }

  /// The same value as an expression that spans more bytes.
  func spanning(_ range: Range<Int>) -> CodeValue {
    var result = self
    result.start = range.lowerBound
    result.range = range
    return result
  }

  func with(_ value: FactValue) -> CodeValue {
    var result = self
    result.value = value
    return result
  }
}

extension CodeValue {
  /// When another value takes this one's place.
  enum Lack {
    case unset, unsetOrEmpty
  }

  /// The value where another one is given for the case that there is none.
  func otherwise(_ other: CodeValue, if lack: Lack) -> CodeValue {
    if isMade || isNothing || other.isNothing || reference == nil && name == nil { return self }
    // A name of the program's own: `options.secret || 'x'`.
    let reference = reference ?? Reference(name, from: .code)
    let lack = dropsEmpty ? .unsetOrEmpty : lack
    let fallback: Fallback
    switch (other.isFailure, lack) {
    case (true, .unset): fallback = .failsIfUnset
    case (true, .unsetOrEmpty): fallback = .failsIfUnsetOrEmpty
    case (false, .unset): fallback = .ifUnset(other.value)
    case (false, .unsetOrEmpty): fallback = .ifUnsetOrEmpty(other.value)
    }
    var result = with(.reference(reference.falling(back: fallback)))
    result.dropsEmpty = false
    result.name = name
    if let end = other.range?.upperBound, let range, end >= range.upperBound {
      result.range = range.lowerBound..<end
    }
    return result
  }

  /// The value where it is only asked for once it is known to be there.
  var withoutFailure: CodeValue {
    guard let reference, reference.otherwise == .failsIfUnset else { return self }
    return with(.reference(Reference(reference.name, from: reference.source)))
  }

  /// Texts and references one after the other.
  static func joined(_ values: [CodeValue], at start: Int) -> CodeValue {
    var parts: [FactValue] = []
    for value in values { append(value.value, to: &parts) }
    var result = CodeValue(value: .text([]), start: values.first?.start ?? start)
    if let first = parts.first { result.value = parts.count == 1 ? first : .parts(parts) }
    return result
  }

  private static func append(_ value: FactValue, to parts: inout [FactValue]) {
    switch (value, parts.last) {
    case (.parts(let inner), _): for one in inner { append(one, to: &parts) }
    case (.text(let bytes), .text(let before)?): parts[parts.count - 1] = .text(before + bytes)
    case (.unknown, .unknown?): break
    default: parts.append(value)
    }
  }
}

extension Reference {
  /// The same with what counts where there is no value; said of the last of those that are tried in turn.
  func falling(back fallback: Fallback) -> Reference {
    switch otherwise {
    case nil: Reference(name, from: source, otherwise: fallback)
    case .ifUnset(.reference(let next)):
      Reference(name, from: source, otherwise: .ifUnset(.reference(next.falling(back: fallback))))
    case .ifUnsetOrEmpty(.reference(let next)):
      Reference(name, from: source, otherwise: .ifUnsetOrEmpty(.reference(next.falling(back: fallback))))
    // `get("X", "") or "d"`: an empty fallback is one that is missing.
    case .ifUnset(.text([])): Reference(name, from: source, otherwise: fallback)
    case .failsIfUnset where fallback.isValueIfEmpty: Reference(name, from: source, otherwise: fallback)
    default: self
    }
  }
}

extension Fallback {
  fileprivate var isValueIfEmpty: Bool {
    switch self {
    case .ifUnsetOrEmpty, .failsIfUnsetOrEmpty: true
    default: false
    }
  }
}
