/// How strings begin in each language.
extension SourceLexer {
  /// What stands before and at an opening quote.
  private struct Opening {
    var start: Int
    var letters: [UInt8] = []
    var hashes = 0
    var hasAt = false
    var hasDollar = false
    /// How many of the quote stand in a row.
    var run = 1
  }

  /// The form of the string that a quote begins, where it begins with its prefix, and where its body does.
  func opening(at index: Int) -> (form: StringForm, start: Int, body: Int)? {
    let quote = bytes[index]
    var form = StringForm(escapes: .letters, quote: quote)
    let opening = prefix(at: index)
    let isTripled = opening.run >= 3
    switch syntax.dialect {
    case .javascript:
      if quote == Mark.backtick {
        form.holes = .dollarBrace
        form.mayBreakLines = true
      }
    case .python:
      guard quote != Mark.backtick else { return nil }
      form.escapes = .lettersKept
      if opening.letters.contains(UInt8(ascii: "r")) { form.escapes = .quoteAlone }
      if opening.letters.contains(UInt8(ascii: "f")) { form.holes = .brace }
      if isTripled { form.quotes = 3 }
      form.mayBreakLines = isTripled
    case .go: goForm(quote, &form)
    case .ruby:
      form.mayBreakLines = true
      if quote == Mark.singleQuote { form.escapes = .quoteAlone } else { form.holes = .hashBrace }
      form.isPattern = quote == Mark.backtick
    case .php:
      form.mayBreakLines = true
      form.escapes = quote == Mark.singleQuote ? .quoteAlone : .lettersKept
      if quote != Mark.singleQuote { form.holes = .php }
      form.isPattern = quote == Mark.backtick
    case .java, .kotlin:
      form.isCharacter = quote == Mark.singleQuote
      form.isPattern = quote == Mark.backtick
      if isTripled, quote == Mark.doubleQuote { makeBlock(&form, quotes: 3) }
      if syntax.dialect == .kotlin, quote == Mark.doubleQuote {
        form.holes = .dollar
        if isTripled { form.escapes = .none }
      }
    case .csharp: csharpForm(opening, &form)
    case .rust:
      guard rustForm(opening, at: index, &form) else { return nil }
    case .swift:
      form.holes = .backslashParen
      form.hashes = UInt8(clamping: opening.hashes)
      if isTripled { makeBlock(&form, quotes: 3) }
    case .terraform:
      form.holes = .dollarBrace
    }
    return (form, opening.start, index + Int(form.quotes))
  }

  private func makeBlock(_ form: inout StringForm, quotes: Int) {
    form.quotes = UInt8(clamping: quotes)
    form.mayBreakLines = true
    form.isBlock = true
  }

  private func goForm(_ quote: UInt8, _ form: inout StringForm) {
    form.isCharacter = quote == Mark.singleQuote
    if quote == Mark.backtick {
      form.escapes = .none
      form.mayBreakLines = true
    }
  }

  private func csharpForm(_ opening: Opening, _ form: inout StringForm) {
    form.isCharacter = form.quote == Mark.singleQuote
    guard !form.isCharacter else { return }
    if opening.hasDollar { form.holes = .brace }
    if opening.run >= 3 {
      form.escapes = .none
      makeBlock(&form, quotes: opening.run)
    } else if opening.hasAt {
      form.escapes = .doubled
      form.mayBreakLines = true
    }
  }

  private func rustForm(_ opening: Opening, at index: Int, _ form: inout StringForm) -> Bool {
    if form.quote == Mark.singleQuote {
      form.isCharacter = true
      // `'a` without another quote after one character is a lifetime.
      if at(index + 1) == Mark.backslash { return true }
      var end = index + 2
      while let byte = at(end), byte & 0xc0 == 0x80 { end += 1 }
      return at(end) == Mark.singleQuote && at(index + 1) != Mark.singleQuote
    }
    guard form.quote == Mark.doubleQuote else { return false }
    form.mayBreakLines = true
    if opening.letters.contains(UInt8(ascii: "r")) {
      form.escapes = .none
      form.hashes = UInt8(clamping: opening.hashes)
    }
    return true
  }

  /// Looks back from a quote for the letters and marks that belong to it.
  private func prefix(at index: Int) -> Opening {
    var opening = Opening(start: index)
    while at(index + opening.run) == bytes[index], opening.run < 255 { opening.run += 1 }
    var before = index - 1
    switch syntax.dialect {
    case .rust, .swift:
      while before >= 0, bytes[before] == Mark.hash, opening.hashes < 255 {
        opening.hashes += 1
        before -= 1
      }
    case .csharp:
      while before >= 0, bytes[before] == UInt8(ascii: "@") || bytes[before] == Mark.dollar {
        if bytes[before] == Mark.dollar { opening.hasDollar = true } else { opening.hasAt = true }
        before -= 1
      }
    default: break
    }
    opening.start = before + 1
    guard syntax.dialect == .rust || syntax.dialect == .python else { return opening }
    var letters: [UInt8] = []
    while before >= 0, letters.count < 4, syntax.isWordPart[Int(bytes[before])] {
      letters.append(bytes[before].lowercased)
      before -= 1
    }
    if isPrefix(letters) {
      opening.letters = letters
      opening.start = before + 1
    } else if syntax.dialect == .rust {
      opening.hashes = 0
      opening.start = index
    }
    return opening
  }

  private func isPrefix(_ letters: [UInt8]) -> Bool {
    let allowed = syntax.dialect == .rust ? "rbc" : "rbuft"
    return (1...2).contains(letters.count) && letters.allSatisfy { allowed.utf8.contains($0) }
  }

  /// Whether a word is what stands before a string's quote.
  func isStringPrefix(_ word: Range<Int>) -> Bool {
    guard word.count <= 2, syntax.dialect == .rust || syntax.dialect == .python,
      isPrefix(bytes[word].map(\.lowercased))
    else { return false }
    var quote = word.upperBound
    if syntax.dialect == .rust {
      while at(quote) == Mark.hash { quote += 1 }
    }
    return at(quote) == Mark.doubleQuote || at(quote) == Mark.singleQuote
  }

  /// Whether a mark is what stands before a string's quote: `$"`, `@"`, `#"`.
  func isStringPrefixMark(at index: Int) -> Bool {
    var quote = index
    switch syntax.dialect {
    case .csharp:
      while at(quote) == UInt8(ascii: "@") || at(quote) == Mark.dollar, quote < index + 3 { quote += 1 }
    case .swift, .rust:
      while at(quote) == Mark.hash, quote < index + 255 { quote += 1 }
    default: return false
    }
    return quote > index && at(quote) == Mark.doubleQuote
  }
}
