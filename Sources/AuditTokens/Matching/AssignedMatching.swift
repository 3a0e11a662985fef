extension AssignedShape {
  /// How far a value may be from the word in its setting's name.
  private static let reach = 64

  /// The value that is assigned on the line to a setting in whose name a word stands.
  func range(in file: Span<UInt8>, word: Range<Int>) -> Range<Int>? {
    guard beginsPart(in: file, word) else { return nil }
    guard let sign = sign(in: file, after: word.upperBound) else { return nil }
    guard hasNoun(in: file, upTo: sign, word) else { return nil }
    let start = valueStart(in: file, after: sign)
    guard let end = value.end(in: file, from: start), Self.endsValue(in: file, at: end) else { return nil }
    return demands.areMet(by: file, start..<end) ? start..<end : nil
  }

  /// Whether the word begins a part of a name, as in `MY_WORD`, `my-word`, `myWord`, and isn't the end of another.
  private func beginsPart(in file: Span<UInt8>, _ word: Range<Int>) -> Bool {
    guard word.lowerBound > 0 else { return true }
    let previous = file[word.lowerBound - 1]
    if !ByteClass.letters.contains(previous) { return true }
    return ByteClass.lower.contains(previous) && ByteClass.upper.contains(file[word.lowerBound])
  }

  /// Where the name ends and a sign of assignment stands.
  private func sign(in file: Span<UInt8>, after end: Int) -> Int? {
    let limit = min(file.count, end + Self.reach)
    var at = end
    while at < limit {
      let byte = file[at]
      if ByteClass.signs.contains(byte) { return at }
      guard ByteClass.nameTail.contains(byte) else { return nil }
      at += 1
    }
    return nil
  }

  private func hasNoun(in file: Span<UInt8>, upTo sign: Int, _ word: Range<Int>) -> Bool {
    if nouns.isEmpty { return true }
    var start = word.lowerBound
    let limit = max(0, start - Self.reach)
    while start > limit, ByteClass.name.contains(file[start - 1]) { start -= 1 }
    return nouns.contains { file.holdsCaseless(Array($0.utf8), in: start..<sign) }
  }

  /// After the sign, further signs, quotes, a scheme of authorization.
  private func valueStart(in file: Span<UInt8>, after sign: Int) -> Int {
    let limit = min(file.count, sign + 12)
    var at = sign
    while at < limit, ByteClass.valueLead.contains(file[at]) { at += 1 }
    for scheme in Self.schemes where file.hasCaseless(scheme, at: at) { return at + scheme.count }
    return at
  }

  private static let schemes = ["bearer ", "token ", "basic "].map { Array($0.utf8) }

  private static func endsValue(in file: Span<UInt8>, at end: Int) -> Bool {
    end >= file.count || ByteClass.valueEnd.contains(file[end])
  }
}

extension ByteClass {
  fileprivate static let name = base62.union("_-.")
  fileprivate static let nameTail = name.union(" \t\"'`])")
  fileprivate static let signs = ByteClass("=:,>|(")
  fileprivate static let valueLead = ByteClass("=:,>|( \t\"'`[\\?")
  fileprivate static let valueEnd = ByteClass(" \t\r\n\"'`,;<>)]}\\&#|@")
}
