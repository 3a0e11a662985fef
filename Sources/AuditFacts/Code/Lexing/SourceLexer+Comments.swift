/// Comments, and what else is passed over.
extension SourceLexer {
  /// Where a comment that begins at an offset ends; nil where none begins.
  func commentEnd(at index: Int) -> Int? {
    switch bytes[index] {
    case Mark.slash where syntax.hasSlashComments:
      if at(index + 1) == Mark.slash { return lineCommentEnd(from: index) }
      return at(index + 1) == UInt8(ascii: "*") ? blockCommentEnd(from: index + 2) : nil
    case Mark.hash where syntax.hasHashComments:
      // PHP's attributes: `#[Sensitive]`.
      if syntax.dialect == .php, at(index + 1) == Mark.openBracket { return nil }
      return lineCommentEnd(from: index)
    case Mark.hash where syntax.dialect == .csharp:
      return isAtLineStart(index) ? lineEnd(from: index) : nil
    case Mark.equals where syntax.dialect == .ruby:
      guard isAtLineStart(index, afterBlanks: false), starts("=begin", at: index) else { return nil }
      return rubyCommentEnd(from: index)
    case UInt8(ascii: "?") where syntax.dialect == .php:
      return at(index + 1) == UInt8(ascii: ">") ? markupEnd(from: index + 2) : nil
    default: return nil
    }
  }

  private func lineCommentEnd(from index: Int) -> Int {
    let end = lineEnd(from: index)
    guard syntax.dialect == .php else { return end }
    var close = index
    while close < end, !starts("?>", at: close) { close += 1 }
    return close
  }

  private func blockCommentEnd(from index: Int) -> Int {
    var index = index
    var depth = 1
    while index < limit {
      if bytes[index] == UInt8(ascii: "*"), at(index + 1) == Mark.slash {
        depth -= 1
        index += 2
        if depth == 0 { return index }
      } else if syntax.nestsBlockComments, bytes[index] == Mark.slash, at(index + 1) == UInt8(ascii: "*") {
        depth += 1
        index += 2
      } else {
        index += 1
      }
    }
    return limit
  }

  private func rubyCommentEnd(from index: Int) -> Int {
    var line = lineEnd(from: index)
    while line < limit {
      if starts("=end", at: line + 1) { return lineEnd(from: line + 1) }
      line = lineEnd(from: line + 1)
    }
    return limit
  }

  /// Where PHP goes on after `?>`.
  private func markupEnd(from index: Int) -> Int {
    var index = index
    while index < limit {
      if bytes[index] == UInt8(ascii: "<") {
        if starts("<?php", at: index) { return index + 5 }
        if starts("<?=", at: index) { return index + 3 }
      }
      index += 1
    }
    return limit
  }

  func isAtLineStart(_ index: Int, afterBlanks: Bool = true) -> Bool {
    var index = index - 1
    if afterBlanks {
      while index >= 0, bytes[index].isBlank { index -= 1 }
    }
    return index < 0 || bytes[index] == Mark.newline
  }

  // Patterns.

  /// Longer ones are taken for divisions, so that a line of slashes is not read over and over.
  private static let longestPattern = 512
  /// How far back the word or mark before a slash is looked for.
  private static let farthestBack = 64

  /// A regular expression of JavaScript or Ruby; nil where a slash divides.
  func pattern(at index: Int) -> LexedString? {
    guard beginsOperand(at: index) else { return nil }
    var end = index + 1
    var isInClass = false
    while end < min(limit, index + Self.longestPattern) {
      switch bytes[end] {
      case Mark.newline: return nil
      case Mark.backslash: end += 1
      case Mark.openBracket: isInClass = true
      case Mark.closeBracket: isInClass = false
      case Mark.slash where !isInClass:
        var close = end + 1
        while let byte = at(close), byte.isLetter { close += 1 }
        return LexedString(
          start: index, body: index + 1..<end, end: close, form: StringForm(isPattern: true))
      default: break
      }
      end += 1
    }
    return nil
  }

  /// Whether a value may begin at an offset, told by what stands before it.
  func beginsOperand(at index: Int) -> Bool {
    var before = index - 1
    let farthest = max(0, index - Self.farthestBack)
    while before >= farthest, bytes[before].isSpace { before -= 1 }
    guard before >= farthest else { return true }
    let byte = bytes[before]
    if syntax.isWordPart[Int(byte)] {
      var start = before
      while start > farthest, syntax.isWordPart[Int(bytes[start - 1])] { start -= 1 }
      return Self.operandWords.contains(Array(bytes[start...before]).text)
    }
    if byte == UInt8(ascii: ">") { return before > 0 && bytes[before - 1] == Mark.equals }
    return Self.operandMarks.contains(byte)
  }

  private static let operandMarks = Set("(,=:[!&|?{;+-*%~^".utf8)
  private static let operandWords: Set<String> = [
    "return", "typeof", "case", "in", "of", "do", "else", "void", "delete", "throw", "await", "yield", "if",
    "unless", "when", "and", "or", "not", "while", "until", "then", "elsif",
  ]
}
