/// Takes source code apart, from the file's beginning to its end, so that a string is never taken for code.
///
/// Between the windows that matter it only looks for strings and comments, which is several times faster.
struct SourceLexer {
  let bytes: [UInt8]
  let syntax: SourceSyntax
  /// Where the text ends.
  let limit: Int
  private(set) var index: Int
  private(set) var tokens: [SourceToken] = []
  /// The comments of the windows, their marks included.
  private(set) var comments: [Range<Int>] = []
  /// Where the code goes on after the line's end: behind the bodies of here-documents.
  var resumesAt = 0
  private var startsLine = true
  /// Before this, words and marks are passed over.
  private var keepsFrom = 0
  private var isKeeping = false
  /// How many bytes may still be read to find the ends of here-documents.
  private var hereAllowance: Int
  /// The words for which there is no end in the rest of the file.
  private var missingEnds: Set<String> = []

  /// A lexer of a part of a file.
  init(_ bytes: [UInt8], _ syntax: SourceSyntax, _ part: Range<Int>? = nil) {
    self.bytes = bytes
    self.syntax = syntax
    index = part?.lowerBound ?? 0
    limit = min(part?.upperBound ?? bytes.count, bytes.count)
    hereAllowance = 4 * (limit - index) + (64 << 10)
    if syntax.dialect == .php, part == nil { skipMarkup() }
    if part == nil, starts("#!", at: 0) { index = lineEnd(from: 0) }
  }

  /// Reads on.
  ///
  /// - Parameter window: the offsets whose words and marks are kept; a string that reaches into it is kept too.
  mutating func read(_ window: Range<Int>) {
    tokens.removeAll(keepingCapacity: true)
    comments.removeAll(keepingCapacity: true)
    keepsFrom = window.lowerBound
    isKeeping = false
    let end = min(window.upperBound, limit)
    while index < end {
      if index < keepsFrom { skipPlain(until: min(keepsFrom, end)) }
      guard index < end else { return }
      if !isKeeping, index >= keepsFrom {
        isKeeping = true
        startsLine = isAtLineStart(index)
      }
      step()
    }
  }

  private mutating func skipPlain(until end: Int) {
    while index < end, !syntax.isSpecial[Int(bytes[index])] { index += 1 }
  }

  private mutating func step() {
    let byte = bytes[index]
    if byte == Mark.newline {
      startsLine = true
      index += 1
      if resumesAt > index { index = resumesAt }
      resumesAt = 0
    } else if byte.isSpace {
      index += 1
    } else if syntax.isSpecial[Int(byte)], takesSpecial() {
      return
    } else if index < keepsFrom {
      index += 1
    } else if byte.isDigit {
      takeNumber()
    } else if syntax.isWordPart[Int(byte)] || isSigil(byte) {
      takeWord()
    } else {
      takeMark()
    }
  }

  /// Takes a string, a comment or a pattern; false where there is none.
  private mutating func takesSpecial() -> Bool {
    if let end = commentEnd(at: index) {
      if end > keepsFrom { comments.append(index..<end) }
      index = end
      // A block comment leaves the next word where its line begins.
      return true
    }
    guard let string = bytes[index] == UInt8(ascii: "<") ? takenHereDocument() : string(at: index) else {
      return false
    }
    let start = index
    index = max(string.resumesAt ?? string.end, start + 1)
    if string.resumesAt != nil { resumesAt = min(limit, lineEnd(from: string.end) + 1) }
    // Its end, and not its beginning: a string may be longer than a window.
    if index > keepsFrom {
      append(
        SourceToken(
          kind: .string, start: Int32(clamping: string.start), end: Int32(clamping: index),
          startsLine: startsLine, form: string.form,
          body: Int32(clamping: string.body.lowerBound)..<Int32(clamping: string.body.upperBound)))
    }
    return true
  }

