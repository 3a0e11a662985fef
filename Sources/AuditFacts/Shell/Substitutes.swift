/// What another language expands in a shell's text before the shell sees it, whatever quotes it stands in.
///
/// Such a part is replaced by one byte that UTF-8 never has, and put back once the shell's words are known.
struct Substitutes {
  static let mark: UInt8 = 0xff

  private var values: [Int: (value: FactValue, range: Range<Int>)] = [:]

  var isEmpty: Bool { values.isEmpty }

  /// Appends a stand-in for a value to a text.
  mutating func append(_ value: FactValue, _ range: Range<Int>, to text: inout PlacedBytes) {
    values[range.lowerBound] = (value, range)
    text.append(Self.mark, at: range.lowerBound)
  }

  /// A word that is a script, with stand-ins for what its own shell has expanded in it.
  static func script(of word: PlacedValue) -> (text: PlacedBytes, substitutes: Substitutes) {
    var text = PlacedBytes(emptyAt: word.start)
    var substitutes = Substitutes()
    for piece in word.pieces {
      switch piece {
      case .text(let part): text.append(part)
      case .value(let value, let range): substitutes.append(value, range, to: &text)
      }
    }
    return (text, substitutes)
  }

  func applied(to commands: [ShellCommand]) -> [ShellCommand] { isEmpty ? commands : commands.map(applied) }

  private func applied(_ command: ShellCommand) -> ShellCommand {
    var command = command
    command.words = command.words.map(applied)
    command.assignments = command.assignments.map { .init(name: $0.name, value: applied($0.value)) }
    command.redirections = command.redirections.map {
      .init(operation: $0.operation, target: applied($0.target))
    }
    command.defaults = command.defaults.map { ($0.name, applied($0.value)) }
    command.nested = applied(to: command.nested)
    return command
  }

  func applied(_ value: PlacedValue) -> PlacedValue {
    var result = PlacedValue(at: value.start)
    for piece in value.pieces {
      switch piece {
      case .text(let text): append(text, to: &result)
      case .value(let value, let range): result.append(Self.understood(value), range)
      }
    }
    result.isQuoted = value.isQuoted
    return result
  }

  private func append(_ text: PlacedBytes, to result: inout PlacedValue) {
    var from = 0
    while let mark = text.firstIndex(of: Self.mark, from: from) {
      result.append(text.slice(from..<mark))
      if let (value, range) = values[text.offset(of: mark)] { result.append(value, range) }
      from = mark + 1
    }
    result.append(text.slice(from..<text.count))
  }

  /// A fallback that holds a stand-in can't be told any more.
  private static func understood(_ value: FactValue) -> FactValue {
    switch value {
    case .text(let bytes): return bytes.contains(mark) ? .unknown : value
    case .parts(let parts): return .parts(parts.map(understood))
    case .reference(let reference):
      let otherwise: Fallback? =
        switch reference.otherwise {
        case .ifUnset(let value): .ifUnset(understood(value))
        case .ifUnsetOrEmpty(let value): .ifUnsetOrEmpty(understood(value))
        default: reference.otherwise
        }
      return .reference(Reference(reference.name, from: reference.source, otherwise: otherwise))
    default: return value
    }
  }
}
