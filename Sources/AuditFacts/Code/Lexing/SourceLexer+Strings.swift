/// A string that was found: all of it, what is between its quotes, and how it is written.
struct LexedString {
  /// Where it begins, its prefix included.
  let start: Int
  let body: Range<Int>
  let end: Int
  let form: StringForm
  /// Where a here-document's own line goes on, if its body only follows behind that.
  var resumesAt: Int?
}

/// How a here-document begins.
struct HereDocument {
  let start: Int
  /// The word that ends it.
  let word: Range<Int>
  /// Where its own line goes on.
  let rest: Int
  let quote: UInt8?
}

extension SourceLexer {
  /// How many strings may stand in the code of others.
  private static let deepestHole = 8

  /// The string or the pattern that begins at an offset; nil where none begins.
  ///
  /// - Parameters:
  ///   - index: of the quote; prefixes stand before it.
  ///   - depth: how many strings it is within.
  func string(at index: Int, depth: Int = 0) -> LexedString? {
    let byte = bytes[index]
    switch byte {
    case Mark.doubleQuote, Mark.singleQuote, Mark.backtick:
      guard let opening = opening(at: index) else { return nil }
      return closed(opening.form, from: opening.start, body: opening.body, depth: depth)
    case Mark.slash where syntax.dialect == .javascript || syntax.dialect == .ruby: return pattern(at: index)
    case UInt8(ascii: "%") where syntax.dialect == .ruby: return percentLiteral(at: index)
    default: return nil
    }
  }

  /// Reads on from the beginning of the body to the closing quote.
  private func closed(_ form: StringForm, from start: Int, body: Int, depth: Int) -> LexedString {
    var form = form
    var index = body
    func ended(_ end: Int, closing length: Int) -> LexedString {
      if length == 0 { form.isClosed = false }
      return LexedString(
        start: start, body: min(body, end)..<max(min(body, end), end), end: end + length, form: form)
    }
    while index < limit {
      let byte = bytes[index]
      if byte == Mark.newline, !form.mayBreakLines { return ended(index, closing: 0) }
      if byte == form.quote, closes(form, at: index) {
        if form.escapes == .doubled, at(index + 1) == form.quote {
          index += 2
          continue
        }
        return ended(index, closing: Int(form.quotes) + Int(form.hashes))
      }
      if let open = holeStart(form, at: index), depth < Self.deepestHole {
        let hole = holeEnd(from: open, mayBreakLines: form.mayBreakLines, depth: depth, closing: form.holes)
        // What is not understood in here would be misread over and over: the line is given up.
        guard hole.isClosed else { return ended(hole.end, closing: 0) }
        index = hole.end
      } else if byte == Mark.backslash, form.escapes != .none, form.escapes != .doubled, form.hashes == 0 {
        index += 2
      } else {
        index += 1
      }
    }
    return ended(limit, closing: 0)
  }

  private func closes(_ form: StringForm, at index: Int) -> Bool {
    for offset in 1..<max(1, Int(form.quotes)) where at(index + offset) != form.quote { return false }
    for offset in 0..<Int(form.hashes) where at(index + Int(form.quotes) + offset) != Mark.hash {
      return false
    }
    return true
  }

  /// Where the code of a hole begins, if there is one.
  func holeStart(_ form: StringForm, at index: Int) -> Int? {
    switch form.holes {
    case .none: return nil
    case .dollarBrace, .dollar: return starts("${", at: index) ? index + 2 : nil
    case .hashBrace: return starts("#{", at: index) ? index + 2 : nil
    case .php: return starts("{$", at: index) ? index + 1 : nil
    case .brace:
      guard bytes[index] == Mark.openBrace, at(index + 1) != Mark.openBrace, at(index - 1) != Mark.openBrace
      else {
        return nil
      }
      return index + 1
    case .backslashParen:
      guard bytes[index] == Mark.backslash else { return nil }
      for offset in 0..<Int(form.hashes) where at(index + 1 + offset) != Mark.hash { return nil }
      return at(index + 1 + Int(form.hashes)) == Mark.openParen ? index + 2 + Int(form.hashes) : nil
    }
  }

