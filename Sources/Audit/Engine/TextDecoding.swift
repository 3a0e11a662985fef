/// Whether bytes are text, and text of two bytes a character made into UTF-8.
enum TextDecoding {
  /// How much of a file decides whether it is binary.
  static let looked = 8192

  enum Form: Equatable {
    case bytes
    case binary
    case wide(isBigEndian: Bool)
  }

  /// Tells by a byte order mark, else by a NUL among the first bytes.
  static func form(of beginning: Span<UInt8>) -> Form {
    if beginning.count >= 2 {
      if beginning[0] == 0xff, beginning[1] == 0xfe { return .wide(isBigEndian: false) }
      if beginning[0] == 0xfe, beginning[1] == 0xff { return .wide(isBigEndian: true) }
    }
    for index in 0..<min(beginning.count, looked) where beginning[index] == 0 { return .binary }
    return .bytes
  }

  /// UTF-16 as UTF-8, its mark left out; halves of characters that stand alone become U+FFFD.
  static func utf8(fromWide bytes: Span<UInt8>, isBigEndian: Bool) -> [UInt8] {
    var units: [UInt16] = []
    units.reserveCapacity(bytes.count / 2)
    var index = 2
    while index + 1 < bytes.count {
      let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
      units.append(isBigEndian ? first << 8 | second : second << 8 | first)
      index += 2
    }
    return Array(String(decoding: units, as: UTF16.self).utf8)
  }
}
