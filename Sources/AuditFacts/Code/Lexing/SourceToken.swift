/// A word, a number, a string or a mark of source code, and where it stands.
struct SourceToken {
  enum Kind: UInt8 {
    case word, number, string, mark
  }

  let kind: Kind
  /// Offsets in the file; of a string, its prefix and quotes included.
  let start: Int32
  let end: Int32
  /// Whether nothing but blanks stands before it in its line.
  var startsLine: Bool
  /// What it is, if it is a mark.
  var mark: SourceMark = .none
  /// How it is written, if it is a string.
  var form = StringForm()
  /// The bytes between the quotes, if it is a string.
  var body: Range<Int32> = 0..<0

  var range: Range<Int> { Int(start)..<Int(end) }
  var bodyRange: Range<Int> { Int(body.lowerBound)..<Int(body.upperBound) }
}

/// One to three bytes that are neither a word nor a string: `=`, `=>`, `===`.
struct SourceMark: Hashable {
  let code: UInt32

  init(code: UInt32) { self.code = code }

  /// - Parameter text: three bytes of ASCII at most.
  init(_ text: StaticString) {
    code = text.withUTF8Buffer { bytes in
      var code: UInt32 = 0
      for index in bytes.indices { code = code << 8 | UInt32(unsafe bytes[index]) }
      return code
    }
  }

  static let none = SourceMark(code: 0)
  static let openParen = SourceMark("(")
  static let closeParen = SourceMark(")")
  static let openBracket = SourceMark("[")
  static let closeBracket = SourceMark("]")
  static let openBrace = SourceMark("{")
  static let closeBrace = SourceMark("}")
  static let comma = SourceMark(",")
  static let semicolon = SourceMark(";")
  static let colon = SourceMark(":")
  static let question = SourceMark("?")
  static let bang = SourceMark("!")
  static let dot = SourceMark(".")
  static let equals = SourceMark("=")
  static let less = SourceMark("<")
  static let greater = SourceMark(">")
  static let plus = SourceMark("+")
  static let pipe = SourceMark("|")
  static let ampersand = SourceMark("&")
  static let star = SourceMark("*")
  static let at = SourceMark("@")
  static let backslash = SourceMark("\\")
  static let minus = SourceMark("-")

  static let walrus = SourceMark(":=")
  static let arrow = SourceMark("=>")
  static let thinArrow = SourceMark("->")
  static let scope = SourceMark("::")
  static let optionalDot = SourceMark("?.")
  static let optionalArrow = SourceMark("?->")
  static let either = SourceMark("||")
  static let both = SourceMark("&&")
  static let coalesce = SourceMark("??")
  static let elvis = SourceMark("?:")
  static let eitherAssign = SourceMark("||=")
  static let coalesceAssign = SourceMark("??=")
  static let equal = SourceMark("==")
  static let same = SourceMark("===")
  static let notEqual = SourceMark("!=")
  static let notSame = SourceMark("!==")
  static let doubleBang = SourceMark("!!")
  static let spread = SourceMark("...")

  /// Those of more than one byte, which are read before those of one.
  static let long: Set<SourceMark> = [
    walrus, arrow, thinArrow, scope, optionalDot, optionalArrow, either, both, coalesce, elvis, eitherAssign,
    coalesceAssign, equal, same, notEqual, notSame, doubleBang, spread, SourceMark("&&="), SourceMark("+="),
    SourceMark("-="), SourceMark("*="), SourceMark("/="), SourceMark(".="), SourceMark("%="),
    SourceMark("<="),
    SourceMark(">="), SourceMark("=~"), SourceMark("<<"), SourceMark("..<"), SourceMark("<=>"),
    SourceMark("**"), SourceMark("++"), SourceMark("--"), SourceMark("~>"),
  ]

  /// The bytes that stand behind the first one of a longer mark, by their value.
  static let goesOn: [Bool] = {
    var table = Array(repeating: false, count: 256)
    for mark in long {
      var code = mark.code
      while code > 0xff {
        table[Int(code & 0xff)] = true
        code >>= 8
      }
    }
    return table
  }()

  static let comparisons: Set<SourceMark> = [
    equal, same, notEqual, notSame, less, greater, SourceMark("<="), SourceMark(">="), SourceMark("=~"),
    SourceMark("<=>"),
  ]

  /// The bracket that closes one that opens.
  var closing: SourceMark? {
    switch self {
    case .openParen: .closeParen
    case .openBracket: .closeBracket
    case .openBrace: .closeBrace
    default: nil
    }
  }

  var isClosing: Bool { self == .closeParen || self == .closeBracket || self == .closeBrace }
}

/// How a string is written.
struct StringForm: Equatable {
  /// What a backslash, or a doubled quote, means in it.
  enum Escapes: UInt8 {
    case none
    /// Letters, numbers and Unicode, as in C; what is no escape stands for itself, its backslash left out or kept.
    case letters, lettersKept
    /// The backslash and the quote alone: PHP's and Ruby's `'...'`.
    case quoteAlone
    /// A quote that stands twice: C#'s `@"..."`.
    case doubled
  }

  /// What begins a part that is code.
  enum Holes: UInt8 {
    case none
    /// `${x}`.
    case dollarBrace
    /// `${x}` and `$x`.
    case dollar
    /// `{x}`, doubled where it stands for itself.
    case brace
    /// `#{x}`.
    case hashBrace
    /// `$x`, `$x[y]`, `$x->y`, `{$x}`.
    case php
    /// `\(x)`.
    case backslashParen
  }

  var escapes = Escapes.none
  var holes = Holes.none
  var quote = Mark.doubleQuote
  /// How many quotes close it: 1, or 3 and more.
  var quotes: UInt8 = 1
  /// How many `#` follow the closing quote, and the backslash of an escape.
  var hashes: UInt8 = 0
  var mayBreakLines = false
  /// Whether it is no text of its own: a regular expression, a command, a list of words.
  var isPattern = false
  var isCharacter = false
  /// Whether line ends and indentation belong to the way it is written.
  var isBlock = false
  var isClosed = true
}