  /// Where a hole ends, its bracket included.
  func holeEnd(
    from index: Int, mayBreakLines: Bool, depth: Int, closing: StringForm.Holes
  ) -> (end: Int, isClosed: Bool) {
    let opens = closing == .backslashParen ? Mark.openParen : Mark.openBrace
    let closes = closing == .backslashParen ? Mark.closeParen : Mark.closeBrace
    var index = index
    var open = 1
    while index < limit {
      let byte = bytes[index]
      if byte == Mark.newline, !mayBreakLines { return (index, false) }
      if byte == opens { open += 1 }
      if byte == closes {
        open -= 1
        if open == 0 { return (index + 1, true) }
      }
      if byte == Mark.doubleQuote || byte == Mark.singleQuote || byte == Mark.backtick,
        let inner = string(at: index, depth: depth + 1)
      {
        guard inner.form.isClosed else { return (max(inner.end, index + 1), false) }
        index = max(inner.end, index + 1)
      } else {
        index += 1
      }
    }
    return (limit, false)
  }

  // Ruby's and others' strings without quotes.

  /// `%q(...)`, `%w[...]` and their like.
  private func percentLiteral(at index: Int) -> LexedString? {
    guard let letter = at(index + 1), let open = at(index + 2), "qQwWiIrx".utf8.contains(letter),
      !open.isNamePart, !open.isSpace, beginsOperand(at: index)
    else { return nil }
    let pairs: [UInt8: UInt8] = [
      Mark.openParen: Mark.closeParen, Mark.openBracket: Mark.closeBracket, Mark.openBrace: Mark.closeBrace,
      UInt8(ascii: "<"): UInt8(ascii: ">"),
    ]
    let close = pairs[open] ?? open
    var form = StringForm(escapes: .quoteAlone, quote: close, mayBreakLines: true)
    form.isPattern = letter.lowercased != UInt8(ascii: "q")
    if letter == UInt8(ascii: "Q") { form.holes = .hashBrace }
    return closed(form, from: index, body: index + 3, depth: 0)
  }

  /// `<<~END`, `<<<'END'`, `<<-EOF`.
  func hereDocument(at index: Int) -> HereDocument? {
    var word = index + 2
    guard at(index + 1) == UInt8(ascii: "<") else { return nil }
    switch syntax.dialect {
    case .php:
      guard at(word) == UInt8(ascii: "<") else { return nil }
      word += 1
      while at(word)?.isBlank == true { word += 1 }
    case .ruby, .terraform:
      if at(word) == Mark.dash || at(word) == UInt8(ascii: "~") { word += 1 }
    default: return nil
    }
    let quote = at(word).flatMap { $0 == Mark.singleQuote || $0 == Mark.doubleQuote ? $0 : nil }
    if quote != nil { word += 1 }
    var end = word
    while let byte = at(end), byte.isNamePart { end += 1 }
    guard let first = at(word), first.isLetter || first == UInt8(ascii: "_"), end > word, end - word <= 64
    else {
      return nil
    }
    // `a << B` of Ruby appends; a here-document's word is in capitals as a rule.
    if syntax.dialect == .ruby, word == index + 2, first.lowercased == first { return nil }
    return HereDocument(start: index, word: word..<end, rest: quote == nil ? end : end + 1, quote: quote)
  }

  /// The body of a here-document; nil where it has no end.
  func body(of document: HereDocument) -> LexedString? {
    let (start, word, rest, quote) = (document.start, document.word, document.rest, document.quote)
    let body = min(limit, lineEnd(from: rest) + 1)
    var line = body
    while line < limit {
      var text = line
      while let byte = at(text), byte.isBlank { text += 1 }
      if bytes[text..<min(limit, text + word.count)].elementsEqual(bytes[word]),
        !(at(text + word.count)?.isNamePart ?? false)
      {
        var form = StringForm(escapes: .letters, mayBreakLines: true, isBlock: true)
        switch syntax.dialect {
        case .php: form.holes = .php
        case .ruby: form.holes = .hashBrace
        default: form.holes = .dollarBrace
        }
        if quote == Mark.singleQuote {
          form.escapes = .none
          form.holes = .none
        }
        if syntax.dialect == .terraform { form.escapes = .none }
        var found = LexedString(
          start: start, body: body..<max(body, line - 1), end: text + word.count, form: form)
        if syntax.dialect == .ruby { found.resumesAt = rest }
        return found
      }
      line = lineEnd(from: line) + 1
    }
    return nil
  }
}
