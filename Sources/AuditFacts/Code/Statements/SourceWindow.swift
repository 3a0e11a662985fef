/// A piece of a file's code, taken apart, with its brackets paired.
struct SourceWindow {
  let bytes: [UInt8]
  let syntax: SourceSyntax
  let tokens: [SourceToken]
  /// Of each bracket the index of the one it belongs to; -1 where that is out of the window, and for all else.
  private let partners: [Int32]
  /// The innermost bracket that is open at a token; -1 where none is.
  private let parents: [Int32]
  /// How many strings it is within.
  let depth: Int
  /// Whether it is too short for its first bracket to tell what there is round it.
  let isCut: Bool

  var dialect: SourceDialect { syntax.dialect }

  init(
    _ bytes: [UInt8], _ syntax: SourceSyntax, _ tokens: [SourceToken], depth: Int = 0, isCut: Bool = false
  ) {
    self.isCut = isCut
    self.bytes = bytes
    self.syntax = syntax
    self.tokens = tokens
    self.depth = depth
    var partners = [Int32](repeating: -1, count: tokens.count)
    var parents = partners
    var open: [Int] = []
    for index in tokens.indices {
      let mark = tokens[index].mark
      if mark.isClosing {
        // One that closes another kind of bracket closes those that were forgotten within as well.
        if let match = open.lastIndex(where: { tokens[$0].mark.closing == mark }), open.count - match <= 16 {
          partners[index] = Int32(clamping: open[match])
          partners[open[match]] = Int32(clamping: index)
          open.removeLast(open.count - match)
        }
      }
      parents[index] = open.last.map { Int32(clamping: $0) } ?? -1
      if mark.closing != nil { open.append(index) }
    }
    self.partners = partners
    self.parents = parents
  }

  /// The bracket that belongs to one.
  func partner(_ index: Int) -> Int? { known(partners, index) }

  /// The bracket within which a token stands.
  func parent(_ index: Int) -> Int? { known(parents, index) }

  /// Whether a token stands in brackets, as far as the window goes.
  func isBracketed(_ index: Int) -> Bool { isCut || parent(index) != nil }

  private func known(_ table: [Int32], _ index: Int) -> Int? {
    table.indices.contains(index) && table[index] >= 0 ? Int(table[index]) : nil
  }

  func token(_ index: Int) -> SourceToken? { tokens.indices.contains(index) ? tokens[index] : nil }

  func mark(_ index: Int) -> SourceMark { token(index)?.mark ?? .none }

  func isWord(_ index: Int) -> Bool { token(index)?.kind == .word }

  func isString(_ index: Int) -> Bool { token(index)?.kind == .string }

  /// The word at an index; nil where there is none.
  func word(_ index: Int) -> String? {
    guard let token = token(index), token.kind == .word else { return nil }
    return bytes[token.range].plainText
  }

  func isWord(_ index: Int, _ text: StaticText) -> Bool {
    guard let token = token(index), token.kind == .word, token.range.count == text.utf8.count else {
      return false
    }
    return bytes.holds(text, at: Int(token.start))
  }

  func isWord(_ index: Int, of words: Set<String>) -> Bool { word(index).map(words.contains) ?? false }

  func startsLine(_ index: Int) -> Bool { token(index)?.startsLine ?? true }

  /// The name that a word is, without the marks of a variable: `$x`, `@x`.
  func name(_ index: Int) -> String? {
    guard var token = word(index)?[...] else { return nil }
    while let first = token.first, first == "$" || first == "@", token.count > 1 { token = token.dropFirst() }
    return String(token)
  }

  /// The words between two tokens, to look for one among them.
  func holdsWord(_ range: Range<Int>, of words: Set<String>) -> Bool {
    range.contains { isWord($0, of: words) }
  }
}

extension ArraySlice<UInt8> {
  /// The text, with what is no UTF-8 replaced.
  var plainText: String { String(decoding: self, as: UTF8.self) }
}

extension String {
  /// Whether a text of small ASCII letters stands in it, in either case of its letters.
  ///
  /// `contains(_:)` of the standard library makes tables of both texts each time, which took a fifth of an audit.
  func holdsCaseless(_ text: StaticText) -> Bool {
    guard let first = text.utf8.first else { return true }
    var rest = utf8[...]
    while let start = rest.firstIndex(where: { $0.lowercased == first }) {
      rest = rest[start...]
      if rest.count >= text.utf8.count, zip(rest, text.utf8).allSatisfy({ $0.lowercased == $1 }) {
        return true
      }
      rest = rest.dropFirst()
    }
    return false
  }
}
