/// Walks through a file's lines and reads the fields of the current one.
struct LineReader {
  let file: [UInt8]
  /// The current line's number, from 1.
  private(set) var number = 0
  /// Where the current line is, its line feed left out.
  private(set) var range = 0..<0

  init(_ file: [UInt8]) { self.file = file }

  /// Goes to the next line; false where there is none.
  @discardableResult
  mutating func next() throws(FormatError) -> Bool {
    let start = number == 0 ? 0 : range.upperBound + 1
    guard start < file.count else { return false }
    number += 1
    guard number <= Caps.lines else { throw .badLine(number, .tooManyLines) }
    let end = Self.endOfLine(in: file.span, from: start)
    guard end - start <= Caps.lineBytes else { throw .badLine(number, .tooLong) }
    guard end < file.count else { throw .badLine(number, .noLineFeed) }
    range = start..<end
    return true
  }

  /// Where the line feed is, or one byte beyond the longest line, or the file's end.
  private static func endOfLine(in file: Span<UInt8>, from start: Int) -> Int {
    let limit = min(file.count, start + Caps.lineBytes + 1)
    var end = start
    while end + chunk <= limit, !file.extracting(end..<end + chunk).holdsLineFeed { end += chunk }
    while end < limit, file[end] != Characters.lineFeed { end += 1 }
    return end
  }

  private static let chunk = 32

  func copy(_ field: Range<Int>) -> [UInt8] { Array(file[field]) }

  /// Whether the line's first field is this word of ASCII letters.
  func word(is word: StaticString) -> Bool {
    let expected = word.description.utf8
    guard range.count > expected.count,
      file[range.lowerBound + expected.count] == Characters.space
    else { return false }
    return file[range].starts(with: expected)
  }

  /// Whether the line is an entry that removes (`del`) or one that sets (`set`); nil where it is no entry.
  ///
  /// Asked of every line, so it makes no text of the words.
  var removes: Bool? {
    let line = file.span.extracting(range)
    guard line.count > 3, line[3] == Characters.space else { return nil }
    switch (line[0], line[1], line[2]) {
    case (UInt8(ascii: "s"), UInt8(ascii: "e"), UInt8(ascii: "t")): return false
    case (UInt8(ascii: "d"), UInt8(ascii: "e"), UInt8(ascii: "l")): return true
    default: return nil
    }
  }

  /// The line's second field as text, where it is one of the slot types' length.
  var secondWord: String? {
    let parts = file[range].split(
      separator: Characters.space, maxSplits: 2, omittingEmptySubsequences: false)
    return parts.count == 3 && parts[1].count <= 6 ? String(decoding: parts[1], as: UTF8.self) : nil
  }

  /// The line's fields, which must be `count` and not empty.
  func fields(_ count: Int) throws(FormatError) -> [Range<Int>] {
    var fields: [Range<Int>] = []
    var start = range.lowerBound
    for index in range where file[index] == Characters.space {
      guard index > start, fields.count < count else { throw .badLine(number, .wrongFields) }
      fields.append(start..<index)
      start = index + 1
    }
    guard range.upperBound > start, fields.count == count - 1 else {
      throw .badLine(number, .wrongFields)
    }
    fields.append(start..<range.upperBound)
    return fields
  }

  /// Decodes a field that must be canonical base64url of a number of bytes.
  func base64(_ field: Range<Int>, bytes count: Int) throws(FormatError) -> [UInt8] {
    guard field.count == Base64URL.encodedCount(count),
      let bytes = Base64URL.decode(file.span.extracting(field))
    else {
      throw .badLine(number, .badBase64)
    }
    return bytes
  }

  func counter(_ field: Range<Int>) throws(FormatError) -> UInt64 {
    guard let value = Decimal.counter(file.span.extracting(field)) else { throw .badLine(number, .badNumber) }
    return value
  }

  /// Whether one stretch of the file sorts before another, by bytes.
  func precedes(_ left: Range<Int>, _ right: Range<Int>) -> Bool {
    compare(left, right) < 0
  }

  /// Negative, zero or positive, as `memcmp` with the shorter first.
  func compare(_ left: Range<Int>, _ right: Range<Int>) -> Int {
    let span = file.span
    for offset in 0..<min(left.count, right.count) {
      let difference = Int(span[left.lowerBound + offset]) - Int(span[right.lowerBound + offset])
      if difference != 0 { return difference }
    }
    return left.count - right.count
  }
}

extension Span<UInt8> {
  /// Whether a line feed is among the bytes; looks at all of them, which the compiler does many at a time.
  fileprivate var holdsLineFeed: Bool {
    var found: UInt8 = 0
    for index in indices { found |= self[index] == Characters.lineFeed ? 1 : 0 }
    return found != 0
  }
}
