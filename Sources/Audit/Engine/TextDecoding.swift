/// Whether bytes are text, and text of two bytes a character made into UTF-8.
enum TextDecoding {
  /// How much of a file decides whether it is binary.
  static let looked = 8192

  enum Form: Equatable {
    case bytes
    case binary
    /// UTF-16; its mark, where it has one, is left out.
    case wide(isBigEndian: Bool, marked: Bool)
  }

  /// Tells by a byte order mark, else by NULs among the first bytes: every other one where ASCII stands in UTF-16.
  static func form(of beginning: Span<UInt8>) -> Form {
    if beginning.count >= 2 {
      if beginning[0] == 0xff, beginning[1] == 0xfe { return .wide(isBigEndian: false, marked: true) }
      if beginning[0] == 0xfe, beginning[1] == 0xff { return .wide(isBigEndian: true, marked: true) }
    }
    let count = min(beginning.count, looked)
    // Nearly all texts end here, after a loop that processors do many bytes at a time.
    var lowest = UInt8.max
    for index in 0..<count { lowest = min(lowest, beginning[index]) }
    if lowest > 0 { return .bytes }
    var zeros = [0, 0]
    for index in 0..<count where beginning[index] == 0 { zeros[index & 1] += 1 }
    // A few characters beyond Latin-1 may be among them, but none whose other byte is zero as well.
    let half = count / 2
    if half >= 4, zeros[0] == 0, zeros[1] > half * 3 / 4 { return .wide(isBigEndian: false, marked: false) }
    if half >= 4, zeros[1] == 0, zeros[0] > half * 3 / 4 { return .wide(isBigEndian: true, marked: false) }
    return .binary
  }

  /// UTF-16 as UTF-8, its mark left out; halves of characters that stand alone become U+FFFD.
  static func utf8(fromWide bytes: Span<UInt8>, isBigEndian: Bool, marked: Bool) -> [UInt8] {
    var units: [UInt16] = []
    units.reserveCapacity(bytes.count / 2)
    var index = marked ? 2 : 0
    while index + 1 < bytes.count {
      let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
      units.append(isBigEndian ? first << 8 | second : second << 8 | first)
      index += 2
    }
    return Array(String(decoding: units, as: UTF16.self).utf8)
  }
}
