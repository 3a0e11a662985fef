/// Private keys in the files of OpenSSL, OpenSSH, OpenPGP, PuTTY and Google.
enum PrivateKeys {
  /// The shortest body: an Ed25519 key in PKCS #8 takes 64 characters.
  private static let leastBody = 64
  /// A body that breaks off earlier lacks the greater part of an RSA key, and an elliptic curve's has ended before.
  private static let leastWhole = 400
  /// The longest, with room for an RSA key of 16,384 bits that is quoted line by line.
  private static let mostBytes = 32 << 10

  /// A PEM block from its header on, whatever quotes, escapes or indents its lines.
  ///
  /// A header in prose has no body; one whose body is left out by an ellipsis has a short one.
  static func block(in file: Span<UInt8>, header: Range<Int>, label: String) -> Range<Int>? {
    guard let end = bodyEnd(in: file, from: header.upperBound) else { return nil }
    let footer = Array(("-----END " + label + "-----").utf8)
    return header.lowerBound..<(file.has(footer, at: end) ? end + footer.count : end)
  }

  /// Where a body of base64 ends that is long enough and varied.
  private static func bodyEnd(in file: Span<UInt8>, from start: Int) -> Int? {
    let limit = min(file.count, start + mostBytes)
    var at = skipHeaders(in: file, from: start, limit: limit)
    var length = 0
    var last = at
    var seen = ByteSet()
    while at < limit {
      let byte = file[at]
      if byte == 0x5c, at + 1 < limit {
        at += ByteClass.escapeLetters.contains(file[at + 1]) ? 2 : 1
        continue
      }
      if ByteClass.pemBody.contains(byte) {
        length += 1
        seen.insert(byte)
        last = at + 1
      } else if !ByteClass.between.contains(byte) {
        break
      }
      at += 1
    }
    guard length >= leastBody, seen.count >= 16 else { return nil }
    // Documentation shows the first and the last line.
    if length < leastWhole, at < limit, isEllipsis(file, at) { return nil }
    return at < limit && file[at] == 0x2d ? at : last
  }

  private static func isEllipsis(_ file: Span<UInt8>, _ at: Int) -> Bool {
    file.has(Array("...".utf8), at: at) || file.has(Array("…".utf8), at: at)
      || file.has(Array("[...".utf8), at: at)
  }

  /// Skips lines such as `Proc-Type: 4,ENCRYPTED` and the empty one after them.
  private static func skipHeaders(in file: Span<UInt8>, from start: Int, limit: Int) -> Int {
    var at = start
    for _ in 0..<8 {
      var line = at
      while line < limit,
        ByteClass.between.contains(file[line]) || file[line] == 0x5c || isEscaped(file, line)
      {
        line += 1
      }
      var colon = line
      while colon < limit, colon < line + 32, ByteClass.headerName.contains(file[colon]) { colon += 1 }
      guard colon > line, colon < limit, file[colon] == 0x3a else { return at }
      at = colon
      while at < limit, at < colon + 200, !file[at].isLineEnd, file[at] != 0x5c { at += 1 }
    }
    return at
  }

  private static func isEscaped(_ file: Span<UInt8>, _ at: Int) -> Bool {
    at > 0 && file[at - 1] == 0x5c && ByteClass.escapeLetters.contains(file[at])
  }

  /// Base64 whose beginning decodes to the header of a private key.
  static func encoded(in file: Span<UInt8>, at literal: Range<Int>) -> Range<Int>? {
    guard file.allows(.word, before: literal.lowerBound) else { return nil }
    let limit = min(file.count, literal.lowerBound + mostBytes)
    var end = literal.upperBound
    while end < limit, ByteClass.base64.contains(file[end]) || file[end] == 0x3d { end += 1 }
    guard end - literal.lowerBound >= 160 else { return nil }
    let text = Base64.decode(file.extracting(literal.lowerBound..<end), limit: 48)
    return text.span.holdsCaseless(Array("private key".utf8), in: 0..<text.count)
      ? literal.lowerBound..<end : nil
  }

  /// PuTTY's file up to its private lines.
  static func putty(in file: Span<UInt8>, at literal: Range<Int>) -> Range<Int>? {
    let limit = min(file.count, literal.upperBound + 4096)
    let mark = Array("private-lines: ".utf8)
    for at in literal.upperBound..<limit where file[at].lowered == mark[0] && file.hasCaseless(mark, at: at) {
      var end = at + mark.count
      while end < file.count, ByteClass.digits.contains(file[end]) { end += 1 }
      guard let body = bodyEnd(in: file, from: end) ?? shortBody(in: file, from: end) else { return nil }
      return literal.lowerBound..<body
    }
    return nil
  }

  /// The private part of an Ed25519 key of PuTTY takes 44 characters.
  private static func shortBody(in file: Span<UInt8>, from start: Int) -> Int? {
    var at = start
    while at < file.count, file[at].isLineEnd { at += 1 }
    let first = at
    let limit = min(file.count, at + 128)
    while at < limit, ByteClass.pemBody.contains(file[at]) { at += 1 }
    return at - first >= 44 ? at : nil
  }

  /// A service account's key: its block, where the file names its id nearby.
  static func serviceAccount(in file: Span<UInt8>, at literal: Range<Int>) -> Range<Int>? {
    var at = literal.upperBound
    while at < file.count, at < literal.upperBound + 4, file[at] == 0x20 || file[at] == 0x22 { at += 1 }
    let header = Array("-----BEGIN PRIVATE KEY-----".utf8)
    guard file.has(header, at: at) else { return nil }
    let near = max(0, literal.lowerBound - 400)..<literal.lowerBound
    guard file.holdsCaseless(Array("\"private_key_id\"".utf8), in: near) else { return nil }
    return block(in: file, header: at..<(at + header.count), label: "PRIVATE KEY")
  }
}

/// Which ASCII bytes there were.
private struct ByteSet {
  private var low: UInt64 = 0
  private var high: UInt64 = 0

  mutating func insert(_ byte: UInt8) {
    if byte < 64 { low |= 1 << UInt64(byte) } else { high |= 1 << UInt64(byte & 63) }
  }

  var count: Int { low.nonzeroBitCount + high.nonzeroBitCount }
}

extension ByteClass {
  fileprivate static let pemBody = base64.union("=")
  /// What stands between the lines of a block that is part of another file.
  fileprivate static let between = ByteClass(" \t\r\n\"',;>#*|")
  fileprivate static let escapeLetters = ByteClass("nrt")
  fileprivate static let headerName = letters.union("-")
}
