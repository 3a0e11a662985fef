/// A piece of a token.
package enum TokenPart: Sendable {
  /// These bytes.
  case text([UInt8])
  /// As many bytes of the class as there are, within the bounds.
  case run(ByteClass, Int, Int)

  package static func text(_ text: String) -> TokenPart { .text(Array(text.utf8)) }
  package static func run(_ members: ByteClass, _ count: Int) -> TokenPart { .run(members, count, count) }
  package static func run(_ members: ByteClass, _ counts: ClosedRange<Int>) -> TokenPart {
    .run(members, counts.lowerBound, counts.upperBound)
  }
}

/// What a chance sequence of bytes has, and words and names lack.
package struct TokenDemands: Sendable {
  /// Kinds of characters of which there must be one.
  package struct Kinds: OptionSet, Sendable {
    package let rawValue: UInt8
    package init(rawValue: UInt8) { self.rawValue = rawValue }

    package static let digit = Kinds(rawValue: 1)
    package static let lower = Kinds(rawValue: 2)
    package static let upper = Kinds(rawValue: 4)
  }

  package let kinds: Kinds
  /// How many characters, all equally frequent, would repeat as rarely as these do: two to the collision entropy.
  package let spread: Int
  /// What must stand somewhere in it; may be empty.
  package let infix: [UInt8]

  package static let none = TokenDemands([])

  package init(_ kinds: Kinds, spread: Int = 0, containing infix: String = "") {
    self.kinds = kinds
    self.spread = spread
    self.infix = Array(infix.utf8)
  }
}

/// A token that has a part by which it is known.
package struct AnchoredShape: Sendable {
  /// One of these stands in the token, or where `isOutside` right before it.
  package let anchors: [String]
  package let isCaseless: Bool
  /// Whether the anchor isn't part of the token.
  package let isOutside: Bool
  package let before: [TokenPart]
  package let after: [TokenPart]
  package let edge: TokenEdge
  package let demands: TokenDemands
}

/// What may not stand right before a token.
package enum TokenEdge: Sendable {
  /// A letter, a digit, an underscore.
  case word
  /// These, and what base64, paths and names with hyphens and dots are made of: for anchors that are short.
  case strict
  /// Nothing: the anchor has its own edge.
  case free
}

/// A token that only the name of the setting tells from chance or a hash.
package struct AssignedShape: Sendable {
  /// Caseless; one of them begins a part of the name, or ends in a place from where the value is assigned.
  package let words: [String]
  /// Caseless; one of them is in the name as well, unless there are none.
  package let nouns: [String]
  package let value: [TokenPart]
  package let demands: TokenDemands

  /// What names of secrets have.
  package static let nouns = ["key", "token", "secret", "auth", "pass", "credential", "pat"]
}

/// The form of a token, as data for a matcher of bytes.
package enum TokenShape: Sendable {
  case anchored(AnchoredShape)
  case assigned(AssignedShape)
  case structural(TokenStructure)

  /// A token that begins with one of the prefixes.
  package static func token(
    _ prefixes: String..., rest: [TokenPart], edge: TokenEdge = .word, demands: TokenDemands = .none
  ) -> TokenShape {
    .anchored(
      AnchoredShape(
        anchors: prefixes, isCaseless: false, isOutside: false, before: [], after: rest, edge: edge,
        demands: demands))
  }

  /// A token with one of the marks in its middle.
  package static func marked(
    _ before: [TokenPart], _ marks: String..., rest: [TokenPart], edge: TokenEdge = .word,
    demands: TokenDemands = .none
  ) -> TokenShape {
    .anchored(
      AnchoredShape(
        anchors: marks, isCaseless: false, isOutside: false, before: before, after: rest, edge: edge,
        demands: demands))
  }

  /// A token right after a text that is none of its own.
  package static func following(
    _ texts: String..., value: [TokenPart], isCaseless: Bool = false, demands: TokenDemands = .none
  ) -> TokenShape {
    .anchored(
      AnchoredShape(
        anchors: texts, isCaseless: isCaseless, isOutside: true, before: [], after: value, edge: .free,
        demands: demands))
  }

  /// A token that is assigned to a setting with one of the words in its name.
  package static func assigned(
    to words: String..., value: [TokenPart], nouns: [String] = AssignedShape.nouns, demands: TokenDemands
  ) -> TokenShape {
    .assigned(AssignedShape(words: words, nouns: nouns, value: value, demands: demands))
  }

  /// Which of two tokens at one place is meant: the greater one.
  var rank: Int {
    switch self {
    case .anchored(let shape): shape.isOutside ? 1 : 2
    case .assigned: 1
    case .structural(let structure): structure.rank
    }
  }
}
