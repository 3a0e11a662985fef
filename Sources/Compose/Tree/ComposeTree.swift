/// A value of compose files, merged or not yet.
indirect enum ComposeTree: Sendable {
  case null(ComposePlace)
  case text(ComposeText)
  case list([ComposeTree], ComposePlace)
  case map(ComposeMap, ComposePlace)
  /// A variable or a label in a list, `NAME=text` or `NAME` alone.
  case assignment(ComposeAssignment)

  var place: ComposePlace {
    switch self {
    case .null(let place), .list(_, let place), .map(_, let place): place
    case .text(let text): text.place
    case .assignment(let assignment): assignment.place
    }
  }

  var text: ComposeText? { if case .text(let text) = self { text } else { nil } }
  var items: [ComposeTree]? { if case .list(let items, _) = self { items } else { nil } }
  var map: ComposeMap? { if case .map(let map, _) = self { map } else { nil } }
  var isNull: Bool { if case .null = self { true } else { false } }

  subscript(key: String) -> ComposeTree? { map?[key] }

  /// The text of a truth value: `true` where YAML has it so.
  var flag: Bool? { text.map { $0.bestKnown == "true" } }

  /// Whether two values say the same, wherever they stand.
  func isSame(as other: ComposeTree) -> Bool {
    switch (self, other) {
    case (.null, .null): true
    case (.text(let one), .text(let two)): one.isSame(as: two)
    case (.assignment(let one), .assignment(let two)): one.isSame(as: two)
    case (.list(let one, _), .list(let two, _)):
      one.count == two.count && zip(one, two).allSatisfy { $0.isSame(as: $1) }
    case (.map(let one, _), .map(let two, _)):
      one.count == two.count
        && one.pairs.allSatisfy { pair in two[pair.key].map { pair.value.isSame(as: $0) } ?? false }
    default: false
    }
  }

  /// Hands over each text within.
  func visitTexts(_ body: (ComposeText) -> Void) {
    switch self {
    case .null: break
    case .text(let text): body(text)
    case .list(let items, _): for item in items { item.visitTexts(body) }
    case .map(let map, _): for pair in map.pairs { pair.value.visitTexts(body) }
    case .assignment(let assignment): if let value = assignment.value { body(value) }
    }
  }
}

/// `NAME=text`.
struct ComposeAssignment: Sendable {
  let key: String
  /// Nil for a name alone, whose value is taken from the environment.
  let value: ComposeText?
  let place: ComposePlace

  func isSame(as other: ComposeAssignment) -> Bool {
    guard key == other.key else { return false }
    guard let value, let two = other.value else { return value == nil && other.value == nil }
    return value.isSame(as: two)
  }
}

/// Keys and values, in the order in which the keys came.
struct ComposeMap: Sendable {
  private var order: [String] = []
  private var values: [String: Entry] = [:]

  private struct Entry: Sendable {
    var value: ComposeTree
    let place: ComposePlace
  }

  struct Pair {
    let key: String
    let value: ComposeTree
    /// Where the key stands first.
    let place: ComposePlace
  }

  var count: Int { values.count }

  var pairs: [Pair] {
    order.compactMap { key in values[key].map { Pair(key: key, value: $0.value, place: $0.place) } }
  }

  subscript(key: String) -> ComposeTree? { values[key]?.value }

  func place(of key: String) -> ComposePlace? { values[key]?.place }

  /// Puts a value in; the key keeps the place that it has.
  mutating func set(_ key: String, to value: ComposeTree, at place: ComposePlace) {
    if values[key] == nil { order.append(key) }
    values[key] = Entry(value: value, place: values[key]?.place ?? place)
  }

  /// Takes a value out to be worked on, so that it isn't copied meanwhile.
  mutating func take(_ key: String) -> ComposeTree? {
    guard let entry = values[key] else { return nil }
    values[key] = Entry(value: .null(entry.place), place: entry.place)
    return entry.value
  }

  mutating func remove(_ keys: Set<String>) {
    guard !keys.isEmpty else { return }
    order.removeAll { keys.contains($0) }
    for key in keys { values[key] = nil }
  }
}
