/// A pattern of `.gitignore` or `.gitattributes`.
///
/// Source: gitignore(5), 'Pattern format'; bytes are compared, as git does.
package struct GitPattern {
  /// The pattern without what is said round it.
  private let text: [UInt8]
  /// Whether it is held against the whole path, since a slash stands in it, or against the last name alone.
  private let isAnchored: Bool
  /// Whether it covers folders alone.
  package let isForFolders: Bool

  /// Takes a pattern without the `!` of an ignore file; nil where it covers nothing.
  package init?(_ pattern: ArraySlice<UInt8>) {
    var text = pattern
    isForFolders = text.last == UInt8(ascii: "/")
    if isForFolders { text = text.dropLast() }
    isAnchored = text.contains(UInt8(ascii: "/"))
    if text.first == UInt8(ascii: "/") { text = text.dropFirst() }
    guard !text.isEmpty, text.count <= Self.longest else { return nil }
    self.text = Array(text)
  }

  /// Whether the pattern covers a path below the folder that its file lies in.
  ///
  /// - Parameter steps: how many comparisons there may be; when they are used up, nothing is covered any more. Stars
  ///   after each other make a match take exponentially long, which a hostile repository could be full of.
  package func covers(_ path: ArraySlice<UInt8>, isFolder: Bool, _ steps: inout Int) -> Bool {
    guard isFolder || !isForFolders else { return false }
    var name = path
    if !isAnchored, let slash = path.lastIndex(of: UInt8(ascii: "/")) { name = path[(slash + 1)...] }
    return Self.matches(text[...], name, isStart: true, &steps)
  }

  /// How many comparisons a whole file of patterns is given for one path.
  package static let mostSteps = 1_000_000
  /// Each pair of stars that fills a part of a path is a call within a call.
  private static let longest = 1024

  private static func matches(
    _ pattern: ArraySlice<UInt8>, _ text: ArraySlice<UInt8>, isStart: Bool, _ steps: inout Int
  ) -> Bool {
    var (pattern, text) = (pattern, text)
    var previous: UInt8? = isStart ? UInt8(ascii: "/") : nil
    while let sign = pattern.first {
      steps -= 1
      guard steps > 0 else { return false }
      switch sign {
      case UInt8(ascii: "*"):
        return matchesStars(pattern, text, afterSlash: previous == UInt8(ascii: "/"), &steps)
      case UInt8(ascii: "?"):
        guard let byte = text.popFirst(), byte != UInt8(ascii: "/") else { return false }
        pattern.removeFirst()
      case UInt8(ascii: "["):
        guard let byte = text.popFirst(), byte != UInt8(ascii: "/"),
          let set = GitBracket(pattern, holding: byte)
        else { return false }
        // A long set costs as much as it is long, however often a star comes back to it.
        steps -= set.rest.startIndex - pattern.startIndex
        guard set.covers else { return false }
        pattern = set.rest
      default:
        pattern.removeFirst()
        // A backslash at the end stands for nothing that a path can have.
        guard let wanted = sign == UInt8(ascii: "\\") ? pattern.popFirst() : sign,
          text.popFirst() == wanted
        else { return false }
      }
      previous = sign
    }
    return text.isEmpty
  }

  /// One star covers no slash; two do where they fill a whole part of the path.
  private static func matchesStars(
    _ pattern: ArraySlice<UInt8>, _ text: ArraySlice<UInt8>, afterSlash: Bool, _ steps: inout Int
  ) -> Bool {
    let rest = pattern.drop { $0 == UInt8(ascii: "*") }
    let isDouble = rest.startIndex - pattern.startIndex >= 2
    let isWhole = isDouble && afterSlash && (rest.isEmpty || rest.first == UInt8(ascii: "/"))
    if isWhole, rest.isEmpty { return true }
    if isWhole, matches(rest.dropFirst(), text, isStart: true, &steps) { return true }
    var left = text
    while true {
      if matches(rest, left, isStart: false, &steps) { return true }
      guard steps > 0, let byte = left.popFirst(), isWhole || byte != UInt8(ascii: "/") else { return false }
    }
  }
}

/// A set of characters in brackets, held against one: single ones, ranges, and classes of POSIX by name.
struct GitBracket {
  /// What follows the bracket.
  let rest: ArraySlice<UInt8>
  /// Whether the set covers the character.
  let covers: Bool

  /// Reads a set; nil where it doesn't end, or names a class that there isn't.
  init?(_ pattern: ArraySlice<UInt8>, holding byte: UInt8) {
    var left = pattern.dropFirst()
    let isNegated = left.first == UInt8(ascii: "!") || left.first == UInt8(ascii: "^")
    if isNegated { left.removeFirst() }
    var isMember = false
    var isFirst = true
    while isFirst || left.first != UInt8(ascii: "]") {
      isFirst = false
      if left.starts(with: "[:".utf8) {
        guard let end = left.firstRange(of: Array(":]".utf8)),
          let named = Self.members(
            of: String(decoding: left[(left.startIndex + 2)..<end.lowerBound], as: UTF8.self))
        else { return nil }
        isMember = isMember || named.contains(byte)
        left = left[end.upperBound...]
        continue
      }
      guard let low = Self.character(&left) else { return nil }
      isMember = isMember || low == byte
      guard left.first == UInt8(ascii: "-"), left.dropFirst().first != UInt8(ascii: "]") else { continue }
      left.removeFirst()
      guard let high = Self.character(&left) else { return nil }
      isMember = isMember || (low <= byte && byte <= high)
    }
    covers = isMember != isNegated
    rest = left.dropFirst()
  }

  private static func character(_ left: inout ArraySlice<UInt8>) -> UInt8? {
    guard let first = left.popFirst() else { return nil }
    return first == UInt8(ascii: "\\") ? left.popFirst() : first
  }

  private static func members(of name: String) -> [UInt8]? {
    let all = Array(UInt8(0)...127)
    switch name {
    case "alpha": return all.filter(isLetter)
    case "digit": return all.filter(isDigit)
    case "alnum": return all.filter { isLetter($0) || isDigit($0) }
    case "lower": return all.filter { (0x61...0x7a).contains($0) }
    case "upper": return all.filter { (0x41...0x5a).contains($0) }
    case "blank": return [0x09, 0x20]
    case "space": return [0x20] + (0x09...0x0d)
    case "cntrl": return all.filter { $0 < 0x20 || $0 == 0x7f }
    case "graph": return all.filter { $0 > 0x20 && $0 < 0x7f }
    case "print": return all.filter { $0 >= 0x20 && $0 < 0x7f }
    case "punct": return all.filter { $0 > 0x20 && $0 < 0x7f && !isLetter($0) && !isDigit($0) }
    case "xdigit": return all.filter { isDigit($0) || (0x61...0x66).contains($0 | 0x20) }
    default: return nil
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7a).contains(byte | 0x20) }
  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
