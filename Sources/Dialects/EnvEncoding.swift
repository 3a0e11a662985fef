internal import SecretMemory

/// One way to write a value behind `NAME=`.
///
/// Whether it says to a consumer what was meant is for the consumer's reader to tell: see ``EnvWriter``.
enum EnvEncoding: CaseIterable {
  /// As it is, if each byte is one that no consumer treats specially.
  case bare
  /// In double quotes, with `\`, `"`, `$`, LF and CR escaped: Compose's own.
  case composeQuoted
  /// In double quotes, with `\`, `"`, `$` and the backtick escaped: a shell's own.
  case shellQuoted
  /// In double quotes, with `\`, `"` and `$` escaped: where Compose and systemd meet.
  case lineQuoted
  /// In single quotes, as it is, if it holds none.
  case singleQuotes
  /// In double quotes, as it is, if it holds none.
  case doubleQuotes
  /// In backticks, as it is, if it holds none.
  case backticks
  /// In double quotes, with `\`, `"`, LF and CR escaped and a word for `${`: python-dotenv's own.
  case pythonQuoted
  /// As `singleQuotes`, with `$` escaped for dotenv-expand.
  case escapedSingleQuotes
  /// As `doubleQuotes`, with `$` escaped for dotenv-expand.
  case escapedDoubleQuotes
  /// As `backticks`, with `$` escaped for dotenv-expand.
  case escapedBackticks
  /// As `singleQuotes`, if no parser known could take a part of it for an escape.
  case plainSingleQuotes
  /// As `doubleQuotes`, if no parser known could take a part of it for an escape or an expansion.
  case plainDoubleQuotes
  /// As it is, up to the end of the line.
  case asIs

  /// Appends the encoded value.
  ///
  /// - Returns: whether the value can be written so; if not, nothing is appended.
  func append(_ value: Span<UInt8>, to target: inout SecretBuffer) -> Bool {
    guard isApplicable(to: value) else { return false }
    if let quote { target.append(quote) }
    switch self {
    case .pythonQuoted: Self.appendForPython(value, to: &target)
    default:
      for index in value.indices { appendByte(value[index], to: &target) }
    }
    if let quote {
      target.append(quote)
      if keepsBackslashes, value.last == EnvText.backslash { Self.appendGuard(quote, to: &target) }
    }
    return true
  }

  private func isApplicable(to value: Span<UInt8>) -> Bool {
    switch self {
    case .bare: value.indices.allSatisfy { Self.isBare(value[$0]) }
    case .singleQuotes, .escapedSingleQuotes, .doubleQuotes, .escapedDoubleQuotes, .backticks,
      .escapedBackticks:
      !value.contains { $0 == quote }
    case .plainSingleQuotes:
      !value.contains { $0 == EnvText.singleQuote } && value.last != EnvText.backslash
        && !value.holdsPair(EnvText.backslash, EnvText.backslash)
    case .plainDoubleQuotes:
      !value.contains {
        $0 == EnvText.doubleQuote || $0 == EnvText.dollar || $0 == EnvText.backslash || $0 == EnvText.backtick
      }
    case .composeQuoted, .shellQuoted, .lineQuoted, .pythonQuoted, .asIs: true
    }
  }

  private var quote: UInt8? {
    switch self {
    case .bare, .asIs: nil
    case .singleQuotes, .escapedSingleQuotes, .plainSingleQuotes: EnvText.singleQuote
    case .backticks, .escapedBackticks: EnvText.backtick
    case .composeQuoted, .shellQuoted, .lineQuoted, .pythonQuoted, .doubleQuotes, .escapedDoubleQuotes,
      .plainDoubleQuotes:
      EnvText.doubleQuote
    }
  }

  private var keepsBackslashes: Bool {
    switch self {
    case .composeQuoted, .shellQuoted, .lineQuoted, .pythonQuoted: false
    default: true
    }
  }

  private func appendByte(_ byte: UInt8, to target: inout SecretBuffer) {
    if self == .composeQuoted, byte == EnvText.newline { return target.append("\\n") }
    if self == .composeQuoted, byte == EnvText.carriageReturn { return target.append("\\r") }
    if isEscaped(byte) { target.append(EnvText.backslash) }
    target.append(byte)
  }

  private func isEscaped(_ byte: UInt8) -> Bool {
    switch self {
    case .composeQuoted, .lineQuoted:
      byte == EnvText.backslash || byte == EnvText.doubleQuote || byte == EnvText.dollar
    case .shellQuoted:
      byte == EnvText.backslash || byte == EnvText.doubleQuote || byte == EnvText.dollar
        || byte == EnvText.backtick
    case .escapedSingleQuotes, .escapedDoubleQuotes, .escapedBackticks: byte == EnvText.dollar
    default: false
    }
  }

  /// Writes for python-dotenv, by the default of a variable that nobody sets where it has no other way.
  ///
  /// It has no escape for `${`, and a backslash before the closing quote keeps that from closing, escaped or not.
  private static func appendForPython(_ value: Span<UInt8>, to target: inout SecretBuffer) {
    for index in value.indices {
      let next = index + 1 < value.count ? value[index + 1] : nil
      switch (value[index], next) {
      case (EnvText.newline, _): target.append("\\n")
      case (EnvText.carriageReturn, _): target.append("\\r")
      case (EnvText.doubleQuote, _): target.append("\\\"")
      case (EnvText.backslash, nil): target.append("${PBK__:-\\\\}")
      case (EnvText.backslash, _): target.append("\\\\")
      case (EnvText.dollar, UInt8(ascii: "{")): target.append("${PBK__:-$}")
      case (let byte, _): target.append(byte)
      }
    }
  }

  /// Keeps a value that ends in a backslash apart from the next.
  ///
  /// The npm package dotenv takes `\` and a quote for a quote, if a later one of the file can close the value. A comment
  /// whose quote can't be the end of a value keeps it from looking further.
  private static func appendGuard(_ quote: UInt8, to target: inout SecretBuffer) {
    target.append("\n#")
    target.append(quote)
    target.append(".")
  }

  private static func isBare(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "_"), UInt8(ascii: "@"), UInt8(ascii: "%"), UInt8(ascii: "+"), UInt8(ascii: ":"),
      UInt8(ascii: ","), UInt8(ascii: "."), UInt8(ascii: "/"), UInt8(ascii: "-"):
      true
    default: EnvName.isLetter(byte) || EnvName.isDigit(byte)
    }
  }
}

extension Span<UInt8> {
  /// The last byte, or `nil` if there is none.
  var last: UInt8? { count > 0 ? self[count - 1] : nil }

  /// Whether a byte satisfies the condition.
  func contains(where matches: (UInt8) -> Bool) -> Bool {
    for index in indices where matches(self[index]) { return true }
    return false
  }

  /// Whether a byte is directly followed by another.
  func holdsPair(_ first: UInt8, _ second: UInt8) -> Bool {
    var index = 0
    while index + 1 < count {
      if self[index] == first, self[index + 1] == second { return true }
      index += 1
    }
    return false
  }
}
