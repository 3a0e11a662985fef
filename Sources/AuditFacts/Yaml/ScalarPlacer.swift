internal import YAML

/// Finds the bytes of a YAML scalar in its file.
///
/// libyaml tells where a scalar begins and what it says; how that came from the file's bytes is traced here: quotes,
/// escapes, folded lines and indentation. Where the two don't meet the text has its beginning alone as its place.
struct ScalarPlacer {
  private let wanted: [UInt8]
  private let file: [UInt8]
  private var index: Int
  private var result: PlacedBytes
  private var position = 0

  static func place(_ scalar: YAMLScalar, from start: Int, in file: [UInt8]) -> PlacedBytes {
    let start = skippingProperties(start, file, scalar.style)
    var placer = ScalarPlacer(scalar.bytes, from: start, in: file)
    let found =
      switch scalar.style {
      case .plain: placer.traceFlow(quote: nil)
      case .singleQuoted: placer.traceFlow(quote: Mark.singleQuote)
      case .doubleQuoted: placer.traceFlow(quote: Mark.doubleQuote)
      case .block: placer.traceBlock()
      }
    return found ? placer.result : PlacedBytes(scalar.bytes, beginningAt: start)
  }

  private init(_ wanted: [UInt8], from start: Int, in file: [UInt8]) {
    self.wanted = wanted
    self.file = file
    index = start
    result = PlacedBytes(emptyAt: start)
  }

  /// Goes past `&anchor` and `!tag`.
  private static func skippingProperties(_ start: Int, _ file: [UInt8], _ style: YAMLScalarStyle) -> Int {
    var index = start
    while index < file.count, file[index] == UInt8(ascii: "&") || file[index] == UInt8(ascii: "!") {
      while index < file.count, !file[index].isSpace { index += 1 }
      while index < file.count, file[index].isSpace { index += 1 }
    }
    return style == .plain && index >= file.count ? start : index
  }

  private mutating func take(_ byte: UInt8, at offset: Int) -> Bool {
    guard position < wanted.count, wanted[position] == byte else { return false }
    result.append(byte, at: offset)
    position += 1
    return true
  }

  /// A plain or quoted scalar, which may be folded over lines.
  private mutating func traceFlow(quote: UInt8?) -> Bool {
    if let quote {
      guard index < file.count, file[index] == quote else { return false }
      index += 1
      result = PlacedBytes(emptyAt: index)
    }
    while position < wanted.count {
      guard index < file.count else { return false }
      let byte = file[index]
      if byte == Mark.newline || byte == Mark.carriageReturn {
        takeFold()
      } else if byte == Mark.backslash, quote == Mark.doubleQuote {
        guard takeEscape() else { return false }
      } else if byte == Mark.singleQuote, quote == Mark.singleQuote {
        guard index + 1 < file.count, file[index + 1] == Mark.singleQuote, take(byte, at: index + 1) else {
          return false
        }
        index += 2
      } else if take(byte, at: index) {
        index += 1
      } else if byte.isBlank {
        index += 1
      } else {
        return false
      }
    }
    return true
  }

  /// A line end with the next line's indentation: a blank, or a line feed where lines are empty.
  private mutating func takeFold() {
    let byte = wanted[position]
    if byte == Mark.space || byte == Mark.newline { _ = take(byte, at: index) }
    index += file.holds("\r\n", at: index) ? 2 : 1
    while index < file.count, file[index].isBlank { index += 1 }
  }

  private mutating func takeEscape() -> Bool {
    guard index + 1 < file.count else { return false }
    let next = file[index + 1]
    if next == Mark.newline || next == Mark.carriageReturn {
      index += 1 + (file.holds("\r\n", at: index + 1) ? 2 : 1)
      while index < file.count, file[index].isBlank { index += 1 }
      return true
    }
    let digits: Int
    switch next {
    case UInt8(ascii: "x"): digits = 2
    case UInt8(ascii: "u"): digits = 4
    case UInt8(ascii: "U"): digits = 8
    default: digits = 0
    }
    // What it stands for is what libyaml made of it: the bytes of one character.
    var length = 1
    while position + length < wanted.count, wanted[position + length] & 0xc0 == 0x80 { length += 1 }
    for _ in 0..<length where position < wanted.count { _ = take(wanted[position], at: index + 1 + digits) }
    index += 2 + digits
    return index <= file.count
  }

  /// A literal or folded block.
  private mutating func traceBlock() -> Bool {
    let explicit = skipHeader()
    let indent = explicit ?? firstIndent()
    while position < wanted.count {
      skipIndent(indent)
      while index < file.count, file[index] != Mark.newline, file[index] != Mark.carriageReturn {
        guard take(file[index], at: index) else { return false }
        index += 1
      }
      guard position < wanted.count else { return true }
      // The last line's end is there without standing in the file, where that ends.
      guard index < file.count else {
        guard take(Mark.newline, at: max(0, file.count - 1)) else { return false }
        continue
      }
      let byte = wanted[position]
      if byte == Mark.space || byte == Mark.newline { _ = take(byte, at: index) }
      index += file.holds("\r\n", at: index) ? 2 : 1
    }
    return true
  }

  /// Goes to the block's first line; the indentation that its header gives, if it does.
  private mutating func skipHeader() -> Int? {
    var explicit: Int?
    var isComment = false
    while index < file.count, file[index] != Mark.newline {
      if file[index] == Mark.hash { isComment = true }
      if file[index].isDigit, !isComment { explicit = parentIndent() + Int(file[index] - UInt8(ascii: "0")) }
      index += 1
    }
    index = min(index + 1, file.count)
    result = PlacedBytes(emptyAt: index)
    return explicit
  }

  /// How far the line of the header is indented, which the header's number is added to.
  private func parentIndent() -> Int {
    var start = index
    while start > 0, file[start - 1] != Mark.newline { start -= 1 }
    return file[start..<index].prefix { $0 == Mark.space || $0 == Mark.dash }.count
  }

  private func firstIndent() -> Int {
    var index = index
    var indent = 0
    while index < file.count {
      if file[index] == Mark.space {
        indent += 1
      } else if file[index] == Mark.newline || file[index] == Mark.carriageReturn {
        indent = 0
      } else {
        return indent
      }
      index += 1
    }
    return 0
  }

  private mutating func skipIndent(_ indent: Int) {
    var left = indent
    while left > 0, index < file.count, file[index] == Mark.space {
      index += 1
      left -= 1
    }
  }
}
