/// A pattern of a `.dockerignore` file, matched in time linear in the pattern times the path.
///
/// Source: <https://docs.docker.com/build/concepts/context/#dockerignore-files>: Go's `filepath.Match`, and `**` for any
/// number of folders. A pattern is held against the whole path from the root of the context.
struct DockerIgnorePattern {
  /// Whether it takes in again what an earlier pattern left out.
  let isException: Bool
  private let parts: [Part]

  private enum Part {
    case byte(UInt8)
    /// One character but a slash.
    case any
    /// Any number of characters but slashes.
    case star
    /// Anything, slashes included, up to the end.
    case rest
    /// Nothing, or any folders with the slash behind them.
    case folders
    case set([ClosedRange<UInt8>], isNegated: Bool)

    var mayBeEmpty: Bool {
      switch self {
      case .star, .rest, .folders: true
      default: false
      }
    }

    func takes(_ byte: UInt8) -> Bool {
      switch self {
      case .byte(let own): own == byte
      case .any, .star: byte != slash
      case .rest, .folders: true
      case .set(let ranges, let isNegated):
        byte != slash && ranges.contains { $0.contains(byte) } != isNegated
      }
    }
  }

  fileprivate static let slash = UInt8(ascii: "/")
  private static let longest = 1024

  /// Takes a line without blanks round it; nil where it covers nothing.
  init?(_ line: String) {
    var text = Array(line.utf8)[...]
    isException = text.first == UInt8(ascii: "!")
    if isException { text = Self.trimmed(text.dropFirst()) }
    guard !text.isEmpty, text.count <= Self.longest, let clean = Self.cleaned(text) else { return nil }
    guard let parts = Self.parts(of: clean) else { return nil }
    self.parts = parts
  }

  private static func trimmed(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    text.drop { $0 == 0x20 || $0 == 0x09 }
  }

  /// Without `.`, empty parts, and `..` that leads back; nil for the context itself, which can't be left out.
  private static func cleaned(_ text: ArraySlice<UInt8>) -> [UInt8]? {
    var parts: [ArraySlice<UInt8>] = []
    for part in text.split(separator: slash) {
      if part.elementsEqual(".".utf8) { continue }
      if part.elementsEqual("..".utf8) {
        guard parts.popLast() != nil else { return nil }
        continue
      }
      parts.append(part)
    }
    return parts.isEmpty ? nil : Array(parts.joined(separator: [slash]))
  }

  private static func parts(of text: [UInt8]) -> [Part]? {
    var parts: [Part] = []
    var index = 0
    while index < text.count {
      let byte = text[index]
      index += 1
      switch byte {
      case UInt8(ascii: "*"):
        guard index < text.count, text[index] == byte else {
          parts.append(.star)
          continue
        }
        index += 1
        if index < text.count, text[index] == slash { index += 1 }
        parts.append(index == text.count ? .rest : .folders)
      case UInt8(ascii: "?"): parts.append(.any)
      case UInt8(ascii: "\\"):
        guard index < text.count else { return nil }
        parts.append(.byte(text[index]))
        index += 1
      case UInt8(ascii: "["):
        guard let set = set(in: text, &index) else { return nil }
        parts.append(set)
      default: parts.append(.byte(byte))
      }
    }
    return parts
  }

  private static func set(in text: [UInt8], _ index: inout Int) -> Part? {
    var ranges: [ClosedRange<UInt8>] = []
    let isNegated = index < text.count && text[index] == UInt8(ascii: "^")
    if isNegated { index += 1 }
    func character() -> UInt8? {
      if index < text.count, text[index] == UInt8(ascii: "\\") { index += 1 }
      guard index < text.count else { return nil }
      defer { index += 1 }
      return text[index]
    }
    while index < text.count, ranges.isEmpty || text[index] != UInt8(ascii: "]") {
      guard let low = character() else { return nil }
      guard index + 1 < text.count, text[index] == UInt8(ascii: "-"), text[index + 1] != UInt8(ascii: "]")
      else {
        ranges.append(low...low)
        continue
      }
      index += 1
      guard let high = character(), low <= high else { return nil }
      ranges.append(low...high)
    }
    guard index < text.count else { return nil }
    index += 1
    return .set(ranges, isNegated: isNegated)
  }

  /// Whether it covers a path or one of the folders that the path is in.
  ///
  /// - Parameter path: relative to the context, with `/` between folders.
  func covers(_ path: some Sequence<UInt8>) -> Bool {
    // Where in the pattern the path read so far may end; the second half is for the inside of `folders`.
    var states = Set([0])
    skip(&states)
    for byte in path {
      // All up to here is a folder of the path.
      if byte == Self.slash, states.contains(parts.count) { return true }
      var next: Set<Int> = []
      for state in states { step(state, byte, into: &next) }
      skip(&next)
      if next.isEmpty { return false }
      states = next
    }
    return states.contains(parts.count)
  }

  private func step(_ state: Int, _ byte: UInt8, into next: inout Set<Int>) {
    // Behind the last part: within `folders` number `state - parts.count - 1`.
    if state > parts.count {
      next.insert(state)
      if byte == Self.slash { next.insert(state - parts.count) }
      return
    }
    guard state < parts.count, parts[state].takes(byte) else { return }
    switch parts[state] {
    case .star, .rest: next.insert(state)
    case .folders:
      next.insert(parts.count + 1 + state)
      if byte == Self.slash { next.insert(state + 1) }
    default: next.insert(state + 1)
    }
  }

  /// Parts that may stand for nothing.
  private func skip(_ states: inout Set<Int>) {
    for state in states.sorted() where state < parts.count {
      var state = state
      while state < parts.count, parts[state].mayBeEmpty {
        state += 1
        states.insert(state)
      }
    }
  }
}

/// A `.dockerignore` file.
struct DockerIgnore {
  private let patterns: [DockerIgnorePattern]

  init(_ lines: [String]) { patterns = lines.compactMap { DockerIgnorePattern($0) } }

  /// Whether a path isn't in the context; the last pattern that covers it decides.
  func leavesOut(_ path: some Sequence<UInt8>) -> Bool {
    var isOut = false
    for pattern in patterns where pattern.isException == isOut && pattern.covers(path) {
      isOut = !pattern.isException
    }
    return isOut
  }
}