  /// The here-document that begins here, if its end is found: looking for the ends of many could read the rest of
  /// the file over and over.
  private mutating func takenHereDocument() -> LexedString? {
    guard let document = hereDocument(at: index), hereAllowance > 0 else { return nil }
    let word = bytes[document.word].plainText
    guard !missingEnds.contains(word) else { return nil }
    let found = body(of: document)
    hereAllowance -= (found?.end ?? limit) - index
    if found == nil { missingEnds.insert(word) }
    return found
  }

  private mutating func append(_ token: SourceToken) {
    tokens.append(token)
    startsLine = false
  }

  private mutating func takeNumber() {
    let start = index
    while index < limit, bytes[index].isNamePart || bytes[index] == UInt8(ascii: ".") && digit(at: index + 1)
    {
      index += 1
    }
    append(token(.number, from: start))
  }

  private func digit(at index: Int) -> Bool { index < limit && bytes[index].isDigit }

  /// Ruby's `@x`, `@@x` and `$x`.
  private func isSigil(_ byte: UInt8) -> Bool {
    guard syntax.dialect == .ruby, byte == UInt8(ascii: "@") || byte == Mark.dollar else { return false }
    return index + 1 < limit && (bytes[index + 1].isNameStart || bytes[index + 1] == UInt8(ascii: "@"))
  }

  private mutating func takeWord() {
    let start = index
    while index < limit, isSigil(bytes[index]) { index += 1 }
    while index < limit, syntax.isWordPart[Int(bytes[index])] { index += 1 }
    if syntax.dialect == .ruby, index + 1 < limit,
      bytes[index] == UInt8(ascii: "?") || bytes[index] == UInt8(ascii: "!"), bytes[index + 1] != Mark.equals
    {
      index += 1
    }
    if index == start { index += 1 }
    // What stands before a quote belongs to the string.
    if isStringPrefix(start..<index) { return }
    append(token(.word, from: start))
  }

  private mutating func takeMark() {
    let start = index
    if isStringPrefixMark(at: index) {
      index += 1
      return
    }
    var code: UInt32 = 0
    var length = 1
    for offset in 0..<3 where start + offset < limit {
      guard offset == 0 || SourceMark.goesOn[Int(bytes[start + offset])] else { break }
      code = code << 8 | UInt32(bytes[start + offset])
      if offset > 0, isLong(SourceMark(code: code)) { length = offset + 1 }
    }
    index += length
    var mark = token(.mark, from: start)
    mark.mark = SourceMark(code: bytes[start..<index].reduce(0) { $0 << 8 | UInt32($1) })
    append(mark)
  }

  /// `?:` is one operator where it is one at all, and the end of an optional name elsewhere.
  private func isLong(_ mark: SourceMark) -> Bool {
    guard SourceMark.long.contains(mark) else { return false }
    switch mark {
    case .elvis: return syntax.dialect == .php || syntax.dialect == .kotlin
    case SourceMark(".="), .optionalArrow: return syntax.dialect == .php
    case .scope: return [.ruby, .php, .java, .kotlin, .rust].contains(syntax.dialect)
    case .doubleBang: return syntax.dialect == .kotlin
    default: return true
    }
  }

  private func token(_ kind: SourceToken.Kind, from start: Int) -> SourceToken {
    SourceToken(
      kind: kind, start: Int32(clamping: start), end: Int32(clamping: index), startsLine: startsLine)
  }

  // What the string and comment readers use.

  func at(_ index: Int) -> UInt8? { index >= 0 && index < limit ? bytes[index] : nil }

  func starts(_ text: StaticText, at index: Int) -> Bool {
    index + text.utf8.count <= limit && bytes.holds(text, at: index)
  }

  /// The offset of the line end at or after an offset.
  func lineEnd(from index: Int) -> Int {
    var index = index
    while index < limit, bytes[index] != Mark.newline { index += 1 }
    return index
  }

  /// Goes past what is no PHP.
  mutating func skipMarkup() {
    while index < limit, !starts("<?php", at: index), !starts("<?=", at: index) { index += 1 }
    if index < limit { index += starts("<?=", at: index) ? 3 : 5 }
    startsLine = true
  }
}
