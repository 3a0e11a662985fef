/// Why a value, or a name, can't be carried to the consumers asked for.
///
/// No case carries a byte of a value.
package enum EnvObstacle: Equatable, Sendable {
  /// The name is not `[A-Za-z_][A-Za-z0-9_]*`, the one set that every consumer takes.
  case nameNotUsable
  /// The consumer keeps a variable of the name for itself: assigning it fails, or means something else.
  case nameTaken(EnvConsumer)
  /// A NUL byte, which no environment variable can carry.
  case nul
  /// Not UTF-8, which the consumer loses or refuses.
  case notUTF8(EnvConsumer)
  /// A noncharacter of Unicode, such as U+FFFE, with which systemd refuses the whole file.
  case noncharacter(EnvConsumer)
  /// A carriage return, which the consumer drops.
  case carriageReturn(EnvConsumer)
  /// A line feed, which the consumer takes for the end.
  case lineFeed(EnvConsumer)
  /// Name and value are longer than the consumer reads; the limit is in bytes.
  case tooLong(EnvConsumer, limit: Int)
  /// All kinds of quotes, of which the consumer can escape none.
  case allQuotes(EnvConsumer)
  /// A dollar sign, or line feed, that the consumer named stands for doing without.
  case notStrict(EnvConsumer)
  /// Characters for which the consumer has no spelling.
  case noSpelling(EnvConsumer)
  /// Each consumer has a spelling, but these have none in common.
  case noCommonSpelling([EnvConsumer])
}

/// Finds the plainest reason for a refusal.
enum EnvDiagnosis {
  private static let longestRawLine = 65_535

  /// The reason that lies in the name or value alone, whatever the encoding.
  static func obstacle(name: String, _ value: Span<UInt8>, for consumer: EnvConsumer) -> EnvObstacle? {
    guard EnvName.isUsable(name) else { return .nameNotUsable }
    if let keeper = keeper(of: name, for: consumer) { return .nameTaken(keeper) }
    if value.contains(where: { $0 == 0 }) { return .nul }
    guard consumer != .posix else { return nil }
    guard EnvText.firstInvalidUTF8(in: value) == nil else { return .notUTF8(consumer) }
    if consumer.readers.contains(.systemd), EnvText.firstNoncharacter(in: value) != nil {
      return .noncharacter(consumer)
    }
    return consumer == .portableStrict && value.contains { $0 == EnvText.newline || $0 == EnvText.dollar }
      ? .notStrict(consumer) : nil
  }

  /// The reason why no encoding was found for one consumer.
  static func cause(name: String, _ value: Span<UInt8>, for consumer: EnvConsumer) -> EnvObstacle {
    let isRaw = consumer == .raw
    if isRaw, value.contains(where: { $0 == EnvText.newline }) { return .lineFeed(consumer) }
    if value.contains(where: { $0 == EnvText.carriageReturn }),
      !isRaw || value.last == EnvText.carriageReturn
    {
      return .carriageReturn(consumer)
    }
    if isRaw, name.utf8.count + 1 + value.count > longestRawLine {
      return .tooLong(consumer, limit: longestRawLine)
    }
    let quotes = [EnvText.singleQuote, EnvText.doubleQuote, EnvText.backtick]
    if consumer == .node || consumer == .nodeExpand,
      quotes.allSatisfy({ quote in value.contains { $0 == quote } })
    {
      return .allQuotes(consumer)
    }
    return .noSpelling(consumer)
  }

  private static func keeper(of name: String, for consumer: EnvConsumer) -> EnvConsumer? {
    if consumer.readers.contains(.posix), EnvName.isKeptByShell(name) || EnvName.isKeptByZsh(name) {
      return .posix
    }
    if consumer.readers.contains(.python), name == EnvName.pythonPlaceholder { return .python }
    return nil
  }
}
