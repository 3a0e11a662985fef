/// A value in the making: texts and expansions, each with its place.
struct PlacedValue {
  enum Piece {
    case text(PlacedBytes)
    /// Something whose bytes don't stand there: an expansion, code.
    case value(FactValue, Range<Int>)
  }

  private(set) var pieces: [Piece] = []
  /// The offset in the file at which the value begins, its opening quote left out.
  private(set) var start: Int
  /// Whether quotes stand round the value or within it: text in them is never a keyword.
  var isQuoted = false

  init(at start: Int) { self.start = start }

  init(_ text: PlacedBytes) {
    start = text.offset(of: 0)
    append(text)
  }

  init(_ value: FactValue, _ range: Range<Int>) {
    start = range.lowerBound
    append(value, range)
  }

  var isEmpty: Bool { pieces.isEmpty }

  /// Says where the value begins, as long as there is nothing of it: after an opening quote.
  mutating func begin(at offset: Int) { if pieces.isEmpty { start = offset } }

  mutating func append(_ byte: UInt8, at offset: Int) {
    if case .text(var text) = pieces.last {
      // Taken out first, so that the text's memory has one owner and is not copied for each byte.
      pieces.removeLast()
      text.append(byte, at: offset)
      pieces.append(.text(text))
    } else {
      var text = PlacedBytes(emptyAt: offset)
      text.append(byte, at: offset)
      pieces.append(.text(text))
    }
  }

  mutating func append(_ text: PlacedBytes) {
    guard !text.isEmpty else { return }
    if case .text(var before) = pieces.last {
      pieces.removeLast()
      before.append(text)
      pieces.append(.text(before))
    } else {
      pieces.append(.text(text))
    }
  }

  mutating func append(_ value: FactValue, _ range: Range<Int>) { pieces.append(.value(value, range)) }

  mutating func append(_ other: PlacedValue) {
    for piece in other.pieces {
      switch piece {
      case .text(let text): append(text)
      case .value(let value, let range): append(value, range)
      }
    }
    if other.isQuoted { isQuoted = true }
  }

  /// The text, if it is nothing else; empty for no value at all.
  var literal: PlacedBytes? {
    guard let first = pieces.first else { return PlacedBytes(emptyAt: start) }
    guard pieces.count == 1, case .text(let text) = first else { return nil }
    return text
  }

  var literalText: String? { literal?.text }

  /// What the value begins with, if that is text.
  var leadingText: PlacedBytes? {
    if case .text(let text)? = pieces.first { text } else { nil }
  }

  /// The value without its first bytes, all of which are text.
  func dropping(_ count: Int) -> PlacedValue {
    guard case .text(let text)? = pieces.first, count <= text.count else { return self }
    var rest = PlacedValue(at: text.offset(of: count))
    if count < text.count { rest.append(text.slice(count..<text.count)) }
    for piece in pieces.dropFirst() { rest.pieces.append(piece) }
    if count == text.count, let next = rest.pieces.first {
      switch next {
      case .text(let text): rest.start = text.offset(of: 0)
      case .value(_, let range): rest.start = range.lowerBound
      }
    }
    rest.isQuoted = isQuoted
    return rest
  }

  /// The two sides of the first of a byte that stands in a text.
  func split(at byte: UInt8) -> (before: PlacedValue, after: PlacedValue)? {
    var before = PlacedValue(at: start)
    for (index, piece) in pieces.enumerated() {
      guard case .text(let text) = piece, let found = text.firstIndex(of: byte, from: 0) else {
        before.pieces.append(piece)
        continue
      }
      before.append(text.slice(0..<found))
      var after = PlacedValue(at: text.offset(of: found) + 1)
      after.append(text.slice(found + 1..<text.count))
      for piece in pieces.dropFirst(index + 1) { after.pieces.append(piece) }
      return (before, after)
    }
    return nil
  }

  /// The bytes of the file from the first piece to the last; nil where they are not in the file's order.
  var range: Range<Int>? {
    var range: Range<Int>?
    for piece in pieces {
      let next: Range<Int>
      switch piece {
      case .text(let text):
        guard let own = text.range else { return nil }
        next = own
      case .value(_, let own): next = own
      }
      guard let before = range else {
        range = next
        continue
      }
      guard next.lowerBound >= before.upperBound else { return nil }
      range = before.lowerBound..<next.upperBound
    }
    return range ?? start..<start
  }

  var factValue: FactValue {
    var values: [FactValue] = []
    for piece in pieces {
      switch piece {
      case .text(let text): values.append(.text(text.bytes))
      case .value(let value, _): values.append(value)
      }
    }
    guard let first = values.first else { return .text([]) }
    return values.count == 1 ? KnownReference.refined(first) : .parts(values)
  }

  /// How it is written, roughly: variables by their names, and `*` for what can't be told.
  var rendered: String {
    var result = ""
    for piece in pieces {
      switch piece {
      case .text(let text): result += text.text
      case .value(.reference(let reference), _) where reference.source == .variable:
        result += reference.name.map { "$" + $0 } ?? "*"
      case .value: result += "*"
      }
    }
    return result
  }

  /// The variables whose values are in it.
  var variables: [String] {
    pieces.compactMap { piece in
      guard case .value(.reference(let reference), _) = piece, reference.source == .variable else {
        return nil
      }
      return reference.name
    }
  }

  /// The variables and the secrets of a store whose values are in it.
  var printedNames: [String] {
    pieces.compactMap { piece in
      guard case .value(.reference(let reference), _) = piece,
        reference.source == .variable || reference.source == .secretStore
      else { return nil }
      return reference.name
    }
  }

  /// Whether a part of it is made anew each time.
  var isMade: Bool { factValue.isMade }
}

extension FactValue {
  /// Whether a part of it is made anew each time; fallbacks aside.
  var isMade: Bool {
    switch self {
    case .made: true
    case .parts(let parts): parts.contains { $0.isMade }
    default: false
    }
  }
}
