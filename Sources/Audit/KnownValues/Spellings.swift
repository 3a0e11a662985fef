internal import SecretMemory

/// Writes a value in every way in which files carry it.
///
/// All work is done in locked memory: a spelling gives the value away.
enum Spellings {
  /// Calls with each spelling of a value; two may be the same.
  ///
  /// - Parameter value: its line ends cut off.
  static func each(of value: Span<UInt8>, _ body: (Spelling, borrowing SecretBytes) -> Void) {
    body(.plain, SecretBytes(copying: value))
    for alphabet in [base64Letters, base64URLLetters] {
      for skipped in [0, 4, 2] { body(.base64, base64(value, skippingBits: skipped, alphabet)) }
    }
    body(.hexadecimal, escaped(value) { hex($0, lowerDigits, &$1) })
    body(.hexadecimal, escaped(value) { hex($0, upperDigits, &$1) })
    eachEscape(of: value, body)
    if let line = middleKeyLine(of: value) { body(.keyLine, SecretBytes(copying: value.extracting(line))) }
  }

  private static func eachEscape(
    of value: Span<UInt8>, _ body: (Spelling, borrowing SecretBytes) -> Void
  ) {
    // What a form, encodeURIComponent and the user information of a URL (RFC 3986, section 3.2.1) leave as it is.
    for (kept, digits) in [
      ("", upperDigits), ("", lowerDigits), ("!'()*", upperDigits), ("!$&'()*+,;=", upperDigits),
    ] {
      let plain = unreserved.union(kept.utf8)
      body(.url, escaped(value) { percent($0, plain, digits, &$1) })
      body(
        .url,
        escaped(value) { byte, text in
          if byte == 0x20 { text.append(UInt8(ascii: "+")) } else { percent(byte, plain, digits, &text) }
        })
    }
    body(.json, escaped(value) { json($0, besides: [], &$1) })
    body(.json, escaped(value) { json($0, besides: Array("<>&".utf8), &$1) })
    body(
      .json,
      escaped(value) { byte, text in
        if byte == UInt8(ascii: "/") { text.append(UInt8(ascii: "\\")) }
        json(byte, besides: [], &text)
      })
    body(
      .shell,
      escaped(value) { byte, text in
        if byte == UInt8(ascii: "'") { text.append("'\\''") } else { text.append(byte) }
      })
    for special in ["\\\"$`", shellSpecials] {
      body(.shell, escaped(value) { prefixed($0, if: Array(special.utf8), with: UInt8(ascii: "\\"), &$1) })
    }
    // Compose reads two dollar signs as one.
    body(.shell, escaped(value) { prefixed($0, if: [0x24], with: 0x24, &$1) })
    body(.xml, escaped(value) { xml($0, &$1) })
  }

  /// Base64 of a value that begins in the middle of a group: only the characters that no neighbouring byte has a part in.
  ///
  /// - Parameter skipped: the value's first bits, which share a character with what stands before: 0, 4 or 2.
  private static func base64(
    _ value: Span<UInt8>, skippingBits skipped: Int, _ letters: [UInt8]
  ) -> SecretBytes {
    var text = SecretBuffer(capacity: value.count * 4 / 3 + 4)
    var bit = skipped
    while bit + 6 <= value.count * 8 {
      let index = bit / 8
      let pair = UInt16(value[index]) << 8 | (index + 1 < value.count ? UInt16(value[index + 1]) : 0)
      text.append(letters[Int(pair >> (10 - bit % 8)) & 63])
      bit += 6
    }
    return text.finish()
  }

  private static func escaped(
    _ value: Span<UInt8>, _ body: (UInt8, inout SecretBuffer) -> Void
  ) -> SecretBytes {
    var text = SecretBuffer(capacity: value.count + 64)
    for index in value.indices { body(value[index], &text) }
    return text.finish()
  }

  private static func hex(_ byte: UInt8, _ digits: [UInt8], _ text: inout SecretBuffer) {
    text.append(digits[Int(byte >> 4)])
    text.append(digits[Int(byte & 15)])
  }

  private static func percent(
    _ byte: UInt8, _ plain: Set<UInt8>, _ digits: [UInt8], _ text: inout SecretBuffer
  ) {
    guard !plain.contains(byte) else { return text.append(byte) }
    text.append(UInt8(ascii: "%"))
    hex(byte, digits, &text)
  }

  /// - Parameter others: written as `\u00XX` besides, as Go's encoder does with what HTML minds.
  private static func json(_ byte: UInt8, besides others: [UInt8], _ text: inout SecretBuffer) {
    switch byte {
    case UInt8(ascii: "\""): text.append("\\\"")
    case UInt8(ascii: "\\"): text.append("\\\\")
    case 0x0a: text.append("\\n")
    case 0x0d: text.append("\\r")
    case 0x09: text.append("\\t")
    case _ where byte < 0x20 || others.contains(byte):
      text.append("\\u00")
      hex(byte, lowerDigits, &text)
    default: text.append(byte)
    }
  }

  private static func prefixed(
    _ byte: UInt8, if specials: [UInt8], with sign: UInt8, _ text: inout SecretBuffer
  ) {
    if specials.contains(byte) { text.append(sign) }
    text.append(byte)
  }

  private static func xml(_ byte: UInt8, _ text: inout SecretBuffer) {
    switch byte {
    case UInt8(ascii: "&"): text.append("&amp;")
    case UInt8(ascii: "<"): text.append("&lt;")
    case UInt8(ascii: ">"): text.append("&gt;")
    case UInt8(ascii: "\""): text.append("&quot;")
    case UInt8(ascii: "'"): text.append("&apos;")
    default: text.append(byte)
    }
  }

  /// The line in the middle of a PEM private key: its first ones may be the same in many keys, or be public.
  private static func middleKeyLine(of value: Span<UInt8>) -> Range<Int>? {
    let mark = Array("PRIVATE KEY-----".utf8)
    var lines: [Range<Int>] = []
    var start = 0
    for index in value.indices where value[index] == 0x0a {
      lines.append(start..<index)
      start = index + 1
    }
    guard let first = lines.first, first.count > mark.count, value[first.lowerBound] == UInt8(ascii: "-"),
      mark.indices.allSatisfy({ value[first.upperBound - mark.count + $0] == mark[$0] })
    else { return nil }
    let line = lines[(lines.count + 1) / 2..<lines.count].first
    return line.flatMap { $0.count >= Ambiguity.fewestBytes * 2 ? $0 : nil }
  }

  private static let letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"
  private static let base64Letters = Array((letters + "+/").utf8)
  private static let base64URLLetters = Array((letters + "-_").utf8)
  private static let lowerDigits = Array("0123456789abcdef".utf8)
  private static let upperDigits = Array("0123456789ABCDEF".utf8)
  private static let unreserved = Set((letters + "-._~").utf8)
  /// What `printf %q` of Bash puts a backslash before.
  private static let shellSpecials = " !\"#$&'()*,;<>?[\\]^`{|}~"
}
